"""What is due of requests: the clock of business days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from tui.domain.due.line import Due, DueKind, line_of
from tui.domain.head import ConversationHead
from tui.domain.words import Stage

ELSEWHERE_DAYS = 3
"""Business days without an answer after which to try somebody else there."""

AGAIN_DAYS = 7
"""Business days after which to write once more, and then to stop."""


@dataclass(frozen=True, slots=True)
class RequestPolicy:
    """When a request waits too long, in business days after it was sent."""

    ask_elsewhere_days: int = ELSEWHERE_DAYS
    """When to try somebody else there."""
    nudge_days: int = AGAIN_DAYS
    """When to write once more; as long after that to let it rest."""


REQUESTS = RequestPolicy()
"""The policy unless the user sets another."""


def business_days(start: date, end: date) -> int:
    """Mondays to Fridays after one day, up to and with the other; 0 if it isn't later."""
    days = (end - start).days
    if days <= 0:
        return 0
    weeks, rest = divmod(days, 7)
    ahead = sum((start.weekday() + i) % 7 < 5 for i in range(1, rest + 1))
    return weeks * 5 + ahead


def after_business_days(start: date, count: int) -> date:
    """The day that many Mondays to Fridays after another."""
    weeks, rest = divmod(count, 5)
    day = start + timedelta(weeks=weeks)
    if not rest and day.weekday() > 4:
        return day - timedelta(days=day.weekday() - 4)
    while rest:
        day += timedelta(days=1)
        rest -= day.weekday() < 5
    return day


def nudges(
    head: ConversationHead, now: datetime, zone: tzinfo, policy: RequestPolicy
) -> Iterable[Due]:
    """The request, if it waits too long for an answer."""
    sent_at, answered = head.request_sent_at, head.started_at or head.answered_at
    if head.stage is not Stage.ASKED or answered or sent_at is None:
        return
    today = now.astimezone(zone).date()
    last = head.nudged_at or sent_at
    waited = business_days(last.astimezone(zone).date(), today)
    if head.nudged_at is not None:
        words = (
            "no answer to the second message; let it rest" if waited >= policy.nudge_days else ""
        )
    elif waited >= policy.nudge_days:
        words = f"no answer for {waited} business days; write once more"
    elif waited >= policy.ask_elsewhere_days:
        words = f"no answer for {waited} business days; try somebody else there"
    else:
        words = ""
    if words:
        yield line_of(DueKind.NUDGE, head, words, last, late=False)
