"""Backups on a bad day: a full disk, a wrong write, a kill; never half-made, none lost."""

import errno
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.storage.shelf import conversation, everything, path_of, with_notes
from tests.storage.zips import NOW, change, fill, listed, small
from tui.errors import StorageError
from tui.storage import Library
from tui.storage.care.backups import Backups
from tui.storage.lock import FileLock

FIRST = "20260504T093000Z.zip"


@pytest.fixture
def shelf(library: Library) -> Backups:
    """The backups of a library with a person and two conversations; there are none yet."""
    return small(library)


@pytest.mark.parametrize("name", ["open", "fchmod", "fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_failing_call_leaves_no_half_file(
    shelf: Backups, monkeypatch: pytest.MonkeyPatch, name: str, code: int
) -> None:
    fill(shelf, 30)
    shelf.make(NOW - timedelta(hours=1))
    change(shelf)
    before = everything(shelf.library)
    real = getattr(os, name)

    def fail(path: Any, *rest: Any) -> Any:
        if name != "open" or str(path).endswith(".tmp"):
            raise OSError(code, os.strerror(code))
        return real(path, *rest)

    with monkeypatch.context() as broken:
        broken.setattr(os, name, fail)
        if name == "fchmod":  # the locks' own is forgiven
            broken.setattr(FileLock, "held", lambda self: nullcontext())
        with pytest.raises(StorageError, match=r"can't be written: .*\.") as raised:
            shelf.make(NOW, UTC)
    assert os.strerror(code) in raised.value.sentence
    assert everything(shelf.library) == before
    assert shelf.make(NOW, UTC).new


def test_a_disk_that_gets_full_leaves_no_half_file(shelf: Backups, machine: Path) -> None:
    (shelf.library / "people" / "p2.json").write_bytes(os.urandom(5000))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4000, hard))
    try:
        with pytest.raises(StorageError, match="can't be written"):
            shelf.make(NOW, UTC)
        with pytest.raises(StorageError, match="can't be written"):
            shelf.save_as(machine / "b.zip", NOW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert listed(shelf) == []
    assert not list(machine.glob("*.zip*"))


@pytest.mark.parametrize("place", [40, 60, -30, -10])
@pytest.mark.parametrize("harm", ["flip", "cut"])
def test_what_was_written_wrongly_is_found_and_removed(
    shelf: Backups, monkeypatch: pytest.MonkeyPatch, place: int, harm: str
) -> None:
    fill(shelf, 30)
    before = listed(shelf)
    real = os.fsync

    def flush(handle: int) -> None:
        real(handle)
        for path in shelf.folder.glob(".*.tmp"):
            data = bytearray(path.read_bytes())
            data[place] ^= 0x55
            path.write_bytes(data if harm == "flip" else data[:place])

    monkeypatch.setattr(os, "fsync", flush)
    with pytest.raises(StorageError, match="What was read again"):
        shelf.make(NOW, UTC)
    assert listed(shelf) == before


def test_another_librarys_zip_in_its_place_is_found(
    shelf: Backups, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = shelf.save_as(machine / "other.zip", NOW).path
    change(shelf)
    real = os.fsync

    def flush(handle: int) -> None:
        real(handle)
        for path in shelf.folder.glob(".*.tmp"):
            shutil.copy(other, path)

    monkeypatch.setattr(os, "fsync", flush)
    with pytest.raises(StorageError, match="is not what was written"):
        shelf.make(NOW, UTC)
    assert listed(shelf) == []


class Stop(Exception):
    """Raised by a pause."""


def test_it_can_be_stopped_at_every_pause(shelf: Backups, library: Library) -> None:
    for number in range(300):
        path = library.folder / "conversations" / f"more{number:03}.json"
        path.write_bytes(path_of(library, conversation()).read_bytes())
    paused: list[None] = []
    shelf.make(NOW, UTC, lambda: paused.append(None))
    change(shelf)
    (before,) = listed(shelf)
    assert len(paused) >= 12
    for stop in range(len(paused)):
        left = iter(range(stop))

        def pause(left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise Stop

        with pytest.raises(Stop):
            shelf.make(NOW + timedelta(days=1), UTC, pause)
        assert listed(shelf) == [before]
    library.put([with_notes(conversation(), "n7")])  # and the lock was given back


KILLED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from tui.storage.care.backups import Backups
Backups(Path(sys.argv[1])).make(datetime(2026, 5, 4, tzinfo=UTC), UTC, lambda: os._exit(9))
"""


def test_a_kill_in_the_middle_leaves_nothing_that_counts(shelf: Backups) -> None:
    done = subprocess.run((sys.executable, "-c", KILLED, str(shelf.library)), check=False)
    assert done.returncode == 9
    (left,) = listed(shelf)
    assert left.endswith(".tmp")
    assert shelf.made() == {}
    shelf.make(NOW, UTC)
    assert listed(shelf) == [FIRST]
