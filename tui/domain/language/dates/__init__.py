"""The grammar for dates and times that people type: read with certainty, or refused.

A phrase is read from left to right by rules. Each fills slots (a day, a weekday, a week, a clock
time, a moment); no slot is filled twice, and what no rule knows refuses the whole phrase.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta, tzinfo

from tui.domain.language.date_words import WEEKDAYS, say_date
from tui.domain.language.dates.grammar import read
from tui.domain.language.dates.pieces import Present, Slots, quote
from tui.errors import DateError
from tui.patterns import late

_WHEN_EXAMPLE = 'for example "tue 3pm" or "tomorrow 14:00"'
_DAY_EXAMPLE = 'for example "friday" or "12 dec"'
_BETWEEN = late(r"[,;]|\b(?:or|and)\b", re.IGNORECASE)


def parse_when(text: str, now: datetime, zone: tzinfo, theirs: tzinfo | None = None) -> datetime:
    """Read the date and time of a call.

    "tue 3pm" is the first Tuesday 15:00 after `now`, "next tue 3pm" the Tuesday of the following
    ISO week, "this tue 3pm" the one of the present week, and "3pm" is today, otherwise tomorrow. A
    date without its year is the next such date from today on. "in 30 min" drops the seconds.
    A local time that occurs twice in autumn is the first of the two. "3pm their time" is
    meant in the zone of the other person.

    Args:
        text: What the person typed.
        now: The present moment, aware.
        zone: The zone in which the text is meant.
        theirs: The zone of the person the call is with; None if it isn't known.

    Returns:
        The moment, aware, in UTC, later than `now`.

    Raises:
        DateError: If the text is not certain, names no time, or names a moment that is past or
            that the clocks skip in `zone`.
    """
    with explained(_WHEN_EXAMPLE):
        said = read(text, Present(now.astimezone(zone)))
        if said.pop("theirs", False):
            at = _there(text, now, zone, theirs)
        else:
            at = _moment(said, now, zone, zone)
        if at <= now:
            local = at.astimezone(zone)
            raise DateError(f"{say_date(local.date())}, {local:%H:%M} is already past")
        return at


def parse_times(
    text: str, now: datetime, zone: tzinfo, theirs: tzinfo | None = None
) -> tuple[datetime, ...]:
    """Read one time, or several with commas, "or" or "and" between them.

    Args:
        text: What the person typed; every time after the first names its day.
        now: The present moment, aware.
        zone: The zone in which the text is meant.
        theirs: The zone of the person the call is with; None if it isn't known.

    Returns:
        The moments, as `parse_when` gives them, each once, in the order of the text.

    Raises:
        DateError: If one of them can't be read; all or none is.
    """
    with suppress(DateError):
        return (parse_when(text, now, zone, theirs),)
    first, *others = [part for part in _BETWEEN.split(text) if part.strip()] or [text]
    for other in others:
        with explained(_WHEN_EXAMPLE):
            if not read(other, Present(now.astimezone(zone))).keys() - {"clock", "theirs"}:
                raise DateError(f"on which day is {quote(other.strip())}?")
    return tuple(dict.fromkeys(parse_when(part, now, zone, theirs) for part in (first, *others)))


def parse_day(text: str, now: datetime, zone: tzinfo) -> date:
    """Read the day by which something is promised.

    The days are those of `parse_when`, without a time. "next week" is its Monday, and "eow" or
    "end of the week" is the Friday of this week, or on a Saturday or Sunday the next one.
    A leading "by" is ignored.

    Args:
        text: What the person typed.
        now: The present moment, aware.
        zone: The zone whose calendar says which day is today.

    Returns:
        The day, today or later.

    Raises:
        DateError: If the text is not certain, has a time, or names a day that is past or today's
            own weekday, which may be today or a week from now.
    """
    with explained(_DAY_EXAMPLE):
        local = now.astimezone(zone)
        said = read(re.sub(r"^\s*by\s", "", text, flags=re.IGNORECASE), Present(local))
        if said.keys() & {"clock", "moment", "theirs"}:
            raise DateError("only a day is needed here, without a time")
        day = find_day(said, local.date())
        if day == local.date() and said.keys() == {"weekday"}:
            name = WEEKDAYS[day.weekday()]
            raise DateError(f'today is a {name}: write "today" or "next {name[:3].lower()}"')
        if day < local.date():
            raise DateError(f"{say_date(day)} is already past")
        return day


@contextmanager
def explained(example: str) -> Iterator[None]:
    """End every refusal in an example, and refuse what is beyond the calendar."""
    try:
        yield
    except DateError as refusal:
        said = f"{refusal.sentence}; {example}".replace("?;", "?")
        raise DateError(said) from None
    except (OverflowError, ValueError):
        raise DateError(f"that is too far from today; {example}") from None


def find_day(said: Slots, today: date, *, back: bool = False) -> date:
    """Find the day that the slots name; today if they name none.

    Args:
        said: The slots.
        today: The day it is.
        back: Whether a weekday is the last one before today.
    """
    if "day" in said:
        return said["day"]
    if "week" in said:
        monday = today - timedelta(today.weekday())
        return monday + timedelta(weeks=said["week"], days=said.get("weekday", 0))
    ahead = (said.get("weekday", today.weekday()) - today.weekday()) % 7
    return today + timedelta(ahead - 7 if "last" in said or back else ahead)


def _there(text: str, now: datetime, zone: tzinfo, theirs: tzinfo | None) -> datetime:
    """Find a moment that is meant in their zone, if a day's name means the same day there."""
    if theirs is None:
        raise DateError("their time zone is not filled in")
    said = read(text, Present(now.astimezone(theirs)))
    at = _moment(said, now, theirs, theirs)
    if not said.keys() & {"day", "week", "last", "weekday"}:
        return at
    if at != _moment(read(text, Present(now.astimezone(zone))), now, theirs, zone):
        raise DateError("it is another day there now: write the date, like 1 dec")
    return at


def _moment(said: Slots, now: datetime, zone: tzinfo, calendar: tzinfo) -> datetime:
    """Find the moment that the slots name; an open phrase moves on until it is in the future.

    Args:
        said: The slots.
        now: The present moment.
        zone: The zone of the clock time.
        calendar: The zone that says which day is today.
    """
    if "moment" in said:
        return said["moment"]
    if "clock" not in said or ("week" in said and "weekday" not in said):
        week = "last" if said.get("week", 0) < 0 else "next"
        raise DateError(f"which day of {week} week?" if "clock" in said else "at what time?")
    local = datetime.combine(find_day(said, now.astimezone(calendar).date()), said["clock"], zone)
    if not said.keys() & {"day", "week", "last"} and local.astimezone(UTC) <= now:
        local += timedelta(7 if "weekday" in said else 1)
    at = local.astimezone(UTC)
    # A skipped local time comes back changed, and a shifted call would be a guess.
    if at.astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        skipped = f"{local:%H:%M} does not exist on {say_date(local.date())}"
        raise DateError(f"{skipped}: the clocks go forward over it")
    return at
