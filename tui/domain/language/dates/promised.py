"""The day that is named in a promise: "send the list by friday", "call in march"."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, datetime, tzinfo

from tui.domain.language.date_words import MONTHS
from tui.domain.language.dates import parse_day
from tui.errors import DateError

_MONTH = "|".join(f"{name.lower()}|{name[:3].lower()}" for name in MONTHS)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_COUNT = r"(?:\d{1,2}|an?|one|two|three|four|six)"
_DAY = re.compile(
    rf"\b(?:(?:next |this )?{_WEEKDAY}|tomorrow|today|next week"
    rf"|in {_COUNT} (?:days?|weeks?|months?)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\.? (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?"
    r"|end of (?:the )?week|\d{1,2}\.\d{1,2}\.(?=\s|$))(?!\w)",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(
    r"\b(?:(?P<part>mid|middle of|early|beginning of|start of|late|end of)[- ]"
    rf"|(?:by|in|before|until|till|during) )(?P<month>{_MONTH})\b(?! \d)",
    re.IGNORECASE,
)
_EARLY, _MIDDLE = 5, 15
"""Days of a month that are meant by its beginning and its middle."""


def day_said(text: str, now: datetime, zone: tzinfo) -> str:
    """The day that a promise names, as `parse_day` reads it; "" if it names none for certain.

    A month alone is meant to its end.

    Args:
        text: The promise as it was noted.
        now: The present moment, aware.
        zone: The zone whose calendar says which day is today.
    """
    for phrase in _phrases(text, now.astimezone(zone)):
        try:
            parse_day(phrase, now, zone)
        except DateError:
            continue
        return phrase
    return ""


def day_meant(text: str, said_at: datetime, zone: tzinfo) -> date | None:
    """The day that a promise names, counted from when it was said; None if it names none.

    Args:
        text: The promise as it was noted.
        said_at: When it was noted, aware.
        zone: The zone whose calendar says which day it was then.
    """
    said = day_said(text, said_at, zone)
    return parse_day(said, said_at, zone) if said else None


def _phrases(text: str, today: datetime) -> Iterator[str]:
    yield from (found[0].lower() for found in _DAY.finditer(text))
    for found in _IN_MONTH.finditer(text):
        month = [name[:3].lower() for name in MONTHS].index(found["month"][:3].lower()) + 1
        part = (found["part"] or "end").lower().split()[0]
        last = calendar.monthrange(today.year + (month < today.month), month)[1]
        early, middle = part in ("early", "beginning", "start"), part in ("mid", "middle")
        day = _EARLY if early else _MIDDLE if middle else last
        yield f"{day} {MONTHS[month - 1][:3].lower()}"
