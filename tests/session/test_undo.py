"""Undo and redo: every kind of step, and never what somebody else wrote or what is half typed."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.session.starts import Q, asked, content, ended, followed, paused, planned, talked
from tests.session.world import World
from tui.domain import commands as c
from tui.domain.words import Kind, Medium, Owner, Place, QuestionState, Stage
from tui.errors import RefusedError, UnknownError

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
    (talked, lambda talk: c.FileNote(talk, "n1", "q1")),
    (talked, lambda talk: c.FoldPlan(talk, 2)),
    (talked, lambda talk: c.SayWhyPartly(talk, "q1", "the bell")),
    (paused, lambda talk: c.SayWhyPaused(talk, "the bell")),
    (followed, lambda talk: c.AskFollowUp(talk)),
    (followed, lambda talk: c.ReturnToThread(talk, "t1")),
    (followed, lambda talk: c.SetThreadDone(talk, "t1")),
    (talked, lambda talk: c.ExtendCall(talk)),
    (talked, lambda talk: c.PauseCall(talk)),
    (paused, lambda talk: c.ResumeCall(talk)),
    (talked, lambda talk: c.EndCall(talk)),
    (ended, lambda talk: c.ReopenCall(talk)),
    (asked, lambda talk: c.MoveStage(talk, Stage.DECLINED)),
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
    assert (world.session.people(), world.session.conversations()) == ([], [])
    world.session.redo()
    world.session.redo()
    world.session.flush()
    assert world.session.exists(talk)
    assert [q.id for q in world.stored(talk).plan] == ["q1", "q2"]
    assert [head.id for head in world.session.people()] == [person_id]


def test_a_referral_is_taken_back_whole(world: World) -> None:
    talk = talked(world)
    world.session.run(c.TurnReferral(talk, "n3", "p9", "c9", "Jean Bartik"))
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
