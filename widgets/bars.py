"""One-line widgets: a bar with two ends, a thin rule, the row of keys."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from time import monotonic
from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.widget import Widget

from widgets import plain

Piece = tuple[tuple[str, str], ...]
"""A piece of text made of parts, each with its style."""

MOST = 3
"""Most rows of a sentence above the row of keys, and of keys that are all shown."""

GAP = 2
"""Cells between two keys."""

NOTHING = ("said", "")
"""A kind of sentence, and none."""

MORE = ("…", "")
"""Where keys have no room."""


class TwoEnded(Widget):
    """A row with a text at each end; the left one is cut when both don't fit.

    A heading is `-strong` at its left, with `-both` at both ends; `-late` is for the right one.

    Args:
        left: The text at the left.
        right: The text at the right.
    """

    DEFAULT_CSS = """
    TwoEnded { height: 1; padding: 0 1; color: $text-muted; &:ansi { text-style: dim; } }
    TwoEnded.-strong { color: $foreground; text-style: bold; }
    TwoEnded.-accent { color: $accent; text-style: bold; }
    TwoEnded.-late { color: $text-warning; text-style: bold; &:nocolor { color: $foreground; } }
    """

    left: var[str] = var("")
    right: var[str] = var("")

    def __init__(
        self, left: str = "", right: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(TwoEnded.left, left)
        self.set_reactive(TwoEnded.right, right)

    def render(self) -> Content:
        """The row."""
        width = self.content_size.width
        row, right = plain.ends(self.left, self.right, width), plain.cut(self.right, width)
        quiet, left = "not bold $text-muted", row.removesuffix(right)
        if self.has_class("-late"):
            return plain.spans((left, quiet), (right, ""))
        if self.has_class("-strong") and not self.has_class("-both"):
            return plain.spans((left, ""), (right, quiet))
        return plain.plain(row)

    def watch_left(self, before: str, after: str) -> None:
        """Redraw only if it changed."""
        if before != after:
            self.refresh()

    def watch_right(self, before: str, after: str) -> None:
        """Redraw only if it changed."""
        if before != after:
            self.refresh()


class Rule(Widget):
    """A thin line between two zones."""

    DEFAULT_CSS = """
    Rule { height: 1; color: $panel-lighten-1; &:ansi { text-style: dim; } }
    """

    def render(self) -> Content:
        """The line."""
        return plain.plain("─" * self.size.width)


class WrappedPieces(Widget):
    """Short pieces of text in as many rows as they need; none is broken.

    Args:
        pieces: What each piece is made of: texts with their styles.
        id: Its id.
        gap: Cells between two pieces of a row; one, where they are a sentence.
    """

    DEFAULT_CSS = """
    WrappedPieces { height: auto; padding: 0 1; color: $text-muted; &:ansi { text-style: dim; } }
    """

    def __init__(
        self, pieces: Iterable[Piece] = (), *, id: str | None = None, gap: int = GAP
    ) -> None:
        super().__init__(id=id)
        self._pieces, self._gap = tuple(pieces), gap

    def show(self, pieces: Iterable[Piece]) -> None:
        """Show other pieces."""
        pieces = tuple(pieces)
        if pieces != self._pieces:
            self._pieces = pieces
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the pieces need."""
        return len(_folded(self._pieces, width, self._gap))

    def render(self) -> Content:
        """The pieces, row by row."""
        rows = _folded(self._pieces, self.content_size.width, self._gap)
        return plain.stack(_one_row(row, self._gap) for row in rows)


def _folded(pieces: Iterable[Piece], width: int, gap: int = GAP) -> list[list[Piece]]:
    """The pieces of each row; at least one row."""
    rows: list[list[Piece]] = [[]]
    used = 0
    for piece in pieces:
        size = sum(cell_len(text) for text, _ in piece)
        if rows[-1] and used + size > width:
            rows.append([])
            used = 0
        rows[-1].append(piece)
        used += size + gap
    return rows


def _one_row(row: Iterable[Piece], gap: int = GAP) -> Content:
    return plain.spans(*(part for piece in row for part in (*piece, (" " * gap, ""))))


class StatusLine(Widget):
    """The row of keys, and above it what was said last, with a sign, until it is over.

    What a key ended before anybody can have read it has a row above what is said next.

    With a legend it keeps its height: what is said takes the place of the legend, and of the row
    of keys as well if it is long, so that nothing above it moves.

    Args:
        keys: Key and title of what can be done, the most useful first; the last always has room.
    """

    DEFAULT_CSS = """
    StatusLine { height: 1; padding: 0 1; color: $text-muted; &:ansi { text-style: dim; } }
    """
    SIGNS: ClassVar[dict[str, tuple[str, str]]] = {
        "said": ("·", "not dim $foreground"),
        "asks": ("?", "not dim bold $foreground"),
        "trouble": ("!", "not dim bold $text-warning"),
    }
    """The sign of each kind of sentence, and its style."""
    GLANCE: ClassVar[float] = 1.0
    """How long it takes to read what is said, in seconds."""

    @dataclass
    class Pressed(Message):
        """A key of the row was clicked."""

        key: str
        """As it is written there."""

    sentence: var[str] = var("")
    ended: str = ""
    """The sentence that the last key came upon; "" if it came upon none."""

    def __init__(self, keys: Iterable[tuple[str, str]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._keys = tuple(keys)
        self._whole = False
        self._kind = "said"
        self._said_at = 0.0
        self._unread = self._earlier = NOTHING
        self._legend: tuple[Piece, ...] = ()

    def rest(self, legend: Iterable[Piece]) -> None:
        """Show a legend above the keys while nothing is said."""
        legend = tuple(legend)
        if legend != self._legend:
            self._legend = legend
            self._fit()
            self.refresh()

    def show(self, keys: Iterable[tuple[str, str]], *, whole: bool = False) -> None:
        """Show other keys.

        Args:
            keys: Key and title of each.
            whole: Whether all of them are shown, in as many rows as there may be.
        """
        keys = tuple(keys)
        if (keys, whole) != (self._keys, self._whole):
            self._keys, self._whole = keys, whole
            self._fit()
            self.refresh()

    def say(self, sentence: str, *, trouble: bool = False, asks: bool = False) -> None:
        """Say a sentence above the keys; "" takes it away.

        Args:
            sentence: What to say.
            trouble: Whether something went wrong.
            asks: Whether it asks for a key again.
        """
        glanced = monotonic() - self._said_at >= self.GLANCE
        self._earlier = NOTHING if glanced or not sentence else self._unread
        self._said_at = monotonic() if sentence else self._said_at
        self._kind = "asks" if asks else "trouble" if trouble else "said"
        for kind in self.SIGNS:
            self.set_class(bool(sentence) and kind == self._kind, f"-{kind}")
        self.sentence = sentence
        self._fit()
        self.refresh()

    def end(self, *, over: bool = True) -> None:
        """A key came: what was said has been read.

        Args:
            over: Whether it is over; it stays beside a key that only moves.
        """
        self.ended = self.sentence
        self._unread = NOTHING if self._kind == "asks" else (self._kind, self.sentence)
        if self.sentence and over:
            self.say("")

    def on_resize(self) -> None:
        """Fold the sentence again."""
        self._fit()

    def on_click(self, event: Click) -> None:
        """Tell which key was clicked."""
        width = self.content_size.width
        rows = self._rows(width)
        at, x = event.y - self._above(width), event.x - 1
        for key, title in rows[at] if at in range(len(rows)) else ():
            if 0 <= x < (size := _cells((key, title))) - GAP and title:
                self.post_message(self.Pressed(key))
            x -= size

    def _fit(self) -> None:
        width = max(1, self.content_size.width)
        self.styles.height = self._above(width) + len(self._rows(width))

    def _above(self, width: int) -> int:
        """How many rows are above the keys."""
        if self._legend:
            return len(_folded(self._legend, width))
        return len(self._before(width)) + len(self._told(width))

    def _told(self, width: int) -> list[str]:
        """The rows of the sentence; what has no room shows as "…"."""
        if not self.sentence:
            return []
        return plain.rows(self.sentence, max(1, width - 2), self._most(width))

    def _most(self, width: int) -> int:
        """How many rows there are for what is said."""
        return len(_folded(self._legend, width)) + 1 if self._legend else MOST

    def _before(self, width: int) -> list[Content]:
        """The row of what was ended unread, its first sentence, if there is one."""
        kind, sentence = self._earlier
        if sentence in ("", self.sentence) or len(self._told(width)) >= self._most(width):
            return []
        first, more, _ = sentence.partition(". ")
        sign, style = self.SIGNS[kind]
        return [plain.spans((plain.cut(f"{sign} {first}{more.rstrip()}", width), style))]

    def _rows(self, width: int) -> list[list[tuple[str, str]]]:
        """The keys of each row: those that fit, "…" if there is room for it, and the last."""
        rows: list[list[tuple[str, str]]] = [[]]
        for each in self._keys if self._whole else ():
            if rows[-1] and sum(map(_cells, [*rows[-1], each])) - GAP > width and len(rows) < MOST:
                rows.append([])
            rows[-1].append(each)
        if self._whole or sum(map(_cells, self._keys)) - GAP <= width:
            return rows if self._whole else [list(self._keys)]
        *others, last = self._keys
        there: list[tuple[str, str]] = []
        for each in others:
            if sum(map(_cells, [*there, each, last])) - GAP <= width:
                there.append(each)
        ways = ([*there, MORE, last], [*there, last], [MORE])
        return [next((w for w in ways if sum(map(_cells, w)) - GAP <= width), [])]

    def render(self) -> Content:
        """What was said, the sign before it, or the legend; below it the keys."""
        width = self.content_size.width
        sign, style = self.SIGNS[self._kind]
        told = self._before(width)
        told += [
            plain.spans((f"{' ' if at else sign} ", style), (row, style))
            for at, row in enumerate(self._told(width))
        ]
        keys = [plain.spans(*_spaced(row)) for row in self._rows(width)]
        if self._legend and not told:
            return plain.stack([*map(_one_row, _folded(self._legend, width)), *keys])
        room = self._above(width)
        if len(told) > room:
            return plain.stack(told)
        return plain.stack([*(plain.plain("") for _ in range(room - len(told))), *told, *keys])


@lru_cache(512)  # asked for several times at each key
def _cells(key: tuple[str, str]) -> int:
    """What a key and its title take of a row, with the room after them."""
    return cell_len(key[0]) + bool(key[1]) + cell_len(key[1]) + GAP


def _spaced(keys: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Keys and titles with room between them, each with its style."""
    return [
        part
        for place, (key, title) in enumerate(keys)
        for part in (
            (" " * 2 * bool(place), ""),
            (key, "not dim $foreground"),
            (f" {title}" * bool(title), ""),
        )
    ]
