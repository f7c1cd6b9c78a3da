"""Putting a line of Today off."""

from datetime import UTC, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import GRACE, IDEA, NOW, promise, talked, talking
from tui.domain.actions.advice import DropAdvice
from tui.domain.actions.base import Command, State
from tui.domain.actions.contacts import LogContact, SetCadence
from tui.domain.actions.fields import Schedule
from tui.domain.actions.introductions import MoveIntroduction
from tui.domain.actions.promises import SetPromiseDone, SetPromiseDue
from tui.domain.actions.snoozing import SnoozeConversation, SnoozePerson
from tui.domain.agenda.due import Due, DueKind, due, why_now
from tui.domain.model.conversation import Advice, Conversation
from tui.domain.model.letter import POLICY
from tui.domain.model.records import Snooze
from tui.domain.model.summary import conversation_head
from tui.domain.model.vocabulary import IntroductionState, Stage
from tui.errors import RefusedError
from tui.structs import replace

TODAY = NOW.date()
DAY = timedelta(days=1)


def snoozed(conversation: Conversation, id: str, until: date | None) -> Conversation:
    state = State(conversation=conversation)
    (kept,) = SnoozeConversation(conversation.id, id, until).decide(state, NOW).conversations
    return kept


def lines(conversation: Conversation, days: int = 0) -> list[DueKind]:
    found = due([conversation_head(conversation)], NOW + days * DAY, UTC, POLICY)
    return [line.kind for line in found]


def test_a_line_is_away_until_its_day() -> None:
    waiting = talked()
    assert lines(waiting) == [DueKind.THANK_YOU]
    later = snoozed(waiting, "thank_you", TODAY + 2 * DAY)
    assert [lines(later, days) for days in range(3)] == [[], [], [DueKind.THANK_YOU]]
    assert lines(snoozed(later, "thank_you", None)) == [DueKind.THANK_YOU]


def test_another_line_of_the_conversation_stays() -> None:
    assert lines(snoozed(talked(), "promise:p1", TODAY + DAY)) == [DueKind.THANK_YOU]


def test_a_call_under_way_is_never_put_off() -> None:
    assert lines(snoozed(talking(), "call", TODAY + DAY)) == [DueKind.CALL]


def test_a_call_is_not_put_off_on_its_day_and_once_missed_it_can_be() -> None:
    at = NOW + 2 * DAY
    planned = replace(IDEA, stage=Stage.SCHEDULED, scheduled_at=at)
    later = snoozed(planned, "next_call", at.date() + 5 * DAY)
    eve = [DueKind.CONFIRM]
    assert [lines(later, days) for days in range(4)] == [[], eve, [DueKind.NEXT_CALL], []]
    line, _ = due([conversation_head(planned)], at - DAY, UTC, POLICY)
    assert why_now(line, at - DAY, UTC) == ""
    assert why_now(line, at, UTC) == "This call is today; it can't be snoozed."
    (line,) = due([conversation_head(talking())], NOW, UTC, POLICY)
    assert why_now(line, NOW, UTC) == "A call under way can't be snoozed."


SET = SetPromiseDue("talk", "p1", TODAY)


@pytest.mark.parametrize(
    ("id", "command"),
    [
        ("promise:p1", SET),
        ("promise:p1", SetPromiseDone("talk", "p1", True)),
        ("advice:n1", DropAdvice("talk", "n1")),
        ("next_call", Schedule("talk", NOW + DAY)),
    ],
)
def test_what_is_said_of_it_since_ends_its_being_put_off(id: str, command: Command) -> None:
    made = replace(IDEA, promises=(promise("p1"),), advice=(Advice(id="n1"),))
    for each in (id, "request"):
        made = snoozed(made, each, TODAY + 9 * DAY)
    (after,) = command.decide(State(conversation=made), NOW).conversations
    assert [one.id for one in after.snoozes] == ["request"]


def test_what_a_line_is_called() -> None:
    line = Due(DueKind.PROMISE, "talk", "grace", "due", NOW, record_id="p1")
    assert (line.owner_id, line.snooze_id) == ("talk", "promise:p1")
    assert replace(line, conversation_id="", record_id="").owner_id == "grace"
    assert replace(line, kind=DueKind.TOUCH, record_id="").snooze_id == "touch"


def test_a_person_is_put_off() -> None:
    command = SnoozePerson("grace", "touch", TODAY)
    outcome = command.decide(State(person=GRACE), NOW)
    assert outcome.people[0].snoozes == (Snooze(id="touch", until=TODAY),)
    assert outcome.event.words == "snoozed until 24 Nov 2026"
    back = SnoozePerson("grace", "touch", None).decide(State(person=outcome.people[0]), NOW)
    assert back.people[0].snoozes == ()
    assert back.event.words == "shown again"


def test_nobody_is_not_put_off() -> None:
    with pytest.raises(RefusedError):
        SnoozePerson("nobody", "touch", TODAY).decide(State(), NOW)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.dates())))
def test_the_last_word_on_each_line_holds(said: list[tuple[str, date | None]]) -> None:
    kept = IDEA
    for id, until in said:
        kept = snoozed(kept, id, until)
    wanted = {id: until for id, until in dict(said).items() if until is not None}
    assert [(one.id, one.until) for one in kept.snoozes] == sorted(wanted.items())


@pytest.mark.parametrize(
    ("command", "id"),
    [
        (LogContact("grace", "c1"), "touch"),
        (SetCadence("grace", "every week"), "touch"),
        (MoveIntroduction("grace", IntroductionState.PROMISED), "introduction"),
    ],
)
def test_what_was_put_off_of_a_person_is_new_when_something_happened(
    command: Command, id: str
) -> None:
    put_off = (Snooze(id=id, until=TODAY + 99 * DAY), Snooze(id="other", until=TODAY + DAY))
    person = replace(GRACE, introduced_by="Ada Lovelace", snoozes=put_off)
    (after,) = command.decide(State(person=person), NOW).people
    assert after.snoozes == put_off[1:]
