"""What to say about the time: at the start, near the end, and when it is over."""

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, did, plan
from tests.domain.build import minutes as span
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import (
    EndCall,
    ExtendCall,
    PauseCall,
    ResumeCall,
    ShiftClock,
    StartCall,
)
from tui.domain.interview.time_reminders import NEAR, OVER, courtesy
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.structs import replace

BERLIN = ZoneInfo("Europe/Berlin")
BEGAN = datetime(2026, 11, 24, 11, 50, tzinfo=UTC)
TALK = replace(IDEA, plan=plan("q1"), call=Call(started_at=BEGAN))


def said(conversation: Conversation, seconds: float, zone: tzinfo = BERLIN) -> str:
    """What is to be said so long after the call began."""
    return courtesy(conversation, BEGAN + timedelta(seconds=seconds), zone)


@pytest.mark.parametrize(
    ("zone", "end"), [("Europe/Berlin", "13:20"), ("Asia/Kolkata", "17:50"), ("UTC", "12:20")]
)
def test_at_the_start_the_end_is_asked_for_in_the_users_zone(zone: str, end: str) -> None:
    assert said(TALK, 0, ZoneInfo(zone)) == f"“Still good until {end}? And may I take notes?”"
    assert said(TALK, 119, ZoneInfo(zone)) == f"“Still good until {end}? And may I take notes?”"
    assert said(TALK, 120, ZoneInfo(zone)) == ""


@pytest.mark.parametrize(
    ("began", "end"),
    [
        (datetime(2026, 3, 29, 0, 45, tzinfo=UTC), "03:15"),
        (datetime(2026, 10, 25, 0, 45, tzinfo=UTC), "02:15"),
        (datetime(2026, 10, 25, 0, 15, tzinfo=UTC), "02:45"),
    ],
)
def test_it_is_the_right_end_across_a_clock_change(began: datetime, end: str) -> None:
    talk = replace(IDEA, call=Call(started_at=began))
    assert courtesy(talk, began, BERLIN) == f"“Still good until {end}? And may I take notes?”"


@given(st.floats(0, 59.999), st.floats(0, 119.9))
def test_the_end_that_is_named_stands_still(fraction: float, later: float) -> None:
    began = BEGAN + timedelta(seconds=fraction)
    talk = replace(IDEA, call=Call(started_at=began))
    assert courtesy(talk, began + timedelta(seconds=later), UTC).startswith(
        "“Still good until 12:20?"
    )


def test_in_a_call_of_before_the_end_was_a_time_a_pause_moves_it() -> None:
    paused = did(TALK, PauseCall("talk"), BEGAN)
    resumed = did(paused, ResumeCall("talk"), BEGAN + span(10))
    assert said(resumed, 600) == "“Still good until 13:30? And may I take notes?”"
    longer = did(resumed, ExtendCall("talk"), BEGAN + span(11))
    assert said(longer, 660) == "“Still good until 13:35? And may I take notes?”"


def test_a_pause_leaves_the_end_and_added_minutes_and_a_set_clock_move_it() -> None:
    begun = did(replace(TALK, call=Call()), StartCall("talk"), BEGAN)
    paused = did(begun, PauseCall("talk"), BEGAN)
    resumed = did(paused, ResumeCall("talk"), BEGAN + span(10))
    assert said(resumed, 600) == "“Still good until 13:20? And may I take notes?”"
    longer = did(resumed, ExtendCall("talk"), BEGAN + span(11))
    assert said(longer, 660) == "“Still good until 13:25? And may I take notes?”"
    for call in (TALK, begun):
        minded = did(call, ShiftClock("talk", 3 * 3600))
        assert said(minded, 3 * 3600 + 5) == "“Still good until 16:20? And may I take notes?”"


def test_once_a_question_is_asked_it_is_the_beginning_no_more() -> None:
    assert said(did(TALK, AskQuestion("talk", "q1"), BEGAN), 10) == ""


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (301, ""),
        (300, NEAR),
        (60, NEAR),
        (0, NEAR),
        (-1, OVER),
        (-200, OVER),
    ],
)
def test_the_end_is_spoken_of_and_said_plainly_when_it_is_over(left: int, words: str) -> None:
    assert said(TALK, 30 * 60 - left) == words


@pytest.mark.parametrize("seconds", [0, 27 * 60, 40 * 60])
def test_nothing_is_said_in_a_pause_before_the_call_and_after_it(seconds: int) -> None:
    at = BEGAN + timedelta(seconds=seconds)
    assert said(replace(TALK, call=Call()), seconds) == ""
    assert said(did(TALK, PauseCall("talk"), at), seconds) == ""
    assert said(did(TALK, EndCall("talk"), at), seconds) == ""
