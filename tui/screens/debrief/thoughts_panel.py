"""The third step of the debrief: what one believes now, and how it felt."""

from collections.abc import Iterable

from textual import on
from textual.containers import Vertical
from textual.events import DescendantBlur, DescendantFocus
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.debrief import SetEnergy
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.screens.debrief import rows as show
from tui.screens.fields.keeper import KEEP_SECONDS, FieldKeeper
from tui.screens.fields.sight import bring_into_sight
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from widgets.bars import TwoEnded
from widgets.choice import Choice
from widgets.editors import Line
from widgets.field import Field


class ThoughtsPanel(Vertical):
    """Belief before beside after, what surprised, the next time, energy.

    Args:
        id: Its id.
        runner: Runs commands, and has what is now said.
        fields: What is known of the fields of the screen.
        conversation_id: Which conversation.
    """

    DEFAULT_CSS = "ThoughtsPanel .space { margin-top: 1; }"

    def __init__(
        self, id: str, runner: CommandRunner, fields: StageFields, conversation_id: str
    ) -> None:
        super().__init__(id=id, classes="step")
        self._runner = runner
        self._conversation_id = conversation_id
        self.keeper = FieldKeeper(self, runner, fields, self._person, self._conversation)
        fields.keeps.append(self.keep_typed)

    def _conversation(self) -> Conversation:
        return self._runner.session.seen(self._conversation_id)

    def _person(self) -> Person:
        return self._runner.session.seen_person(self._conversation().person_id)

    def compose(self) -> Iterable[Widget]:
        """What was before the call, and the fields for what is now."""
        now, finish = self._conversation(), f"{self._runner.key('next')} finishes"
        yield TwoEnded("3 of 3 · what do you believe now?", finish, classes="-strong")
        yield TwoEnded(f"I wanted to know  {now.goal or 'not written down'}", classes="space")
        yield TwoEnded(f"I believed        {now.belief_before or 'not written down'}")
        yield Field("now I believe", Line("belief_after", now.debrief.belief_after))
        yield Field("surprised by", Line("surprised", now.debrief.surprised))
        yield Field("next time", Line("ask_next", now.debrief.ask_next, "what you would ask then"))
        yield Field("energy", Choice(show.ENERGY, show.energy_of(now), id="energy"))

    def on_mount(self) -> None:
        """Keep what is typed from time to time."""
        self.set_interval(KEEP_SECONDS, self.keep_typed)

    @property
    def _gone(self) -> bool:
        return not self._runner.session.exists(self._conversation_id)

    def keep_typed(self) -> None:
        """Keep what is typed so far."""
        if not self._gone:
            self.keeper.keep_typed()

    def keep_all(self) -> None:
        """Keep every field that was typed in."""
        if not self._gone:
            self.keeper.keep_all()

    def load(self) -> None:
        """Show how it felt; what is being typed is left alone."""
        self.query_one("#energy", Choice).value = show.energy_of(self._conversation())

    def on_resize(self) -> None:
        """Where one types stays in sight in a smaller terminal."""
        bring_into_sight(self.screen, self.screen.focused)

    @on(DescendantFocus)
    def into_sight(self, event: DescendantFocus) -> None:
        """Where one types must be in sight."""
        bring_into_sight(self.screen, event.widget)

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """A field was typed in."""
        self.keeper.heard(event.input)

    @on(Input.Submitted)
    def field_done(self) -> None:
        """Enter in a field goes on to the next."""
        self.screen.focus_next()

    @on(DescendantBlur)
    def left_field(self) -> None:
        """Leaving a field keeps it."""
        self.keep_all()

    @on(Choice.Changed, "#energy")
    def energy_told(self, event: Choice.Changed) -> None:
        """How it felt."""
        self._runner.run(SetEnergy(self._conversation_id, int(event.value[0])))
