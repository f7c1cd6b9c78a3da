"""What is said of a field in the row below it."""

from rich.cells import cell_len

INDENT = 15
"""Where the text of a field begins, in cells; what is said of it stands below that."""

MARGINS = 3
"""Cells of a row in which nothing can stand: at both ends, and the bar that scrolls."""


def below(width: int, *words: str) -> str:
    """The first words that fit into the row below a field, under its text if there is room.

    Args:
        width: How many cells the screen has.
        words: The same said in ever fewer words.
    """
    room = width - MARGINS
    ways = [f"{gap}{one}" for one in words for gap in (" " * INDENT, "")]
    return next((way for way in ways if cell_len(way) <= room), words[-1])
