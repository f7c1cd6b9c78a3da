"""Ask for one of many, found by a few letters."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Input

from tui.domain.language.text import fold, match
from tui.domain.model.lookup import finder
from tui.screens.dialogs.dialog import Dialog
from tui.screens.key_bindings import bindings
from tui.verbs import common
from widgets.bars import StatusLine, TwoEnded
from widgets.editors import Line
from widgets.rows import Row, Rows


class PickDialog(Dialog[str | None]):
    """A list, and a line above it that narrows it down; gives the key of a row, or None.

    Args:
        question: What is asked.
        hint: What stands in the empty line.
        rows: What there is to choose from.
    """

    BINDINGS = bindings(*common.DIALOG)
    DEFAULT_CSS = """
    PickDialog { align: center bottom; background: $background 60%; }
    PickDialog > Vertical { height: auto; background: $panel; padding: 1 1; }
    PickDialog Input { background: $panel; }
    PickDialog Rows { height: auto; min-height: 1; max-height: 8; background: $panel; }
    """

    def __init__(self, question: str, hint: str, rows: Sequence[Row]) -> None:
        super().__init__()
        self._question = question
        self._hint = hint
        self.rows = tuple(rows)

    def compose(self) -> ComposeResult:
        """The question, the line, what it leaves of the list, the keys."""
        with Vertical():
            yield TwoEnded(self._question, classes="-strong")
            yield Line("letters", "", self._hint)
            yield Rows(id="found", marked=True, empty="nothing of this name")
            yield StatusLine(self.keys())

    def keys(self) -> list[tuple[str, str]]:
        """What stands in the row of keys."""
        return [("Enter", "take"), ("↑↓", "choose"), ("Esc", "close")]

    def on_mount(self) -> None:
        """Nothing typed yet: all of it."""
        self.query_one("#found", Rows).show(self.rows)

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Leave the rows that the typed letters find, below their titles."""
        wanted, holds = fold(" ".join(event.value.split())), finder(event.value)
        found: list[Row] = []
        title: Row | None = None
        for row in self.rows:
            if not row.key:
                title = row
            elif holds(row.text) or match(wanted, fold(row.text)):
                found += [title, row] if title else [row]
                title = None
        self.query_one("#found", Rows).show(found)

    def on_key(self, event: Key) -> None:
        """Arrows choose below while the line keeps the focus."""
        if event.key in ("up", "down"):
            event.stop()
            self.query_one("#found", Rows).action_move(1 if event.key == "down" else -1)

    @on(Input.Submitted)
    @on(Rows.Chosen)
    def take(self) -> None:
        """Enter takes what is marked."""
        if key := self.query_one("#found", Rows).key:
            self.dismiss(key)

    def action_close(self) -> None:
        """None of them."""
        self.dismiss(None)
