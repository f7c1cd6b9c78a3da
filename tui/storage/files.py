"""Durable files: written beside, flushed, put in place; locked while a command writes."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from tui.errors import StorageError
from tui.storage.tables import Stamp, read_tables, stamp_of

LOCK_SECONDS = 5.0
"""How long a command waits for another writer."""


def make_folder(path: Path) -> None:
    """Make a folder for the user alone, with its parents, and make that durable.

    Raises:
        StorageError: It can't be made.
    """
    try:
        if path.is_dir():
            return
        if not path.parent.is_dir():
            make_folder(path.parent)
        path.mkdir(mode=0o700, exist_ok=True)
        path.chmod(0o700)  # whatever the umask took away
        flush_folder(path.parent)
    except OSError as error:
        raise StorageError(f"{path} can't be made: {error.strerror}.") from error


def flush_folder(path: Path) -> None:
    """Make renames in a folder durable."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_durably(path: Path, data: bytes) -> None:
    """Replace a file so that after any crash it is wholly the old or wholly the new one.

    A link stays a link; the file is the user's alone.

    Raises:
        OSError: Nothing was changed.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{os.getpid()}-{os.urandom(4).hex()}.tmp")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            os.fchmod(handle, 0o600)
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    flush_folder(target.parent)


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


class FileLock:
    """A lock that the kernel gives back when its holder dies.

    Args:
        path: The file to lock; it is made and never removed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock.

        Raises:
            StorageError: Somebody else held it for too long, or the file can't be made.
        """
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StorageError(f"{self._path} can't be written: {error.strerror}.") from error
        try:
            with suppress(OSError):
                os.fchmod(handle, 0o600)  # whatever the umask took away
            _wait_for(handle, self._path)
            yield
        finally:
            os.close(handle)


def _wait_for(handle: int, path: Path) -> None:
    until = time.monotonic() + LOCK_SECONDS
    while not _try_lock(handle):
        if time.monotonic() > until:
            raise StorageError(f"{path.parent} is in use by another program. Try again.")
        time.sleep(0.005)


def _try_lock(handle: int) -> bool:
    try:
        import fcntl  # lazy: Windows has none
    except ImportError:  # pragma: no cover
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
