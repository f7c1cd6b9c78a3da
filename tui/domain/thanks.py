"""The thank-you letter: its draft, a skeleton put together with the notes."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

from tui.domain.blanks import blank, inside
from tui.domain.conversation import Conversation
from tui.domain.note import Note
from tui.domain.person import Person
from tui.domain.referral import read_referral
from tui.domain.voices import Values, fill
from tui.domain.words import Kind, Owner

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
        "full_name": person.name,
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
    """What the notes give: starred lines, promises, people to meet; off the record stays out."""
    unsaid = (Kind.OFF_THE_RECORD, Kind.MARKER)
    notes = [note for note in conversation.notes if note.kind not in unsaid]
    starred = tuple(_said(note) for note in notes if note.starred)
    told = filter(conversation.may_be_told, conversation.promises)
    mine = [p.text for p in told if p.owner is Owner.ME and p.open]
    named = [read_referral(note.text)[0] for note in notes if note.kind is Kind.REFERRAL]
    return {
        "starred": starred or _proposed(notes) or ("[one thing that stayed with you]",),
        "promise": _each(mine) or ("one thing you will do because of it, and by when",),
        "referral": _each(named),
    }


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, as it can stand in a blank."""
    return tuple(dict.fromkeys(text for text in map(inside, texts) if text))


def _proposed(notes: Iterable[Note]) -> tuple[str, ...]:
    """Lines that may be worth thanking for, each as a blank."""
    telling = [note for note in notes if note.kind in _TELLING]
    telling.sort(key=lambda note: _TELLING.index(note.kind))
    return tuple(blank(_said(note)) for note in telling[:SPECIFICS])


def _said(note: Note) -> str:
    text = " ".join(note.text.split())
    return f'"{text}"' if note.kind is Kind.QUOTE else text


def _day(conversation: Conversation, now: datetime, zone: tzinfo) -> str:
    ended_at = conversation.call.ended_at or now
    days = (now.astimezone(zone).date() - ended_at.astimezone(zone).date()).days
    return "today" if days <= 0 else "yesterday" if days == 1 else f"{days} days ago"
