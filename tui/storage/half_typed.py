"""What is half typed on the screens, on disk: a small file for each window that is open."""

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path
from typing import Any

from msgspec import to_builtins

from tui.domain.language.text import clean
from tui.domain.model.half_typed import HalfTyped, Spot
from tui.errors import LibraryInUseError, StorageError
from tui.storage.catalogue import Problem
from tui.storage.durable import flush_folder, write_durably
from tui.storage.lock import FileLock
from tui.storage.trash import move_to_trash
from tui.structs import field_names

STEM = "half-typed"
"""How the names of the files begin."""

MOST_BYTES = 16 * 2**20
"""Bytes of the largest file that is read."""

SPOT = field_names(Spot)
REST = tuple(name for name in field_names(HalfTyped) if name != "spot")


class HalfTypedFile:
    """The file of one window.

    A window holds the lock of its file as long as it lives, so a file whose lock is free was left
    by a program that ended; the next window takes it over.

    Args:
        folder: The library.
        lock: The library's lock.
    """

    def __init__(self, folder: Path, lock: FileLock) -> None:
        self._folder = folder
        self._lock = lock
        self._held = ExitStack()
        self._path: Path | None = None
        self._others: list[Path] = []
        self.problems: tuple[Problem, ...] = ()

    def open(self) -> list[HalfTyped]:
        """Have a file of one's own, and read what windows that ended have left.

        Raises:
            StorageError: A lock can't be made.
        """
        own = next(path for path in map(self._named, count(1)) if self._taken(path))
        left = [path for path in files_in(self._folder) if path != own and self._taken(path)]
        self._path, self._others = own, left
        found: list[HalfTyped] = []
        for path in (own, *left):
            there = read(path)
            if there is None:
                self._put_aside(path)
            found += (one for one in there or () if one not in found)
        return found

    def _named(self, number: int) -> Path:
        return self._folder / f"{STEM}{f'-{number}' if number > 1 else ''}.json"

    def _taken(self, path: Path) -> bool:
        """Take the lock of a file, if no window has it."""
        lock = FileLock(path.with_name(f".{path.stem}.lock"))
        try:
            self._held.enter_context(lock.held(wait=False))
        except LibraryInUseError:
            return False
        return True

    def _put_aside(self, path: Path) -> None:
        with self._lock.held():
            there = move_to_trash(self._folder, path)
        sentence = f"{path} can't be read and was moved to {there}."
        self.problems += (Problem(path, sentence, warning=True),)

    def write(self, typed: Iterable[HalfTyped]) -> None:
        """Have the file hold this and nothing else; empty, it goes.

        Raises:
            StorageError: It could not be written and is as it was.
        """
        typed = tuple(typed)
        if self._path is None:
            return
        with self._lock.held():
            try:
                _put(self._path, typed)
                for path in self._others:
                    _put(path, ())
            except OSError as error:
                sentence = f"{self._path} can't be written: {error.strerror}."
                raise StorageError(sentence) from error
        self._others = []

    def close(self) -> None:
        """Give the file back; what is in it is the next window's."""
        self._held.close()
        self._path, self._others = None, []


def read(path: Path) -> list[HalfTyped] | None:
    """What is in a file; None if it is not one of ours."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return None
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return []
    except (OSError, ValueError, RecursionError):
        return None
    typed = found.get("typed") if isinstance(found, dict) else None
    if not isinstance(typed, list):
        return None
    return [_made(one) for one in typed if _is_ours(one)]


def _is_ours(one: Any) -> bool:
    spot = one.get("spot") if isinstance(one, dict) else None
    if not isinstance(spot, dict):
        return False
    words = [spot.get(name) for name in SPOT] + [one.get(name) for name in REST]
    return all(isinstance(word, str) for word in words)


def _made(one: dict[str, Any]) -> HalfTyped:
    spot = Spot(**{name: one["spot"][name] for name in SPOT})
    return HalfTyped(spot, **{name: clean(one[name]) for name in REST})


def files_in(folder: Path) -> Iterator[Path]:
    """The files of a library that hold what is half typed."""
    yield from sorted(folder.glob(f"{STEM}*.json"))


def forget(folder: Path, ids: Collection[str]) -> None:
    """Remove what was half typed about people and conversations; the caller holds the lock.

    Raises:
        OSError: A file could not be written.
    """
    for path in files_in(folder):
        stay = tuple(one for one in read(path) or () if not one.concerns(ids))
        _put(path, stay)


def _put(path: Path, typed: tuple[HalfTyped, ...]) -> None:
    if typed:
        told = {"format": 1, "typed": to_builtins(typed)}
        write_durably(path, json.dumps(told).encode())
    elif path.exists():
        path.unlink(missing_ok=True)
        with suppress(OSError):
            flush_folder(path.parent)
