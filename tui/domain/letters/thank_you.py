"""The thank-you letter: its draft, a skeleton put together with the notes."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

from tui.domain.language.person_name import read_name
from tui.domain.language.referral_line import read_referral
from tui.domain.letters.blanks import inside
from tui.domain.letters.voices import Values, fill
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import Kind, Owner

SPECIFICS = 2
"""Lines that are proposed where none was starred."""

_TELLING = (Kind.QUOTE, Kind.INSIGHT, Kind.SURPRISE, Kind.RESOURCE)
"""Kinds of notes that are proposed, the best first."""


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
        "full_name": read_name(person.name).full,
        "role": person.role or "[what they do]",
        "organisation": person.organisation or "[where they work]",
        "me": " ".join(me.split()) or "[your name]",
        "day": _day(conversation, now, zone),
        "again": " again" if again else "",
        "goal": inside(conversation.goal) or "what you wanted to understand",
    }
    known = {name: (value,) for name, value in about.items()}
    return fill(skeleton, {**known, **_noted(conversation)})


def _noted(conversation: Conversation) -> Values:
    """What the notes give: starred lines, promises, people to meet."""
    notes = _told(conversation)
    below = {p.note_id for p in conversation.promises if p.owner is Owner.ME and p.open}
    below |= {note.id for note in notes if note.kind is Kind.REFERRAL}
    starred = tuple(_said(note) for note in notes if note.starred and note.id not in below)
    proposed = tuple(f"[{line}]" for line in _proposed(notes))
    return {
        "starred": starred or proposed or ("[one thing that stayed with you]",),
        "promise": _mine(conversation) or ("one thing you will do because of it, and by when",),
        "referral": _named(notes),
    }


def own_words(conversation: Conversation) -> frozenset[str]:
    """What may stand in the blanks of a draft that the user has written already."""
    notes, goal = _told(conversation), inside(conversation.goal)
    return frozenset((*_proposed(notes), *_mine(conversation), *_named(notes), goal)) - {""}


def _told(conversation: Conversation) -> list[Note]:
    """The notes with words that are not off the record."""
    unsaid = (Kind.OFF_THE_RECORD, Kind.MARKER)
    return [note for note in conversation.notes if note.kind not in unsaid]


def _mine(conversation: Conversation) -> tuple[str, ...]:
    """What the user promised and may tell."""
    told = filter(conversation.may_be_told, conversation.promises)
    return _each(p.text for p in told if p.owner is Owner.ME and p.open)


def _named(notes: Iterable[Note]) -> tuple[str, ...]:
    """The people to meet."""
    return _each(read_referral(note.text).name for note in notes if note.kind is Kind.REFERRAL)


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, as it can stand in a blank."""
    return tuple(dict.fromkeys(text for text in map(inside, texts) if text))


def _proposed(notes: Iterable[Note]) -> tuple[str, ...]:
    """Lines that may be worth thanking for, each as it can stand in a blank."""
    telling = [note for note in notes if note.kind in _TELLING]
    telling.sort(key=lambda note: _TELLING.index(note.kind))
    return tuple(inside(_said(note)) for note in telling[:SPECIFICS])


def _said(note: Note) -> str:
    text = " ".join(note.text.split())
    return f'"{text}"' if note.kind is Kind.QUOTE else text


def _day(conversation: Conversation, now: datetime, zone: tzinfo) -> str:
    ended_at = conversation.call.ended_at or now
    days = (now.astimezone(zone).date() - ended_at.astimezone(zone).date()).days
    return "today" if days <= 0 else "yesterday" if days == 1 else f"{days} days ago"
