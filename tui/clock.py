"""The one place that knows what time it is."""

import os
import time
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LOCALTIME = "/etc/localtime"

_SET_S = 2

_STEADY: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
"""The clock that continues in a suspend: on Linux its own, elsewhere the usual one does."""


class Clock(Protocol):
    """Gives the present moment and the user's time zone."""

    zone: tzinfo
    """The user's own time zone."""

    def now(self) -> datetime:
        """The present moment, UTC."""

    def steady(self) -> float:
        """Seconds since some moment, on a clock that nobody sets and that runs in a suspend."""


class SystemClock:
    """The machine's clock."""

    def __init__(self, zone: str = "") -> None:
        self.zone = ZoneInfo(zone) if zone else local_zone()

    def now(self) -> datetime:
        """The present moment, UTC."""
        return datetime.now(UTC)

    def steady(self) -> float:
        """Seconds since the machine was started, those of its sleep with them."""
        return time.clock_gettime(_STEADY) if _STEADY is not None else time.monotonic()


class ShiftedClock:
    """A clock that runs like another, moved by a span; for samples and tests."""

    def __init__(self, clock: Clock, shift: timedelta) -> None:
        self.zone = clock.zone
        self.shift = shift
        self._clock = clock

    def now(self) -> datetime:
        """The moved moment, UTC."""
        return self._clock.now() + self.shift

    def steady(self) -> float:
        """Seconds of the clock that is moved, moved as well."""
        return self._clock.steady() + self.shift.total_seconds()


class FastClock:
    """A clock that shows what another one does, and from then on runs so many times as fast.

    Args:
        clock: The clock that it is started by.
        speed: How many times as fast it runs.
    """

    def __init__(self, clock: Clock, speed: int) -> None:
        self.zone = clock.zone
        self._clock = clock
        self._speed = speed
        self._started_at, self._started_s = clock.now(), clock.steady()

    def now(self) -> datetime:
        """The moment that it would be by now, UTC."""
        return self._started_at + timedelta(seconds=self.steady() - self._started_s)

    def steady(self) -> float:
        """Seconds of the clock that it was started by, so many times as many since then."""
        return self._started_s + (self._clock.steady() - self._started_s) * self._speed


class ClockWatch:
    """Notices that the machine's clock was set, by hand or by the network.

    Args:
        clock: The clock.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._apart = self._look()

    def set_by(self) -> int:
        """Seconds by which the clock was set forward since this was last asked; back is negative.

        Less than two seconds are how the clocks run apart, and count as none.
        """
        apart = self._look() - self._apart
        if abs(apart) < _SET_S:
            return 0
        seconds = round(apart)
        self._apart += seconds
        return seconds

    @property
    def apart(self) -> int:
        """Seconds between the two clocks, the same for every program of this machine."""
        return round(self._apart)

    def _look(self) -> float:
        return self._clock.now().timestamp() - self._clock.steady()


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
