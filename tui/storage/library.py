"""The library: a folder with a file per person and per conversation, and one for the bank."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, tzinfo
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tui.domain.language.text import fold
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import BANK, EMPTY, Bank
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.errors import DamagedFileError, NewerFormatError, StorageError, UnknownError
from tui.storage.about import NAME, About, bring_forward, make_about, read_about
from tui.storage.catalogue import Catalogue, Problem, Progress, without_pauses
from tui.storage.catalogue_file import Head, head_of_aggregate
from tui.storage.change_watch import Pulse
from tui.storage.durable import make_folder
from tui.storage.half_typed import HalfTypedFile
from tui.storage.lock import FileLock
from tui.storage.problems import problems_of
from tui.storage.tables import Stamp
from tui.storage.temp_files import sweep_library
from tui.storage.trash import TRASH, copy_to_trash, move_to_trash

if TYPE_CHECKING:  # see `_beside` and `_backups`
    from tui.storage.aggregates import AggregateFile
    from tui.storage.care.backups import Backups, Made

__all__ = ["Library", "Problem", "is_library", "watched"]

_KINDS: dict[str, type[Aggregate]] = {"people": Person, "conversations": Conversation}
ESCAPED = frozenset('"\\')
"""Characters that a file has otherwise than a note has them."""
LOCK = ".lock"
"""The lock's file; each writer sets its time."""

_FOLDERS = {kind: folder for folder, kind in _KINDS.items()} | {Bank: ""}


def is_library(folder: Path) -> bool:
    """Whether anything of a library is there."""
    return any(os.path.lexists(folder / name) for name in (NAME, *_KINDS))


def _is_id(id: str) -> bool:
    return id.isascii() and id.isalnum()


def watched(folder: Path) -> tuple[Path, ...]:
    """What every change of a library touches, and no look at it does."""
    return (folder / LOCK, *(folder / name for name in _KINDS))


class Library:
    """The only reader and writer of a library's files; safe to use from two threads.

    Args:
        folder: The library.
        catalogue: The catalogue's file.

    Attributes:
        made: Whether it was not there, and was made when it was opened.
    """

    def __init__(self, folder: Path, catalogue: Path) -> None:
        self.folder = folder
        self.catalogue_file = catalogue
        self._about = About(0, "")
        self.made = False
        self._files: dict[tuple[type[Aggregate], str], AggregateFile] = {}
        self._guard = threading.RLock()
        self._reading = threading.Lock()
        self._lock = FileLock(folder / LOCK)
        self.half_typed = HalfTypedFile(folder, self._lock)
        self._pulse = Pulse(folder / LOCK, watched(folder))
        self._catalogue = Catalogue(folder, catalogue, self._head)
        self._written: dict[tuple[type[Aggregate], str], tuple[Aggregate, Stamp]] = {}
        self._set_aside: tuple[Problem, ...] = ()
        self._bank_trouble: tuple[Problem, ...] = ()

    def open(self, *, make: bool = True) -> None:
        """Read what it says of itself, or make it; no aggregate is read yet.

        Args:
            make: Whether to make one where there is none; otherwise it is empty and read only.

        Raises:
            DamagedFileError: library.json is not one of ours.
            StorageError: It can't be made or read.
        """
        about = read_about(self.folder)
        if about is None and make:
            about = self._found()
        self._about = about or self._about

    def _found(self) -> About:
        """Make a new library, unless somebody else just did."""
        self.made = not is_library(self.folder)
        for name in (*_KINDS, TRASH, "backups"):
            make_folder(self.folder / name)
        with self._lock.held():
            return read_about(self.folder) or make_about(self.folder)

    @property
    def machine(self) -> str:
        """This machine's id."""
        return self._about.machine

    @property
    def read_only(self) -> str:
        """Why nothing can be written, or ""."""
        if not self._about.newer:
            return ""
        path = self.folder / NAME
        return f"{path} was written by a newer coffeechat; the library is open for reading only."

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the lock, in a library of the present format."""
        if self.read_only:
            raise NewerFormatError(self.read_only)
        if self._about.older:
            self._backups().make(datetime.now().astimezone())
            with self._lock.held():
                now = read_about(self.folder) or self._about
                self._about = bring_forward(self.folder, now) if now.older else now
        with self._lock.held(), self._pulse.writing():
            yield

    # Heads ------------------------------------------------------------------------------

    def recall(self) -> None:
        """Have the heads that the catalogue knows, at whatever state the files are meanwhile."""
        with self._reading, without_pauses():
            if not self._catalogue.loaded:
                self._catalogue.load()

    def refresh(self, progress: Progress | None = None) -> bool:
        """Bring the heads up to date with the files.

        Args:
            progress: Told from time to time how many files of how many are done.

        Returns:
            Whether anything is otherwise than it was known before.

        Raises:
            StorageError: A folder can't be read.
        """
        before = self._catalogue.problems
        with self._reading:
            self._pulse.look()
            with self._heads():
                pass  # what was written until now
            with without_pauses():
                if not self._catalogue.loaded:
                    self._catalogue.load()
                changed = self._catalogue.refresh(self._guard, progress)
        if not self.read_only:
            sweep_library(self.folder, self._lock, self._pulse, self._catalogue.strays)
        return changed or self._catalogue.problems != before

    def moved(self) -> bool:
        """Whether another program wrote in the library since this was last asked."""
        return self._pulse.moved()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is the matter with the library, and with files when they were read last."""
        aside = (*self._set_aside, *self.half_typed.problems)
        found = (*aside, *self._bank_trouble, *self._catalogue.problems)
        return problems_of(self.folder, self.read_only, found)

    def people(self) -> list[PersonHead]:
        """The heads of everybody, in the order of their ids."""
        with self._heads() as catalogue:
            return cast(list[PersonHead], catalogue.heads("people"))

    def conversations(self) -> list[ConversationHead]:
        """The heads of all conversations, in the order of their ids: the oldest first."""
        with self._heads() as catalogue:
            return cast(list[ConversationHead], catalogue.heads("conversations"))

    def conversation_head(self, id: str) -> ConversationHead | None:
        """The head of one conversation; None if there is no such conversation."""
        with self._heads() as catalogue:
            return cast(ConversationHead | None, catalogue.head("conversations", id))

    @contextmanager
    def _heads(self) -> Iterator[Catalogue]:
        """The catalogue, with what was written since it was last asked; nobody else has it."""
        with self._guard:
            for (kind, id), (aggregate, stamp) in self._written.items():
                if (head := head_of_aggregate(aggregate)) is not None:
                    self._catalogue.note(_FOLDERS[kind], id, head, stamp)
            self._written.clear()
            yield self._catalogue

    def close(self) -> None:
        """Make one line of every file that was appended to, and write the catalogue.

        What fails here costs time at the next start and nothing else.
        """
        self.half_typed.close()
        with self._heads() as catalogue:
            files = [file for file in self._files.values() if file.unfolded]
        if not files and not catalogue.changed:
            return
        with suppress(StorageError), self._lock.held():
            for file in files:
                with self._pulse.writing():
                    folded = file.fold()
                if folded is not None:
                    self._note(file, folded)
            with self._heads() as catalogue:
                catalogue.save()

    def _head(self, folder: str, id: str) -> Head:
        """The head of a file, read beside: what a writer started from must not move."""
        kind = _KINDS[folder]
        quick = import_module("tui.storage.quick_heads")  # lazy: the catalogue knows most heads
        path = os.path.join(self.folder, folder, f"{id}.json")
        head: Head | None = quick.head_in_file(kind, path, id) if _is_id(id) else None
        return head if head is not None else self._beside(kind, id).head()

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
        return cast(Conversation, self._beside(Conversation, id).load())

    def may_hold(self, id: str, words: Iterable[str]) -> bool:
        """Whether folded words can be in the file of a conversation, by its bytes alone.

        Raises:
            UnknownError: There is no such file.
            StorageError: It can't be read.
        """
        path = self._path(_FOLDERS[Conversation], id)
        try:
            text = fold(path.read_bytes().decode("utf-8", "replace"))
        except FileNotFoundError:
            raise UnknownError(f"There is no conversation {id}.") from None
        except OSError as error:
            raise StorageError(f"{path} can't be read: {error.strerror}.") from error
        return all(word in text for word in words if not ESCAPED & set(word))

    def bank(self) -> Bank:
        """The user's part of the bank, as its file has it now; empty if there is none.

        Raises:
            StorageError: The file can't be read or is not ours; it is among the problems.
        """
        self._bank_trouble = ()
        try:
            return cast(Bank, self._load(Bank, BANK))
        except UnknownError:
            return EMPTY
        except StorageError as error:
            path = self._path("", BANK)
            self._bank_trouble = (Problem(path, error.sentence, error.title),)
            raise

    def _beside(self, kind: type[Aggregate], id: str) -> "AggregateFile":
        aggregates = import_module("tui.storage.aggregates")  # lazy: heads need no TinyDB
        path, newer = self._path(_FOLDERS[kind], id), self._about.newer
        file: AggregateFile = aggregates.AggregateFile(kind, path, spare=self._spare, newer=newer)
        return file

    def _spare(self, path: Path) -> None:
        """Keep a copy of a file whose end is torn, before it is written again."""
        copy_to_trash(self.folder, path)

    def _load(self, kind: type[Aggregate], id: str) -> Aggregate:
        return self._file(kind, id).load()

    def _file(self, kind: type[Aggregate], id: str) -> "AggregateFile":
        with self._guard:
            file = self._files.get((kind, id))
            if file is None:
                file = self._files[kind, id] = self._beside(kind, id)
            return file

    def _path(self, folder: str, id: str) -> Path:
        path = self.folder / folder / f"{id}.json"
        if not _is_id(id):
            raise DamagedFileError(
                f"{path} is not named by an id of coffeechat's. It was left as it is."
            )
        return path

    def put(self, aggregates: Iterable[Aggregate]) -> list[Aggregate]:
        """Write aggregates durably, each joined with what somebody else wrote meanwhile.

        Returns:
            What is in the files now, in the same order.

        Raises:
            StorageError: The one that failed and those after it were not written.
        """
        with self._writing():
            return [self._put(aggregate) for aggregate in aggregates]

    def _put(self, aggregate: Aggregate) -> Aggregate:
        file = self._file(type(aggregate), aggregate.id)
        make_folder(file.path.parent)
        try:
            now = file.put(aggregate)
        except DamagedFileError:
            if not file.known:
                raise
            self._put_aside(file)
            now = file.put(aggregate)
        self._note(file, now)
        return now

    def _put_aside(self, file: "AggregateFile") -> None:
        """Move a file away that was damaged after it was read whole; it is written again."""
        there = move_to_trash(self.folder, file.path)
        file.invalidate()
        sentence = (
            f"{file.path} was damaged by something else while the program ran; everything "
            f"known about it was written again, and the damaged file is now in {there}."
        )
        self._set_aside += (Problem(file.path, sentence),)

    def _note(self, file: "AggregateFile", now: Aggregate) -> None:
        """Have the head of a file that was just written; it is made when somebody asks for it."""
        if file.stamp is not None:
            with self._guard:
                self._written[file.kind, now.id] = now, file.stamp

    def remove(self, kind: type[Aggregate], id: str) -> None:
        """Move a file to the trash.

        Raises:
            StorageError: It can't be moved.
        """
        with self._writing():
            file = self._file(kind, id)
            move_to_trash(self.folder, file.path)
            file.invalidate()
            with self._heads() as catalogue:
                catalogue.drop(_FOLDERS[kind], id)

    def forget(self, ids: Iterable[str]) -> None:
        """Know nothing any more of people and conversations that were erased."""
        with self._heads() as catalogue:
            for id in ids:
                for folder, kind in _KINDS.items():
                    self._files.pop((kind, id), None)
                    catalogue.drop(folder, id)

    def back_up(self, now: datetime, zone: tzinfo, pause: Callable[[], None]) -> "Made | None":
        """Make the day's backup, if there is none of this day.

        Args:
            now: The present moment, UTC.
            zone: The user's zone: says what a day is.
            pause: Called between small batches of files; may raise to stop it.

        Raises:
            StorageError: There is no new backup; those that there were are.
        """
        return None if self.read_only else self._backups().make_daily(now, zone, pause)

    def _backups(self) -> "Backups":
        module = import_module("tui.storage.care.backups")  # lazy: it is needed once a day
        backups: Backups = module.Backups(self.folder)
        return backups
