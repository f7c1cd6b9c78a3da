"""Today: what is due, most urgent first."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, minutes, talked, talking
from tests.domain.strategies import conversations, moments
from tests.laws import drawn
from tui.domain.agenda.due import Due, DueKind, due, thank_you_words
from tui.domain.agenda.due.calls import to_confirm
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import POLICY, Appointment, ThankYouPolicy
from tui.domain.model.summary import ConversationHead, PromiseHead, conversation_head
from tui.domain.model.vocabulary import Owner, Stage
from tui.structs import replace

BERLIN = ZoneInfo("Europe/Berlin")
HOURS = timedelta(hours=1)
DAYS = timedelta(days=1)


def head(conversation: Conversation = IDEA, **other: Any) -> ConversationHead:
    return replace(conversation_head(conversation), **other)


def coming(id: str, at: datetime, **other: Any) -> ConversationHead:
    return head(id=id, scheduled_at=at, stage=Stage.SCHEDULED, **other)


def listed(*heads: ConversationHead, now: datetime = NOW) -> tuple[Due, ...]:
    return due(heads, now, BERLIN, POLICY)


def line(*heads: ConversationHead, now: datetime = NOW) -> Due:
    """The one line that is due."""
    (found,) = listed(*heads, now=now)
    return found


def test_nothing_is_due_of_an_idea() -> None:
    assert listed(head()) == ()
    assert listed() == ()


def everything() -> list[ConversationHead]:
    """A conversation for each kind, least urgent first."""
    mine = PromiseHead("p1", Owner.ME, NOW.date())
    return [
        head(id="asked", stage=Stage.ASKED, request_sent_at=NOW - 20 * DAYS),
        head(id="promised", promises=(mine,)),
        coming("coming", NOW + HOURS),
        head(talked(), id="talked"),
        head(talking(), id="talking"),
    ]


def test_the_most_urgent_stands_first() -> None:
    found = listed(*everything())
    between = (DueKind.CONFIRM, DueKind.INTRODUCTION, DueKind.ADVICE, DueKind.TOUCH)
    assert [one.kind for one in found] == [kind for kind in DueKind if kind not in between]
    wanted = ["talking", "talked", "coming", "promised", "asked"]
    assert [one.conversation_id for one in found] == wanted
    assert {one.person_id for one in found} == {"grace"}


@given(st.permutations(everything()))
def test_the_order_of_the_library_does_not_matter(heads: list[ConversationHead]) -> None:
    assert listed(*heads) == listed(*everything())


@drawn(0.5)
@given(st.lists(conversations(), max_size=2), moments)
def test_every_line_is_about_its_conversation(made: list[Conversation], now: datetime) -> None:
    heads = [replace(conversation_head(c), id=str(i)) for i, c in enumerate(made)]
    people = {head.id: head.person_id for head in heads}
    found = due(heads, now, BERLIN, POLICY)
    assert all(people[one.conversation_id] == one.person_id and one.words for one in found)
    keys = [(list(DueKind).index(one.kind), one.at) for one in found]
    assert keys == sorted(keys)


def test_a_call_under_way_is_gone_back_to() -> None:
    found = line(head(talking()))
    assert found.kind is DueKind.CALL
    assert found.words == "began 10 min ago · Enter goes back to it"
    assert not found.late


def test_a_call_that_began_a_moment_ahead_of_the_clock() -> None:
    found = line(head(talking()), now=NOW - minutes(11))
    assert found.words.startswith("began under a minute ago")


@pytest.mark.parametrize("stage", [Stage.ASKED, Stage.SCHEDULED])
def test_a_call_under_way_asks_for_nothing_else(stage: Stage) -> None:
    """Neither to be met at its hour nor to be asked for once more."""
    asked = {"request_sent_at": NOW - 20 * DAYS, "scheduled_at": NOW - minutes(10)}
    assert line(head(talking(), stage=stage, **asked)).kind is DueKind.CALL


ENDED = NOW - minutes(30)


@pytest.mark.parametrize(
    ("since", "words", "late"),
    [
        (timedelta(), "due in 2 h · debrief first", False),
        (minutes(9.9), "due in 1 h 50 · debrief first", False),
        (minutes(10), "1 h 50 left", False),
        (2 * HOURS, "under a minute left", False),
        (2 * HOURS + minutes(1), "late by 1 min", True),
        (24 * HOURS, "late by 22 h", True),
        (25 * HOURS, "overdue by 23 h", True),
    ],
)
def test_a_thank_you(since: timedelta, words: str, late: bool) -> None:
    found = line(head(talked()), now=ENDED + since)
    assert (found.kind, found.words, found.late) == (DueKind.THANK_YOU, words, late)
    assert found.at == ENDED + 2 * HOURS


def test_a_thank_you_that_was_sent_is_not_due() -> None:
    assert listed(head(talked(), thanked_at=NOW)) == ()


@pytest.mark.parametrize(
    "ended_at",
    [datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 10, 24, 23, 30, tzinfo=UTC)],
    ids=["spring", "autumn"],
)
def test_a_thank_you_is_due_in_two_real_hours_when_the_clocks_change(ended_at: datetime) -> None:
    found = line(head(talked(), ended_at=ended_at), now=ended_at + 1 * HOURS)
    assert (found.at, found.words) == (ended_at + 2 * HOURS, "1 h left")
    assert not line(head(talked(), ended_at=ended_at), now=ended_at + 2 * HOURS).late


def test_when_it_is_due_is_a_setting() -> None:
    day = ThankYouPolicy(due=24 * HOURS)
    assert thank_you_words(NOW - HOURS, NOW, day) == ("23 h left", False)
    (found,) = due([head(talked())], NOW, BERLIN, day)
    assert found.words == "23 h 30 left"


def test_the_next_call_says_what_is_missing() -> None:
    found = line(coming("c1", NOW + minutes(90), missing=("goal", "when")))
    assert found.kind is DueKind.NEXT_CALL
    assert found.words == "today 20:30 (in 1 h 30) · missing: goal, when"
    assert (found.at, found.late) == (NOW + minutes(90), False)
    assert line(coming("c1", NOW + HOURS, missing=())).words.endswith(" · ready")


def test_the_very_next_call_stands_there_however_far() -> None:
    far, farther = coming("far", NOW + 20 * DAYS), coming("farther", NOW + 30 * DAYS)
    assert line(farther, far).conversation_id == "far"


def test_calls_of_the_next_three_days_stand_there() -> None:
    heads = [coming("a", NOW + 2 * DAYS), coming("b", NOW + 3 * DAYS)]
    found = listed(*heads, coming("c", NOW + 3 * DAYS + minutes(1)))
    assert [one.conversation_id for one in found] == ["a", "b"]


@pytest.mark.parametrize(("ago", "late"), [(60, False), (61, True)])
def test_a_call_that_was_never_started_is_missed_after_an_hour(ago: int, late: bool) -> None:
    found = line(coming("c1", NOW - minutes(ago)))
    assert found.late is late
    assert ("was it held? Enter answers" in found.words) is late


def test_a_missed_call_does_not_hide_the_next_one() -> None:
    found = listed(coming("missed", NOW - 2 * DAYS), coming("next", NOW + 20 * DAYS))
    assert [one.conversation_id for one in found] == ["missed", "next"]


@pytest.mark.parametrize("stage", [Stage.DECLINED, Stage.QUIET, Stage.TALKED])
def test_a_call_that_will_not_be_is_not_due(stage: Stage) -> None:
    assert listed(head(scheduled_at=NOW + HOURS, stage=stage)) == ()


def test_a_call_that_was_held_is_not_due() -> None:
    held = head(talked(), scheduled_at=NOW - HOURS, thanked_at=NOW, stage=Stage.SCHEDULED)
    assert listed(held) == ()


EVE = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
"""A Tuesday; in Berlin it is 21 o'clock."""


@pytest.mark.parametrize(
    ("call", "told", "proposed"),
    [
        (EVE + 12 * HOURS, {}, True),
        (EVE + 3 * HOURS, {}, True),  # past midnight in Berlin
        (EVE + 1 * HOURS, {}, False),
        (EVE + 36 * HOURS, {}, False),
        (EVE + 12 * HOURS, {"answered_at": EVE - HOURS}, False),
        (EVE + 12 * HOURS, {"written_at": EVE - HOURS}, False),
        (EVE + 12 * HOURS, {"answered_at": EVE - 2 * DAYS, "written_at": EVE - 2 * DAYS}, True),
        (EVE + 12 * HOURS, {"started_at": EVE}, False),
    ],
)
def test_the_day_before_a_word_is_to_be_sent(
    call: datetime, told: dict[str, Any], proposed: bool
) -> None:
    found = [one for one in listed(coming("a", call, **told), now=EVE) if one.kind == "confirm"]
    assert bool(found) is proposed
    if found:
        assert found[0].what.startswith("the call is tomorrow, ") and found[0].at == call


def test_what_was_written_last_about_a_call_stands_in_its_head() -> None:
    assert head().written_at is None and not list(to_confirm(head(), NOW, UTC))
    for appointment, at in (
        (Appointment(replied_at=NOW), NOW),
        (Appointment(replied_at=NOW, confirmed_at=NOW + HOURS), NOW + HOURS),
    ):
        assert head(replace(IDEA, appointment=appointment)).written_at == at
