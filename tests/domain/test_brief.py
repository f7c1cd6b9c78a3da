"""What earlier conversations with somebody left: one line and three points."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.domain.build import IDEA, NOW, note, notes, promise, talked, talking
from tui.domain.interview.brief import brief
from tui.domain.model.call import Call
from tui.domain.model.conversation import Advice, Conversation, Debrief
from tui.domain.model.vocabulary import Kind, Owner
from tui.structs import replace

LAST = talked(
    goal="how one begins",
    notes=notes(
        note("n1", "two boys", Kind.PERSONAL),
        note("n2", "nobody\nbelieved it", Kind.QUOTE, starred=True),
        note("n3", "six people"),
        note("n4", "begin with testing", Kind.INSIGHT, starred=True),
        note("n5", "the paper of 1952", Kind.RESOURCE),
        note("n6", "she may leave", Kind.OFF_THE_RECORD),
    ),
    promises=(
        promise("p1", "send the paper", done_at=NOW),
        promise("p2", "write to Jean"),
        promise("p3", "introduce me", owner=Owner.THEM),
    ),
)


def older(**other: object) -> Conversation:
    """A talk a week before the last one."""
    at = NOW - timedelta(days=7)
    before = replace(IDEA, id="older", call=Call(started_at=at, ended_at=at))
    return replace(before, **other)  # type: ignore[arg-type]  # by name


def test_nobody_who_was_never_talked_to_has_a_brief() -> None:
    assert brief([], NOW, UTC) == ()
    assert brief([IDEA, talking()], NOW, UTC) == ()


def test_the_brief_is_a_line_and_three_points() -> None:
    assert brief([IDEA, LAST], NOW, UTC) == (
        "last call: Tuesday 24 November (today) · how one begins",
        "they told me: two boys · nobody believed it",
        "I promised: write to Jean (not done yet) · send the paper (done)",
        "their advice: begin with testing · the paper of 1952; say what came of it",
    )


def test_what_is_not_there_is_said() -> None:
    assert brief([talked()], NOW, UTC) == (
        "last call: Tuesday 24 November (today)",
        "they told me: nothing noted",
        "I promised: nothing noted",
        "their advice: nothing noted",
    )


def test_what_the_user_believes_since_is_what_came_of_the_advice() -> None:
    said = replace(LAST, debrief=Debrief(belief_after="testing is a way in"))
    assert brief([said], NOW, UTC)[3] == (
        "their advice: begin with testing · the paper of 1952; "
        "since then I believe: testing is a way in"
    )


def test_the_day_is_the_users_own_and_the_last_talk_stands_first() -> None:
    later = NOW + timedelta(days=3)
    lines = brief(
        [older(goal="older goal"), LAST, older(id="other", goal="no")],
        later,
        ZoneInfo("Asia/Tokyo"),
    )
    assert lines[0] == "last call: Wednesday 25 November (3 days ago) · how one begins"
    year_later = datetime(2027, 1, 2, tzinfo=UTC)
    assert "24 November 2026 (39 days ago)" in brief([LAST], year_later, UTC)[0]


def test_of_many_things_three_are_named_the_newest_first() -> None:
    old = older(notes=(note("o1", "likes chess", Kind.PERSONAL),) * 2)
    assert brief([old, LAST], NOW, UTC)[1] == (
        "they told me: two boys · nobody believed it · likes chess · 1 more"
    )


def test_what_i_did_about_their_advice_stands_first() -> None:
    advice = (Advice(id="n3", chosen=True, tried_at=NOW), Advice(id="n5", dropped_at=NOW))
    assert brief([replace(LAST, advice=advice)], NOW, UTC)[3] == (
        "their advice: six people (tried) · begin with testing · the paper of 1952 (let go)"
    )
    told = (Advice(id="n5", tried_at=NOW, outcome="chapter 2 helped"), Advice(id="n6"))
    assert brief([replace(LAST, advice=told)], NOW, UTC)[3] == (
        "their advice: the paper of 1952 (tried: chapter 2 helped) · begin with testing"
    )
    waiting = (Advice(id="n5"),)
    assert brief([replace(LAST, advice=waiting)], NOW, UTC)[3].endswith("; say what came of it")


def test_a_promise_that_was_let_go_stands_behind() -> None:
    gone = promise("p1", "send the paper", dropped_at=NOW)
    talk = replace(LAST, promises=(gone, promise("p2", "write to Jean")))
    assert brief([talk], NOW, UTC)[2] == (
        "I promised: write to Jean (not done yet) · send the paper (let go)"
    )
