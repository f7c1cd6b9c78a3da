"""Days that are past, as people type them for what they did; the grammar is that of days ahead."""

import re
from datetime import date, datetime, tzinfo

from tui.domain.language.date_words import MONTHS, WEEKDAYS, say_date
from tui.domain.language.dates import explained, find_day
from tui.domain.language.dates.grammar import read
from tui.domain.language.dates.pieces import COUNTS, Present
from tui.errors import DateError

_EXAMPLE = 'for example "yesterday" or "12 nov"'
_PART = r"(?:morning|afternoon|evening|night|lunchtime)"
_PARTS = (
    (rf"\blast (?:{_PART})\b", "yesterday"),
    (rf"\bthis {_PART}\b", "today"),
    (rf"(?<=\w)[\s,]+(?:(?:in|at) (?:the )?)?{_PART}$", ""),
)
"""A part of a day, put as its day: only the day counts for what is past."""

_NAMED = ("yesterday", "tomorrow", *(name.lower() for name in WEEKDAYS))
_ABBREVIATED = {"tues", "weds", "thur", "thurs", *(name[:3].lower() for name in WEEKDAYS)}
_MONTHS = {"sept", *(name.lower() for name in MONTHS), *(name[:3].lower() for name in MONTHS)}
_SPANS = {"week", "month", "year", "weekend", "fortnight", "quarter"}
_DAYS = {*_NAMED, *_ABBREVIATED, *_MONTHS, "tmrw", "today", "tonight", "ago", "eow", "weekend"}
"""Words that say of a phrase that it is meant as a day."""

_AROUND = {
    *("on", "at", "the", "of", "in", "by", "this", "last", "next", "past", "before", "after"),
    *("a", "an", "couple", "few", "some", "half", "other", "over", "end", "early", "late", "about"),
    *("day", "days", "hour", "hours", "hr", "hrs", "min", "mins", "minute", "minutes", "noon"),
    *("morning", "afternoon", "evening", "night", "am", "pm", *COUNTS),
    *("eleven", "twelve", "first", "second", "third"),
    *_SPANS,
    *(f"{span}s" for span in _SPANS),
}
"""Words that may be beside them; any other word makes a phrase an ordinary one."""

_CERTAIN = re.compile(r"(?:the )?(?:day before )?yesterday|\S+ \S+ ago|last (?!week).+")
"""What is a day that is past wherever it is said; "call her on friday" is one to come."""

_FIGURES = re.compile(r"\d+(?:st|nd|rd|th|[:.h]\d\d|h)?(?:am|pm)?", re.ASCII)
_DATED = re.compile(
    r"\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]?(?:\d{4}|\d\d)?|(?:19|20)\d\d|\d\d?(?:st|nd|rd|th)",
    re.ASCII,
)
_LIKE = 0.8
"""How alike a word and a day's name must be, of 1, for it to be that name mistyped."""


def parse_past_day(text: str, now: datetime, zone: tzinfo) -> date:
    """Read the day on which something happened.

    The words are those of `parse_day`, read backwards: "friday" is the last one before today,
    "12 nov" the last such day, "last week" its Monday, "3 days ago" counts calendar days.

    Args:
        text: What the person typed.
        now: The present moment, aware.
        zone: The zone whose calendar says which day is today.

    Returns:
        The day, today or earlier.

    Raises:
        DateError: The text is not certain, has a time, or names a day that is still ahead.
    """
    local = now.astimezone(zone)
    with explained(_EXAMPLE):
        words = " ".join(text.lower().split())
        for part, day_words in _PARTS:
            words = re.sub(part, day_words, words)
        said = read(words, Present(local, back=True))
        if said.keys() & {"clock", "theirs"}:
            raise DateError("only a day is needed here, without a time")
        if "moment" in said:
            day = said["moment"].astimezone(zone).date()
        else:
            day = find_day(said, local.date(), back=True)
        if day > local.date():
            raise DateError(f"{say_date(day)} is still ahead")
        return day


def split_past_day(text: str, now: datetime, zone: tzinfo) -> tuple[str, date | None]:
    """Take the day off the end of a line such as "a meetup, yesterday".

    Args:
        text: Words, then a day that is past; either alone is enough.
        now: The present moment, aware.
        zone: The zone whose calendar says which day is today.

    Returns:
        The words, and the day; None where the line ends in ordinary words.

    Raises:
        DateError: The line ends in what looks like a day, and it can't be read with certainty
            or is still ahead.
    """
    begin = text.rfind(",") + 1
    for start, certain in _starts(text, begin):
        tail = text[start:].strip()
        try:
            day = parse_past_day(tail, now, zone)
        except DateError:
            if start == begin and _looks_like_day(tail):
                raise
            continue
        if not certain and not _CERTAIN.fullmatch(tail.lower()):
            raise DateError(f'is "{tail}" the day? write a comma before it') from None
        return text[:start].strip(" ,"), day
    return text, None


def _starts(text: str, begin: int) -> list[tuple[int, bool]]:
    """Where a day may begin, the earliest first, and whether one is expected there.

    It is at the beginning and after a comma, two at most of which are in the day itself.
    """
    commas = [found.end() for found in re.finditer(",", text)][-3:]
    words = [begin + found.start() for found in re.finditer(r"(?<!\S)\S", text[begin:])][-6:]
    certain = {**dict.fromkeys(words, False), **dict.fromkeys((0, *commas), True)}
    return sorted(certain.items()) if text[begin:].strip() else []


def _looks_like_day(text: str) -> bool:
    """Whether words are meant as a day, readable or not, and not as words."""
    words = [word.strip(".,!?;") for word in text.lower().split()]
    heads = [word for word in words[:3] if word not in ("on", "the", "last")]
    if heads and heads[0] in _NAMED:
        return True
    spans = bool({"last", "next", "this", "other", "past"} & {*words}) and bool(
        ({"day"} | _SPANS) & {*words}
    )
    known = [word in _DAYS or bool(_DATED.fullmatch(word)) or _mistyped(word) for word in words]
    return (spans or any(known)) and all(
        is_known or word in _AROUND or bool(_FIGURES.fullmatch(word))
        for is_known, word in zip(known, words, strict=True)
    )


def _mistyped(word: str) -> bool:
    if len(word) < 6 or word in _AROUND:
        return False
    from difflib import get_close_matches  # lazy: only who logs a contact waits for it

    return bool(get_close_matches(word, _NAMED, 1, _LIKE))
