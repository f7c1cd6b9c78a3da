"""What is ready by name, and the heads that carry it to Today."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given

from tests.domain.build import GRACE, IDEA, NOW, finding, minutes, note, plan, promise, question
from tests.domain.strategies import conversations, people
from tests.laws import drawn
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import Request, ThankYou
from tui.domain.model.person import Channel, Person
from tui.domain.model.readiness import (
    POINTS,
    SOON,
    call_now_words,
    readiness,
    readiness_words,
)
from tui.domain.model.summary import PersonHead, PromiseHead, conversation_head, person_head
from tui.domain.model.vocabulary import Medium, Owner, Stage
from tui.structs import replace


def lacks(conversation: Conversation) -> tuple[str, ...]:
    """What the head says is missing."""
    return conversation_head(conversation).missing


READY = replace(
    IDEA,
    goal="how compilers are made",
    belief_before="by lone people",
    findings=tuple(finding(f"f{i}") for i in range(3)),
    plan=plan(*(question(f"q{i}", must_ask=i < 2) for i in range(5))),
    opening="word " * 130,
    scheduled_at=NOW,
    link="https://example.org/call",
)


def test_nothing_is_ready_at_first() -> None:
    names = ("goal", "belief", "findings", "questions", "opening", "when", "link")
    assert lacks(IDEA) == names
    assert tuple(point.name for point in readiness(IDEA)) == names


def test_everything_is_ready_in_the_end() -> None:
    assert lacks(READY) == ()
    assert all(point.done and point.hint for point in readiness(READY))


@pytest.mark.parametrize(
    ("less", "name"),
    [
        ({"goal": ""}, "goal"),
        ({"belief_before": ""}, "belief"),
        ({"findings": READY.findings[1:]}, "findings"),
        ({"plan": READY.plan[1:]}, "questions"),
        ({"opening": ""}, "opening"),
        ({"opening": "word " * 262}, "opening"),
        ({"scheduled_at": None}, "when"),
        ({"link": ""}, "link"),
        ({"link": "", "medium": Medium.PHONE}, "number"),
        ({"link": "", "medium": Medium.IN_PERSON}, "place"),
    ],
)
def test_what_is_missing_is_named(less: dict[str, object], name: str) -> None:
    conversation: Conversation = replace(READY, **less)  # type: ignore[arg-type]  # by name
    assert lacks(conversation) == (name,)


def test_hints_count() -> None:
    hints = {point.name: point.hint for point in readiness(READY)}
    assert hints["findings"] == "3 of 3"
    assert hints["questions"] == "5 planned, 2 must-ask"
    assert hints["opening"] == "60 s of 120"


FOUR = ("goal", "belief", "when", "link")


@pytest.mark.parametrize(
    ("missing", "away", "words"),
    [
        ((), timedelta(), "ready"),
        (FOUR, timedelta(days=3, seconds=1), "missing: goal, belief, when, link"),
        (FOUR, SOON, "not prepared yet · missing: goal, belief, when, link"),
        (FOUR, timedelta(hours=-1), "not prepared yet · missing: goal, belief, when, link"),
        (FOUR[1:], timedelta(), "missing: belief, when, link"),
    ],
)
def test_it_is_not_prepared_when_more_is_missing_than_there_and_the_call_is_near(
    missing: tuple[str, ...], away: timedelta, words: str
) -> None:
    assert readiness_words(missing, away) == words


def test_the_list_has_as_many_points_as_are_counted() -> None:
    assert len(readiness(IDEA)) == POINTS


@drawn(0.5)
@given(conversations())
def test_a_head_says_what_its_conversation_says(conversation: Conversation) -> None:
    head, call = conversation_head(conversation), conversation.call
    assert (head.id, head.person_id, head.stage) == (
        conversation.id,
        conversation.person_id,
        conversation.stage,
    )
    assert head.under_way is call.under_way
    assert head.missing == tuple(r.name for r in readiness(conversation) if not r.done)
    assert head.minutes == conversation.length == conversation.minutes + call.extra_minutes
    assert head.notes == len(conversation.notes)
    open_ones = [p.id for p in conversation.promises if p.open]
    assert [p.id for p in head.promises] == open_ones
    assert list(head.advice) == [advice.id for advice in conversation.advice if advice.open]
    assert [one.id for one in head.snoozes] == [one.id for one in conversation.snoozes]


def test_a_head_has_all_moments_and_the_open_promises() -> None:
    at = [datetime(2026, 11, day, tzinfo=UTC) for day in range(1, 8)]
    head = conversation_head(
        replace(
            IDEA,
            created_at=at[0],
            request=Request(sent_at=at[1], nudged_at=at[2]),
            scheduled_at=at[3],
            call=Call(started_at=at[4], ended_at=at[5]),
            thank_you=ThankYou(id="thank-you", sent_at=at[6]),
            stage=Stage.THANKED,
            notes=(note("n1", "one"),),
            promises=(promise("p1", due=date(2026, 12, 1)), promise("p2", done_at=NOW)),
        )
    )
    moments = [head.created_at, head.request_sent_at, head.nudged_at, head.scheduled_at]
    assert [*moments, head.started_at, head.ended_at, head.thanked_at] == at
    assert head.promises == (PromiseHead("p1", Owner.ME, date(2026, 12, 1)),)


def test_a_conversation_is_listed_under_its_call_or_its_date_or_its_beginning() -> None:
    assert conversation_head(IDEA).last_at == IDEA.created_at
    scheduled = replace(IDEA, scheduled_at=NOW + minutes(60))
    assert conversation_head(scheduled).last_at == NOW + minutes(60)
    called = replace(scheduled, call=Call(started_at=NOW))
    assert conversation_head(called).last_at == NOW


def test_a_person_in_short() -> None:
    person = replace(GRACE, introduced_by="Ada Lovelace")
    assert person_head(person) == PersonHead(
        "grace",
        "Grace Hopper",
        "compilers, US Navy",
        "Ada Lovelace",
        organisation="US Navy",
    )
    assert replace(person, role="").work == "US Navy"
    assert replace(person, role="", organisation="").work == ""


def test_a_person_is_called_as_they_like() -> None:
    assert GRACE.called == "Grace"
    assert replace(GRACE, preferred="Amazing Grace").called == "Amazing Grace"


@given(people)
def test_everybody_has_something_to_be_called(person: Person) -> None:
    assert person.called
    assert person_head(person).name == person.name


def test_the_first_address_is_the_one() -> None:
    channels = tuple(Channel(k, v) for k, v in [("phone", "1"), ("email", "a@b"), ("email", "c@d")])
    assert replace(GRACE, channels=channels).email == "a@b"
    assert GRACE.email == ""


@pytest.mark.parametrize(("words", "weak"), [(0, ""), (26, "short"), (128, "short"), (130, "")])
def test_a_short_opening_is_there_and_said_to_be_short(words: int, weak: str) -> None:
    (point,) = [r for r in readiness(replace(IDEA, opening="word " * words)) if r.name == "opening"]
    assert (point.done, point.weak) == (words > 0, weak)


def test_with_a_plan_one_could_call_now_and_is_told_what_would_still_help() -> None:
    assert call_now_words(READY) == call_now_words(replace(READY, link="")) == "you could call now"
    assert call_now_words(replace(READY, plan=())) == ""
    bare = replace(READY, goal="", opening="", scheduled_at=None)
    assert call_now_words(bare) == "you could call now; what would still help: goal, opening"
