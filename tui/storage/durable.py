"""Durable files: written beside, flushed, put in place; or appended to and flushed."""

import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tui.errors import StorageError
from tui.patterns import late

BESIDE = ".tmp"
"""End of the names of files that wait to be put in place; their names begin with a dot."""

_WAITING = late(rf"\.[0-9A-Za-z-]+\.(?:json|zip)(?:\.[0-9a-z-]+)?{re.escape(BESIDE)}")


_NOT_FOR_FOLDERS = frozenset({errno.EINVAL, errno.EBADF, errno.ENOTSUP, errno.ENOSYS})
"""What file systems answer that flush no folder; there nothing more can be done for a rename."""


class NotFlushedError(OSError):
    """A file was put in place and its folder could not be flushed."""


def make_folder(path: Path) -> None:
    """Make a folder for the user alone, with its parents, and make that durable.

    Raises:
        StorageError: It can't be made.
    """
    try:
        if os.path.isdir(path):
            return
        if not path.parent.is_dir():
            make_folder(path.parent)
        path.mkdir(mode=0o700, exist_ok=True)
        path.chmod(0o700)  # whatever the umask took away
        flush_folder(path.parent)
    except OSError as error:
        raise StorageError(f"{path} can't be made: {error.strerror}.") from error


def flush_folder(path: Path) -> None:
    """Make renames in a folder durable, where the file system can be asked to."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NOT_FOR_FOLDERS:
            raise
    finally:
        os.close(handle)


def write_durably(path: Path, data: bytes) -> None:
    """Replace a file so that after any crash it is wholly the old or wholly the new one.

    A link stays a link; the file is the user's alone. The caller sees to it that nobody else
    writes the same file.

    Raises:
        NotFlushedError: It was replaced; a power cut now may still bring the old one back.
        OSError: Nothing was changed.
    """
    target = Path(os.path.realpath(path))
    with beside(target) as waiting:
        handle = os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            _write(handle, data)
            os.fchmod(handle, 0o600)
            _flush(handle)
        finally:
            os.close(handle)
        os.replace(waiting, target)
    try:
        flush_folder(target.parent)
    except OSError as error:
        raise NotFlushedError(error.errno, error.strerror) from error


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Where to write what shall replace a file: one name, so that a kill leaves one at most."""
    waiting = target.with_name(f".{target.name}{BESIDE}")
    waiting.unlink(missing_ok=True)
    try:
        yield waiting
    except BaseException:
        with suppress(OSError):
            waiting.unlink(missing_ok=True)
        raise


def append_durably(path: Path, data: bytes, size: int) -> None:
    """Append to a file so that after any crash all of it is there or a part of it is torn.

    Args:
        path: The file.
        data: What comes after.
        size: Bytes that the file has now.

    Raises:
        OSError: The file is as it was, unless the disk refuses even that.
    """
    handle = os.open(path, os.O_WRONLY | os.O_APPEND)
    try:
        status = os.fstat(handle)
        if status.st_size != size:
            raise OSError(0, "somebody else wrote it")
        try:
            if status.st_mode & 0o077:
                os.fchmod(handle, 0o600)
            _write(handle, data)
            _flush(handle)
        except BaseException:
            with suppress(OSError):
                os.ftruncate(handle, size)
            raise
    finally:
        os.close(handle)


def _write(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def _flush(handle: int) -> None:
    """Have a file's bytes on the disk itself."""
    if sys.platform == "darwin":  # fsync stops at the drive's own memory there
        import fcntl  # lazy: Windows has none

        with suppress(OSError):  # a file system that doesn't know it
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def left_in(folder: Path) -> list[Path]:
    """What waits in a folder to be put in place; other programs' files are not among it.

    Raises:
        OSError: The folder can't be read.
    """
    return [path for path in folder.iterdir() if _WAITING.fullmatch(path.name)]


def sweep(folder: Path) -> int:
    """Remove what writers that were killed left in a folder; the caller holds the lock.

    Returns:
        How many there were.

    Raises:
        OSError: The folder can't be read.
    """
    if not folder.is_dir():
        return 0
    left = left_in(folder)
    for path in left:
        path.unlink(missing_ok=True)
    return len(left)
