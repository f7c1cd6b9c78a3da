"""Several things done as one step."""

import pytest

from tests.session.world import World
from tui.domain.actions.people import AddConversation, MoveStage, RemoveConversation
from tui.domain.model.vocabulary import Stage
from tui.errors import RefusedError


def test_one_undo_takes_all_of_it_back_and_redo_does_it_again(world: World) -> None:
    first, second = world.call("Ada"), world.call("Grace")
    for talk in (first, second):
        world.note(talk, "a line")
    idea = [world.session.new_id() for _ in range(2)]
    people = [world.session.conversation(talk).person_id for talk in (first, second)]
    for id, person in zip(idea, people, strict=True):
        world.session.run(AddConversation(id, person))
    left = world.session.run_all(
        [*(MoveStage(id, Stage.ASKED) for id in idea), RemoveConversation(first)], "asked"
    )
    assert left == ("Its call still runs; end it first. Nothing was removed.",)
    assert [world.session.conversation(id).stage for id in idea] == [Stage.ASKED] * 2
    assert world.events[-1].words == "asked"
    assert world.session.undo().words == "undone: asked"
    assert [world.session.conversation(id).stage for id in idea] == [Stage.IDEA] * 2
    world.session.redo()
    world.session.flush()
    assert [world.other().session.conversation(id).stage for id in idea] == [Stage.ASKED] * 2


def test_two_steps_on_one_conversation_are_one(world: World) -> None:
    talk = world.call()
    id = world.session.new_id()
    world.session.run(AddConversation(id, world.session.conversation(talk).person_id))
    world.session.run_all([MoveStage(id, Stage.ASKED), MoveStage(id, Stage.QUIET)], "moved")
    assert world.session.conversation(id).stage is Stage.QUIET
    world.session.undo()
    assert world.session.conversation(id).stage is Stage.IDEA


def test_where_nothing_can_be_done_nothing_is_to_be_undone(world: World) -> None:
    talk = world.call()
    before = world.session.conversation(talk)
    with pytest.raises(RefusedError, match="still runs"):
        world.session.run_all([RemoveConversation(talk), RemoveConversation(talk)], "removed")
    assert world.session.conversation(talk) == before
    assert world.session.run_all([], "nothing") == ()
    assert world.session.undo().words != "undone: nothing"
