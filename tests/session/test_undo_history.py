"""An undo does not fill the history."""

from tests.session.starts import planned, talked
from tests.session.world import World
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.notes import EditNote
from tui.domain.model.records import Superseded

GOAL = ConversationField.GOAL


def theirs(world: World, talk: str, **wait: float) -> None:
    """Another program writes the goal."""
    world.session.flush()
    world.clock.wait(**wait)
    other = world.other()
    other.session.run(EditConversation(talk, GOAL, "theirs"))
    other.session.close()


def test_what_undo_takes_back_is_not_remembered(world: World) -> None:
    talk = planned(world)
    world.session.run(EditConversation(talk, GOAL, "before"))
    world.session.run(EditConversation(talk, GOAL, "mine"))
    theirs(world, talk, minutes=1)
    world.session.undo()
    world.session.flush()
    assert (world.stored(talk).goal, world.stored(talk).history) == ("theirs", ())


def test_what_redo_writes_again_and_gives_way_is_remembered(world: World) -> None:
    talk = planned(world)
    world.clock.wait(minutes=1)
    written = world.clock.now()
    world.session.run(EditConversation(talk, GOAL, "mine"))
    world.session.undo()
    theirs(world, talk, minutes=1)
    for _ in range(3):
        world.session.redo()
        world.session.undo()
    world.session.redo()
    world.session.flush()
    there = world.stored(talk)
    assert there.goal == "theirs"
    assert there.history == (Superseded("goal", "mine", written, world.library.machine),)


def test_undo_leaves_the_words_that_somebody_else_wrote_in_the_note(world: World) -> None:
    talk = talked(world)
    world.session.run(EditNote(talk, "n1", "mine"))
    world.session.flush()
    world.clock.wait(minutes=1)
    other = world.other()
    other.session.run(EditNote(talk, "n1", "theirs"))
    other.session.close()
    world.session.undo()
    assert world.texts(talk)[0] == "theirs"
