"""Ask for one line of text."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from tui.screens.binding import bindings
from tui.screens.dialogs.dialog import Dialog
from tui.verbs import common
from widgets.bars import Bar, KeyLine
from widgets.editors import Line


class AskDialog(Dialog[str | None]):
    """A question and a line to answer it; None when it was closed.

    Args:
        question: What is asked.
        hint: What stands in the empty line.
        value: What stands in the line at first.
        optional: Whether an empty line is an answer too.
    """

    BINDINGS = bindings(*common.DIALOG)
    CSS = """
    AskDialog { align: center bottom; background: $background 60%; }
    AskDialog > Vertical { height: auto; background: $panel; padding: 1 1; }
    AskDialog Input { background: $panel; }
    """

    def __init__(
        self, question: str, hint: str = "", value: str = "", *, optional: bool = False
    ) -> None:
        super().__init__()
        self._optional = optional
        self._question = question
        self._hint = hint
        self._value = value

    def compose(self) -> ComposeResult:
        """The question, the line, the keys."""
        with Vertical():
            yield Bar(self._question, classes="-strong")
            yield Line("answer", self._value, self._hint)
            yield KeyLine([("Enter", "take"), ("Esc", "close")])

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Enter: this is the answer; an empty line is none, unless it may be."""
        event.stop()
        if event.value.strip() or self._optional:
            self.dismiss(event.value)
        else:
            self.query_one(KeyLine).say("It needs words; Esc leaves it as it was.", trouble=True)

    def action_close(self) -> None:
        """No answer."""
        self.dismiss(None)
