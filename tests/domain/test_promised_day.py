"""The day that a promise names."""

from datetime import UTC, date, datetime

import pytest

from tui.domain.language.dates.promised import day_meant, day_said

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
"""A Monday."""


@pytest.mark.parametrize(
    ("promise", "day"),
    [
        ("send the paper by friday", "friday"),
        ("ring her on Tuesday morning", "tuesday"),
        ("look for the book in march", "31 mar"),
        ("send the draft by mid January", "15 jan"),
        ("write early in the year, early february at the latest", "5 feb"),
        ("come by, late May", "31 may"),
        ("bring the songbook tomorrow", "tomorrow"),
        ("write in two weeks", "in two weeks"),
        ("send it on 3 December", "3 december"),
        ("send it by the end of the week", "end of the week"),
        ("call back nach Ostern", ""),
        ("on monday", ""),
        ("she may march on with it", ""),
        ("meet those who work on Tuesdays", ""),
        ("send the paper", ""),
    ],
)
def test_the_day_is_read_as_it_would_be_typed(promise: str, day: str) -> None:
    assert day_said(promise, NOW, UTC) == day


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2027, 11, 30, 9, tzinfo=UTC), "29 feb"),
        (datetime(2028, 2, 3, 9, tzinfo=UTC), "29 feb"),
        (datetime(2028, 2, 29, 9, tzinfo=UTC), "29 feb"),
        (datetime(2028, 3, 1, 9, tzinfo=UTC), "28 feb"),
    ],
)
def test_the_end_of_a_month_is_that_of_its_own_year(at: datetime, day: str) -> None:
    assert day_said("send it by the end of February", at, UTC) == day


def test_the_day_that_is_meant_is_counted_from_when_it_was_said() -> None:
    assert day_meant("send the paper by friday", NOW, UTC) == date(2026, 12, 4)
    assert day_meant("send the paper", NOW, UTC) is None
