"""The preparation: texts, date, length, findings and the plan."""

from datetime import timedelta

import pytest

from tests.domain.build import (
    IDEA,
    NOW,
    changed,
    did,
    finding,
    minutes,
    note,
    notes,
    outcome,
    plan,
    question,
    refused,
    talking,
)
from tui.domain.actions.base import Command
from tui.domain.actions.fields import (
    ConversationField,
    EditConversation,
    Schedule,
    SetMedium,
    SetMinutes,
)
from tui.domain.actions.findings import AddFinding, EditFinding, MoveFinding, RemoveFinding
from tui.domain.actions.plan import PlanQuestions
from tui.domain.model.conversation import Finding
from tui.domain.model.letter import Request
from tui.domain.model.vocabulary import Medium, Place, Stage
from tui.structs import replace

F = ConversationField
SOON = NOW + timedelta(days=2)
SENT = Request(draft="Dear Grace", sent_at=NOW - timedelta(days=3))
FOUND = replace(IDEA, findings=(finding("f1"), finding("f2", "gave a talk in May.")))


@pytest.mark.parametrize("field", [F.GOAL, F.BELIEF_BEFORE, F.LINK])
def test_a_line_is_written(field: ConversationField) -> None:
    after = did(IDEA, EditConversation("talk", field, " one\n two\x00 "))
    assert getattr(after, field.value) == "one two"
    assert changed(IDEA, after) == {field.value}


def test_the_opening_has_lines() -> None:
    after = did(IDEA, EditConversation("talk", F.OPENING, "I am\r\nAda\x1b"))
    assert after.opening == "I am\nAda"
    assert changed(IDEA, after) == {"opening"}


def test_the_request_has_lines_and_keeps_its_dates() -> None:
    before = replace(IDEA, request=SENT)
    after = did(before, EditConversation("talk", F.REQUEST, "Dear\nGrace"))
    assert after.request == replace(SENT, draft="Dear\nGrace")
    assert changed(before, after) == {"request"}


@pytest.mark.parametrize("field", [F.BELIEF_AFTER, F.SURPRISED])
def test_the_debrief_is_written(field: ConversationField) -> None:
    after = did(IDEA, EditConversation("talk", field, "by\nteams"))
    assert getattr(after.debrief, field.value) == "by teams"
    assert changed(IDEA.debrief, after.debrief) == {field.value}
    assert changed(IDEA, after) == {"debrief"}


def test_what_was_kept_is_said() -> None:
    made = outcome(IDEA, EditConversation("talk", F.BELIEF_BEFORE, "x"))
    assert made.event.words == "belief changed"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Stage.IDEA, Stage.SCHEDULED),
        (Stage.ASKED, Stage.SCHEDULED),
        (Stage.QUIET, Stage.SCHEDULED),
        (Stage.DECLINED, Stage.SCHEDULED),
        (Stage.SCHEDULED, Stage.SCHEDULED),
        (Stage.TALKED, Stage.TALKED),
        (Stage.IN_TOUCH, Stage.IN_TOUCH),
    ],
)
def test_a_date_makes_a_call_scheduled(before: Stage, after: Stage) -> None:
    made = did(replace(IDEA, stage=before), Schedule("talk", SOON))
    assert (made.scheduled_at, made.stage, made.request) == (SOON, after, Request())
    assert changed(IDEA, made) <= {"scheduled_at", "stage"}


def test_a_date_is_an_answer() -> None:
    asked = replace(IDEA, stage=Stage.ASKED, request=SENT)
    after = did(asked, Schedule("talk", SOON))
    assert after.request == replace(SENT, answered_at=NOW)
    again = did(replace(after, stage=Stage.ASKED), Schedule("talk", SOON), NOW + minutes(9))
    assert again.request.answered_at == NOW


@pytest.mark.parametrize(("request_", "stage"), [(SENT, Stage.ASKED), (Request(), Stage.IDEA)])
def test_without_its_date_a_call_is_what_it_was(request_: Request, stage: Stage) -> None:
    before = replace(IDEA, scheduled_at=SOON, stage=Stage.SCHEDULED, request=request_)
    after = did(before, Schedule("talk", None))
    assert (after.scheduled_at, after.stage) == (None, stage)
    assert changed(before, after) == {"scheduled_at", "stage"}


def test_a_call_that_was_held_stays_held_without_its_date() -> None:
    before = replace(IDEA, scheduled_at=SOON, stage=Stage.TALKED)
    assert changed(before, did(before, Schedule("talk", None))) == {"scheduled_at"}


@pytest.mark.parametrize("length", [5, 45, 240])
def test_set_minutes(length: int) -> None:
    after = did(IDEA, SetMinutes("talk", length))
    assert after.minutes == length
    assert changed(IDEA, after) == {"minutes"}


@pytest.mark.parametrize("length", [4, 0, -30, 241])
def test_no_call_is_that_long(length: int) -> None:
    sentence = refused(IDEA, SetMinutes("talk", length))
    assert sentence == "A call is between 5 and 240 minutes long; 30 was kept."


@pytest.mark.parametrize("medium", [Medium.PHONE, Medium.IN_PERSON])
def test_set_medium(medium: Medium) -> None:
    after = did(IDEA, SetMedium("talk", medium))
    assert after.medium is medium
    assert changed(IDEA, after) == {"medium"}


@pytest.mark.parametrize(
    ("typed", "text", "source"),
    [
        (" wrote\n a compiler ", "wrote a compiler", ""),
        ("talk https://x.example/a?b=1 in May", "talk in May", "https://x.example/a?b=1"),
        ("https://x.example/a", "https://x.example/a", "https://x.example/a"),
        ("http://a.example and http://b.example", "and http://b.example", "http://a.example"),
    ],
)
def test_add_finding(typed: str, text: str, source: str) -> None:
    after = did(FOUND, AddFinding("talk", "f3", typed, Place.VOICE))
    wanted = Finding(id="f3", text=text, source=source, place=Place.VOICE, found_at=NOW)
    assert after.findings == (*FOUND.findings, wanted)
    assert changed(FOUND, after) == {"findings"}


def test_rewording_a_finding_keeps_when_it_was_found() -> None:
    found = did(FOUND, AddFinding("talk", "f3", "her talk", Place.VOICE))
    after = did(found, EditFinding("talk", "f3", "her second talk"), NOW + minutes(5))
    assert after.findings[-1].found_at == NOW


def test_a_finding_needs_words() -> None:
    sentence = refused(IDEA, AddFinding("talk", "f1", " \n ", Place.PATH))
    assert sentence == "A finding needs words; nothing was changed."


def test_remove_finding_unties_its_questions() -> None:
    tied = [question("q1", finding_id="f1"), question("q2", finding_id="f2"), question("q3")]
    before = replace(FOUND, plan=plan(*tied))
    after = did(before, RemoveFinding("talk", "f1"))
    assert after.findings == FOUND.findings[1:]
    assert [q.finding_id for q in after.plan] == ["", "f2", ""]
    assert after.plan[1:] == before.plan[1:]
    assert changed(before, after) == {"findings", "plan"}


def test_a_finding_is_removed_once() -> None:
    sentence = refused(FOUND, RemoveFinding("talk", "gone"))
    assert sentence == "That finding is gone already."


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (EditConversation("talk", F.GOAL, "new"), "goal"),
        (SetMinutes("talk", 45), "minutes"),
        (AddFinding("talk", "f1", "new", Place.PATH), "findings"),
    ],
)
def test_preparing_in_a_call_leaves_the_call_alone(command: Command, field: str) -> None:
    before = talking(notes=notes(note("n1", "one")))
    assert changed(before, did(before, command)) == {field}


def test_a_finding_is_reworded() -> None:
    made = did(IDEA, AddFinding("talk", "f", "spoke in May https://example.org/a", Place.VOICE))
    after = did(made, EditFinding("talk", "f", "spoke in June https://example.org/b"))
    (finding,) = after.findings
    assert (finding.text, finding.source) == ("spoke in June", "https://example.org/b")
    assert finding.place is Place.VOICE
    assert "gone" in refused(after, EditFinding("talk", "none", "x"))


def test_a_finding_is_moved_under_another_place() -> None:
    made = did(IDEA, AddFinding("talk", "f", "spoke in May https://example.org/a", Place.PATH))
    after = did(made, MoveFinding("talk", "f", Place.VOICE), NOW + minutes(5))
    assert after.findings == (replace(made.findings[0], place=Place.VOICE),)
    assert "gone" in refused(after, MoveFinding("talk", "none", Place.VOICE))


def test_several_questions_are_planned_at_once() -> None:
    several = tuple(question(id, text=f"Why {id}?") for id in "xyz")
    once = did(IDEA, PlanQuestions("talk", several[:2]))
    assert [q.id for q in once.plan] == ["x", "y"]
    again = did(once, PlanQuestions("talk", several))
    assert [(q.id, q.position) for q in again.plan] == [("x", 1), ("y", 2), ("z", 3)]
    assert "already" in refused(again, PlanQuestions("talk", several))
