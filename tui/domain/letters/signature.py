"""The name below a letter."""

import re

_NAME = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]+)*\.?")
"""A word that can be of a name: "Jo", "O'Neil", "Anne-Marie", "J."."""

_CLOSING = re.compile(
    r"^(?:with|many|kind|best|warm|yours|thanks?|cheers|sincerely|regards)\b", re.I
)

MOST = 5
"""Most words of a name."""


def signed_by(text: str) -> str:
    """The name in the last line of a letter; "" if that is none, or a blank.

    Args:
        text: The letter as it is.
    """
    lines = [line.strip() for line in text.strip().splitlines()]
    if len(lines) < 2:
        return ""
    found = lines[-1].split()
    named = 0 < len(found) <= MOST and all(map(_NAME.fullmatch, found))
    return (
        " ".join(found) if named and found[0][0].isupper() and not _CLOSING.match(lines[-1]) else ""
    )
