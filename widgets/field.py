"""A labelled line to type in, or any other widget behind a label."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Paste
from textual.widget import Widget
from textual.widgets import Input

from widgets.bars import Bar


class Field(Horizontal):
    """A label and what belongs to it, in one row.

    Args:
        label: The word at the left.
        editor: What stands behind it.
    """

    DEFAULT_CSS = """
    Field { height: auto; }
    Field > Bar { width: 16; }
    Field > Input { width: 1fr; }
    """

    def __init__(self, label: str, editor: Widget) -> None:
        super().__init__()
        self._label = label
        self._editor = editor

    def compose(self) -> ComposeResult:
        """Label, then editor."""
        yield Bar(self._label)
        yield self._editor


class Line(Input):
    """A compact line to type in; a paste of several lines becomes one."""

    def _on_paste(self, event: Paste) -> None:
        """Insert all that was pasted, its line ends as blanks."""
        event.prevent_default()
        event.stop()
        start, end = self.selection
        self.replace(" ".join(event.text.split()), start, end)


def line(id: str, value: str = "", hint: str = "") -> Line:
    """A compact line to type in.

    Args:
        id: Its id.
        value: What stands in it.
        hint: What stands in it while it is empty.
    """
    return Line(value, placeholder=hint, id=id, compact=True, select_on_focus=False)
