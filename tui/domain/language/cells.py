"""How wide text is in a terminal and on paper: never less than a terminal takes for it."""

from unicodedata import category, east_asian_width

_UNSURE = "\ufe0f"
"""Makes a sign a picture, which some terminals draw one cell wider."""


def width_of(text: str) -> int:
    """The width of text in cells; of what terminals don't agree on, the wider one."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if character == _UNSURE:
        return 1
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def head(text: str, width: int) -> str:
    """As much of the beginning of a text as fits a width in cells."""
    if len(text) * 2 <= width:
        return text
    at = used = 0
    while at < len(text) and used + _width(text[at]) <= width:
        used += _width(text[at])
        at += 1
    return text[:at]


def cut(text: str, width: int) -> str:
    """Text that fits a width in cells; what is cut shows as "…"."""
    if width_of(text) <= width:
        return text
    return f"{head(text, width - 1).rstrip()}…" if width > 0 else ""


def folded(line: str, width: int, then: str = "") -> str:
    """A line folded at words into rows that fit a width in cells, each further one after `then`.

    A word that is wider than that is left whole: who copies it, such as an address, wants it so.
    """
    body = line.lstrip(" ")
    row = " " * (len(line) - len(body))
    rows, blank = [], ""
    for word in body.split(" "):
        if blank and word and width_of(row) + 1 + width_of(word) > width:
            rows.append(row.rstrip())
            row, blank = then, ""
        row, blank = f"{row}{blank}{word}", " "
    return "\n".join([*rows, row])
