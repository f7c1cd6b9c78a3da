"""What was observed in a rehearsal."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.domain.interview.rehearsed import Missed
from tui.domain.model.call import stamp
from tui.screens.key_bindings import bindings
from tui.verbs import common
from widgets.bars import Rule, StatusLine, TwoEnded
from widgets.rows import Row, Rows

NEXT = "Rehearse as often as you like; a real call has the same screen and the same keys."

LOST = "lost-"
"""What the id of a row begins with that tells of something let slip."""


class ObservedDialog(ModalScreen[int | None]):
    """The observations, a row each; it gives the call time to rehearse again from, if any.

    Args:
        goodbye: The last words of the other one.
        sentences: What was observed.
        lost: What was let slip.
    """

    BINDINGS = bindings(*common.DIALOG)
    CSS = """
    ObservedDialog { align: left middle; background: $background; }
    ObservedDialog > Vertical { height: auto; max-height: 100%; }
    ObservedDialog Rows { height: auto; max-width: 96; }
    """

    def __init__(self, goodbye: str, sentences: Sequence[str], lost: Sequence[Missed] = ()) -> None:
        super().__init__()
        self._lost = lost
        self._goodbye = goodbye
        self._sentences = sentences

    def compose(self) -> ComposeResult:
        """The sentences, what comes next, the keys."""
        with Vertical():
            yield TwoEnded("The rehearsal is over", classes="-strong")
            yield Rule()
            yield Rows(folded=True, id="observed", classes="-to-read")
            yield StatusLine(())

    def on_mount(self) -> None:
        """Fill the list; it takes Enter, at the first line let slip if there is one."""
        rows = [Row("goodbye", self._goodbye, tone="dim"), Row("", "")]
        rows += [Row(sentence, sentence) for sentence in self._sentences]
        rows += [
            Row(f"{LOST}{place}", one.what, stamp(one.at_s)) for place, one in enumerate(self._lost)
        ]
        there = self.query_one(Rows)
        there.show([*rows, Row("", ""), Row("next", NEXT, tone="dim")])
        there.go_to(f"{LOST}0")
        there.focus()
        self.show_keys()

    @on(Rows.Moved)
    def show_keys(self) -> None:
        """Say what Enter does on the row."""
        lost = self.query_one(Rows).key.startswith(LOST)
        enter = "again from this line" if lost else "back"
        self.query_one(StatusLine).show([("Enter", enter), ("Esc", "back")])

    @on(Rows.Chosen)
    def chosen(self, event: Rows.Chosen) -> None:
        """Rehearse again from a line that was let slip; from any other row it is left."""
        place = event.key.removeprefix(LOST)
        self.dismiss(None if place == event.key else self._lost[int(place)].at_s)

    def action_close(self) -> None:
        """Leave the rehearsal."""
        self.dismiss(None)
