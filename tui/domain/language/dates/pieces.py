"""What each piece of a typed date means: from a match to the slots that it fills."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TypedDict

from msgspec import Struct

from tui.domain.language.date_words import MONTHS, WEEKDAYS
from tui.errors import DateError

COUNTS: tuple[str, ...] = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
)
"""Numbers that are written as words, from 1."""

MIDNIGHT = "is the end of one day and the start of another: write 23:59 or 00:00"
"""Why midnight is refused."""

WEEKDAY_NUMBERS = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
"""The weekdays by their first three letters, Monday being 0."""

_QUOTED = 40
# Other bare hours need am, pm or minutes, because a call can well be at either reading.
_CERTAIN_HOURS = frozenset((*range(7, 12), *range(13, 19)))
_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}


class Present(Struct, frozen=True):
    """The moment from which a phrase is read, and which way."""

    now: datetime
    """The present moment in the zone whose calendar says which day is today."""
    back: bool = False
    """Whether a day that could be past or ahead is the past one."""

    @property
    def today(self) -> date:
        """The day it is."""
        return self.now.date()


class Slots(TypedDict, total=False):
    """What a phrase, or one piece of it, says."""

    day: date
    yearless: bool
    evening: bool
    weekday: int
    week: int
    last: bool
    clock: time
    bare: str
    moment: datetime
    theirs: bool


def quote(text: str) -> str:
    """Quote what was typed, cut if it is long."""
    return repr(text) if len(text) <= _QUOTED else f"{text[:_QUOTED]!r}…"


def _date(day: int, month: int, year: str | None, present: Present) -> date:
    """Build a date; without a year, the next one from today on, or the last one up to today."""
    this, step = present.today.year, -1 if present.back else 1
    # Eight years is the longest wait for a 29 February.
    for each in [int(year)] if year else range(this, this + 9 * step, step):
        try:
            built = date(each, month, day)
        except ValueError:
            continue
        if year or (built <= present.today if present.back else built >= present.today):
            return built
    name = MONTHS[month - 1] if 1 <= month <= 12 else f"in month {month} of"
    raise DateError(" ".join(("there is no", str(day), name, year or "")).rstrip())


def named(found: re.Match[str], present: Present) -> Slots:
    """Read a day with a month's name, or figures whose order is certain."""
    number = _MONTH_NUMBERS.get(found["month"][:3])
    month = number or int(found["month"])
    said = Slots(day=_date(int(found["day"]), month, found["year"], present))
    # "9 dec 15" can be the 9th at 15:00 or the 15th at 9:00, so a bare hour is refused with it.
    if number and not found["year"]:
        said["yearless"] = True
    return said


def numbered(found: re.Match[str], present: Present) -> Slots:
    """Read "the 4th" as the next fourth of a month from today on, or the last one."""
    day, today = int(found["day"]), present.today
    if not 1 <= day <= 31:
        raise DateError(f"no month has {quote(found[0])}")
    first = today.replace(day=1)
    off = day > today.day if present.back else day < today.day
    # No two months that follow each other are both too short.
    while (off and first == today.replace(day=1)) or (first + timedelta(day - 1)).day != day:
        first = (first + timedelta(-1 if present.back else 31)).replace(day=1)
    return Slots(day=first.replace(day=day))


def slashed(found: re.Match[str], present: Present) -> Slots:
    """Read a date with slashes if only one order of day and month is possible."""
    a, b = int(found["a"]), int(found["b"])
    orders = [(d, m) for d, m in sorted({(a, b), (b, a)}) if d and 1 <= m <= 12]
    if not orders:
        raise DateError(f"there is no date {found[0]}")
    if len(orders) > 1:
        both = " or ".join(f"{day} {MONTHS[month - 1]}" for day, month in orders)
        raise DateError(f"{found[0]} can be {both}")
    return Slots(day=_date(*orders[0], found["year"], present))


def ahead(found: re.Match[str], present: Present) -> Slots:
    """Read "in 3 days" as a day, and "in 2 hours" as a moment."""
    return _offset(found, present, 1)


def ago(found: re.Match[str], present: Present) -> Slots:
    """Read "3 days ago" as a day, and "2 hours ago" as a moment."""
    return _offset(found, present, -1)


def _offset(found: re.Match[str], present: Present, way: int) -> Slots:
    typed, unit = found["count"], found["unit"]
    count = COUNTS.index(typed) + 1 if typed in COUNTS else int(typed) if typed.isdigit() else 1
    if unit[0] == "h" or unit[:2] == "mi":
        span = timedelta(hours=count) if unit[0] == "h" else timedelta(minutes=count)
        at = present.now.astimezone(UTC) + way * span / (2 if typed == "half an" else 1)
        return Slots(moment=at.replace(second=0, microsecond=0))
    if unit[0] in "dw":
        return Slots(day=present.today + way * timedelta(count * (7 if unit[0] == "w" else 1)))
    # Loaded here, because it takes 12 ms of the start and most phrases do without.
    from dateutil.relativedelta import relativedelta

    months = relativedelta(months=way * count * (12 if unit[0] == "y" else 1))
    return Slots(day=present.today + months)


def clock(found: re.Match[str], _: Present) -> Slots:
    """Read a time of day, unless it can be both before and after noon."""
    hour, minute, typed = int(found["hour"]), int(found["minute"] or 0), quote(found[0])
    bare = not (found["minute"] or found["mark"] or found["half"])
    if found["by"] == "." and 1 <= minute <= 12 and not found["half"]:
        raise DateError(f"{typed} can be a day: write {hour}:{minute:02}, or the day like 1 dec")
    if minute > 59 or hour > 23 or (found["half"] and not 1 <= hour <= 12):
        raise DateError(f"there is no time {typed}")
    if found["half"]:
        if (hour, minute, found["half"]) == (12, 0, "a"):
            raise DateError(f"{typed} {MIDNIGHT}")
        hour = hour % 12 + 12 * (found["half"] == "p")
    elif (bare and hour not in _CERTAIN_HOURS) or found["hour"] in tuple("123456"):
        raise DateError(f"{typed} is not a clear time: add am or pm, or write it like 15:00")
    said = Slots(clock=time(hour, minute))
    if bare and not found["at"]:
        said["bare"] = found["hour"]
    return said


def unknown(found: re.Match[str], _: Present) -> Slots:
    """Refuse what no rule knows."""
    raise DateError(f"not understood: {quote(found[0])}")
