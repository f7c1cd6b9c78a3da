"""Which backups are kept, and when one is due."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.storage.care.retention import LAST, WEEKS, keep, wanted

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)

zones = st.sampled_from([UTC, BERLIN, ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Midway")])
moments = st.datetimes(datetime(1971, 1, 1), datetime(2999, 1, 1), timezones=st.just(UTC))
near = st.integers(0, 3000).map(lambda hours: MONDAY + timedelta(hours=hours))
made = st.lists(moments | near, max_size=60)


@given(made, zones)
def test_the_newest_are_kept_and_never_too_many(made: list[datetime], zone: ZoneInfo) -> None:
    kept = keep(made, zone)
    assert kept >= set(sorted(set(made))[-LAST:])
    assert kept <= set(made)
    assert len(kept) <= LAST + WEEKS


@given(made, zones)
def test_to_rotate_again_drops_no_more(made: list[datetime], zone: ZoneInfo) -> None:
    assert keep(keep(made, zone), zone) == keep(made, zone)


@given(made.flatmap(lambda m: st.tuples(st.just(m), st.permutations(m))), zones)
def test_the_order_does_not_matter(
    both: tuple[list[datetime], list[datetime]], zone: ZoneInfo
) -> None:
    made, mixed = both
    assert keep(mixed, zone) == keep([*mixed, *made], zone) == keep(made, zone)


@given(st.lists(st.integers(1, 60), max_size=80))
def test_the_newest_of_each_week_outlives_all_rotations(hours: list[int]) -> None:
    """As it goes in life: one more is made, what rotation drops is gone for good."""
    there: set[datetime] = set()
    newest: dict[tuple[int, int], datetime] = {}
    at = MONDAY
    for span in hours:
        at += timedelta(hours=span)
        there = keep({*there, at}, UTC)
        newest[at.isocalendar()[:2]] = at
    assert there >= set(list(newest.values())[-WEEKS:])


def test_a_year_of_days_leaves_ten_days_and_eight_weeks() -> None:
    days = [MONDAY + timedelta(days=number) for number in range(366)]
    kept = sorted(keep(days, UTC), reverse=True)
    assert kept[:LAST] == days[:-11:-1]
    assert [moment.weekday() for moment in kept[LAST:]] == [6] * 5
    assert len(kept) == 15


def test_weeks_without_a_backup_do_not_count() -> None:
    rare = [MONDAY + timedelta(weeks=9 * number) for number in range(20)]
    assert keep(rare, UTC) == set(rare[-LAST:])


def test_a_week_begins_on_monday_where_the_user_is() -> None:
    sunday = datetime(2026, 5, 3, 22, 30, tzinfo=UTC)  # already Monday in Berlin
    made = [sunday - timedelta(days=1), sunday]
    made += [MONDAY + timedelta(days=7, minutes=number) for number in range(LAST)]
    assert keep(made, UTC) == set(made[1:])
    assert keep(made, BERLIN) == set(made)


@pytest.mark.parametrize(
    ("made", "now", "due"),
    [
        ([], "2026-05-04T09:30", True),
        (["2026-05-04T00:10"], "2026-05-04T09:30", False),
        (["2026-05-03T21:59"], "2026-05-04T09:30", True),
        (["2026-05-03T22:01"], "2026-05-04T09:30", False),  # it was after midnight in Berlin
        (["2026-05-03T08:00"], "2026-05-03T22:01", True),
        (["2030-01-01T00:00"], "2026-05-04T09:30", True),  # a clock that was wrong once
        (["2030-01-01T00:00", "2026-05-04T00:10"], "2026-05-04T09:30", False),
    ],
)
def test_one_is_due_on_each_day_where_the_user_is(made: list[str], now: str, due: bool) -> None:
    moments = [datetime.fromisoformat(moment).replace(tzinfo=UTC) for moment in made]
    at = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert wanted(moments, at, BERLIN) is due
