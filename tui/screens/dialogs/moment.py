"""Ask for a day or a time, typed as one says it."""

from collections.abc import Callable
from datetime import date
from typing import Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from tui.errors import CoffeechatError
from tui.screens.date_field import DateField
from tui.screens.dialogs.dialog import Dialog
from tui.screens.key_bindings import bindings
from tui.verbs import common
from widgets.bars import StatusLine, TwoEnded
from widgets.editors import Line

D = TypeVar("D", bound=date)


class MomentDialog(Dialog[D | None], Generic[D]):
    """A question and a line whose words are said back while they are typed; None when closed.

    Args:
        question: What is asked.
        value: What is in the line at first, so that Enter is enough.
        hint: What is in the line while it is empty.
        read: Gives the day or moment that is typed; raises a `CoffeechatError` where it can't.
        say: Says it back.
    """

    BINDINGS = bindings(*common.DIALOG)
    CSS = """
    MomentDialog { align: center bottom; background: $background 60%; }
    MomentDialog > Vertical { height: auto; background: $panel; padding: 1 0; }
    MomentDialog Input { background: $panel; }
    """

    def __init__(
        self,
        question: str,
        value: str,
        hint: str,
        read: Callable[[str], D],
        say: Callable[[D], str],
    ) -> None:
        super().__init__()
        self._question = question
        self._value = value
        self._hint = hint
        self._read = read
        self._say = say

    def compose(self) -> ComposeResult:
        """The question, the line, what it means, the keys."""
        with Vertical():
            yield TwoEnded(self._question, classes="-strong")
            line = Line("until", self._value, self._hint)
            yield DateField("", line, lambda text: (self._say(self._read(text)),))
            yield StatusLine([("Enter", "take"), ("Esc", "close")])

    def on_mount(self) -> None:
        """The first letter replaces what is there."""
        self.query_one("#until", Input).select_all()

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Enter: this one; what can't be read stays in the line."""
        event.stop()
        try:
            self.dismiss(self._read(event.value))
        except CoffeechatError as error:
            self.query_one(DateField).unsay()
            self.query_one(StatusLine).say(error.sentence, trouble=True)

    def action_close(self) -> None:
        """None."""
        self.dismiss(None)
