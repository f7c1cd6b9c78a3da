"""A person is erased while the library is open, and nothing brings them back."""

from pathlib import Path

import pytest

from tests.session.world import World
from tui.domain.actions.contacts import LogContact
from tui.domain.actions.people import EditPerson, PersonField
from tui.errors import RefusedError, StorageError, UnknownError
from tui.session import erasure as erasing
from tui.session.erasure import erase_person, unreached


def traces(world: World, *words: str) -> list[Path]:
    """Files in which a word stands, by anybody's name."""
    files = [path for path in world.folder.parent.rglob("*") if path.is_file()]
    return [path for path in files if any(word.encode() in path.read_bytes() for word in words)]


def person_of(world: World, talk: str) -> str:
    return world.session.conversation(talk).person_id


def test_nothing_of_them_is_left_and_nothing_comes_back(world: World) -> None:
    talk, other = world.call(), world.call("Ada Lovelace")
    grace = person_of(world, talk)
    world.note(talk, "a secret of hers")
    world.note(other, "a note about Ada")
    world.session.run(LogContact(grace, "c1", "a meetup"))
    lines = erase_person(world.session, grace)
    assert lines == [
        "Grace Hopper is erased: 1 conversation, 1 note, 2 files with those in the trash; "
        "0 backups rewritten."
    ]
    for id in (grace, talk):
        with pytest.raises(UnknownError):
            world.session.run(EditPerson(id, PersonField.ROLE, "compilers"))
    with pytest.raises(UnknownError):
        world.note(talk, "one more")
    assert not world.session.exists(talk) and not world.session.knows(grace)
    assert [head.name for head in world.session.people()] == ["Ada Lovelace"]
    while True:
        try:
            world.session.undo()
        except RefusedError:
            break
    world.session.redo()
    world.session.refresh()
    world.session.close()
    assert traces(world, grace, talk, "Grace", "secret") == []
    assert [head.id for head in world.other().session.people()] == []


def test_steps_about_others_can_still_be_taken_back(world: World) -> None:
    talk, other = world.call(), world.call("Ada Lovelace")
    world.note(other, "one")
    world.note(talk, "hers")
    world.note(other, "two")
    erase_person(world.session, person_of(world, talk))
    world.session.undo()
    assert world.texts(other) == ["one"]
    world.session.redo()
    assert world.texts(other) == ["one", "two"]


def test_a_name_that_stands_elsewhere_is_told(world: World) -> None:
    talk, other = world.call(), world.call("Ada Lovelace")
    world.note(other, "she knows Grace Hopper")
    lines = erase_person(world.session, person_of(world, talk))
    assert lines[1:] == ["The name or the id is still in 1 file about others."]


def test_what_fails_forgets_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    talk = world.call()
    world.note(talk, "kept")

    def broken(*_: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(erasing, "erase", broken)
    with pytest.raises(StorageError):
        erase_person(world.session, person_of(world, talk))
    assert world.texts(talk) == ["kept"]
    world.note(talk, "and more")
    world.session.flush()
    assert world.texts_on_disk(talk) == ["kept", "and more"]


def test_what_waits_is_written_before(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    talk = world.call()
    monkeypatch.setattr(world.library, "put", lambda _: (_ for _ in ()).throw(StorageError("Full")))
    world.note(talk, "not on disk")
    with pytest.raises(StorageError):
        erase_person(world.session, person_of(world, talk))
    assert world.texts(talk) == ["not on disk"]
    monkeypatch.undo()
    world.session.flush()
    assert world.texts_on_disk(talk) == ["not on disk"]


def test_what_is_not_reached_is_said(world: World) -> None:
    assert unreached(world.folder).startswith("files that were exported")
    (world.folder / ".git").mkdir()
    assert "git" in unreached(world.folder)
