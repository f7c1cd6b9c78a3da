"""Ask which of a few ways to go: a digit takes one."""

from collections.abc import Callable, Mapping
from typing import Any

from textual import on
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.events import Key

from tui.screens.dialogs.dialog import Dialog
from tui.screens.key_bindings import bindings
from tui.verbs import common
from widgets.bars import StatusLine, TwoEnded
from widgets.rows import Row, Rows


class ChoiceDialog(Dialog[str | None]):
    """A question and its answers, each with a digit; gives the key of one, or None.

    Args:
        question: What is asked.
        answers: What each answer says, by its key; nine at most.
    """

    BINDINGS = bindings(*common.DIALOG)
    CSS = """
    ChoiceDialog { align: center bottom; background: $background 60%; }
    ChoiceDialog > Vertical { height: auto; max-height: 100%; background: $panel; padding: 1 1; }
    ChoiceDialog Rows { height: auto; max-height: 12; background: $panel; }
    """

    def __init__(self, question: str, answers: Mapping[str, str]) -> None:
        super().__init__()
        self._question = question
        self._answers = dict(answers)

    def compose(self) -> ComposeResult:
        """The question, the answers, the keys."""
        digits = "1" if len(self._answers) == 1 else f"1 to {len(self._answers)}"
        with Vertical():
            yield TwoEnded(self._question, classes="-strong")
            yield Rows(id="answers", folded=True, marked=True)
            yield StatusLine([(digits, "answers"), ("Enter", "take"), ("Esc", "close")])

    def on_mount(self) -> None:
        """The cursor is on the first answer."""
        rows = self.query_one(Rows)
        rows.show(Row(k, words, f"{i}") for i, (k, words) in enumerate(self._answers.items(), 1))
        rows.go_to_first()
        rows.focus()

    def on_key(self, event: Key) -> None:
        """A digit takes its answer."""
        digit = event.character or ""
        if digit.isascii() and digit.isdigit() and 0 < int(digit) <= len(self._answers):
            event.stop()
            self.dismiss(list(self._answers)[int(digit) - 1])

    @on(Rows.Chosen)
    def take(self, event: Rows.Chosen) -> None:
        """Enter takes the answer under the cursor."""
        event.stop()
        self.dismiss(event.key)

    def action_close(self) -> None:
        """None of them."""
        self.dismiss(None)


def choose(
    app: App[Any],
    question: str,
    answers: Mapping[str, str],
    then: Callable[[str | None], object],
) -> None:
    """Ask a question with a few answers.

    Args:
        app: Shows the dialog.
        question: What is asked.
        answers: What each answer says, by its key; nine at most.
        then: Told the key of the answer, or None.
    """

    def answered(answer: str | None) -> None:
        then(answer)

    app.push_screen(ChoiceDialog(question, answers), answered)
