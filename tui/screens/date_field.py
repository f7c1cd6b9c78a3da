"""A line in which a day or a time is typed, and below it what that means."""

from collections.abc import Callable, Iterable, Sequence

from rich.cells import cell_len
from textual import on
from textual.containers import Vertical
from textual.events import DescendantBlur, DescendantFocus
from textual.widget import Widget
from textual.widgets import Input

from tui.errors import CoffeechatError
from widgets.bars import TwoEnded
from widgets.editors import Line
from widgets.field import Field

INDENT = 15
"""Where the text of a field begins, in cells; what is said of it is below that."""

NO_DATE = "none"
"""What is typed to have no day or date any more; an empty line changes nothing."""

MARGINS = 3
"""Cells of a row in which nothing can be: at both ends, and the bar that scrolls."""


class DateField(Vertical):
    """A line for a day or a time, and its echo.

    Args:
        label: The word before the line, or "".
        line: The line.
        means: Gives what a text means, in ever fewer words, or none; the sentence of a
            `CoffeechatError` that it raises is said as well.
    """

    DEFAULT_CSS = """
    DateField { height: auto; }
    """

    def __init__(self, label: str, line: Line, means: Callable[[str], Sequence[str]]) -> None:
        super().__init__()
        self._label, self._means = label, means
        self._words: Sequence[str] = ()
        self.line = line
        """The line."""
        self._echo = TwoEnded(id="echo")

    def compose(self) -> Iterable[Widget]:
        """The line, then what it means."""
        yield Field(self._label, self.line) if self._label else self.line
        yield self._echo

    @on(Input.Changed)
    @on(DescendantFocus)
    @on(DescendantBlur)
    def load(self) -> None:
        """Say what is typed in other words."""
        try:
            self._words = self._means(self.line.value)
        except CoffeechatError as error:
            self._words = (error.sentence,)
        self._fit()

    def on_resize(self) -> None:
        """There may be room for more words now, or for fewer."""
        self._fit()

    def _fit(self) -> None:
        self._echo.display = bool(self._words)
        if self._words:
            width = self.screen.size.width
            self._echo.left = below(width, *self._words) if self._label else self._words[0]

    def unsay(self) -> None:
        """Say no more what the text means: why it means nothing is said elsewhere."""
        self._echo.left = ""

    def clear(self) -> None:
        """Empty the line: what it held is kept."""
        self.line.value = ""


def below(width: int, *words: str) -> str:
    """The first words that fit into the row below a field, under its text if there is room.

    Args:
        width: How many cells the screen has.
        words: The same said in ever fewer words.
    """
    room = width - MARGINS
    ways = [f"{gap}{one}" for one in words for gap in (" " * INDENT, "")]
    return next((way for way in ways if cell_len(way) <= room), words[-1])
