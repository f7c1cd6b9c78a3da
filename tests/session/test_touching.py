"""Contacts, the conversations with one person, and the export of one."""

import json
import os
import zipfile
from pathlib import Path

import pytest

from tests.session.world import World
from tui.domain.actions.appointment import WriteAppointment
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.contacts import LogContact, WriteMessage
from tui.domain.actions.notes import EditNote, KeepDraftLine
from tui.domain.actions.people import AddConversation, AddPerson
from tui.domain.actions.request import WriteRequest
from tui.domain.actions.thank_you import MarkThankYouSent, WriteThankYou
from tui.domain.model.letter import AppointmentLetter
from tui.domain.model.vocabulary import Stage
from tui.errors import StorageError
from tui.session.contacts import log_contact
from tui.session.conversations_with import talks_with
from tui.session.export import export_person


def thanked(world: World, name: str = "Grace Hopper") -> str:
    talk = world.call(name)
    world.note(talk, "% between us")
    world.session.run(EndCall(talk))
    world.session.run(WriteThankYou(talk, "Dear Grace,\nthank you"))
    world.session.run(MarkThankYouSent(talk))
    world.session.flush()
    return talk


def test_the_newest_that_was_thanked_for_is_in_touch_in_one_step(world: World) -> None:
    old = thanked(world)
    person_id = world.session.conversation(old).person_id
    world.clock.wait(days=3)
    new = world.session.new_id()
    world.session.run(AddConversation(new, person_id))
    world.session.run(StartCall(new))
    world.session.run(EndCall(new))
    world.session.run(MarkThankYouSent(new))
    world.session.flush()
    event = log_contact(world.session, person_id, "lunch, yesterday")
    assert event.words == "in touch with Grace Hopper"
    stages = [world.session.conversation(talk).stage for talk in (old, new)]
    assert stages == [Stage.THANKED, Stage.THANKED], "lunch was before the last call"
    log_contact(world.session, person_id)
    stages = [world.session.conversation(talk).stage for talk in (old, new)]
    assert stages == [Stage.THANKED, Stage.IN_TOUCH]
    world.session.undo()
    assert world.session.conversation(new).stage is Stage.THANKED
    assert [one.words for one in world.session.person(person_id).contacts] == ["lunch"]
    world.session.flush()
    there = world.other().session
    there.refresh()
    (head,) = there.people()
    assert head.contact_at is not None


def test_the_conversations_with_one_person(world: World) -> None:
    talk = thanked(world)
    thanked(world, "Ada Lovelace")
    person_id = world.session.conversation(talk).person_id
    assert [one.id for one in talks_with(world.session, person_id).read] == [talk]
    (world.folder / "conversations" / f"{talk}.json").write_text("{", "utf-8")
    found = talks_with(world.session, person_id)
    assert found.read == () and talk in found.unread[0]


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("名前", "somebody"),
        ("a" * 200, "a" * 60),
        ("Grace\u202e [bold]\\ $(rm -rf)", "grace-bold-rm-rf"),
    ],
)
def test_an_export_stays_in_its_folder(world: World, name: str, stem: str) -> None:
    talk = thanked(world, name)
    person_id = world.session.conversation(talk).person_id
    folder = world.folder.parent / "exports"
    folder.mkdir()
    first = export_person(world.session, person_id, folder, whole=True)
    second = export_person(world.session, person_id, folder, whole=True)
    assert first.path == folder / f"person-off-the-record-{stem}.zip"
    assert second.path == folder / f"person-off-the-record-{stem}-2.zip"
    assert sorted(folder.iterdir()) == sorted([first.path, second.path])
    assert first.privacy == "Contains lines that are off the record."
    assert first.conversations == 1 and first.unread == ()
    assert first.path.stat().st_mode & 0o777 == 0o600


def test_everything_is_in_an_export(world: World) -> None:
    talk = thanked(world)
    person_id = world.session.conversation(talk).person_id
    world.session.run(WriteMessage(person_id, "half a message"))
    world.session.run(LogContact(person_id, "c1", "wrote", text="Dear Grace,\nhello"))
    world.session.run(WriteMessage(person_id, "the next"))
    world.session.run(WriteRequest(talk, "May I ask?"))
    for letter in AppointmentLetter:
        world.session.run(WriteAppointment(talk, letter, f"Dear Grace,\n{letter}"))
    path = export_person(world.session, person_id, world.folder.parent, whole=True).path
    with zipfile.ZipFile(path) as packed:
        assert packed.testzip() is None
        texts = {name.partition("/")[2]: packed.read(name).decode() for name in packed.namelist()}
    assert sorted(texts) == [
        "conversations/01-2026-05-04.md",
        "letters/01-2026-05-04-another-time-not-sent.txt",
        "letters/01-2026-05-04-cancellation-not-sent.txt",
        "letters/01-2026-05-04-confirmation-not-sent.txt",
        "letters/01-2026-05-04-late-not-sent.txt",
        "letters/01-2026-05-04-reply-not-sent.txt",
        "letters/01-2026-05-04-request-not-sent.txt",
        "letters/01-2026-05-04-thank-you.txt",
        "letters/message-01-2026-05-04.txt",
        "letters/message-not-sent.txt",
        "person.json",
        "person.md",
    ]
    first = texts["conversations/01-2026-05-04.md"].splitlines()[0]
    assert first == "Contains lines that are off the record."
    assert texts["letters/01-2026-05-04-reply-not-sent.txt"] == "Dear Grace,\nreply\n"
    assert texts["letters/message-not-sent.txt"] == "the next\n"
    data = json.loads(texts["person.json"])
    assert data["person"]["contacts"][0]["text"] == "Dear Grace,\nhello"
    assert data["conversations"][0]["notes"][0]["text"] == "between us"
    assert "wrote" in texts["person.md"]


def test_an_export_without_anything_private_is_named_so(world: World) -> None:
    person_id = world.session.new_id()
    world.session.run(AddPerson(person_id, "Ada Lovelace"))
    done = export_person(world.session, person_id, world.folder.parent)
    assert done.path.name == "person-ada-lovelace.zip" and not done.privacy


def test_what_is_off_the_record_is_in_no_file_of_an_export(world: World) -> None:
    talk = thanked(world)
    world.note(talk, "> between us, a call to Bob")
    note = world.session.conversation(talk).notes[-1]
    world.session.run(EditNote(talk, note.id, "% between us, a call to Bob"))
    world.session.run(KeepDraftLine(talk, "% between us, half typed", 60))
    person_id = world.session.conversation(talk).person_id
    done = export_person(world.session, person_id, world.folder.parent)
    assert done.privacy == "3 lines off the record are not in it."
    assert done.path.name == "person-grace-hopper.zip"
    with zipfile.ZipFile(done.path) as packed:
        for name in packed.namelist():
            assert b"between us" not in packed.read(name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_closed(world: World) -> None:
    talk = thanked(world)
    folder = world.folder.parent / "closed"
    folder.mkdir(0o500)
    with pytest.raises(StorageError):
        export_person(world.session, world.session.conversation(talk).person_id, folder)


def test_a_folder_that_is_not_there(world: World, tmp_path: Path) -> None:
    talk = thanked(world)
    with pytest.raises(StorageError):
        export_person(
            world.session, world.session.conversation(talk).person_id, tmp_path / "nowhere"
        )
