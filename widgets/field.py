"""A labelled line to type in, or any other widget after a label."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget

from widgets.bars import TwoEnded


class Field(Horizontal):
    """A label and what belongs to it, in one row.

    Args:
        label: The word at the left.
        editor: What is after it.
    """

    DEFAULT_CSS = """
    Field { height: auto; }
    Field > TwoEnded { width: 16; }
    Field > Input { width: 1fr; }
    """

    def __init__(self, label: str, editor: Widget) -> None:
        super().__init__()
        self.label = label
        self._editor = editor

    def compose(self) -> ComposeResult:
        """Label, then editor."""
        yield TwoEnded(self.label)
        yield self._editor
