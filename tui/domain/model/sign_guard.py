"""Signs that don't bite: whether the first character of a line gives a kind, or is text."""

import re
from unicodedata import category

from tui.domain.model.vocabulary import Kind
from tui.patterns import late

PROMISES = (Kind.PROMISE_BY_ME, Kind.PROMISE_BY_THEM)
"""The kinds that somebody owes."""

QUOTES = '"“”„‟«»「」『』＂'
"""What opens or closes a quote."""

_ALIKE = {
    '"': QUOTES,
    "!": "！﹗",
    "*": "＊﹡∗",
    ">": "＞﹥",
    "<": "＜﹤",
    "@": "＠﹫",
    "#": "＃﹟",
    "~": "～〜∼˜",
    "?": "？﹖",
    "%": "％﹪",
    "=": "＝﹦",
}
_STANDARD = {other: sign for sign, others in _ALIKE.items() for other in others}

_COUNTED = late(r"\s+of\s(?!\s*(?:course|the record)\b)", re.IGNORECASE)
"""After a percent or a number sign: a share or a number of something."""

INSISTS = ": "
"""What is between a sign and words that would make it text."""


def standard(character: str) -> str:
    """The sign that a typographic, full-width or small character stands for, or itself."""
    return _STANDARD.get(character, character)


def is_promise(words: str) -> bool:
    """Whether words can be a promise: a question mark, a figure or an emoji alone can't."""
    return any(character.isalpha() for character in words)


def bites(kind: Kind, rest: str) -> bool:
    """Whether a sign is no sign, but the beginning of what somebody writes.

    So it is before another sign, a digit ("~20 people"), an arrow's or a face's second half
    ("<-", ">:("), or what makes an emoji of it; and before a count's word ("% of time").

    Args:
        kind: The kind that the sign would give.
        rest: What is after it.
    """
    words = rest.strip()
    if not words or standard(rest[0]) in _ALIKE or rest[0] in "-:" or _joins(rest[0]):
        return True
    if kind is not Kind.QUOTE and _is_digit(words[0]):
        return True
    if kind in (Kind.OFF_THE_RECORD, Kind.RESOURCE) and _COUNTED.match(rest):
        return True
    return kind in PROMISES and not _owed(words)


def _owed(words: str) -> bool:
    asked = standard(words[0]) == "?"
    return is_promise(words) and not asked and not category(words[0]).startswith("S")


def _is_digit(character: str) -> bool:
    return category(character).startswith("N")


def _joins(character: str) -> bool:
    """Whether a character makes one sign with the previous one, as a keycap does."""
    return category(character) in ("Mn", "Me", "Cf")
