"""Blanks: what is in [brackets] in a letter and is still the user's to write."""

import re
from collections.abc import Container

BLANK = re.compile(r"\[[^\[\]\n]*\]")
"""A blank with its brackets."""


def inside(text: str) -> str:
    """A text as it can be in a blank: one line, without brackets and a last full stop."""
    return " ".join(re.sub(r"[][]", " ", text).split()).rstrip(".")


def blank(prompt: str) -> str:
    """A blank that a search for the next one finds whole."""
    return f"[{inside(prompt)}]"


def taken(selected: str, own: Container[str]) -> str | None:
    """What is in a selected blank, if those are words of the user's own; otherwise None.

    Args:
        selected: What is selected, with its brackets.
        own: Words that the user wrote, as they are in blanks.
    """
    words = selected[1:-1]
    return words if BLANK.fullmatch(selected) and words in own else None


def filled_in(text: str) -> str:
    """A letter without what is in its blanks."""
    return BLANK.sub("[]", text)


def next_blank(text: str, at: int) -> tuple[int, int] | None:
    """Where the next blank of a letter begins and ends, from the top again after the last.

    Args:
        text: The letter.
        at: Where to look from, an index.
    """
    found = BLANK.search(text, at) or BLANK.search(text)
    return found.span() if found else None
