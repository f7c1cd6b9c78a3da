"""The moment at which a call ended, as people type it when they come back to it."""

from datetime import UTC, datetime, timedelta, tzinfo

from tui.domain.language.date_words import MONTHS, say_clock
from tui.domain.language.dates import explained, find_day
from tui.domain.language.dates.grammar import read
from tui.domain.language.dates.pieces import Present
from tui.errors import DateError

_EXAMPLE = 'for example "15:30", "2 hours ago" or "now"'
_DAY = timedelta(days=1)


def parse_ended(text: str, started_at: datetime, now: datetime, zone: tzinfo) -> datetime:
    """Read when a call ended.

    A time without a day is the first such time after the call began.

    Args:
        text: What the person typed.
        started_at: When the call began, aware.
        now: The present moment, aware.
        zone: The zone in which the text is meant.

    Returns:
        The moment, aware, in UTC, from `started_at` to `now`.

    Raises:
        DateError: If the text is not certain, names no time, or a moment before or after those.
    """
    if text.strip().lower() == "now":
        return now
    with explained(_EXAMPLE):
        at = _moment(text, started_at, now, zone)
        if at > now:
            raise DateError(f"{say_clock(at, zone, now)} is still ahead")
        if at < started_at.replace(second=0, microsecond=0):
            raise DateError(f"the call began at {say_clock(started_at, zone, now)}")
        return max(at, started_at)


def typed_ended(at: datetime, started_at: datetime, zone: tzinfo) -> str:
    """A moment as `parse_ended` reads it, to be changed or taken: "15:30" or "23 nov 15:30".

    Args:
        at: The moment, aware.
        started_at: When the call began, aware.
        zone: The zone in which it is read.
    """
    local = at.astimezone(zone)
    day = f"{local.day} {MONTHS[local.month - 1][:3].lower()} " if at - started_at >= _DAY else ""
    return f"{day}{local:%H:%M}"


def _moment(text: str, started_at: datetime, now: datetime, zone: tzinfo) -> datetime:
    said = read(text, Present(now.astimezone(zone), back=True))
    if "theirs" in said:
        raise DateError("your own time is needed here")
    if "moment" in said:
        return said["moment"]
    if "clock" not in said:
        raise DateError("at what time?")
    if said.keys() & {"day", "week", "last", "weekday"}:
        day = find_day(said, now.astimezone(zone).date(), back=True)
        return datetime.combine(day, said["clock"], zone).astimezone(UTC)
    began = started_at.astimezone(zone).replace(second=0, microsecond=0)
    local = datetime.combine(began.date(), said["clock"], zone)
    return (local if local >= began else local + _DAY).astimezone(UTC)
