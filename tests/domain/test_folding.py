"""Folding: where the borders are, what goes out of the way at each, and what it leaves alone."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, changed, did, ids, minutes, outcome, plan, question
from tests.domain.build import refused as refused_with
from tests.domain.strategies import questions
from tui.domain.actions.asking import AskQuestion, FoldPlan, ShowQuestion
from tui.domain.interview.next_question import CHOSEN
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan_folding import (
    HALF,
    LAST,
    SHORT,
    fold_at,
    fold_due,
    fold_words,
    folded,
    in_sight,
)
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Phase, QuestionState
from tui.structs import replace

WHOLE = plan(
    question("easy", Phase.OPEN),
    question("warm", Phase.OPEN, must_ask=True),
    "deep",
    question("must", must_ask=True),
    question("end", Phase.CLOSE),
)


def talk(seconds: int, length: int = 30, **call: Any) -> Conversation:
    """A call that has gone on for so many seconds."""
    begun = Call(started_at=NOW - minutes(seconds / 60), **call)
    return replace(IDEA, plan=WHOLE, minutes=length, call=begun)


@pytest.mark.parametrize(
    ("length", "half", "short", "last"),
    [
        (15, 450, 540, 780),
        (20, 600, 840, 1080),
        (30, 900, 1440, 1680),
        (35, 1050, 1740, 1980),
        (60, 1800, 3240, 3480),
    ],
)
def test_it_folds_at_half_and_six_and_two_minutes_before_the_end(
    length: int, half: int, short: int, last: int
) -> None:
    at = [(half - 1, 0), (half, HALF), (short - 1, HALF), (short, SHORT)]
    at += [(last - 1, SHORT), (last, LAST), (length * 60, LAST), (length * 60 + 999, LAST)]
    assert [fold_at(seconds, length * 60 - seconds) for seconds, _ in at] == [
        fold for _, fold in at
    ]


@pytest.mark.parametrize(
    ("fold", "left"),
    [
        (0, ["easy", "warm", "deep", "must", "end"]),
        (HALF, ["warm", "deep", "must", "end"]),
        (SHORT, ["warm", "must", "end"]),
        (LAST, ["end"]),
    ],
)
def test_what_stays_in_sight(fold: int, left: list[str]) -> None:
    assert ids(in_sight(WHOLE, Call(fold=fold))) == left


@given(questions, st.integers(0, LAST))
def test_only_what_is_open_is_folded_and_a_later_fold_takes_no_less(
    one: Question, fold: int
) -> None:
    assert not folded(one, 0)
    assert not folded(one, fold) or one.state in (QuestionState.PLANNED, QuestionState.PARTLY)
    assert not folded(one, fold) or folded(one, min(fold + 1, LAST))


@pytest.mark.parametrize(
    ("moved_s", "fold", "now_s", "due"),
    [
        (0, 0, 899, 0),
        (0, 0, 900, HALF),
        (0, 0, 1500, SHORT),
        (0, 0, 1700, LAST),
        (899, 0, 900, HALF),
        (900, HALF, 1000, 0),
        (900, 0, 1000, 0),
        (1000, 0, 1440, SHORT),
        (1000, HALF, 1440, SHORT),
        (1440, 0, 1679, 0),
        (1440, SHORT, 1680, LAST),
        (1680, 0, 1800, 0),
    ],
)
def test_a_fold_is_due_with_the_first_move_behind_a_border(
    moved_s: int, fold: int, now_s: int, due: int
) -> None:
    assert fold_due(talk(now_s, moved_s=moved_s, fold=fold), NOW) == due
    left_s, ends_at = 1800 - moved_s, NOW + minutes(30 - now_s / 60)
    known = talk(now_s, moved_s=moved_s, fold=fold, moved_left_s=left_s, ends_at=ends_at)
    assert fold_due(known, NOW) == due


def test_what_a_fold_did_is_said() -> None:
    assert fold_words(WHOLE, HALF) == "half the time: 1 question folded away"
    assert fold_words(WHOLE, SHORT) == "under 6 minutes left: 2 questions folded away"
    assert fold_words(WHOLE, LAST) == "under 2 minutes left: 4 questions folded away"


@pytest.mark.parametrize("fold", [HALF, SHORT, LAST])
def test_folded_questions_keep_their_state_and_their_place(fold: int) -> None:
    before = talk(1500, next_id="end")
    after = did(before, FoldPlan("talk", fold))
    assert changed(before, after) == {"call"}
    assert (after.call.fold, after.call.next_id) == (fold, "end")
    assert outcome(before, FoldPlan("talk", fold)).event.words == fold_words(WHOLE, fold)


@pytest.mark.parametrize(
    ("shown", "fold", "then"),
    [("easy", HALF, "deep"), ("must", SHORT, "must"), ("deep", SHORT, "must"), ("", HALF, "deep")],
)
def test_a_proposal_that_is_folded_gives_way(shown: str, fold: int, then: str) -> None:
    before = talk(900, next_id=shown, why="the next in your plan")
    assert did(before, FoldPlan("talk", fold)).call.next_id == then


def test_what_the_user_chose_stays_though_it_is_folded() -> None:
    before = talk(1500, next_id="deep", why=CHOSEN, then_ids=("easy", "must"))
    after = did(before, FoldPlan("talk", LAST)).call
    assert (after.next_id, after.why, after.then_ids) == ("deep", CHOSEN, ("end",))


def test_alternatives_that_are_folded_give_way_too() -> None:
    before = talk(900, next_id="must", why="x", then_ids=("easy", "deep"))
    after = did(before, FoldPlan("talk", SHORT)).call
    assert (after.next_id, after.why, after.then_ids) == ("must", "x", ("warm", "end"))


@pytest.mark.parametrize("id", ["easy", "deep", "must"])
def test_a_folded_question_can_be_jumped_to_and_asked(id: str) -> None:
    before = talk(1700, fold=LAST, next_id="end")
    shown = did(before, ShowQuestion("talk", id))
    assert (shown.call.next_id, shown.call.why, shown.call.fold) == (id, CHOSEN, LAST)
    asked = did(shown, AskQuestion("talk", id))
    assert (asked.call.question_id, asked.call.next_id) == (id, "end")


@pytest.mark.parametrize("before", [IDEA, replace(IDEA, call=Call(NOW, NOW))])
def test_only_a_call_under_way_is_folded(before: Conversation) -> None:
    sentence = refused_with(before, FoldPlan("talk", HALF))
    assert sentence == "No call is under way in this conversation."
