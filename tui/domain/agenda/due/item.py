"""One line of Today: what is due, where, and how it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from tui.domain.model.summary import ConversationHead


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


@dataclass(frozen=True, slots=True)
class Due:
    """One line of Today."""

    kind: DueKind
    """What is due."""
    conversation_id: str
    """In which conversation; "" if it is about a person as such."""
    person_id: str
    """With whom."""
    words: str
    """How it stands, in words."""
    at: datetime
    """The moment it is sorted by, UTC."""
    late: bool = False
    """Whether its time has passed."""
    record_id: str = ""
    """The promise or the advice it is about, or ""."""

    @property
    def owner_id(self) -> str:
        """Whose file remembers that the line is put off: the conversation's or the person's."""
        return self.conversation_id or self.person_id

    @property
    def snooze_id(self) -> str:
        """What the line is called among those that are put off."""
        kind = self.kind.name.lower()
        return f"{kind}:{self.record_id}" if self.record_id else kind


def why_now(line: Due, now: datetime, zone: tzinfo) -> str:
    """Why a line can't be put off, in a sentence; "" if it can.

    Args:
        line: The line.
        now: The present moment, UTC.
        zone: The user's own time zone.
    """
    if line.kind is DueKind.CALL:
        return "A call under way can't be put off."
    near = line.kind is DueKind.NEXT_CALL and not line.late and line.at - now < timedelta(days=2)
    if near and line.at.astimezone(zone).date() <= now.astimezone(zone).date():
        return "This call is today; it can't be put off."
    return ""


def put_off(
    line: Due, snoozed: Mapping[tuple[str, str], date], now: datetime, zone: tzinfo
) -> bool:
    """Whether a line is put off until a later day, and can be.

    Args:
        line: The line.
        snoozed: The days until which lines are put off, by `owner_id` and `snooze_id`.
        now: The present moment, UTC.
        zone: The user's own time zone.
    """
    until = snoozed.get((line.owner_id, line.snooze_id))
    later = until is not None and now.astimezone(zone).date() < until
    return later and not why_now(line, now, zone)


def line_of(kind: DueKind, head: ConversationHead, words: str, at: datetime, late: bool) -> Due:
    """A line about a conversation as a whole."""
    return Due(kind, head.id, head.person_id, words, at, late)
