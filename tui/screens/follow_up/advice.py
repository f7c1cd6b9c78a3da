"""The advice on the follow-up: tried, let go, snoozed."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.widget import Widget

from tui.domain.actions.advice import DropAdvice, ReopenAdvice, TryAdvice
from tui.domain.agenda.due import DueKind
from tui.domain.model.conversation import Advice
from tui.screens.dialogs.ask import AskDialog
from tui.screens.follow_up import rows as show
from tui.screens.follow_up.panel import ListPanel
from tui.screens.key_bindings import bindings
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.verbs import Verb, follow_up
from widgets.bars import TwoEnded
from widgets.rows import Rows


class AdvicePanel(ListPanel):
    """What is worth trying of one conversation.

    Args:
        runner: Runs commands, and has the outcome said.
        fields: What is known of the fields of the screen.
        conversation_id: Which conversation.
    """

    DEFAULT_CSS = """
    AdvicePanel { height: auto; }
    AdvicePanel #advice { height: auto; max-height: 6; }
    """
    LIST = "advice"
    VERBS: ClassVar[tuple[Verb, ...]] = follow_up.ADVICE
    BINDINGS = bindings(*VERBS)

    def __init__(self, runner: CommandRunner, fields: StageFields, conversation_id: str) -> None:
        super().__init__(runner, fields, conversation_id)
        fields.opens["advice_tried"] = self._try_again

    def compose(self) -> Iterable[Widget]:
        """The list."""
        yield TwoEnded("worth trying", "Enter says what came of it", classes="-strong part")
        empty = self.runner.spell(
            "nothing yet; {debrief.advice} on a line of the debrief marks it, and every # is here"
        )
        yield Rows(id="advice", folded=True, empty=empty)

    def load(self) -> None:
        """Show the advice."""
        self.rows.show(show.advice_rows(self.conversation, self.today))

    def _advice_here(self) -> tuple[Advice, str] | None:
        """The advice under the cursor, and its words."""
        key = self.rows.key
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
                self.runner.run(TryAdvice(self.conversation_id, advice.id, outcome))

        hint = "a line for the next message; Enter alone is enough"
        dialog = AskDialog(f"What came of it? {text}", hint, advice.outcome, optional=True)
        self.stage_fields.ask(dialog, keep, "advice_tried", advice.id)

    def _try_again(self, record: str) -> None:
        """Continue with an outcome that was half typed."""
        self.begin_at(record)
        self.advice_tried()

    def action_done(self) -> None:
        """Tried; or open again, if it was tried or let go."""
        here = self._advice_here()
        if here and here[0].open:
            self.advice_tried()
        elif here:
            self.runner.run(ReopenAdvice(self.conversation_id, here[0].id))

    def action_drop(self) -> None:
        """Let it go untried."""
        if here := self._advice_here():
            self.runner.run(DropAdvice(self.conversation_id, here[0].id))

    def action_snooze(self) -> None:
        """Have Today ask later."""
        here = self._advice_here()
        if here and here[0].open:
            self.put_off(DueKind.ADVICE, here[0].id, here[1])
        elif here:
            self.runner.say("Only advice that is still to be tried can be snoozed.", trouble=True)
