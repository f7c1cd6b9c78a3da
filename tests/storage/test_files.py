"""Durable files: how one write goes, who may read it, and what a failing disk leaves."""

import errno
import os
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.storage.shelf import conversation, everything, opened, path_of, person, with_notes
from tui.errors import StorageError
from tui.storage import Library, lock
from tui.storage.durable import make_folder, write_durably
from tui.storage.lock import FileLock


@pytest.fixture(params=[0o000, 0o022, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_files_and_folders_are_the_users_alone(machine: Path, umask: int) -> None:
    library = opened(machine)
    library.put([person(), conversation()])
    library.refresh()
    library.close()
    library.remove(type(conversation()), "c1")
    for top in (library.folder, machine / "home" / "cache"):
        for path in (top, *top.rglob("*")):
            mode = stat.S_IMODE(path.lstat().st_mode)
            assert oct(mode) == oct(0o700 if path.is_dir() else 0o600), path


def test_a_file_that_others_could_read_is_closed_by_the_next_write(library: Library) -> None:
    library.put([person()])
    path_of(library, person()).chmod(0o644)
    library.put([person(name="Grace")])
    assert stat.S_IMODE(path_of(library, person()).stat().st_mode) == 0o600


class Calls:
    """What a program asked of the disk, in order."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen: list[tuple[str, str]] = []
        self._names: dict[int, str] = {}
        for name in ("open", "write", "fsync", "replace"):
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(first: Any, *rest: Any, **named: Any) -> Any:
            result = call(first, *rest, **named)
            if name == "open":
                self._names[result] = Path(first).name
            else:
                self.seen.append((name, self._names[first] if type(first) is int else first.name))
            return result

        return watched


def test_the_first_put_is_one_write_beside_one_replace_and_both_are_flushed(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = Calls(monkeypatch)
    library.put([with_notes(conversation(), "n1", "n2", "n3")])
    monkeypatch.undo()
    assert [name for name, _ in calls.seen] == ["write", "fsync", "replace", "fsync"]
    beside = {name for _, name in calls.seen[:3]}
    assert len(beside) == 1
    assert calls.seen[3] == ("fsync", "conversations")
    assert beside.pop().endswith(".tmp")
    assert [p.name for p in (library.folder / "conversations").iterdir()] == ["c1.json"]


def test_the_puts_after_it_append_what_changed_and_flush_it(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.put([conversation()])
    before = path_of(library, conversation()).read_bytes()
    calls = Calls(monkeypatch)
    library.put([with_notes(conversation(), "n1")])
    monkeypatch.undo()
    assert calls.seen == [("write", "c1.json"), ("fsync", "c1.json")]
    after = path_of(library, conversation()).read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == 2


def test_a_new_folder_is_made_durable(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls(monkeypatch)
    make_folder(machine / "a" / "b")
    assert calls.seen == [("fsync", machine.name), ("fsync", "a")]


def test_a_write_that_takes_less_than_asked_goes_on(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, bytes(data[:3])))
    write_durably(machine / "file", b"0123456789")
    assert (machine / "file").read_bytes() == b"0123456789"


def test_what_stood_before_the_failing_one_is_written(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, count = os.replace, iter(range(9))

    def fail_second(*words: Any) -> None:
        if next(count) == 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(*words)

    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", fail_second)
        with pytest.raises(StorageError, match="No space left"):
            library.put([person(), conversation(), conversation("c2")])
    found = [name for name in everything(library.folder) if "/" in name]
    assert found == ["people/p1.json"]


def test_a_linked_file_stays_a_link(library: Library, machine: Path) -> None:
    library.put([person()])
    path, elsewhere = path_of(library, person()), machine / "elsewhere.json"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    library.put([person(name="Grace Brewster Hopper")])
    assert path.is_symlink()
    assert "Brewster" in elsewhere.read_text("utf-8")
    assert opened(machine).person("p1").name == "Grace Brewster Hopper"
    assert sorted(p.name for p in machine.iterdir()) == ["elsewhere.json", "home", "library"]


@pytest.mark.parametrize("name", ["file/inside", "x" * 300, "loop/inside"])
def test_a_folder_that_cannot_be_is_a_sentence(machine: Path, name: str) -> None:
    (machine / "file").write_text("in the way", "utf-8")
    (machine / "loop").symlink_to(machine / "loop")
    with pytest.raises(StorageError, match="can't be made"):
        make_folder(machine / name)


def test_the_lock_is_waited_for_and_given_up_with_a_sentence(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.02)
    with (
        FileLock(library.folder / ".lock").held(),
        pytest.raises(StorageError, match=r"in use by another program"),
    ):
        library.put([person()])
    assert library.put([person()]) == [person()]


def test_two_threads_share_one_library(library: Library) -> None:
    def put_all(letter: str) -> None:
        for number in range(20):
            library.put([person(f"{letter}{number}")])

    threads = [threading.Thread(target=put_all, args=(letter,)) for letter in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    library.refresh()
    assert len(library.people()) == 60
