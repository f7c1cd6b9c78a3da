"""Dates and spans in words."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.language.date_words import (
    say_clock,
    say_date,
    say_day,
    say_short,
    say_span,
    say_when,
)

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
# A Sunday, 21:30 in Berlin and 15:30 in New York.
NOW = datetime(2026, 11, 22, 20, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (0, "Sunday 22 November 2026, 21:30 (now)"),
        (0.5, "Sunday 22 November 2026, 21:30 (in under a minute)"),
        (40, "Sunday 22 November 2026, 22:10 (in 40 min)"),
        (108, "Sunday 22 November 2026, 23:18 (in 1 h 48)"),
        (120, "Sunday 22 November 2026, 23:30 (today)"),
        (150, "Monday 23 November 2026, 00:00 (tomorrow)"),
        (41.5 * 60, "Tuesday 24 November 2026, 15:00 (in 2 days)"),
        (-5, "Sunday 22 November 2026, 21:25 (5 min ago)"),
        (-120, "Sunday 22 November 2026, 19:30 (earlier today)"),
        (-24 * 60, "Saturday 21 November 2026, 21:30 (yesterday)"),
        (-72 * 60, "Thursday 19 November 2026, 21:30 (3 days ago)"),
    ],
)
def test_says_a_moment_and_how_far_away_it_is(minutes: float, expected: str) -> None:
    assert say_when(NOW + timedelta(minutes=minutes), BERLIN, NOW) == expected


def test_counts_days_in_the_zone_of_the_reader() -> None:
    at = NOW + timedelta(hours=4)
    assert say_when(at, NEW_YORK, NOW) == "Sunday 22 November 2026, 19:30 (today)"
    assert say_when(at, BERLIN, NOW) == "Monday 23 November 2026, 01:30 (tomorrow)"


def test_counts_elapsed_time_over_a_change_of_clocks() -> None:
    now = datetime(2027, 3, 28, 1, 30, tzinfo=BERLIN)
    at = datetime(2027, 3, 28, 3, 30, tzinfo=BERLIN)
    assert say_when(at, BERLIN, now) == "Sunday 28 March 2027, 03:30 (in 1 h)"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 27), "Friday 27 November (in 5 days)"),
        (date(2026, 11, 23), "Monday 23 November (tomorrow)"),
        (date(2026, 11, 22), "Sunday 22 November (today)"),
        (date(2026, 11, 21), "Saturday 21 November (yesterday)"),
        (date(2026, 11, 19), "Thursday 19 November (3 days ago)"),
        (date(2027, 1, 1), "Friday 1 January 2027 (in 40 days)"),
    ],
)
def test_says_a_day_with_its_year_only_if_it_is_another(day: date, expected: str) -> None:
    assert say_day(day, NOW.date()) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (-61, "under a minute"),
        (0, "under a minute"),
        (59.9, "under a minute"),
        (60, "1 min"),
        (12 * 60 + 59, "12 min"),
        (60 * 60, "1 h"),
        (65 * 60, "1 h 05"),
        (108 * 60, "1 h 48"),
        (24 * 60 * 60 - 1, "23 h 59"),
        (24 * 60 * 60, "1 day"),
        (71 * 60 * 60, "2 days"),
    ],
)
def test_says_a_span_floored(seconds: float, expected: str) -> None:
    assert say_span(timedelta(seconds=seconds)) == expected


def test_says_a_date_with_its_weekday_and_year() -> None:
    assert say_date(date(2024, 2, 29)) == "Thursday 29 February 2024"


ZONES = st.sampled_from([UTC, BERLIN, NEW_YORK])
MOMENTS = st.datetimes(timezones=ZONES)


@given(MOMENTS, ZONES, MOMENTS)
def test_any_moment_can_be_said(at: datetime, zone: ZoneInfo, now: datetime) -> None:
    words = say_when(at, zone, now)
    assert words.isprintable()
    assert words.endswith(")")


@pytest.mark.parametrize("end", [datetime.min, datetime.max])
@pytest.mark.parametrize("zone", [UTC, BERLIN, NEW_YORK])
def test_the_ends_of_the_calendar_can_be_said(end: datetime, zone: ZoneInfo) -> None:
    for own in (UTC, BERLIN, NEW_YORK):
        at = end.replace(tzinfo=own)
        assert say_when(at, zone, NOW)
        assert say_when(NOW, zone, at)


@given(st.dates(), st.dates())
def test_any_day_can_be_said(day: date, today: date) -> None:
    assert say_day(day, today).isprintable()


@given(st.timedeltas())
def test_any_span_can_be_said(span: timedelta) -> None:
    assert say_span(span)


def test_a_moment_in_few_words() -> None:
    now = datetime(2026, 11, 22, 20, 30, tzinfo=UTC)
    told = [now + timedelta(minutes=12), now + timedelta(hours=12), now + timedelta(days=9)]
    assert [say_short(at, UTC, now) for at in told] == [
        "today 20:42 (in 12 min)",
        "tomorrow 08:30",
        "Tue 1 Dec 20:30",
    ]
    assert say_short(now - timedelta(days=1), UTC, now) == "yesterday 20:30"
    assert say_short(now + timedelta(days=60), UTC, now) == "Thu 21 Jan 2027 20:30"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 11, 24, 14, 5, tzinfo=UTC), "14:05"),
        (datetime(2026, 11, 25, 0, 30, tzinfo=UTC), "tomorrow 00:30"),
        (datetime(2026, 11, 23, 23, 59, tzinfo=UTC), "yesterday 23:59"),
        (datetime(2026, 11, 27, 9, 0, tzinfo=UTC), "Fri 27 Nov 09:00"),
        (datetime(2025, 11, 27, 9, 0, tzinfo=UTC), "Thu 27 Nov 2025 09:00"),
    ],
)
def test_a_clock_tells_its_day_unless_that_is_today(at: datetime, words: str) -> None:
    assert say_clock(at, UTC, datetime(2026, 11, 24, 12, 0, tzinfo=UTC)) == words
