"""Keeping what was noted on paper: all of it or nothing, and the call counts as held."""

from datetime import datetime, timedelta

import pytest

from tests.domain.build import IDEA, NOW, ids, note, plan, question, talked, talking
from tui.domain.actions.paper_form import KeepForm, MarkHeld
from tui.domain.interview.paper_form_reader import FormLine
from tui.domain.model.conversation import Conversation, DraftLine
from tui.domain.model.note import NOTE_LIMIT
from tui.domain.model.vocabulary import Kind, Owner, QuestionState, Stage
from tui.errors import CoffeechatError
from tui.structs import replace

AGREED = replace(
    IDEA,
    stage=Stage.SCHEDULED,
    scheduled_at=NOW - timedelta(hours=2),
    plan=plan("a", question("b", state=QuestionState.DROPPED), "c"),
)
LINES = (
    FormLine("! an insight", "a"),
    FormLine("> send it", "b"),
    FormLine("% between us"),
)


def command(
    *lines: FormLine, started_at: datetime | None = None, ended_at: datetime | None = None
) -> KeepForm:
    names = tuple(f"n{number}" for number in range(1, len(lines) + 1))
    return KeepForm("talk", names, lines, started_at, ended_at)


def kept(talk: Conversation, wanted: KeepForm) -> Conversation:
    return wanted.apply(talk, NOW)[0]


def refusal(talk: Conversation, wanted: KeepForm) -> str:
    with pytest.raises(CoffeechatError) as caught:
        wanted.apply(talk, NOW)
    return caught.value.sentence


def test_lines_become_notes_of_their_kind_at_their_question() -> None:
    after, event = command(*LINES).apply(AGREED, NOW)
    assert [(n.id, n.kind, n.text, n.question_id) for n in after.notes] == [
        ("n1", Kind.INSIGHT, "an insight", "a"),
        ("n2", Kind.PROMISE_BY_ME, "send it", "b"),
        ("n3", Kind.OFF_THE_RECORD, "between us", ""),
    ]
    assert [(p.id, p.text, p.owner) for p in after.promises] == [("n2", "send it", Owner.ME)]
    assert [n.sequence for n in after.notes] == [1, 2, 3]
    assert event.words == "3 lines kept"


def test_a_call_that_was_never_started_was_held_when_it_was_agreed_for() -> None:
    after = kept(AGREED, command(*LINES))
    assert after.stage is Stage.TALKED
    assert after.call.started_at == AGREED.scheduled_at
    assert after.call.ended_at == NOW - timedelta(minutes=90)
    assert after.call.question_id == ""
    assert {n.elapsed_s for n in after.notes} == {1800}


def test_the_questions_that_lines_stand_under_were_asked() -> None:
    asked, planned = QuestionState.ASKED, QuestionState.PLANNED
    assert [q.state for q in kept(AGREED, command(*LINES)).plan] == [asked, asked, planned]
    partly = replace(AGREED, plan=plan(question("a", state=QuestionState.PARTLY), "b"))
    assert kept(partly, command(LINES[0])).plan == partly.plan


START, END = NOW - timedelta(minutes=50), NOW - timedelta(minutes=11)


@pytest.mark.parametrize(
    ("started_at", "ended_at", "began", "ended"),
    [
        (START, END, START, END),
        (START, None, START, START + timedelta(minutes=30)),
        (None, END, END - timedelta(minutes=30), END),
        (END, None, END, NOW),
    ],
)
def test_the_times_of_the_form_count_more(
    started_at: datetime | None, ended_at: datetime | None, began: datetime, ended: datetime
) -> None:
    for talk in (AGREED, replace(AGREED, scheduled_at=None)):
        call = kept(talk, command(*LINES, started_at=started_at, ended_at=ended_at)).call
        assert (call.started_at, call.ended_at) == (began, ended)


def test_times_alone_can_be_kept() -> None:
    after = kept(AGREED, command(started_at=START))
    assert (after.notes, after.call.started_at) == ((), START)


def test_a_call_whose_time_nobody_knows_is_refused() -> None:
    assert "When was the call?" in refusal(replace(AGREED, scheduled_at=None), command(*LINES))


@pytest.mark.parametrize(
    ("ahead", "started_at", "ended_at", "reason"),
    [
        (timedelta(hours=1), None, None, "still ahead"),
        (timedelta(), END, START, "ends before it begins"),
        (timedelta(), START, START, "ends before it begins"),
        (timedelta(), START, NOW + timedelta(seconds=1), "still ahead"),
        (timedelta(), NOW - timedelta(hours=13), NOW, "more than 12 hours"),
    ],
)
def test_times_that_can_not_be_are_refused(
    ahead: timedelta, started_at: datetime | None, ended_at: datetime | None, reason: str
) -> None:
    talk = replace(AGREED, scheduled_at=NOW + ahead)
    wanted = command(*LINES, started_at=started_at, ended_at=ended_at)
    assert reason in refusal(talk, wanted)


@pytest.mark.parametrize("talk", [talked(plan=AGREED.plan), talking(plan=AGREED.plan)])
def test_a_call_that_was_started_on_the_screen_keeps_its_times(talk: Conversation) -> None:
    on_screen = replace(talk.call, question_id="c")
    talk = replace(talk, call=on_screen, draft_line=DraftLine("half", 7))
    after = kept(talk, command(*LINES, started_at=START, ended_at=END))
    assert after.call == on_screen
    assert after.stage is talk.stage
    assert after.draft_line == talk.draft_line
    assert [n.question_id for n in after.notes] == ["a", "b", ""]
    assert (after.plan == talk.plan) == (talk.call.ended_at is None)


def test_a_form_can_be_kept_again_when_lines_were_added_to_it() -> None:
    before = kept(AGREED, command(*LINES))
    again = KeepForm("talk", ("m1", "m2", "m3"), (LINES[0], FormLine("an insight", "a"), LINES[2]))
    after, event = again.apply(before, NOW)
    assert ids(after.notes) == ["n1", "n2", "n3", "m2"]
    assert event.words == "1 line kept, 2 kept before"


def test_the_same_words_at_another_question_are_another_note() -> None:
    talk = talked(plan=AGREED.plan, notes=(note("n0", "an insight", Kind.INSIGHT),))
    assert ids(kept(talk, command(LINES[0])).notes) == ["n0", "n1"]


def test_a_line_too_long_for_a_note_becomes_two_at_its_question() -> None:
    after = kept(AGREED, command(FormLine("word " * (NOTE_LIMIT // 4), "a"), LINES[2]))
    assert [(n.id, n.question_id) for n in after.notes] == [("n1", "a"), ("n1001", "a"), ("n2", "")]


def test_a_question_that_is_gone_refuses_all() -> None:
    assert "no question x" in refusal(AGREED, command(LINES[0], FormLine("lost", "x")))


def test_a_call_without_a_form_was_held_when_it_was_agreed_for() -> None:
    after, event = MarkHeld("talk").apply(AGREED, NOW)
    assert after == kept(AGREED, command()) and event.words == "the call was held"
    with pytest.raises(CoffeechatError, match="begun already"):
        MarkHeld("talk").apply(talking(), NOW)
