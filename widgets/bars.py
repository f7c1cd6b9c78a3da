"""One-line widgets: a bar with two ends, a thin rule, the row of keys."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import var
from textual.widget import Widget

from widgets import plain

Piece = tuple[tuple[str, str], ...]
"""A piece of text made of parts, each with its style."""

MOST = 3
"""Most rows of a sentence in the row of keys."""


class TwoEnded(Widget):
    """A row with a text at each end; the left one is cut when both don't fit.

    Args:
        left: The text at the left.
        right: The text at the right.
    """

    DEFAULT_CSS = """
    TwoEnded { height: 1; padding: 0 1; color: $text-muted; &:ansi { text-style: dim; } }
    TwoEnded.-strong { color: $foreground; text-style: bold; }
    TwoEnded.-accent { color: $accent; text-style: bold; }
    TwoEnded.-late { color: $text-warning; text-style: none; }
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
        return plain.plain(plain.ends(self.left, self.right, self.content_size.width))

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
    """

    DEFAULT_CSS = """
    WrappedPieces { height: auto; padding: 0 1; color: $text-muted; &:ansi { text-style: dim; } }
    """

    def __init__(self, pieces: Iterable[Piece] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pieces = tuple(pieces)

    def show(self, pieces: Iterable[Piece]) -> None:
        """Show other pieces."""
        pieces = tuple(pieces)
        if pieces != self._pieces:
            self._pieces = pieces
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the pieces need."""
        return len(self._fold(width))

    def render(self) -> Content:
        """The pieces, row by row."""
        return plain.stack(
            plain.spans(*(part for piece in row for part in (*piece, ("  ", ""))))
            for row in self._fold(self.content_size.width)
        )

    def _fold(self, width: int) -> list[list[Piece]]:
        rows: list[list[Piece]] = [[]]
        used = 0
        for piece in self._pieces:
            size = sum(cell_len(text) for text, _ in piece)
            if rows[-1] and used + size > width:
                rows.append([])
                used = 0
            rows[-1].append(piece)
            used += size + 2
        return rows


class StatusLine(Widget):
    """The row of keys; says a sentence instead until the next key.

    Args:
        keys: Key and title of what can be done, the most useful first.
    """

    DEFAULT_CSS = """
    StatusLine { height: 1; padding: 0 1; color: $text-muted; &:ansi { text-style: dim; } }
    StatusLine.-said { color: $foreground; text-style: none; }
    StatusLine.-trouble { color: $text-warning; text-style: none; }
    """

    sentence: var[str] = var("")
    ended: str = ""
    """The sentence that the last key came upon; "" if it came upon none."""

    def __init__(self, keys: Iterable[tuple[str, str]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._keys = tuple(keys)

    def show(self, keys: Iterable[tuple[str, str]]) -> None:
        """Show other keys."""
        keys = tuple(keys)
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def say(self, sentence: str, *, trouble: bool = False, asks: bool = False) -> None:
        """Say a sentence in place of the keys; "" shows the keys again.

        Args:
            sentence: What to say.
            trouble: Whether something went wrong.
            asks: Whether it asks for a key again.
        """
        self.set_class(asks, "-asks")
        self.set_class(trouble, "-trouble")
        self.set_class(bool(sentence) and not trouble, "-said")
        self.sentence = sentence
        self._fit()
        self.refresh()

    def end(self) -> None:
        """A key came: what was said has been read."""
        self.ended = self.sentence
        if self.sentence:
            self.say("")

    def on_resize(self) -> None:
        """Fold the sentence again."""
        self._fit()

    def _fit(self) -> None:
        self.styles.height = len(self._told(max(1, self.size.width - 2)))

    def _told(self, width: int) -> list[str]:
        """The rows of the sentence; what has no room shows as "…"."""
        return plain.rows(self.sentence, width, MOST)

    def render(self) -> Content:
        """The keys that fit, "…" after them if some don't; or the sentence."""
        width = self.content_size.width
        if self.sentence:
            return plain.plain("\n".join(self._told(width)))
        if sum(map(_cells, self._keys)) - 2 <= width:
            return plain.spans(*_spaced(self._keys))
        there, used = [], 0
        for each in self._keys:
            if used + _cells(each) + 1 <= width:
                there.append(each)
                used += _cells(each)
        return plain.spans(*_spaced(there), ("  …" if there else "…", ""))


def _cells(key: tuple[str, str]) -> int:
    """What a key and its title take of a row, with the room after them."""
    return cell_len(key[0]) + 1 + cell_len(key[1]) + 2


def _spaced(keys: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Keys and titles with room between them, each with its style."""
    return [
        part
        for place, (key, title) in enumerate(keys)
        for part in ((" " * 2 * bool(place), ""), (key, "not dim $foreground"), (f" {title}", ""))
    ]
