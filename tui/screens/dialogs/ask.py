"""Ask for one line of text."""

from collections.abc import Callable

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui.errors import CoffeechatError
from tui.screens.date_field import DateField
from tui.screens.dialogs.dialog import Dialog
from tui.screens.key_bindings import bindings
from tui.verbs import common
from widgets.bars import StatusLine, TwoEnded
from widgets.editors import Line
from widgets.plain import plain


class AskDialog(Dialog[str | None]):
    """A question and a line to answer it; None when it was closed.

    What is longer than the line is above it in full.

    Args:
        question: What is asked.
        hint: What is in the empty line.
        value: What is in the line at first.
        optional: Whether an empty line is an answer too.
        select: Where the words are, by index, that typing is to replace; None selects none.
        means: Says what a line means, while it is typed; raises a `CoffeechatError` where it
            is no answer, and then the line stays.
    """

    BINDINGS = bindings(*common.DIALOG)
    CSS = """
    AskDialog { align: center bottom; background: $background 60%; }
    AskDialog > Vertical { height: auto; background: $panel; padding: 1 0; }
    AskDialog Input { background: $panel; }
    AskDialog #whole { height: auto; max-height: 8; padding: 0 1; color: $text-muted; }
    """

    def __init__(
        self,
        question: str,
        hint: str = "",
        value: str = "",
        *,
        optional: bool = False,
        select: tuple[int, int] | None = None,
        means: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__()
        self._optional = optional
        self._question = question
        self._hint = hint
        self._value = value
        self._means = means
        self._select = select

    def compose(self) -> ComposeResult:
        """The question, the line, what it means, the keys."""
        with Vertical():
            yield TwoEnded(self._question, classes="-strong")
            yield Static(id="whole")
            line, means = Line("answer", self._value, self._hint), self._means
            yield DateField("", line, lambda text: (means(text),)) if means else line
            yield StatusLine([("Enter", "take"), ("Esc", "close")])

    def on_mount(self) -> None:
        """The words that are to be replaced are selected."""
        if self._select:
            line = self.query_one(Input)
            line.selection = type(line.selection)(*self._select)

    @on(Input.Changed)
    def show_whole(self) -> None:
        """What is longer than the line can be read above it."""
        line, whole = self.query_one(Input), self.query_one("#whole", Static)
        whole.display = cell_len(line.value) >= line.content_size.width > 0
        whole.update(plain(line.value))

    def on_resize(self) -> None:
        """The line may have room for it now, or no longer."""
        self.call_after_refresh(self.show_whole)

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Enter: this is the answer; an empty line is none, unless it may be."""
        event.stop()
        if not event.value.strip() and not self._optional:
            return self._refuse("It needs words; Esc leaves it as it was.")
        try:
            if self._means:
                self._means(event.value)
        except CoffeechatError as error:
            return self._refuse(error.sentence)
        self.dismiss(event.value)

    def _refuse(self, why: str) -> None:
        for field in self.query(DateField):
            field.unsay()
        self.query_one(StatusLine).say(why, trouble=True)

    def action_close(self) -> None:
        """No answer."""
        self.dismiss(None)
