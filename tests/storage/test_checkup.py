"""What a check-up says of a library, and that it changes nothing."""

import os
from pathlib import Path

import pytest

from tests.storage.shelf import conversation, everything, path_of, person, with_notes
from tui.errors import StorageError
from tui.storage import Library
from tui.storage.care.checkup import Complaint, Trouble, check_up
from tui.storage.documents import FORMAT
from tui.structs import replace

PRESENT, LATER = f'"format":{FORMAT}'.encode(), b'"format":99'
WHOLE = with_notes(conversation(), "n1", "n2")


@pytest.fixture
def folder(library: Library) -> Path:
    """A library with a person and two conversations."""
    library.put([person(), conversation("c2"), WHOLE])
    return library.folder


def complaint(folder: Path) -> Complaint:
    """The only complaint about a library; looking left everything as it was."""
    before = everything(folder)
    (only,) = check_up(folder).complaints
    assert everything(folder) == before
    assert str(only.path) in only.sentence
    return only


def test_of_a_sound_library_the_numbers_are_said(folder: Path) -> None:
    report = check_up(folder)
    assert report.complaints == []
    assert (report.people, report.conversations, report.notes) == (1, 2, 2)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\0" * 99, "nothing but zeros"),
        (b"{", "damaged"),
        (b"\xff\xfe{}", "damaged"),
        (b'{"a": 1}', "not one of coffeechat's"),
        (b'{"about": {"file": {"kind": "person", "format": 1}}}', "not the file of a conversation"),
    ],
)
def test_a_damaged_or_foreign_file_is_named(folder: Path, data: bytes, words: str) -> None:
    path = folder / "conversations" / "c1.json"
    path.write_bytes(data)
    found = complaint(folder)
    assert (found.path, found.trouble) == (path, Trouble.DAMAGED)
    assert words in found.sentence
    assert check_up(folder).conversations == 1


def test_a_folder_a_pipe_or_a_loop_in_place_of_a_file_is_named(folder: Path) -> None:
    (folder / "people" / "dir.json").mkdir()
    os.mkfifo(folder / "people" / "pipe.json")
    (folder / "people" / "loop.json").symlink_to(folder / "people" / "loop.json")
    found = check_up(folder).complaints
    assert {c.path.stem for c in found} == {"dir", "pipe", "loop"}
    assert {c.trouble for c in found} == {Trouble.DAMAGED}


def test_a_newer_file_is_named(folder: Path) -> None:
    path = folder / "conversations" / "c1.json"
    path.write_bytes(path.read_bytes().replace(PRESENT, LATER))
    assert complaint(folder).trouble is Trouble.NEWER


def test_of_a_conflict_copy_it_is_said_that_there_are_two_versions(folder: Path) -> None:
    copy = folder / "conversations" / "c1.sync-conflict-20260501-120000-ABCDEFG.json"
    copy.write_bytes((folder / "conversations" / "c1.json").read_bytes())
    found = complaint(folder)
    assert (found.path, found.trouble) == (copy, Trouble.MISNAMED)
    assert "second version of c1.json" in found.sentence


def test_another_name_that_is_no_id_is_named(folder: Path) -> None:
    (folder / "people" / "old friend.json").write_bytes(b"{}")
    found = complaint(folder)
    assert found.trouble is Trouble.MISNAMED
    assert "not named by an id" in found.sentence


def test_files_that_are_none_of_its_business_are_no_trouble(folder: Path) -> None:
    for name in ("notes.txt", ".DS_Store", ".hidden.json"):
        (folder / "people" / name).write_bytes(b"x")
    assert check_up(folder).complaints == []


def test_a_conversation_without_its_person_is_named(folder: Path, library: Library) -> None:
    library.put([replace(conversation("c3"), person_id="gone")])
    found = complaint(folder)
    assert (found.path.stem, found.trouble) == ("c3", Trouble.ORPHAN)
    assert "gone" in found.sentence


def test_a_damaged_person_is_one_complaint_and_no_orphan(folder: Path) -> None:
    path_of(Library(folder, folder), person()).write_bytes(b"{")
    assert complaint(folder).trouble is Trouble.DAMAGED


def test_a_note_that_is_in_two_files_is_named_once(folder: Path, library: Library) -> None:
    library.put([with_notes(conversation("c3"), "n1", "n2")])
    found = complaint(folder)
    assert (found.path.stem, found.trouble) == ("c3", Trouble.TWICE)
    assert "c1.json" in found.sentence


def test_a_half_written_file_is_named_wherever_it_lies(folder: Path) -> None:
    for place in (folder, folder / "conversations", folder / "trash", folder / "backups"):
        stray = place / ".c1.json.tmp"
        stray.write_bytes(b"half")
        found = complaint(folder)
        assert (found.path, found.trouble) == (stray, Trouble.STRAY)
        stray.unlink()


def test_a_change_that_was_not_written_to_its_end_is_named(folder: Path) -> None:
    path = folder / "conversations" / "c1.json"
    with path.open("ab") as file:
        file.write(b'["01234567",{"set":{"no')
    assert complaint(folder).trouble is Trouble.TORN
    assert check_up(folder).notes == 2


def test_a_library_that_others_may_enter_is_named(folder: Path) -> None:
    path = folder / "people" / "p1.json"
    path.chmod(0o644)
    assert check_up(folder).complaints == []
    folder.chmod(0o755)
    found = complaint(folder)
    assert (found.path, found.trouble) == (folder, Trouble.OPEN)
    assert "1 files" in found.sentence


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"\0\0", b'{"library": {"library": {}}}'])
def test_a_damaged_library_file_is_named(folder: Path, data: bytes) -> None:
    (folder / "library.json").write_bytes(data)
    assert complaint(folder).trouble is Trouble.LIBRARY
    assert check_up(folder).notes == 2


def test_a_missing_or_newer_library_file_is_named(folder: Path) -> None:
    path = folder / "library.json"
    data = path.read_bytes()
    path.write_bytes(data.replace(PRESENT, LATER))
    assert complaint(folder).trouble is Trouble.NEWER
    path.unlink()
    assert complaint(folder).trouble is Trouble.LIBRARY


def test_where_there_is_no_library_that_is_said(machine: Path) -> None:
    with pytest.raises(StorageError, match="no library"):
        check_up(machine / "nowhere")


def test_a_folder_that_is_missing_is_an_empty_one(folder: Path) -> None:
    for path in (folder / "conversations").iterdir():
        path.unlink()
    (folder / "conversations").rmdir()
    report = check_up(folder)
    assert (report.complaints, report.people, report.conversations) == ([], 1, 0)
