"""Bringing backups back: what returns, and what is kept."""

import errno
import json
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.storage.shelf import conversation, data_of, everything, keep, opened, person, with_notes
from tests.storage.zips import LATER, NOW, files
from tui.errors import DamagedFileError, NewerFormatError, RefusedError, StorageError
from tui.storage import Library
from tui.storage.care.backups import Backups
from tui.storage.care.restore import Restored, restore, unpack

TALK = with_notes(conversation(), "n1", "n2")


@pytest.fixture
def backup(library: Library) -> Path:
    """A backup of a library with two people and two conversations."""
    library.put([person(), person("p2", "Ada Lovelace"), TALK, conversation("c2")])
    return Backups(library.folder).make(NOW).path


def trash(library: Library) -> list[bytes]:
    return [path.read_bytes() for path in sorted((library.folder / "trash").iterdir())]


def numbers(done: Restored) -> tuple[int, int, int, int]:
    return done.back, done.replaced, done.same, done.alone


# What comes back ----------------------------------------------------------------------------


def test_deleted_damaged_and_changed_files_come_back(library: Library, backup: Path) -> None:
    before, folder = files(library.folder), library.folder
    shutil.rmtree(folder / "people")
    (folder / "conversations" / "c2.json").write_bytes(b"\0" * 90)
    changed = with_notes(TALK, "n3")
    library.put([changed])
    edited = (folder / "conversations" / "c1.json").read_bytes()
    done = restore(folder, backup, LATER)
    assert files(folder) == before
    assert numbers(done) == (2, 2, 0, 0)
    assert sorted(trash(library)) == sorted([b"\0" * 90, edited])
    assert opened(folder.parent).conversation("c1") == TALK


def test_what_the_library_was_before_can_be_brought_back(library: Library, backup: Path) -> None:
    library.put([with_notes(TALK, "n3"), conversation("c3")])
    before = files(library.folder)
    done = restore(library.folder, backup, LATER)
    assert files(library.folder) != before
    assert done.before is not None
    assert done.before.path == library.folder / "backups" / "20260505T093000Z.zip"
    assert numbers(restore(library.folder, done.before.path, LATER)) == (0, 1, 4, 0)
    assert files(library.folder) == before


def test_what_is_the_same_is_not_touched(library: Library, backup: Path) -> None:
    stamps = {p: p.stat().st_mtime_ns for p in library.folder.rglob("*.json")}
    done = restore(library.folder, backup, LATER)
    assert numbers(done) == (0, 0, 4, 0)
    assert done.before is not None
    assert (done.before.path, done.before.new) == (backup, False)
    assert {p: p.stat().st_mtime_ns for p in library.folder.rglob("*.json")} == stamps
    assert trash(library) == []


def test_what_the_backup_does_not_hold_is_left_alone(library: Library, backup: Path) -> None:
    library.put([person("p3"), conversation("c3")])
    done = restore(library.folder, backup, LATER)
    assert numbers(done) == (0, 0, 4, 2)
    assert library.conversation("c3") == conversation("c3")


def test_what_was_replaced_has_a_name_as_everything_in_the_trash(
    library: Library, backup: Path
) -> None:
    library.put([with_notes(TALK, "n3")])
    restore(library.folder, backup, LATER)
    library.remove(type(TALK), "c1")
    names = [path.name.split("-") for path in (library.folder / "trash").iterdir()]
    assert [(name[:2], len(name[2])) for name in names] == [(["conversations", "c1"], 23)] * 2


def test_an_open_library_sees_what_came_back_and_goes_on(library: Library, backup: Path) -> None:
    keep(library, with_notes(TALK, "n3"))
    restore(library.folder, backup, LATER)
    assert library.conversation("c1") == TALK
    assert keep(library, with_notes(TALK, "n4")) == with_notes(TALK, "n4")


def test_a_new_machine_gets_the_whole_library(
    library: Library, backup: Path, machine: Path
) -> None:
    new = machine / "new" / "library"
    done = restore(new, backup, LATER)
    assert files(new) == files(library.folder)
    assert numbers(done) == (5, 0, 0, 0)
    assert done.before is None


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_what_comes_back_is_the_users_alone(
    library: Library, backup: Path, machine: Path, umask: int
) -> None:
    library.put([with_notes(TALK, "n3")])
    before = os.umask(umask)
    try:
        restore(library.folder, backup, LATER)
        restore(machine / "new", backup, LATER)
        unpack(backup, machine / "own")
    finally:
        os.umask(before)
    for top in (library.folder, machine / "new", machine / "own"):
        for path in (top, *top.rglob("*")):
            mode = stat.S_IMODE(path.lstat().st_mode)
            assert oct(mode) == oct(0o700 if path.is_dir() else 0o600), path


def test_what_cannot_be_read_is_moved_out_of_the_way(library: Library, backup: Path) -> None:
    before, folder = files(library.folder), library.folder
    for name in ("people/p1.json", "people/p2.json", "conversations/c1.json"):
        (folder / name).unlink()
    (folder / "people" / "p1.json").mkdir()
    os.mkfifo(folder / "people" / "p2.json")
    (folder / "conversations" / "c1.json").symlink_to("nowhere")
    done = restore(folder, backup, LATER)
    assert files(folder) == before
    assert numbers(done) == (0, 3, 1, 0)
    assert done.before is not None
    assert len(done.before.unread) == 3
    assert len(list((folder / "trash").iterdir())) == 3


# The library's own file ---------------------------------------------------------------------


def test_the_librarys_own_file_stays(library: Library, backup: Path, machine: Path) -> None:
    other = machine / "other" / "library"
    Library(other, machine / "other" / "catalog.json").open()
    before = (other / "library.json").read_bytes()
    restore(other, backup, LATER)
    assert (other / "library.json").read_bytes() == before
    assert before != (library.folder / "library.json").read_bytes()


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"library": {"library": {"format": "x"}}}'])
def test_the_librarys_own_file_is_replaced_if_damaged(
    library: Library, backup: Path, data: bytes
) -> None:
    path = library.folder / "library.json"
    before = path.read_bytes()
    path.write_bytes(data)
    assert numbers(restore(library.folder, backup, LATER)) == (0, 1, 4, 0)
    assert path.read_bytes() == before
    assert trash(library) == [data]


def with_own(library: Library, change: Callable[[dict[str, Any]], None]) -> Path:
    """A backup whose library.json was changed; the library's own is as it was."""
    path = library.folder / "library.json"
    before, data = path.read_bytes(), data_of(path)
    change(data)
    path.write_text(json.dumps(data), "utf-8")
    made = Backups(library.folder).make(NOW).path
    path.write_bytes(before)
    return made


def test_a_newer_backup_is_refused_but_can_be_unpacked(library: Library, machine: Path) -> None:
    newer = with_own(library, lambda data: data["library"]["library"].update(format=9))
    before = everything(library.folder)
    with pytest.raises(NewerFormatError, match="newer"):
        restore(library.folder, newer, LATER)
    assert everything(library.folder) == before
    assert unpack(newer, machine / "own") == 1


def test_nothing_is_brought_into_a_newer_library(library: Library, backup: Path) -> None:
    path = library.folder / "library.json"
    path.write_bytes(path.read_bytes().replace(b'"format":', b'"format":9'))
    before = everything(library.folder)
    with pytest.raises(NewerFormatError, match="newer"):
        restore(library.folder, backup, LATER)
    assert everything(library.folder) == before


def test_without_any_own_file_that_can_be_used_it_is_refused(library: Library) -> None:
    broken = with_own(library, lambda data: data.update(library={}))
    assert numbers(restore(library.folder, broken, LATER)) == (0, 0, 0, 0)
    (library.folder / "library.json").unlink()
    with pytest.raises(DamagedFileError, match=r"library\.json"):
        restore(library.folder, broken, LATER)
    assert not (library.folder / "library.json").exists()


# Unpacking elsewhere ------------------------------------------------------------------------


def test_unpacked_elsewhere_it_is_a_library_of_its_own(
    library: Library, backup: Path, machine: Path
) -> None:
    before = everything(library.folder)
    (machine / "own").mkdir(mode=0o700)
    assert unpack(backup, machine / "own") == 5
    own = Library(machine / "own", machine / "own-catalog.json")
    own.open()
    own.refresh()
    assert own.conversation("c1") == TALK
    assert own.problems == ()
    assert everything(library.folder) == before


@pytest.mark.parametrize("name", ["full", "file", "link"])
def test_it_is_unpacked_only_where_nothing_is(backup: Path, machine: Path, name: str) -> None:
    (machine / "full").mkdir()
    (machine / "full" / "mine").write_text("mine", "utf-8")
    (machine / "file").write_text("mine", "utf-8")
    (machine / "link").symlink_to("nowhere")
    before = everything(machine)
    with pytest.raises(RefusedError, match=name):
        unpack(backup, machine / name)
    assert everything(machine) == before


# Failing ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["open", "write", "fsync", "replace"])
@pytest.mark.parametrize("nth", range(12))
def test_a_disk_that_gets_full_at_any_call_loses_nothing_and_it_can_be_done_again(
    library: Library, backup: Path, monkeypatch: pytest.MonkeyPatch, name: str, nth: int
) -> None:
    wanted, folder = files(library.folder), library.folder
    library.put([with_notes(TALK, "n3"), person("p2", "Countess Lovelace")])
    (folder / "people" / "p1.json").unlink()
    before = files(folder)
    real, count = getattr(os, name), iter(range(10_000))

    def fail(*words: Any, **named: Any) -> Any:
        if next(count) >= nth:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*words, **named)

    with monkeypatch.context() as broken:
        broken.setattr(os, name, fail)
        try:
            restore(folder, backup, LATER)
        except (StorageError, OSError) as error:
            assert "No space left" in str(error)
    kept = set(trash(library)) | set(files(folder).values())
    assert kept >= set(before.values())
    assert not list(folder.rglob("*.tmp"))
    restore(folder, backup, LATER)
    assert files(folder) == wanted
    assert set(trash(library)) | set(wanted.values()) >= set(before.values())
