"""Days that are past, as people type them."""

from contextlib import suppress
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import NOW
from tui.domain.language.dates import parse_day, parse_when
from tui.domain.language.dates.past import parse_past_day
from tui.errors import DateError


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", date(2026, 11, 24)),
        ("Yesterday", date(2026, 11, 23)),
        ("the day before yesterday", date(2026, 11, 22)),
        ("3 days ago", date(2026, 11, 21)),
        ("two weeks ago", date(2026, 11, 10)),
        ("a week ago", date(2026, 11, 17)),
        ("monday", date(2026, 11, 23)),
        ("tuesday", date(2026, 11, 17)),
        ("last fri", date(2026, 11, 20)),
        ("on friday", date(2026, 11, 20)),
        ("12 nov", date(2026, 11, 12)),
        ("november 12", date(2026, 11, 12)),
        ("1 dec", date(2025, 12, 1)),
        ("1. december 2024", date(2024, 12, 1)),
        ("2026-11-02", date(2026, 11, 2)),
        ("12th nov", date(2026, 11, 12)),
        ("weds", date(2026, 11, 18)),
        ("a month ago", date(2026, 10, 24)),
        ("last week", date(2026, 11, 16)),
        ("friday last week", date(2026, 11, 20)),
        ("12.11.2026", date(2026, 11, 12)),
        ("1.12.", date(2025, 12, 1)),
        ("13/12", date(2025, 12, 13)),
        ("the 4th", date(2026, 11, 4)),
        ("the 30th", date(2026, 10, 30)),
        ("the 31st", date(2026, 10, 31)),
        ("29 feb", date(2024, 2, 29)),
        ("26 hours ago", date(2026, 11, 23)),
        ("half an hour ago", date(2026, 11, 24)),
        ("last night", date(2026, 11, 23)),
        ("this morning", date(2026, 11, 24)),
        ("fri, in the evening", date(2026, 11, 20)),
        ("nov 12, 2025", date(2025, 11, 12)),
    ],
)
def test_a_day_that_is_past(typed: str, day: date) -> None:
    assert parse_past_day(typed, NOW, UTC) == day


@pytest.mark.parametrize(
    "typed",
    [
        *("", "tomorrow", "soon", "monkey", "mo", "12 mars", "31 nov", "1 dec 2026"),
        *("2026-13-01", "2027-01-01", "5 marchx", "0 days", "x ago", "12 abc", "٣ days ago"),
        *("next week", "in 3 days", "this friday", "yesterday 12:30", "11/12", "last month"),
    ],
)
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(DateError, match="yesterday"):
        parse_past_day(typed, NOW, UTC)


def test_the_calendar_ends() -> None:
    with pytest.raises(DateError):
        parse_past_day("999 weeks ago", datetime(5, 1, 1, tzinfo=UTC), UTC)


def test_the_users_zone_says_which_day_is_today() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert parse_past_day("today", late, ZoneInfo("Asia/Tokyo")) == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("tomorrow", "Wednesday 25 November 2026 is still ahead"),
        ("31 nov", "there is no 31 November"),
        ("noon", "only a day is needed here, without a time"),
        ("yesteday", "not understood: 'yesteday'"),
    ],
)
def test_a_refusal_says_why(typed: str, reason: str) -> None:
    with pytest.raises(DateError, match=reason):
        parse_past_day(typed, NOW, UTC)


@pytest.mark.parametrize("typed", ["last friday", "yesterday", "3 days ago", "friday last week"])
def test_a_day_that_is_past_is_none_to_come(typed: str) -> None:
    with pytest.raises(DateError, match="already past"):
        parse_day(typed, NOW, UTC)
    with pytest.raises(DateError, match="already past"):
        parse_when(f"{typed} 15:00", NOW, UTC)


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    with suppress(DateError):
        assert parse_past_day(text, NOW, UTC) <= NOW.date()
