"""The call's clock: never negative, still in pauses and after the end; phases; words."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import NOW, minutes
from tests.domain.strategies import calls, moments
from tui.domain.model.call import (
    Call,
    as_set,
    elapsed,
    left_sign,
    left_words,
    phase_at,
    phase_minutes,
    phase_words,
    spans,
    stamp,
    unset,
)
from tui.domain.model.vocabulary import Phase
from tui.structs import replace

BEGUN = Call(started_at=NOW)


@given(calls, moments)
def test_elapsed_is_never_negative(call: Call, now: datetime) -> None:
    assert elapsed(call, now) >= 0


@given(st.integers(0, 10_000))
def test_elapsed_counts_seconds_less_the_pauses(count: int) -> None:
    now = NOW + timedelta(seconds=count, milliseconds=900)
    assert elapsed(BEGUN, now) == count
    assert elapsed(replace(BEGUN, paused_s=60), now) == max(0, count - 60)


def test_nothing_has_elapsed_before_the_start() -> None:
    assert elapsed(Call(), NOW) == 0
    assert elapsed(BEGUN, NOW - minutes(5)) == 0


@given(st.integers(0, 100), st.integers(0, 100))
def test_the_clock_stands_still_in_a_pause_and_after_the_end(at: int, later: int) -> None:
    then, now = NOW + minutes(at), NOW + minutes(at + later)
    assert elapsed(replace(BEGUN, paused_at=then), now) == at * 60
    assert elapsed(replace(BEGUN, ended_at=then), now) == at * 60


def test_an_end_in_a_pause_counts_to_whichever_came_first() -> None:
    """Two machines may each have written one of them."""
    early, late = NOW + minutes(5), NOW + minutes(9)
    assert elapsed(replace(BEGUN, paused_at=early, ended_at=late), NOW + minutes(20)) == 300
    assert elapsed(replace(BEGUN, paused_at=late, ended_at=early), NOW + minutes(20)) == 300


def test_under_way_is_between_start_and_end() -> None:
    assert not Call().under_way
    assert BEGUN.under_way
    assert replace(BEGUN, paused_at=NOW).under_way
    assert not replace(BEGUN, ended_at=NOW).under_way


@pytest.mark.parametrize("length", range(5, 241))
def test_the_phases_sum_to_the_agreed_minutes(length: int) -> None:
    opening, core, closing = phase_minutes(length)
    assert opening + core + closing == length
    assert opening >= 1
    assert closing >= 2
    assert core >= max(opening, closing)


@pytest.mark.parametrize(("length", "split"), [(20, (4, 14, 2)), (30, (6, 20, 4))])
def test_the_phases_of_the_page(length: int, split: tuple[int, int, int]) -> None:
    assert phase_minutes(length) == split


@pytest.mark.parametrize("length", [1, 2, 3, 4])
def test_the_shortest_calls_have_a_core(length: int) -> None:
    opening, core, closing = phase_minutes(length)
    assert opening + core + closing == length
    assert min(opening, closing) >= 0
    assert core >= 1


@given(st.integers(5, 240), st.integers(0, 180))
def test_added_minutes_lengthen_the_core(length: int, extra: int) -> None:
    opening, core, closing = spans(length, (length + extra) * 60)
    assert (opening.start_s, closing.end_s) == (0, (length + extra) * 60)
    assert (opening.end_s, core.end_s) == (core.start_s, closing.start_s)
    plain = spans(length, length * 60)
    assert closing.end_s - closing.start_s == plain[2].end_s - plain[2].start_s
    assert opening == plain[0]
    assert [span.phase for span in (opening, core, closing)] == list(Phase)


@given(st.integers(0, 300 * 60), st.integers(5, 240), st.integers(0, 180))
def test_the_phase_is_the_one_in_whose_span_the_moment_is(
    seconds: int, length: int, extra: int
) -> None:
    of = spans(length, (length + extra) * 60)
    around = [s.phase for s in of if s.start_s <= seconds < s.end_s]
    assert [phase_at(seconds, of)] == (around or [Phase.CLOSE])


@given(st.integers(0, 9_999), st.integers(-90_000, 90_000), st.booleans())
def test_what_the_clock_was_set_by_is_no_call_time(count: int, by: int, paused: bool) -> None:
    then = NOW + timedelta(seconds=count + by)
    call = replace(BEGUN, set_s=by)
    call = replace(call, paused_at=unset(call, then) if paused else None)
    assert elapsed(call, then + timedelta(seconds=60)) == (count if paused else count + 60)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "open 0 of 6 · core 20 · close 4 min"),
        (359, "open 5 of 6 · core 20 · close 4 min"),
        (360, "open done · core 0 of 20 · close 4 min"),
        (14 * 60, "open done · core 8 of 20 · close 4 min"),
        (26 * 60, "open done · core done · close 0 of 4 min"),
        (30 * 60, "open done · core done · close done"),
    ],
)
def test_phase_words(seconds: int, said: str) -> None:
    assert phase_words(seconds, spans(30, 30 * 60)) == said


def test_phase_words_with_added_minutes() -> None:
    assert phase_words(14 * 60, spans(30, 35 * 60)) == "open done · core 8 of 25 · close 4 min"


def test_an_end_that_comes_sooner_shortens_every_phase_and_none_is_ever_negative() -> None:
    assert phase_words(60, spans(30, 13 * 60)) == "open 1 of 3 · core 8 · close 2 min"
    for end_s in (-900, 0, 30, 60, 119):
        of = spans(30, end_s, 5)
        assert all(span.start_s <= span.end_s for span in of)
        assert phase_at(10**6, of) is Phase.CLOSE


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "00:00"), (475, "07:55"), (5999, "99:59"), (6245, "104:05")]
)
def test_stamp(seconds: int, said: str) -> None:
    assert stamp(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "30 left"),
        (12 * 60 + 41, "17 left"),
        (29 * 60, "1 left"),
        (29 * 60 + 1, "under 1 left"),
        (30 * 60, "under 1 left"),
        (30 * 60 + 1, "under 1 over"),
        (31 * 60, "1 over"),
        (33 * 60 + 59, "3 over"),
    ],
)
def test_left_words(seconds: int, said: str) -> None:
    assert left_words(30 * 60 - seconds) == said


@pytest.mark.parametrize(
    ("left_s", "sign"),
    [
        (17 * 60 + 59, "17"),
        (59, "0"),
        (-59, "0"),
        (-60, "-1"),
        (-99 * 60, "-99"),
        (100 * 60, "1h"),
        (-156 * 60, "-2h"),
        (999 * 3600, "99h"),
        (-999 * 3600, "-9h"),
    ],
)
def test_left_sign(left_s: int, sign: str) -> None:
    assert left_sign(left_s) == sign
    assert len(sign) <= 3


@pytest.mark.parametrize("seconds", [2**53, -(2**53)])
def test_what_no_clock_was_ever_set_by_is_passed_over(seconds: int) -> None:
    call = Call(started_at=NOW, set_s=seconds)
    assert elapsed(call, NOW + minutes(5)) == 300
    assert as_set(call, NOW) == NOW
