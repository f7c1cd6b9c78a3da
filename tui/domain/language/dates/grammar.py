"""The grammar of typed dates: the rules that cut a phrase, and what stops it at once."""

import re
from collections.abc import Callable
from datetime import time, timedelta

from tui.domain.language.date_words import MONTHS, WEEKDAYS, say_date
from tui.domain.language.dates.pieces import (
    COUNTS,
    MIDNIGHT,
    WEEKDAY_NUMBERS,
    Present,
    Slots,
    ago,
    ahead,
    clock,
    named,
    numbered,
    quote,
    slashed,
    unknown,
)
from tui.domain.language.dates.spoken import written
from tui.errors import DateError

_LONGEST = 80
_EVENING = time(17)

# A piece ends at a space, a comma, closing punctuation or the end, so that "3pm" isn't a bare 3.
_END = r"(?=[\s,]|[.!?;]+(?:[\s,]|$)|$)"
_NAMES = "|".join(("sept", *(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS))).lower()
_MONTH = rf"(?P<month>{_NAMES})"
_DAYS = "|".join(("tues", "weds", "thurs?", *(f"{d[:3]}(?:{d[3:]})?" for d in WEEKDAYS))).lower()
_WEEKDAY = rf"(?:{_DAYS})"
_NUMBER = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s(?P<year>\d{4}))?"
_COUNT = rf"(?P<count>\d{{1,4}}|half an(?= hour)|an?|{'|'.join(COUNTS)})"
_UNIT = r"(?P<unit>min(?:ute)?s?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:(?:ee)?ks?)?|months?|years?)"
_MINUTES = r"(?:(?P<by>[:.h])(?P<minute>\d\d)(?::00)?|(?P<mark>h|\so'?clock))?"
_HALF = r"(?:\s?(?P<half>[ap])(?:\.?m\.?)?)?"
_ONE = r"\d\d?(?:[:.h]\d\d|h)?\s?(?:[ap](?:\.?m\.?)?)?"
_TWO_DATES = "can be read in two ways: write it like 9:10 1 dec"
_RANGE = "is a choice or a range, and only one date fits here"

# Looked for in the whole phrase before the rules, because they explain a refusal best.
_STOPS = (
    (r"\b(?:every|each|daily|weekly|monthly|[a-z]{3,6}days)", "repeats, and one date fits here"),
    (r"\b(?:or|and|to|till?|until|thru|through)", _RANGE),
    (rf"(?<![\d/.:-]){_ONE}\s?[-–—]\s?{_ONE}", _RANGE),
    (r"\b(?:morning|afternoon|evening|night|lunch|weekend)", "is not an exact time"),
    (r"\bmidnight", MIDNIGHT),
    (r"(?<!\S)\d\d?\.(?:0[1-9]|1[0-2])\s\d\d?\.\d\d\.", _TWO_DATES),
)
# Tried in this order; not compiled here, because most starts of the program read no date.
_RULES: tuple[tuple[str, Callable[[re.Match[str], Present], Slots]], ...] = (
    (rf"(?P<year>\d{{4}})([-/])(?P<month>\d\d?)\2(?P<day>\d\d?)(?:t(?=\d)|{_END})", named),
    (rf"(?P<day>\d\d?)\.\s?(?P<month>0?[1-9]|1[0-2])\.(?:\s?(?P<year>\d{{4}}))?{_END}", named),
    (rf"(?:at\s)?{_NUMBER}\.?\s?(?:of\s)?{_MONTH}\.?{_YEAR}{_END}", named),
    (rf"{_MONTH}\.?\s?(?:the\s)?{_NUMBER}{_YEAR}{_END}", named),
    (rf"(?P<day>\d\d?)(?:st|nd|rd|th){_END}", numbered),
    (rf"(?P<a>\d\d?)/(?P<b>\d\d?)(?:/(?P<year>\d{{4}}))?{_END}", slashed),
    (rf"next (?:week{_END}|(?={_WEEKDAY}{_END}))", lambda *_: Slots(week=1)),
    (rf"this (?={_WEEKDAY}{_END})", lambda *_: Slots(week=0)),
    (rf"last week{_END}", lambda *_: Slots(week=-1)),
    (rf"last (?={_WEEKDAY}{_END})", lambda *_: Slots(last=True)),
    (rf"{_WEEKDAY}{_END}", lambda found, _: Slots(weekday=WEEKDAY_NUMBERS[found[0][:3]])),
    (rf"tonight{_END}", lambda _, here: Slots(day=here.today, evening=True)),
    (rf"today{_END}", lambda _, here: Slots(day=here.today)),
    (rf"(?:tomorrow|tmrw){_END}", lambda _, here: Slots(day=here.today + timedelta(1))),
    (rf"day after tomorrow{_END}", lambda _, here: Slots(day=here.today + timedelta(2))),
    (rf"yesterday{_END}", lambda _, here: Slots(day=here.today - timedelta(1))),
    (rf"day before yesterday{_END}", lambda _, here: Slots(day=here.today - timedelta(2))),
    (
        rf"(?:eow|end of (?:the )?week){_END}",
        lambda _, here: Slots(day=here.today + timedelta((4 - here.today.weekday()) % 7)),
    ),
    (rf"in\s{_COUNT}\s?{_UNIT}{_END}", ahead),
    (rf"{_COUNT}\s?{_UNIT}\sago{_END}", ago),
    (rf"(?:12 )?(?:noon|midday){_END}", lambda *_: Slots(clock=time(12))),
    (rf"(?P<at>at\s)?(?P<hour>\d\d?){_MINUTES}{_HALF}{_END}", clock),
    (rf"(?:their|his|her) time{_END}", lambda *_: Slots(theirs=True)),
    (rf"my time{_END}", lambda *_: Slots(theirs=False)),
    (r"[\s,.!?;]+|(?:on|at|the)\b", lambda *_: Slots()),
    (r"\S+", unknown),
)


def read(text: str, present: Present) -> Slots:
    """Cut a phrase into pieces and put together what they say.

    Args:
        text: What the person typed.
        present: From when it is read, and which way.

    Raises:
        DateError: If a piece is not understood, or two of them don't go together.
    """
    if len(text) > _LONGEST:
        raise DateError(f"too long for a date: {quote(text)}")
    words = rest = written(" ".join(text.lower().split()))
    for stop, reason in _STOPS:
        if stopped := re.search(stop + _END, words, re.ASCII):
            raise DateError(f"{quote(stopped[0])} {reason}")
    said = Slots()
    while rest:
        tried = ((re.match(rule, rest, re.ASCII), meaning) for rule, meaning in _RULES)
        found, piece = next((found, meaning(found, present)) for found, meaning in tried if found)
        if said.keys() & piece.keys():
            raise DateError(f"it says its day or its time twice: {quote(words)}")
        said.update(piece)
        rest = rest[found.end() :]
    if not said:
        raise DateError("no date was typed")
    _check(said)
    return said


def _check(said: Slots) -> None:
    """Refuse pieces that are each understood but don't belong together."""
    if ("moment" in said and len(said) > 1) or {"day", "week"} <= said.keys():
        raise DateError("it says its day or its time twice")
    if "bare" in said and "yearless" in said:
        raise DateError(f"is {said['bare']} the day or the hour? write {said['bare']}:00")
    if "evening" in said and "clock" in said and said["clock"] < _EVENING:
        raise DateError(f"tonight starts at {_EVENING:%H:%M}: add pm, or write it like 20:00")
    if "day" in said and said.get("weekday", said["day"].weekday()) != said["day"].weekday():
        raise DateError(f"that day is {say_date(said['day'])}, not a {WEEKDAYS[said['weekday']]}")
