"""A TinyDB database in one file: a storage that loses nothing, tables whose ids are strings."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from tui.errors import StorageError
from tui.storage.durable import write_durably
from tui.storage.tables import Stamp, read_tables, stamp_of


class AtomicJSONStorage(Storage):
    """A TinyDB storage that loses nothing: durable writes and a write-through copy in memory.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.stamp: Stamp | None = None
        self._copy: dict[str, dict[str, Any]] | None = None
        self._batch = False

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables; None if there is no file.

        Raises:
            DamagedFileError: The file is not JSON tables.
            StorageError: It can't be read.
        """
        if self._copy is None:
            self.stamp = stamp_of(self.path)
            if self.stamp is not None:
                self._copy = read_tables(self.path)
        return self._copy

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Make the tables durable; in a batch only the copy is changed.

        Raises:
            StorageError: Nothing was changed on disk.
        """
        self._copy = data
        if not self._batch:
            self._flush()

    def _flush(self) -> None:
        text = json.dumps(self._copy, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        try:
            write_durably(self.path, text.encode())
        except OSError as error:
            self.forget()
            raise StorageError(
                f"{self.path} can't be written: {error.strerror}. Nothing on disk was changed."
            ) from error
        self.stamp = stamp_of(self.path)

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
        """Drop the copy; the next read is from disk."""
        self._copy = None

    def close(self) -> None:
        """Nothing is held open."""


class StringTable(Table):
    """A TinyDB table whose ids are strings."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB's stub knows only int
    default_query_cache_capacity = 0


class Database(TinyDB):
    """A TinyDB database with string ids."""

    table_class = StringTable
