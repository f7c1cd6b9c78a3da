"""The thank-you letter: its draft, a skeleton put together with the notes."""

import re
from collections.abc import Iterable
from datetime import datetime, tzinfo

from tui.domain.language.date_words import say_past_day
from tui.domain.language.owing import BARE, without_subject
from tui.domain.language.referral_line import read_referral
from tui.domain.letters.blanks import blank, inside
from tui.domain.letters.owed import is_owed, offered, offers, promises_of_mine
from tui.domain.letters.turned import plural, to_try, turned
from tui.domain.letters.voices import Values, fill
from tui.domain.letters.wish import wanted
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.person import Person
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, NameUse

SPECIFICS = 2
"""Lines that are proposed where none was starred."""

_TELLING = (Kind.QUOTE, Kind.INSIGHT, Kind.SURPRISE, Kind.RESOURCE)
"""Kinds of notes that are proposed, the best first."""

_WILL = blank("what you will do because of it, and by when, in a sentence; or nothing")

_INTRODUCES = re.compile(r"\b(?:intro\w*|connect|put (?:me|us) in touch|tell)\b", re.I)
_THING = re.compile(r"(?:day|shift|visit|session)\b", re.I)
"""What makes a thing of a word that may be a verb: a shadow day."""
_INTRODUCED = re.compile(r"^(?:an? )?intros? to\b|^intro me\b", re.I)
_BELIEVED = re.compile(
    r"^(?:(?:i )?(?:now )?(?:had )?(?:think|thought|believed?|assumed?|expect(?:ed)?) )?(?:that )?",
    re.I,
)


def subject_of(conversation: Conversation) -> str:
    """The subject line: the user's, or the usual one."""
    return conversation.thank_you.subject or "Thank you for the conversation"


def draft(
    skeleton: str,
    person: Person,
    conversation: Conversation,
    me: str,
    now: datetime,
    zone: tzinfo,
    *,
    again: bool = False,
) -> str:
    """A draft: starred lines, promises and people to meet as noted, blanks as prompts.

    Args:
        skeleton: The voice's skeleton, without a fault.
        person: Whom to thank.
        conversation: The conversation to thank for.
        me: The user's name; "" leaves a blank.
        now: The present moment, for the day's name.
        zone: The user's own time zone.
        again: Whether they were thanked for an earlier conversation.
    """
    about = {
        "name": person.called,
        "full_name": person.formal,
        "role": person.role or "[what they do]",
        "organisation": person.organisation or "[where they work]",
        "me": " ".join(me.split()) or "[your name]",
        "day": _day(conversation, now, zone),
        "again": " again" if again else "",
        "goal": _goal(conversation) or "what you wanted to understand",
    }
    known = {name: (value,) for name, value in about.items()}
    own = takable(person, conversation)
    return fill(skeleton, {**known, **own, **_prompted(conversation, own)})


def takable(person: Person, conversation: Conversation) -> Values:
    """What the notes give, by name, turned to the reader, each as it can be in a blank."""
    notes, named = _told(conversation), _referred(conversation)
    theirs = tuple(_offered(text, named) for text in offered(conversation))
    telling = (n for n in _worth_telling(conversation) if n.kind is not Kind.PERSONAL)
    lines = _each(_line(note, named) for note in telling)
    before, after = (_belief(text, named) for text in _beliefs(conversation))
    introduced = offers_introduction(conversation)
    by = person.introduced_by if person.introduction.name_use is NameUse.YES else ""
    return {
        "said": lines[:1],
        "also": lines[1:],
        "before": _each([before]) if after else (),
        "after": _each([after]) if before else (),
        "offer": _each(theirs),
        "promise": _each(turned(text, named) for text in promises_of_mine(conversation)),
        "referral": tuple(n for n in _named(notes) if not introduced & set(n.split())),
        "advice": _each(to_try(turned(inside(text), named)) for text in _advice(conversation)),
        "introducer": _each([by]),
    }


def _prompted(conversation: Conversation, own: Values) -> Values:
    """The prompts for what the notes don't give, and the lines as they were noted."""
    starred = tuple(_said(note) for note in _starred(conversation))
    proposed = tuple(f"[{inside(_said(note))}]" for note in _telling(_told(conversation)))
    personal = [note for note in _told(conversation) if note.kind is Kind.PERSONAL]
    personal.sort(key=lambda note: note.starred)
    return {
        "starred": starred or proposed or ("[one thing that stayed with you]",),
        "said": own["said"] or ("one thing that stayed with you",),
        "will": () if own["promise"] or own["advice"] or own["referral"] else (_WILL,),
        "personal": tuple(
            blank(f"a personal word, or nothing: {turned(inside(note.text))}")
            for note in personal[-1:]
        ),
    }


def own_words(person: Person, conversation: Conversation) -> frozenset[str]:
    """What may be in the blanks of a draft that the user has written already."""
    values = (one for several in takable(person, conversation).values() for one in several)
    lines = (inside(_said(note)) for note in _telling(_told(conversation)))
    return frozenset((*values, *lines, _goal(conversation))) - {""}


def picked(conversation: Conversation, note_id: str) -> str:
    """A note as it can be in a blank of the letter: turned to them.

    Returns:
        "" of one that has no words, is the user's own, or is off the record.
    """
    note = find(_told(conversation), note_id)
    return inside(_line(note, _referred(conversation))) if note else ""


def as_offered(text: str, conversation: Conversation) -> str:
    """A promise of theirs as it is after "you offered", turned to them."""
    return inside(_offered(without_subject(text), _referred(conversation)))


def offers_introduction(conversation: Conversation) -> frozenset[str]:
    """The words of the names to whom they offered to introduce the user."""
    names = {word for name in _named(_told(conversation)) for word in name.split()}
    said = " ".join(text for text in offers(conversation) if _INTRODUCES.search(text))
    return frozenset(name for name in names if name in re.findall(r"[\w’'-]+", said))


def _starred(conversation: Conversation) -> list[Note]:
    """The starred lines that are nowhere else in the letter."""
    notes = _told(conversation)
    below = {p.note_id for p in conversation.promises if p.open}
    below |= {note.id for note in notes if note.kind is Kind.REFERRAL or is_owed(note)}
    return [note for note in notes if note.starred and note.id not in below]


def _worth_telling(conversation: Conversation) -> list[Note]:
    """The starred lines; where none is starred, those that tell most."""
    return _starred(conversation) or _telling(_told(conversation))


def _told(conversation: Conversation) -> list[Note]:
    """The notes with words of theirs that are not off the record."""
    unsaid = (Kind.OFF_THE_RECORD, Kind.MARKER, Kind.MY_SIDE)
    return [note for note in conversation.notes if note.kind not in unsaid]


def _goal(conversation: Conversation) -> str:
    """What the user wanted to understand, as it is after "understand"."""
    return inside(wanted(conversation.goal))


def _beliefs(conversation: Conversation) -> tuple[str, str]:
    return conversation.belief_before, conversation.debrief.belief_after


def _belief(text: str, named: tuple[str, ...]) -> str:
    """A belief as it is after "that"."""
    said = inside(turned(inside(_BELIEVED.sub("", inside(text))), named))
    first = said.partition(" ")[0]
    lower = first[1:] == first[1:].lower() and first not in ("I", "I'm", "I’m")
    return said[:1].lower() + said[1:] if lower else said


def _offered(text: str, named: tuple[str, ...]) -> str:
    """An offer as it is after "you offered": "to send me the guide", "your guide"."""
    said = _INTRODUCED.sub(lambda found: _introduced(found[0]), inside(text))
    first, _, rest = said.partition(" ")
    bare = first if first.lower() in BARE else plural(first)
    if bare.lower() in BARE and _THING.match(rest):
        return turned(f"a {said}", named)
    if bare.lower() in BARE and rest:
        return turned(f"to {bare.lower()} {rest}", named)
    return turned(said, named)


def _introduced(short: str) -> str:
    return "an introduction to" if short.lower().endswith("to") else "introduce me"


def _advice(conversation: Conversation) -> list[str]:
    """The newest thing that is worth trying and was neither tried nor let go."""
    shown = {note.id for note in _worth_telling(conversation)}
    found = [n.text for a, n in conversation.worth_trying if a.open and a.id not in shown]
    return found[-1:]


def _referred(conversation: Conversation) -> tuple[str, ...]:
    """First names of people to meet: a "she" after one may be them."""
    return tuple(name.split()[0] for name in _named(_told(conversation)))


def _named(notes: Iterable[Note]) -> tuple[str, ...]:
    """The people to meet."""
    return _each(read_referral(note.text).name for note in notes if note.kind is Kind.REFERRAL)


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, as it can be in a blank."""
    return tuple(dict.fromkeys(text for text in map(inside, texts) if text))


def _telling(notes: Iterable[Note]) -> list[Note]:
    """Lines that may be worth thanking for, the best first."""
    telling = [note for note in notes if note.kind in _TELLING]
    telling.sort(key=lambda note: _TELLING.index(note.kind))
    return telling[:SPECIFICS]


def _line(note: Note, named: tuple[str, ...]) -> str:
    """A line as the reader is told it; a quote as it was said."""
    text = inside(note.text)
    return f'"{text}"' if note.kind is Kind.QUOTE and text else turned(text, named)


def _said(note: Note) -> str:
    text = " ".join(note.text.split())
    return f'"{text}"' if note.kind is Kind.QUOTE else text


def _day(conversation: Conversation, now: datetime, zone: tzinfo) -> str:
    ended_at = conversation.call.ended_at or now
    return say_past_day(ended_at.astimezone(zone).date(), now.astimezone(zone).date())
