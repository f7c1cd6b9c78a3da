"""Large letters: five dots high, drawn in half blocks or in whole ones."""

from collections.abc import Sequence
from unicodedata import normalize

HIGH = 5
"""Dots from top to bottom."""

_DRAWN = """
A .#. #.# ### #.# #.#|B ##. #.# ##. #.# ##.|C .## #.. #.. #.. .##|D ##. #.# #.# #.# ##.
E ### #.. ##. #.. ###|F ### #.. ##. #.. #..|G .## #.. #.# #.# .##|H #.# #.# ### #.# #.#
I # # # # #|J ..# ..# ..# #.# .#.|K #.# #.# ##. #.# #.#|L #.. #.. #.. #.. ###
M #...# ##.## #.#.# #...# #...#|N #..# ##.# #.## #..# #..#|O .#. #.# #.# #.# .#.
P ##. #.# ##. #.. #..|Q .##. #..# #..# #.#. .#.#|R ##. #.# ##. #.# #.#|S .## #.. .#. ..# ##.
T ### .#. .#. .#. .#.|U #.# #.# #.# #.# ###|V #.# #.# #.# #.# .#.
W #...# #...# #.#.# ##.## #...#|X #.# #.# .#. #.# #.#|Y #.# #.# .#. .#. .#.
Z ### ..# .#. #.. ###|0 ### #.# #.# #.# ###|1 .#. ##. .#. .#. ###|2 ### ..# ### #.. ###
3 ### ..# .## ..# ###|4 #.# #.# ### ..# ..#|5 ### #.. ### ..# ###|6 ### #.. ### #.# ###
7 ### ..# ..# .#. .#.|8 ### #.# ### #.# ###|9 ### #.# ### ..# ###|- ... ... ### ... ...
. . . . . #|, .. .. .. .# #.|' # # . . .|: . # . # .|? ##. ..# .#. ... .#.|! # # # . #
/ ..# ..# .#. #.. #..|& .#. #.# .#. #.# .##|( .# #. #. #. .#|) #. .# .# .# #.
% #.# ..# .#. #.. #.#|+ ... .#. ### .#. ...
"""

_DOTS = {
    glyph[0]: tuple(glyph[2:].split(" "))
    for line in _DRAWN.split("\n")
    for glyph in line.split("|")
    if glyph
}
_DOTS[" "] = ("..",) * HIGH
_DOTS["’"] = _DOTS["'"]
_DOTS["–"] = _DOTS["—"] = _DOTS["-"]
_BLOCKS = {"..": " ", "#.": "▀", ".#": "▄", "##": "█"}


def large(text: str, width: int, size: int) -> tuple[str, ...]:
    """Text in large letters, folded at words; empty if that can't be.

    It can't where a letter has no form, or a word has no room.

    Args:
        text: The text; its accents are left out.
        width: The room, in cells.
        size: 1 has three rows to a line, 2 has five, 4 has ten.
    """
    plain = "".join(c for c in normalize("NFD", text.upper()) if not "\u0300" <= c <= "\u036f")
    rows: list[str] = []
    for line in _lines(plain.split(), width // size):
        drawn = _drawn(line, size)
        if not drawn:
            return ()
        rows += [*([""] if rows else []), *drawn]
    return tuple(rows)


def _lines(words: Sequence[str], dots: int) -> list[str]:
    """Words put together into lines of at most so many dots; one that has no room is alone."""
    lines: list[str] = []
    for word in words:
        if lines and _wide(f"{lines[-1]} {word}") <= dots:
            lines[-1] += f" {word}"
        elif _wide(word) <= dots:
            lines.append(word)
        else:
            return ["\0"]
    return lines


def _wide(line: str) -> int:
    """How many dots a line is wide."""
    return sum(len(_DOTS[c][0]) + 1 if c in _DOTS else 0 for c in line) - 1


def _drawn(line: str, size: int) -> list[str]:
    """The rows of one line; none if a letter has no form."""
    if not all(character in _DOTS for character in line):
        return []
    dots = [".".join(_DOTS[character][row] for character in line) for row in range(HIGH)]
    if size > 1:
        rows = [row.replace(".", " " * size).replace("#", "█" * size).rstrip() for row in dots]
        return [row for row in rows for _ in range(size // 2)]
    dots.append("." * len(dots[0]))
    pairs = zip(dots[::2], dots[1::2], strict=True)
    return [
        "".join(_BLOCKS[a + b] for a, b in zip(top, low, strict=True)).rstrip()
        for top, low in pairs
    ]
