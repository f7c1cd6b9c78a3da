"""The third step of the debrief: what one believes now, and how it felt."""

from collections.abc import Iterable

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from tui.domain.actions.debrief import SetEnergy
from tui.domain.model.conversation import Conversation
from tui.screens.date_field import INDENT
from tui.screens.debrief import rows as show
from tui.screens.fields.kept_form import KeptForm
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.services import Services
from tui.screens.shell.stage_fields import StageFields
from widgets.bars import TwoEnded
from widgets.choice import Choice
from widgets.field import Field
from widgets.lines import NextLine


class ThoughtsPanel(Vertical):
    """Belief before beside after, what surprised, the next time, energy.

    Args:
        id: Its id.
        services: What the app hands out.
        runner: Runs commands, and has what is now said.
        fields: What is known of the fields of the screen.
        conversation_id: Which conversation.
    """

    DEFAULT_CSS = "ThoughtsPanel .space { margin-top: 1; }"

    def __init__(
        self,
        id: str,
        services: Services,
        runner: CommandRunner,
        fields: StageFields,
        conversation_id: str,
    ) -> None:
        super().__init__(id=id, classes="step")
        self._runner = runner
        self._conversation_id = conversation_id
        who = self._conversation().person_id
        self.form = KeptForm(services, runner, fields, who, conversation_id)

    def _conversation(self) -> Conversation:
        return self._runner.session.seen(self._conversation_id)

    def compose(self) -> Iterable[Widget]:
        """What was before the call, and the fields for what is now."""
        now, finish = self._conversation(), f"{self._runner.key('next')} finishes"
        yield TwoEnded("3 of 3 · what do you believe now?", finish, classes="-strong")
        with self.form:
            yield TwoEnded(_was("wanted to know", now.goal), classes="space")
            yield TwoEnded(_was("I believed", now.belief_before))
            yield Field("now I believe", NextLine("belief_after", now.debrief.belief_after))
            yield Field("surprised by", NextLine("surprised", now.debrief.surprised))
            yield Field(
                "next time", NextLine("ask_next", now.debrief.ask_next, "what you would ask then")
            )
            yield Field("energy", Choice(show.ENERGY, show.energy_of(now), id="energy"))

    def load(self) -> None:
        """Show how it felt; what is being typed is left alone."""
        self.query_one("#energy", Choice).value = show.energy_of(self._conversation())

    @on(Choice.Changed, "#energy")
    def energy_told(self, event: Choice.Changed) -> None:
        """How it felt."""
        self._runner.run(SetEnergy(self._conversation_id, int(event.value[0])))


def _was(label: str, words: str) -> str:
    """What was written before the call, in the columns of the fields below."""
    return f"{label:<{INDENT}}{words or 'not written down'}"
