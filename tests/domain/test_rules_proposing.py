"""A proposed plan: put in, made room for, kept in reserve, swapped; and the situation."""

import pytest

from tests.domain.build import bank_question, changed, did, ids, question, refused
from tests.domain.test_rules_plan import PLANNED, places, with_plan
from tui.domain.actions.base import Command
from tui.domain.actions.fields import SetPack
from tui.domain.actions.plan import (
    EditQuestion,
    LinkFinding,
    PlanQuestions,
    SetMustAsk,
    SetReserve,
    SwapQuestion,
)
from tui.domain.model.vocabulary import Pack, Phase, QuestionState, Theme


def test_a_plan_is_proposed_in_one_step() -> None:
    own = question("own", Phase.CLOSE)
    before = with_plan(question("a", reason="a new theme"), own, question("r", reserve=True))
    fresh = (
        question("n", bank_id="n"),
        question("z", Phase.CLOSE, bank_id="z"),
        question("s", reserve=True, must_ask=True),
    )
    command = PlanQuestions("talk", fresh, leaving=("a",), last=("z",))
    after = did(before, command)
    assert places(after) == [(id, place) for place, id in enumerate(("n", "own", "z", "r", "s"), 1)]
    assert not after.plan[-1].must_ask
    again = did(after, PlanQuestions("talk", (), leaving=("n",)))
    assert ids(again.plan) == ["own", "z", "r", "s"]


def test_the_closing_pair_that_is_in_the_plan_goes_to_the_end() -> None:
    before = with_plan(question("z", Phase.CLOSE, bank_id="z"))
    command = PlanQuestions("talk", (question("n", Phase.CLOSE),), last=("z",))
    assert ids(did(before, command).plan) == ["n", "z"]


def test_what_makes_room_in_a_call_is_not_shown_any_more() -> None:
    before = with_plan("a", next_id="a", running=True)
    after = did(before, PlanQuestions("talk", (question("n"),), leaving=("a",)))
    assert after.call.next_id == "n"


def test_a_question_goes_into_the_reserve_and_comes_back() -> None:
    before = with_plan(
        question("a", Phase.OPEN, must_ask=True, reason="easy to begin with"), "b", "c"
    )
    after = did(before, SetReserve("talk", "a", True))
    assert places(after) == [("b", 1), ("c", 2), ("a", 3)]
    assert changed(before.plan[0], after.plan[2]) == {"reserve", "must_ask", "reason", "position"}
    back = did(after, SetReserve("talk", "a", False))
    assert ids(back.plan) == ["a", "b", "c"] and not back.plan[0].must_ask


def test_a_must_ask_is_in_no_reserve() -> None:
    before = with_plan("b", question("a", Phase.OPEN, reserve=True), question("r", reserve=True))
    after = did(before, SetMustAsk("talk", "a", True))
    assert ids(after.plan) == ["a", "b", "r"]
    assert after.plan[0].must_ask and not after.plan[0].reserve
    assert ids(did(before, SetMustAsk("talk", "a", False)).plan) == ["b", "a", "r"]


@pytest.mark.parametrize("must_ask", [True, False])
def test_a_swapped_question_has_the_same_place_and_weight(must_ask: bool) -> None:
    old = question("b", must_ask=must_ask, finding_id="f1", reason="a new theme", bank_id="old")
    before = with_plan("a", old, "c")
    other = bank_question("new", theme=Theme.FIT, stems=("Why?",))
    after = did(before, SwapQuestion("talk", "b", other))
    assert places(after) == places(before)
    new = after.plan[1]
    assert (new.text, new.cue, new.theme) == (other.text, other.cue, other.theme)
    assert (new.minutes, new.stems, new.bank_id) == (3, ("Why?",), "new")
    assert (new.must_ask, new.finding_id, new.reason) == (must_ask, "", "")


def test_a_question_that_was_asked_is_not_swapped() -> None:
    before = with_plan(question("a", state=QuestionState.ASKED))
    sentence = refused(before, SwapQuestion("talk", "a", bank_question("new")))
    assert sentence == "This question was asked already; it was not swapped."


def test_a_slot_that_is_swapped_in_is_no_must_ask() -> None:
    before = with_plan(question("a", must_ask=True))
    other = bank_question("new", text="Why {finding}?", slot="their talk")
    assert not did(before, SwapQuestion("talk", "a", other)).plan[0].must_ask


@pytest.mark.parametrize(
    "command",
    [
        EditQuestion("talk", "a", "How was your way?"),
        SetMustAsk("talk", "a", True),
        LinkFinding("talk", "a", "f1"),
    ],
)
def test_what_was_changed_by_hand_was_not_proposed_any_more(command: Command) -> None:
    before = with_plan(question("a", reason="a new theme"))
    assert did(before, command).plan[0].reason == ""


def test_the_situation() -> None:
    after = did(PLANNED, SetPack("talk", Pack.PEER))
    assert after.pack == "peer" and changed(PLANNED, after) == {"pack"}
    assert did(after, SetPack("talk", "")) == PLANNED
    sentence = refused(PLANNED, SetPack("talk", "astronaut"))
    assert sentence == 'There is no situation "astronaut"; nothing was changed.'
