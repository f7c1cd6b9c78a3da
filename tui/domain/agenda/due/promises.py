"""What is due of promises, both ways."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from tui.domain.agenda.due.item import Due, DueKind, line_of
from tui.domain.language.date_words import say_month_day, say_near
from tui.domain.language.text import count_of
from tui.domain.model.summary import ConversationHead, PromiseHead
from tui.domain.model.vocabulary import Owner

NEAR = timedelta(days=1)
"""How long before its day a promise is due."""

POLITE = timedelta(days=7)
"""How long to wait before reminding somebody of their promise."""


def promises(head: ConversationHead, now: datetime, zone: tzinfo) -> Iterable[Due]:
    """Open promises: the user's near their day, the other's after a polite time."""
    today = now.astimezone(zone).date()
    for promise in head.promises:
        if promise.owner is Owner.ME:
            line = _mine(head, promise, today)
        else:
            made = head.ended_at.astimezone(zone).date() if head.ended_at else None
            line = _theirs(head, promise, made, today)
        if line is not None:
            yield line


def promises_ahead(
    head: ConversationHead, now: datetime, zone: tzinfo, within: timedelta
) -> Iterable[Due]:
    """The user's open promises of the next days that are not due yet.

    Args:
        head: The conversation.
        now: The present moment, UTC.
        zone: The user's own time zone.
        within: How far ahead.
    """
    today = now.astimezone(zone).date()
    for promise in head.promises:
        if promise.owner is not Owner.ME or promise.due is None:
            continue
        if NEAR < promise.due - today <= within:
            when = f"due {say_near(promise.due, today)}"
            yield _line(head, promise, promise.due, when=when, day=promise.due)


def _mine(head: ConversationHead, promise: PromiseHead, today: date) -> Due | None:
    day = promise.due
    if day is None:
        return _line(head, promise, today + timedelta(days=30), when="no day yet")
    if day - today > NEAR:
        return None
    late = (today - day).days
    when = f"{count_of(late, 'day')} late" if late > 0 else f"due {say_near(day, today)}"
    return _line(head, promise, day, when=when, day=day, late=late > 0)


def _theirs(
    head: ConversationHead, promise: PromiseHead, made: date | None, today: date
) -> Due | None:
    day = promise.due or made
    if day is None or today - day < POLITE:
        return None
    when, what = f"since {say_month_day(day, today)}", "they promised; a gentle reminder is fine"
    return _line(head, promise, day, what, when=when, theirs=True)


def _line(
    head: ConversationHead, promise: PromiseHead, by: date, what: str = "", **other: Any
) -> Due:
    """A line about a promise, sorted by a day."""
    at = datetime.combine(by, datetime.min.time(), tzinfo=UTC)
    return line_of(DueKind.PROMISE, head, what, at, record_id=promise.id, **other)
