"""Everybody: a list with what matters of each, and the tree of who introduced whom."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.widget import Widget

from tui.domain.language.text import count_of
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.people.panel import PeoplePanel
from tui.screens.shell.planned_with import prepare_with
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen
from tui.session.writer import SaveState
from tui.verbs import Verb, people


class PeopleScreen(StageScreen):
    """The list of everybody.

    Args:
        services: What the app hands out.
        nobody: A list is about nobody; every screen of a stage is made with an id.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = people.VERBS
    BINDINGS = bindings(*people.SCREEN)
    HELP = """Everybody, each in one row: who they are, when you were in touch last and when to be
    again, how often, and your tags. {people.order} lists them by next contact, by last contact,
    or by how often you talked. {people.form} shows the tree of who introduced whom, in which
    {people.above} goes to whoever introduced somebody and {people.below} to whom they introduced.

    People who may be there twice come first. {people.join} joins two people: conversations,
    notes, promises, letters and contacts of both are kept, and where the two pages differ
    the one that goes is on the other under "also". One undo brings both back.

    {people.remove} takes out somebody without a conversation, and undo brings them back."""

    def __init__(self, services: Services, nobody: str = "") -> None:
        super().__init__(services)
        self.panel = PeoplePanel(self.runner, self.fields)

    def compose_body(self) -> Iterable[Widget]:
        """The list."""
        yield self.panel

    def on_mount(self) -> None:
        """Begin in the list."""
        self.panel.rows.focus()

    @on(PeoplePanel.Prepare)
    def prepare(self, event: PeoplePanel.Prepare) -> None:
        """Prepare a conversation with somebody."""
        prepare_with(self, event.person_id, ScreenName.PEOPLE)

    def title_words(self) -> tuple[str, str]:
        """Where one is."""
        return "coffeechat · people", ""

    def status_words(self) -> str:
        """How many there are."""
        return count_of(len(self.session.people()), "person", "people")

    def on_saved(self, state: SaveState) -> None:
        """The list comes from the disk: show it as it is now."""
        if state.state == "saved" and self.is_active:
            self.load()
        super().on_saved(state)

    def load(self) -> None:
        """Write the list."""
        self.panel.load()

    def action_leave(self) -> None:
        """Show everybody again; where everybody is shown, go back."""
        if not self.panel.show_all():
            self.post_message(GoTo(ScreenName.TODAY))
