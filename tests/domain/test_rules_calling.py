"""The live call: the clock, the lines and the questions."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import (
    IDEA,
    NOW,
    changed,
    did,
    minutes,
    outcome,
    plan,
    question,
    refused,
    talked,
    talking,
)
from tui.domain import commands as c
from tui.domain.call import Call, elapsed
from tui.domain.conversation import Conversation
from tui.domain.letter import ThankYou
from tui.domain.words import QuestionState, Stage

NOT_RUNNING = "No call is under way in this conversation."
ASKED, PARTLY = QuestionState.ASKED, QuestionState.PARTLY


def test_start_call() -> None:
    before = replace(IDEA, plan=plan(question("q1", state=ASKED), "q2"))
    after = did(before, c.StartCall("talk"))
    assert after.call == Call(started_at=NOW, next_id="q2")
    assert changed(before, after) == {"call"}
    assert did(IDEA, c.StartCall("talk")).call == Call(started_at=NOW)


def test_a_call_under_way_goes_on() -> None:
    made = outcome(talking(), c.StartCall("talk"))
    assert (made.people, made.conversations) == ((), ())
    assert made.event.words == "the call runs"


def test_a_call_is_held_once() -> None:
    sentence = refused(talked(), c.StartCall("talk"))
    assert sentence == "This call has ended; start a new conversation with the same person."


@pytest.mark.parametrize(
    "command",
    [c.PauseCall("talk"), c.ResumeCall("talk"), c.EndCall("talk"), c.ExtendCall("talk")],
)
@pytest.mark.parametrize("before", [IDEA, talked()], ids=["before", "after"])
def test_only_a_call_under_way(before: Conversation, command: c.Command) -> None:
    assert refused(before, command) == NOT_RUNNING


def test_pause_and_resume() -> None:
    before = talking()
    paused = did(before, c.PauseCall("talk"))
    assert paused.call == replace(before.call, paused_at=NOW)
    resumed = did(paused, c.ResumeCall("talk"), NOW + minutes(2))
    assert resumed.call == replace(before.call, paused_s=120)
    assert changed(before, resumed) == {"call"}


@given(
    st.floats(0, 9999, allow_nan=False),
    st.lists(st.tuples(st.floats(0, 99), st.floats(0, 99)), max_size=5),
)
def test_the_clock_goes_on_where_it_stood(first: float, gaps: list[tuple[float, float]]) -> None:
    conversation, at = talking(), NOW + minutes(first / 60)
    for pause, run in gaps:
        conversation = did(conversation, c.PauseCall("talk"), at)
        stood = elapsed(conversation.call, at)
        at += minutes(pause / 60)
        assert elapsed(conversation.call, at) == stood
        conversation = did(conversation, c.ResumeCall("talk"), at)
        assert elapsed(conversation.call, at) == stood
        at += minutes(run / 60)


def test_a_machine_clock_that_goes_back_makes_no_pause() -> None:
    paused = did(talking(), c.PauseCall("talk"))
    assert did(paused, c.ResumeCall("talk"), NOW - minutes(1)).call.paused_s == 0


def test_the_clock_stands_once_and_runs_once() -> None:
    paused = did(talking(), c.PauseCall("talk"))
    assert refused(paused, c.PauseCall("talk")) == "The clock stands already."
    assert refused(talking(), c.ResumeCall("talk")) == "The clock is running."


def test_extend_call() -> None:
    before = talking()
    after = did(before, c.ExtendCall("talk"))
    assert after.call == replace(before.call, extra_minutes=5)
    assert outcome(after, c.ExtendCall("talk", 10)).event.words == "45 minutes now"
    assert did(after, c.ExtendCall("talk", -5)) == before
    assert did(before, c.ExtendCall("talk", 180)).length == 210


@pytest.mark.parametrize("more", [181, -1])
def test_a_call_is_not_extended_without_end(more: int) -> None:
    sentence = refused(talking(), c.ExtendCall("talk", more))
    assert sentence == "At most 180 minutes can be added to a call."


def test_end_call() -> None:
    before = talking()
    after = did(before, c.EndCall("talk"))
    assert (after.call, after.stage) == (replace(before.call, ended_at=NOW), Stage.TALKED)
    assert changed(before, after) == {"call", "stage"}


def test_a_paused_call_ends_at_the_time_it_stood() -> None:
    paused = did(talking(), c.PauseCall("talk"))
    after = did(paused, c.EndCall("talk"), NOW + minutes(3))
    assert after.call.paused_at is None
    assert elapsed(after.call, NOW + minutes(60)) == 600


@pytest.mark.parametrize(("date", "stage"), [(NOW, Stage.SCHEDULED), (None, Stage.IDEA)])
def test_reopen_call(date: object, stage: Stage) -> None:
    before = talked(scheduled_at=date)
    after = did(before, c.ReopenCall("talk"))
    assert after.stage is stage
    assert after.call == replace(before.call, ended_at=None, paused_s=30 * 60)
    assert elapsed(after.call, NOW) == elapsed(before.call, NOW) == 20 * 60
    assert changed(before, after) == {"call", "stage"}


@pytest.mark.parametrize(
    "before",
    [IDEA, talking(), talked(thank_you=ThankYou(id="thank-you", sent_at=NOW))],
    ids=["before", "under way", "thanked"],
)
def test_only_a_call_that_waits_for_thanks_goes_on(before: Conversation) -> None:
    sentence = refused(before, c.ReopenCall("talk"))
    assert sentence == "Only a call that has ended and was not thanked for can go on."


WHOLE = talking(plan=plan("q1", "q2", "q3"))
SHOWN = replace(WHOLE, call=replace(WHOLE.call, next_id="q1"))


def test_ask_question() -> None:
    after = did(SHOWN, c.AskQuestion("talk", "q1"))
    assert after.plan[0] == replace(SHOWN.plan[0], state=ASKED, asked_s=600)
    assert after.plan[1:] == SHOWN.plan[1:]
    assert after.call == replace(SHOWN.call, question_id="q1", next_id="q2")
    assert changed(SHOWN, after) == {"plan", "call"}


def test_asked_again_it_keeps_the_first_time() -> None:
    once = did(SHOWN, c.AskQuestion("talk", "q1"))
    back = did(once, c.MarkQuestion("talk", "q1", PARTLY))
    again = did(back, c.AskQuestion("talk", "q1"), NOW + minutes(5))
    assert again.plan[0] == replace(SHOWN.plan[0], state=ASKED, asked_s=600)


def test_behind_the_last_question_none_is_shown() -> None:
    before = talking(plan=plan("q1"))
    assert did(before, c.AskQuestion("talk", "q1")).call.next_id == ""


@pytest.mark.parametrize("state", QuestionState)
def test_mark_question(state: QuestionState) -> None:
    before = replace(SHOWN, plan=plan("q1", question("q2", state=ASKED, asked_s=9), "q3"))
    after = did(before, c.MarkQuestion("talk", "q2", state))
    assert after.plan[1] == replace(before.plan[1], state=state)
    assert changed(before, after) <= {"plan"}
    assert outcome(before, c.MarkQuestion("talk", "q2", state)).event.words == f"{state}: cue q2"


@pytest.mark.parametrize("state", [QuestionState.ANSWERED, QuestionState.DROPPED, PARTLY])
def test_what_is_done_with_is_not_shown_as_the_next(state: QuestionState) -> None:
    assert did(SHOWN, c.MarkQuestion("talk", "q1", state)).call.next_id == "q2"
    only = replace(SHOWN, plan=plan("q1"))
    assert did(only, c.MarkQuestion("talk", "q1", state)).call.next_id == ""


def test_a_question_that_is_planned_again_is_shown_if_none_is() -> None:
    none = talking(plan=plan(question("q1", state=ASKED)))
    after = did(none, c.MarkQuestion("talk", "q1", QuestionState.PLANNED))
    assert after.call.next_id == "q1"


def test_show_question() -> None:
    after = did(SHOWN, c.ShowQuestion("talk", "q3"))
    assert after.call == replace(SHOWN.call, next_id="q3")
    assert changed(SHOWN, after) == {"call"}
