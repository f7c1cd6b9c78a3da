"""The trash: what was removed or set aside, byte for byte."""

import os
from pathlib import Path

from tui.errors import StorageError
from tui.storage.durable import flush_folder, make_folder, write_durably
from tui.storage.ids import new_id

TRASH = "trash"
"""The folder in the library."""


def place_for(library: Path, path: Path) -> Path:
    """A name in the trash for a file of the library; it sorts by the moment within its kind."""
    return library / TRASH / f"{path.parent.name}-{path.stem}-{new_id()}.json"


def move_to_trash(library: Path, path: Path) -> Path | None:
    """Move a file into the trash; the caller holds the lock.

    Returns:
        Where it is now; None if there was no such file.

    Raises:
        StorageError: It is where it was.
    """
    there = place_for(library, path)
    make_folder(there.parent)
    try:
        moved = _moved(path, there)
        flush_folder(there.parent)
        flush_folder(path.parent)
    except OSError as error:
        raise StorageError(f"{path} can't be moved: {error.strerror}.") from error
    return there if moved else None


def _moved(path: Path, there: Path) -> bool:
    try:
        os.replace(path, there)
    except FileNotFoundError:
        return False
    return True


def copy_to_trash(library: Path, path: Path) -> Path:
    """Put a copy of a file into the trash; the caller holds the lock.

    Returns:
        Where it is.

    Raises:
        StorageError: There is no copy.
    """
    there = place_for(library, path)
    make_folder(there.parent)
    try:
        write_durably(there, path.read_bytes())
    except OSError as error:
        raise StorageError(f"{path} can't be copied to {there}: {error.strerror}.") from error
    return there
