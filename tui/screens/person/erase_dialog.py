"""Ask for a full name before somebody is erased."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from tui.domain.language.text import clean_line
from tui.screens.dialogs.dialog import Dialog
from tui.screens.key_bindings import bindings
from tui.verbs import common
from widgets.bars import StatusLine, TwoEnded
from widgets.editors import Line
from widgets.rows import Row, Rows


class EraseDialog(Dialog[bool]):
    """What would be erased, and a line for the full name; gives whether that was typed.

    Args:
        name: The full name.
        sentences: What goes, and what is not reached.
    """

    BINDINGS = bindings(*common.DIALOG)
    CSS = """
    EraseDialog { align: center bottom; background: $background 60%; }
    EraseDialog > Vertical { height: auto; max-height: 100%; background: $panel; padding: 1 0; }
    EraseDialog Input, EraseDialog Rows { background: $panel; }
    EraseDialog Rows { height: auto; max-height: 10; }
    """

    def __init__(self, name: str, sentences: Sequence[str]) -> None:
        super().__init__()
        self._full = name
        self._sentences = sentences

    def compose(self) -> ComposeResult:
        """What goes, the line, the keys."""
        with Vertical():
            yield TwoEnded(f"Erase {self._full}?", "this can't be undone", classes="-strong -both")
            yield Rows(id="told", folded=True, focusable=False)
            yield Line("name", "", "the full name, to erase them")
            yield StatusLine([("Enter", "erase"), ("Esc", "close")])

    def on_mount(self) -> None:
        """Say what goes; the line is ready."""
        self.query_one("#told", Rows).show(Row("", one) for one in self._sentences)
        self.query_one("#name").focus()

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Enter: only the full name counts."""
        event.stop()
        if clean_line(event.value) == clean_line(self._full):
            self.dismiss(True)
        else:
            words = "That is not the full name; nothing was erased. Esc closes this."
            self.query_one(StatusLine).say(words, trouble=True)

    def action_close(self) -> None:
        """Nothing is erased."""
        self.dismiss(False)
