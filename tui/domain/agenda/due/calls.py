"""What is due of calls: one under way, a letter to write, the next ones."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from tui.domain.agenda.due.item import Due, DueKind, line_of
from tui.domain.language.date_words import say_short, say_span
from tui.domain.model.letter import SOURCES, ThankYouPolicy, thank_you_clock
from tui.domain.model.readiness import readiness_words
from tui.domain.model.summary import ConversationHead
from tui.domain.model.vocabulary import Stage

AHEAD = timedelta(days=3)
"""How long before a call it is on Today; the very next call always does."""

MISSED = timedelta(hours=1)
"""How long after its hour a call that was never started counts as missed."""


def planned(head: ConversationHead) -> bool:
    """Whether a call with it is agreed and was not begun."""
    if head.scheduled_at is None or head.started_at is not None:
        return False
    return head.stage in (Stage.IDEA, Stage.ASKED, Stage.SCHEDULED)


def put_over(heads: Iterable[ConversationHead], now: datetime) -> frozenset[str]:
    """Ids of the conversations that broke off and need no letter of their own now.

    Their second half is agreed for a moment ahead, under way, or held; the letter after that
    thanks for both. If its hour passes without a call the first half is to be thanked for.

    Args:
        heads: The conversations.
        now: The present moment, UTC.
    """
    return frozenset(
        head.continues
        for head in heads
        if head.continues and (head.started_at is not None or _ahead(head, now))
    )


def _ahead(head: ConversationHead, now: datetime) -> bool:
    at = head.scheduled_at
    return at is not None and planned(head) and now - at <= MISSED


def under_way(head: ConversationHead, now: datetime, zone: tzinfo) -> Due:
    """The call that runs."""
    at = head.started_at or now
    when = f"began {say_span(max(now - at, timedelta()))} ago"
    day = at.astimezone(zone).date()
    return line_of(DueKind.CALL, head, "Enter goes back to it", at, when=when, day=day)


def source_words(policy: ThankYouPolicy) -> tuple[str, ...]:
    """When a letter is due, who says how soon it should go, and where that is set."""
    due_in = f"due {say_span(policy.due)} after the end;"
    said = (f"{who}: {what};" for who, what in SOURCES)
    return due_in, *said, "[thanks] in the settings sets it"


def thank_you_words(ended_at: datetime, now: datetime, policy: ThankYouPolicy) -> tuple[str, bool]:
    """The state of a letter that was not sent yet, and whether it is late.

    Args:
        ended_at: When the call ended, UTC.
        now: The present moment, UTC.
        policy: When it is due.
    """
    clock = thank_you_clock(ended_at, None, now, policy)
    if clock.state == "quiet":
        return f"due in {say_span(clock.left)}; debrief first", False
    if clock.left >= timedelta():
        return f"{say_span(clock.left)} left", False
    return f"{clock.state} by {say_span(-clock.left)}", True


def ended(
    head: ConversationHead, now: datetime, zone: tzinfo, policy: ThankYouPolicy
) -> Iterable[Due]:
    """The letter that waits, if the call ended; it is for the day of the call."""
    ended_at = head.ended_at
    if ended_at is None or head.thanked_at is not None:
        return
    words, late = thank_you_words(ended_at, now, policy)
    when, _, what = words.partition("; ")
    at, day = policy.due_at(ended_at), ended_at.astimezone(zone).date()
    yield line_of(DueKind.THANK_YOU, head, what, at, late=late, when=when, day=day)


def next_calls(
    coming: list[ConversationHead], now: datetime, zone: tzinfo, ahead: timedelta = AHEAD
) -> Iterable[Due]:
    """The agreed calls that are near, or were missed; the very next one always.

    Args:
        coming: Conversations whose call is agreed and was not begun.
        now: The present moment, UTC.
        zone: The user's own time zone.
        ahead: How far ahead is near.
    """
    coming.sort(key=lambda h: h.scheduled_at or now)
    for place, head in enumerate(h for h in coming if h.scheduled_at):
        at = head.scheduled_at or now
        missed = now - at > MISSED
        before = [h for h in coming[:place] if h.scheduled_at and h.scheduled_at >= now - MISSED]
        if at - now > ahead and before:
            continue
        ready = readiness_words(head.missing, at - now)
        told = "was it held? Enter answers" if missed else ready
        when, day = say_short(at, zone, now), at.astimezone(zone).date()
        yield line_of(DueKind.NEXT_CALL, head, told, at, late=missed, when=when, day=day)


def to_confirm(head: ConversationHead, now: datetime, zone: tzinfo) -> Iterable[Due]:
    """The word to be sent the day before, unless the two were in touch about the call that day.

    Args:
        head: A conversation whose call is agreed and was not begun.
        now: The present moment, UTC.
        zone: The user's own time zone, for the day.
    """
    if head.scheduled_at is None:
        return
    today = now.astimezone(zone).date()
    eve = head.scheduled_at.astimezone(zone).date() - timedelta(days=1)
    told = [at.astimezone(zone).date() for at in (head.written_at, head.answered_at) if at]
    if today == eve and today not in told:
        what = f"the call is tomorrow, {head.scheduled_at.astimezone(zone):%H:%M}; Enter writes it"
        at = head.scheduled_at
        yield line_of(DueKind.CONFIRM, head, what, at, when="today", day=today)
