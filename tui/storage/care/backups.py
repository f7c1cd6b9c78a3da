"""Backups of a library: made without stopping anybody, verified by reading back, rotated."""

import os
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from msgspec import Struct

from tui.errors import DamagedFileError, RefusedError, StorageError
from tui.storage.care.archives import Archive, Pause, Sums, count, go_on, write_archive
from tui.storage.care.contents import Contents, listed, read_file
from tui.storage.care.retention import keep, wanted
from tui.storage.durable import beside, flush_folder, make_folder, sweep
from tui.storage.lock import FileLock

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"((?:19[7-9]\d|2\d{3})\d{4}T\d{6}Z)\.zip")


class Made(Struct, frozen=True):
    """A backup that holds the library as it is now."""

    path: Path
    """Its file."""
    people: int
    """How many people are in it."""
    conversations: int
    """How many conversations are in it."""
    size: int
    """Bytes of its file."""
    new: bool
    """Whether it was made now; False if nothing changed since it was made."""
    unread: tuple[Path, ...]
    """Files that are not in it because they can't be read."""


class Backups:
    """The backups of one library; files of it are bytes here, whatever they hold.

    Args:
        library: The library's folder.
    """

    def __init__(self, library: Path) -> None:
        self.library = library
        self.folder = library / "backups"
        self._contents = Contents(library)
        self._making = FileLock(self.folder / ".lock")

    def made(self) -> dict[datetime, Path]:
        """Every backup by the moment it was made, UTC; newest first.

        Raises:
            StorageError: The folder can't be read.
        """
        found = {}
        for name in listed(self.folder):
            stamp = _NAME.fullmatch(name)
            moment = _moment(stamp[1]) if stamp else None
            if moment is not None:
                found[moment] = self.folder / name
        return dict(sorted(found.items(), reverse=True))

    # Making -----------------------------------------------------------------------------

    def make_daily(self, now: datetime, zone: tzinfo, pause: Pause = go_on) -> Made | None:
        """Make the backup of the day; None if there is one of today.

        Args:
            now: The present moment, UTC.
            zone: The user's own time zone, for days and weeks.
            pause: Called between batches of files.

        Raises:
            StorageError: None was made; those that were there are untouched.
        """
        return self.make(now, zone, pause) if wanted(self.made(), now, zone) else None

    def make(self, now: datetime, zone: tzinfo | None = None, pause: Pause = go_on) -> Made:
        """Make a backup, unless the newest one holds all this; then drop what rotation drops.

        Nothing is dropped while a file of the library can't be read: an old backup may have it.

        Args:
            now: The present moment, UTC.
            zone: The user's own time zone, for weeks; None drops nothing.
            pause: Called between batches of files.

        Raises:
            StorageError: None was made; those that were there are untouched.
        """
        self._need_library()
        make_folder(self.folder)
        with self._making.held():
            with suppress(OSError):
                sweep(self.folder)
            newest = next(iter(self.made().values()), None)
            if newest is not None and (same := self._same(newest, pause)):
                return same
            made = self._save(self._free(now), pause)
            if zone is not None and not made.unread:
                self._rotate(zone)
            return made

    def save_as(self, path: Path, now: datetime, pause: Pause = go_on) -> Made:
        """Make a backup elsewhere.

        Args:
            path: Its file, which must be new, or a folder to make one in.
            now: The present moment, UTC.
            pause: Called between batches of files.

        Raises:
            RefusedError: There is such a file; it was left as it is.
            StorageError: None was made.
        """
        self._need_library()
        if path.is_dir():
            path = path / f"coffeechat-{now.astimezone(UTC):{_STAMP}}.zip"
        if os.path.lexists(path):
            raise RefusedError(f"{path} is there already. It was left as it is.")
        return self._save(path, pause)

    def _need_library(self) -> None:
        if read_file(self.library / "library.json") is None:
            raise StorageError(f"{self.library} is not a library: its library.json can't be read.")

    def _free(self, now: datetime) -> Path:
        """A name that says when; a second later if there is one of this second."""
        at = now.astimezone(UTC)
        while os.path.lexists(path := self.folder / f"{at:{_STAMP}}.zip"):
            at += timedelta(seconds=1)
        return path

    def _save(self, path: Path, pause: Pause) -> Made:
        """Write beside, flush, read back, put in place."""
        unread: list[Path] = []
        try:
            with beside(path) as waiting:
                sums = self._write(waiting, unread, pause)
                _verify(waiting, sums, pause)
                os.replace(waiting, path)
            flush_folder(path.parent)
            return _made(path, sums, tuple(unread), new=True)
        except OSError as error:
            raise StorageError(f"{path} can't be written: {error.strerror or error}.") from error

    def _write(self, waiting: Path, unread: list[Path], pause: Pause) -> Sums:
        handle = os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, 0o600)
            sums = write_archive(file, self._contents.read(unread, pause))
            file.flush()
            os.fsync(handle)
            if hasattr(os, "posix_fadvise"):  # so that it is read back from the disk itself
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        return sums

    def _same(self, path: Path, pause: Pause) -> Made | None:
        """A backup, if it is whole and the library holds just the same now."""
        try:
            with Archive(path) as archive:
                sums, unread = archive.sums, list[Path]()
                if {name: size for name, (size, _) in sums.items()} != self._contents.sizes():
                    return None
                same = all(
                    archive.read(n) == data for n, data in self._contents.read(unread, pause)
                )
                return _made(path, sums, (), new=False) if same and not unread else None
        except (StorageError, OSError):
            return None

    # Dropping ---------------------------------------------------------------------------

    def _rotate(self, zone: tzinfo) -> None:
        made = self.made()
        for moment in made.keys() - keep(made, zone):
            with suppress(OSError):  # the next rotation tries again
                made[moment].unlink()


def _made(path: Path, sums: Sums, unread: tuple[Path, ...], *, new: bool) -> Made:
    people, talks = count(sums, "people"), count(sums, "conversations")
    return Made(path, people, talks, path.stat().st_size, new, unread)


def _verify(path: Path, sums: Sums, pause: Pause) -> None:
    """Read a backup back.

    Raises:
        StorageError: It is not what was written.
    """
    try:
        with Archive(path) as archive:
            archive.check(pause)
            if archive.sums == sums:
                return
    except DamagedFileError as error:
        raise StorageError(f"What was read again is not what was written. {error}") from error
    raise StorageError(f"What was read again from {path} is not what was written.")


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
