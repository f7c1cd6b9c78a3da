"""File systems that can do less: what stays safe works, and all else is refused with its reason."""

import errno
import os
import stat
from pathlib import Path

import pytest

from tests.session.world import open_world
from tui.errors import LibraryInUseError, StorageError
from tui.storage.lock import FileLock

NO_LOCKS = (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL)
NO_FLUSH = (errno.EINVAL, errno.EBADF, errno.EOPNOTSUPP, errno.ENOSYS)


@pytest.mark.parametrize("number", NO_LOCKS, ids=errno.errorcode.get)
def test_without_locks_the_reason_is_given_at_once(
    machine: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(handle: int, how: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("fcntl.flock", refuse)
    monkeypatch.setattr("time.sleep", lambda seconds: pytest.fail("it waits for nobody"))
    with pytest.raises(StorageError) as caught, FileLock(machine / ".lock").held():
        pytest.fail("it is not held")
    assert not isinstance(caught.value, LibraryInUseError)
    assert f"can't be locked: {os.strerror(number)}. Nothing was written" in caught.value.sentence


def test_without_locks_a_library_can_be_read(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = open_world(machine)
    talk = world.call()
    world.session.close()

    def refuse(handle: int, how: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", refuse)
    other = world.other().session
    other.refresh()
    assert [head.id for head in other.conversations()] == [talk]
    other.close()


@pytest.mark.parametrize("number", NO_FLUSH, ids=errno.errorcode.get)
def test_where_no_folder_can_be_flushed_all_is_kept(
    machine: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    real = os.fsync

    def flush(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        real(handle)

    monkeypatch.setattr(os, "fsync", flush)
    world = open_world(machine)
    talk = world.call()
    world.note(talk, "kept")
    world.session.close()
    assert world.texts_on_disk(talk) == ["kept"]
    assert "not flushed" not in str(world.states)
