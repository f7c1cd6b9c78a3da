"""The one place that knows what time it is."""

import os
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LOCALTIME = "/etc/localtime"


class Clock(Protocol):
    """Gives the present moment and the user's time zone."""

    zone: tzinfo
    """The user's own time zone."""

    def now(self) -> datetime:
        """The present moment, UTC."""


class SystemClock:
    """The machine's clock."""

    def __init__(self, zone: str = "") -> None:
        self.zone = ZoneInfo(zone) if zone else local_zone()

    def now(self) -> datetime:
        """The present moment, UTC."""
        return datetime.now(UTC)


class ShiftedClock:
    """A clock that runs like another, moved by a span; for samples and tests."""

    def __init__(self, clock: Clock, shift: timedelta) -> None:
        self.zone = clock.zone
        self.shift = shift
        self._clock = clock

    def now(self) -> datetime:
        """The moved moment, UTC."""
        return self._clock.now() + self.shift


def local_zone() -> tzinfo:
    """The machine's time zone with its clock changes: from TZ, the system's link, or UTC."""
    named = os.environ.get("TZ", "").lstrip(":")
    if not named:
        named = os.path.realpath(_LOCALTIME).rpartition("zoneinfo/")[2]
    try:
        return ZoneInfo(named)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        from dateutil.tz import tzlocal  # lazy: 10 ms, and only where no zone has a name

        return tzlocal()
