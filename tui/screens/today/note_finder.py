"""The line on Today with which conversations and notes are found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from tui.domain.agenda.query import Query, read_query
from tui.screens.fields.find_line import FindLine
from tui.session.search import Found, search_notes
from tui.session.session import Session


class NoteFinder(FindLine):
    """A line to find with that looks through all notes as well.

    Args:
        id: Its id.
        hint: What is in it while it is empty.
        offer: Puts back what was half typed in it, by its id.
        session: The door to the data.
    """

    @dataclass
    class Looked(Message):
        """The notes were looked through; what was found is in the line's `notes`."""

    def __init__(
        self, id: str, hint: str, offer: Callable[[str], object], session: Session
    ) -> None:
        super().__init__(id, hint, offer)
        self._session = session
        self.notes: list[Found] = []
        """The notes that match."""

    @property
    def sought(self) -> Query:
        """What is looked for."""
        return read_query(self.value)

    def on_input_changed(self) -> None:
        """Something else is looked for; the notes are looked through in a thread."""
        self.notes = []
        self.look_into_notes(self.value)

    @work(thread=True, exit_on_error=False, exclusive=True, group="find")
    def look_into_notes(self, wanted: str) -> None:
        """Look for the words in all notes; what is found is shown at once, then ever more of it."""
        worker = get_current_worker()
        found: list[Found] = []
        shown = 0
        for some in search_notes(self._session, read_query(wanted), lambda: worker.is_cancelled):
            found += some
            if len(found) > 2 * shown:
                shown = len(found)
                self.app.call_from_thread(self._take, wanted, tuple(found))
        if not worker.is_cancelled and len(found) > shown:
            self.app.call_from_thread(self._take, wanted, tuple(found))

    def _take(self, wanted: str, found: Sequence[Found]) -> None:
        """Take the notes, if they are still what is looked for."""
        if wanted == self.value:
            self.notes = list(found)
            self.post_message(self.Looked())
