"""What each piece of a typed date means: from a match to the slots that it fills."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TypedDict

from tui.domain.say import MONTHS, WEEKDAYS
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


class Slots(TypedDict, total=False):
    """What a phrase, or one piece of it, says."""

    day: date
    yearless: bool
    evening: bool
    weekday: int
    week: int
    clock: time
    bare: str
    moment: datetime
    theirs: bool


def quote(text: str) -> str:
    """Quote what was typed, cut if it is long."""
    return repr(text) if len(text) <= _QUOTED else f"{text[:_QUOTED]!r}…"


def _date(day: int, month: int, year: str | None, now: datetime) -> date:
    """Build a date; without a year, the next one from today on."""
    # Eight years is the longest wait for a 29 February.
    for each in [int(year)] if year else range(now.year, now.year + 9):
        try:
            built = date(each, month, day)
        except ValueError:
            continue
        if year or built >= now.date():
            return built
    name = MONTHS[month - 1] if 1 <= month <= 12 else f"in month {month} of"
    raise DateError(" ".join(("there is no", str(day), name, year or "")).rstrip())


def named(found: re.Match[str], now: datetime) -> Slots:
    """Read a day with a month's name, or figures whose order is certain."""
    number = _MONTH_NUMBERS.get(found["month"][:3])
    said = Slots(day=_date(int(found["day"]), number or int(found["month"]), found["year"], now))
    # "9 dec 15" can be the 9th at 15:00 or the 15th at 9:00, so a bare hour is refused with it.
    if number and not found["year"]:
        said["yearless"] = True
    return said


def numbered(found: re.Match[str], now: datetime) -> Slots:
    """Read "the 4th" as the next fourth of a month from today on."""
    day, today = int(found["day"]), now.date()
    if not 1 <= day <= 31:
        raise DateError(f"no month has {quote(found[0])}")
    first = today.replace(day=1)
    # No two months that follow each other are both too short.
    while (day < today.day and first <= today) or (first + timedelta(day - 1)).day != day:
        first = (first + timedelta(31)).replace(day=1)
    return Slots(day=first.replace(day=day))


def slashed(found: re.Match[str], now: datetime) -> Slots:
    """Read a date with slashes if only one order of day and month is possible."""
    a, b = int(found["a"]), int(found["b"])
    orders = [(d, m) for d, m in sorted({(a, b), (b, a)}) if d and 1 <= m <= 12]
    if not orders:
        raise DateError(f"there is no date {found[0]}")
    if len(orders) > 1:
        both = " or ".join(f"{day} {MONTHS[month - 1]}" for day, month in orders)
        raise DateError(f"{found[0]} can be {both}")
    return Slots(day=_date(*orders[0], found["year"], now))


def offset(found: re.Match[str], now: datetime) -> Slots:
    """Read "in 3 days" as a day, and "in 2 hours" as a moment."""
    typed, unit = found["count"], found["unit"]
    count = COUNTS.index(typed) + 1 if typed in COUNTS else int(typed) if typed.isdigit() else 1
    if unit[0] == "h" or unit[:2] == "mi":
        span = timedelta(hours=count) if unit[0] == "h" else timedelta(minutes=count)
        at = now.astimezone(UTC) + span / (2 if typed == "half an" else 1)
        return Slots(moment=at.replace(second=0, microsecond=0))
    if unit[0] in "dw":
        return Slots(day=now.date() + timedelta(count * (7 if unit[0] == "w" else 1)))
    # Loaded here, because it takes 12 ms of the start and most phrases do without.
    from dateutil.relativedelta import relativedelta

    return Slots(day=now.date() + relativedelta(months=count * (12 if unit[0] == "y" else 1)))


def clock(found: re.Match[str], _: datetime) -> Slots:
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
        raise DateError(f"{typed} is no certain time: add am or pm, or write it like 15:00")
    said = Slots(clock=time(hour, minute))
    if bare and not found["at"]:
        said["bare"] = found["hour"]
    return said


def unknown(found: re.Match[str], _: datetime) -> Slots:
    """Refuse what no rule knows."""
    raise DateError(f"not understood: {quote(found[0])}")
