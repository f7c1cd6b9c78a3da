"""Today: what is due, computed by rules, most urgent first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum

from tui.domain.head import ConversationHead
from tui.domain.letter import POLICY, ThankYouPolicy, thank_you_clock
from tui.domain.readiness import readiness_words
from tui.domain.say import say_day, say_short, say_span
from tui.domain.words import Owner, Stage

AHEAD = timedelta(days=3)
"""How long before a call it stands on Today; the very next call always does."""

MISSED = timedelta(hours=1)
"""How long after its hour a call that was never started counts as missed."""

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

POLITE = timedelta(days=7)
"""How long to wait before reminding somebody of their promise."""


class DueKind(StrEnum):
    """What is due; in the order of urgency."""

    CALL = "call under way"
    THANK_YOU = "thank-you"
    NEXT_CALL = "next call"
    PROMISE = "promise"
    NUDGE = "request"


_RANK = {kind: rank for rank, kind in enumerate(DueKind)}


@dataclass(frozen=True, slots=True)
class Due:
    """One line of Today."""

    kind: DueKind
    """What is due."""
    conversation_id: str
    """In which conversation."""
    person_id: str
    """With whom."""
    words: str
    """How it stands, in words."""
    at: datetime
    """The moment it is sorted by, UTC."""
    late: bool = False
    """Whether its time has passed."""
    record_id: str = ""
    """The promise it is about, or ""."""


def due(
    heads: Iterable[ConversationHead],
    now: datetime,
    zone: tzinfo,
    policy: ThankYouPolicy = POLICY,
    requests: RequestPolicy = REQUESTS,
) -> tuple[Due, ...]:
    """Everything that is due now, most urgent first.

    Args:
        heads: The conversations.
        now: The present moment, UTC.
        zone: The user's own time zone, for days.
        policy: When a thank-you is due.
        requests: When a request waits too long.
    """
    found: list[Due] = []
    coming: list[ConversationHead] = []
    for head in heads:
        if head.under_way:
            found.append(_under_way(head, now))
        if head.ended_at is not None and head.thanked_at is None:
            found.extend(_thank_you(head, head.ended_at, now, policy))
        if head.scheduled_at is not None and head.started_at is None and _planned(head):
            coming.append(head)
        found.extend(_promises(head, now, zone))
        unanswered = head.stage is Stage.ASKED and not (head.started_at or head.answered_at)
        if unanswered and head.request_sent_at is not None:
            found.extend(_nudge(head, head.request_sent_at, now, zone, requests))
    found.extend(_next_calls(coming, now, zone))
    return tuple(sorted(found, key=lambda d: (_RANK[d.kind], d.at, d.conversation_id)))


def _planned(head: ConversationHead) -> bool:
    return head.stage in (Stage.IDEA, Stage.ASKED, Stage.SCHEDULED)


def _line(kind: DueKind, head: ConversationHead, words: str, at: datetime, late: bool) -> Due:
    return Due(kind, head.id, head.person_id, words, at, late)


def _under_way(head: ConversationHead, now: datetime) -> Due:
    at = head.started_at or now
    words = f"began {say_span(max(now - at, timedelta()))} ago; Enter goes back to it"
    return _line(DueKind.CALL, head, words, at, late=False)


def thank_you_words(
    ended_at: datetime, now: datetime, policy: ThankYouPolicy = POLICY
) -> tuple[str, bool]:
    """How a letter that was not sent yet stands, and whether it is late.

    Args:
        ended_at: When the call ended, UTC.
        now: The present moment, UTC.
        policy: When it is due.
    """
    clock = thank_you_clock(ended_at, None, now, policy)
    if clock.left >= timedelta():
        return f"{say_span(clock.left)} left", False
    return f"{clock.state} by {say_span(-clock.left)}", True


def _thank_you(
    head: ConversationHead, ended_at: datetime, now: datetime, policy: ThankYouPolicy
) -> Iterable[Due]:
    if now - ended_at < policy.quiet:
        words, late = f"due in {say_span(policy.due - (now - ended_at))}; debrief first", False
    else:
        words, late = thank_you_words(ended_at, now, policy)
    yield _line(DueKind.THANK_YOU, head, words, ended_at + policy.due, late)


def _next_calls(coming: list[ConversationHead], now: datetime, zone: tzinfo) -> Iterable[Due]:
    coming.sort(key=lambda h: h.scheduled_at or now)
    for place, head in enumerate(h for h in coming if h.scheduled_at):
        at = head.scheduled_at or now
        missed = now - at > MISSED
        ahead = [h for h in coming[:place] if h.scheduled_at and h.scheduled_at >= now - MISSED]
        if at - now > AHEAD and ahead:
            continue
        ready = readiness_words(head.missing, at - now)
        told = "was it held? start it or move it" if missed else ready
        words = f"{say_short(at, zone, now)} · {told}"
        yield _line(DueKind.NEXT_CALL, head, words, at, late=missed)


def _promises(head: ConversationHead, now: datetime, zone: tzinfo) -> Iterable[Due]:
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


def _nudge(
    head: ConversationHead, sent_at: datetime, now: datetime, zone: tzinfo, policy: RequestPolicy
) -> Iterable[Due]:
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
        yield _line(DueKind.NUDGE, head, words, last, late=False)
