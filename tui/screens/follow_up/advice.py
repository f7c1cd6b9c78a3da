"""The advice on the follow-up: tried, let go, put off."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget

from tui.domain.actions.advice import DropAdvice, ReopenAdvice, TryAdvice
from tui.domain.agenda.due import DueKind
from tui.domain.model.conversation import Advice, Conversation
from tui.screens.dialogs.ask import AskDialog
from tui.screens.follow_up import rows as show
from tui.screens.follow_up.promises import PromisingScreen
from widgets.bars import TwoEnded
from widgets.rows import Rows


class AdvisingScreen(PromisingScreen):
    """A screen with what is worth trying of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def compose_advice(self) -> Iterable[Widget]:
        """The list."""
        yield TwoEnded("worth trying", "Enter says what came of it", classes="-strong part")
        empty = self.spell(
            "nothing yet; {debrief.advice} on a line of the debrief chooses it, and every # is here"
        )
        yield Rows(id="advice", folded=True, empty=empty)

    def load_advice(self, now: Conversation) -> None:
        """Show the advice."""
        self.query_one("#advice", Rows).show(show.advice_rows(now, self.today))

    def _advice_here(self) -> tuple[Advice, str] | None:
        """The advice under the cursor, and its words."""
        key = self.query_one("#advice", Rows).key
        there = self.conversation.worth_trying
        return next(((advice, note.text) for advice, note in there if note.id == key), None)

    @on(Rows.Chosen, "#advice")
    def advice_tried(self) -> None:
        """It was tried: what came of it?"""
        here = self._advice_here()
        if here is None:
            return
        advice, text = here

        def keep(outcome: str | None) -> None:
            if outcome is not None:
                self.run(TryAdvice(self.conversation_id, advice.id, outcome))

        hint = "a line for the next message; Enter alone is enough"
        dialog = AskDialog(f"What came of it? {text}", hint, advice.outcome, optional=True)
        self.fields.ask(dialog, keep, "advice_tried", advice.id)

    def advice_done(self) -> None:
        """Tried; or open again, if it was tried or let go."""
        here = self._advice_here()
        if here and here[0].open:
            self.advice_tried()
        elif here:
            self.run(ReopenAdvice(self.conversation_id, here[0].id))

    def advice_dropped(self) -> None:
        """Let it go untried."""
        if here := self._advice_here():
            self.run(DropAdvice(self.conversation_id, here[0].id))

    def advice_put_off(self) -> None:
        """Have Today ask later."""
        here = self._advice_here()
        if here and here[0].open:
            self.ask_until(self.line_of(DueKind.ADVICE, here[0].id), here[1], here[0].id)
        elif here:
            self.say("Only advice that is still to be tried can be put off.", trouble=True)
