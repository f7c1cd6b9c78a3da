"""A session with a clock that stands until it is moved, and what it says."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

from tui.domain.actions.call import StartCall
from tui.domain.actions.event import Event
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import AddConversation, AddPerson
from tui.domain.model.conversation import Conversation
from tui.session.session import Session
from tui.session.writer import SaveState
from tui.settings import Settings
from tui.storage import Library
from tui.storage.tables import read_tables


class StillClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.zone: tzinfo = UTC
        self.at = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)

    def now(self) -> datetime:
        """The moment it was moved to."""
        return self.at

    def steady(self) -> float:
        return self.now().timestamp()

    def wait(self, **span: float) -> None:
        """Let time pass."""
        self.at += timedelta(**span)


@dataclass
class World:
    """A session on a library, and everything that it told."""

    folder: Path
    """The library."""
    library: Library
    """As the session has it."""
    clock: StillClock
    """The session's clock."""
    session: Session
    """The session."""
    events: list[Event] = field(default_factory=list)
    """Every event it told."""
    states: list[SaveState] = field(default_factory=list)
    """Every state of saving it told."""

    def other(self, settings: Settings | None = None) -> "World":
        """Another program on the same library, with the same clock."""
        return open_world(self.folder.parent, self.clock, settings)

    def call(self, name: str = "Grace Hopper") -> str:
        """A person and a conversation with a call under way; its id."""
        person_id, talk = self.session.new_id(), self.session.new_id()
        self.session.run(AddPerson(person_id, name))
        self.session.run(AddConversation(talk, person_id))
        self.session.run(StartCall(talk))
        self.session.flush()
        return talk

    def note(self, talk: str, line: str) -> str:
        """Keep a line; the note's id."""
        note_id = self.session.new_id()
        self.session.run(AddNote(talk, note_id, line))
        return note_id

    def texts(self, talk: str) -> list[str]:
        """The notes' words as the session has them."""
        return [note.text for note in self.session.conversation(talk).notes]

    def on_disk(self, talk: str) -> dict[str, Any]:
        """The file of a conversation as it is now, as JSON."""
        return read_tables(self.folder / "conversations" / f"{talk}.json")

    def texts_on_disk(self, talk: str) -> list[str]:
        """The notes' words as the file has them."""
        return [note["text"] for note in self.on_disk(talk).get("notes", {}).values()]

    def stored(self, talk: str) -> Conversation:
        """The conversation as another program reads it."""
        return self.other().session.conversation(talk)


def open_world(
    machine: Path, clock: StillClock | None = None, settings: Settings | None = None
) -> World:
    """A session on the library in a test's folder."""
    clock = clock or StillClock()
    library = Library(machine / "library", machine / "home" / "cache" / "catalog.json")
    library.open()
    world = World(machine / "library", library, clock, Session(library, clock, settings))
    world.session.on_event(world.events.append)
    world.session.on_save(world.states.append)
    return world
