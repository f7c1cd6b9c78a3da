"""What is typed as the value of a setting, as a person says it, and how a value is told."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from tui.domain.language.text import fold

YES, NO = ("yes", "on", "true"), ("no", "off", "false")
"""How a switch is said; the first of each is how it is told."""

_SMALL = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    "twelve",
)
_NUMBER = r"(\d+(?:[,_ ]\d{3})*|[a-z]+) ?([a-z ]*)"
_SPANS = (("seconds", 1), ("minutes", 60), ("hours", 60 * 60), ("days", 24 * 60 * 60))
"""Units of time, in seconds."""


def read_choice(text: str, choices: Sequence[str]) -> str:
    """One of some words by itself, by its beginning, or by its place from 1; otherwise the text."""
    said = fold(text.strip())
    if said.isdecimal() and 1 <= int(said) <= len(choices):
        return choices[int(said) - 1]
    return _meant(said, choices) or text.strip()


def read_switch(text: str) -> bool | str:
    """Yes or no, in any of its words or by its beginning; otherwise the text."""
    said = fold(text.strip())
    word = _meant(said, (*YES, *NO)) or {"1": YES[0], "0": NO[0]}.get(said, "")
    return word in YES if word else text.strip()


def _meant(said: str, words: Iterable[str]) -> str:
    """The word that is said or begun; "" if none is, or more than one."""
    begun = [word for word in words if said and fold(word).startswith(said)]
    same = [word for word in begun if fold(word) == said]
    return (same or begun)[0] if len(same or begun) == 1 else ""


def read_number(text: str, unit: str = "") -> int | str:
    """A whole number, in figures or as a word, with its unit or another one; otherwise the text.

    Args:
        text: What was typed, such as "1,440", "twenty" or "2 h".
        unit: What is counted, such as "minutes"; "" if that has no name.
    """
    found = re.fullmatch(_NUMBER, fold(text.strip()))
    if found is None:
        return text.strip()
    number = _counted(found[1])
    own = dict(_SPANS).get(unit, 0)
    mine = any(name.startswith(found[2]) for name in (unit, unit.split(" ")[-1]) if name)
    other = unit if mine else _meant(found[2], dict(_SPANS))
    if number is None or (found[2] and not other):
        return text.strip()
    if not found[2] or other == unit:
        return number
    seconds = number * dict(_SPANS)[other]
    return seconds // own if own and seconds % own == 0 else text.strip()


def _counted(word: str) -> int | None:
    if word in _SMALL:
        return _SMALL.index(word) + 1
    figures = re.sub(r"[,_ ]", "", word)
    return int(figures) if figures.isdecimal() and len(figures) < 10 else None


def read_words(text: str) -> tuple[str, ...] | str:
    """A command as a list of its words, quotes read as a shell reads them; otherwise the text."""
    import shlex  # lazy: only who types a command waits for it

    try:
        return tuple(shlex.split(text))
    except ValueError:
        return text.strip()


def told(value: Any, unit: str = "") -> str:
    """A value as it is shown, and as it may be typed again; "" if there is none.

    Args:
        value: The value of a setting, right or wrong.
        unit: What is counted, such as "minutes".
    """
    if isinstance(value, bool):
        return (YES if value else NO)[0]
    if isinstance(value, list | tuple):
        import shlex  # lazy: only who sees a command waits for it

        return shlex.join(map(str, value))
    if isinstance(value, int):
        return f"{value:,} {unit[:-1] if value == 1 and unit else unit}".strip()
    return str(value)


def span_words(value: Any, unit: str) -> str:
    """A long span in the largest unit that fits: 1,440 minutes are "1 day"; "" if none does."""
    own = dict(_SPANS).get(unit)
    if own is None or type(value) is not int:
        return ""
    larger = [(name, size) for name, size in _SPANS if size > own and value * own % size == 0]
    if not value or not larger:
        return ""
    name, size = larger[-1]
    return told(value * own // size, name)
