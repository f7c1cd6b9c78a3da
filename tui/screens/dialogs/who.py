"""Ask for a person: somebody known, or a new name."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.widgets import Input

from tui.domain.model.lookup import Nearness, Whom, ranked, told_apart
from tui.domain.model.summary import PersonHead
from tui.screens.dialogs.dialog import Dialog
from tui.screens.key_bindings import bindings
from tui.verbs import common
from widgets.bars import StatusLine, TwoEnded
from widgets.editors import Line
from widgets.rows import Row, Rows

SHOWN = 6
"""Most people that are offered."""


class WhoDialog(Dialog[Whom | None]):
    """A line for a name, with the people it may mean below; gives one of them, or somebody new.

    Somebody new can always be taken, also one of the name of somebody known. A name that means
    several people equally well is asked about once more.

    Args:
        question: What is asked.
        people: Everybody known.
        name: What is in the line.
        known: Whether only somebody known can be taken.
        leads: Says of somebody known, by their id, what taking them leads to; "" for nothing.
    """

    BINDINGS = bindings(*common.DIALOG)
    CSS = """
    WhoDialog { align: center bottom; background: $background 60%; }
    WhoDialog > Vertical { height: auto; background: $panel; padding: 1 0; }
    WhoDialog Input { background: $panel; }
    WhoDialog Rows { height: auto; max-height: 8; background: $panel; }
    """

    def __init__(
        self,
        question: str,
        people: Sequence[PersonHead],
        name: str = "",
        *,
        known: bool = False,
        leads: Callable[[str], str] = lambda id: "",
    ) -> None:
        super().__init__()
        self._known, self._leads = known, leads
        self._question = question
        self._people = people
        self._begun = name
        self._asked = ""

    def compose(self) -> ComposeResult:
        """The question, the line, whom it may mean, the keys."""
        with Vertical():
            yield TwoEnded(self._question, classes="-strong")
            yield Line("name", self._begun, "a name")
            yield Rows(focusable=False, id="who")
            yield StatusLine([("Enter", "take"), ("↑↓", "choose"), ("Esc", "close")])

    def on_mount(self) -> None:
        """Offer whom the name that is there may mean."""
        self._offer(self._begun)

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Offer whom the name may mean; what Enter will take is marked."""
        self._unsay()
        self._offer(event.value)

    def _offer(self, name: str) -> None:
        name = " ".join(name.split())
        found = ranked(name, self._people)[:SHOWN] if name else []
        near = found[0][0] if found else Nearness.NONE
        self._equal = sum(one is near for one, _ in found) if near >= Nearness.BEGUN else 1
        people = [person for _, person in found]
        new = [Whom(name=name)] if name and not self._known else []
        tails = told_apart(people)
        self._choices = [*(Whom(person.id) for person in people), *new]
        self._rows = [
            Row(p.id, p.name, "known", " · ".join(filter(None, (tails[p.id], self._leads(p.id)))))
            for p in people
        ]
        self._rows += [Row("new", name, "new") for _ in new]
        least = Nearness.BEGUN if " " in name else Nearness.BEGINNING
        self._at = 0 if near >= least or self._known else len(self._rows) - 1
        self._mark()

    def _unsay(self) -> None:
        """Show the keys again in place of the question that was answered."""
        if self._asked and self.query_one(StatusLine).sentence == self._asked:
            self.query_one(StatusLine).say("")

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
            self._equal = 1
            self._unsay()
            self._mark()

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Enter takes what is marked, once it is clear who is meant."""
        event.stop()
        if self._equal > 1:
            self._asked = f"{self._equal} people may be meant: ↑↓ choose, Enter takes one."
            self.query_one(StatusLine).say(self._asked)
            self._equal = 1
        elif self._choices:
            self.dismiss(self._choices[self._at])
        elif event.value.strip():
            self._asked = "Nobody here has that name."
            self.query_one(StatusLine).say(self._asked)

    def action_close(self) -> None:
        """Nobody."""
        self.dismiss(None)
