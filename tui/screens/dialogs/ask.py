"""Ask for one line of text."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from tui.errors import CoffeechatError
from tui.screens.dialogs.dialog import Dialog
from tui.screens.key_bindings import bindings
from tui.verbs import common
from widgets.bars import StatusLine, TwoEnded
from widgets.editors import Line


class AskDialog(Dialog[str | None]):
    """A question and a line to answer it; None when it was closed.

    Args:
        question: What is asked.
        hint: What stands in the empty line.
        value: What stands in the line at first.
        optional: Whether an empty line is an answer too.
        means: Says what a line means, while it is typed; raises a `CoffeechatError` where it
            is no answer, and then the line stays.
    """

    BINDINGS = bindings(*common.DIALOG)
    CSS = """
    AskDialog { align: center bottom; background: $background 60%; }
    AskDialog > Vertical { height: auto; background: $panel; padding: 1 1; }
    AskDialog Input { background: $panel; }
    """

    def __init__(
        self,
        question: str,
        hint: str = "",
        value: str = "",
        *,
        optional: bool = False,
        means: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__()
        self._optional = optional
        self._question = question
        self._hint = hint
        self._value = value
        self._means = means

    def compose(self) -> ComposeResult:
        """The question, the line, what it means, the keys."""
        with Vertical():
            yield TwoEnded(self._question, classes="-strong")
            yield Line("answer", self._value, self._hint)
            if self._means:
                yield TwoEnded(id="means")
            yield StatusLine([("Enter", "take"), ("Esc", "close")])

    @on(Input.Changed)
    def say_back(self, event: Input.Changed) -> None:
        """Say what the line means, if that can be said."""
        if self._means:
            self.query_one("#means", TwoEnded).left = self._read(self._means, event.value)[0]
            self.query_one(StatusLine).say("")

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Enter: this is the answer; an empty line is none, unless it may be."""
        event.stop()
        words, good = self._read(self._means, event.value) if self._means else ("", True)
        if not event.value.strip() and not self._optional:
            words, good = "It needs words; Esc leaves it as it was.", False
        if good:
            self.dismiss(event.value)
        else:
            for bar in self.query("#means").results(TwoEnded):
                bar.left = ""
            self.query_one(StatusLine).say(words, trouble=True)

    @staticmethod
    def _read(means: Callable[[str], str], text: str) -> tuple[str, bool]:
        try:
            return means(text), True
        except CoffeechatError as error:
            return error.sentence, False

    def action_close(self) -> None:
        """No answer."""
        self.dismiss(None)
