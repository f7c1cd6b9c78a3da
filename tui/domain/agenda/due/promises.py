"""What is due of promises, both ways."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo

from tui.domain.agenda.due.item import Due, DueKind
from tui.domain.language.date_words import say_day
from tui.domain.model.summary import ConversationHead
from tui.domain.model.vocabulary import Owner

POLITE = timedelta(days=7)
"""How long to wait before reminding somebody of their promise."""


def promises(head: ConversationHead, now: datetime, zone: tzinfo) -> Iterable[Due]:
    """Open promises: the user's near their day, the other's after a polite time."""
    today = now.astimezone(zone).date()
    for promise in head.promises:
        if promise.owner is Owner.ME:
            line = _mine(promise.due, today)
        else:
            made = head.ended_at.astimezone(zone).date() if head.ended_at else None
            line = _theirs(promise.due or made, today)
        if line is not None:
            words, day, late = line
            at = datetime.combine(day, datetime.min.time(), tzinfo=UTC)
            yield Due(
                DueKind.PROMISE, head.id, head.person_id, words, at, late, record_id=promise.id
            )


def _mine(day: date | None, today: date) -> tuple[str, date, bool] | None:
    if day is None:
        return "no day yet", today + timedelta(days=30), False
    if day > today + timedelta(days=1):
        return None
    return f"due {say_day(day, today)}", day, day < today


def _theirs(day: date | None, today: date) -> tuple[str, date, bool] | None:
    if day is None or today - day < POLITE:
        return None
    return "they promised; a gentle reminder is fine", day, False
