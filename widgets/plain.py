"""The only way for text to reach the screen: never markup, never a terminal escape."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeGuard

from rich.cells import cell_len, set_cell_size
from textual.content import Content

_PICTURE = "\U0001f000-\U0001faff\u2600-\u27bf\ufe0f"
_LOOSE = re.compile(f"(?<![{_PICTURE}])\u200d|\u200d(?![{_PICTURE}])")
_STRANGE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)

_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_DRIVES = re.compile(f"(?!\n){_STRANGE.pattern}")


def bare(text: str) -> str:
    """Text of several lines without control characters; every line end becomes a newline."""
    if text.isascii() and text.isprintable():
        return text
    return _DRIVES.sub("", _ENDS.sub("\n", text).replace("\t", "    "))


def is_text(character: str | None) -> TypeGuard[str]:
    """Whether a key types this, blanks and joiners that Python doesn't call printable as well."""
    return character is not None and character not in "\n" and bare(character) == character


def visible(text: str) -> str:
    """Text of one line: control characters become pictures or "�", line ends " ⏎ ".

    A joiner that joins no pictures is dropped: terminals don't agree on its width.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = _STRANGE.sub(_visible, text)
    return _LOOSE.sub("", shown) if "\u200d" in shown else shown


def _visible(strange: re.Match[str]) -> str:
    if strange[0] == "\n":
        return " ⏎ "
    code = ord(strange[0])
    return chr(0x2400 + code) if code < 0x20 else "�"


def lines(text: str) -> list[str]:
    """The lines of a longer text, each as `visible`."""
    return [visible(line) for line in text.split("\n")]


def plain(text: str, style: str = "") -> Content:
    """Text of one or more lines as content in one style; nothing in it is markup.

    Args:
        text: Anything.
        style: A Textual style such as "bold" or "$text-muted".
    """
    return (
        Content.styled("\n".join(lines(text)), style) if style else Content("\n".join(lines(text)))
    )


def spans(*parts: tuple[str, str]) -> Content:
    """Pieces of text, each with its style, one after the other."""
    return Content("").join([plain(text, style) for text, style in parts])


def stack(rows: Iterable[Content]) -> Content:
    """Rows of content, one below the other."""
    return Content("\n").join(rows)


def cut(text: str, width: int) -> str:
    """Text that fits a width in cells; what is cut shows as "…"."""
    text = visible(text)
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def fit(text: str, width: int) -> str:
    """Text cut or filled with blanks to exactly a width in cells."""
    return set_cell_size(cut(text, width), max(0, width))


def ends(left: str, right: str, width: int) -> str:
    """Two texts at the ends of a row; the left one is cut when both don't fit."""
    right = cut(right, width)
    room = width - cell_len(right)
    if not right:
        return fit(left, width)
    return fit(left, max(0, room - 2)) + " " * min(2, room) + right


@lru_cache(4096)
def wrap(text: str, width: int) -> tuple[str, ...]:
    """Text folded at words into rows of at most a width in cells; long words are broken."""
    return tuple(row for line in lines(text) for row in _wrap_line(line, max(1, width)))


def rows(text: str, width: int, most: int) -> list[str]:
    """Text folded into at most so many rows; what has no room shows as "…" at the end."""
    folded = list(wrap(text, width))
    return (
        folded
        if len(folded) <= most
        else [*folded[: most - 1], cut(f"{folded[most - 1]} …", width)]
    )


def _wrap_line(line: str, width: int) -> list[str]:
    rows, row = [], ""
    for word in line.split(" "):
        if row and cell_len(row) + 1 + cell_len(word) > width:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}" if row else word
        while len(row) > 4 * width or cell_len(row) > width:
            head = _head(row[: 4 * width], width)
            rows.append(head)
            row = row[len(head) :]
    return [*rows, row]


def _head(text: str, width: int) -> str:
    """As much of the beginning of a text as fits, at least one character."""
    if cell_len(text) <= width:
        return text
    head = set_cell_size(text, width)
    return head if text.startswith(head) else head[:-1] or text[:1]
