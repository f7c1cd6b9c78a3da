"""What is half typed: held, taken up, dropped, and forgotten with whom it is about."""

from pathlib import Path

import pytest

from tests.session.world import World, open_world
from tui.domain.model.half_typed import HalfTyped, Spot
from tui.errors import StorageError
from tui.session.erasure import erase_person
from tui.storage.half_typed import files_in, read


def begun(machine: Path) -> World:
    world = open_world(machine)
    world.session.refresh()
    world.session.half_typed.begin()
    return world


def on_disk(world: World) -> list[str]:
    world.session.flush()
    return [one.text for path in files_in(world.folder) for one in read(path) or ()]


def half(text: str, field: str = "own", person_id: str = "") -> HalfTyped:
    return HalfTyped(Spot("prepare", "t1", field=field), text, "my own", person_id, "t1")


def test_it_is_written_when_it_changes_and_not_otherwise(machine: Path) -> None:
    world = begun(machine)
    texts = world.session.half_typed
    assert texts.hold([half("Wh")]) and on_disk(world) == ["Wh"]
    (path,) = files_in(world.folder)
    before = path.stat().st_mtime_ns
    assert texts.hold([half("Wh")]) and on_disk(world) == ["Wh"]
    assert path.stat().st_mtime_ns == before
    assert texts.hold([half("What")]) and on_disk(world) == ["What"]
    assert not texts.hold([]) and on_disk(world) == []


def test_it_is_written_without_a_word_unless_it_can_t_be(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(typed: object) -> None:
        raise StorageError("The disk is full.")

    world = begun(machine)
    world.session.half_typed.hold([half("Wh")])
    assert on_disk(world) == ["Wh"] and world.states == []
    with monkeypatch.context() as full:
        full.setattr(world.library.half_typed, "write", fail)
        world.session.half_typed.hold([half("What")])
        with pytest.raises(StorageError, match="full"):
            world.session.flush()
    assert [state.state for state in world.states][-1] == "failed"
    assert on_disk(world) == ["What"] and world.session.saved.state == "saved"
    talk = world.call()
    world.states.clear()
    world.note(talk, "a line")
    world.session.flush()
    assert [state.state for state in world.states] == ["saving", "saved"]


def test_what_was_left_stays_until_it_is_taken_up_or_dropped(machine: Path) -> None:
    world = begun(machine)
    world.session.half_typed.hold([half("What"), half("fri", "when"), half("gr", "find")])
    world.session.close()
    world = begun(machine)
    texts = world.session.half_typed
    assert texts.take(Spot("prepare", "t2", field="own")) is None
    taken = texts.take(Spot("prepare", "t1", field="own"))
    assert taken and taken.text == "What" and on_disk(world) == ["What", "fri", "gr"]
    texts.hold([half("What is")])
    assert on_disk(world) == ["fri", "gr", "What is"]
    texts.drop(texts.found[0])
    assert on_disk(world) == ["gr", "What is"]


def test_typed_anew_it_is_not_there_twice(machine: Path) -> None:
    world = begun(machine)
    world.session.half_typed.hold([half("What")])
    world.session.close()
    world = begun(machine)
    world.session.half_typed.hold([half("How")])
    assert on_disk(world) == ["How"] and not world.session.half_typed.found


def test_nothing_is_held_before_it_is_begun(machine: Path) -> None:
    world = open_world(machine)
    world.session.half_typed.hold([half("What")])
    assert on_disk(world) == []


def test_it_is_erased_with_whom_it_is_about(machine: Path) -> None:
    world = begun(machine)
    talk = world.call()
    world.session.flush()
    person_id = world.session.conversation(talk).person_id
    world.session.half_typed.hold([half("she", person_id=person_id), half("gr", "find")])
    other = begun(machine)
    other.session.half_typed.hold([half("in another window", "when", person_id)])
    world.session.flush()
    assert sorted(on_disk(other)) == ["gr", "in another window", "she"]
    erase_person(world.session, person_id)
    assert on_disk(world) == ["gr"]
