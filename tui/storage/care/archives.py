"""One backup: a zip of a library's files, of which nothing is believed until it was checked."""

import re
import stat
import struct
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO

from tui.errors import DamagedFileError, StorageError

if TYPE_CHECKING:  # lazy at work: only who opens a backup waits for it
    from zipfile import ZipInfo

ENTRY = re.compile(r"(?:library|bank|(?:people|conversations)/[0-9A-Za-z]{1,64})\.json")
"""The names of the files that a backup holds; there are no others."""

MOST_BYTES = 64 * 2**20
"""Bytes of the largest file that belongs into a backup."""

MOST_TOTAL = 4 * 2**30
"""Bytes of all files of one backup."""

Pause = Callable[[], None]
"""Called between batches of files; it may wait, or raise to have the work stopped."""

Sums = dict[str, tuple[int, int]]
"""Size and CRC of each file, by name."""

BATCH = 50
"""Files between two pauses."""

_STORED, _DEFLATED = 0, 8
"""The two ways of packing that a backup knows."""


def go_on() -> None:
    """A pause that is none."""


def count(sums: Sums, kind: str) -> int:
    """How many files of a folder there are."""
    return sum(name.startswith(f"{kind}/") for name in sums)


def write_archive(file: BinaryIO, files: Iterable[tuple[str, bytes]]) -> Sums:
    """Write a zip; gives what was put into it.

    Args:
        file: Where to.
        files: Name and bytes of each.

    Raises:
        OSError: It can't be written.
    """
    from zipfile import ZipFile, ZipInfo

    sums: Sums = {}
    with ZipFile(file, "w") as archive:
        for name, data in files:
            archive.writestr(ZipInfo(name), data, _DEFLATED)
            sums[name] = len(data), zlib.crc32(data)
    return sums


class Archive:
    """A zip that holds files of a library and nothing else; close it, or use it with `with`.

    Args:
        path: The file.

    Raises:
        DamagedFileError: It is not a whole backup.
        StorageError: It can't be read.
    """

    def __init__(self, path: Path) -> None:
        from zipfile import ZipFile

        self.path = path
        try:
            self._file = path.open("rb")
        except OSError as error:
            raise StorageError(f"{path} can't be read: {error.strerror}.") from error
        try:
            self._zip = ZipFile(self._file)
            self._infos = {info.filename: info for info in self._zip.infolist()}
            self._examine()
        except _trouble() as error:
            self._file.close()
            raise self._damaged(error) from error
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()
        self._file.close()

    @property
    def sums(self) -> Sums:
        """What it says that it holds."""
        return {name: (info.file_size, info.CRC) for name, info in self._infos.items()}

    def read(self, name: str) -> bytes:
        """The bytes of one file.

        Raises:
            DamagedFileError: They are not what was put in.
        """
        info = self._infos[name]
        try:
            data = self._zip.read(info)  # never more than the size that it tells
            if len(data) < info.file_size:
                raise EOFError(f"{name} is too short")
            return data
        except _trouble() as error:
            raise self._damaged(error) from error

    def check(self, pause: Pause = go_on) -> None:
        """Read everything.

        Raises:
            DamagedFileError: Something is not what was put in.
        """
        for place, name in enumerate(self._infos, 1):
            self.read(name)
            if place % BATCH == 0:
                pause()

    def _examine(self) -> None:
        """Look at the directory alone: names, kinds and sizes."""
        infos = self._zip.infolist()
        for info in infos:
            wrong = _wrong(info)
            if wrong:
                raise ValueError(f"{info.orig_filename!r} {wrong}")
        if len({info.filename.casefold() for info in infos}) < len(infos):
            raise ValueError("a name appears in it twice")
        if sum(info.file_size for info in infos) > MOST_TOTAL:
            raise ValueError("it would unpack to more than any library holds")
        if "library.json" not in self._infos:
            raise ValueError("there is no library.json in it")

    def _damaged(self, error: Exception) -> DamagedFileError:
        return DamagedFileError(f"{self.path} is not a whole backup: {error}. Nothing was changed.")


def _trouble() -> tuple[type[Exception], ...]:
    """Everything that reading a zip made of anything at all can raise."""
    from zipfile import BadZipFile

    return BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError


def _wrong(info: "ZipInfo") -> str:
    """Why an entry is none of ours; empty if it may be."""
    if info.filename != info.orig_filename or not ENTRY.fullmatch(info.filename):
        return "is not a file of a library"
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
        return "is a link or a device"
    if info.flag_bits & 1 or info.compress_type not in (_STORED, _DEFLATED):
        return "is packed in a way that a backup never is"
    if info.file_size > MOST_BYTES:
        return "is larger than any file of a library"
    return ""
