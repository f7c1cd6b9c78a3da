"""Ask which plan to take up: a template, or the plan of another conversation."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Input

from tui.domain.language.text import fold, match
from tui.domain.model.lookup import finder
from tui.screens.dialogs.dialog import Dialog
from tui.screens.key_bindings import bindings, key_line
from tui.screens.prepare.rows import TEMPLATE
from tui.verbs import common, prepare
from widgets.bars import StatusLine, TwoEnded
from widgets.editors import Line
from widgets.rows import Row, Rows


class TakeUpDialog(Dialog[str | None]):
    """The plans there are, and a line above that narrows them down; gives the key of one, or None.

    Args:
        rows: Templates and conversations.
        remove: Keeps a template no longer, by its id.
    """

    BINDINGS = bindings(*prepare.TAKE_UP, *common.DIALOG)
    CSS = """
    TakeUpDialog { align: center bottom; background: $background 60%; }
    TakeUpDialog > Vertical { height: auto; background: $panel; padding: 1 1; }
    TakeUpDialog Input { background: $panel; }
    TakeUpDialog Rows { height: auto; min-height: 1; max-height: 8; background: $panel; }
    """

    def __init__(self, rows: Sequence[Row], remove: Callable[[str], None]) -> None:
        super().__init__()
        self._rows = tuple(rows)
        self._remove = remove

    def compose(self) -> ComposeResult:
        """The question, the line, what it leaves of the list, the keys."""
        there = any(row.key.startswith(TEMPLATE) for row in self._rows)
        remove = key_line(*self.mapped(prepare.TAKE_UP)) if there else ()
        with Vertical():
            yield TwoEnded("Copy which plan?", classes="-strong")
            yield Line("letters", "", "some letters of its name")
            yield Rows(id="found", marked=True, empty="no match")
            yield StatusLine([("Enter", "take"), *remove, ("↑↓", "choose"), ("Esc", "close")])

    def on_mount(self) -> None:
        """Nothing typed yet: all of it."""
        self.query_one("#found", Rows).show(self._rows)

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Leave the rows that the typed letters find, below their titles."""
        wanted, holds = fold(" ".join(event.value.split())), finder(event.value)
        found: list[Row] = []
        title: Row | None = None
        for row in self._rows:
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

    def action_remove(self) -> None:
        """Remove the template under the cursor."""
        key = self.query_one("#found", Rows).key
        if key.startswith(TEMPLATE):
            self.dismiss(None)
            self._remove(key.removeprefix(TEMPLATE))
        elif key:
            words = "This is the plan of a conversation; a template alone is removed here."
            self.query_one(StatusLine).say(words)

    def action_close(self) -> None:
        """None of them."""
        self.dismiss(None)
