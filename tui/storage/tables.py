"""Reading one file of the library: JSON tables, and nothing that could not be written again."""

import os
from pathlib import Path

from tui.domain.sync.merge import Tables
from tui.errors import DamagedFileError, StorageError
from tui.storage import journal

Stamp = tuple[int, int, int]
"""Modification time in ns, size in bytes and inode: changes when anybody writes the file."""


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file, or None if there is none.

    Raises:
        StorageError: It can't be looked at.
    """
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageError(f"{path} can't be read: {error.strerror}.") from error
    return status.st_mtime_ns, status.st_size, status.st_ino


def read_tables(path: Path) -> Tables:
    """The tables in a file, checked for shape.

    Raises:
        DamagedFileError: The file is not JSON tables.
        StorageError: It can't be read.
    """
    return read_content(path).tables


def read_content(path: Path) -> journal.Content:
    """What a file holds, checked for shape.

    Raises:
        DamagedFileError: The file is not JSON tables.
        StorageError: It can't be read.
    """
    try:
        # A pipe would be waited for, a device read for ever.
        data = path.read_bytes() if path.is_file() else b""
        content = journal.read(data)
    except OSError as error:
        raise StorageError(f"{path} can't be read: {error.strerror}.") from error
    except journal.ForeignTablesError as error:
        raise DamagedFileError(
            f"{path} is not one of coffeechat's files. It was left as it is."
        ) from error
    except ValueError as error:
        raise DamagedFileError(f"{path} is damaged: {error}. It was left as it is.") from error
    return content
