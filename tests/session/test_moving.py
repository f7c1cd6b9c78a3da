"""Going to another question: the plan folds behind the move when time is short."""

from collections.abc import Callable

import pytest

from tests.session.world import World
from tui.domain.actions.asking import AskQuestion, FoldPlan, MarkQuestion, ShowQuestion
from tui.domain.actions.base import OnConversation
from tui.domain.actions.call import ExtendCall, PauseCall, ResumeCall, StartCall
from tui.domain.actions.notes import KeepDraftLine
from tui.domain.actions.people import AddConversation, AddPerson
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan_folding import HALF, LAST, SHORT
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Phase, QuestionState
from tui.session import use_cases

PLAN = (
    Question(id="easy", text="Easy?", cue="easy", phase=Phase.OPEN, position=1),
    Question(id="warm", text="Warm?", cue="warm", phase=Phase.OPEN, must_ask=True, position=2),
    Question(id="deep", text="Deep?", cue="deep", position=3),
    Question(id="wide", text="Wide?", cue="wide", position=4),
    Question(id="must", text="Must?", cue="must", must_ask=True, position=5),
    Question(id="last", text="Last?", cue="last", phase=Phase.CLOSE, position=6),
    Question(id="end", text="End?", cue="end", phase=Phase.CLOSE, position=7),
)

BORDERS = [
    (15, 450, HALF),
    (15, 540, SHORT),
    (15, 780, LAST),
    (30, 900, HALF),
    (30, 1440, SHORT),
    (30, 1680, LAST),
    (60, 1800, HALF),
    (60, 3240, SHORT),
    (60, 3480, LAST),
]

each_border = pytest.mark.parametrize(("minutes", "border", "fold"), BORDERS)


def begun(world: World, minutes: int = 30, plan: tuple[Question, ...] = PLAN) -> str:
    """A call that has just begun."""
    person_id, talk = world.session.new_id(), world.session.new_id()
    world.session.run(AddPerson(person_id, "Grace Hopper"))
    world.session.run(AddConversation(talk, person_id, minutes, plan))
    world.session.run(StartCall(talk))
    return talk


def there(world: World, talk: str) -> Conversation:
    """The conversation as it is now."""
    return world.session.conversation(talk)


def fold(world: World, talk: str) -> int:
    """How far its plan is folded."""
    return there(world, talk).call.fold


@each_border
def test_a_move_folds_behind_a_border_and_not_before(
    world: World, minutes: int, border: int, fold: int
) -> None:
    talk = begun(world, minutes)
    world.clock.wait(seconds=border - 1)
    before = there(world, talk).call.fold
    use_cases.move(world.session, AskQuestion(talk, "must"))
    world.clock.wait(seconds=1)
    event = use_cases.move(world.session, AskQuestion(talk, "last"))
    now = there(world, talk)
    assert before == 0
    assert isinstance(event.command, FoldPlan)
    assert now.call.fold == fold
    assert [q.state for q in now.plan].count(QuestionState.ASKED) == 2
    assert [q.id for q in now.plan] == [q.id for q in PLAN]


@each_border
def test_the_clock_alone_folds_nothing(world: World, minutes: int, border: int, fold: int) -> None:
    talk = begun(world, minutes)
    shown = there(world, talk).call.next_id
    world.clock.wait(seconds=border + 30)
    world.note(talk, "a line")
    world.session.run(KeepDraftLine(talk, "half", 3))
    call = there(world, talk).call
    assert (call.fold, call.next_id) == (0, shown)


@each_border
def test_one_undo_unfolds_and_redo_folds_again(
    world: World, minutes: int, border: int, fold: int
) -> None:
    talk = begun(world, minutes)
    world.clock.wait(seconds=border)
    use_cases.move(world.session, AskQuestion(talk, "last"))
    folded = there(world, talk).call
    world.session.undo()
    call = there(world, talk).call
    assert (call.fold, call.question_id) == (0, "last")
    world.session.redo()
    assert there(world, talk).call == folded
    assert folded.fold == fold


MOVES: list[Callable[[str], OnConversation]] = [
    lambda talk: AskQuestion(talk, "warm"),
    lambda talk: ShowQuestion(talk, "must"),
    lambda talk: MarkQuestion(talk, "easy", QuestionState.DROPPED),
    lambda talk: MarkQuestion(talk, "last", QuestionState.PARTLY),
]


@pytest.mark.parametrize("first", MOVES)
@pytest.mark.parametrize("then", MOVES)
def test_it_stays_unfolded_until_the_next_border(
    world: World,
    first: Callable[[str], OnConversation],
    then: Callable[[str], OnConversation],
) -> None:
    talk = begun(world)
    world.session.run(AskQuestion(talk, "last"))
    world.clock.wait(minutes=24)
    assert isinstance(use_cases.move(world.session, first(talk)).command, FoldPlan)
    world.session.undo()
    assert fold(world, talk) == 0
    for wait in (0, 60, 170):
        world.clock.wait(seconds=wait)
        assert not isinstance(use_cases.move(world.session, then(talk)).command, FoldPlan)
    world.clock.wait(seconds=10)
    assert isinstance(use_cases.move(world.session, then(talk)).command, FoldPlan)
    assert fold(world, talk) == LAST


def test_a_fold_that_puts_nothing_away_does_not_happen(world: World) -> None:
    talk = begun(world, plan=PLAN[4:])
    for minutes in (15, 9):
        world.clock.wait(minutes=minutes)
        event = use_cases.move(world.session, AskQuestion(talk, "last"))
        assert isinstance(event.command, AskQuestion)
        assert fold(world, talk) == 0
    world.clock.wait(minutes=4)
    assert isinstance(use_cases.move(world.session, AskQuestion(talk, "end")).command, FoldPlan)


def test_nothing_more_is_folded_behind_the_same_border(world: World) -> None:
    talk = begun(world)
    world.clock.wait(minutes=15)
    assert isinstance(use_cases.move(world.session, AskQuestion(talk, "deep")).command, FoldPlan)
    world.clock.wait(minutes=8)
    assert isinstance(use_cases.move(world.session, AskQuestion(talk, "wide")).command, AskQuestion)
    assert fold(world, talk) == HALF


@pytest.mark.parametrize("ask", [False, True])
def test_what_the_user_goes_to_at_a_border_is_not_folded_from_under_them(
    world: World, ask: bool
) -> None:
    talk = begun(world)
    world.clock.wait(minutes=28)
    event = use_cases.move(world.session, ShowQuestion(talk, "deep"))
    call = there(world, talk).call
    assert isinstance(event.command, FoldPlan)
    assert (call.next_id, call.why, call.fold) == ("deep", "you chose it", LAST)
    if ask:
        use_cases.move(world.session, AskQuestion(talk, call.next_id))
        assert there(world, talk).call.question_id == "deep"


def test_a_folded_question_is_jumped_to(world: World) -> None:
    talk = begun(world)
    world.clock.wait(minutes=28)
    use_cases.move(world.session, AskQuestion(talk, "last"))
    assert there(world, talk).call.next_id == "easy", "asked out of turn, the card stays"
    for id in ("easy", "deep", "must"):
        use_cases.move(world.session, ShowQuestion(talk, id))
        assert there(world, talk).call.next_id == id
        use_cases.move(world.session, AskQuestion(talk, id))
        call = there(world, talk).call
        assert (call.question_id, call.next_id) == (id, "end")


def test_five_minutes_more_unfold_what_was_folded_for_want_of_them(world: World) -> None:
    talk = begun(world)
    world.clock.wait(minutes=25)
    use_cases.move(world.session, AskQuestion(talk, "must"))
    assert (fold(world, talk), there(world, talk).call.next_id) == (SHORT, "easy")
    world.session.run(ExtendCall(talk))
    assert (fold(world, talk), there(world, talk).call.next_id) == (HALF, "deep")
    world.clock.wait(minutes=3)
    assert isinstance(use_cases.move(world.session, AskQuestion(talk, "deep")).command, AskQuestion)
    world.clock.wait(minutes=1)
    assert isinstance(use_cases.move(world.session, AskQuestion(talk, "warm")).command, FoldPlan)
    assert fold(world, talk) == SHORT


def test_the_minutes_can_be_undone_and_with_them_what_they_unfolded(world: World) -> None:
    talk = begun(world)
    world.clock.wait(minutes=25)
    use_cases.move(world.session, AskQuestion(talk, "must"))
    before = there(world, talk).call
    world.session.run(ExtendCall(talk))
    world.session.undo()
    assert there(world, talk).call == before


def test_a_pause_leaves_the_end_so_borders_are_crossed_in_it(world: World) -> None:
    talk = begun(world)
    world.clock.wait(minutes=10)
    use_cases.move(world.session, ShowQuestion(talk, "last"))
    world.session.run(PauseCall(talk))
    world.clock.wait(minutes=15)
    world.session.run(ResumeCall(talk))
    assert fold(world, talk) == 0
    use_cases.move(world.session, ShowQuestion(talk, "end"))
    assert fold(world, talk) == SHORT
