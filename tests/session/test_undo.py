"""Undo and redo: every kind of step, and never what somebody else wrote or what is half typed."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.session.starts import Q, asked, content, ended, followed, paused, planned, talked
from tests.session.world import World
from tui.domain.actions.asking import (
    AskFollowUp,
    AskQuestion,
    FoldPlan,
    MarkQuestion,
    ReturnToThread,
    SayWhyPartly,
    ShowQuestion,
)
from tui.domain.actions.base import Command
from tui.domain.actions.call import (
    EndCall,
    ExtendCall,
    PauseCall,
    ReopenCall,
    ResumeCall,
    SayWhyPaused,
    StartCall,
)
from tui.domain.actions.debrief import FinishDebrief, SetEnergy, SetStar
from tui.domain.actions.fields import (
    ConversationField,
    EditConversation,
    Schedule,
    SetMedium,
    SetMinutes,
)
from tui.domain.actions.findings import AddFinding, RemoveFinding
from tui.domain.actions.introductions import TurnReferral
from tui.domain.actions.notes import (
    AddNote,
    EditNote,
    FileNote,
    RemoveNote,
    SetNoteKind,
    SetThreadDone,
)
from tui.domain.actions.people import AddPerson, EditPerson, MarkNudged, MoveStage, PersonField
from tui.domain.actions.plan import (
    EditQuestion,
    LinkFinding,
    MoveQuestion,
    PlanQuestion,
    RemoveQuestion,
    SetMustAsk,
)
from tui.domain.actions.promises import AddPromise, SetPromiseDone
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.model.vocabulary import Kind, Medium, Owner, Place, QuestionState, Stage
from tui.errors import RefusedError, UnknownError

Start = Callable[[World], str]
STEPS: list[tuple[Start, Callable[[str], Command]]] = [
    (planned, lambda talk: StartCall(talk)),
    (talked, lambda talk: AddNote(talk, "n9", "< an introduction")),
    (talked, lambda talk: AddNote(talk, "n9", "")),
    (talked, lambda talk: EditNote(talk, "n4", "filled")),
    (talked, lambda talk: SetNoteKind(talk, "n1", Kind.PROMISE_BY_ME)),
    (talked, lambda talk: RemoveNote(talk, "n2")),
    (talked, lambda talk: AskQuestion(talk, "q1")),
    (talked, lambda talk: MarkQuestion(talk, "q1", QuestionState.DROPPED)),
    (talked, lambda talk: ShowQuestion(talk, "q2")),
    (talked, lambda talk: FileNote(talk, "n1", "q1")),
    (talked, lambda talk: FoldPlan(talk, 2)),
    (talked, lambda talk: SayWhyPartly(talk, "q1", "the bell")),
    (paused, lambda talk: SayWhyPaused(talk, "the bell")),
    (followed, lambda talk: AskFollowUp(talk)),
    (followed, lambda talk: ReturnToThread(talk, "t1")),
    (followed, lambda talk: SetThreadDone(talk, "t1")),
    (talked, lambda talk: ExtendCall(talk)),
    (talked, lambda talk: PauseCall(talk)),
    (paused, lambda talk: ResumeCall(talk)),
    (talked, lambda talk: EndCall(talk)),
    (ended, lambda talk: ReopenCall(talk)),
    (asked, lambda talk: MoveStage(talk, Stage.DECLINED)),
    (asked, lambda talk: MarkNudged(talk)),
    *(
        (planned, lambda talk, field=field: EditConversation(talk, field, "new"))
        for field in ConversationField
    ),
    (planned, lambda talk: SetMinutes(talk, 45)),
    (planned, lambda talk: SetMedium(talk, Medium.PHONE)),
    (talked, lambda talk: AddFinding(talk, "f9", "news https://example.org", Place.NEWS)),
    (talked, lambda talk: RemoveFinding(talk, "f1")),
    (planned, lambda talk: PlanQuestion(talk, Q[3])),
    (planned, lambda talk: EditQuestion(talk, "q1", "What else?")),
    (planned, lambda talk: RemoveQuestion(talk, "q1")),
    (planned, lambda talk: MoveQuestion(talk, "q1", 1)),
    (planned, lambda talk: SetMustAsk(talk, "q1", True)),
    (talked, lambda talk: LinkFinding(talk, "q1", "f1")),
    (ended, lambda talk: SetStar(talk, "n1", True)),
    (ended, lambda talk: SetEnergy(talk, 4)),
    (ended, lambda talk: FinishDebrief(talk)),
    (ended, lambda talk: MarkThankYouSent(talk)),
    (ended, lambda talk: AddPromise(talk, "o9", "a link", Owner.THEM)),
    (ended, lambda talk: SetPromiseDone(talk, "n2", True)),
]


@pytest.mark.parametrize("saved_between", [True, False])
@pytest.mark.parametrize(("start", "command"), STEPS)
def test_every_step_is_taken_back_and_taken_again(
    world: World, start: Start, command: Callable[[str], Command], saved_between: bool
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
    world.session.run(Schedule(talk, world.clock.at + timedelta(days=1)))
    world.session.undo()
    there = world.session.conversation(talk)
    assert (there.stage, there.scheduled_at) == (Stage.IDEA, None)


@pytest.mark.parametrize("field", list(PersonField))
def test_a_field_of_a_person_is_taken_back(world: World, field: PersonField) -> None:
    world.session.run(AddPerson("p1", "Ada"))
    before = content(world.session.person("p1"))
    text = "Europe/Berlin" if field is PersonField.ZONE else "new@example.org"
    world.session.run(EditPerson("p1", field, text))
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
    world.session.run(TurnReferral(talk, "n3", "p9", "c9", "Jean Bartik"))
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
