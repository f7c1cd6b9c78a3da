"""Going on on another day, and where somebody was named."""

from collections.abc import Callable

import pytest

from tests.session.starts import Q, planned, talked
from tests.session.world import World
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.base import Command
from tui.domain.actions.call import EndCall, PauseCall, StartCall
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.introductions import MoveIntroduction, SetNameUse, ThankIntroducer
from tui.domain.actions.notes import KeepDraftLine
from tui.domain.actions.people import AddConversation
from tui.domain.model.vocabulary import IntroductionState, NameUse
from tui.errors import RefusedError
from tui.session import referrals
from tui.session.continuation import go_on
from tui.session.introductions import named_in


def dropped(world: World) -> str:
    """A call that ended after ten minutes with a question left."""
    talk = talked(world)
    world.session.run(AskQuestion(talk, "q1"))
    world.note(talk, "what she said")
    world.clock.wait(minutes=10)
    world.session.run(EndCall(talk))
    return talk


def test_a_call_that_broke_off_gets_its_second_half_once(world: World) -> None:
    talk = dropped(world)
    later = go_on(world.session, talk)
    new = world.stored(later)
    assert new.continues == talk and [q.id for q in new.plan] == ["q2"] and new.minutes == 20
    assert go_on(world.session, talk) == later == go_on(world.session, later)
    world.session.undo()
    assert not world.session.exists(later) and world.session.exists(talk)
    again = go_on(world.session, talk)
    assert again != later and world.stored(again).continues == talk


def test_it_goes_on_behind_the_second_half(world: World) -> None:
    talk = dropped(world)
    later = go_on(world.session, talk)
    world.session.run(StartCall(later))
    world.clock.wait(minutes=5)
    world.session.run(EndCall(later))
    third = go_on(world.session, talk)
    assert world.stored(third).continues == later
    assert len(world.session.conversations()) == 3


def test_a_call_that_pauses_is_ended_first_and_one_that_runs_is_not(world: World) -> None:
    talk = talked(world)
    world.session.run(KeepDraftLine(talk, "half typed", 30))
    with pytest.raises(RefusedError, match="still runs"):
        go_on(world.session, talk)
    world.session.run(PauseCall(talk))
    later = go_on(world.session, talk)
    old = world.session.conversation(talk)
    assert old.call.ended_at and old.notes[-1].text == "half typed"
    assert world.stored(later).continues == talk


def test_what_was_not_called_yet_lies_ahead_itself(world: World) -> None:
    talk = planned(world)
    assert go_on(world.session, talk) == talk


def test_behind_a_whole_talk_comes_what_is_ahead_or_a_new_one(world: World) -> None:
    talk = talked(world)
    world.session.run(EditConversation(talk, ConversationField.OPENING, "I write manuals."))
    for question in Q[1], Q[2]:
        world.session.run(AskQuestion(talk, question.id))
    world.clock.wait(minutes=10)
    world.session.run(EndCall(talk))
    later = go_on(world.session, talk)
    new = world.stored(later)
    assert (new.continues, new.plan, new.goal) == ("", (), "") and new.opening
    assert go_on(world.session, talk) == later, "the one ahead"


def test_where_somebody_was_named(world: World) -> None:
    talk = talked(world)
    referrals.turn_referrals(world.session, talk)
    world.session.flush()
    jean = next(p for p in world.session.people() if p.name == "Jean Bartik")
    grace = world.session.conversation(talk).person_id
    other = world.session.new_id()
    world.session.run(AddConversation(other, grace))
    world.session.flush()
    assert named_in(world.session, jean.id) == talk
    assert named_in(world.session, grace) == "" == named_in(world.session, "nobody")
    (world.folder / "conversations" / f"{talk}.json").write_text("broken")
    other_world = world.other()
    assert named_in(other_world.session, jean.id) == ""


@pytest.mark.parametrize(
    "command",
    [
        lambda id: SetNameUse(id, NameUse.YES),
        lambda id: MoveIntroduction(id, IntroductionState.PROMISED),
        lambda id: ThankIntroducer(id),
    ],
)
def test_what_is_said_of_an_introduction_is_undone_by_one_step(
    world: World, command: Callable[[str], Command]
) -> None:
    talk = talked(world)
    referrals.turn_referrals(world.session, talk)
    jean = world.session.conversation(talk).notes[2].person_id
    before = world.session.person(jean).introduction
    world.session.run(command(jean))
    world.session.flush()
    after = world.other().session.person(jean).introduction
    assert after != before and after == world.session.person(jean).introduction
    world.session.undo()
    assert world.session.person(jean).introduction == before
    world.session.redo()
    assert world.session.person(jean).introduction == after
