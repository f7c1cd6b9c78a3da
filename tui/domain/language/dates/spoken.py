"""Times as they are said, put as they are written: "half past two", "3 in the afternoon"."""

import re

_HOURS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
# Nobody says "half past two" of the night without saying so.
_AFTERNOON = 7
_PARTS = {
    "morning": frozenset(range(1, 12)),
    "afternoon": frozenset((12, *range(1, 7), *range(13, 19))),
    "evening": frozenset((*range(5, 12), *range(17, 24))),
}
"""Hours that each part of a day has, by either clock."""

_WORD = "|".join(_HOURS)
_PART = rf"(?P<part>{'|'.join(_PARTS)})"
_TIME = (
    r"(?P<hour>\d\d?)(?:[:.h](?P<minute>\d\d))?(?:\s?o'?clock)?"
    r"(?:\s?(?P<half>[ap])\.?m\.?)?(?![\w:])"
)
_SAID = (
    rf"\b(?P<step>half past|quarter past|quarter to) (?P<hour>{_WORD}|\d\d?)\b(?P<rest>.{{0,7}})"
)
_NUMBER = rf"\b(?:{_WORD})(?= (?:o'?clock|[ap]\.?m\b|in the ))|(?<=\bat )(?:{_WORD})\b"


def written(words: str) -> str:
    """A phrase with its spoken times in figures; what isn't certain stays as it is.

    Args:
        words: The phrase in small letters, single blanks between its words.
    """
    words = re.sub(_SAID, _stepped, words)
    words = re.sub(_NUMBER, lambda found: str(_hour(found[0])), words)
    words = re.sub(rf"\b{_PART},? (?:at )?{_TIME}", _of_part, words)
    return re.sub(rf"\b{_TIME} in the {_PART}\b", _of_part, words)


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else _HOURS.index(word) + 1


def _stepped(found: re.Match[str]) -> str:
    """Put "quarter to three" as 2:45 pm, unless the half of the day follows."""
    hour, rest = _hour(found["hour"]), found["rest"]
    if not 1 <= hour <= 12:
        return found[0]
    minute = {"half past": 30, "quarter past": 15, "quarter to": 45}[found["step"]]
    if found["step"] == "quarter to":
        hour = (hour - 2) % 12 + 1
    told = re.match(r" ?(?:[ap]\.?m\b|in the)", rest)
    half = " pm" if hour < _AFTERNOON and not told else ""
    return f"{hour:02}:{minute}{half}{rest}"


def _of_part(found: re.Match[str]) -> str:
    """Put "afternoon at 3" and "3 in the afternoon" as 3:00 pm, if the hour is of that part."""
    hour, half = int(found["hour"]), "a" if found["part"] == "morning" else "p"
    if hour not in _PARTS[found["part"]] or (found["half"] or half) != half:
        return found[0]
    time = f"{hour}:{found['minute'] or '00'}"
    return time if hour > 12 else f"{time} {half}m"
