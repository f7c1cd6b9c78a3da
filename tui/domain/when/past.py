"""Days that are past, as people type them for what they did."""

import re
from datetime import date, datetime, timedelta, tzinfo

from tui.domain.say import MONTHS, WEEKDAYS
from tui.domain.when.pieces import COUNTS, WEEKDAY_NUMBERS
from tui.errors import DateError

_NAMED = {"today": 0, "yesterday": 1, "day before yesterday": 2, "the day before yesterday": 2}
_AGO = re.compile(rf"(\d{{1,3}}|an?|{'|'.join(COUNTS)}) (day|week)s? ago", re.ASCII)
_DAY_MONTH = re.compile(
    r"(?:on )?(?:(\d\d?)\.? ([a-z]{3,9})|([a-z]{3,9}) (\d\d?))(?: (\d{4}))?", re.ASCII
)
_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)", re.ASCII)
_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}


def parse_past_day(text: str, now: datetime, zone: tzinfo) -> date:
    """Read the day on which something happened.

    "friday" is the last one before today, "12 nov" the last such day, "3 days ago" counts
    calendar days.

    Args:
        text: What the person typed.
        now: The present moment, aware.
        zone: The zone whose calendar says which day is today.

    Returns:
        The day, today or earlier.

    Raises:
        DateError: It is no such day, or one ahead.
    """
    words, today = " ".join(text.lower().split()), now.astimezone(zone).date()
    try:
        day = _day(words, today)
    except (OverflowError, ValueError):
        day = None
    if day is None or day > today:
        said = repr(text.strip()[:40])
        raise DateError(f'{said} is no day that is past; for example "yesterday" or "12 nov"')
    return day


def _day(words: str, today: date) -> date | None:
    if words in _NAMED:
        return today - timedelta(days=_NAMED[words])
    if ago := _AGO.fullmatch(words):
        count = 1 if ago[1] in ("a", "an") else 0
        count = count or (int(ago[1]) if ago[1].isdigit() else COUNTS.index(ago[1]) + 1)
        return today - timedelta(days=count * (7 if ago[2] == "week" else 1))
    if iso := _ISO.fullmatch(words):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if dated := _DAY_MONTH.fullmatch(words):
        return _dated(int(dated[1] or dated[4]), dated[2] or dated[3], dated[5], today)
    weekday = words.removeprefix("on ").removeprefix("last ")
    number = WEEKDAY_NUMBERS.get(weekday[:3])
    if number is None or not WEEKDAYS[number].lower().startswith(weekday):
        return None
    return today - timedelta(days=(today.weekday() - number) % 7 or 7)


def _dated(number: int, name: str, year: str | None, today: date) -> date | None:
    month = _MONTH_NUMBERS.get(name[:3])
    if month is None or not MONTHS[month - 1].lower().startswith(name):
        return None
    if year:
        return date(int(year), month, number)
    day = date(today.year, month, number)
    return day if day <= today else date(today.year - 1, month, number)
