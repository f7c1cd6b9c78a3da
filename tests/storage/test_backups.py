"""Backups: what is in them, that they are verified, rotated, and never half-made."""

import os
import shutil
import stat
from collections.abc import Callable
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from tests.storage.shelf import conversation, everything
from tests.storage.zips import NOW, change, fill, listed, packed, small
from tui.errors import RefusedError, StorageError
from tui.storage import Library, lock
from tui.storage.care import archives, contents
from tui.storage.care.backups import Backups
from tui.storage.lock import FileLock

FIRST = "20260504T093000Z.zip"


@pytest.fixture
def shelf(library: Library) -> Backups:
    """The backups of a library with a person and two conversations; there are none yet."""
    return small(library)


# What is in one -----------------------------------------------------------------------------


def test_a_backup_holds_the_library_and_nothing_else(shelf: Backups) -> None:
    folder = shelf.library
    (folder / "bank.json").write_text("{}", "utf-8")
    (folder / "people" / "damaged.json").write_bytes(b"\xff\0")
    wanted = {n: b for n, b in everything(folder).items() if n != "catalog.json"}
    for name in ("people/.p1.json.12-ab.tmp", "people/a b.json", "trash/people-p1-x.json"):
        (folder / name).write_text("no", "utf-8")
    (folder / "notes.txt").write_text("no", "utf-8")
    made = shelf.make(NOW, UTC)
    assert packed(made.path) == wanted
    assert (made.people, made.conversations, made.size) == (2, 2, made.path.stat().st_size)
    assert (made.new, made.unread) == (True, ())
    assert sorted(wanted)[:2] == ["bank.json", "conversations/c1.json"]


def test_its_name_is_its_moment_and_nobodys_name(shelf: Backups) -> None:
    assert shelf.make(NOW, UTC).path == shelf.folder / FIRST
    assert shelf.made() == {NOW: shelf.folder / FIRST}


def test_two_of_one_second_have_two_names(shelf: Backups) -> None:
    first = shelf.make(NOW, UTC)
    change(shelf)
    second = shelf.make(NOW, UTC)
    assert list(shelf.made().values()) == [second.path, first.path]
    assert packed(first.path) != packed(second.path)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_it_is_the_users_alone(shelf: Backups, machine: Path, umask: int) -> None:
    shutil.rmtree(shelf.folder)
    before = os.umask(umask)
    try:
        made = [shelf.make(NOW, UTC), shelf.save_as(machine / "own.zip", NOW)]
    finally:
        os.umask(before)
    assert stat.S_IMODE(shelf.folder.stat().st_mode) == 0o700
    for path in (*(one.path for one in made), shelf.folder / ".lock"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_links_are_followed(shelf: Backups, machine: Path) -> None:
    path = shelf.library / "people" / "p1.json"
    path.rename(machine / "elsewhere.json")
    path.symlink_to(machine / "elsewhere.json")
    assert packed(shelf.make(NOW, UTC).path)["people/p1.json"] == path.read_bytes()


def test_a_file_that_vanishes_meanwhile_is_left_out(
    shelf: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "BATCH", 1)
    gone = shelf.library / "conversations" / "c2.json"
    made = shelf.make(NOW, UTC, lambda: gone.unlink(missing_ok=True))
    assert (made.conversations, made.people, made.unread) == (1, 1, ())


def break_mode(path: Path) -> None:
    path.unlink()
    path.mkdir()


def break_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


def break_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def break_size(path: Path) -> None:
    os.truncate(path, archives.MOST_BYTES + 1)


@pytest.mark.parametrize("harm", [break_mode, break_link, break_pipe, break_size])
def test_what_cannot_be_read_is_told_and_nothing_old_is_dropped(
    shelf: Backups, harm: Callable[[Path], None]
) -> None:
    days = fill(shelf, 20)
    bad = shelf.library / "conversations" / "c1.json"
    harm(bad)
    made = shelf.make(NOW, UTC)
    assert made.unread == (bad,)
    assert (made.people, made.conversations) == (1, 1)
    assert len(shelf.made()) == len(days) + 1


def test_no_library_is_no_backup(machine: Path) -> None:
    (machine / "photos").mkdir()
    with pytest.raises(StorageError, match="is not a library"):
        Backups(machine / "photos").make(NOW, UTC)
    with pytest.raises(StorageError, match="is not a library"):
        Backups(machine / "photos").save_as(machine / "b.zip", NOW)
    assert everything(machine / "photos") == {}


# When one is made ---------------------------------------------------------------------------


def test_nothing_is_made_when_nothing_changed(shelf: Backups) -> None:
    first = shelf.make(NOW, UTC)
    again = shelf.make(NOW + timedelta(days=1), UTC)
    assert (again.path, again.new, again.size) == (first.path, False, first.size)
    assert listed(shelf) == [FIRST]


@pytest.mark.parametrize("text", ["longer than it was " * 40, None])
def test_one_is_made_when_anything_changed(shelf: Backups, text: str | None) -> None:
    shelf.make(NOW, UTC)
    path = shelf.library / "people" / "p1.json"
    path.write_text(text or path.read_text("utf-8").replace("Grace", "Gracy"), "utf-8")
    assert shelf.make(NOW + timedelta(days=1), UTC).new


def test_one_is_made_when_the_newest_is_damaged(shelf: Backups) -> None:
    path = shelf.make(NOW, UTC).path
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)
    assert shelf.make(NOW + timedelta(days=1), UTC).new


def test_one_a_day(shelf: Backups) -> None:
    assert shelf.make_daily(NOW, UTC) is not None
    change(shelf)
    assert shelf.make_daily(NOW + timedelta(hours=14), UTC) is None
    assert shelf.make_daily(NOW + timedelta(hours=15), UTC) is not None
    assert len(shelf.made()) == 2


def test_two_programs_do_not_make_one_at_once(
    shelf: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.02)
    with (
        FileLock(shelf.folder / ".lock").held(),
        pytest.raises(StorageError, match="in use by another program"),
    ):
        shelf.make(NOW, UTC)
    assert listed(shelf) == []


def test_the_library_can_be_written_while_one_is_made(shelf: Backups, library: Library) -> None:
    counter = iter(range(100))

    def write() -> None:
        library.put([conversation(f"new{next(counter)}")])

    shelf.make(NOW, UTC, write)
    assert next(counter) >= 1


# Rotation on disk ---------------------------------------------------------------------------


def test_old_ones_are_dropped_after_a_new_one_is_there(shelf: Backups) -> None:
    days = fill(shelf, 100)
    shelf.make(NOW, UTC)
    made = list(shelf.made())
    assert made[:10] == [NOW, *days[:9]]
    sundays = [day for day in days[9:] if day.weekday() == 6]
    assert made[10:] == sundays[:5]


def test_without_a_zone_nothing_is_dropped(shelf: Backups) -> None:
    fill(shelf, 100)
    shelf.make(NOW)
    assert len(shelf.made()) == 101


def test_strange_files_are_left_alone(shelf: Backups) -> None:
    fill(shelf, 30)
    strange = ("mine.zip", "20260504T093000Z.zip.bak", "20261399T999999Z.zip", ".x", "0.zip")
    for name in strange:
        (shelf.folder / name).write_text("mine", "utf-8")
    shelf.make(NOW, UTC)
    assert [(shelf.folder / name).read_text("utf-8") for name in strange] == ["mine"] * 5
    assert len(shelf.made()) < 20


# Elsewhere ----------------------------------------------------------------------------------


def test_elsewhere_it_never_replaces_anything(shelf: Backups, machine: Path) -> None:
    path = machine / "mine.zip"
    made = shelf.save_as(path, NOW)
    assert (made.path, made.conversations) == (path, 2)
    before = path.read_bytes()
    with pytest.raises(RefusedError, match=r"mine\.zip is there already"):
        shelf.save_as(path, NOW)
    (machine / "link.zip").symlink_to("nowhere")
    with pytest.raises(RefusedError):
        shelf.save_as(machine / "link.zip", NOW)
    assert path.read_bytes() == before
    assert listed(shelf) == []


def test_a_folder_takes_it_under_a_name_of_its_own(shelf: Backups, machine: Path) -> None:
    (machine / "stick").mkdir()
    made = shelf.save_as(machine / "stick", NOW)
    assert made.path == machine / "stick" / "coffeechat-20260504T093000Z.zip"


def test_a_place_that_is_not_there_is_a_sentence(shelf: Backups, machine: Path) -> None:
    with pytest.raises(StorageError, match="No such file or directory"):
        shelf.save_as(machine / "gone" / "b.zip", NOW)
