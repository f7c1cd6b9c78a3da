"""`backup` and `restore` from the shell."""

import re
import stat
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.run import Done, Shelf, process
from tests.storage.shelf import everything
from tui.cli import backing
from tui.storage import lock
from tui.storage.lock import FileLock

Run = Callable[..., Done]
FIRST = "20260504T093000Z.zip"


@pytest.fixture
def shelf(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """The library; backups are made at its clock's hour."""
    monkeypatch.setattr(backing, "SystemClock", lambda zone: shelf.world.clock)
    return shelf


def files(shelf: Shelf) -> dict[str, bytes]:
    found = everything(shelf.folder).items()
    return {name: data for name, data in found if not name.startswith(("trash/", "backups/"))}


def test_a_backup_says_where_and_what_it_is(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("backup")
    path = shelf.folder / "backups" / FIRST
    assert (done.status, done.err) == (0, "")
    where, what = done.out.splitlines()
    assert where == str(path)
    assert re.fullmatch(r" +4 people +4 conversations +\d+\.\d kB", what)
    with ZipFile(path) as archive:
        assert len(archive.namelist()) == 9


def test_a_backup_of_the_same_is_not_made_again(shelf: Shelf, coffeechat: Run) -> None:
    coffeechat("backup")
    shelf.world.clock.wait(days=1)
    done = coffeechat("backup")
    assert done.status == 0
    assert done.out.startswith("Nothing changed since")
    assert FIRST in done.out


def test_a_backup_elsewhere(
    shelf: Shelf, coffeechat: Run, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(machine)
    done = coffeechat("backup", "mine.zip")
    path = machine / "mine.zip"
    assert (done.status, done.out.splitlines()[0]) == (0, str(path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_bytes()
    done = coffeechat("backup", str(path))
    assert done.status == 1
    assert str(path) in done.refused
    assert path.read_bytes() == before
    assert coffeechat("backup", "~/").out.startswith(str(machine / "home" / "coffeechat-"))


def test_what_cannot_be_read_is_named(shelf: Shelf, coffeechat: Run) -> None:
    path = shelf.file(shelf.grace)
    path.unlink()
    path.symlink_to("nowhere")
    done = coffeechat("backup")
    assert done.status == 3
    assert str(path) in done.err
    assert "3 conversations" in done.out


def test_a_folder_that_is_no_library_stays_as_it_is(machine: Path, coffeechat: Run) -> None:
    for words in (["backup"], ["backup", str(machine / "b.zip")]):
        done = coffeechat(*words)
        assert done.status == 3
        assert str(machine / "library") in done.refused
    assert not (machine / "library").exists()
    assert not (machine / "b.zip").exists()


def test_a_damaged_library_can_be_backed_up(shelf: Shelf, coffeechat: Run) -> None:
    (shelf.folder / "library.json").write_text("{", "utf-8")
    shelf.file(shelf.grace).write_bytes(b"\0")
    assert coffeechat("list").status == 3
    assert coffeechat("backup").status == 0


def test_backups_are_listed_newest_first_in_the_users_zone(
    shelf: Shelf, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from zoneinfo import ZoneInfo

    assert coffeechat("restore").out == f"There is no backup in {shelf.folder / 'backups'}.\n"
    coffeechat("backup")
    shelf.world.clock.wait(days=1)
    shelf.file(shelf.anna).unlink()
    coffeechat("backup")
    (shelf.folder / "backups" / ".20260506T093000Z.zip.0123abcd.tmp").write_text("half", "utf-8")
    monkeypatch.setattr(shelf.world.clock, "zone", ZoneInfo("Europe/Berlin"))
    done = coffeechat("restore")
    assert (done.status, done.err) == (0, "")
    newer, older = (" ".join(line.split()) for line in done.out.splitlines())
    assert newer.startswith("1 2026-05-05 11:30:00 4 people 3 conversations ")
    assert older.startswith("2 2026-05-04 11:30:00 4 people 4 conversations ")


def test_a_damaged_backup_is_named_in_the_list(shelf: Shelf, coffeechat: Run) -> None:
    coffeechat("backup")
    bad = shelf.folder / "backups" / "20260503T093000Z.zip"
    bad.write_bytes(b"PK")
    done = coffeechat("restore")
    assert done.status == 3
    assert str(bad) in done.err
    assert done.out.count("\n") == 1
    before = everything(shelf.folder)
    done = coffeechat("restore", "2")
    assert done.status == 3
    assert str(bad) in done.refused
    assert everything(shelf.folder) == before


WHEN = ["1", "2026-05-04", "2026-05-04 09:30", "2026-05-04 09:30:00", "20260504T093000Z", FIRST]


@pytest.mark.parametrize("when", WHEN)
def test_a_backup_is_brought_back(shelf: Shelf, coffeechat: Run, when: str) -> None:
    coffeechat("backup")
    before = files(shelf)
    shelf.file(shelf.grace).unlink()
    shelf.file(shelf.ada).write_bytes(b"\0")
    shelf.file("zzz").write_text("mine", "utf-8")
    shelf.world.clock.wait(days=1)
    done = coffeechat("restore", when)
    assert (done.status, done.err) == (0, "")
    numbers = [line.split()[0] for line in done.out.splitlines()[1:5]]
    assert numbers == ["1", "1", "6", "1"]
    assert files(shelf) == {**before, "conversations/zzz.json": b"mine"}
    undo = done.out.splitlines()[5].partition("coffeechat ")[2].split()
    assert undo == ["restore", "20260505T093000Z"]
    assert coffeechat(*undo).status == 0
    assert shelf.file(shelf.ada).read_bytes() == b"\0"


def test_a_backup_from_a_file(shelf: Shelf, coffeechat: Run, machine: Path) -> None:
    coffeechat("backup", str(machine / "mine.zip"))
    before = files(shelf)
    new = str(machine / "new")
    assert coffeechat("--library", new, "restore", str(machine / "mine.zip")).status == 0
    assert everything(Path(new)) == before
    assert "Grace Hopper" in coffeechat("--library", new, "list").out


@pytest.mark.parametrize("when", ["0", "2", "99", "2025", "2026-05-03", "gone.zip", "", " ", "²"])
def test_what_means_no_backup_is_refused(shelf: Shelf, coffeechat: Run, when: str) -> None:
    coffeechat("backup")
    before = everything(shelf.folder)
    done = coffeechat("restore", when)
    assert done.status == 2
    assert "There is no backup" in done.refused
    assert everything(shelf.folder) == before


def test_what_means_two_backups_is_refused(shelf: Shelf, coffeechat: Run) -> None:
    coffeechat("backup")
    shelf.world.clock.wait(hours=1)
    shelf.file(shelf.anna).unlink()
    coffeechat("backup")
    done = coffeechat("restore", "2026-05-04")
    assert done.status == 2
    assert "more than one" in done.refused
    assert coffeechat("restore", "2026-05-04 09").status == 0
    assert shelf.file(shelf.anna).exists()


def test_a_backup_is_unpacked_into_a_library_of_its_own(
    shelf: Shelf, coffeechat: Run, machine: Path
) -> None:
    coffeechat("backup")
    before = everything(shelf.folder)
    done = coffeechat("restore", "1", "--to", str(machine / "own"))
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines() == [str(machine / "own"), f"9 files, as {FIRST} has them"]
    assert everything(machine / "own") == files(shelf)
    done = coffeechat("restore", "1", "--to", str(machine / "own"))
    assert done.status == 1
    assert "isn't an empty folder" in done.refused
    assert everything(shelf.folder) == before


def test_a_newer_backup_is_refused(shelf: Shelf, coffeechat: Run) -> None:
    path = shelf.folder / "library.json"
    own = path.read_bytes()
    path.write_bytes(own.replace(b'"format":', b'"format":9'))
    coffeechat("backup")
    path.write_bytes(own)
    done = coffeechat("restore", "1")
    assert done.status == 3
    assert "newer" in done.refused


def test_a_library_in_use_is_one_line(
    shelf: Shelf, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.02)
    with FileLock(shelf.folder / ".lock").held():
        done = coffeechat("backup")
    assert done.status != 0
    assert "in use by another program" in done.refused
    assert coffeechat("restore").out.startswith("There is no backup")


def test_names_that_drive_a_terminal_are_written_out(machine: Path, coffeechat: Run) -> None:
    done = coffeechat("restore", "a\x1b]0;x\x07")
    assert done.status == 2
    assert "\x1b" not in done.refused


def test_the_same_from_a_shell(shelf: Shelf) -> None:
    done = process("backup")
    assert (done.status, done.err) == (0, "")
    shelf.file(shelf.grace).write_bytes(b"\0")
    done = process("restore", "1")
    assert (done.status, done.err) == (0, "")
    assert "Grace Hopper" in process("list").out
