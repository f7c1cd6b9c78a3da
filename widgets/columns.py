"""Lists side by side: up and down in each, left and right between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import DescendantFocus
from textual.message import Message
from textual.widget import Widget

from widgets.rows import Row, Rows


class Columns(Horizontal):
    """Some lists side by side, of which one has the cursor.

    Args:
        count: How many.
        id: Its id; those of the lists are made from it.
    """

    DEFAULT_CSS = """
    Columns { height: 1fr; }
    Columns Rows { width: 1fr; border-right: vkey $panel-lighten-1; }
    Columns Rows:last-of-type { border-right: none; }
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
        self._lists = [Rows(folded=True, id=f"{id}-{at}") for at in range(count)]

    def compose(self) -> Iterable[Widget]:
        """The lists."""
        yield from self._lists

    @property
    def key(self) -> str:
        """What the cursor is on, or ""."""
        return next((one.key for one in self._lists if one.has_focus), "")

    def show(self, columns: Sequence[Iterable[Row]]) -> None:
        """Replace the rows of each list."""
        for there, rows in zip(self._lists, columns, strict=True):
            there.show(rows)

    def begin(self, key: str) -> None:
        """Take the focus: on a row of this key, otherwise in the first list that has one."""
        lists = [one for one in self._lists if any(row.key for row in one.rows)]
        where = next((one for one in lists if key and key in {r.key for r in one.rows}), None)
        if where is not None:
            where.go_to(key)
        (where or next(iter(lists), self._lists[0])).focus()

    @on(DescendantFocus)
    @on(Rows.Moved)
    def tell(self) -> None:
        """Say where the cursor is."""
        self.post_message(self.Moved(self.key))

    def action_side(self, by: int) -> None:
        """To the next list at a side that has a row to be on."""
        lists = [one for one in self._lists if one.has_focus or any(row.key for row in one.rows)]
        at = next((place for place, one in enumerate(lists) if one.has_focus), 0)
        lists[min(max(at + by, 0), len(lists) - 1)].focus()
