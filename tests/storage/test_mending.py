"""Mending: what was read takes the place, what was damaged lies in the trash, byte for byte."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.storage.shelf import (
    conversation,
    everything,
    note_ids,
    opened,
    path_of,
    person,
    with_notes,
)
from tui.errors import NewerFormatError, StorageError
from tui.storage import Library, journal, lock
from tui.storage.care.backups import Backups
from tui.storage.care.checkup import check_up
from tui.storage.care.repair import Mended, mend
from tui.storage.documents import FORMAT, tables_of
from tui.storage.lock import FileLock
from tui.structs import replace

PRESENT, LATER = f'"format":{FORMAT}'.encode(), b'"format":99'
WHOLE = with_notes(conversation(), "n1", "n2", "n3")
NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


@pytest.fixture
def folder(library: Library) -> Path:
    """A library with a person and two conversations."""
    library.put([person(), conversation("c2"), WHOLE])
    return library.folder


@pytest.fixture
def bad(folder: Path) -> Path:
    """The file of a conversation, to be damaged."""
    return folder / "conversations" / "c1.json"


def only(folder: Path) -> Mended:
    """The only thing that was done."""
    (done,) = mend(folder)
    return done


def kept(folder: Path) -> list[bytes]:
    """What lies in the trash."""
    return [path.read_bytes() for path in sorted((folder / "trash").iterdir())]


def test_a_sound_library_is_left_as_it_is(folder: Path) -> None:
    before = everything(folder)
    assert mend(folder) == []
    assert everything(folder) == before


def test_a_cut_file_has_what_could_be_read(folder: Path, bad: Path) -> None:
    data = bad.read_bytes()
    data = data[: data.index(b'"n3":{') + 30]
    bad.write_bytes(data)
    done = only(folder)
    assert done.done
    assert "2 notes" in done.sentence
    (trashed,) = (folder / "trash").iterdir()
    assert trashed.name.startswith("conversations-c1-")
    assert str(trashed) in done.sentence
    assert kept(folder) == [data]
    assert note_ids(opened(folder.parent).conversation("c1")) == ["n1", "n2"]
    assert check_up(folder).complaints == []
    assert mend(folder) == []


def test_the_newest_backup_that_has_it_fills_what_is_missing(folder: Path, bad: Path) -> None:
    backups = Backups(folder)
    backups.make(NOW)
    opened(folder.parent).put([with_notes(WHOLE, "n4")])
    backups.make(NOW.replace(day=5))
    (newest, _) = backups.made().values()
    newest.write_bytes(newest.read_bytes()[:-30])
    data = bad.read_bytes()
    bad.write_bytes(b"\0" * 4096 + data[data.index(b'"n4"') - 1 :])
    done = only(folder)
    assert "20260504T093000Z.zip has 3 of them" in done.sentence
    assert note_ids(opened(folder.parent).conversation("c1")) == ["n1", "n2", "n3", "n4"]


def test_an_empty_person_comes_back_from_a_backup(folder: Path) -> None:
    Backups(folder).make(NOW)
    path = path_of(Library(folder, folder), person())
    path.write_bytes(b"")
    assert only(folder).done
    assert opened(folder.parent).person("p1") == person()
    assert kept(folder) == [b""]


def test_one_bad_field_costs_one_field_and_brings_no_old_note_back(folder: Path, bad: Path) -> None:
    Backups(folder).make(NOW)
    data = journal.whole(tables_of(replace(WHOLE, notes=WHOLE.notes[1:])))
    assert data.count(b'"starred":false') == 2
    bad.write_bytes(data.replace(b'"starred":false', b'"starred":"x"', 1))
    done = only(folder)
    assert "Unreadable: notes.n2.starred." in done.sentence
    assert note_ids(opened(folder.parent).conversation("c1")) == ["n2", "n3"]


def test_what_is_left_of_a_change_is_taken_in(folder: Path, bad: Path) -> None:
    opened(folder.parent).put([WHOLE])
    with bad.open("ab") as file:
        file.write(b'["01234567",{"set":{"conversation":{"c1":{"goal":"typed last","stage":"ta')
    assert only(folder).done
    again = opened(folder.parent).conversation("c1")
    assert again == replace(WHOLE, goal="typed last")


@pytest.mark.parametrize("data", [b"", b"\0" * 50, b"[]", b"\x89PNG", b'{"a": 1}'])
def test_where_nothing_of_the_own_record_can_be_had_the_file_is_left(
    folder: Path, bad: Path, data: bytes
) -> None:
    bad.write_bytes(data)
    before = everything(folder)
    done = only(folder)
    assert (done.path, done.done, done.texts) == (bad, False, ())
    assert everything(folder) == before


def test_the_notes_of_such_a_file_are_told(folder: Path, bad: Path) -> None:
    data = bad.read_bytes()
    bad.write_bytes(data[data.index(b'"findings"') :])
    done = only(folder)
    assert (done.done, done.texts) == (False, ("n1", "n2", "n3"))
    assert "3 notes" in done.sentence


def test_a_foreign_file_gives_way_to_the_backup_and_is_kept(folder: Path, bad: Path) -> None:
    Backups(folder).make(NOW)
    foreign = (folder / "conversations" / "c2.json").read_bytes()
    bad.write_bytes(foreign)
    assert only(folder).done
    assert opened(folder.parent).conversation("c1") == WHOLE
    assert kept(folder) == [foreign]


@pytest.mark.parametrize("cut", [0, 5])
def test_a_newer_file_is_never_touched(folder: Path, bad: Path, cut: int) -> None:
    Backups(folder).make(NOW)
    data = bad.read_bytes().replace(PRESENT, LATER)
    bad.write_bytes(data[: len(data) - cut])
    before = everything(folder)
    assert not any(done.done for done in mend(folder))
    assert everything(folder) == before


def test_a_newer_library_is_never_touched(folder: Path, bad: Path) -> None:
    path = folder / "library.json"
    path.write_bytes(path.read_bytes().replace(PRESENT, LATER))
    bad.write_bytes(b"{")
    before = everything(folder)
    with pytest.raises(NewerFormatError):
        mend(folder)
    assert everything(folder) == before


def test_what_is_no_file_is_left(folder: Path, bad: Path) -> None:
    bad.unlink()
    bad.mkdir()
    assert not only(folder).done
    assert bad.is_dir()


@pytest.mark.parametrize("data", [None, b"", b"{", b"[]", b'{"library": {"library": {}}}'])
def test_a_damaged_library_file_is_made_anew(folder: Path, data: bytes | None) -> None:
    path = folder / "library.json"
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    assert only(folder).done
    assert kept(folder) == ([] if data is None else [data])
    again = opened(folder.parent)
    assert len(again.machine) == 18
    assert again.conversation("c1") == WHOLE
    assert check_up(folder).complaints == []


def test_half_written_files_are_removed_and_modes_closed(folder: Path) -> None:
    (folder / "people" / ".p1.json.tmp").write_bytes(b"half")
    (folder / "people" / "p1.json").chmod(0o644)
    (folder / "people").chmod(0o755)
    folder.chmod(0o755)
    assert all(done.done for done in mend(folder))
    assert not (folder / "people" / ".p1.json.tmp").exists()
    modes = [path.stat().st_mode & 0o777 for path in (folder, folder / "people")]
    assert modes == [0o700, 0o700]
    assert (folder / "people" / "p1.json").stat().st_mode & 0o777 == 0o600
    assert check_up(folder).complaints == []


def test_nothing_is_mended_while_somebody_writes(
    folder: Path, bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad.write_bytes(b"")
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.0)
    with FileLock(folder / ".lock").held(), pytest.raises(StorageError, match="in use"):
        mend(folder)


def test_a_disk_that_is_full_changes_nothing(
    folder: Path, bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad.write_bytes(bad.read_bytes()[:-200])
    before = everything(folder)

    def full(*given: object) -> Callable[..., None]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.write", full)
    with pytest.raises(StorageError, match="No space left"):
        mend(folder)
    monkeypatch.undo()
    assert everything(folder) == before
