"""Times of day as a letter says them, and which of them fall outside somebody's day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

EARLIEST, LATEST = 8, 20
"""Hours of their clock between which a call may be offered."""

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOURS = _WORDS.split("|")
_CLOCK = re.compile(
    r"(?<![\d.:€$£])(?:"
    r"(?P<h>[01]?\d|2[0-3])[:.h](?P<m>[0-5]\d)(?!\d|[.:]\d|%)(?:\s?(?P<ap>[ap])\.?m\b\.?)?"
    r"|(?P<h2>1[0-2]|0?\d)\s?(?P<ap2>[ap])\.?m\b\.?"
    rf"|\b(?P<past>half past|quarter past|quarter to) (?P<h3>1[0-2]|\d|{_WORDS})\b"
    r"|\b(?P<noon>noon|midday|midnight)\b"
    r"|\b(?:at|after|before|from|around) (?P<h4>1?\d|2[0-3])(?:\s?o'clock)?"
    r"(?=\s*(?:[,;.?!)]|$|\n|or\b|to\b|and\b|on\b|in the\b|my\b|your\b|suits?\b|works?\b))"
    r")",
    re.I,
)
_MOVED = {"half past": 30, "quarter past": 15, "quarter to": -15}
_NAMED = {"noon": 12, "midday": 12, "midnight": 0}
_PART = re.compile(r"\s*(?:sharp\s*)?in the (morning|afternoon|evening)", re.I)
_EVENING = re.compile(r"\b(?:tonight|evening)\b[^.?!\n]{0,12}$", re.I)
_WHOSE = re.compile(r"[\s,]*(?:sharp\s*)?(?:(mine)\b|([^\W\d]+) time\b)", re.I)


_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tonight"
    r"|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\.? (?:at |\d)"
    r"|(?:next|this|the following) week|(?:the|any) week (?:of|after|before|from)"
    r"|(?:any|most|every|in the|one) (?:weekday )?(?:mornings?|afternoons?|evenings?|weekend)"
    r"|mornings|afternoons|evenings|weekends|(?:at|over) lunch"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}"
)
_MINUTES = re.compile(
    r"\b(?:\d+|[a-z]+)[ -]?min(?:ute)?s?\b|\b(?:half|quarter of|three quarters of) an hour\b"
    r"|\b(?:an|one|\d) hours?\b|\bhalf[ -]hour\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class SaidTime:
    """A time of day in a letter."""

    minutes: int
    """Minutes after midnight, on the clock that is meant."""
    whose: str
    """The word that says whose clock: "my", "your", "Berlin", or ""."""
    span: tuple[int, int]
    """Where it begins and ends."""


def said_times(text: str) -> Iterator[SaidTime]:
    """The times of day that a letter says, in their order: "4pm", "13:30", "half past two"."""
    for found in _CLOCK.finditer(text):
        whose = _WHOSE.match(text, found.end())
        word = _plain(whose[1] or whose[2]) if whose else ""
        yield SaidTime(_minutes(text, found), word, found.span())


def says_when(text: str) -> bool:
    """Whether a letter offers a day or a time of day, however wide."""
    return any(said_times(text)) or bool(re.search(rf"\b(?:{_DAY})(?!\w)", text, re.I))


def says_how_long(text: str) -> bool:
    """Whether a letter says how much time it asks for."""
    return bool(_MINUTES.search(text))


def _plain(word: str) -> str:
    """A word that says whose clock, "mine" as "my"."""
    return "my" if word.lower() == "mine" else word.lower()


def _minutes(text: str, found: re.Match[str]) -> int:
    if found["noon"]:
        return 60 * _NAMED[found["noon"].lower()]
    typed = next(found[name] for name in ("h", "h2", "h3", "h4") if found[name])
    hour = int(typed) if typed.isdigit() else _HOURS.index(typed.lower()) + 1
    half = (found["ap"] or found["ap2"] or "").lower() or _half_said(text, found)
    if not half and 1 <= hour <= 7 and not typed.startswith("0"):
        half = "p"  # nobody offers a call at four in the night
    if half:
        hour = hour % 12 + 12 * (half == "p") if hour <= 12 else hour
    return 60 * hour + int(found["m"] or 0) + _MOVED.get((found["past"] or "").lower(), 0)


def _half_said(text: str, found: re.Match[str]) -> str:
    """The half of the day that words around a time say, "a", "p" or ""."""
    if part := _PART.match(text, found.end()):
        return "a" if part[1].lower() == "morning" else "p"
    return "p" if _EVENING.search(text, 0, found.start()) else ""


def outside_their_day(
    text: str, mine: tzinfo, theirs: tzinfo | None, now: datetime
) -> Iterator[tuple[str, tuple[int, int]]]:
    """The times that are outside the day of whoever reads: as it is for them, and where it stands.

    A time of which nobody can tell whose clock it is on must be outside by both.

    Args:
        text: The letter.
        mine: The user's own time zone.
        theirs: The reader's, if it is known.
        now: The present moment, for the distance of the clocks.
    """
    here, there = (now.astimezone(zone).utcoffset() for zone in (mine, theirs or mine))
    ahead = round((there - here).total_seconds() / 60) if here is not None and there else 0
    own, reader = _places(mine) | {"my"}, _places(theirs or mine) | {"your"}
    for time in said_times(text):
        moved = (time.minutes + ahead) % (24 * 60)
        read = [moved] if time.whose in own - reader else [time.minutes]
        if not time.whose:
            read = [time.minutes, moved]
        if all(_is_outside(one) for one in read):
            yield f"{read[-1] // 60:02}:{read[-1] % 60:02}", time.span


def _places(zone: tzinfo) -> set[str]:
    """The words by which a letter says the clock of a zone: "berlin" of "Europe/Berlin"."""
    return {str(zone).rpartition("/")[2].replace("_", " ").split()[-1].lower()}


def _is_outside(minutes: int) -> bool:
    return not 60 * EARLIEST <= minutes <= 60 * LATEST
