"""When a call will end, as it is typed while it runs."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tui.domain.language.dates.until import read_until

NOW = datetime(2026, 11, 24, 12, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("12", "12:30:30"),
        (" 5 min ", "12:23:30"),
        (":30", "12:30:00"),
        (":18", "13:18:00"),
        (":00", "13:00:00"),
        ("12:30", "12:30:00"),
        ("12.45", "12:45:00"),
        ("1:10", "13:10:00"),
        ("13:10", "13:10:00"),
        ("12:10", "00:10:00"),
        ("0:10", "00:10:00"),
    ],
)
def test_what_is_left_or_the_next_such_time(typed: str, said: str) -> None:
    at = read_until(typed, NOW, UTC)
    assert at is not None and at > NOW and f"{at:%H:%M:%S}" == said


def test_a_time_is_meant_in_the_users_zone() -> None:
    at = read_until("18:00", NOW, ZoneInfo("Asia/Kolkata"))
    assert at == datetime(2026, 11, 24, 12, 30, tzinfo=UTC)


def test_the_first_half_of_the_day_may_be_meant() -> None:
    night = NOW.replace(hour=0, minute=10)
    assert read_until("12:20", night, UTC) == night.replace(minute=20, second=0)


@pytest.mark.parametrize("typed", ["", "twelve", "12 people", ":75", "25:10", "1200", "-3", "x:30"])
def test_anything_else_says_nothing_of_the_kind(typed: str) -> None:
    assert read_until(typed, NOW, UTC) is None
