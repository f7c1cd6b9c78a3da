"""The library: a folder with a file per person and per conversation."""

import os
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from tui.domain.aggregate import Aggregate
from tui.domain.conversation import Conversation
from tui.domain.head import ConversationHead, PersonHead, conversation_head, person_head
from tui.domain.person import Person
from tui.errors import DamagedFileError, NewerFormatError, StorageError
from tui.storage.aggregates import AggregateFile
from tui.storage.catalogue import Catalogue, Head, Problem
from tui.storage.database import AtomicJSONStorage
from tui.storage.documents import FORMAT
from tui.storage.durable import flush_folder, make_folder
from tui.storage.ids import new_id
from tui.storage.lock import FileLock
from tui.storage.tables import stamp_of

__all__ = ["Library", "Problem"]

_FOLDERS: dict[type[Aggregate], str] = {Person: "people", Conversation: "conversations"}
_KINDS: dict[str, type[Aggregate]] = {folder: kind for kind, folder in _FOLDERS.items()}


class Library:
    """The only reader and writer of a library's files; safe to use from two threads.

    Args:
        folder: The library.
        catalogue: The catalogue's file.
    """

    def __init__(self, folder: Path, catalogue: Path) -> None:
        self.folder = folder
        self.machine = ""
        self._files: dict[str, AggregateFile] = {}
        self._guard = threading.RLock()
        self._reading = threading.Lock()
        self._lock = FileLock(folder / ".lock")
        self._catalogue = Catalogue(folder, catalogue, self._head)

    def open(self) -> None:
        """Make the folder or read what it says of itself; no aggregate is read yet.

        Raises:
            DamagedFileError: library.json is not one of ours.
            NewerFormatError: The library is of a newer format.
            StorageError: It can't be made or read.
        """
        make_folder(self.folder)
        path = self.folder / "library.json"
        tables = AtomicJSONStorage(path).read()
        if tables is None:
            tables = self._found(path)
        about = tables.get("library", {}).get("library", {})
        if type(about.get("format")) is not int or type(about.get("machine")) is not str:
            raise DamagedFileError(
                f"{path} is not one of coffeechat's files. It was left as it is."
            )
        if about["format"] > FORMAT:
            raise NewerFormatError(f"{path} was written by a newer coffeechat; use that one.")
        self.machine = about["machine"]

    def _found(self, path: Path) -> dict[str, dict[str, Any]]:
        """Make a new library, unless somebody else just did."""
        for name in (*_KINDS, "trash", "backups"):
            make_folder(self.folder / name)
        with self._lock.held():
            storage = AtomicJSONStorage(path)
            tables = storage.read()
            if tables is None:
                about = {"format": FORMAT, "machine": new_id(), "id": new_id()}
                tables = {"library": {"library": about}, "migrations": {}}
                storage.write(tables)
        return tables

    # Heads ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Bring the heads up to date with the files.

        Raises:
            StorageError: A folder can't be read.
        """
        with self._reading:
            if not self._catalogue.heads("people") and not self._catalogue.heads("conversations"):
                self._catalogue.load()
            self._catalogue.refresh(self._guard)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Files that could not be read at the last refresh."""
        return self._catalogue.problems

    def people(self) -> list[PersonHead]:
        """The heads of everybody."""
        with self._guard:
            return cast(list[PersonHead], self._catalogue.heads("people"))

    def conversations(self) -> list[ConversationHead]:
        """The heads of all conversations."""
        with self._guard:
            return cast(list[ConversationHead], self._catalogue.heads("conversations"))

    def save_catalogue(self) -> None:
        """Write the catalogue behind; a failure costs only a rebuild."""
        with self._guard:
            tables = self._catalogue.unsaved()
        if tables is not None:
            try:
                self._catalogue.save(tables)
            except StorageError:
                return

    def _head(self, folder: str, id: str) -> Head:
        """The head of a file, read beside: what a writer started from must not move."""
        return _head_of(AggregateFile(_KINDS[folder], self._path(folder, id)).load())

    # Aggregates -------------------------------------------------------------------------

    def person(self, id: str) -> Person:
        """The person with this id, as the file has it now.

        Raises:
            UnknownError: There is none.
            StorageError: The file can't be read or is not ours.
        """
        return cast(Person, self._load(Person, id))

    def conversation(self, id: str) -> Conversation:
        """The conversation with this id, as the file has it now.

        Raises:
            UnknownError: There is none.
            StorageError: The file can't be read or is not ours.
        """
        return cast(Conversation, self._load(Conversation, id))

    def peek(self, id: str) -> Conversation:
        """As `conversation`, without keeping it in memory; for looking through all of them."""
        path = self._path(_FOLDERS[Conversation], id)
        return cast(Conversation, AggregateFile(Conversation, path).load())

    def _load(self, kind: type[Aggregate], id: str) -> Aggregate:
        return self._file(kind, id).load()

    def _file(self, kind: type[Aggregate], id: str) -> AggregateFile:
        with self._guard:
            file = self._files.get(id)
            if file is None:
                file = AggregateFile(kind, self._path(_FOLDERS[kind], id))
                self._files[id] = file
            return file

    def _path(self, folder: str, id: str) -> Path:
        path = self.folder / folder / f"{id}.json"
        if not id.isascii() or not id.isalnum():
            raise DamagedFileError(
                f"{path} is not named by an id of coffeechat's. It was left as it is."
            )
        return path

    def put(self, aggregates: Iterable[Aggregate]) -> list[Aggregate]:
        """Write aggregates durably, each joined with what somebody else wrote meanwhile.

        Returns:
            What stands in the files now, in the same order.

        Raises:
            StorageError: The one that failed and those behind it were not written.
        """
        with self._lock.held():
            written = []
            for aggregate in aggregates:
                kind = type(aggregate)
                make_folder(self.folder / _FOLDERS[kind])
                file = self._file(kind, aggregate.id)
                now = file.put(aggregate)
                stamp = stamp_of(file.path)
                if stamp is not None:
                    with self._guard:
                        self._catalogue.note(_FOLDERS[kind], aggregate.id, _head_of(now), stamp)
                written.append(now)
            return written

    def remove(self, kind: type[Aggregate], id: str) -> None:
        """Move a file to the trash.

        Raises:
            StorageError: It can't be moved.
        """
        with self._lock.held():
            path, trash = self._path(_FOLDERS[kind], id), self.folder / "trash"
            make_folder(trash)
            try:
                os.replace(path, trash / f"{_FOLDERS[kind]}-{id}-{new_id()}.json")
                flush_folder(trash)
                flush_folder(path.parent)
            except FileNotFoundError:
                pass
            except OSError as error:
                raise StorageError(f"{path} can't be moved: {error.strerror}.") from error
            with self._guard:
                self._files.pop(id, None)
                self._catalogue.drop(_FOLDERS[kind], id)


def _head_of(aggregate: Aggregate) -> Head:
    if isinstance(aggregate, Person):
        return person_head(aggregate)
    return conversation_head(aggregate)
