"""A line in which a date is typed, and below it what that means."""

from collections.abc import Callable, Iterable, Sequence

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from tui.screens.fields.below import below
from widgets.bars import TwoEnded
from widgets.editors import Line
from widgets.field import Field


class DateField(Vertical):
    """A labelled line for a date, and its echo.

    Args:
        label: The word before the line.
        line: The line.
        means: Gives what a text means, in ever fewer words.
    """

    DEFAULT_CSS = """
    DateField { height: auto; }
    """

    def __init__(self, label: str, line: Line, means: Callable[[str], Sequence[str]]) -> None:
        super().__init__()
        self._label, self._line, self._means = label, line, means

    def compose(self) -> Iterable[Widget]:
        """The line, then what it means."""
        yield Field(self._label, self._line)
        yield TwoEnded(id="echo")

    @on(Input.Changed)
    def load(self) -> None:
        """Say what is typed in other words, in as many as there is room for."""
        words = self._means(self._line.value)
        self.query_one("#echo", TwoEnded).left = below(self.screen.size.width, *words)

    def clear(self) -> None:
        """Empty the line: what it held is kept."""
        self._line.value = ""
