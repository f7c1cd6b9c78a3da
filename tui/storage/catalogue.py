"""The catalogue: a head per aggregate, derived from the files; deleting it costs a rebuild."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from msgspec import Struct

from tui.errors import CoffeechatError, DamagedFileError, StorageError, UnknownError
from tui.storage.catalogue_file import KINDS, Entries, Head, marked, read_heads, write_heads
from tui.storage.durable import BESIDE
from tui.storage.tables import Stamp

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""

_SUFFIX = ".json"
_EVERY = 100
_UNSEEN = 0


class Problem(Struct, frozen=True):
    """What is the matter with a file or the folder of a library."""

    path: Path
    """Which file."""
    sentence: str
    """What is the matter, naming the file."""
    title: str = DamagedFileError.title
    """What kind of trouble it is."""
    warning: bool = False
    """Whether everything can be read all the same."""


class Catalogue:
    """Heads by folder and id.

    Args:
        library: The library's folder.
        path: The catalogue's file.
        read: Gives the head of a file; raises a CoffeechatError if it can't be read.
    """

    def __init__(self, library: Path, path: Path, read: Callable[[str, str], Head]) -> None:
        self._library = library
        self._path = path
        self._read = read
        self._heads: dict[str, Entries] = {kind: {} for kind in KINDS}
        self._told: dict[str, dict[str, tuple[int, Head] | None]] = {kind: {} for kind in KINDS}
        self.changed = False
        self.loaded = False
        self.strays = False
        self._read_files = 0
        self._found: list[Problem] = []
        self.problems: tuple[Problem, ...] = ()

    def heads(self, kind: str) -> list[Head]:
        """The heads of one folder, in the order of their ids: the order in which they were made."""
        return [head for _, head in self._heads[kind].values()]

    def head(self, kind: str, id: str) -> Head | None:
        """The head of one file; None if there is no such file."""
        _, head = self._heads[kind].get(id, (None, None))
        return head

    def load(self) -> None:
        """Read the catalogue's file; one that can't be used is made again."""
        self._heads = {kind: _in_order(there) for kind, there in read_heads(self._path).items()}
        self.loaded = True

    def refresh(
        self, guard: AbstractContextManager[object], progress: Progress | None = None
    ) -> bool:
        """Look at every file's mark and read the heads of those that changed.

        Files may be written meanwhile; what `note` and `drop` are told then is kept.

        Args:
            guard: Held only while the heads are taken and the new ones put in place.
            progress: Told now and then how many files of how many were read.

        Returns:
            Whether other heads are there than before.

        Raises:
            StorageError: A folder can't be read.
        """
        self._found = []
        self.strays, self._read_files = False, 0
        with guard:
            self._told = {kind: {} for kind in KINDS}
            there = {kind: dict(entries) for kind, entries in self._heads.items()}
        files = {kind: self._files(kind, there[kind]) for kind in KINDS}
        total, other = sum(map(len, files.values())), False
        for kind, known in there.items():
            fresh = self._fresh(kind, files[kind], known, lambda: self._tell(progress, total))
            found = {id: entry for id, entry in known.items() if files[kind].get(id) == entry[0]}
            with guard:
                other |= self._put_in_place(kind, found | fresh if fresh else found)
        self.problems = tuple(self._found)
        return other

    def _fresh(
        self, kind: str, files: dict[str, int], known: Entries, read_one: Callable[[], None]
    ) -> Entries:
        """The heads of the files that changed."""
        fresh: Entries = {}
        unread = (None, None)
        for id in sorted(id for id, mark in files.items() if known.get(id, unread)[0] != mark):
            try:
                fresh[id] = (files[id], self._read(kind, id))
            except UnknownError:  # somebody removed it just now
                continue
            except CoffeechatError as error:
                path = self._library / kind / f"{id}{_SUFFIX}"
                self._found.append(Problem(path, error.sentence, error.title))
            read_one()
        return fresh

    def _tell(self, progress: Progress | None, total: int) -> None:
        self._read_files += 1
        if progress is not None and self._read_files % _EVERY == 0:
            progress(self._read_files, total)

    def _put_in_place(self, kind: str, found: Entries) -> bool:
        other = found != self._heads[kind]
        self.changed = self.changed or other
        for id, told in self._told[kind].items():
            if told is None:
                found.pop(id, None)
            else:
                found[id] = told
        self._heads[kind] = _in_order(found)
        return other

    def _files(self, kind: str, known: Entries) -> dict[str, int]:
        """The mark of every file of a folder, by id; one that is known is not held twice."""
        folder, found = self._library / kind, {}
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    name = entry.name
                    if name.endswith(_SUFFIX) and name[0] != ".":
                        mark = _mark_of(entry)
                        if mark is not None:
                            id = name[: -len(_SUFFIX)]
                            there = known.get(id, (None,))[0]
                            found[id] = there if there == mark else mark
                    elif name.endswith(BESIDE):
                        self.strays = True
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise StorageError(f"{folder} can't be read: {error.strerror}.") from error
        return found

    def note(self, kind: str, id: str, head: Head, stamp: Stamp) -> None:
        """Take the head of a file that was just written."""
        entries = self._heads[kind]
        late = id in entries or id > next(reversed(entries), "")  # as of what is new, nearly always
        entries[id] = self._told[kind][id] = (marked(stamp), head)
        self._heads[kind] = entries if late else _in_order(entries)
        self.changed = True

    def drop(self, kind: str, id: str) -> None:
        """Forget the head of a file that was just removed."""
        self._heads[kind].pop(id, None)
        self._told[kind][id] = None
        self.changed = True

    def save(self) -> None:
        """Write the catalogue's file; the caller holds the library's lock.

        Raises:
            StorageError: It can't be written; nothing is lost by that.
        """
        if self.changed:
            if not self.loaded:  # this run knows only what it wrote
                before = read_heads(self._path)
                self._heads = {kind: _in_order(before[kind] | self._heads[kind]) for kind in KINDS}
            write_heads(self._path, self._heads)
            self.changed = False


def _in_order(entries: Entries) -> Entries:
    """Heads in the order of their ids, which is total, and the same in every run."""
    ids = list(entries)
    ordered = sorted(ids)
    return entries if ids == ordered else {id: entries[id] for id in ordered}


def _mark_of(entry: "os.DirEntry[str]") -> int | None:
    """What `marked` gives of its stamp; what can't be looked at has one that no file has."""
    try:
        status = entry.stat()
    except FileNotFoundError:
        return None if not entry.is_symlink() else _UNSEEN
    except OSError:
        return _UNSEEN
    return marked((status.st_mtime_ns, status.st_size, status.st_ino))


@contextmanager
def without_pauses() -> Iterator[None]:
    """Heads stay: looking for garbage among them as they come costs half as much again."""
    were_on = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if were_on:
            gc.enable()
