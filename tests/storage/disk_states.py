"""What a disk may hold after a power cut, by a model of a file system that keeps no more than it
must.

Bytes of a file that were not flushed may be missing, be there in part, or be NULs. Names that were
not flushed may have come, changed and gone or not, in any combination. A rename happens wholly or
not at all, also between two folders, as in every file system that keeps a journal.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from tests.storage.tape import (
    Acknowledged,
    Flushed,
    FlushedFolder,
    Made,
    MadeFolder,
    Removed,
    Renamed,
    Shortened,
    Step,
    Tape,
    Wrote,
)

MOST_PENDING = 12
"""Names that may be on their way at once; each doubles the states."""

Naming = Made | MadeFolder | Renamed | Removed
Writing = Wrote | Shortened


@dataclass(frozen=True)
class State:
    """What a disk holds: every folder, and every file with its bytes."""

    folders: frozenset[Path]
    files: frozenset[tuple[Path, bytes]]

    def build(self, old: Path, new: Path) -> None:
        """Make it, at another place."""
        for folder in sorted(self.folders):
            (new / folder.relative_to(old)).mkdir(mode=0o700, exist_ok=True)
        for path, data in self.files:
            (new / path.relative_to(old)).write_bytes(data)


@dataclass
class Disk:
    """A disk at one moment: what is certain, and what is on its way."""

    folders: set[Path]
    names: dict[Path, int]
    bytes: dict[int, bytes]
    naming: list[Naming] = field(default_factory=list)
    """Changes of names, in order, of which any may be on the disk already."""
    writing: dict[int, list[Writing]] = field(default_factory=dict)
    """Changes of files, in order."""

    def take(self, step: Step) -> None:
        """Go on by one step of a tape."""
        match step:
            case Made() | MadeFolder() | Renamed() | Removed():
                self.naming.append(step)
                if isinstance(step, Made):
                    self.bytes[step.file] = b""
            case Wrote() | Shortened():
                self.writing.setdefault(step.file, []).append(step)
            case Flushed(file):
                self.bytes[file] = _written(self.bytes[file], self.writing.pop(file, []))
            case FlushedFolder(path):
                certain = [change for change in self.naming if path in _folders_of(change)]
                _name(self.folders, self.names, certain)
                self.naming = [change for change in self.naming if change not in certain]
            case Acknowledged():
                pass

    def states(self) -> Iterator[State]:
        """Everything that it may hold if the power goes now."""
        assert len(self.naming) <= MOST_PENDING
        for chosen in product((False, True), repeat=len(self.naming)):
            folders, names = set(self.folders), dict(self.names)
            _name(folders, names, [c for c, yes in zip(self.naming, chosen, strict=True) if yes])
            folders = {path for path in folders if _reached(path, folders)}
            names = {path: file for path, file in names.items() if path.parent in folders}
            contents = [
                {(path, data) for data in _contents(self.bytes[file], self.writing.get(file, []))}
                for path, file in names.items()
            ]
            for files in product(*contents):
                yield State(frozenset(folders), frozenset(files))


def cuts(tape: Tape, programs: int) -> Iterator[tuple[tuple[int, ...], State]]:
    """Every state after a power cut at every point, once, with what was acknowledged by then."""
    disk = Disk(set(tape.folders), dict(tape.files), dict(tape.bytes))
    done = [0] * programs
    found: set[tuple[tuple[int, ...], State]] = set()
    for step in (None, *tape.steps):
        if isinstance(step, Acknowledged):
            done[step.program] += 1
        elif step is not None:
            disk.take(step)
        for state in disk.states():
            if (cut := (tuple(done), state)) not in found:
                found.add(cut)
                yield cut


def _folders_of(change: Naming) -> set[Path]:
    if isinstance(change, Renamed):
        return {change.old.parent, change.new.parent}
    return {change.path.parent}


def _reached(path: Path, folders: set[Path]) -> bool:
    """Whether every folder above one is there, up to the topmost that is spoken of."""
    top = min(folders)
    return path == top or (path.parent in folders and _reached(path.parent, folders))


def _name(folders: set[Path], names: dict[Path, int], changes: Iterable[Naming]) -> None:
    for change in changes:
        match change:
            case Made(path, file):
                names[path] = file
            case MadeFolder(path):
                folders.add(path)
            case Renamed(old, new, file):
                if names.get(old) == file:
                    del names[old]
                names[new] = file
            case Removed(path):
                names.pop(path, None)


def _written(data: bytes, changes: Iterable[Writing]) -> bytes:
    for change in changes:
        if isinstance(change, Shortened):
            data = data[: change.size].ljust(change.size, b"\0")
        else:
            data = data.ljust(change.at, b"\0")
            data = data[: change.at] + change.data + data[change.at + len(change.data) :]
    return data


def _contents(data: bytes, changes: list[Writing]) -> set[bytes]:
    """What a file may hold of which some changes were not flushed."""
    found = {data}
    for count, change in enumerate(changes):
        before = _written(data, changes[:count])
        found |= {_written(before, [part]) for part in _parts(change)}
        found.add(_written(data, changes[:count] + changes[count + 1 :]))
    return found | {_written(data, changes)}


def _parts(change: Writing) -> Iterator[Writing]:
    """A change as it may be on the disk: a beginning, or the whole length with a hole in it."""
    yield change
    if isinstance(change, Shortened) or not change.data:
        return
    size, half = len(change.data), len(change.data) // 2
    for count in {1, half, size - 1}:
        yield Wrote(change.file, change.at, change.data[:count])
    for part in (
        b"\0" * size,
        change.data[:half] + b"\0" * (size - half),
        b"\0" * half + change.data[half:],
    ):
        yield Wrote(change.file, change.at, part)
