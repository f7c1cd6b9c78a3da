"""The call's own clock: elapsed time, pauses, phases."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct

from tui.domain.model.vocabulary import Phase


class Pause(Struct, frozen=True):
    """A stretch in which the clock was stopped."""

    at_s: int
    """Call time at which it was stopped, in seconds."""
    seconds: int | None = None
    """How long it was stopped; None while it still is."""
    why: str = ""
    """What happened, in the user's words."""


class Turn(Struct, frozen=True):
    """The moment at which the talk turned to a question."""

    question_id: str
    """Which question."""
    at_s: int
    """Call time, in seconds."""


class Call(Struct, frozen=True):
    """The live half hour, as facts."""

    started_at: datetime | None = None
    """When it began, UTC."""
    ended_at: datetime | None = None
    """When it ended, UTC."""
    paused_at: datetime | None = None
    """When the present pause began, on a clock that nobody set; None while the call's runs."""
    paused_s: int = 0
    """Seconds of all the pauses before this one."""
    extra_minutes: int = 0
    """Minutes by which the end was postponed during the call; earlier is negative."""
    ends_at: datetime | None = None
    """When it is agreed to end, UTC, on a clock that nobody set; None in a call of before the end
    was a time: then pauses postponed it."""
    question_id: str = ""
    """The question that was asked last; the current one."""
    next_id: str = ""
    """The question that is shown as the next."""
    why: str = ""
    """Why it is, in a few words."""
    then_ids: tuple[str, ...] = ()
    """The two that were nearest to being proposed instead."""
    moved_s: int = 0
    """Call time at which the user last moved to another question, in seconds."""
    moved_left_s: int | None = None
    """Seconds that were left of the agreed time then; None in a call of before that was kept."""
    fold: int = 0
    """How far the plan is folded, as `tui.domain.model.plan_folding` counts; 0 shows all of it."""
    turns: tuple[Turn, ...] = ()
    """When the talk turned to which question, in order; where the time went is told from it."""
    pauses: tuple[Pause, ...] = ()
    """Every pause, in order."""
    apart: int | None = None
    """Seconds between the machine's clock and one that nobody sets, when that was minded last."""
    set_s: int = 0
    """Seconds by which the machine's clock was set forward during the call; back is negative."""

    @property
    def under_way(self) -> bool:
        """Whether it has begun and not ended."""
        return self.started_at is not None and self.ended_at is None


class Span(Struct, frozen=True):
    """A phase and its place in the call."""

    phase: Phase
    """Which phase."""
    start_s: int
    """Where it begins, in seconds of call time."""
    end_s: int
    """Where it ends."""


def elapsed(call: Call, now: datetime) -> int:
    """Call time in whole seconds; stands still in a pause and after the end, never negative."""
    if call.started_at is None:
        return 0
    until = unset(call, call.ended_at or now)
    if call.paused_at:
        until = min(until, call.paused_at) if call.ended_at else call.paused_at
    return max(0, int((until - call.started_at).total_seconds()) - call.paused_s)


def question_at(call: Call, seconds: int) -> str:
    """Id of the question that was current at a call time, "" before the first.

    Args:
        call: The call; one of before turns were kept has only the present question.
        seconds: Call time, in seconds.
    """
    if not call.turns:
        return call.question_id
    return next((t.question_id for t in reversed(call.turns) if t.at_s <= seconds), "")


def unset(call: Call, moment: datetime) -> datetime:
    """A moment of the machine's clock as it would be if nobody had set that during the call."""
    try:
        return moment - timedelta(seconds=call.set_s)
    except OverflowError:  # no clock was ever set so far; a damaged file may say so
        return moment


def as_set(call: Call, moment: datetime) -> datetime:
    """A moment of a clock that nobody set, as the machine's clock has it now."""
    try:
        return moment + timedelta(seconds=call.set_s)
    except OverflowError:  # no clock was ever set so far; a damaged file may say so
        return moment


def phase_minutes(minutes: int) -> tuple[int, int, int]:
    """Minutes for open, core and close.

    Twenty minutes split 4 / 14 / 2, thirty 6 / 20 / 4; other lengths are scaled.

    Args:
        minutes: The agreed length, at least 1.
    """
    opening = max(1, round(minutes * 0.2)) if minutes > 2 else 0
    closing = min(max(2, round(minutes * 0.12)), max(0, minutes - opening - 1))
    return opening, minutes - opening - closing, closing


def spans(minutes: int, end_s: int, opened_s: int | None = None) -> tuple[Span, Span, Span]:
    """The three phases of a call; what it is longer than agreed lengthens the core.

    Args:
        minutes: The agreed length.
        end_s: Call time at which it will end, in seconds.
        opened_s: Call time at which the opening was over sooner; None means it was not.
    """
    opening, _, closing = phase_minutes(max(1, min(minutes, end_s // 60)))
    a = opening * 60 if opened_s is None else min(opening * 60, opened_s)
    b = max(a, end_s - closing * 60)
    return (
        Span(Phase.OPEN, 0, a),
        Span(Phase.CORE, a, b),
        Span(Phase.CLOSE, b, max(b, end_s)),
    )


def phase_words(seconds: int, of: Iterable[Span]) -> str:
    """The three phases in words, "open done · core 8 of 20 · close 4 min"."""
    parts = []
    for span in of:
        length = (span.end_s - span.start_s + 30) // 60
        if seconds >= span.end_s:
            parts.append(f"{span.phase} done")
        elif seconds < span.start_s:
            parts.append(f"{span.phase} {length}")
        else:
            parts.append(f"{span.phase} {(seconds - span.start_s) // 60} of {length}")
    return " · ".join(parts) + " min" * any(not part.endswith("done") for part in parts)


def phase_at(seconds: int, of: tuple[Span, Span, Span]) -> Phase:
    """The phase that the clock says; after the agreed time it is still the close."""
    opening, core, _ = of
    if seconds < opening.end_s:
        return Phase.OPEN
    return Phase.CORE if seconds < core.end_s else Phase.CLOSE


def stamp(seconds: int) -> str:
    """Call time as minutes and seconds, "07:55"; over 99 minutes "104:05"."""
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


def left_sign(left_s: int) -> str:
    """What is left in at most three cells: minutes, "17" or "-2"; from a hundred on, hours, "-2h".

    Args:
        left_s: Seconds that are left; over is negative.
    """
    whole, sign = abs(left_s) // 60, "-" if left_s <= -60 else ""
    return f"{sign}{whole}" if whole < 100 else f"{sign}{min(whole // 60, 9 if sign else 99)}h"


def left_words(left_s: int) -> str:
    """What is left of the agreed time: "17 left", "under 1 left", "under 1 over", "3 over".

    Args:
        left_s: Seconds that are left; over is negative.
    """
    whole = abs(left_s) // 60 or "under 1"
    return f"{whole} left" if left_s >= 0 else f"{whole} over"
