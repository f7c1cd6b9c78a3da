"""Times of day as a letter says them, and which of them fall outside somebody's day."""

import re
from collections.abc import Iterator
from datetime import datetime, tzinfo

from msgspec import Struct

from tui.domain.letters.said_clocks import CLOCK_WORDS, ahead_of, minutes_ahead, one_clock

EARLIEST, LATEST = 8, 20
"""Hours of their clock between which a call may be offered."""

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOURS = _WORDS.split("|")
_CLOCK = re.compile(
    r"(?<![\d.:€$£])(?:(?P<h>[01]?\d|2[0-3])[:.h](?P<m>[0-5]\d)(?!\d|[.:]\d"
    r"|%)(?:\s?(?P<ap>[ap])\.?m\b\.?)?|(?P<h5>[01]?\d|2[0-3])\s?(?:h|hrs|hours|uhr|heures)\b(?! "
    r"(?:of|long|later|ago|a|per|each|ahead)\b)|\b(?P<h6>0\d|(?<=at )1\d|(?<=at "
    r")2[0-3])(?P<m6>[0-5]\d)\b(?!\s?\d|[-/.]\d)|(?P<h2>1[0-2]|0?\d)\s?(?P<ap2>[ap])\.?m\b\.?"
    r"|\b(?P<past>(?:half|quarter|five|ten|twenty) past|(?:quarter|five|ten|twenty) to) "
    rf"(?P<h3>1[0-2]|\d|{_WORDS})\b|\b(?P<noon>noon|midday|midnight)\b|\b(?:at|after|before|from"
    r"|around) (?P<h4>1?\d|2[0-3])(?:\s?o'clock)?(?=\s*(?:[,;?!()]|\.(?!\d)|$|\n|or\b|to\b|and\b"
    r"|on\b|in the\b|my\b|your\b|suits?\b|works?\b)))",
    re.I,
)
_MOVED = {
    f"{word} {way}": sign * minutes
    for word, minutes in (("half", 30), ("quarter", 15), ("five", 5), ("ten", 10), ("twenty", 20))
    for way, sign in (("past", 1), ("to", -1))
}
_NAMED = {"noon": 12, "midday": 12, "midnight": 0}
_PART = re.compile(
    r"\s*(?:sharp\s*)?(?:o'clock\s*)?(?:in the (morning|afternoon|evening)|at (night)\b)", re.I
)
_EVENING = re.compile(r"\b(?:tonight|evening)\b[^.?!\n]{0,12}$", re.I)
_WHOSE = re.compile(rf"[\s,(]*(?:sharp\s*)?{CLOCK_WORDS}", re.I)
_HABIT = re.compile(
    r"\b(?:i|we|my \w+) (?:\w+ )?(?:work|works|start|starts|finish|finishes|open|opens|close"
    r"|closes|get up|teach|clean|bake|drive|am on|have class|have lectures)\b|\bshifts? (?:is|are"
    r"|runs?|starts?)\b",
    re.I,
)
"""What tells of the writer's day, and offers nothing."""
_SENTENCE_END = re.compile(r"[.!?](?=\s+(?-i:[A-Z])|\s*\Z)|\n")


_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tonight|(?:mon|tues?|wed|thur?s?|fri"
    r"|sat|sun)\.? (?:at |\d)|(?:next|this|the following) week|(?:the|any) week (?:of|after|before"
    r"|from)|(?:any|most|every|in the|one) (?:weekday )?(?:mornings?|afternoons?|evenings?"
    r"|weekend)|mornings|afternoons|evenings|weekends|(?:at|over) lunch|\d{1,2}(?:st|nd|rd"
    rf"|th)?(?: of)? (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}"
)
_MINUTES = re.compile(
    r"\b(?:\d+|[a-z]+)[ -]?min(?:ute)?s?\b|\b(?:half|quarter of|three quarters of) an hour\b"
    r"|\b(?:an|one|\d) hours?\b|\bhalf[ -]hour\b",
    re.I,
)


class SaidTime(Struct, frozen=True):
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
        part = _PART.match(text, found.end())
        whose = _WHOSE.match(text, part.end() if part else found.end())
        word = whose["whose"] or whose["named"] or whose["of"] if whose else ""
        yield SaidTime(_minutes(text, found), _plain(word), found.span())


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
    typed = next(found[name] for name in ("h", "h2", "h3", "h4", "h5", "h6") if found[name])
    hour = int(typed) if typed.isdigit() else _HOURS.index(typed.lower()) + 1
    half = (found["ap"] or found["ap2"] or "").lower() or _half_said(text, found)
    if not half and 1 <= hour <= 7 and not typed.startswith("0"):
        half = "p"  # nobody offers a call at four in the night
    if half:
        hour = hour % 12 + 12 * (half == "p") if hour <= 12 else hour
    return (
        60 * hour
        + int(found["m"] or found["m6"] or 0)
        + _MOVED.get((found["past"] or "").lower(), 0)
    )


def _half_said(text: str, found: re.Match[str]) -> str:
    """The half of the day that words around a time say, "a", "p" or ""."""
    if part := _PART.match(text, found.end()):
        return "a" if (part[1] or "").lower() == "morning" else "p"
    return "p" if _EVENING.search(text, 0, found.start()) else ""


def outside_their_day(
    text: str, mine: tzinfo, theirs: tzinfo | None, now: datetime
) -> Iterator[tuple[str, tuple[int, int]]]:
    """The times that are outside the day of whoever reads: as it is for them, and where it is.

    A time is on the clock that is named beside it, otherwise on the only one that the letter names.
    Of which nobody can tell whose clock it is on must be outside by both.

    Args:
        text: The letter.
        mine: The user's own time zone.
        theirs: The reader's, if it is known.
        now: The present moment, for the distance of the clocks.
    """
    reader = theirs or mine
    there, own, only = minutes_ahead(reader, now), minutes_ahead(mine, now), one_clock(text)
    for time in said_times(text):
        clock = ahead_of(time.whose or only, mine, reader, now)
        meant = [clock] if clock is not None else [there, own]
        read = [(time.minutes + there - one) % (24 * 60) for one in meant]
        if all(_is_outside(one) for one in read) and not _tells_of_a_day(text, time.span[0]):
            yield f"{read[-1] // 60:02}:{read[-1] % 60:02}", time.span


def _tells_of_a_day(text: str, at: int) -> bool:
    """Whether the sentence around a place says when the writer works, and offers no time."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= at), default=0)
    sentence = text[start : min((end for end in ends if end > at), default=len(text))]
    return bool(_HABIT.search(sentence)) and "?" not in sentence


def _is_outside(minutes: int) -> bool:
    return not 60 * EARLIEST <= minutes <= 60 * LATEST
