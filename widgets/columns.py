"""Lists side by side: up and down in each, left and right between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus
from textual.message import Message
from textual.widget import Widget

from widgets.bars import TwoEnded
from widgets.rows import Row, Rows


class Columns(Horizontal):
    """Some lists side by side, of which one has the cursor.

    Args:
        count: How many.
        id: Its id; those of the lists are made from it.
    """

    DEFAULT_CSS = """
    Columns { height: 1fr; }
    Columns > Vertical { width: 1fr; border-right: vkey $panel-lighten-1; }
    Columns > Vertical:last-of-type { border-right: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "side(-1)", "Left", show=False, id="columns.left", tooltip="Left"),
        Binding(
            "right", "side(1)", "Right", show=False, id="columns.right", tooltip="To the right"
        ),
    ]

    @dataclass
    class Moved(Message):
        """The cursor is on another row, or in another list."""

        key: str

    def __init__(self, count: int, id: str) -> None:
        super().__init__(id=id)
        self._titles = [TwoEnded(classes="-strong") for _ in range(count)]
        self._lists = [Rows(folded=True, id=f"{id}-{at}") for at in range(count)]

    def compose(self) -> Iterable[Widget]:
        """The lists, each below its title."""
        for title, rows in zip(self._titles, self._lists, strict=True):
            with Vertical():
                yield title
                yield rows

    @property
    def key(self) -> str:
        """What the cursor is on, or ""."""
        return next((one.key for one in self._lists if one.has_focus), "")

    def show(self, columns: Sequence[tuple[str, Iterable[Row]]]) -> None:
        """Replace the title and the rows of each list."""
        for title, there, (words, rows) in zip(self._titles, self._lists, columns, strict=True):
            title.left = words
            there.show(rows)

    def begin(self, key: str) -> str:
        """Take the focus: on a row of this key, otherwise in the first list that has one.

        Returns:
            The key of the row that the cursor is on then, or "".
        """
        lists = [one for one in self._lists if any(row.key for row in one.rows)]
        where = next((one for one in lists if key and key in {r.key for r in one.rows}), None)
        if where is not None:
            where.go_to(key)
        chosen = where or next(iter(lists), self._lists[0])
        chosen.focus()
        return chosen.key

    @on(DescendantFocus)
    def came(self, event: DescendantFocus) -> None:
        """Another list has the cursor."""
        if isinstance(event.widget, Rows):
            self.post_message(self.Moved(event.widget.key))

    @on(Rows.Moved)
    def moved(self, event: Rows.Moved) -> None:
        """The cursor is on another row."""
        if event.rows.has_focus:
            self.post_message(self.Moved(event.key))

    def action_side(self, by: int) -> None:
        """To the next list at a side that has a row to be on."""
        lists = [one for one in self._lists if one.has_focus or any(row.key for row in one.rows)]
        at = next((place for place, one in enumerate(lists) if one.has_focus), 0)
        lists[min(max(at + by, 0), len(lists) - 1)].focus()
