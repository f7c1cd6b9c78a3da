"""What runs on the machine's clock has no midnight in it, whenever it is run."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.tools.machine import zone_at_noon


@pytest.mark.parametrize("hour", range(24))
def test_it_is_noon_there_at_every_hour(hour: int) -> None:
    now = datetime(2026, 11, 30, hour, 59, tzinfo=UTC)
    there = now.astimezone(ZoneInfo(zone_at_noon(now)))
    assert (there.hour, there.minute) == (12, 59)
