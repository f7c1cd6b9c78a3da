"""The agreed end of a call: a time of the day, which a late start and pauses leave where it is."""

from datetime import datetime, timedelta
from math import ceil

from msgspec import Struct

from tui.domain.model.call import Span, as_set, elapsed, phase_at, spans, unset
from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import Phase, QuestionState

EARLY = timedelta(minutes=15)
"""A call that begins so long before its time is still the one that was agreed."""

WORTH = timedelta(minutes=5)
"""How much of the agreed time has to be left; a call that begins later has its own length."""


class Standing(Struct, frozen=True):
    """How far a call has come at a moment."""

    seconds: int
    """Call time, in seconds."""
    left_s: int
    """Seconds that are left of the agreed time; over is negative."""
    spans: tuple[Span, Span, Span]
    """The phases, in call time."""

    @property
    def phase(self) -> Phase:
        """The phase that the clock says, or that a question of the core began."""
        return phase_at(self.seconds, self.spans)


def first_end(conversation: Conversation, starts_at: datetime) -> datetime:
    """When a call that starts at a moment is agreed to end, UTC.

    The schedule says it, also of a call that starts late; its length says it where nothing was
    scheduled, or for another time.
    """
    length = timedelta(minutes=conversation.minutes)
    scheduled_at = conversation.scheduled_at
    if scheduled_at and scheduled_at - EARLY <= starts_at <= scheduled_at + length - WORTH:
        return scheduled_at + length
    return starts_at + length


def agreed_end(conversation: Conversation) -> datetime | None:
    """When the call is agreed to end, by the machine's clock as it is set now; None without a call.

    In a call from before the end was a time, each pause that is over postponed it. One that no
    calendar has, as a damaged file may say, is none.
    """
    call = conversation.call
    if call.started_at is None:
        return None
    try:
        length = timedelta(minutes=conversation.length, seconds=call.paused_s)
        return as_set(call, call.ends_at or call.started_at + length)
    except OverflowError:  # no call is so long; a damaged file may say so
        return None


def seconds_left(conversation: Conversation, now: datetime) -> int:
    """Seconds left of the agreed time, also while the clock is stopped; over is negative."""
    call = conversation.call
    if call.ends_at is None:
        return conversation.length * 60 - elapsed(call, now)
    return ceil((call.ends_at - unset(call, call.ended_at or now)).total_seconds())


def standing(conversation: Conversation, now: datetime) -> Standing:
    """How far the call has come at a moment."""
    seconds, left_s = elapsed(conversation.call, now), seconds_left(conversation, now)
    opened_s = _opened(conversation, seconds)
    return Standing(seconds, left_s, spans(conversation.minutes, seconds + left_s, opened_s))


def _opened(conversation: Conversation, seconds: int) -> int | None:
    """Call time at which a later question closed the opening; None while none did.

    One that was ticked without being asked tells no time; it counts as now.
    """
    untouched = (QuestionState.PLANNED, QuestionState.DROPPED)
    later = [q for q in conversation.plan if q.phase is not Phase.OPEN and q.state not in untouched]
    return min((seconds if q.asked_s is None else q.asked_s for q in later), default=None)
