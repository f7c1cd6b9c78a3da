"""The agreed end: a time that only its own key moves."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, did, minutes, plan, question, talking
from tui.domain.actions.asking import AskQuestion, MarkQuestion
from tui.domain.actions.base import OnConversation
from tui.domain.actions.call import (
    EndCall,
    ExtendCall,
    PauseCall,
    ReopenCall,
    ResumeCall,
    StartCall,
)
from tui.domain.actions.notes import AddNote
from tui.domain.model.agreed_end import agreed_end, first_end, seconds_left, standing
from tui.domain.model.call import Call, phase_words
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan_folding import SHORT, fold_due
from tui.domain.model.vocabulary import Phase, QuestionState
from tui.structs import replace

PLAN = plan(question("easy", Phase.OPEN), "deep", question("end", Phase.CLOSE))


def begun(late: float | None = None) -> Conversation:
    """A call of thirty minutes that starts now, so many minutes after it was scheduled."""
    scheduled_at = None if late is None else NOW - minutes(late)
    return did(replace(IDEA, plan=PLAN, scheduled_at=scheduled_at), StartCall("talk"))


@pytest.mark.parametrize(
    ("late", "left"),
    [(None, 30), (0, 30), (6, 24), (25, 5), (-15, 45), (25.1, 30), (-16, 30), (60 * 24, 30)],
)
def test_the_schedule_says_the_end_or_else_the_length_does(late: float | None, left: int) -> None:
    one = begun(late)
    assert seconds_left(one, NOW) == left * 60
    assert agreed_end(one) == one.call.ends_at == first_end(one, NOW) == NOW + minutes(left)


def test_without_a_call_there_is_no_end() -> None:
    assert agreed_end(IDEA) is None


def test_a_call_of_before_the_end_was_a_time_reads_as_before() -> None:
    call = Call(started_at=NOW - minutes(20), paused_s=300, extra_minutes=5, set_s=60)
    old = replace(IDEA, call=call)
    assert seconds_left(old, NOW) == (35 - 20 + 5) * 60 + 60
    assert agreed_end(old) == NOW + minutes(35 - 20 + 5 + 1)
    stood = did(replace(old, call=replace(call, set_s=0)), PauseCall("talk"))
    assert seconds_left(stood, NOW + minutes(9)) == seconds_left(stood, NOW) == 1200


@given(st.lists(st.sampled_from(["pause", "note", "ask", "tick", "end"]), max_size=8))
def test_the_end_never_moves_but_by_its_key(actions: list[str]) -> None:
    one, at = begun(4), NOW
    for action in actions:
        at += minutes(2)
        commands: dict[str, OnConversation] = {
            "pause": (ResumeCall if one.call.paused_at else PauseCall)("talk"),
            "note": AddNote("talk", f"n{at}", "a line"),
            "ask": AskQuestion("talk", "deep"),
            "tick": MarkQuestion("talk", "easy", QuestionState.ANSWERED),
            "end": EndCall("talk") if one.call.under_way else ReopenCall("talk"),
        }
        if one.call.under_way or action in ("note", "end"):
            one = did(one, commands[action], at)
        assert agreed_end(one) == NOW + minutes(26)


@pytest.mark.parametrize("fraction", [0, 0.3, 0.9])
def test_call_time_and_what_is_left_are_the_agreed_time_to_the_second(fraction: float) -> None:
    one = did(IDEA, StartCall("talk"), NOW + timedelta(seconds=fraction))
    for ahead in (0.9, 7.2, 600.5):
        there = standing(one, NOW + timedelta(seconds=ahead))
        assert there.seconds + there.left_s == 1800


@pytest.mark.parametrize("state", [QuestionState.ASKED, QuestionState.ANSWERED])
def test_a_question_of_the_core_closes_the_opening(state: QuestionState) -> None:
    one, at = begun(), NOW + minutes(2)
    assert standing(one, at).phase is Phase.OPEN
    after = did(one, MarkQuestion("talk", "deep", state), at)
    assert standing(after, at).phase is Phase.CORE
    asked = did(one, AskQuestion("talk", "deep"), at)
    there = standing(asked, at + minutes(3))
    assert phase_words(there.seconds, there.spans) == "open done · core 3 of 24 · close 4 min"
    dropped = did(one, MarkQuestion("talk", "deep", QuestionState.DROPPED), at)
    assert standing(dropped, at).phase is Phase.OPEN


def test_a_fold_comes_again_where_more_minutes_put_its_border_off() -> None:
    one = begun()
    moved = did(one, MarkQuestion("talk", "easy", QuestionState.ASKED), NOW + minutes(25))
    longer = did(moved, ExtendCall("talk"), NOW + minutes(25))
    assert longer.call.moved_left_s == 600
    assert fold_due(longer, NOW + minutes(30)) == SHORT


def test_an_old_call_keeps_its_phases() -> None:
    there = standing(talking(), NOW)
    assert phase_words(there.seconds, there.spans) == "open done · core 4 of 20 · close 4 min"


def test_an_end_that_no_calendar_has_is_none() -> None:
    damaged = replace(begun(), call=Call(started_at=NOW, paused_s=10**20))
    assert agreed_end(damaged) is None
