"""Going on with a conversation on another day."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import (
    IDEA,
    NOW,
    changed,
    finding,
    ids,
    minutes,
    note,
    notes,
    outcome,
    plan,
    question,
    refused,
    talked,
    talking,
)
from tests.domain.strategies import conversations
from tui.domain.actions.continuation import ContinueConversation, broke_off
from tui.domain.interview.follow_ups import threads
from tui.domain.model.call import Pause, elapsed
from tui.domain.model.conversation import MINUTES, Conversation
from tui.domain.model.vocabulary import Kind, Medium, Phase, QuestionState, Stage
from tui.structs import replace

ASKED = question("q1", state=QuestionState.ASKED, asked_s=60, follow_ups=1)
PARTLY = question(
    "q2", state=QuestionState.PARTLY, asked_s=300, why="the door", must_ask=True, finding_id="f1"
)
CLOSING = question("q6", Phase.CLOSE, must_ask=True)
PLAN = plan(
    ASKED,
    PARTLY,
    question("q3", state=QuestionState.ANSWERED),
    question("q4", state=QuestionState.DROPPED),
    question("q5", reserve=True),
    CLOSING,
)
PREPARED: dict[str, Any] = {
    "goal": "how teams choose",
    "belief_before": "by chance",
    "opening": "I write manuals.",
    "pack": "student",
    "medium": Medium.PHONE,
    "link": "+49 30 1",
    "findings": (finding("f1"),),
    "plan": PLAN,
}
# A call of twenty minutes of the thirty that were agreed.
DROPPED = talked(
    **PREPARED,
    notes=notes(
        note("t1", "why  Boston", Kind.THREAD),
        note("t2", "the exam", Kind.THREAD, done=True),
        note("t3", "who is Jean", Kind.THREAD),
        note("n1", "a line"),
    ),
)


def after(conversation: Conversation) -> Conversation:
    made = outcome(conversation, ContinueConversation("talk", "next"))
    (new,) = made.conversations
    assert made.people == () and (made.event.conversation_id, new.id) == ("next", "next")
    assert new.person_id == conversation.person_id and new.created_at == NOW
    return new


def test_the_second_half_gets_what_was_prepared_and_not_asked() -> None:
    new = after(DROPPED)
    kept = ("goal", "belief_before", "opening", "pack", "medium", "link", "findings")
    assert all(getattr(new, name) == getattr(DROPPED, name) for name in kept)
    assert new.continues == "talk" and new.stage is Stage.IDEA and new.scheduled_at is None
    assert ids(new.plan) == ["q2", "q5", "q6", "t1", "t3"]
    assert [q.position for q in new.plan] == [1, 2, 3, 4, 5]
    assert {q.state for q in new.plan} == {QuestionState.PLANNED}
    assert changed(PARTLY, new.plan[0]) == {"state", "asked_s", "position"}
    assert new.plan[0].why == "the door" and new.plan[0].must_ask
    assert new.notes == () and new.promises == () and new.call.started_at is None


def test_the_question_that_was_cut_off_is_asked_again() -> None:
    cut = replace(DROPPED, call=replace(DROPPED.call, question_id="q1"))
    assert ids(after(cut).plan)[:2] == ["q1", "q2"]
    told = replace(cut, notes=notes(note("n1", "a line", question_id="q1")))
    assert ids(after(told).plan)[0] == "q2"
    answered = replace(cut, call=replace(cut.call, question_id="q3"))
    assert "q3" not in ids(after(answered).plan)


def test_a_thread_becomes_a_question_in_reserve() -> None:
    boston = after(DROPPED).plan[3]
    assert (boston.text, boston.cue) == ("Back to: why Boston", "back to: why boston")
    assert boston.reserve and boston.phase is Phase.CORE and not boston.must_ask
    long = replace(DROPPED, notes=notes(note("t1", "x" * 5000, Kind.THREAD)))
    assert len(after(long).plan[-1].text) == 2000


def test_a_thread_that_was_planned_again_is_there_once() -> None:
    once = question("q7", text="Back to: who is Jean")
    again = after(replace(DROPPED, plan=plan(ASKED, once)))
    assert ids(again.plan) == ["q7", "t1"]


@pytest.mark.parametrize(
    ("agreed", "wanted"), [(30, 15), (45, 30), (60, 45), (120, 60), (36, 20), (20, 15)]
)
def test_it_lasts_as_long_as_was_left_rounded_up(agreed: int, wanted: int) -> None:
    stood = replace(DROPPED.call, pauses=(Pause(20 * 60, 5),))
    assert after(replace(DROPPED, minutes=agreed, call=stood)).minutes == wanted


def test_a_second_conversation_begins_anew() -> None:
    closed = replace(CLOSING, state=QuestionState.ASKED, asked_s=1100)
    whole = replace(DROPPED, plan=plan(ASKED, PARTLY, closed))
    new = after(whole)
    kept = {"opening", "pack", "minutes", "medium", "link"}
    assert changed(replace(IDEA, id="next", created_at=NOW), new) == kept - {"minutes"}
    assert new.continues == "" and new.plan == ()


def test_when_a_call_broke_off() -> None:
    assert broke_off(DROPPED), "a third of the time was left"
    nearly = replace(DROPPED, minutes=29)
    assert not broke_off(nearly)
    stood = replace(nearly, call=replace(nearly.call, pauses=(Pause(20 * 60, 5),)))
    assert broke_off(stood), "the clock stood when it ended"
    early = replace(nearly, call=replace(nearly.call, pauses=(Pause(60, 5),)))
    assert not broke_off(early)
    assert not broke_off(replace(DROPPED, plan=plan(ASKED))), "nothing was left to ask"
    assert not broke_off(replace(DROPPED, plan=plan(question("q5", reserve=True))))
    assert not broke_off(talking(plan=PLAN)) and not broke_off(replace(IDEA, plan=PLAN))


@pytest.mark.parametrize(
    ("conversation", "sentence"),
    [
        (None, "That conversation is not in the library."),
        (talking(), "Its call still runs; end it first. Nothing was made."),
        (IDEA, "It has no call. Nothing was made."),
    ],
)
def test_what_can_not_be_gone_on_with(conversation: Conversation | None, sentence: str) -> None:
    assert refused(conversation, ContinueConversation("talk", "next")) == sentence


@given(conversations(), st.integers(0, 100))
def test_nothing_is_asked_twice_and_nothing_open_is_lost(made: Conversation, length: int) -> None:
    call = replace(DROPPED.call, ended_at=NOW - minutes(50) + minutes(length))
    old = replace(made, id="talk", call=call)
    new = after(old)
    carried = {q.id for q in new.plan}
    assert new.minutes in (*MINUTES, old.minutes)
    if new.continues:
        open_ones = {q.id for q in old.plan if q.open}
        beside = {n.id for n in threads(old)} | {old.call.question_id}
        assert open_ones <= carried <= open_ones | beside
        assert new.minutes * 60 >= min(60 * 60, old.length * 60 - elapsed(old.call, NOW))
    else:
        assert carried == set()
