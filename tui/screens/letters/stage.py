"""What every screen with one letter on it does: it keeps it, and passes the keys on to it."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.events import DescendantBlur, DescendantFocus, Resize
from textual.widget import Widget
from textual.widgets import TextArea

from tui.domain.actions.event import Event, Redone, Undone
from tui.screens.fields.parts import turn_part
from tui.screens.fields.sight import bring_into_sight
from tui.screens.letters.panel import LetterPanel
from tui.screens.letters.steps import LetterSteps
from tui.screens.navigation import GoTo
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen
from tui.session.letter import Letter
from tui.verbs import Verb


class LetterStage(StageScreen):
    """A screen with a letter to the person of one conversation.

    Args:
        services: What the app hands out.
        letter: The letter.
    """

    PARTS: ClassVar[tuple[str, ...]] = ()
    """The first widget of each part, by id."""

    def __init__(self, services: Services, letter: Letter) -> None:
        super().__init__(services, letter.conversation_id)
        self.panel = self.make_panel(letter)
        self.in_text = self._steps = LetterSteps(self.session, lambda: self.panel.page)

    def make_panel(self, letter: Letter) -> LetterPanel:
        """The panel on which it is written."""
        return LetterPanel(letter, self.VERBS, self.runner, self.fields, self.services.exports)

    def compose_body(self) -> Iterable[Widget]:
        """The letter."""
        yield self.panel

    def load(self) -> None:
        """Show what there is."""
        self.panel.load()

    def on_changed(self, event: Event) -> None:
        """After undo and redo the fields show what is there again."""
        if self.subject_gone():
            return
        self._steps.heard(event)
        if isinstance(event, Undone | Redone):
            self.panel.reload()
        super().on_changed(event)
        self.in_sight()

    def keep_fields(self) -> None:
        """Keep every field that was typed in."""
        if not self.subject_gone():
            self.fields.take_all()
            self.panel.keep()

    @on(DescendantBlur)
    def left_field(self, event: DescendantBlur) -> None:
        """Leaving a field takes it; while the terminal is left, what waits for Enter waits."""
        if self.app.app_focus:
            self.fields.take(event.widget)

    @on(TextArea.SelectionChanged, "#letter")
    def blank_selected(self) -> None:
        """Another blank may be selected: the row of keys says what can be done with it."""
        self.show_keys()

    def offers(self, verb: Verb) -> bool:
        """Whether a verb has its place in the row of keys; of the letter's, the panel knows.

        Undo has one while it takes back a change of the letter.
        """
        if verb.action == "undo":
            return bool(self._steps.words)
        return self.panel.offers(verb)

    # In sight ---------------------------------------------------------------------------

    @on(DescendantFocus)
    @on(Resize)
    def stay_in_sight(self, event: DescendantFocus | Resize) -> None:
        """Where one types stays in sight, in a smaller terminal too."""
        self.in_sight(arriving=isinstance(event, DescendantFocus))

    def in_sight(self, *, arriving: bool = False) -> None:
        """Have in sight where one types."""
        if self.is_active:
            bring_into_sight(self, self.focused, arriving=arriving)

    # Doing ------------------------------------------------------------------------------

    async def action_letter(self, action: str) -> None:
        """Do something with the letter."""
        await self.panel.run_action(action)

    def action_next_part(self) -> None:
        """To the next part."""
        turn_part(self, self.PARTS, 1)

    def action_leave(self) -> None:
        """Back to where one came from; everything is kept."""
        self.keep_fields()
        self.post_message(GoTo(self.back, self.conversation_id))
