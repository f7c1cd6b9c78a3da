"""An agreed call, or promises, as a calendar file (RFC 5545) that any calendar opens."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from tui.domain.language.text import clean_line
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.person import Person
from tui.domain.model.records import Record
from tui.domain.model.vocabulary import Medium, Owner
from tui.errors import RefusedError

BEFORE_MINUTES = 15
"""How long before the call the calendar reminds of it."""

_FOLD = 75
_LAST = datetime.max.replace(microsecond=0, tzinfo=UTC)
_HIGHEST = 2**31 - 1
_ADDRESS = re.compile(r"https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII | re.IGNORECASE)
_SPECIAL = re.compile(r"([\\;,])")


def call_calendar(person: Person, conversation: Conversation) -> str:
    """A calendar with the call in it: who, when, where, and a reminder; nothing of the notes.

    A call that was held is at the time at which it was, whatever was agreed.

    The same call has the same UID for good, and a higher SEQUENCE whenever it was changed, so
    that a calendar which reads the file again moves what it has.

    Args:
        person: Who with.
        conversation: The conversation.

    Returns:
        The file's text, its lines at most 75 octets long and ended by CR and LF.

    Raises:
        RefusedError: No time is agreed.
    """
    call = conversation.call
    start = call.started_at or conversation.scheduled_at
    if start is None:
        raise RefusedError(f"No time is agreed with {clean_line(person.name)}; nothing was made.")
    end = start + min(timedelta(minutes=conversation.length), _LAST - start)
    end = max(start, call.ended_at) if call.started_at and call.ended_at else end
    name = _text(person.name)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_text(conversation.id)}@coffeechat",
        f"DTSTAMP:{_moment(conversation.updated_at or conversation.created_at)}",
        f"SEQUENCE:{_sequence(conversation, conversation.created_at)}",
        f"DTSTART:{_moment(start)}",
        f"DTEND:{_moment(end)}",
        f"SUMMARY:Conversation with {name}",
        *_place(conversation),
        *(_reminder(name) if call.started_at is None else ()),
        "END:VEVENT",
    ]
    return _calendar(lines)


def _reminder(name: str) -> list[str]:
    return [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:Conversation with {name}",
        f"TRIGGER:-PT{BEFORE_MINUTES}M",
        "END:VALARM",
    ]


def promise_tasks(owed: Iterable[tuple[str, Conversation]]) -> str:
    """A calendar with a task for every open promise of the user; nothing that is off the record.

    The same promise has the same UID for good, and a higher SEQUENCE whenever it was changed.

    Args:
        owed: Conversations, each with the name of the person; in the order of the tasks.

    Returns:
        The file's text, see `call_calendar`.

    Raises:
        RefusedError: There is none; a calendar without anything in it is no calendar file.
    """
    lines = [
        line
        for name, conversation in owed
        for promise in conversation.promises
        if promise.owner is Owner.ME and promise.open and conversation.may_be_told(promise)
        for line in _task(name, conversation, promise)
    ]
    if not lines:
        raise RefusedError("No promise of yours is open there; nothing was made.")
    return _calendar(lines)


def _task(name: str, conversation: Conversation, promise: Promise) -> list[str]:
    whom = f" (for {_text(name)})" if clean_line(name) else ""
    due = [f"DUE;VALUE=DATE:{promise.due.isoformat().replace('-', '')}"] if promise.due else []
    return [
        "BEGIN:VTODO",
        f"UID:{_text(promise.id)}@coffeechat",
        f"DTSTAMP:{_moment(promise.updated_at or conversation.created_at)}",
        f"SEQUENCE:{_sequence(promise, conversation.created_at)}",
        *due,
        f"SUMMARY:{_text(promise.text)}{whom}",
        "STATUS:NEEDS-ACTION",
        "END:VTODO",
    ]


def _calendar(lines: Iterable[str]) -> str:
    """A whole file with these lines in it."""
    top = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//coffeechat//coffeechat//EN")
    return "".join(f"{folded(line)}\r\n" for line in (*top, *lines, "END:VCALENDAR"))


def folded(line: str) -> str:
    """A line of the file in pieces of at most 75 octets, cut between characters only."""
    pieces, octets = [""], 0
    for character in line:
        size = len(character.encode())
        if octets + size > _FOLD:
            pieces.append(" ")
            octets = 1
        pieces[-1] += character
        octets += size
    return "\r\n".join(pieces)


def _text(text: str) -> str:
    """A text of one line in which nothing ends the value."""
    return _SPECIAL.sub(r"\\\1", clean_line(text))


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat()}Z".translate(
        {ord("-"): None, ord(":"): None}
    )


def _sequence(record: Record, since: datetime) -> int:
    """Seconds from the first thought of it to its last change: later is always more."""
    age = (record.updated_at or since) - since
    return min(max(0, int(age.total_seconds())), _HIGHEST)


def _place(conversation: Conversation) -> list[str]:
    """Where the call is: in words, and the address of a page as such too.

    Many calendars show a call's LOCATION only, and join it from there.
    """
    link = clean_line(conversation.link)
    if not link:
        return []
    if _ADDRESS.fullmatch(link):
        return [f"LOCATION:{_text(link)}", f"URL:{link}"]
    phone = "Phone: " if conversation.medium is Medium.PHONE else ""
    return [f"LOCATION:{_text(phone + link)}"]
