"""Bringing back what a backup holds; whatever is in its way is kept."""

import os
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from tui.errors import DamagedFileError, NewerFormatError, RefusedError, StorageError
from tui.storage.about import NAME, About, read_about
from tui.storage.care.archives import Archive
from tui.storage.care.backups import Backups, Made
from tui.storage.care.contents import Contents, read_file
from tui.storage.durable import make_folder, write_durably
from tui.storage.lock import FileLock
from tui.storage.trash import copy_to_trash, move_to_trash


class Restored(Struct, frozen=True):
    """What a restore did, in numbers of files."""

    back: int = 0
    """Were not there and are again."""
    replaced: int = 0
    """Were different; what they were is in the trash."""
    same: int = 0
    """Were not touched, for they are as the backup has them."""
    alone: int = 0
    """Are not in the backup and were left alone."""
    before: Made | None = None
    """The backup of the state before; None if there was nothing."""


def restore(library: Path, source: Path, now: datetime) -> Restored:
    """Bring a library back to the state of a backup; what differs is kept first.

    Args:
        library: The library's folder; made if there is none.
        source: The backup.
        now: The present moment, UTC.

    Raises:
        DamagedFileError: The backup is not whole; nothing was changed.
        NewerFormatError: The backup or the library is of a newer format; nothing was changed.
        StorageError: It stopped in the middle; doing it again continues it.
    """
    with Archive(source) as archive:
        archive.check()
        there = _examined(library, archive)
        return _Restoring(library, archive).run(now, whole=there)


def unpack(source: Path, folder: Path) -> int:
    """Make a library of its own of what a backup holds; gives the number of files.

    Args:
        source: The backup.
        folder: Where to; new or empty.

    Raises:
        RefusedError: The folder isn't empty.
        DamagedFileError: The backup is not whole; nothing was made.
        StorageError: It can't be written.
    """
    with Archive(source) as archive:
        archive.check()
        if os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir())):
            raise RefusedError(f"{folder} isn't an empty folder. It was left as it is.")
        for name in ("people", "conversations", "trash", "backups"):
            make_folder(folder / name)
        for name in archive.sums:
            _write(folder / name, archive.read(name))
        return len(archive.sums)


class _Restoring:
    """One restore."""

    def __init__(self, library: Path, archive: Archive) -> None:
        self._library = library
        self._archive = archive
        self._lock = FileLock(library / ".lock")

    def run(self, now: datetime, *, whole: bool) -> Restored:
        """Do it.

        Args:
            now: The present moment, UTC.
            whole: Whether the library's own file can be used, and stays.
        """
        present, wanted = set(Contents(self._library).names()), self._archive.sums
        for name in ("people", "conversations"):
            make_folder(self._library / name)
        done = [] if whole else [self._bring(NAME)]
        before = Backups(self._library).make(now) if present else None
        done += [self._bring(name) for name in wanted if name != NAME]
        return Restored(
            done.count("back"),
            done.count("replaced"),
            done.count("same"),
            len(present - wanted.keys()),
            before,
        )

    def _bring(self, name: str) -> str:
        """Bring one file back; gives what became of it."""
        path, data = self._library / name, self._archive.read(name)
        with self._lock.held():
            present = read_file(path)
            if present == data:
                return "same"
            there = os.path.lexists(path)
            if present is not None:
                copy_to_trash(self._library, path)
            elif there:
                move_to_trash(self._library, path)
            _write(path, data)
            return "replaced" if there else "back"


def _write(path: Path, data: bytes) -> None:
    try:
        write_durably(path, data)
    except OSError as error:
        raise StorageError(
            f"{path} can't be written: {error.strerror}. Nothing is lost; try again to continue."
        ) from error


def _examined(library: Path, archive: Archive) -> bool:
    """Whether the library's own file can be used; refuses what the restore can't be done with.

    Raises:
        NewerFormatError: The library or the backup is of a newer format.
        DamagedFileError: Neither of them has a file that can be used.
    """
    here = _about(library)
    with TemporaryDirectory(prefix="coffeechat-") as folder:
        (Path(folder) / NAME).write_bytes(archive.read(NAME))
        packed = _about(Path(folder))
    for place, about in ((library, here), (archive.path, packed)):
        if about is not None and about.newer:
            raise NewerFormatError(
                f"{place} was written by a newer coffeechat; use that one. Nothing was changed."
            )
    if here is None and packed is None:
        raise DamagedFileError(f"The {NAME} in {archive.path} is damaged. Nothing was changed.")
    return here is not None


def _about(library: Path) -> About | None:
    """What a library says of itself; None if it says nothing that can be used."""
    try:
        return read_about(library)
    except StorageError:
        return None
