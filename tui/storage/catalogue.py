"""The catalogue: a head per aggregate, derived from the files; deleting it costs a rebuild."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.domain.head import ConversationHead, PersonHead
from tui.errors import CoffeechatError, StorageError, UnknownError
from tui.storage.codec import FieldError, decode, encode
from tui.storage.database import AtomicJSONStorage
from tui.storage.durable import make_folder
from tui.storage.tables import Stamp

Head = PersonHead | ConversationHead
KINDS: dict[str, type[Head]] = {"people": PersonHead, "conversations": ConversationHead}
"""Folder of the library, and what its files' heads are."""

VERSION = 1
"""Version of the catalogue; another one is made anew."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A file of the library that could not be read."""

    path: Path
    """Which file."""
    sentence: str
    """What is the matter, naming the file."""


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
        self._heads: dict[str, dict[str, tuple[Stamp, Head]]] = {kind: {} for kind in KINDS}
        self._told: dict[str, dict[str, tuple[Stamp, Head] | None]] = {kind: {} for kind in KINDS}
        self._changed = False
        self.problems: tuple[Problem, ...] = ()

    def heads(self, kind: str) -> list[Head]:
        """The heads of one folder."""
        return [head for _, head in self._heads[kind].values()]

    def load(self) -> None:
        """Read the catalogue's file; one that can't be used is made anew."""
        try:
            tables = AtomicJSONStorage(self._path).read() or {}
            if tables.get("about", {}).get("catalogue") != {"version": VERSION}:
                return
            for kind, head in KINDS.items():
                self._heads[kind] = {
                    id: (_stamp(entry["stamp"]), decode(head, entry["head"]))
                    for id, entry in tables.get(kind, {}).items()
                }
        except (CoffeechatError, FieldError, KeyError, TypeError, ValueError):
            self._heads = {kind: {} for kind in KINDS}

    def refresh(self, guard: AbstractContextManager[object]) -> None:
        """Look at every file's stamp and read the heads of those that changed.

        Files may be written meanwhile; what `note` and `drop` are told then is kept.

        Args:
            guard: Held only while the new heads are put in place.

        Raises:
            StorageError: A folder can't be read.
        """
        problems: list[Problem] = []
        for kind in KINDS:
            self._told[kind] = {}
            known, found = self._heads[kind], {}
            for id, stamp in self._files(kind):
                entry = known.get(id)
                if entry is None or entry[0] != stamp:
                    try:
                        entry = (stamp, self._read(kind, id))
                    except UnknownError:  # somebody removed it just now
                        continue
                    except CoffeechatError as error:
                        path = self._library / kind / f"{id}.json"
                        problems.append(Problem(path, error.sentence))
                        continue
                found[id] = entry
            with guard:
                self._changed = self._changed or found != known
                self._heads[kind] = found
                for id, told in self._told[kind].items():
                    if told is None:
                        found.pop(id, None)
                    else:
                        found[id] = told
        self.problems = tuple(problems)

    def _files(self, kind: str) -> list[tuple[str, Stamp]]:
        """Id and stamp of every file of a folder, by name."""
        folder = self._library / kind
        files = []
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.endswith(".json") and not entry.name.startswith("."):
                        files.append((entry.name.removesuffix(".json"), _stamp_of(entry)))
        except FileNotFoundError:
            return []
        except OSError as error:
            raise StorageError(f"{folder} can't be read: {error.strerror}.") from error
        return sorted((id, stamp) for id, stamp in files if stamp is not None)

    def note(self, kind: str, id: str, head: Head, stamp: Stamp) -> None:
        """Take the head of a file that was just written."""
        self._heads[kind][id] = self._told[kind][id] = (stamp, head)
        self._changed = True

    def drop(self, kind: str, id: str) -> None:
        """Forget the head of a file that was just removed."""
        self._heads[kind].pop(id, None)
        self._told[kind][id] = None
        self._changed = True

    def unsaved(self) -> dict[str, dict[str, tuple[Stamp, Head]]] | None:
        """What `save` should write; None if nothing changed since the last time."""
        if not self._changed:
            return None
        self._changed = False
        return {kind: dict(entries) for kind, entries in self._heads.items()}

    def save(self, heads: dict[str, dict[str, tuple[Stamp, Head]]]) -> None:
        """Write the catalogue's file.

        Raises:
            StorageError: It can't be written; nothing is lost by that.
        """
        make_folder(self._path.parent)
        tables: dict[str, dict[str, Any]] = {"about": {"catalogue": {"version": VERSION}}}
        for kind, entries in heads.items():
            tables[kind] = {id: _row(stamp, head) for id, (stamp, head) in entries.items()}
        AtomicJSONStorage(self._path).write(tables)


def _stamp_of(entry: "os.DirEntry[str]") -> Stamp | None:
    """As `stamp_of`; what can't be looked at has no stamp that any file has."""
    try:
        status = entry.stat()
    except FileNotFoundError:
        return None if not entry.is_symlink() else (0, 0, 0)
    except OSError:
        return (0, 0, 0)
    return status.st_mtime_ns, status.st_size, status.st_ino


def _stamp(data: Any) -> Stamp:
    mtime, size, inode = data
    return int(mtime), int(size), int(inode)


def _row(stamp: Stamp, head: Head) -> dict[str, Any]:
    return {"stamp": list(stamp), "head": encode(head)}
