"""How a line of Today is told: in the words of its record, unless they are off the record."""

from tests.session.world import World
from tui.domain.actions.notes import EditNote
from tui.domain.actions.promises import SetPromiseDue
from tui.domain.agenda.due import Due, DueKind
from tui.domain.model.records import find


def promise_line(world: World, talk: str, id: str) -> Due:
    now = world.clock.now()
    return Due(DueKind.PROMISE, talk, "p", "no day yet", now, record_id=id)


def test_a_promise_that_somebody_else_took_off_the_record_is_not_told(world: World) -> None:
    talk = world.call()
    note = world.note(talk, "> tell her of the buyer")
    world.session.flush()
    other = world.other()
    line = promise_line(world, talk, note)
    assert world.session.due_words(line) == "tell her of the buyer · no day yet"
    other.session.run(EditNote(talk, note, "% tell her of the buyer"))
    world.session.run(SetPromiseDue(talk, note, world.clock.now().date()))
    other.session.close()
    world.session.flush()
    assert find(world.session.conversation(talk).promises, note), "both changed it"
    assert world.session.due_words(line) == "no day yet"
