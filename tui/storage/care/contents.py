"""The files of a library as bytes, whatever they hold; read without stopping anybody."""

import os
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from tui.errors import StorageError
from tui.storage.care.archives import BATCH, ENTRY, MOST_BYTES, Pause
from tui.storage.lock import FileLock

BATCH_BYTES = 8 * 2**20
"""Bytes after which a batch ends: so much is in memory at once, and one file."""


class Contents:
    """What a backup of a library holds.

    Args:
        library: The library's folder.
    """

    def __init__(self, library: Path) -> None:
        self._library = library
        self._lock = FileLock(library / ".lock")

    def names(self) -> list[str]:
        """The names of its files, `library.json` among them.

        Raises:
            StorageError: A folder can't be read.
        """
        names = listed(self._library)
        for kind in ("people", "conversations"):
            names += [f"{kind}/{name}" for name in listed(self._library / kind)]
        return sorted(name for name in names if ENTRY.fullmatch(name))

    def sizes(self) -> dict[str, int]:
        """The size of each file; -1 if it can't be looked at."""
        sizes = {}
        for name in self.names():
            try:
                sizes[name] = os.stat(self._library / name).st_size
            except OSError:
                sizes[name] = -1
        return sizes

    def read(self, unread: list[Path], pause: Pause) -> Iterator[tuple[str, bytes]]:
        """Name and bytes of every file; never in the middle of somebody's write.

        Args:
            unread: Takes the files that are there and can't be read.
            pause: Called between batches of files.

        Raises:
            StorageError: A folder can't be read, or somebody writes for too long.
        """
        waiting = deque(self.names())
        while waiting:
            batch: list[tuple[str, bytes]] = []
            weight = 0
            with self._lock.held():
                for _ in range(min(BATCH, len(waiting))):
                    name = waiting.popleft()
                    data = read_file(self._library / name)
                    if data is not None:
                        batch.append((name, data))
                        weight += len(data)
                    elif os.path.lexists(self._library / name):
                        unread.append(self._library / name)
                    if weight > BATCH_BYTES:
                        break
            yield from batch
            pause()


def read_file(path: Path) -> bytes | None:
    """What a file of a library holds; None if it isn't there, or not to be read."""
    try:
        # A pipe would be waited for, a device read for ever.
        readable = path.is_file() and path.stat().st_size <= MOST_BYTES
        return path.read_bytes() if readable else None
    except OSError:
        return None


def listed(folder: Path) -> list[str]:
    """The names in a folder; none if there is no folder.

    Raises:
        StorageError: It can't be read.
    """
    try:
        return os.listdir(folder)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StorageError(f"{folder} can't be read: {error.strerror}.") from error
