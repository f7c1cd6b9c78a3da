"""The questions in the call: asked, marked, shown, and said why."""

import pytest

from tests.domain.build import NOW, changed, did, minutes, outcome, plan, question, refused, talking
from tui.domain.actions.asking import AskQuestion, MarkQuestion, SayWhyPartly, ShowQuestion
from tui.domain.interview.next_question import CHOSEN
from tui.domain.model.call import Turn
from tui.domain.model.vocabulary import QuestionState
from tui.structs import replace

ASKED, PARTLY = QuestionState.ASKED, QuestionState.PARTLY
NEXT = "the next in your plan"

WHOLE = talking(plan=plan("q1", "q2", "q3"))
SHOWN = replace(WHOLE, call=replace(WHOLE.call, next_id="q1"))


def test_ask_question() -> None:
    after = did(SHOWN, AskQuestion("talk", "q1"))
    assert after.plan[0] == replace(SHOWN.plan[0], state=ASKED, asked_s=600)
    assert after.plan[1:] == SHOWN.plan[1:]
    assert after.call == replace(
        SHOWN.call,
        question_id="q1",
        next_id="q2",
        why=NEXT,
        then_ids=("q3",),
        moved_s=600,
        moved_left_s=1200,
        turns=(Turn("q1", 600),),
    )
    assert changed(SHOWN, after) == {"plan", "call"}


def test_asked_again_it_keeps_the_first_time() -> None:
    once = did(SHOWN, AskQuestion("talk", "q1"))
    back = did(once, MarkQuestion("talk", "q1", PARTLY))
    again = did(back, AskQuestion("talk", "q1"), NOW + minutes(5))
    assert again.plan[0] == replace(SHOWN.plan[0], state=ASKED, asked_s=600)


def test_behind_the_last_question_none_is_shown() -> None:
    before = talking(plan=plan("q1"))
    after = did(before, AskQuestion("talk", "q1")).call
    assert (after.next_id, after.why, after.then_ids) == ("", "", ())


@pytest.mark.parametrize("state", QuestionState)
def test_mark_question(state: QuestionState) -> None:
    before = replace(SHOWN, plan=plan("q1", question("q2", state=ASKED, asked_s=9), "q3"))
    after = did(before, MarkQuestion("talk", "q2", state))
    assert after.plan[1] == replace(before.plan[1], state=state)
    near = after.call.then_ids
    assert after.call == replace(before.call, moved_s=600, moved_left_s=1200, then_ids=near)
    assert changed(before, after) <= {"plan", "call"}
    assert outcome(before, MarkQuestion("talk", "q2", state)).event.words == f"{state}: cue q2"


@pytest.mark.parametrize("state", [QuestionState.ANSWERED, QuestionState.DROPPED, PARTLY])
def test_what_is_done_with_is_not_shown_as_the_next(state: QuestionState) -> None:
    assert did(SHOWN, MarkQuestion("talk", "q1", state)).call.next_id == "q2"
    only = replace(SHOWN, plan=plan("q1"))
    assert did(only, MarkQuestion("talk", "q1", state)).call.next_id == ""


def test_a_question_that_is_planned_again_is_shown_if_none_is() -> None:
    none = talking(plan=plan(question("q1", state=ASKED)))
    after = did(none, MarkQuestion("talk", "q1", QuestionState.PLANNED))
    assert after.call.next_id == "q1"


def test_before_the_call_a_marked_question_proposes_nothing() -> None:
    before = replace(SHOWN, call=replace(SHOWN.call, started_at=None, next_id=""))
    after = did(before, MarkQuestion("talk", "q1", QuestionState.DROPPED))
    assert after.call == before.call


def test_show_question() -> None:
    after = did(SHOWN, ShowQuestion("talk", "q3"))
    moved = replace(SHOWN.call, moved_s=600, moved_left_s=1200)
    wanted = replace(moved, next_id="q3", why=CHOSEN, then_ids=("q1", "q2"))
    assert after.call == wanted
    assert changed(SHOWN, after) == {"call"}
    assert refused(SHOWN, ShowQuestion("talk", "none")).startswith("There is no question none")


def test_why_a_question_was_answered_partly_is_kept_and_said() -> None:
    before = talking(plan=plan(question("q1", state=ASKED, asked_s=9), "q2"))
    before = replace(before, call=replace(before.call, question_id="q1", next_id="q2"))
    made = outcome(before, SayWhyPartly("talk", "q1", " ran out\n of time\x1b"))
    (after,) = made.conversations
    assert after.plan[0] == replace(before.plan[0], state=PARTLY, why="ran out of time")
    assert changed(before, after) == {"plan"}
    assert made.event.words == "partly: cue q1, ran out of time"
    done = did(after, AskQuestion("talk", "q2"))
    assert (done.call.next_id, done.call.why) == ("q1", "come back to it: ran out of time")


def test_a_word_why_can_be_taken_back() -> None:
    before = talking(plan=plan(question("q1", state=PARTLY, why="the bell")))
    made = outcome(before, SayWhyPartly("talk", "q1", ""))
    assert made.conversations[0].plan[0].why == ""
    assert made.event.words == "partly: cue q1"
