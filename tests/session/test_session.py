"""The door: a command becomes an event and is on disk; a refusal changes nothing."""

import pytest

from tests.session.world import World
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import ResumeCall, StartCall
from tui.domain.actions.event import Redone, Undone
from tui.domain.actions.fields import SetMinutes
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import AddConversation, AddPerson
from tui.domain.model.vocabulary import Kind, Stage
from tui.errors import RefusedError, UnknownError, UsageError


def test_a_command_is_an_event_and_on_disk(world: World) -> None:
    event = world.session.run(AddPerson("p1", "Grace Hopper", "compilers", "US Navy"))
    assert isinstance(event.command, AddPerson)
    assert event.person_id == "p1"
    assert world.events == [event]
    world.session.flush()
    person = world.other().session.person("p1")
    assert (person.name, person.work) == ("Grace Hopper", "compilers, US Navy")


def test_a_changed_record_is_stamped_with_moment_and_machine(world: World) -> None:
    talk = world.call()
    first = world.note(talk, "one")
    before = world.clock.at
    world.clock.wait(minutes=1)
    second = world.note(talk, "two")
    world.session.flush()
    notes = {note.id: note for note in world.stored(talk).notes}
    assert notes[first].updated_at == before
    assert notes[second].updated_at == world.clock.at
    assert {note.machine for note in notes.values()} == {world.library.machine}


def test_the_state_is_there_before_it_is_on_disk(world: World) -> None:
    talk = world.call()
    for number in range(20):
        world.note(talk, str(number))
        assert world.texts(talk) == [str(n) for n in range(number + 1)]
    world.session.flush()
    assert world.texts_on_disk(talk) == [str(n) for n in range(20)]


def test_a_refusal_changes_and_tells_nothing(world: World) -> None:
    talk = world.call()
    told, there = list(world.events), world.session.conversation(talk)
    for command, kind in (
        (StartCall("nothing"), UnknownError),
        (AskQuestion(talk, "nothing"), UnknownError),
        (ResumeCall(talk), RefusedError),
        (SetMinutes(talk, 1), UsageError),
        (AddPerson("p2", " "), UsageError),
    ):
        with pytest.raises(kind):
            world.session.run(command)
    assert world.events == told
    assert world.session.conversation(talk) is there
    world.session.flush()
    assert world.stored(talk) == there


def test_heads_are_those_of_the_disk(world: World) -> None:
    talk = world.call()
    world.note(talk, "one")
    world.session.flush()
    (person,), (head,) = world.session.people(), world.session.conversations()
    assert person.name == "Grace Hopper"
    assert (head.id, head.notes, head.under_way, head.stage) == (talk, 1, True, Stage.IDEA)


def test_a_missing_person_does_not_stop_the_notes(world: World) -> None:
    talk = world.call()
    (world.folder / "people" / f"{world.session.people()[0].id}.json").unlink()
    world.note(talk, "! kept all the same")
    world.session.flush()
    (note,) = world.stored(talk).notes
    assert (note.kind, note.text) == (Kind.INSIGHT, "kept all the same")


def test_closing_saves_and_writes_the_catalogue(world: World) -> None:
    talk = world.call()
    world.note(talk, "one")
    world.session.close()
    assert world.texts_on_disk(talk) == ["one"]
    assert (world.folder.parent / "home" / "cache" / "catalog.json").exists()


def test_closing_twice_and_writing_after_it_is_no_trouble(world: World) -> None:
    talk = world.call()
    world.session.close()
    world.session.close()
    world.note(talk, "late")
    world.session.close()
    assert world.texts_on_disk(talk) == ["late"]


def test_listeners_hear_events_in_order(world: World) -> None:
    talk = world.call()
    world.note(talk, "one")
    world.session.undo()
    world.session.redo()
    commands = [AddPerson, AddConversation, StartCall, AddNote]
    assert [type(event.command) for event in world.events[:4]] == commands
    assert [type(event) for event in world.events[4:]] == [Undone, Redone]
    assert world.events[-2].words == "undone: line noted"
    assert world.events[-2].conversation_id == talk
