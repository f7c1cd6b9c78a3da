"""Durable files: written beside, flushed, put in place; for the user alone."""

import os
from pathlib import Path

from tui.errors import StorageError


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
