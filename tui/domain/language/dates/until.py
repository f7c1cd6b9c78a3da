"""When a call will end, as one types it while it runs: what is left, or a time of the day."""

import re
from datetime import UTC, datetime, timedelta, tzinfo

from tui.patterns import late

_LEFT = late(r"(\d{1,3}) ?(?:m|min|mins|minutes?)?", re.IGNORECASE)
_CLOCK = late(r"(\d{1,2})?[:.](\d\d)")
_HOUR, _HALF_DAY = timedelta(hours=1), timedelta(hours=12)


def read_until(text: str, now: datetime, zone: tzinfo) -> datetime | None:
    """Read when a call will end: "12" minutes from now, at the next ":30", or at "12:30".

    A time of the day is the next one; with an hour up to twelve it may be meant on either half of
    the day.

    Args:
        text: What was typed.
        now: The present moment, aware.
        zone: The zone in which the text is meant.

    Returns:
        The moment, aware, in UTC; None if the text says nothing of the kind.
    """
    if left := _LEFT.fullmatch(text.strip()):
        return now + timedelta(minutes=int(left[1]))
    clock = _CLOCK.fullmatch(text.strip())
    if clock is None or int(clock[2]) > 59 or int(clock[1] or 0) > 23:
        return None
    local = now.astimezone(zone)
    minute = local.replace(minute=int(clock[2]), second=0, microsecond=0)
    every, at = _HOUR, minute
    if clock[1]:
        at = minute.replace(hour=int(clock[1]))
        every = _HALF_DAY if int(clock[1]) <= 12 else 2 * _HALF_DAY
    at = at.astimezone(UTC)
    while at - every > now:
        at -= every
    while at <= now:
        at += every
    return at
