"""A row of a list, and how it is divided: the mark, a lead, a head, the words, a tail."""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color


class Row(Struct, frozen=True):
    """One row of a list."""

    key: str
    """What the row stands for; "" makes it a title that the cursor passes over."""
    text: str
    """The words; the only part that is cut or folded."""
    lead: str = ""
    """A short column at the left; all leads get the same width."""
    tail: str = ""
    """A few words at the right end."""
    tone: str = ""
    """"" or one of "title", "dim", "current", "late"."""
    head: str = ""
    """A column between lead and text: all heads get the same width, at most a quarter."""
    hue: str = ""
    """The variable of the theme that has the colour of the lead's last character; "" if none."""


class LateRow:
    """A row whose words are made when they are asked for: when it is drawn.

    Args:
        key: What the row stands for.
        head: See `Row`.
        words: Gives the words and the tail.
        of: What they are made of; rows of the same are the same.
    """

    __slots__ = ("_made", "_of", "_words", "head", "key")

    lead = tone = hue = ""

    def __init__(
        self, key: str, head: str, words: Callable[..., tuple[str, str]], of: tuple[Any, ...]
    ) -> None:
        self.key, self.head = key, head
        self._words, self._of = words, of
        self._made: tuple[str, str] | None = None

    @property
    def text(self) -> str:
        """The words."""
        return self._told()[0]

    @property
    def tail(self) -> str:
        """A few words at the right end."""
        return self._told()[1]

    def _told(self) -> tuple[str, str]:
        if self._made is None:
            self._made = self._words(*self._of)
        return self._made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LateRow) and self._like == other._like

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def _like(self) -> tuple[Any, ...]:
        return self.key, self.head, self._words, self._of


AnyRow = Row | LateRow


class RowColumns(Struct, frozen=True):
    """The widths, in cells, of the columns that all rows of a list share."""

    lead: int = 0
    """The widest lead."""
    head: int = 0
    """The widest head."""

    def heads(self, width: int) -> int:
        """The cells of a head in a list of a width."""
        return min(self.head, width // 4)

    def room(self, width: int, tail: str = "") -> int:
        """The cells that are left for the words, at least one."""
        lead = self.lead + 2 if self.lead else 1
        head = self.heads(width) + 2 if self.head else 0
        return max(1, width - 1 - lead - head - (cell_len(tail) + 2 if tail else 0))


def columns_of(rows: Sequence[AnyRow]) -> RowColumns:
    """The columns that rows need."""
    return RowColumns(
        max(map(cell_len, {row.lead for row in rows}), default=0),
        max(map(cell_len, {row.head for row in rows}), default=0),
    )


def led(row: AnyRow, lead: str, style: Style, hue: str) -> list[Segment]:
    """The lead of a row, its last character in a colour of its own.

    Args:
        row: The row.
        lead: The lead as wide as its column; blank where the row continues.
        style: How it is drawn.
        hue: The colour, as a theme has it; "" if it has none.
    """
    if not hue or not lead.strip():
        return [Segment(f"{lead} ", style)]
    at = lead.index(row.lead) + len(row.lead)
    colour = Style(color=Color.parse(hue).rich_color)
    return [
        Segment(lead[: at - 1], style),
        Segment(lead[at - 1 : at], style + colour),
        Segment(f"{lead[at:]} ", style),
    ]
