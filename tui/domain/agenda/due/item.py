"""One line of Today: what is due, where, and its state."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Any

from msgspec import Struct

from tui.domain.model.summary import ConversationHead, PersonHead


class DueKind(StrEnum):
    """What is due; in the order of urgency."""

    CALL = "call under way"
    THANK_YOU = "thank-you"
    NEXT_CALL = "next call"
    CONFIRM = "confirm"
    PROMISE = "promise"
    NUDGE = "request"
    INTRODUCTION = "introduction"
    ADVICE = "advice"
    TOUCH = "in touch"


class Due(Struct, frozen=True):
    """One line of Today."""

    kind: DueKind
    """What is due."""
    conversation_id: str
    """In which conversation; "" if it is about a person as such."""
    person_id: str
    """With whom."""
    what: str
    """What there is to do or to know about it, in words."""
    at: datetime
    """The moment it is sorted by, UTC."""
    late: bool = False
    """Whether its time has passed."""
    record_id: str = ""
    """The promise or the advice it is about, or ""."""
    when: str = ""
    """When it is for, or since when it waits, in a few words."""
    day: date | None = None
    """The day it is for in the user's own zone; None if nobody said one."""
    theirs: bool = False
    """Whether it waits for the other one."""

    @property
    def words(self) -> str:
        """Its state, in words: when, then what."""
        return " · ".join(filter(None, (self.when, self.what)))

    @property
    def key(self) -> str:
        """What tells it from every other line; it begins with the conversation's id, if any."""
        return f"{self.conversation_id}/{self.kind.name}/{self.record_id}/{self.person_id}"

    @property
    def owner_id(self) -> str:
        """Whose file remembers that the line is snoozed: the conversation's or the person's."""
        return self.conversation_id or self.person_id

    @property
    def snooze_id(self) -> str:
        """What the line is called among those that are snoozed."""
        kind = self.kind.name.lower()
        return f"{kind}:{self.record_id}" if self.record_id else kind


def why_now(line: Due, now: datetime, zone: tzinfo) -> str:
    """Why a line can't be snoozed, in a sentence; "" if it can.

    Args:
        line: The line.
        now: The present moment, UTC.
        zone: The user's own time zone.
    """
    if line.kind is DueKind.CALL:
        return "A call under way can't be snoozed."
    near = line.kind is DueKind.NEXT_CALL and not line.late and line.at - now < timedelta(days=2)
    if near and line.at.astimezone(zone).date() <= now.astimezone(zone).date():
        return "This call is today; it can't be snoozed."
    return ""


Snoozed = Mapping[tuple[str, str], date]
"""The days until which lines are snoozed, by `owner_id` and `snooze_id`."""


def snoozed_by(owners: Iterable[ConversationHead | PersonHead]) -> Snoozed:
    """What is snoozed by conversations and people."""
    return {(owner.id, one.id): one.until for owner in owners for one in owner.snoozes}


def still_awake(lines: list[Due], snoozed: Snoozed, now: datetime, zone: tzinfo) -> list[Due]:
    """The lines that are not snoozed; see `put_off`."""
    return [one for one in lines if not put_off(one, snoozed, now, zone)] if snoozed else lines


def put_off(line: Due, snoozed: Snoozed, now: datetime, zone: tzinfo) -> bool:
    """Whether a line is snoozed until a later day, and can be.

    Args:
        line: The line.
        snoozed: What is snoozed.
        now: The present moment, UTC.
        zone: The user's own time zone.
    """
    until = snoozed.get((line.owner_id, line.snooze_id))
    later = until is not None and now.astimezone(zone).date() < until
    return later and not why_now(line, now, zone)


def line_of(kind: DueKind, head: ConversationHead, what: str, at: datetime, **other: Any) -> Due:
    """A line about a conversation.

    Args:
        kind: What is due.
        head: The conversation.
        what: What there is to do, in words.
        at: The moment it is sorted by, UTC.
        other: The other fields of a `Due`.
    """
    return Due(kind, head.id, head.person_id, what, at, **other)
