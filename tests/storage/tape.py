"""A tape of what is asked of the disk below a folder, in order."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Made:
    """A file came into being, empty."""

    path: Path
    file: int


@dataclass(frozen=True)
class MadeFolder:
    """A folder came into being."""

    path: Path


@dataclass(frozen=True)
class Wrote:
    """Bytes were written into a file."""

    file: int
    at: int
    data: bytes


@dataclass(frozen=True)
class Shortened:
    """A file was cut to a size."""

    file: int
    size: int


@dataclass(frozen=True)
class Flushed:
    """A file's bytes are on the disk."""

    file: int


@dataclass(frozen=True)
class FlushedFolder:
    """A folder's names are on the disk."""

    path: Path


@dataclass(frozen=True)
class Renamed:
    """A file has another name, instead of what had it."""

    old: Path
    new: Path
    file: int


@dataclass(frozen=True)
class Removed:
    """A name is gone."""

    path: Path


@dataclass(frozen=True)
class Acknowledged:
    """An action of a program was said to be on the disk."""

    program: int


Step = (
    Made
    | MadeFolder
    | Wrote
    | Shortened
    | Flushed
    | FlushedFolder
    | Renamed
    | Removed
    | Acknowledged
)


class Tape:
    """Records steps from its making on; what is there by then is `files` and `folders`.

    Args:
        top: The folder; what is asked of the disk elsewhere is not recorded.
        monkeypatch: Puts the real calls back.
    """

    def __init__(self, top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.steps: list[Step] = []
        self.folders = {top, *(path for path in top.rglob("*") if path.is_dir())}
        self.files = {path: n for n, path in enumerate(top.rglob("*")) if path.is_file()}
        self.bytes = {file: path.read_bytes() for path, file in self.files.items()}
        self._top = top
        self._names = dict(self.files)
        self._sizes = {file: len(data) for file, data in self.bytes.items()}
        self._next = len(self.folders) + len(self.files)
        self._open: dict[int, Path | int] = {}
        calls: dict[str, Callable[..., Any]] = {
            "open": self._opened,
            "write": self._wrote,
            "fsync": self._flushed,
            "ftruncate": self._cut,
            "replace": self._renamed,
            "unlink": self._removed,
            "mkdir": self._made_folder,
        }
        for name, call in calls.items():
            self._watch(monkeypatch, name, call)

    def acknowledge(self, program: int) -> None:
        """Record that an action was acknowledged."""
        self.steps.append(Acknowledged(program))

    def _watch(self, monkeypatch: pytest.MonkeyPatch, name: str, seen: Callable[..., Any]) -> None:
        real = getattr(os, name)

        def watched(*words: Any, **named: Any) -> Any:
            return seen(real, *words, **named)

        monkeypatch.setattr(os, name, watched)

    def _is_ours(self, path: Any) -> bool:
        return Path(path).is_relative_to(self._top)

    def _opened(self, real: Any, name: Any, flags: int, *rest: Any, **named: Any) -> int:
        path = Path(name)
        handle: int = real(name, flags, *rest, **named)
        self._open.pop(handle, None)
        if not self._is_ours(path):
            return handle
        if path.is_dir():
            self._open[handle] = path
            return handle
        if path not in self._names:
            self._next += 1
            self._names[path], self._sizes[self._next] = self._next, 0
            self.steps.append(Made(path, self._next))
        self._open[handle] = file = self._names[path]
        if flags & os.O_TRUNC:
            self._shorten(file, 0)
        return handle

    def _wrote(self, real: Any, handle: int, data: Any) -> int:
        count: int = real(handle, data)
        if isinstance(file := self._open.get(handle), int):
            at = os.lseek(handle, 0, os.SEEK_CUR) - count
            self._write(file, at, bytes(data[:count]))
        return count

    def _write(self, file: int, at: int, data: bytes) -> None:
        self._sizes[file] = max(self._sizes[file], at + len(data))
        self.steps.append(Wrote(file, at, data))

    def _flushed(self, real: Any, handle: int) -> None:
        what = self._open.get(handle)
        if isinstance(what, int):
            self._catch_up(handle, what)
        real(handle)
        if what is not None:
            self.steps.append(Flushed(what) if isinstance(what, int) else FlushedFolder(what))

    def _catch_up(self, handle: int, file: int) -> None:
        """What was written by another way than `os.write`, which is always behind the rest."""
        path = next(path for path, other in self._names.items() if other == file)
        data = path.read_bytes()
        if len(data) > (size := self._sizes[file]):
            self._write(file, size, data[size:])

    def _cut(self, real: Any, handle: int, size: int) -> None:
        real(handle, size)
        if isinstance(file := self._open.get(handle), int):
            self._shorten(file, size)

    def _shorten(self, file: int, size: int) -> None:
        self._sizes[file] = size
        self.steps.append(Shortened(file, size))

    def _renamed(self, real: Any, old: Any, new: Any) -> None:
        real(old, new)
        if self._is_ours(old):
            self._names[Path(new)] = file = self._names.pop(Path(old))
            self.steps.append(Renamed(Path(old), Path(new), file))

    def _removed(self, real: Any, name: Any, **named: Any) -> None:
        real(name, **named)
        if self._names.pop(Path(name), None) is not None:
            self.steps.append(Removed(Path(name)))

    def _made_folder(self, real: Any, name: Any, *rest: Any, **named: Any) -> None:
        real(name, *rest, **named)
        if self._is_ours(name):
            self.steps.append(MadeFolder(Path(name)))
