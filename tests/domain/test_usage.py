"""Where the time went: by phase and by question, in whatever order they were asked."""

from typing import Any

import pytest
from hypothesis import given

from tests.domain.build import IDEA, NOW, did, minutes, plan, question
from tests.domain.strategies import conversations
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import EndCall, PauseCall, ReopenCall, ResumeCall, StartCall
from tui.domain.interview.time_spent import Usage, usage, usage_words
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Phase, QuestionState
from tui.structs import replace

ENDED = Call(started_at=NOW, ended_at=NOW + minutes(33))


def asked(id: str, at: float, phase: Phase = Phase.CORE, **other: Any) -> Question:
    """A question that was asked at this minute."""
    return question(id, phase, asked_s=int(at * 60), state=QuestionState.ASKED, **other)


def called(*questions: Question, call: Call = ENDED) -> Conversation:
    """A call of half an hour that was planned like this."""
    return replace(IDEA, call=call, plan=plan(*questions))


def used(found: Usage) -> list[float]:
    """Minutes of open, core and close."""
    return [phase.used_s / 60 for phase in found.phases]


def taken(found: Usage) -> dict[str, float | None]:
    """Minutes of every asked question."""
    return {q.question_id: q.used_s and q.used_s / 60 for q in found.questions}


WHOLE = called(
    asked("warm", 1, Phase.OPEN, minutes=3),
    asked("path", 5, minutes=8),
    asked("work", 17, minutes=7),
    question("skills", minutes=6, must_ask=True),
    asked("who", 32, Phase.CLOSE),
)


def test_a_question_takes_the_time_to_the_next_one_and_the_last_to_the_end() -> None:
    assert taken(usage(WHOLE)) == {"warm": 4, "path": 12, "work": 15, "who": 1}


def test_what_comes_before_the_first_question_is_of_the_opening() -> None:
    assert used(usage(WHOLE)) == [5, 27, 1]
    assert used(usage(called(asked("path", 7)))) == [7, 26, 0]


def test_planned_are_the_shares_of_the_agreed_length_and_what_the_questions_sum_up_to() -> None:
    longer = replace(WHOLE, call=replace(ENDED, extra_minutes=10))
    for phases in (usage(WHOLE).phases, usage(longer).phases):
        assert [(p.phase, p.planned_minutes, p.questions_minutes) for p in phases] == [
            (Phase.OPEN, 6, 3),
            (Phase.CORE, 20, 21),
            (Phase.CLOSE, 4, 2),
        ]


def test_asked_of_planned_and_the_must_asks_that_were_not_reached() -> None:
    found = usage(WHOLE)
    assert (len(found.questions), found.planned, found.missed) == (4, 5, ("skills",))


@pytest.mark.parametrize("state", QuestionState)
def test_only_a_must_ask_that_nothing_was_heard_of_is_missed(state: QuestionState) -> None:
    untouched = state in (QuestionState.PLANNED, QuestionState.DROPPED)
    one = question("one", must_ask=True, state=state)
    assert usage(called(one)).missed == (("one",) if untouched else ())
    assert usage(called(replace(one, asked_s=0))).missed == ()
    assert usage(called(replace(one, must_ask=False))).missed == ()


def test_a_phase_that_comes_twice_is_added_up_and_the_plan_s_order_does_not_matter() -> None:
    found = usage(
        called(
            asked("late", 30, Phase.OPEN),
            asked("second", 20),
            asked("closing", 10, Phase.CLOSE),
            asked("first", 2),
        )
    )
    assert [q.question_id for q in found.questions] == ["first", "closing", "second", "late"]
    assert used(found) == [2 + 3, 8 + 10, 10]


def test_of_two_asked_in_the_same_second_the_earlier_of_the_plan_took_none() -> None:
    assert taken(usage(called(asked("one", 5), asked("two", 5)))) == {"one": 0, "two": 28}


def test_without_a_question_the_whole_call_was_opening_and_nothing_is_said() -> None:
    found = usage(called(question("one")))
    assert (used(found), found.questions, found.call_s) == ([33, 0, 0], (), 33 * 60)
    assert usage_words(found) == usage_words(usage(called())) == ""


def test_while_there_is_no_end_the_last_question_has_no_length() -> None:
    found = usage(replace(WHOLE, call=Call(started_at=NOW)))
    assert found.call_s is None
    assert taken(found) == {"warm": 4, "path": 12, "work": 15, "who": None}
    assert used(found) == [5, 27, 0]
    assert usage_words(found) == ""


def test_before_the_call_nothing_is_used() -> None:
    assert used(usage(called(question("one"), call=Call()))) == [0, 0, 0]


def test_a_question_past_the_end_took_nothing() -> None:
    found = usage(called(asked("one", 5), asked("two", 50)))
    assert taken(found) == {"one": 28, "two": 0}


def test_pauses_are_not_counted() -> None:
    """The call is told as it happens, by the rules themselves."""
    now = NOW
    talk = did(replace(IDEA, plan=plan("one", "two")), StartCall("talk"), now)
    for wait, command in (
        (2, AskQuestion("talk", "one")),
        (3, PauseCall("talk")),
        (40, ResumeCall("talk")),
        (1, AskQuestion("talk", "two")),
        (5, PauseCall("talk")),
        (60, EndCall("talk")),
    ):
        now += minutes(wait)
        talk = did(talk, command, now)
    assert taken(usage(talk)) == {"one": 4, "two": 5}
    assert usage(talk).call_s == 11 * 60
    talk = did(talk, ReopenCall("talk"), now + minutes(30))
    talk = did(talk, EndCall("talk"), now + minutes(32))
    assert taken(usage(talk)) == {"one": 4, "two": 7}


def test_a_question_that_is_asked_again_takes_both_stretches() -> None:
    talk = did(replace(IDEA, plan=plan("one", "two")), StartCall("talk"), NOW)
    for at, id in ((1, "one"), (5, "two"), (9, "one")):
        talk = did(talk, AskQuestion("talk", id), NOW + minutes(at))
    talk = did(talk, EndCall("talk"), NOW + minutes(10))
    assert taken(usage(talk)) == {"one": 5, "two": 4}


def test_in_words_with_the_nearest_minutes() -> None:
    assert usage_words(usage(WHOLE)) == "open 5 of 6 · core 27 of 20 · close 1 of 4 min"
    near = called(asked("path", 5.5), asked("who", 32.6, Phase.CLOSE))
    assert usage_words(usage(near)) == "open 6 of 6 · core 27 of 20 · close 0 of 4 min"


@given(conversations())
def test_every_second_of_an_ended_call_is_of_one_phase(conversation: Conversation) -> None:
    found = usage(conversation)
    parts = [phase.used_s for phase in found.phases]
    assert min(parts) >= 0
    assert found.call_s is None or sum(parts) == found.call_s
    assert all(q.used_s is None or q.used_s >= 0 for q in found.questions)
    assert len(found.questions) <= found.planned
