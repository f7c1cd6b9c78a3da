"""Ask for a person: somebody known, or a new name."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Input

from tui.domain.head import PersonHead
from tui.domain.lookup import meant, search_people
from tui.screens.binding import bindings
from tui.screens.dialogs.dialog import Dialog
from tui.verbs import common
from widgets.bars import Bar, KeyLine
from widgets.editors import Line
from widgets.rows import Row, Rows

SHOWN = 6
"""Most people that are offered."""


class WhoDialog(Dialog[str | None]):
    """A line for a name, with the people it may mean below; gives an id, a new name, or None.

    Args:
        question: What is asked.
        people: Everybody known.
    """

    BINDINGS = bindings(*common.DIALOG)
    CSS = """
    WhoDialog { align: center bottom; background: $background 60%; }
    WhoDialog > Vertical { height: auto; background: $panel; padding: 1 1; }
    WhoDialog Input { background: $panel; }
    WhoDialog Rows { height: auto; max-height: 8; background: $panel; }
    """

    def __init__(self, question: str, people: Sequence[PersonHead]) -> None:
        super().__init__()
        self._question = question
        self._people = people

    def compose(self) -> ComposeResult:
        """The question, the line, whom it may mean, the keys."""
        with Vertical():
            yield Bar(self._question, classes="-strong")
            yield Line("name", "", "a name")
            yield Rows(focusable=False, id="who")
            yield KeyLine([("Enter", "take"), ("↑↓", "choose"), ("Esc", "close")])

    def on_mount(self) -> None:
        """Nothing typed yet."""
        self._offer("")

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Offer whom the name may mean; what Enter will take is marked."""
        self._offer(event.value)

    def _offer(self, name: str) -> None:
        name = " ".join(name.split())
        found = search_people(name, self._people)[:SHOWN] if name else []
        known = meant(name, self._people) if name else None
        rows = [Row(p.id, p.name, "known", p.work) for p in found]
        if name and (known is None or known.name != name):
            rows.append(Row(name, name, "new"))
        self._choices = [row.key for row in rows]
        self._at = self._choices.index(known.id) if known else len(rows) - 1
        self._rows = rows
        self._mark()

    def _mark(self) -> None:
        rows = [
            Row(
                row.key,
                row.text,
                ("› " if i == self._at else "  ") + row.lead,
                row.tail,
                "current" if i == self._at else "",
            )
            for i, row in enumerate(self._rows)
        ]
        self.query_one("#who", Rows).show(rows)

    def on_key(self, event: Key) -> None:
        """Arrows choose below while the line keeps the focus."""
        if event.key in ("up", "down") and self._choices:
            event.stop()
            self._at = (self._at + (1 if event.key == "down" else -1)) % len(self._choices)
            self._mark()

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Enter takes what is marked."""
        event.stop()
        if self._choices:
            self.dismiss(self._choices[self._at])

    def action_close(self) -> None:
        """Nobody."""
        self.dismiss(None)
