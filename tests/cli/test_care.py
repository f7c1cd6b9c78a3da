"""`doctor`, `trash` and `erase`: what they say, their statuses, and what they leave alone."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf, process
from tests.storage.shelf import everything
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.people import AddPerson
from tui.domain.model.conversation import Conversation
from tui.storage import Library, lock
from tui.storage.lock import FileLock

Run = Callable[..., Done]


def test_of_a_sound_library_the_doctor_says_so(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("doctor")
    said = "4 people, 4 conversations, 4 notes read; nothing is wrong.\n"
    assert done == Done(0, said, "")
    before = everything(shelf.folder)
    assert coffeechat("doctor", "--repair") == done
    assert everything(shelf.folder) == before


def test_the_doctor_names_what_is_wrong_and_ends_with_three(shelf: Shelf, coffeechat: Run) -> None:
    shelf.file(shelf.grace).write_bytes(b"")
    shelf.file(shelf.ada).write_bytes(b"{")
    done = coffeechat("doctor")
    first, second, last = done.out.splitlines()
    assert (done.status, done.err) == (3, "")
    assert first.startswith("damaged ")
    assert str(shelf.file(shelf.grace)) in first
    assert str(shelf.file(shelf.ada)) in second
    assert last == "4 people, 2 conversations, 0 notes read; 2 things to look at."


def test_the_doctor_as_json(shelf: Shelf, coffeechat: Run) -> None:
    path = shelf.file(shelf.grace)
    path.write_bytes(path.read_bytes()[:-60])
    done = coffeechat("doctor", "--json")
    said = json.loads(done.out)
    assert done.status == 3
    assert (said["people"], said["conversations"], said["repairs"]) == (4, 3, [])
    (wrong,) = said["complaints"]
    assert (wrong["path"], wrong["trouble"]) == (str(path), "damaged")
    done = coffeechat("doctor", "--json", "--repair")
    said = json.loads(done.out)
    assert (done.status, said["complaints"], said["notes"]) == (0, [], 4)
    (mended,) = said["repairs"]
    assert (mended["path"], mended["done"]) == (str(path), True)


def test_a_repair_says_what_it_saved_and_where_the_damaged_file_lies(
    shelf: Shelf, coffeechat: Run
) -> None:
    path = shelf.file(shelf.grace)
    data = path.read_bytes()
    path.write_bytes(data.replace(b'"nobody believed it"', b'"nobody believed it'))
    done = coffeechat("doctor", "--repair")
    assert done.status == 0
    assert f"{path} was repaired. It has 4 notes." in done.out
    (trashed,) = (shelf.folder / "trash").iterdir()
    assert str(trashed) in done.out
    assert "moved to Boston" in coffeechat("show", "grace").out


def test_what_cannot_be_mended_is_told_and_left(shelf: Shelf, coffeechat: Run) -> None:
    path = shelf.file(shelf.grace)
    data = path.read_bytes()
    path.write_bytes(data[data.index(b'"findings"') :])
    before = everything(shelf.folder)
    done = coffeechat("doctor", "--repair")
    assert done.status == 3
    assert "4 notes" not in done.out
    assert "    moved to Boston\n    nobody believed it\n    send the paper\n" in done.out
    assert everything(shelf.folder) == before


@pytest.mark.parametrize("data", [None, b"", b"{"])
def test_the_doctor_works_without_a_library_file(
    shelf: Shelf, coffeechat: Run, data: bytes | None
) -> None:
    path = shelf.folder / "library.json"
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    done = coffeechat("doctor")
    assert done.status == 3
    assert str(path) in done.out
    assert coffeechat("doctor", "--repair").status == 0
    assert coffeechat("list").status == 0


@pytest.mark.parametrize(
    "words", [["doctor"], ["doctor", "--repair"], ["trash"], ["trash", "back", "x"], ["erase", "x"]]
)
def test_where_there_is_no_library_nothing_is_made(
    machine: Path, coffeechat: Run, words: list[str]
) -> None:
    other = machine / "pictures"
    other.mkdir()
    other.chmod(0o755)
    for place in (machine / "nowhere", other):
        done = coffeechat(*words, "--library", str(place))
        assert done.status == 3
        assert str(place) in done.refused
    assert not (machine / "nowhere").exists()
    assert list(other.iterdir()) == []
    assert other.stat().st_mode & 0o777 == 0o755


def test_escapes_in_a_name_do_not_reach_the_terminal(shelf: Shelf, coffeechat: Run) -> None:
    (shelf.folder / "people" / "\x1b]0;x\x07.json").write_bytes(b"{}")
    done = coffeechat("doctor")
    assert done.status == 3
    assert "\x1b" not in done.out
    assert "\\u001b" in done.out


def test_a_library_in_use_ends_with_three(
    shelf: Shelf, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.0)
    with FileLock(shelf.folder / ".lock").held():
        for words in (["doctor", "--repair"], ["erase", "grace", "--yes", "Grace Hopper"]):
            done = coffeechat(*words)
            assert done.status == 3
            assert "in use" in done.refused


# The trash ---------------------------------------------------------------------------------


def removed(shelf: Shelf) -> None:
    """Have the conversation with Grace lie in the trash."""
    library = Library(shelf.folder, shelf.folder.parent / "catalog.json")
    library.open()
    library.remove(Conversation, shelf.grace)


def test_the_trash_is_listed_and_gives_back(shelf: Shelf, coffeechat: Run) -> None:
    assert coffeechat("trash") == Done(0, "The trash is empty.\n", "")
    before = coffeechat("list").out
    removed(shelf)
    done = coffeechat("trash")
    which, *_, last = done.out.split("  ")
    assert (done.status, done.err, last) == (0, "", "4 notes\n")
    assert "conversation  Grace Hopper" in done.out
    done = coffeechat("trash", "back", which)
    assert done == Done(0, "The conversation is back: Grace Hopper, 4 notes.\n", "")
    assert coffeechat("list").out == before
    assert coffeechat("trash").out == "The trash is empty.\n"


def test_what_the_trash_cannot_give_back_is_said(shelf: Shelf, coffeechat: Run) -> None:
    data = shelf.file(shelf.grace).read_bytes()
    removed(shelf)
    shelf.file(shelf.grace).write_bytes(data)
    which = coffeechat("trash").out.split()[0]
    assert coffeechat("trash", "back", which).status == 1
    assert coffeechat("trash", "back", "nothing").status == 2
    assert coffeechat("trash", "back").status == 2
    assert coffeechat("trash", "forth", which).status == 2
    assert shelf.file(shelf.grace).read_bytes() == data


# Erasing -----------------------------------------------------------------------------------


def test_the_full_name_has_to_be_typed(
    shelf: Shelf, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(" Grace  Hopper \n"))
    done = coffeechat("erase", "grace")
    asked = "Type the full name to erase Grace Hopper, 1 conversation, 4 notes: "
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(f"{asked}Grace Hopper is erased: 1 conversation, 4 notes, 2 files")
    assert "Grace" not in coffeechat("list").out
    assert coffeechat("erase", "grace").status == 2
    assert coffeechat("doctor").status == 0


@pytest.mark.parametrize("typed", ["", "\n", "y\n", "grace\n", "grace hopper\n", "Ada Lovelace\n"])
def test_anything_else_changes_nothing(
    shelf: Shelf, coffeechat: Run, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    before = everything(shelf.folder)
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    done = coffeechat("erase", "grace")
    assert done.status == 1
    assert "Nothing was erased" in done.err
    assert coffeechat("erase", "grace", "--yes", typed.strip()).status == 1
    assert everything(shelf.folder) == before


def test_nobody_or_more_than_one_is_refused(shelf: Shelf, coffeechat: Run) -> None:
    assert coffeechat("erase", "nobody", "--yes", "nobody").status == 2
    done = coffeechat("erase", "lovel", "--yes", "Ada Lovelace")
    assert done.status == 2
    assert "Ada Lovelace (id " in done.refused and "; Anna Lovelock (id " in done.refused


def test_of_two_with_one_name_only_an_id_tells(shelf: Shelf, coffeechat: Run) -> None:
    again = shelf.world.other()
    person_id = again.session.new_id()
    again.session.run(AddPerson(person_id, "Grace Hopper"))
    again.session.close()
    done = coffeechat("erase", "Grace Hopper", "--yes", "Grace Hopper")
    assert done.status == 2
    assert person_id in done.refused
    assert coffeechat("erase", person_id, "--yes", "Grace Hopper").status == 0
    assert "Grace Hopper" in coffeechat("list").out


def test_what_erasing_does_not_reach_is_said(shelf: Shelf, coffeechat: Run) -> None:
    again = shelf.world.other()
    again.session.run(EditConversation(shelf.ada, ConversationField.GOAL, "ask Grace Hopper"))
    again.session.close()
    (shelf.folder / ".git").mkdir()
    broken = shelf.folder / "backups" / "20260101T000000Z.zip"
    broken.write_bytes(b"no zip")
    done = coffeechat("erase", "grace", "--yes", "Grace Hopper")
    assert done.status == 3
    assert str(broken) in done.err
    assert "is still in 1 file" in done.out
    assert str(shelf.file(shelf.ada)) in done.out
    assert f"git repository at {shelf.folder}" in done.out
    assert "exported or copied elsewhere" in done.out


def test_the_help_names_them(machine: Path) -> None:
    said = process("--help").out
    assert all(f"    {name} " in said for name in ("doctor", "trash", "erase"))
