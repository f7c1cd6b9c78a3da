"""Undo and redo: every kind of step, and never what somebody else wrote or what is half typed."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.session.world import World
from tui.domain import commands as c
from tui.domain.conversation import Conversation, DraftLine
from tui.domain.person import Person
from tui.domain.question import Question
from tui.domain.words import Kind, Medium, Owner, Place, QuestionState, Stage
from tui.errors import DamagedFileError, RefusedError, UnknownError

Q = {
    number: Question(id=f"q{number}", text=f"Which question is number {number}?", cue=f"{number}")
    for number in (1, 2, 3)
}


def talked(world: World) -> str:
    """A call under way with something of everything in it."""
    talk = world.call()
    for command in (
        c.AddFinding(talk, "f1", "she wrote the first compiler", Place.PATH),
        c.PlanQuestion(talk, Q[1]),
        c.PlanQuestion(talk, Q[2]),
        c.AddNote(talk, "n1", "one"),
        c.AddNote(talk, "n2", "> send the paper"),
        c.AddNote(talk, "n3", "@ Jean Bartik, ENIAC team"),
        c.AddNote(talk, "n4", ""),
    ):
        world.session.run(command)
    return talk


def ended(world: World) -> str:
    """A call that has ended."""
    talk = talked(world)
    world.session.run(c.EndCall(talk))
    return talk


def paused(world: World) -> str:
    """A call that pauses."""
    talk = talked(world)
    world.session.run(c.PauseCall(talk))
    return talk


def planned(world: World) -> str:
    """A conversation whose call has not begun."""
    person_id, talk = world.session.new_id(), world.session.new_id()
    world.session.run(c.AddPerson(person_id, "Ada Lovelace"))
    world.session.run(c.AddConversation(talk, person_id, plan=(Q[1], Q[2])))
    return talk


def asked(world: World) -> str:
    """A request that was sent."""
    talk = planned(world)
    world.session.run(c.MoveStage(talk, Stage.ASKED))
    return talk


Start = Callable[[World], str]
STEPS: list[tuple[Start, Callable[[str], c.Command]]] = [
    (planned, lambda talk: c.StartCall(talk)),
    (talked, lambda talk: c.AddNote(talk, "n9", "< an introduction")),
    (talked, lambda talk: c.AddNote(talk, "n9", "")),
    (talked, lambda talk: c.EditNote(talk, "n4", "filled")),
    (talked, lambda talk: c.SetNoteKind(talk, "n1", Kind.PROMISE_BY_ME)),
    (talked, lambda talk: c.RemoveNote(talk, "n2")),
    (talked, lambda talk: c.AskQuestion(talk, "q1")),
    (talked, lambda talk: c.MarkQuestion(talk, "q1", QuestionState.DROPPED)),
    (talked, lambda talk: c.ShowQuestion(talk, "q2")),
    (talked, lambda talk: c.ExtendCall(talk)),
    (talked, lambda talk: c.PauseCall(talk)),
    (paused, lambda talk: c.ResumeCall(talk)),
    (talked, lambda talk: c.EndCall(talk)),
    (ended, lambda talk: c.ReopenCall(talk)),
    (planned, lambda talk: c.MoveStage(talk, Stage.DECLINED)),
    (asked, lambda talk: c.MarkNudged(talk)),
    *(
        (planned, lambda talk, field=field: c.EditConversation(talk, field, "new"))
        for field in c.ConversationField
    ),
    (planned, lambda talk: c.SetMinutes(talk, 45)),
    (planned, lambda talk: c.SetMedium(talk, Medium.PHONE)),
    (talked, lambda talk: c.AddFinding(talk, "f9", "news https://example.org", Place.NEWS)),
    (talked, lambda talk: c.RemoveFinding(talk, "f1")),
    (planned, lambda talk: c.PlanQuestion(talk, Q[3])),
    (planned, lambda talk: c.EditQuestion(talk, "q1", "What else?")),
    (planned, lambda talk: c.RemoveQuestion(talk, "q1")),
    (planned, lambda talk: c.MoveQuestion(talk, "q1", 1)),
    (planned, lambda talk: c.SetMustAsk(talk, "q1", True)),
    (talked, lambda talk: c.LinkFinding(talk, "q1", "f1")),
    (ended, lambda talk: c.SetStar(talk, "n1", True)),
    (ended, lambda talk: c.SetEnergy(talk, 4)),
    (ended, lambda talk: c.FinishDebrief(talk)),
    (ended, lambda talk: c.MarkThankYouSent(talk)),
    (ended, lambda talk: c.AddPromise(talk, "o9", "a link", Owner.THEM)),
    (ended, lambda talk: c.SetPromiseDone(talk, "n2", True)),
]


def content(there: Conversation | Person) -> str:
    """All that stands in an aggregate but for who changed it when."""
    return re.sub(r"updated_at=.*?, machine='\w*'", "", repr(there))


@pytest.mark.parametrize("saved_between", [True, False])
@pytest.mark.parametrize(("start", "command"), STEPS)
def test_every_step_is_taken_back_and_taken_again(
    world: World, start: Start, command: Callable[[str], c.Command], saved_between: bool
) -> None:
    talk = start(world)
    if saved_between:
        world.session.flush()
    before = content(world.session.conversation(talk))
    world.clock.wait(seconds=30)
    world.session.run(command(talk))
    after = content(world.session.conversation(talk))
    assert after != before
    for _ in range(2):
        if saved_between:
            world.session.flush()
        world.session.undo()
        assert content(world.session.conversation(talk)) == before
        world.session.redo()
        assert content(world.session.conversation(talk)) == after
    world.session.undo()
    world.session.flush()
    assert content(world.stored(talk)) == before


def test_a_date_is_taken_back(world: World) -> None:
    talk = planned(world)
    world.session.run(c.Schedule(talk, world.clock.at + timedelta(days=1)))
    world.session.undo()
    there = world.session.conversation(talk)
    assert (there.stage, there.scheduled_at) == (Stage.IDEA, None)


@pytest.mark.parametrize("field", list(c.PersonField))
def test_a_field_of_a_person_is_taken_back(world: World, field: c.PersonField) -> None:
    world.session.run(c.AddPerson("p1", "Ada"))
    before = content(world.session.person("p1"))
    text = "Europe/Berlin" if field is c.PersonField.ZONE else "new@example.org"
    world.session.run(c.EditPerson("p1", field, text))
    assert content(world.session.person("p1")) != before
    world.session.undo()
    assert content(world.session.person("p1")) == before


@pytest.mark.parametrize("saved_between", [True, False])
def test_what_was_made_goes_and_comes_back(world: World, saved_between: bool) -> None:
    talk = planned(world)
    person_id = world.session.conversation(talk).person_id
    if saved_between:
        world.session.flush()
    world.session.undo()
    assert not world.session.exists(talk)
    with pytest.raises(UnknownError):
        world.session.conversation(talk)
    world.session.undo()
    with pytest.raises(UnknownError):
        world.session.person(person_id)
    world.session.flush()
    world.session.refresh()
    assert world.session.people() == world.session.conversations() == []
    world.session.redo()
    world.session.redo()
    world.session.flush()
    assert world.session.exists(talk)
    assert [q.id for q in world.stored(talk).plan] == ["q1", "q2"]
    assert [head.id for head in world.session.people()] == [person_id]


def test_a_referral_is_taken_back_whole(world: World) -> None:
    talk = talked(world)
    world.session.run(c.TurnReferral(talk, "n3", "p9", "c9"))
    assert world.session.person("p9").name == "Jean Bartik"
    world.session.undo()
    world.session.flush()
    assert not world.session.exists("c9")
    with pytest.raises(UnknownError):
        world.session.person("p9")
    assert world.stored(talk).notes[2].person_id == ""
    world.session.redo()
    world.session.flush()
    assert world.stored(talk).notes[2].person_id == "p9"
    assert world.stored("c9").person_id == "p9"


def test_many_steps_go_back_to_the_beginning_and_forth_to_the_end(world: World) -> None:
    talk = talked(world)
    everything = content(world.session.conversation(talk))
    steps = 0
    while world.session.exists(talk):
        world.session.undo()
        steps += 1
    for _ in range(steps):
        world.session.redo()
    assert content(world.session.conversation(talk)) == everything
    world.session.flush()
    assert content(world.stored(talk)) == everything


def test_a_new_step_ends_what_could_be_redone(world: World) -> None:
    talk = talked(world)
    world.session.undo()
    world.note(talk, "new")
    with pytest.raises(RefusedError):
        world.session.redo()


def test_nothing_to_undo_is_said(world: World) -> None:
    with pytest.raises(RefusedError):
        world.session.undo()
    with pytest.raises(RefusedError):
        world.session.redo()


def test_the_half_typed_line_is_no_step(world: World) -> None:
    talk = world.call()
    world.note(talk, "kept")
    for text in ("a", "al", "also"):
        world.session.run(c.KeepDraftLine(talk, text, 7))
    world.session.undo()
    assert world.texts(talk) == []
    assert world.session.conversation(talk).draft_line == DraftLine("also", 7)
    world.session.redo()
    assert world.texts(talk) == ["kept"]
    assert world.session.conversation(talk).draft_line == DraftLine("also", 7)


@pytest.mark.parametrize("later", ["", "0", "half", "zzz"])
def test_undo_leaves_the_line_that_is_half_typed_now(world: World, later: str) -> None:
    talk = world.call()
    world.session.run(c.KeepDraftLine(talk, "> send", 5))
    world.session.flush()
    world.note(talk, "> send her the paper")
    if later:
        world.session.run(c.KeepDraftLine(talk, later, 9))
    world.session.undo()
    world.session.flush()
    assert world.stored(talk).draft_line == (DraftLine(later, 9) if later else DraftLine())


def test_undo_leaves_the_letter_as_it_was_written_last(world: World) -> None:
    talk = ended(world)
    world.session.run(c.WriteThankYou(talk, "Dear Grace"))
    world.session.run(c.SetEnergy(talk, 5))
    world.session.run(c.WriteThankYou(talk, "Dear Grace,\n\nthank you"))
    world.session.undo()
    there = world.session.conversation(talk)
    assert there.debrief.energy == 0
    assert there.thank_you.draft == "Dear Grace,\n\nthank you"


def test_undo_keeps_what_somebody_else_wrote(world: World) -> None:
    talk = talked(world)
    world.note(talk, "mine")
    world.session.flush()
    other = world.other()
    world.clock.wait(minutes=1)
    other.note(talk, "theirs")
    other.session.run(c.EditConversation(talk, c.ConversationField.GOAL, "theirs"))
    other.session.run(c.RemoveNote(talk, "n1"))
    other.session.close()
    world.clock.wait(minutes=1)
    world.session.undo()
    world.session.flush()
    there = world.stored(talk)
    assert [n.text for n in there.notes] == [
        "send the paper",
        "Jean Bartik, ENIAC team",
        "",
        "theirs",
    ]
    assert there.goal == "theirs"
    world.session.redo()
    assert "mine" in world.texts(talk)
    assert "theirs" in world.texts(talk)


def test_undo_of_an_edit_that_somebody_else_changed_since_keeps_theirs(world: World) -> None:
    talk = planned(world)
    world.session.run(c.EditConversation(talk, c.ConversationField.GOAL, "mine"))
    world.session.flush()
    other = world.other()
    world.clock.wait(minutes=1)
    other.session.run(c.EditConversation(talk, c.ConversationField.GOAL, "theirs"))
    other.session.close()
    world.clock.wait(minutes=1)
    world.session.undo()
    assert world.session.conversation(talk).goal == "theirs"


def test_a_step_that_cannot_be_undone_now_can_be_later(world: World) -> None:
    talk = talked(world)
    world.session.flush()
    path = world.folder / "conversations" / f"{talk}.json"
    data = path.read_bytes()
    path.write_bytes(data[:-1])
    with pytest.raises(DamagedFileError):
        world.session.undo()
    path.write_bytes(data)
    world.session.undo()
    assert world.texts(talk) == ["one", "send the paper", "Jean Bartik, ENIAC team"]
