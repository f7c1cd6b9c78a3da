"""Erasing a person: nothing of them is left in library, trash, backups and catalogue."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.storage.shelf import conversation, everything, opened, person, with_notes
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.summary import PersonHead
from tui.errors import LibraryInUseError
from tui.storage import Library, lock
from tui.storage.care.archives import Archive
from tui.storage.care.backups import Backups
from tui.storage.care.checkup import check_up
from tui.storage.care.erasure import Erased, erase, people_in, repository_of, traces_of
from tui.storage.lock import FileLock
from tui.structs import replace

CANARY = "sings in the mine"
GRACE = PersonHead("p1", "Grace Hopper", "", "")
NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


def talk(id: str) -> Conversation:
    """A conversation of Grace's that holds the canary."""
    return replace(with_notes(conversation(id), f"{id}1", f"{id}2"), goal=CANARY)


@pytest.fixture
def folder(library: Library) -> Path:
    """A library with Grace everywhere in it, and Ada, whom she introduced."""
    ada = replace(person("p2", "Ada Lovelace"), introduced_by="Grace Hopper")
    library.put([replace(person(), how_met=CANARY), talk("c1"), talk("c3"), talk("c4"), ada])
    library.put([replace(with_notes(conversation("c2"), "a1"), person_id="p2")])
    Backups(library.folder).make(NOW)
    library.put([replace(talk("c1"), opening="changed")])
    Backups(library.folder).make(NOW.replace(day=5))
    library.remove(Conversation, "c4")
    library.refresh()
    library.close()
    inside = library.folder
    data = (inside / "conversations" / "c1.json").read_bytes()
    copy = "c1.sync-conflict-20260501-120000-ABCDEFG.json"
    (inside / "conversations" / copy).write_bytes(data)
    (inside / "conversations" / ".c1.json.tmp").write_bytes(data[:400])
    (inside / "trash" / "renamed by hand").write_bytes(data)
    (inside / "trash" / "conversations-c9-x.json").write_bytes(data[data.index(b'"p1"') :])
    (catalogue(inside).parent / ".catalog.json.tmp").write_bytes(data)
    return inside


def catalogue(folder: Path) -> Path:
    return folder.parent / "home" / "cache" / "catalog.json"


def erased(folder: Path) -> Erased:
    return erase(folder, catalogue(folder), GRACE)


def contents(top: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below a folder, what is in zips included."""
    for name, data in everything(top).items():
        yield name, data
        if name.endswith(".zip"):
            with ZipFile(top / name) as zipped:
                yield from ((f"{name}/{inner}", zipped.read(inner)) for inner in zipped.namelist())


def test_nothing_of_the_erased_is_left_anywhere(folder: Path) -> None:
    assert sum(CANARY.encode() in data for _, data in contents(folder.parent)) > 10
    done = erased(folder)
    left = [name for name, data in contents(folder.parent) if CANARY.encode() in data]
    assert left == []
    assert [name for name, data in contents(folder.parent) if b'"p1"' in data] == []
    assert (done.backups, done.unread) == (2, ())
    assert done.mentions == (folder / "people" / "p2.json",)
    assert not catalogue(folder).exists()


def test_the_others_are_as_they_were(folder: Path) -> None:
    library = opened(folder.parent)
    before = library.person("p2"), library.conversation("c2")
    erased(folder)
    again = opened(folder.parent)
    assert (again.person("p2"), again.conversation("c2")) == before
    assert check_up(folder).complaints == []
    for path in Backups(folder).made().values():
        with Archive(path) as zipped:
            zipped.check()
            assert sorted(zipped.sums) == [
                "conversations/c2.json",
                "library.json",
                "people/p2.json",
            ]
        assert path.stat().st_mode & 0o777 == 0o600


def test_what_there_is_of_a_person_is_counted_before(folder: Path) -> None:
    found = traces_of(folder, "p1")
    assert (found.conversations, found.notes) == (3, 6)
    assert found.files[-1] == folder / "people" / "p1.json"
    assert len(found.files) == 3 + 3 + 1 + 1
    assert traces_of(folder, "p2").files[-1] == folder / "people" / "p2.json"


@pytest.mark.parametrize("stop", range(1, 12))
def test_a_kill_in_the_middle_is_finished_by_doing_it_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, stop: int
) -> None:
    class KilledError(BaseException):
        """Ends the program at once."""

    real, calls = Path.unlink, [0]

    def unlink(self: Path, missing_ok: bool = False) -> None:
        calls[0] += 1
        if calls[0] == stop:
            raise KilledError
        real(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    with pytest.raises(KilledError):
        erased(folder)
    monkeypatch.undo()
    assert "Grace Hopper" in {one.name for one in people_in(folder)}
    erased(folder)
    assert [name for name, data in contents(folder.parent) if CANARY.encode() in data] == []


def test_a_backup_that_cannot_be_read_is_named_and_left(folder: Path) -> None:
    path = folder / "backups" / "20260101T000000Z.zip"
    path.write_bytes(b"PK\x03\x04 no zip")
    assert erased(folder).unread == (path,)
    assert path.read_bytes() == b"PK\x03\x04 no zip"


def test_a_backup_without_the_person_is_not_written_again(folder: Path) -> None:
    erased(folder)
    before = everything(folder)
    done = erased(folder)
    assert (done.backups, done.traces.files) == (0, ())
    assert everything(folder) == before


def test_a_damaged_file_that_may_be_theirs_is_erased_and_one_of_others_is_not(
    folder: Path,
) -> None:
    theirs, others = folder / "conversations" / "c3.json", folder / "conversations" / "c2.json"
    data = theirs.read_bytes()
    theirs.write_bytes(data[: len(data) // 2])
    data = others.read_bytes().replace(b'"text":"a1"', b'"text":"met \\"p1\\""')
    others.write_bytes(data[:-30])
    erased(folder)
    assert not theirs.exists()
    assert others.read_bytes() == data[:-30]


def test_what_a_link_leads_to_is_erased_too(folder: Path) -> None:
    path, target = folder / "people" / "p1.json", folder.parent / "elsewhere.json"
    target.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(target)
    erased(folder)
    assert not os.path.lexists(path)
    assert not target.exists()


def test_people_are_found_in_library_trash_and_backups(folder: Path, library: Library) -> None:
    assert {one.name for one in people_in(folder)} == {"Grace Hopper", "Ada Lovelace"}
    library.remove(Person, "p2")
    for path in (folder / "trash").glob("people-*"):
        path.unlink()
    assert {one.name for one in people_in(folder)} == {"Grace Hopper", "Ada Lovelace"}
    for path in (folder / "backups").glob("*.zip"):
        path.write_bytes(b"no zip")
    (folder / "people" / "p3.json").write_bytes(b"\0\0")
    assert {one.name for one in people_in(folder)} == {"Grace Hopper", "p3"}


def test_a_git_repository_is_found_in_the_library_or_above(folder: Path) -> None:
    assert repository_of(folder) is None
    (folder.parent / ".git").mkdir()
    assert repository_of(folder) == folder.parent.resolve()
    (folder / ".git").mkdir()
    (folder / ".git" / "packed").write_text(CANARY, "utf-8")
    done = erased(folder)
    assert done.repository == folder.resolve()
    assert (folder / ".git" / "packed").exists()


def test_nothing_is_erased_while_somebody_writes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.0)
    before = everything(folder)
    with FileLock(folder / ".lock").held(), pytest.raises(LibraryInUseError):
        erased(folder)
    assert {n: d for n, d in everything(folder).items() if n != "backups/.lock"} == before


def test_what_a_library_says_of_itself_is_nobodys(folder: Path) -> None:
    path = folder / "library.json"
    path.write_bytes(path.read_bytes().replace(b'"machine":"', b'"machine":"p1'))
    for old in (folder / "backups").glob("*.zip"):
        old.unlink()
    Backups(folder).make(NOW)
    erased(folder)
    (backup,) = (folder / "backups").glob("*.zip")
    with Archive(backup) as archive:
        assert b'"machine":"p1' in archive.read("library.json")
        assert "people/p1.json" not in archive.sums
