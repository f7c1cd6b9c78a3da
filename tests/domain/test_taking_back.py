"""A question's state is taken back by itself, and its notes stay with it."""

import pytest

from tests.domain.build import NOW, did, minutes, note, outcome, plan, question, refused, talking
from tui.domain.actions.asking import AskQuestion, MarkQuestion, TakeBackState
from tui.domain.model.vocabulary import QuestionState

P, A, N, C, D = QuestionState
"""Planned, asked, answered, partly, dropped."""


@pytest.mark.parametrize(
    ("state", "asked_s", "back", "words"),
    [
        (A, 60, P, "not asked after all: cue q"),
        (N, None, P, "not answered after all: cue q"),
        (N, 60, A, "not answered after all: cue q"),
        (C, 60, A, "not to come back to after all: cue q"),
        (D, None, P, "not dropped after all: cue q"),
        (D, 60, A, "not dropped after all: cue q"),
    ],
)
def test_one_state_back(
    state: QuestionState, asked_s: int | None, back: QuestionState, words: str
) -> None:
    before = talking(plan=plan(question("q", state=state, asked_s=asked_s, why="the bell")))
    made = outcome(before, TakeBackState("talk", "q"))
    after = made.conversations[0].plan[0]
    assert (after.state, after.why, made.event.words) == (back, "", words)
    assert after.asked_s == (60 if back is A else None)


def test_what_was_not_asked_after_all_gives_its_turn_back_and_keeps_its_notes() -> None:
    before = talking(plan=plan("a", "b", "c"), notes=(note("n", "x", question_id="b"),))
    one = did(before, AskQuestion("talk", "a"))
    two = did(one, AskQuestion("talk", "b"), NOW + minutes(1))
    back = did(two, TakeBackState("talk", "b"), NOW + minutes(2))
    assert (back.call.question_id, [turn.question_id for turn in back.call.turns]) == ("a", ["a"])
    assert back.notes == before.notes
    other = did(two, TakeBackState("talk", "a"), NOW + minutes(2))
    assert other.call.question_id == "b"
    none = did(one, TakeBackState("talk", "a"))
    assert (none.call.question_id, none.call.turns) == ("", ())


def test_it_leaves_the_card_alone_and_before_a_call_proposes_nothing() -> None:
    before = did(talking(plan=plan("a", "b", "c")), AskQuestion("talk", "a"))
    ticked = did(before, MarkQuestion("talk", "c", N))
    assert did(ticked, TakeBackState("talk", "c")).call.next_id == before.call.next_id == "b"
    assert refused(before, TakeBackState("talk", "b")).startswith("It was neither asked")
    ahead = talking(plan=plan(question("a", state=D)))
    ahead = did(ahead, TakeBackState("talk", "a"))
    assert ahead.call.next_id == "a"
