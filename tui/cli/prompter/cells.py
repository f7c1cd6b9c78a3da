"""How wide text is in a terminal, without Textual: never less than a terminal takes for it."""

from unicodedata import category, east_asian_width

from tui.cli.output import visible

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


def ends(left: str, right: str, width: int) -> str:
    """Two texts at the ends of a row; the right one goes if both don't fit."""
    room = width - width_of(left) - width_of(right)
    return f"{left}{' ' * room}{right}" if right and room >= 2 else cut(left, width)


def wrap(text: str, width: int) -> list[str]:
    """Text folded at words into rows of at most a width in cells; long words are broken.

    What could drive a terminal is written out before.
    """
    return [row for line in visible(text).split("\n") for row in _folded(line, width)]


def _folded(line: str, width: int) -> list[str]:
    rows, row = [], ""
    for word in line.split():
        if row and width_of(row) + 1 + width_of(word) > width:
            rows.append(row)
            row = ""
        row = f"{row} {word}" if row else word
        while width_of(row) > width:
            first = head(row, width) or row[:1]
            rows.append(first if width_of(first) <= width else "")
            row = row[len(first) :]
    return [*rows, row]
