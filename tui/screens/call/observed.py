"""What was observed in a rehearsal."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.screens.key_bindings import bindings
from tui.verbs import common
from widgets.bars import Rule, StatusLine, TwoEnded
from widgets.rows import Row, Rows

NEXT = "Rehearse as often as you like; a real call has the same screen and the same keys."


class ObservedDialog(ModalScreen[None]):
    """The observations, a row each.

    Args:
        goodbye: The last words of the other one.
        sentences: What was observed.
    """

    BINDINGS = bindings(*common.DIALOG)
    CSS = """
    ObservedDialog { align: center middle; background: $background; }
    ObservedDialog > Vertical { width: 100%; max-width: 96; height: auto; max-height: 100%; }
    ObservedDialog Rows { height: auto; }
    """

    def __init__(self, goodbye: str, sentences: Sequence[str]) -> None:
        super().__init__()
        self._goodbye = goodbye
        self._sentences = sentences

    def compose(self) -> ComposeResult:
        """The sentences, what comes next, the keys."""
        with Vertical():
            yield TwoEnded("The rehearsal is over", classes="-strong")
            yield Rule()
            yield Rows(folded=True, id="observed")
            yield StatusLine([("Enter", "back"), ("Esc", "back")])

    def on_mount(self) -> None:
        """Fill the list; it takes Enter."""
        rows = [Row("goodbye", self._goodbye, tone="dim"), Row("", "")]
        rows += [Row(sentence, sentence) for sentence in self._sentences]
        self.query_one(Rows).show([*rows, Row("", ""), Row("next", NEXT, tone="dim")])
        self.query_one(Rows).focus()

    @on(Rows.Chosen)
    def action_close(self) -> None:
        """Leave the rehearsal."""
        self.dismiss(None)
