"""Due of introductions: one that was promised and not made, and thanks for one."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import GRACE, IDEA, NOW, talked
from tui.domain.agenda.due import Due, due
from tui.domain.agenda.due.introductions import introductions
from tui.domain.agenda.due.item import DueKind
from tui.domain.model.letter import POLICY
from tui.domain.model.summary import (
    ConversationHead,
    PersonHead,
    SnoozeHead,
    conversation_head,
    person_head,
)
from tui.domain.model.vocabulary import IntroductionState
from tui.structs import replace

BERLIN = ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)
JEAN = replace(person_head(GRACE), id="jean", name="Jean Bartik", introduced_by="Ada Lovelace")
PROMISED = replace(JEAN, introduction=IntroductionState.PROMISED, introduction_at=NOW - 9 * DAY)


def talk(days: float = 3, **other: Any) -> ConversationHead:
    """A talk with her that ended so long ago."""
    fixed = {"person_id": "jean", "ended_at": NOW - days * DAY, "thanked_at": None, **other}
    return replace(conversation_head(talked()), **fixed)


def listed(*people: PersonHead, heads: tuple[ConversationHead, ...] = ()) -> tuple[Due, ...]:
    lines = due(heads, NOW, BERLIN, POLICY, people=people)
    return tuple(line for line in lines if line.kind is DueKind.INTRODUCTION)


def test_one_that_was_promised_is_asked_about_after_a_week() -> None:
    (line,) = listed(PROMISED)
    assert line.what == "Ada promised to introduce you 9 days ago; a gentle reminder is fine"
    assert (line.conversation_id, line.person_id, line.at) == ("", "jean", NOW - 9 * DAY)
    asked = replace(PROMISED, introduction=IntroductionState.ASKED)
    assert listed(asked)[0].what.startswith("you asked Ada to introduce you 9 days ago")


@pytest.mark.parametrize(
    "other",
    [
        {"introduction": IntroductionState.NONE},
        {"introduction": IntroductionState.MADE},
        {"introduction_at": NOW - 6 * DAY},
        {"introduction_at": NOW - 2 * DAY},
        {"introduction_at": None},
        {"introduced_by": ""},
    ],
)
def test_what_is_not_waited_for(other: dict[str, Any]) -> None:
    assert listed(replace(PROMISED, **other)) == ()


def test_the_week_is_counted_in_the_users_own_days() -> None:
    """Half past midnight on the seventh day, though fewer than seven times 24 hours."""
    moved = datetime(2026, 11, 17, 22, 0, tzinfo=UTC)
    waits = replace(PROMISED, introduction_at=moved)
    night = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert list(introductions([waits], [], night, BERLIN))
    assert not list(introductions([waits], [], night - timedelta(hours=1), BERLIN))


def test_the_introducer_is_thanked_once_the_two_have_talked() -> None:
    (line,) = listed(PROMISED, heads=(talk(),))
    assert line.what == "you talked on Saturday; thank Ada for the introduction"
    assert (line.conversation_id, line.person_id) == ("talk", "jean")
    assert listed(replace(PROMISED, introducer_thanked=True), heads=(talk(),)) == ()
    assert listed(JEAN, heads=(talk(9),))[0].what.startswith("you talked on Sunday 15 November")


def test_first_comes_the_letter_to_the_one_talked_with() -> None:
    assert listed(JEAN, heads=(talk(0.1),)) == ()
    (line,) = listed(JEAN, heads=(talk(0.1, thanked_at=NOW),))
    assert line.what.startswith("you talked today;")


def test_two_talks_are_one_line_and_others_none() -> None:
    second = talk(1, id="second")
    (line,) = listed(JEAN, heads=(second, talk(4)))
    assert line.conversation_id == "talk" and line.at == NOW - 4 * DAY
    elsewhere = replace(talk(), person_id="ada")
    assert listed(JEAN, heads=(elsewhere, conversation_head(IDEA))) == ()


def test_both_lines_are_put_off_on_their_own() -> None:
    until = date(2026, 11, 26)
    snoozed = replace(PROMISED, snoozes=(SnoozeHead("introduction", until),))
    assert listed(snoozed) == ()
    assert listed(snoozed, heads=(talk(),))
    later = talk(snoozes=(SnoozeHead("introduction", until),))
    assert listed(PROMISED, heads=(later,)) == ()


@given(
    st.lists(
        st.builds(
            lambda i, state, days, thanked: replace(
                JEAN,
                id=f"p{i}",
                introduction=state,
                introduction_at=NOW - days * DAY,
                introducer_thanked=thanked,
            ),
            st.integers(0, 5),
            st.sampled_from(IntroductionState),
            st.floats(-3, 30),
            st.booleans(),
        ),
        max_size=5,
        unique_by=lambda p: p.id,
    ),
    st.lists(st.tuples(st.integers(0, 5), st.floats(0, 30)), max_size=5),
)
def test_one_line_a_person_at_most(people: list[PersonHead], held: list[tuple[int, float]]) -> None:
    heads = [talk(days, id=f"c{n}", person_id=f"p{i}") for n, (i, days) in enumerate(held)]
    lines = list(introductions(people, heads, NOW, BERLIN))
    whom = [line.person_id for line in lines]
    assert len(whom) == len(set(whom)) and set(whom) <= {p.id for p in people}
    talked_with = {h.person_id for h in heads}
    assert all(bool(line.conversation_id) is (line.person_id in talked_with) for line in lines)
    assert not [p for p in people if p.introducer_thanked and p.id in talked_with and p.id in whom]
