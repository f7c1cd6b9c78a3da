"""Rows of a prompter: two texts at the ends of one, and text folded into several."""

from tui.cli.output import visible
from tui.domain.language.cells import cut, head, width_of


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
