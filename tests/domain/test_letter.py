"""The thank-you's clock: two real hours from the end of the call, whatever the local clocks do."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import NOW, minutes
from tests.domain.strategies import moments
from tui.domain.model.letter import POLICY, ThankYouPolicy, thank_you_clock

HOURS = timedelta(hours=1)
SECOND = timedelta(seconds=1)
BERLIN = ZoneInfo("Europe/Berlin")


@given(moments, moments)
def test_it_is_due_two_hours_after_the_end(ended_at: datetime, now: datetime) -> None:
    clock = thank_you_clock(ended_at, None, now, POLICY)
    assert clock.due_at == ended_at + 2 * HOURS
    assert now + clock.left == clock.due_at


@pytest.mark.parametrize(
    ("since", "state"),
    [
        (timedelta(), "quiet"),
        (minutes(10) - SECOND, "quiet"),
        (minutes(10), "due"),
        (2 * HOURS, "due"),
        (2 * HOURS + SECOND, "late"),
        (24 * HOURS, "late"),
        (24 * HOURS + SECOND, "overdue"),
    ],
)
def test_the_states(since: timedelta, state: str) -> None:
    assert thank_you_clock(NOW, None, NOW + since, POLICY).state == state


def test_the_spans_are_settings() -> None:
    policy = ThankYouPolicy(quiet=minutes(1), due=24 * HOURS, late=120 * HOURS)
    said = [thank_you_clock(NOW, None, NOW + at * HOURS, policy).state for at in (1, 25, 121)]
    assert said == ["due", "late", "overdue"]


@given(st.timedeltas(timedelta(), timedelta(days=3)))
def test_a_sent_letter_is_sent(since: timedelta) -> None:
    assert thank_you_clock(NOW, NOW + minutes(1), NOW + since, POLICY).state == "sent"


@pytest.mark.parametrize(
    ("ended_at", "local_due"),
    [
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), "04:30"),
        (datetime(2026, 10, 24, 23, 30, tzinfo=UTC), "02:30"),
    ],
    ids=["spring", "autumn"],
)
def test_two_hours_are_real_when_the_clocks_change(ended_at: datetime, local_due: str) -> None:
    """01:30 in Berlin both times; one night has an hour less, the other one more."""
    local = ended_at.astimezone(BERLIN)
    assert f"{local:%H:%M}" == "01:30"
    clock = thank_you_clock(ended_at, None, ended_at + 2 * HOURS, POLICY)
    assert (clock.left, clock.state) == (timedelta(), "due")
    assert f"{clock.due_at.astimezone(BERLIN):%H:%M}" == local_due
