"""The live call: it begins, pauses, goes on, gets longer, ends; its clock is minded."""

from datetime import timedelta

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
from tui.domain.actions.asking import ShowQuestion
from tui.domain.actions.base import Command
from tui.domain.actions.call import (
    AgreeEnd,
    EndCall,
    ExtendCall,
    PauseCall,
    ReopenCall,
    ResumeCall,
    SayWhyPaused,
    ShiftClock,
    StartCall,
)
from tui.domain.actions.fields import SetMinutes
from tui.domain.interview.next_question import CHOSEN
from tui.domain.model.agreed_end import seconds_left
from tui.domain.model.call import Call, Pause, elapsed
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import ThankYou
from tui.domain.model.plan_folding import HALF, LAST, SHORT
from tui.domain.model.vocabulary import Phase, QuestionState, Stage
from tui.structs import replace

NOT_RUNNING = "No call is under way in this conversation."
ASKED = QuestionState.ASKED


def test_start_call() -> None:
    before = replace(IDEA, plan=plan(question("q1", state=ASKED), "q2"))
    after = did(before, StartCall("talk"))
    wanted = Call(started_at=NOW, ends_at=NOW + minutes(30), next_id="q2")
    assert after.call == replace(wanted, why="the next in your plan")
    assert changed(before, after) == {"call"}
    bare = Call(started_at=NOW, ends_at=NOW + minutes(30))
    assert did(IDEA, StartCall("talk")).call == bare


def test_a_call_under_way_goes_on() -> None:
    made = outcome(talking(), StartCall("talk"))
    assert (made.people, made.conversations) == ((), ())
    assert made.event.words == "the call began"


def test_a_call_is_held_once() -> None:
    sentence = refused(talked(), StartCall("talk"))
    assert sentence == "This call has ended; start a new conversation with the same person."


@pytest.mark.parametrize(
    "command",
    [PauseCall("talk"), ResumeCall("talk"), EndCall("talk"), ExtendCall("talk")],
)
@pytest.mark.parametrize("before", [IDEA, talked()], ids=["before", "after"])
def test_only_a_call_under_way(before: Conversation, command: Command) -> None:
    assert refused(before, command) == NOT_RUNNING


def test_pause_and_resume() -> None:
    before = talking()
    paused = did(before, PauseCall("talk"))
    assert paused.call == replace(before.call, paused_at=NOW, pauses=(Pause(600),))
    resumed = did(paused, ResumeCall("talk"), NOW + minutes(2))
    assert resumed.call == replace(before.call, paused_s=120, pauses=(Pause(600, 120),))
    assert changed(before, resumed) == {"call"}


@given(
    st.floats(0, 9999, allow_nan=False),
    st.lists(st.tuples(st.floats(0, 99), st.floats(0, 99)), max_size=5),
)
def test_the_clock_goes_on_where_it_stood(first: float, gaps: list[tuple[float, float]]) -> None:
    conversation, at = talking(), NOW + minutes(first / 60)
    for pause, run in gaps:
        conversation = did(conversation, PauseCall("talk"), at)
        stood = elapsed(conversation.call, at)
        at += minutes(pause / 60)
        assert elapsed(conversation.call, at) == stood
        conversation = did(conversation, ResumeCall("talk"), at)
        assert elapsed(conversation.call, at) == stood
        at += minutes(run / 60)


def test_a_machine_clock_that_goes_back_makes_no_pause() -> None:
    paused = did(talking(), PauseCall("talk"))
    assert did(paused, ResumeCall("talk"), NOW - minutes(1)).call.paused_s == 0


def test_the_clock_stands_once_and_runs_once() -> None:
    paused = did(talking(), PauseCall("talk"))
    assert refused(paused, PauseCall("talk")) == "The clock is paused already."
    assert refused(talking(), ResumeCall("talk")) == "The clock is running."


def test_extend_call() -> None:
    before = talking()
    after = did(before, ExtendCall("talk"))
    assert (after.call.ends_at, after.call.extra_minutes) == (NOW + minutes(25), 5)
    assert outcome(after, ExtendCall("talk", 10)).event.words == "35 minutes left"
    assert did(after, ExtendCall("talk", -5)).call.ends_at == NOW + minutes(20)
    assert did(before, ExtendCall("talk", 180)).length == 210


def test_minutes_more_count_from_now_where_the_end_is_past() -> None:
    after = did(talking(), ExtendCall("talk"), NOW + minutes(176))
    assert seconds_left(after, NOW + minutes(176)) == 300
    assert after.call.extra_minutes == 161


def test_agree_end() -> None:
    before = did(replace(IDEA, plan=plan("q1")), StartCall("talk"))
    assert before.call.ends_at == NOW + minutes(30)
    now = NOW + minutes(1)
    made = outcome(before, AgreeEnd("talk", now + minutes(12)), now)
    assert made.event.words == "12 minutes left"
    (sooner,) = made.conversations
    assert (sooner.call.ends_at, sooner.call.extra_minutes) == (NOW + minutes(13), -17)
    assert sooner.length == 13
    back = did(sooner, AgreeEnd("talk", NOW + minutes(30)), now)
    assert (back.call.ends_at, back.call.extra_minutes) == (NOW + minutes(30), 0)
    soon = outcome(before, AgreeEnd("talk", now + minutes(0.5)), now)
    assert soon.event.words == "under 1 minute left"


def test_an_end_that_comes_sooner_folds_and_proposes_anew_at_once() -> None:
    must = question("must", must_ask=True, minutes=9)
    begun = did(replace(IDEA, plan=plan(question("easy", Phase.OPEN), must)), StartCall("talk"))
    assert begun.call.next_id == "easy"
    sooner = did(begun, AgreeEnd("talk", NOW + minutes(5)))
    assert (sooner.call.next_id, sooner.call.fold) == ("must", SHORT)
    chosen = did(begun, ShowQuestion("talk", "easy"))
    assert did(chosen, AgreeEnd("talk", NOW + minutes(5))).call.next_id == "easy"


@pytest.mark.parametrize("ahead", [0, -5, 241])
def test_the_end_is_ahead_and_not_far(ahead: int) -> None:
    sentence = refused(talking(), AgreeEnd("talk", NOW + minutes(ahead)))
    assert sentence == "The end has to be ahead, and within 4 hours; nothing was changed."


def test_another_agreed_length_moves_the_end_of_a_call_under_way() -> None:
    begun = did(IDEA, StartCall("talk"))
    assert did(begun, SetMinutes("talk", 45)).call.ends_at == NOW + minutes(45)
    assert did(talking(), SetMinutes("talk", 45)).call.ends_at is None


def test_end_call() -> None:
    before = talking()
    after = did(before, EndCall("talk"))
    assert (after.call, after.stage) == (replace(before.call, ended_at=NOW), Stage.TALKED)
    assert changed(before, after) == {"call", "stage"}


def test_a_paused_call_ends_at_the_time_it_stood() -> None:
    paused = did(talking(), PauseCall("talk"))
    after = did(paused, EndCall("talk"), NOW + minutes(3))
    assert after.call.paused_at is None
    assert elapsed(after.call, NOW + minutes(60)) == 600


@pytest.mark.parametrize(("date", "stage"), [(NOW, Stage.SCHEDULED), (None, Stage.IDEA)])
def test_reopen_call(date: object, stage: Stage) -> None:
    before = talked(scheduled_at=date)
    after = did(before, ReopenCall("talk"))
    assert after.stage is stage
    pauses = (Pause(20 * 60, 30 * 60),)
    assert after.call == replace(before.call, ended_at=None, paused_s=30 * 60, pauses=pauses)
    assert elapsed(after.call, NOW) == elapsed(before.call, NOW) == 20 * 60
    assert changed(before, after) == {"call", "stage"}


@pytest.mark.parametrize(
    "before",
    [IDEA, talking(), talked(thank_you=ThankYou(id="thank-you", sent_at=NOW))],
    ids=["before", "under way", "thanked"],
)
def test_only_a_call_that_waits_for_thanks_goes_on(before: Conversation) -> None:
    sentence = refused(before, ReopenCall("talk"))
    assert sentence == "Only a call that has ended and was not thanked for can continue."


def test_every_pause_is_recorded_with_the_call_time_at_which_it_began() -> None:
    talk, at = talking(), NOW
    for length in (2, 3):
        talk = did(talk, PauseCall("talk"), at)
        talk = did(talk, ResumeCall("talk"), at + minutes(length))
        at += minutes(length + 4)
    assert talk.call.pauses == (Pause(600, 120), Pause(600 + 240, 180))


def test_a_pause_in_which_the_call_ends_has_its_length() -> None:
    paused = did(talking(), PauseCall("talk"))
    ended = did(paused, EndCall("talk"), NOW + minutes(3))
    assert ended.call.pauses == (Pause(600, 180),)


def test_a_pause_that_was_begun_before_pauses_were_recorded_ends_too() -> None:
    older = talking()
    older = replace(older, call=replace(older.call, paused_at=NOW))
    resumed = did(older, ResumeCall("talk"), NOW + minutes(2))
    assert resumed.call == replace(older.call, paused_at=None, paused_s=120)


@pytest.mark.parametrize("later", [False, True], ids=["in the pause", "after it"])
def test_why_the_call_paused_is_said_in_a_line(later: bool) -> None:
    talk = did(talking(), PauseCall("talk"))
    talk = did(talk, ResumeCall("talk"), NOW + minutes(1)) if later else talk
    made = outcome(talk, SayWhyPaused("talk", " the line\n dropped\x1b "))
    (after,) = made.conversations
    assert after.call.pauses == (replace(talk.call.pauses[0], why="the line dropped"),)
    assert made.event.words == "paused: the line dropped"
    assert changed(talk, after) == {"call"}


def test_a_reason_belongs_to_the_last_pause_and_can_be_taken_back() -> None:
    first, last = Pause(60, 5, "the door"), Pause(600)
    talk = talking()
    talk = replace(talk, call=replace(talk.call, paused_at=NOW, pauses=(first, last)))
    after = did(talk, SayWhyPaused("talk", "the bell"))
    assert after.call.pauses == (first, replace(last, why="the bell"))
    assert outcome(after, SayWhyPaused("talk", " ")).event.words == "paused"
    assert did(after, SayWhyPaused("talk", "")) == talk


def test_without_a_pause_there_is_no_reason_for_one() -> None:
    sentence = refused(talking(), SayWhyPaused("talk", "the bell"))
    assert sentence == "There was no pause in this call."


FOLDABLE = plan(
    question("easy", Phase.OPEN),
    question("must", must_ask=True),
    "deep",
    question("end", Phase.CLOSE),
)


def folded_talk(seconds: int, fold: int, next_id: str, why: str = "") -> Conversation:
    """A call of thirty minutes whose plan is folded."""
    call = Call(started_at=NOW - minutes(seconds / 60), fold=fold, next_id=next_id, why=why)
    return replace(IDEA, plan=FOLDABLE, call=call)


@pytest.mark.parametrize(
    ("seconds", "fold", "more", "unfolded"),
    [
        (25 * 60, SHORT, 5, HALF),
        (29 * 60, LAST, 5, SHORT),
        (29 * 60, LAST, 10, HALF),
        (15 * 60, HALF, 5, 0),
        (18 * 60, HALF, 5, HALF),
        (25 * 60, 0, 5, 0),
        (25 * 60, SHORT, 0, SHORT),
    ],
)
def test_added_minutes_unfold_what_was_folded_for_want_of_them(
    seconds: int, fold: int, more: int, unfolded: int
) -> None:
    before = folded_talk(seconds, fold, "end")
    after = did(before, ExtendCall("talk", more)).call
    assert (after.fold, after.extra_minutes) == (unfolded, more)


def test_what_is_unfolded_by_added_minutes_can_be_proposed_again() -> None:
    before = folded_talk(29 * 60, LAST, "end")
    assert did(before, ExtendCall("talk")).call.next_id == "must"
    none = replace(before, plan=FOLDABLE[:3], call=replace(before.call, next_id=""))
    assert did(none, ExtendCall("talk")).call.next_id == "must"


def test_added_minutes_leave_what_the_user_chose() -> None:
    before = folded_talk(29 * 60, LAST, "deep", CHOSEN)
    after = did(before, ExtendCall("talk", 20)).call
    assert (after.next_id, after.why, after.fold) == ("deep", CHOSEN, HALF)


@pytest.mark.parametrize("hours", [3, -3, 24, -24])
@pytest.mark.parametrize("paused", [False, True], ids=["running", "paused"])
def test_a_clock_that_was_set_leaves_the_call_time(hours: int, paused: bool) -> None:
    talk = did(talking(), PauseCall("talk")) if paused else talking()
    minded = did(talk, ShiftClock("talk", hours * 3600))
    later = NOW + minutes(hours * 60 + 2)
    assert changed(talk, minded) == {"call"}
    assert elapsed(minded.call, later) == (600 if paused else 720)
    ended = did(minded, EndCall("talk"), later)
    assert ended.call.ended_at == later
    assert elapsed(ended.call, later + minutes(9)) == (600 if paused else 720)
    assert [pause.seconds for pause in ended.call.pauses] == ([120] if paused else [])


def test_a_call_that_is_reopened_behind_a_set_clock_goes_on() -> None:
    minded = did(talking(), ShiftClock("talk", 3600))
    ended = did(minded, EndCall("talk"), NOW + minutes(60))
    again = did(ended, ReopenCall("talk"), NOW + minutes(65))
    assert again.call.pauses == (Pause(600, 300),)
    assert elapsed(again.call, NOW + minutes(66)) == 660


@pytest.mark.parametrize("before", [IDEA, talked()], ids=["before", "after"])
def test_before_and_after_the_call_a_set_clock_changes_nothing(before: Conversation) -> None:
    assert outcome(before, ShiftClock("talk", 3600)).conversations == ()


def test_two_windows_mind_one_setting_of_the_clock_once() -> None:
    set_on = timedelta(hours=3)
    first = did(talking(), ShiftClock("talk", 10_800, 5_000), NOW + set_on)
    again = outcome(first, ShiftClock("talk", 10_801, 5_001), NOW + set_on)
    assert again.conversations == () and elapsed(first.call, NOW + set_on) == 600
    back = did(first, ShiftClock("talk", -10_800, -5_800))
    assert elapsed(back.call, NOW) == 600
