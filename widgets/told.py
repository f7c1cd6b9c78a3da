"""What can be on a card, and how it is drawn in the room that there is."""

from collections.abc import Sequence
from math import ceil
from typing import Protocol

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content

from widgets import plain

SLIM = 50
"""Below this width in cells the column of labels is as narrow as it can be."""

LEAD, SLIM_LEAD = 9, 5
"""Width of the column of labels."""

LEAST = 8
"""Fewest cells in which what is said on something still says anything."""

NARROWEST = 16
"""Fewest cells of a column of a list."""

COLUMN = 30
"""Cells of a column of a list, if there is room for it."""

FEWEST, MOST = 2, 11
"""Rows of a long text or list, its label's included."""

BESIDE = 11
"""Rows of the screen that are not for the card: four to type in, one of what is kept, six more."""

QUARTER = 4
"""The part of the screen that a question has, and the fewest rows of it."""


class Room(Struct, frozen=True):
    """The room on a card."""

    width: int
    """Cells of a row."""
    height: int
    """Rows of the whole screen."""
    full: bool | None = None
    """Whether the words to say are shown in full; None means as many as leave room."""

    @property
    def lead(self) -> int:
        """Width of the column of labels."""
        return LEAD if self.width >= SLIM else SLIM_LEAD

    @property
    def rows(self) -> int:
        """Rows for a text or a list."""
        return max(FEWEST, min(MOST, self.height - BESIDE))

    @property
    def asked(self) -> int:
        """Rows for a question; the line in which one types is seen in any case."""
        return max(1, min(max(QUARTER, self.height // QUARTER), self.height - BESIDE))


class Told(Protocol):
    """Something to show on a card."""

    def drawn(self, room: Room) -> list[Content]:
        """The rows of it."""


class Asked(Struct, frozen=True):
    """Something to ask: words to glance at, what to say, and a few dim rows."""

    label: str
    """A word for it, at the left."""
    words: str
    """What to glance at; without a text they are what to say, and folded if they are long."""
    about: str = ""
    """A few words on it, at the right."""
    text: str = ""
    """What to say in full."""
    rows: tuple[tuple[str, str], ...] = ()
    """Label and words of every row below, dim."""

    def drawn(self, room: Room) -> list[Content]:
        """The words to say come before the dim rows; one of these has always room."""
        spare = room.asked - 1
        for_it = spare - 1 if self.rows and spare > 1 else spare
        first, *more = self._glanced(room, for_it + 1)
        said = self._said(room, for_it)
        used = len(more) + len(said)
        below = self.rows if room.full is not None else self.rows[: spare - used]
        most = max(spare, room.height - BESIDE)
        return [
            self._glance(room, first),
            *(plain.plain(" " * room.lead + row, "$accent bold") for row in more),
            *(plain.plain(" " * room.lead + row) for row in said),
            *(_dim(label, words, room) for label, words in below),
        ][: 1 + most]

    def _said(self, room: Room, most: int) -> list[str]:
        if not self.text or room.full is False or most < 1:
            return []
        said, width = f"“{self.text}”", room.width - room.lead
        return list(plain.wrap(said, width)) if room.full else plain.rows(said, width, most)

    def _glanced(self, room: Room, most: int) -> list[str]:
        """The rows of the words to glance at: one, if there is a text to say."""
        width = room.width - room.lead
        if self.text or cell_len(self.words) <= width:
            return [self.words]
        return plain.rows(self.words, width, max(1, most))

    def _glance(self, room: Room, words: str) -> Content:
        width = room.width - room.lead
        left = width - cell_len(words) - 2
        about = plain.cut(self.about, left) if left >= LEAST else ""
        row = plain.ends(words, about, width)
        split = len(row) - len(about)
        return plain.spans(
            (_lead(self.label, room.lead), "$text-muted"),
            (row[:split], "$accent bold"),
            (row[split:], "$text-muted"),
        )


class Read(Struct, frozen=True):
    """Something to read, in pages where it is longer than the room."""

    label: str
    """A word for it, in a row of its own."""
    rows: tuple[tuple[str, str], ...]
    """Label and words of every part."""
    page: int = 0
    """Which page; wraps around."""
    more: str = ""
    """How one comes to the next page."""

    def drawn(self, room: Room) -> list[Content]:
        """The label, which page it is if there are several, and its rows."""
        width = room.width - room.lead
        every = [
            (label if place == 0 else "", row)
            for label, words in self.rows
            for place, row in enumerate(plain.wrap(words, width))
        ]
        most = room.rows - 1
        pages = max(1, ceil(len(every) / most))
        at = self.page % pages
        where = " · ".join(filter(None, (self.more, f"{at + 1} of {pages}"))) if pages > 1 else ""
        head = plain.ends(self.label, where, room.width)
        shown = every[at * most : (at + 1) * most]
        shown += [("", "")] * (most - len(shown) if pages > 1 else 0)
        return [
            plain.plain(head.rstrip(), "$text-muted"),
            *(
                plain.spans((_lead(label, room.lead), "$text-muted"), (row, ""))
                for label, row in shown
            ),
        ]


class Cell(Struct, frozen=True):
    """One thing of a list."""

    text: str
    """What it is; the part that is cut."""
    tail: str = ""
    """A sign at its end."""
    style: str = ""
    """A Textual style."""


class Listed(Struct, frozen=True):
    """A list in as many columns as it needs."""

    label: str
    """A word for it, in a row of its own."""
    about: str
    """A few words on it, at the right of that."""
    cells: tuple[Cell, ...]
    """What is in it, in order; it goes down the columns."""
    at: int = 0
    """The place of what has to be in sight, from 0."""

    def drawn(self, room: Room) -> list[Content]:
        """The label and the rows of the columns; where not all has room, which part it is."""
        most = room.rows - 1
        columns = max(1, room.width // COLUMN, ceil(len(self.cells) / most))
        columns = min(columns, max(1, room.width // NARROWEST))
        label, cells = self._in_sight(columns * most)
        down, width = ceil(len(cells) / columns) or 1, room.width // columns
        about = plain.cut(self.about, max(0, room.width - cell_len(label) - 2))
        return [
            plain.plain(plain.ends(label, about, room.width), "$text-muted"),
            *(
                plain.spans(*(_columned(cell, width) for cell in cells[row::down]))
                for row in range(down if cells else 0)
            ),
        ]

    def _in_sight(self, most: int) -> tuple[str, Sequence[Cell]]:
        """As much as there is room for, around what has to be in sight, and how it is called."""
        count = len(self.cells)
        if count <= most:
            return self.label, self.cells
        start = min(max(0, self.at - 1), count - most)
        label = f"{self.label} · {start + 1} to {start + most} of {count}"
        return label, self.cells[start : start + most]


def _columned(cell: Cell, width: int) -> tuple[str, str]:
    return plain.fit(plain.ends(cell.text, cell.tail, width - 2), width), cell.style


def _dim(label: str, words: str, room: Room) -> Content:
    return plain.plain(plain.cut(_lead(label, room.lead) + words, room.width), "$text-muted")


def _lead(label: str, lead: int) -> str:
    """A label in its column; where that is narrow, the first word of it that fits."""
    fits = not label or cell_len(label) < lead
    return plain.fit(label if fits else label.split()[0][: lead - 1], lead)
