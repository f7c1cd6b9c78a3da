"""A TinyDB database in one file: a storage that loses nothing, tables whose ids are strings."""

import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from tui.domain.sync.merge import Tables
from tui.errors import StorageError
from tui.storage import journal
from tui.storage.durable import NotFlushedError, append_durably, write_durably
from tui.storage.tables import Stamp, read_content, stamp_of

FOLD_BYTES = 64_000
"""From so many bytes of changes on, and more than the first line has, the file is folded."""


class AtomicJSONStorage(Storage):
    """A TinyDB storage that loses nothing: durable writes and a write-through copy in memory.

    The first write of a run replaces the file; those that follow append what changed, until
    `fold` makes one line of it again. Records are never altered in place.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.stamp: Stamp | None = None
        self.torn = b""
        self.clean = False
        self._copy: Tables | None = None
        self._disk: Tables = {}
        self._batch = False
        self._size = self._first = self._check = 0

    @property
    def changes(self) -> bool:
        """Whether changes of this run are below the first line."""
        return self._size > self._first

    def read(self) -> Tables | None:
        """The tables; None if there is no file.

        Raises:
            DamagedFileError: The file is not JSON tables.
            StorageError: It can't be read.
        """
        if self._copy is None:
            self.stamp = stamp_of(self.path)
            if self.stamp is not None:
                content = read_content(self.path)
                self._copy = self._disk = content.tables
                self.torn, self.clean = content.torn, content.clean
        return None if self._copy is None else dict(self._copy)

    def write(self, data: Tables) -> None:
        """Make the tables durable; in a batch only the copy is changed.

        Raises:
            StorageError: Nothing was changed on disk, or it says what was.
        """
        self._copy = data
        if not self._batch:
            self._flush()

    def _flush(self) -> None:
        tables = self._copy or {}
        change = journal.change(self._disk, tables) if self._first else None
        with self._told():
            if change is None or not self._append(change):
                self._replace(tables)
        self._disk = tables
        self.stamp = stamp_of(self.path)

    def append(self, change: dict[str, Any]) -> bool:
        """Make a change durable that takes no record away; in no batch.

        Returns:
            Whether that was possible: otherwise the file is better written whole.

        Raises:
            StorageError: Nothing was changed on disk, or it says what was.
        """
        if not self._first or self._copy is None or self.torn:
            return False
        with self._told():
            if not self._append(change):
                return False
        wanted: Tables = change.get("set", {})
        self._copy = self._copy | {name: dict(self._copy.get(name, {})) for name in wanted}
        journal.put_in(self._copy, wanted)
        self._disk = self._copy
        self.stamp = stamp_of(self.path)
        return True

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What goes wrong with a write is told in a sentence, and the copy is dropped."""
        try:
            yield
        except NotFlushedError as error:
            self.forget()
            raise StorageError(
                f"{self.path} was written, but not flushed: {error.strerror}. A power cut may "
                "still undo it."
            ) from error
        except OSError as error:
            self.forget()
            raise StorageError(
                f"{self.path} can't be written: {error.strerror}. Nothing on disk was changed."
            ) from error

    def _replace(self, tables: Tables) -> None:
        data = journal.whole(tables)
        write_durably(self.path, data)
        self._size = self._first = len(data)
        self._check = zlib.crc32(data)
        self.torn = b""

    def _append(self, change: dict[str, Any]) -> bool:
        """Append a change, if the file is not better folded."""
        if self._size - self._first > max(FOLD_BYTES, self._first):
            return False
        if change:
            data, check = journal.line(change, self._check)
            append_durably(self.path, data, self._size)
            self._size, self._check = self._size + len(data), check
        return True

    def fold(self) -> None:
        """Make one line of the changes below the first; the caller holds the lock.

        Raises:
            StorageError: The changes are where they were.
        """
        if self.changes and self.stamp == stamp_of(self.path):
            self._first = 0
            self._flush()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """All writes inside become one."""
        self._batch = True
        try:
            yield
        except BaseException:
            self.forget()
            raise
        finally:
            self._batch = False
        self._flush()

    def forget(self) -> None:
        """Drop the copy; the next read is from disk, and the next write replaces the file."""
        self._copy = None
        self._disk = {}
        self._size = self._first = 0

    def close(self) -> None:
        """Nothing is held open."""


class StringTable(Table):
    """A TinyDB table whose ids are strings."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB's stub knows only int
    default_query_cache_capacity = 0

    def become(self, records: Mapping[str, dict[str, Any]]) -> None:
        """Have exactly these records, in this order, and alter none in place."""

        def updater(table: dict[Any, Any]) -> None:
            table.clear()
            table.update(records)

        self._update_table(updater)


class Database(TinyDB):
    """A TinyDB database with string ids."""

    table_class = StringTable
