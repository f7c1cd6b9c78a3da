"""New files for the user: named after a person, of theirs alone, never in place of another."""

import os
import re
from pathlib import Path

from tui.domain.language.person_name import read_name
from tui.domain.language.text import fold
from tui.errors import StorageError

_MOST = 1_000
"""Most files of one name."""


def file_name(name: str, kind: str, without: str = "somebody") -> str:
    """A file name about somebody: letters, digits and dashes only.

    Args:
        name: About whom.
        kind: What the file's name begins with.
        without: What stands for a name that has no such letter.
    """
    plain = fold(read_name(name).plain).replace("'", "")
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    return f"{kind}-{slug or without}"


def write_new(folder: Path, stem: str, suffix: str, data: bytes) -> Path:
    """Write a new file; never overwrites, never follows a link.

    Args:
        folder: Where to.
        stem: What it is named; a number is added if there is one of this name.
        suffix: ".eml", ".zip".
        data: What it holds.

    Returns:
        The file, 0600.

    Raises:
        StorageError: It can't be written; no part of it is left.
    """
    for number in range(1, _MOST):
        path = folder / (f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}")
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        except OSError as error:
            raise StorageError(f"{path} can't be written: {error.strerror}.") from error
        _fill(path, handle, data)
        return path
    raise StorageError(f"{folder} has too many files of that name; nothing was written.")


def _fill(path: Path, handle: int, data: bytes) -> None:
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, 0o600)
            file.write(data)
            file.flush()
            os.fsync(handle)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise StorageError(f"{path} can't be written: {error.strerror}.") from error
