"""Which question is proposed: laws that hold for any plan, and the reasons in words."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, did, ids, minutes, note, plan, question
from tui.domain.actions.asking import AskQuestion, MarkQuestion, ReturnToThread, ShowQuestion
from tui.domain.actions.call import PauseCall, ResumeCall, SayWhyPaused, ShiftClock
from tui.domain.actions.notes import AddNote, EditNote, RemoveNote, SetNoteKind, SetThreadDone
from tui.domain.interview import next_question
from tui.domain.interview.next_question import (
    CHOSEN,
    beside,
    nothing_waits,
    touched_themes,
    waiting_one,
    why_now,
)
from tui.domain.model.agreed_end import standing
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan_folding import HALF, LAST, SHORT, in_sight
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, Phase, QuestionState, Theme
from tui.structs import replace

P, A, N, C, D = QuestionState
"""Planned, asked, answered, partly, dropped."""

AT = {Phase.OPEN: 60, Phase.CORE: 10 * 60, Phase.CLOSE: 27 * 60}
"""A moment in each phase of thirty minutes."""

themes = st.none() | st.sampled_from([Theme.WORK, Theme.PATH, Theme.FIELD])
questions = st.builds(
    question,
    st.just("q"),
    st.sampled_from(Phase),
    theme=themes,
    state=st.sampled_from([P, P, *QuestionState]),
    must_ask=st.booleans(),
    minutes=st.integers(1, 6),
)
plans = st.lists(questions, max_size=7).map(
    lambda made: plan(*(replace(one, id=f"q{i}") for i, one in enumerate(made)))
)
talks = st.builds(
    lambda made, length, fold, extra: replace(
        IDEA,
        plan=made,
        minutes=length,
        call=Call(started_at=NOW, fold=fold, extra_minutes=extra),
    ),
    plans,
    st.sampled_from([15, 20, 30, 45, 60]),
    st.integers(0, LAST),
    st.sampled_from([0, 5, 10]),
)
moments = st.integers(0, 70 * 60)
afters = st.sampled_from(["", "q0", "q2", "q5", "gone"])


def talk(*made: Question | str, length: int = 30, **call: Any) -> Conversation:
    """A conversation with a plan, its call under way."""
    return replace(IDEA, plan=plan(*made), minutes=length, call=Call(started_at=NOW, **call))


def at(seconds: int) -> datetime:
    """The moment of a call time."""
    return NOW + timedelta(seconds=seconds)


def propose(one: Conversation, seconds: int, after_id: str = "") -> Call:
    return next_question.propose(one, at(seconds), after_id)


def show(one: Conversation, seconds: int, question_id: str) -> Call:
    return next_question.show(one, at(seconds), question_id)


def stay(one: Conversation, seconds: int) -> Call:
    return next_question.stay(one, at(seconds))


def waiting(one: Conversation, after_id: str) -> list[Question]:
    """What may be proposed: open, in sight, and not just answered partly."""
    seen = [q for q in in_sight(one.plan, one.call) if q.state in (P, C)]
    return [q for q in seen if q.state is P or q.id != after_id]


def proposed(one: Conversation, seconds: int, after_id: str) -> Question | None:
    """The proposed question."""
    return find(one.plan, propose(one, seconds, after_id).next_id)


@given(talks, moments, afters)
def test_the_proposal_is_open_and_in_sight_or_there_is_none(
    one: Conversation, seconds: int, after_id: str
) -> None:
    call, may = propose(one, seconds, after_id), [q.id for q in waiting(one, after_id)]
    assert bool(call.next_id) == bool(may) == bool(call.why)
    assert {call.next_id, *call.then_ids} - {""} <= set(may)


@given(talks, moments, afters)
def test_three_others_stand_beside_it_and_never_itself(
    one: Conversation, seconds: int, after_id: str
) -> None:
    call = propose(one, seconds, after_id)
    shown = [id for id in (call.next_id, *call.then_ids) if id]
    assert len(set(shown)) == len(shown) == min(4, len(waiting(one, after_id)))


@given(talks, moments, afters)
def test_the_same_state_gives_the_same_proposal(
    one: Conversation, seconds: int, after_id: str
) -> None:
    call = propose(one, seconds, after_id)
    assert propose(one, seconds, after_id) == call
    assert propose(replace(one, call=call), seconds, after_id) == call


@given(talks, moments, afters)
def test_questions_of_the_clocks_phase_come_first(
    one: Conversation, seconds: int, after_id: str
) -> None:
    phase = standing(one, at(seconds)).phase
    found = proposed(one, seconds, after_id)
    fitting = [q for q in waiting(one, after_id) if q.state is P and q.phase is phase]
    assert found in fitting or not fitting


@given(talks, moments, afters)
def test_what_was_answered_partly_comes_when_nothing_else_is_planned(
    one: Conversation, seconds: int, after_id: str
) -> None:
    closing = standing(one, at(seconds)).phase is Phase.CLOSE
    before = [q for q in waiting(one, after_id) if closing or q.phase is not Phase.CLOSE]
    fresh = [q for q in before if q.state is P]
    found = proposed(one, seconds, after_id)
    if not before:
        return
    assert found in fresh or not fresh
    assert found is None or found.state is (P if fresh else C)


@given(talks, moments, afters)
def test_a_touched_theme_waits_for_an_untouched_one(
    one: Conversation, seconds: int, after_id: str
) -> None:
    found, touched = proposed(one, seconds, after_id), touched_themes(one.plan)
    if found and found.state is P and not found.must_ask and found.theme in touched:
        alike = [q for q in waiting(one, after_id) if (q.phase, q.state) == (found.phase, P)]
        assert {q.theme for q in alike if not q.must_ask} <= touched


@given(talks, moments)
def test_dropping_an_alternative_leaves_the_proposal(one: Conversation, seconds: int) -> None:
    now = NOW + minutes(seconds / 60)
    before = replace(one, call=propose(one, seconds))
    for id in before.call.then_ids:
        after = did(before, MarkQuestion("talk", id, D), now)
        assert (after.call.next_id, after.call.why) == (before.call.next_id, before.call.why)


@given(talks, moments, st.integers(0, 30))
def test_the_clock_alone_and_what_is_captured_leave_the_proposal(
    one: Conversation, seconds: int, later: int
) -> None:
    before, now = replace(one, call=propose(one, seconds)), NOW + minutes(seconds / 60)
    assume(before.call.next_id)  # where nothing is shown a thread comes onto the card
    after, now = did(before, AddNote("talk", "n1", "? why"), now), now + minutes(later)
    for command in (
        AddNote("talk", "n2", "two"),
        SetNoteKind("talk", "n2", Kind.INSIGHT),
        ShiftClock("talk", 60),
        PauseCall("talk"),
        SayWhyPaused("talk", "the bell"),
        ResumeCall("talk"),
        ReturnToThread("talk", "n1"),
    ):
        after = did(after, command, now)
        assert after.call.next_id == before.call.next_id
        assert (after.call.why, after.call.then_ids) == (before.call.why, before.call.then_ids)


@pytest.mark.parametrize("length", [15, 30, 60])
def test_must_asks_come_first_as_soon_as_they_need_all_the_time_before_the_close(
    length: int,
) -> None:
    must = question("must", must_ask=True, minutes=3), question("too", must_ask=True, minutes=2)
    end = question("end", Phase.CLOSE, must_ask=True, minutes=9)
    one = talk("free", *must, end, length=length)
    close = {15: 13, 30: 26, 60: 53}[length] * 60
    assert propose(one, close - 301).next_id == "free"
    pressed = propose(one, close - 300)
    assert (pressed.next_id, pressed.then_ids) == ("must", ("too", "free", "end"))
    assert pressed.why == "2 must-asks need the time before the close"


@pytest.mark.parametrize("state", [A, N, C, D])
def test_a_must_ask_that_was_dealt_with_needs_no_time(state: QuestionState) -> None:
    must = question("must", must_ask=True, minutes=9, state=state)
    assert propose(talk("free", must), 20 * 60).next_id == "free"


@pytest.mark.parametrize(
    ("after_id", "order"),
    [("", "abc"), ("a", "bca"), ("b", "cab"), ("c", "abc"), ("gone", "abc")],
)
def test_else_the_plans_order_counts_and_wraps(after_id: str, order: str) -> None:
    call = propose(talk("a", "b", "c"), AT[Phase.CORE], after_id)
    assert [call.next_id, *call.then_ids] == list(order)
    assert call.why == "the next in your plan"


def test_the_one_just_answered_partly_is_not_asked_again_at_once() -> None:
    one = talk(question("a", state=C))
    alone = propose(one, 600, "a")
    assert (alone.next_id, alone.why, alone.then_ids) == ("", "", ())
    assert propose(one, 600).next_id == "a"


@pytest.mark.parametrize(("fold", "wanted"), [(0, "a"), (HALF, "b"), (SHORT, "m"), (LAST, "z")])
def test_what_is_folded_is_never_proposed(fold: int, wanted: str) -> None:
    must = question("m", must_ask=True, minutes=1)
    whole = (question("a", Phase.OPEN), "b", must, question("z", Phase.CLOSE))
    assert propose(talk(*whole, fold=fold), AT[Phase.OPEN]).next_id == wanted


@pytest.mark.parametrize(
    ("made", "phase", "why"),
    [
        (question("q", Phase.OPEN), Phase.CORE, "the next in your plan"),
        (question("q", theme=Theme.WORK), Phase.CORE, "a theme not touched yet"),
        (question("q", theme=Theme.PATH), Phase.CORE, "the next in your plan"),
        (question("q", Phase.CLOSE), Phase.CORE, "everything else is asked or can wait"),
        (question("q", Phase.CLOSE), Phase.CLOSE, "time to close"),
        (question("q"), Phase.CLOSE, "the closing ones are asked"),
        (
            question("q", must_ask=True, minutes=16),
            Phase.CORE,
            "1 must-ask needs the time before the close",
        ),
        (question("q", must_ask=True, minutes=15), Phase.CORE, "the next in your plan"),
        (
            question("q", state=C, why="ran out of time"),
            Phase.CORE,
            "come back to it: ran out of time",
        ),
        (question("q", state=C), Phase.CLOSE, "come back to it: it was answered only partly"),
    ],
)
def test_a_line_says_why(made: Question, phase: Phase, why: str) -> None:
    touched = question("t", Phase.CLOSE, theme=Theme.PATH, state=A)
    assert propose(talk(made, touched), AT[phase]).why == why


def test_a_reason_that_the_clock_or_a_move_has_overtaken_is_not_shown() -> None:
    one = talk(question("easy", Phase.OPEN), "deep")
    shown = replace(one, call=propose(one, AT[Phase.OPEN]))
    assert why_now(shown, at(AT[Phase.OPEN])) == "easy ones first"
    assert why_now(shown, at(AT[Phase.CORE])) == ""
    asked = replace(shown, plan=plan(shown.plan[0], question("deep", state=A, asked_s=60)))
    assert why_now(asked, at(AT[Phase.OPEN] + 1)) == ""
    chosen = replace(one, call=show(one, AT[Phase.OPEN], "easy"))
    assert why_now(chosen, at(AT[Phase.CLOSE])) == CHOSEN
    assert why_now(talk(), at(0)) == ""


@given(talks, moments)
def test_what_the_user_chose_is_shown_with_three_others(one: Conversation, seconds: int) -> None:
    for id in ids(one.plan):
        call, others = show(one, seconds, id), {q.id for q in waiting(one, id)} - {id}
        assert (call.next_id, call.why) == (id, CHOSEN)
        assert len(set(call.then_ids)) == len(call.then_ids) == min(3, len(others))
        assert set(call.then_ids) <= others


def test_what_stays_has_the_nearest_two_anew() -> None:
    one = talk("a", question("b", Phase.OPEN), "c", "d")
    shown = replace(one, call=propose(one, AT[Phase.CORE]))
    assert shown.call.then_ids == ("c", "d", "b")
    gone = replace(shown, plan=plan(*one.plan[:2], one.plan[3]))
    assert stay(gone, AT[Phase.CORE]) == replace(shown.call, then_ids=("d", "b"))


@given(talks, moments, afters, st.sets(st.integers(0, 6)))
def test_the_reserve_comes_behind_what_is_planned_or_was_answered_partly_and_before_the_close(
    one: Conversation, seconds: int, after_id: str, spare: set[int]
) -> None:
    made = tuple(
        replace(q, reserve=place in spare, must_ask=q.must_ask and place not in spare)
        for place, q in enumerate(one.plan)
    )
    one = replace(one, plan=made)
    found = proposed(one, seconds, after_id)
    closing = standing(one, at(seconds)).phase is Phase.CLOSE
    ranks = {
        q.id: (q.phase is Phase.CLOSE and not closing, q.reserve and q.state is P, q.state is C)
        for q in waiting(one, after_id)
    }
    assert found is None or ranks[found.id] == min(ranks.values())


def test_the_reserve_says_so() -> None:
    one = talk(question("asked", state=A), question("spare", reserve=True))
    for seconds in AT.values():
        late = "everything else is asked" if seconds == AT[Phase.CLOSE] else "there is still time"
        assert propose(one, seconds).why == f"from your reserve: {late}"


THREAD = note("t1", "why she left", Kind.THREAD)


def test_before_the_close_comes_what_was_answered_partly_then_a_thread_then_the_reserve() -> None:
    made = (
        question("end", Phase.CLOSE, must_ask=True),
        question("spare", reserve=True),
        question("half", state=C),
    )
    one = replace(talk(*made), notes=(THREAD,))
    order = ["half", "t1", "spare", "end"]
    call = propose(one, AT[Phase.CORE])
    assert [call.next_id, *call.then_ids] == order
    closing = propose(one, AT[Phase.CLOSE])
    assert [closing.next_id, *closing.then_ids] == ["end", "half", "t1", "spare"]
    gone = replace(one, plan=plan(*one.plan[:2]))
    assert (shown := propose(gone, AT[Phase.CORE])).why == "a thread you left open"
    assert why_now(replace(gone, call=shown), at(AT[Phase.CORE])) == shown.why
    assert why_now(replace(gone, call=shown, notes=()), at(AT[Phase.CORE])) == shown.why


def test_a_thread_that_is_shown_gives_way_when_it_waits_no_more() -> None:
    one = replace(talk(question("end", Phase.CLOSE)), notes=(THREAD,))
    shown, now = replace(one, call=propose(one, 600)), at(600)
    assert shown.call.next_id == "t1"
    for command in (
        ReturnToThread("talk", "t1"),
        SetThreadDone("talk", "t1"),
        RemoveNote("talk", "t1"),
        SetNoteKind("talk", "t1", Kind.INSIGHT),
        EditNote("talk", "t1", "! why she left"),
    ):
        assert did(shown, command, now).call.next_id == "end"
    assert did(shown, EditNote("talk", "t1", "? why she stayed"), now).call.next_id == "t1"
    chosen = did(one, ShowQuestion("talk", "t1"), now).call
    assert (chosen.next_id, chosen.why) == ("t1", CHOSEN)
    assert waiting_one(one, "") is None


@given(talks, moments, st.sampled_from(["q0", "q1", "q2", "q3", "q4"]))
def test_what_is_asked_or_ticked_out_of_turn_leaves_the_card_alone(
    one: Conversation, seconds: int, other: str
) -> None:
    before = replace(one, call=propose(one, seconds))
    if find(one.plan, other) is None or other == before.call.next_id or not before.call.next_id:
        return
    for command in (AskQuestion("talk", other), MarkQuestion("talk", other, N)):
        after = did(before, command, at(seconds)).call
        assert (after.next_id, after.why) == (before.call.next_id, before.call.why)
        assert other not in after.then_ids


def test_going_on_walks_what_stands_beside_it_first_and_then_all_else() -> None:
    themes = [None, Theme.PATH, Theme.WORK, None, None, Theme.WORK]
    made = [question(id, theme=theme) for id, theme in zip("abcdef", themes, strict=True)]
    asked = question("x", theme=Theme.WORK, state=A)
    one = talk(*made, asked, question_id="x")
    one, seen = replace(one, call=propose(one, 600)), []
    first = (one.call.next_id, *one.call.then_ids)
    for _ in made:
        seen.append(one.call.next_id)
        one = replace(one, call=show(one, 600, beside(one)))
    assert tuple(seen[:4]) == first
    assert sorted(seen) == list("abcdef")
    assert beside(talk("a")) == beside(talk()) == ""


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (talk(), "No question is planned."),
        (talk(question("a", state=A)), "All asked. Thank them, and ask what comes next."),
        (talk(question("a", state=C)), "All asked; answered only partly: cue a."),
        (talk("a", fold=LAST), "1 question is folded away; nothing else is left to ask."),
        (talk("a", "b", fold=LAST), "2 questions are folded away; nothing else is left to ask."),
    ],
)
def test_that_all_was_asked_is_said_only_when_it_was(one: Conversation, said: str) -> None:
    assert nothing_waits(one) == said
