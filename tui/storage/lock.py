"""One writer at a time: a lock that is held while files of a library are written."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tui.errors import LibraryInUseError, StorageError

LOCK_SECONDS = 5.0
"""How long a command waits for another writer."""


class FileLock:
    """A lock that the kernel gives back when its holder dies.

    Args:
        path: The file to lock; it is made and never removed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def held(self, *, wait: bool = True) -> Iterator[None]:
        """Hold the lock.

        Args:
            wait: Whether to wait for a while if somebody else holds it.

        Raises:
            LibraryInUseError: Somebody else held it, or held it for too long.
            StorageError: The file can't be made, or the file system knows no locks.
        """
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StorageError(f"{self._path} can't be written: {error.strerror}.") from error
        try:
            with suppress(OSError):
                os.fchmod(handle, 0o600)  # whatever the umask took away
            _wait_for(handle, self._path, LOCK_SECONDS if wait else 0)
            yield
        finally:
            with suppress(OSError):  # nothing was written into it
                os.close(handle)


def _wait_for(handle: int, path: Path, seconds: float) -> None:
    until = time.monotonic() + seconds
    while not _is_ours(handle, path):
        if time.monotonic() >= until:
            raise LibraryInUseError(f"{path.parent} is in use by another program. Try again.")
        time.sleep(0.005)


def _is_ours(handle: int, path: Path) -> bool:
    """Whether the lock is held now; without one, two programs could overwrite each other."""
    try:
        return _try_lock(handle)
    except OSError as error:
        raise StorageError(
            f"{path} can't be locked: {error.strerror}. Nothing was written; a library needs a "
            "file system with locks."
        ) from error


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
    except BlockingIOError:
        return False
    return True
