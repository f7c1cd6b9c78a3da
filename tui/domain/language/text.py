"""Text as people type it: cleaned at the door, counted, folded for search."""

import re
import unicodedata
from collections.abc import Iterable

from tui.errors import RefusedError

LINE_LIMIT = 2_000
"""Longest one-line field, in characters."""

PAGE_LIMIT = 256_000
"""Longest text of several lines that is no note, in characters."""

_HARMFUL = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)

_PLAIN = str.maketrans(
    dict.fromkeys("‘’‛ʼʻʽʾʿ′´`", "'")
    | dict(zip("łøıđðħŧŋɓɗɨƙ", "loiddhtnbdik", strict=True))
    | {"æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters that are no accented ones to Unicode, and the apostrophes, as they are typed."""


def clean(text: str, limit: int = 0) -> str:
    """Text of several lines without what could drive a terminal.

    Control characters (C0 but newline, DEL, C1), bidi controls and lone surrogates are
    dropped, tabs become spaces, every line ending becomes a newline. Nothing is cut.

    Args:
        text: Anything typed, pasted, imported or read from a file.
        limit: Most characters; 0 if any number will do.

    Raises:
        RefusedError: It is longer.
    """
    if not (text.isascii() and text.isprintable()):
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
        text = _HARMFUL.sub("", text)
    return _within(text, limit)


def clean_line(text: str, limit: int = 0) -> str:
    """One line: as `clean`, with every run of white space made one space, ends trimmed.

    Raises:
        RefusedError: It is longer than the limit, if there is one.
    """
    return _within(" ".join(clean(text).split()), limit)


def _within(text: str, limit: int) -> str:
    if limit and len(text) > limit:
        raise RefusedError(
            f"That is {len(text):,} characters; {limit:,} is the most here. Nothing was changed."
        )
    return text


def fold(text: str) -> str:
    """Text for comparing: without case, accents and strokes, every apostrophe a straight one."""
    if text.isascii():
        return text.lower().replace("`", "'")
    folded = unicodedata.normalize("NFKD", text.translate(_PLAIN)).casefold()
    decomposed = unicodedata.normalize("NFKD", folded)
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return letters.translate(_PLAIN)


def match(query: str, text: str) -> int:
    """How well a folded query finds a folded text.

    Returns:
        0 no match; 1 its letters in order; 2 inside; 3 at a word's start; 4 at the start;
        5 the same.
    """
    if not query:
        return 1
    at = text.find(query)
    if at < 0:
        letters = iter(text)
        return int(all(c in letters for c in query))
    if at == 0:
        return 5 if query == text else 4
    return 3 if f" {query}" in text else 2


def nearest(typed: str, known: Iterable[str]) -> str:
    """The one of the known words that was most likely meant, or ""."""
    import difflib  # lazy: only who mistypes waits for it

    words = list(known)
    begun = [word for word in words if typed and word.startswith(typed)]
    near = begun if len(begun) == 1 else difflib.get_close_matches(typed, words, 1)
    return near[0] if near else ""


def words(text: str) -> int:
    """Number of words."""
    return len(text.split())


def count_of(number: int, thing: str, several: str = "") -> str:
    """A number of things in words: "1 note", "3 notes"; with its plural, "2 people"."""
    return f"{number} {thing}" if number == 1 else f"{number} {several or f'{thing}s'}"


def spoken_seconds(text: str, words_a_minute: int = 130) -> int:
    """Seconds that a text takes to say, at 130 words a minute unless told otherwise."""
    return round(words(text) * 60 / words_a_minute)
