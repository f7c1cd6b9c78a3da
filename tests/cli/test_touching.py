"""`log`, `export`, and who is slipping in `due`."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.notes import KeepDraftLine
from tui.domain.actions.people import AddConversation, AddPerson
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.model.person import Person

Run = Callable[..., Done]


def grace(shelf: Shelf) -> Person:
    there = shelf.world.other().session
    return there.person(there.conversation(shelf.grace).person_id)


def test_a_contact_is_logged(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("log", "grace")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("in touch with Grace Hopper: ")
    assert coffeechat("log", "grace", "lunch,", "yesterday").out.startswith(
        "in touch with Grace Hopper, lunch: "
    )
    assert coffeechat("log", "grace", "tea,", "yesterday").out.endswith("(yesterday)\n")
    first, second, third = grace(shelf).contacts
    assert (first.words, second.words, third.words) == ("", "lunch", "tea")
    assert (first.at.date() - second.at.date()).days == 1


def test_a_day_that_is_not_understood_logs_nothing(shelf: Shelf, coffeechat: Run) -> None:
    for words in ("lunch, yesteday", "lunch, tomorrow"):
        assert "Nothing was logged" in coffeechat("log", "grace", words).refused
    assert grace(shelf).contacts == ()


def test_nobody_is_meant(shelf: Shelf, coffeechat: Run) -> None:
    assert "nobody" in coffeechat("log", "nobody at all").refused
    assert "nobody" in coffeechat("export", "nobody at all").refused


def test_a_folder_to_export_to_is_made_if_only_it_is_missing(
    shelf: Shelf, coffeechat: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "new"
    assert coffeechat("export", "grace", "--to", str(folder)).status == 0
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [path.suffix for path in folder.iterdir()] == [".zip"]
    for place, said in (
        (tmp_path / "a" / "b", f"{tmp_path}/a is not there; nothing was written."),
        (next(folder.iterdir()), " is not a folder; nothing was written."),
        (next(folder.iterdir()) / "c", "Not a directory. Nothing was written."),
    ):
        done = coffeechat("export", "grace", "--to", str(place))
        assert done.status == 1
        assert said in done.refused
    assert coffeechat("export", "nobody", "--to", str(tmp_path / "other")).status == 2
    assert not (tmp_path / "other").exists()


def test_a_person_is_exported(shelf: Shelf, coffeechat: Run, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    done = coffeechat("export", "grace", "--to", str(folder))
    path = folder / "person-grace-hopper.zip"
    assert (done.status, done.err) == (0, "")
    assert done.out == f"{path}: 1 conversation.\n"
    assert coffeechat("note", "grace", "% between us").status == 0
    without = coffeechat("export", "grace", "--to", str(folder))
    assert without.out.endswith("1 line off the record is not in it.\n")
    again = coffeechat("export", "grace", "--to", str(folder), "--off-the-record")
    assert again.out.endswith("Contains lines that are off the record.\n")
    private = folder / "person-off-the-record-grace-hopper.zip"
    second = folder / "person-grace-hopper-2.zip"
    assert sorted(folder.iterdir()) == [second, path, private]
    with zipfile.ZipFile(private) as packed:
        assert "person-off-the-record-grace-hopper/person.md" in packed.namelist()


def test_a_half_typed_line_may_be_off_the_record_too(
    shelf: Shelf, coffeechat: Run, tmp_path: Path
) -> None:
    session = shelf.world.other().session
    session.run(KeepDraftLine(shelf.grace, "% between us", 60))
    session.close()
    done = coffeechat("export", "grace", "--to", str(tmp_path))
    assert done.out.endswith("1 line off the record is not in it.\n")


def test_a_dash_is_no_place_for_what_is_not_printed(
    shelf: Shelf, coffeechat: Run, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(machine)
    for words in (("export", "grace", "--to", "-"), ("backup", "-"), ("restore", "1", "--to", "-")):
        assert "is not printed: name a place instead of -" in coffeechat(*words).refused
    assert not (machine / "-").exists()


def test_what_can_t_be_read_is_named(shelf: Shelf, coffeechat: Run, tmp_path: Path) -> None:
    coffeechat("list")
    shelf.file(shelf.grace).write_text("{", "utf-8")
    done = coffeechat("export", "grace", "--to", str(tmp_path))
    assert "0 conversations" in done.out and done.status == 3
    assert "It may lack a conversation." in done.err and shelf.grace in done.err


def test_the_home_of_nobody_is_not_made(
    shelf: Shelf, coffeechat: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = coffeechat("export", "grace", "--to", "~nobody of that name")
    assert (done.status, "~nobody of that name is not there" in done.refused) == (1, True)
    assert not (tmp_path / "~nobody of that name").exists()


def test_due_names_everybody_who_slips(shelf: Shelf, coffeechat: Run) -> None:
    session = shelf.world.session
    for number in range(7):
        person_id, talk = session.new_id(), session.new_id()
        shelf.world.clock.wait(days=-200)
        session.run(AddPerson(person_id, f"Person {number}"))
        session.run(AddConversation(talk, person_id))
        session.run(StartCall(talk))
        session.run(EndCall(talk))
        session.run(MarkThankYouSent(talk))
        shelf.world.clock.wait(days=200)
    session.flush()
    out = coffeechat("due").out
    assert out.count("in touch ") == 7 and "days late · last: talked" in out
