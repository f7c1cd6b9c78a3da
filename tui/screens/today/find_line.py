"""The line on Today with which conversations and notes are found."""

from typing import ClassVar

from textual import on, work
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.screens.shell.stage_screen import Services, StageScreen
from tui.session.search import Found, search_notes
from widgets.rows import Rows


class FindingScreen(StageScreen):
    """A screen whose list shows what is looked for.

    Args:
        desk: What the app hands out.
    """

    EMPTY: ClassVar[str] = ""
    """What an empty list says, the keys as the ids of their verbs."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.found: list[Found] = []

    def action_find(self) -> None:
        """Open the line to find in the list."""
        find_line = self.query_one("#find", Input)
        find_line.add_class("-open")
        self.fields.offer("find")
        find_line.focus()

    @on(Input.Changed, "#find")
    def filter(self) -> None:
        """Show only what matches; the notes are looked through in a thread."""
        self.found = []
        wanted = self.query_one("#find", Input).value
        nothing = f'Nothing matches "{wanted.strip()}". {self.key("clear")} shows all.'
        empty = nothing if wanted.strip() else self.spell(self.EMPTY)
        self.query_one("#list", Rows).empty = empty
        self.load()
        self.look_into_notes(wanted)

    @work(thread=True, exit_on_error=False, exclusive=True, group="find")
    def look_into_notes(self, wanted: str) -> None:
        """Look for the words in all notes."""
        worker = get_current_worker()
        found = search_notes(self.session, wanted, lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self.app.call_from_thread(self.notes_found, wanted, found)

    def notes_found(self, wanted: str, found: list[Found]) -> None:
        """Show the notes, if they are still what is looked for."""
        if wanted == self.query_one("#find", Input).value:
            self.found = found
            self.load()

    @on(Input.Submitted, "#find")
    def to_list(self) -> None:
        """Back to the list, to choose; what was typed stays."""
        self.query_one("#list", Rows).focus()

    def action_clear(self) -> None:
        """Leave what was looked for."""
        find_line = self.query_one("#find", Input)
        find_line.value = ""
        find_line.remove_class("-open")
        self.query_one("#list", Rows).focus()
