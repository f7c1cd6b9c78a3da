"""The grammar for dates and times that people type: read with certainty, or refused.

A phrase is read from left to right by rules. Each fills slots (a day, a weekday, a week, a clock
time, a moment); no slot is filled twice, and what no rule knows refuses the whole phrase.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TypedDict

from tui.domain.say import MONTHS, WEEKDAYS, say_date
from tui.errors import DateError

_WHEN_EXAMPLE = 'for example "tue 3pm" or "tomorrow 14:00"'
_DAY_EXAMPLE = 'for example "friday" or "12 dec"'
_LONGEST, _QUOTED = 80, 40
_EVENING = time(17)
# Other bare hours need am, pm or minutes, because a call can well be at either reading.
_CERTAIN_HOURS = frozenset((*range(7, 12), *range(13, 19)))
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_WEEKDAY_NUMBERS = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}


class _Slots(TypedDict, total=False):
    """What a phrase, or one piece of it, says."""

    day: date
    yearless: bool
    evening: bool
    weekday: int
    week: int
    clock: time
    bare: str
    moment: datetime


def parse_when(text: str, now: datetime, zone: tzinfo) -> datetime:
    """Read the date and time of a call.

    "tue 3pm" is the first Tuesday 15:00 after `now`, "next tue 3pm" the Tuesday of the following
    ISO week, "this tue 3pm" the one of the present week, and "3pm" is today or else tomorrow. A
    date without its year is the next such date from today on. "in 30 min" drops the seconds.
    A local time that occurs twice in autumn is the first of the two.

    Args:
        text: What the person typed.
        now: The present moment, aware.
        zone: The zone in which the text is meant.

    Returns:
        The moment, aware, in UTC, later than `now`.

    Raises:
        DateError: If the text is not certain, names no time, or names a moment that is past or
            that the clocks skip in `zone`.
    """
    with _explained(_WHEN_EXAMPLE):
        said = _read(text, now.astimezone(zone))
        at = said["moment"] if "moment" in said else _moment(said, now, zone)
        if at <= now:
            local = at.astimezone(zone)
            raise DateError(f"{say_date(local.date())}, {local:%H:%M} is already past")
        return at


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
    with _explained(_DAY_EXAMPLE):
        local = now.astimezone(zone)
        said = _read(re.sub(r"^\s*by\s", "", text, flags=re.IGNORECASE), local)
        if "clock" in said or "moment" in said:
            raise DateError("only a day is needed here, without a time")
        day = _day(said, local.date())
        if day == local.date() and said.keys() == {"weekday"}:
            name = WEEKDAYS[day.weekday()]
            raise DateError(f'today is a {name}: write "today" or "next {name[:3].lower()}"')
        if day < local.date():
            raise DateError(f"{say_date(day)} is already past")
        return day


@contextmanager
def _explained(example: str) -> Iterator[None]:
    """End every refusal in an example, and refuse what lies beyond the calendar."""
    try:
        yield
    except DateError as refusal:
        said = f"{refusal.sentence}; {example}".replace("?;", "?")
        raise DateError(said) from None
    except (OverflowError, ValueError):
        raise DateError(f"that is too far from today; {example}") from None


def _quote(text: str) -> str:
    return repr(text) if len(text) <= _QUOTED else f"{text[:_QUOTED]!r}…"


def _read(text: str, now: datetime) -> _Slots:
    """Cut a phrase into pieces and put together what they say."""
    if len(text) > _LONGEST:
        raise DateError(f"too long for a date: {_quote(text)}")
    words = rest = " ".join(text.lower().split())
    for stop, reason in _STOPS:
        if stopped := re.search(stop + _END, words, re.ASCII):
            raise DateError(f"{_quote(stopped[0])} {reason}")
    said = _Slots()
    while rest:
        tried = ((re.match(rule, rest, re.ASCII), meaning) for rule, meaning in _RULES)
        found, piece = next((found, meaning(found, now)) for found, meaning in tried if found)
        if said.keys() & piece.keys():
            raise DateError(f"it says its day or its time twice: {_quote(words)}")
        said.update(piece)
        rest = rest[found.end() :]
    if not said:
        raise DateError("no date was typed")
    _check(said)
    return said


def _check(said: _Slots) -> None:
    """Refuse pieces that are each understood but don't belong together."""
    if ("moment" in said and len(said) > 1) or {"day", "week"} <= said.keys():
        raise DateError("it says its day or its time twice")
    if "bare" in said and "yearless" in said:
        raise DateError(f"is {said['bare']} the day or the hour? write {said['bare']}:00")
    if "evening" in said and "clock" in said and said["clock"] < _EVENING:
        raise DateError(f"tonight starts at {_EVENING:%H:%M}: add pm, or write it like 20:00")
    if "day" in said and said.get("weekday", said["day"].weekday()) != said["day"].weekday():
        raise DateError(f"that day is {say_date(said['day'])}, not a {WEEKDAYS[said['weekday']]}")


def _day(said: _Slots, today: date) -> date:
    """Find the day that the slots name; today if they name none."""
    if "day" in said:
        return said["day"]
    if "week" in said:
        monday = today - timedelta(today.weekday())
        return monday + timedelta(weeks=said["week"], days=said.get("weekday", 0))
    return today + timedelta((said.get("weekday", today.weekday()) - today.weekday()) % 7)


def _moment(said: _Slots, now: datetime, zone: tzinfo) -> datetime:
    """Find the moment that the slots name; an open phrase moves on until it is in the future."""
    if "clock" not in said or ("week" in said and "weekday" not in said):
        raise DateError("which day of next week?" if "clock" in said else "at what time?")
    local = datetime.combine(_day(said, now.astimezone(zone).date()), said["clock"], zone)
    if not said.keys() & {"day", "week"} and local.astimezone(UTC) <= now:
        local += timedelta(7 if "weekday" in said else 1)
    at = local.astimezone(UTC)
    # A skipped local time comes back changed, and a shifted call would be a guess.
    if at.astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        skipped = f"{local:%H:%M} does not exist on {say_date(local.date())}"
        raise DateError(f"{skipped}: the clocks go forward over it")
    return at


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


def _named(found: re.Match[str], now: datetime) -> _Slots:
    """Read a day with a month's name, or figures whose order is certain."""
    number = _MONTH_NUMBERS.get(found["month"][:3])
    said = _Slots(day=_date(int(found["day"]), number or int(found["month"]), found["year"], now))
    # "9 dec 15" can be the 9th at 15:00 or the 15th at 9:00, so a bare hour is refused with it.
    if number and not found["year"]:
        said["yearless"] = True
    return said


def _slashed(found: re.Match[str], now: datetime) -> _Slots:
    """Read a date with slashes if only one order of day and month is possible."""
    a, b = int(found["a"]), int(found["b"])
    orders = [(d, m) for d, m in sorted({(a, b), (b, a)}) if d and 1 <= m <= 12]
    if not orders:
        raise DateError(f"there is no date {found[0]}")
    if len(orders) > 1:
        both = " or ".join(f"{day} {MONTHS[month - 1]}" for day, month in orders)
        raise DateError(f"{found[0]} can be {both}")
    return _Slots(day=_date(*orders[0], found["year"], now))


def _offset(found: re.Match[str], now: datetime) -> _Slots:
    """Read "in 3 days" as a day, and "in 2 hours" as a moment."""
    typed, unit = found["count"], found["unit"]
    count = _COUNTS.index(typed) + 1 if typed in _COUNTS else int(typed) if typed.isdigit() else 1
    if unit[0] == "h" or unit[:2] == "mi":
        span = timedelta(hours=count) if unit[0] == "h" else timedelta(minutes=count)
        at = now.astimezone(UTC) + span / (2 if typed == "half an" else 1)
        return _Slots(moment=at.replace(second=0, microsecond=0))
    if unit[0] in "dw":
        return _Slots(day=now.date() + timedelta(count * (7 if unit[0] == "w" else 1)))
    # Loaded here, because it takes 12 ms of the start and most phrases do without.
    from dateutil.relativedelta import relativedelta

    return _Slots(day=now.date() + relativedelta(months=count * (12 if unit[0] == "y" else 1)))


def _clock(found: re.Match[str], _: datetime) -> _Slots:
    """Read a time of day, unless it can be both before and after noon."""
    hour, minute, typed = int(found["hour"]), int(found["minute"] or 0), _quote(found[0])
    bare = not (found["minute"] or found["mark"] or found["half"])
    if minute > 59 or hour > 23 or (found["half"] and not 1 <= hour <= 12):
        raise DateError(f"there is no time {typed}")
    if found["half"]:
        if (hour, minute, found["half"]) == (12, 0, "a"):
            raise DateError(f"{typed} {_MIDNIGHT}")
        hour = hour % 12 + 12 * (found["half"] == "p")
    elif (bare and hour not in _CERTAIN_HOURS) or found["hour"] in tuple("123456"):
        raise DateError(f"{typed} is no certain time: add am or pm, or write it like 15:00")
    said = _Slots(clock=time(hour, minute))
    if bare and not found["at"]:
        said["bare"] = found["hour"]
    return said


def _unknown(found: re.Match[str], _: datetime) -> _Slots:
    raise DateError(f"not understood: {_quote(found[0])}")


# A piece ends at a space, a comma, closing punctuation or the end, so that "3pm" isn't a bare 3.
_END = r"(?=[\s,]|[.!?;]+(?:[\s,]|$)|$)"
_NAMES = "|".join(("sept", *(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS))).lower()
_MONTH = rf"(?P<month>{_NAMES})"
_DAYS = "|".join(("tues", "weds", "thurs?", *(f"{d[:3]}(?:{d[3:]})?" for d in WEEKDAYS))).lower()
_WEEKDAY = rf"(?:{_DAYS})"
_NUMBER = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s(?P<year>\d{4}))?"
_COUNT = rf"(?P<count>\d{{1,4}}|half an(?= hour)|an?|{'|'.join(_COUNTS)})"
_UNIT = r"(?P<unit>min(?:ute)?s?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:(?:ee)?ks?)?|months?|years?)"
_MINUTES = r"(?:[:.h](?P<minute>\d\d)(?::00)?|(?P<mark>h|\so'?clock))?"
_HALF = r"(?:\s?(?P<half>[ap])(?:\.?m\.?)?)?"
_ONE = r"\d\d?(?:[:.h]\d\d|h)?\s?(?:[ap](?:\.?m\.?)?)?"
_MIDNIGHT = "is the end of one day and the start of another: write 23:59 or 00:00"
_TWO_DATES = "can be read in two ways: write it like 9:10 1 dec"
_RANGE = "is a choice or a range, and only one date fits here"

# Looked for in the whole phrase before the rules, because they explain a refusal best.
_STOPS = (
    (r"\b(?:every|each|daily|weekly|monthly|[a-z]{3,6}days)", "repeats, and one date fits here"),
    (r"\b(?:or|and|to|till?|until|thru|through)", _RANGE),
    (rf"(?<![\d/.:-]){_ONE}\s?[-–—]\s?{_ONE}", _RANGE),
    (r"\b(?:morning|afternoon|evening|night|lunch|weekend)", "is no exact time"),
    (r"\bmidnight", _MIDNIGHT),
    (r"(?<!\S)\d\d?\.(?:0[1-9]|1[0-2])\s\d\d?\.\d\d\.", _TWO_DATES),
)
# Tried in this order; not compiled here, because most starts of the program read no date.
_RULES: tuple[tuple[str, Callable[[re.Match[str], datetime], _Slots]], ...] = (
    (rf"(?P<year>\d{{4}})([-/])(?P<month>\d\d?)\2(?P<day>\d\d?)(?:t(?=\d)|{_END})", _named),
    (rf"(?P<day>\d\d?)\.\s?(?P<month>0?[1-9]|1[0-2])\.(?:\s?(?P<year>\d{{4}}))?{_END}", _named),
    (rf"(?:at\s)?{_NUMBER}\.?\s?(?:of\s)?{_MONTH}\.?{_YEAR}{_END}", _named),
    (rf"{_MONTH}\.?\s?(?:the\s)?{_NUMBER}{_YEAR}{_END}", _named),
    (rf"(?P<a>\d\d?)/(?P<b>\d\d?)(?:/(?P<year>\d{{4}}))?{_END}", _slashed),
    (rf"next (?:week{_END}|(?={_WEEKDAY}{_END}))", lambda *_: _Slots(week=1)),
    (rf"this (?={_WEEKDAY}{_END})", lambda *_: _Slots(week=0)),
    (rf"{_WEEKDAY}{_END}", lambda found, _: _Slots(weekday=_WEEKDAY_NUMBERS[found[0][:3]])),
    (rf"tonight{_END}", lambda _, now: _Slots(day=now.date(), evening=True)),
    (rf"today{_END}", lambda _, now: _Slots(day=now.date())),
    (rf"(?:tomorrow|tmrw){_END}", lambda _, now: _Slots(day=now.date() + timedelta(1))),
    (rf"day after tomorrow{_END}", lambda _, now: _Slots(day=now.date() + timedelta(2))),
    (
        rf"(?:eow|end of (?:the )?week){_END}",
        lambda _, now: _Slots(day=now.date() + timedelta((4 - now.weekday()) % 7)),
    ),
    (rf"in\s{_COUNT}\s?{_UNIT}{_END}", _offset),
    (rf"(?:12 )?(?:noon|midday){_END}", lambda *_: _Slots(clock=time(12))),
    (rf"(?P<at>at\s)?(?P<hour>\d\d?){_MINUTES}{_HALF}{_END}", _clock),
    (r"[\s,.!?;]+|(?:on|at|the)\b", lambda *_: _Slots()),
    (r"\S+", _unknown),
)
