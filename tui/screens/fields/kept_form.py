"""A form whose fields keep themselves, and which shows the one in which one types."""

from textual import on
from textual.containers import VerticalScroll
from textual.events import DescendantBlur, DescendantFocus, Resize
from textual.widgets import Input, TextArea

from tui.domain.actions.event import Event, Redone, Undone
from tui.screens.fields.keeper import KEEP_SECONDS, FieldKeeper
from tui.screens.fields.sight import bring_into_sight
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.services import Services
from tui.screens.shell.stage_fields import StageFields
from widgets.rows import Rows


class KeptForm(VerticalScroll):
    """A form whose fields write themselves: a field's id is the name of what it holds.

    Args:
        services: What the app hands out.
        runner: Runs commands, and has the outcome said.
        fields: What is known of the fields of the screen.
        person_id: Whose fields they are.
        conversation_id: Which conversation's; "" if only the person has fields.
    """

    DEFAULT_CSS = "KeptForm { scrollbar-size-vertical: 1; }"

    def __init__(
        self,
        services: Services,
        runner: CommandRunner,
        fields: StageFields,
        person_id: str,
        conversation_id: str = "",
    ) -> None:
        super().__init__(id="form", can_focus=False)
        self.runner, self.fields = runner, fields
        self._changed = services.changed
        self._keeper = FieldKeeper(self, runner, fields, person_id, conversation_id)
        fields.keeps.append(self._keeper.keep_typed)

    def on_mount(self) -> None:
        """Keep what is typed from time to time, and hear what happens."""
        self.set_interval(KEEP_SECONDS, self._keeper.keep_typed)
        self._changed.subscribe(self, self.on_changed)

    def on_changed(self, event: Event) -> None:
        """After undo and redo the fields show what is there again; what grew stays in sight."""
        if isinstance(event, Undone | Redone) and not self._keeper.gone:
            self.reload()
        if self.screen.is_active:
            self.in_sight()

    def reload(self) -> None:
        """Show what is there; what was typed since it was kept is dropped."""
        self._keeper.reload()

    @on(Input.Changed)
    def line_typed(self, event: Input.Changed) -> None:
        """A field was typed in."""
        self._keeper.heard(event.input)

    @on(TextArea.Changed)
    def page_typed(self, event: TextArea.Changed) -> None:
        """A longer text was typed in."""
        self._keeper.heard(event.text_area)

    @on(DescendantBlur)
    def left_field(self, event: DescendantBlur) -> None:
        """Leaving a field keeps it; while the terminal is left, what waits for Enter waits."""
        self._keeper.keep_left()
        if self.app.app_focus and not self._keeper.gone:
            self.fields.take(event.widget)

    def keep_all(self) -> None:
        """Keep what was typed, whole or not."""
        self._keeper.keep_all()

    @on(DescendantFocus)
    @on(Rows.Moved)
    @on(Resize)
    def stay_in_sight(self, event: DescendantFocus | Rows.Moved | Resize) -> None:
        """Where one types must be in sight, in a smaller terminal too; and the row of a list."""
        self.in_sight(arriving=isinstance(event, DescendantFocus))

    def in_sight(self, *, arriving: bool = False) -> None:
        """Have in sight where one types, and what is said of it in the row below."""
        bring_into_sight(self.screen, self.screen.focused, arriving=arriving)
