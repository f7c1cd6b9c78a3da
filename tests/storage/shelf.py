"""The library of a test, what stands in it, and its files."""

from pathlib import Path
from typing import Any

from tests.storage.strategies import bare
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.person import Person
from tui.storage import Library
from tui.storage.tables import read_tables
from tui.structs import replace


def opened(machine: Path) -> Library:
    """The library of the test, opened once more, as another program would."""
    library = Library(machine / "library", machine / "home" / "cache" / "catalog.json")
    library.open()
    return library


def person(id: str = "p1", name: str = "Grace Hopper") -> Person:
    """A person with only a name."""
    made: Person = bare(Person, id)
    return replace(made, name=name)


def conversation(id: str = "c1", *notes: str) -> Conversation:
    """A conversation of Grace's with nothing in it but notes."""
    made: Conversation = bare(Conversation, id)
    return with_notes(replace(made, person_id="p1"), *notes)


def with_notes(there: Conversation, *ids: str) -> Conversation:
    """A conversation with more notes, each of which says its own id."""
    new: list[Note] = [replace(bare(Note, id), text=id) for id in ids]
    places = range(len(there.notes) + 1, len(there.notes) + len(new) + 1)
    numbered = [replace(n, sequence=place) for n, place in zip(new, places, strict=True)]
    return replace(there, notes=(*there.notes, *numbered))


def keep(library: Library, there: Conversation) -> Conversation:
    """Put a conversation; what stands in its file then."""
    (now,) = library.put([there])
    assert isinstance(now, Conversation)
    return now


def note_ids(there: Conversation) -> list[str]:
    """Ids of the notes, in order."""
    return [note.id for note in there.notes]


def path_of(library: Library, thing: Person | Conversation) -> Path:
    """The file of a person or a conversation."""
    folder = "people" if isinstance(thing, Person) else "conversations"
    return library.folder / folder / f"{thing.id}.json"


def data_of(path: Path) -> dict[str, Any]:
    """What a file holds, as JSON."""
    return read_tables(path)


def everything(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes, but for the lock."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != ".lock"]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}
