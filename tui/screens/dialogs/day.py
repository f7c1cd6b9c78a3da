"""Ask for a day, typed as one says it."""

from collections.abc import Callable
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from tui.domain.say import say_day
from tui.errors import CoffeechatError
from tui.screens.binding import bindings
from tui.screens.dialogs.dialog import Dialog
from tui.verbs import common
from widgets.bars import Bar, KeyLine
from widgets.editors import Line

TOMORROW = "tomorrow"
"""What stands in the line at first, so that Enter is enough."""


class DayDialog(Dialog[date | None]):
    """A question and a line for a day, which is said back while it is typed; None when closed.

    Args:
        question: What is asked.
        today: The day it is, in the user's own zone.
        read: Gives the day that is typed; raises a `CoffeechatError` where it can't.
    """

    BINDINGS = bindings(*common.DIALOG)
    CSS = """
    DayDialog { align: center bottom; background: $background 60%; }
    DayDialog > Vertical { height: auto; background: $panel; padding: 1 1; }
    DayDialog Input { background: $panel; }
    """

    def __init__(self, question: str, today: date, read: Callable[[str], date]) -> None:
        super().__init__()
        self._question = question
        self._today = today
        self._read = read

    def compose(self) -> ComposeResult:
        """The question, the line, what it means, the keys."""
        with Vertical():
            yield Bar(self._question, classes="-strong")
            yield Line("until", TOMORROW, "tomorrow, friday, in 2 weeks, 12 dec")
            yield Bar(id="means")
            yield KeyLine([("Enter", "take"), ("Esc", "close")])

    def on_mount(self) -> None:
        """The first letter replaces what stands there."""
        self.query_one("#until", Input).select_all()

    @on(Input.Changed)
    def say_back(self, event: Input.Changed) -> None:
        """Say which day that is, or why it is none."""
        try:
            words = say_day(self._read(event.value), self._today)
        except CoffeechatError as error:
            words = error.sentence
        self.query_one("#means", Bar).left = words
        self.query_one(KeyLine).say("")

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Enter: until this day; what can't be read stays in the line."""
        event.stop()
        try:
            self.dismiss(self._read(event.value))
        except CoffeechatError as error:
            self.query_one(KeyLine).say(error.sentence, trouble=True)

    def action_close(self) -> None:
        """No day."""
        self.dismiss(None)
