"""The session's door to the bank: commands, undo, two programs, and when its file is read."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta

import pytest

from tests.session.world import World
from tui.domain.actions.asking import AskQuestion, MarkQuestion
from tui.domain.actions.bank import AddBankQuestion, EditBankQuestion, KeepUses, RetireBankQuestion
from tui.domain.actions.call import EndCall, ReopenCall
from tui.domain.actions.event import Undone
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import EMPTY, Bank, own_of, statistics
from tui.domain.model.question import OwnQuestion
from tui.domain.model.vocabulary import QuestionState
from tui.errors import DamagedFileError, NewerFormatError, RefusedError, StorageError
from tui.session import use_cases
from tui.storage import Library
from tui.storage.tables import read_tables
from tui.structs import replace

REST = "How do you rest?"


def own(world: World, text: str = REST) -> OwnQuestion:
    shipped = next(iter(use_cases.shipped().values()))
    return replace(own_of(shipped), id=world.session.new_id(), text=text, cue="")


def starter(place: int = 1) -> str:
    """Id of a question of the starter plan."""
    return next(q.id for q in use_cases.shipped().values() if q.starter == place)


def asked(world: World, *lines: str) -> str:
    """A call in which the first question was asked, and these lines kept on it."""
    talk = use_cases.call_now(world.session, f"Grace {world.session.new_id()}")
    world.session.run(AskQuestion(talk, world.session.conversation(talk).plan[0].id))
    for line in lines:
        world.note(talk, line)
    return talk


def test_a_question_is_kept_and_another_program_reads_it(world: World) -> None:
    new = own(world)
    event = world.session.run(AddBankQuestion(new))
    world.session.flush()
    assert isinstance(event.command, AddBankQuestion)
    assert event.record_id == new.id
    assert [q.text for q in world.other().session.bank().questions] == [REST]
    assert REST in [q.text for q in use_cases.bank(world.session)]
    tables = read_tables(world.folder / "bank.json")
    assert tables["about"]["file"]["kind"] == "bank"
    assert tables["questions"][new.id]["machine"] == world.library.machine


def test_undo_and_redo_turn_each_step(world: World) -> None:
    new, first = own(world), starter()
    edit = replace(own_of(use_cases.shipped()[first]), text="What fills your days?")
    session = world.session
    states = [session.bank()]
    steps = (
        AddBankQuestion(new),
        EditBankQuestion(edit),
        RetireBankQuestion(first, True),
        RetireBankQuestion(first, False),
    )
    for command in steps:
        session.run(command)
        states.append(session.bank())
    for before in reversed(states[:-1]):
        assert isinstance(session.undo(), Undone)
        there = session.bank()
        assert [q.text for q in there.questions] == [q.text for q in before.questions]
        assert [q.id for q in there.retired] == [q.id for q in before.retired]
    session.flush()
    assert not world.other().session.bank().questions
    for after in states[1:]:
        session.redo()
        assert [q.text for q in session.bank().questions] == [q.text for q in after.questions]
    session.flush()
    assert world.other().session.bank().questions == session.bank().questions


def test_undo_leaves_what_another_program_wrote(world: World) -> None:
    world.session.run(AddBankQuestion(own(world)))
    world.session.flush()
    other = world.other()
    other.session.run(AddBankQuestion(own(world, "Why so?")))
    other.session.flush()
    world.session.undo()
    world.session.flush()
    assert [q.text for q in world.other().session.bank().questions] == ["Why so?"]


def test_two_programs_at_once_lose_nothing(world: World) -> None:
    other = world.other()
    for one, text in ((world, "One?"), (other, "Two?")):
        one.session.run(AddBankQuestion(own(world, text)))
    for one in (world, other):
        one.session.flush()
    assert {q.text for q in world.session.bank().questions} == {"One?", "Two?"}
    assert world.other().session.bank() == world.session.bank()


def test_a_retired_starter_is_in_no_plan_and_an_edited_one_is_as_edited(world: World) -> None:
    gone, edited = starter(1), starter(2)
    edit = replace(own_of(use_cases.shipped()[edited]), text="What fills your days?")
    world.session.run(RetireBankQuestion(gone, True))
    world.session.run(EditBankQuestion(edit))
    plan = use_cases.starter_plan(world.session)
    assert len(plan) == 9
    assert gone not in {q.bank_id for q in plan}
    assert (plan[0].bank_id, plan[0].text) == (edited, "What fills your days?")


# Uses -----------------------------------------------------------------------------------


def test_a_call_that_ends_is_counted_once_however_often_it_ends(world: World) -> None:
    talk = asked(world, "one", "! two")
    ended = len(world.events)
    use_cases.end_call(world.session, talk)
    assert [type(event.command) for event in world.events[ended:]] == [EndCall, KeepUses]
    session, first = world.session, world.session.conversation(talk).plan[0].bank_id
    assert statistics(session.bank())[first].notes == 2
    session.run(ReopenCall(talk))
    world.note(talk, "three")
    world.clock.wait(minutes=3)
    use_cases.end_call(session, talk)
    session.flush()
    stats = statistics(world.other().session.bank())[first]
    assert (stats.asked, stats.notes, stats.last_at) == (1, 3, world.clock.at)


def test_undo_takes_back_the_end_and_not_the_count(world: World) -> None:
    talk = asked(world)
    use_cases.end_call(world.session, talk)
    assert world.session.undo().words == "undone: the call has ended"
    assert world.session.conversation(talk).call.under_way
    assert len(world.session.bank().uses) == 1


def test_a_call_ended_in_two_programs_counts_once(world: World) -> None:
    talk = asked(world, "one")
    world.session.flush()
    other = world.other()
    other.session.conversation(talk)
    for one in (world, other):
        with suppress(RefusedError):  # the second one may know already that it has ended
            use_cases.end_call(one.session, talk)
    for one in (world, other):
        one.session.flush()
    (use,) = world.other().session.bank().uses
    assert use.id == talk
    assert [drew.notes for drew in use.drew if drew.asked] == [1]


def test_what_was_answered_without_asking_is_counted(world: World) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    first = world.session.conversation(talk).plan[0]
    world.session.run(MarkQuestion(talk, first.id, QuestionState.ANSWERED))
    use_cases.end_call(world.session, talk)
    assert statistics(world.session.bank())[first.bank_id].answered == 1


def test_a_call_without_the_bank_makes_no_file(world: World) -> None:
    talk = world.call()
    use_cases.end_call(world.session, talk)
    world.session.flush()
    assert not (world.folder / "bank.json").exists()


# In nobody's way ------------------------------------------------------------------------


def test_it_is_read_by_none_but_who_wants_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    talk = asked(world)
    world.session.flush()
    other = world.other()

    def read(library: Library) -> None:
        raise AssertionError("the bank was read")

    monkeypatch.setattr(Library, "bank", read)
    other.session.refresh()
    assert use_cases.call_now(other.session, other.session.people()[0].name) == talk
    other.note(talk, "a line")
    other.session.flush()
    other.session.close()


@pytest.mark.parametrize("error", [DamagedFileError, NewerFormatError])
def test_a_bank_that_cannot_be_read_gives_the_shipped_one_and_a_sentence(
    world: World, error: type[StorageError]
) -> None:
    world.session.run(RetireBankQuestion(starter(), True))
    world.session.close()
    path = world.folder / "bank.json"
    data = path.read_bytes()
    bad = b"{" if error is DamagedFileError else data.replace(b'"format":2', b'"format":99')
    path.write_bytes(bad)
    session = (other := world.other()).session
    assert use_cases.bank(session) == tuple(use_cases.shipped().values())
    bank, sentence = use_cases.own_bank(session)
    assert (bank, "bank.json" in sentence) == (EMPTY, True)
    assert [problem.path for problem in session.problems] == [path]
    with pytest.raises(error):
        session.run(AddBankQuestion(own(world)))
    talk = asked(other, "kept")
    use_cases.end_call(session, talk)
    session.flush()
    assert other.stored(talk).call.ended_at
    assert path.read_bytes() == bad


def test_notes_are_written_before_a_bank_that_cannot_be(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = asked(world)
    world.session.flush()
    real = Library.put

    def put(self: Library, aggregates: Iterable[Aggregate]) -> list[Aggregate]:
        wanted = list(aggregates)
        if any(isinstance(one, Bank) for one in wanted):
            raise StorageError("bank.json can't be written: it is full.")
        return real(self, wanted)

    with monkeypatch.context() as broken:
        broken.setattr(Library, "put", put)
        world.session.run(AddBankQuestion(own(world)))
        for text in ("one", "two"):
            world.note(talk, text)
            with pytest.raises(StorageError, match=r"bank\.json"):
                world.session.flush()
            assert world.texts_on_disk(talk)[-1] == text
        assert world.session.saved.state == "failed"
    world.session.flush()
    assert len(world.other().session.bank().questions) == 1


def test_the_last_asking_is_dated_by_the_clock(world: World) -> None:
    talk = asked(world)
    world.clock.wait(minutes=20)
    use_cases.end_call(world.session, talk)
    first = world.session.conversation(talk).plan[0].bank_id
    last = statistics(world.session.bank())[first].last_at
    assert last == world.session.conversation(talk).call.ended_at
    assert world.clock.at - (last or world.clock.at) < timedelta(seconds=1)
