"""The letter of a call that broke off waits for the second half."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, minutes, talked
from tui.domain.agenda.due import due, put_over
from tui.domain.agenda.due.item import DueKind
from tui.domain.model.letter import POLICY
from tui.domain.model.summary import ConversationHead, conversation_head
from tui.domain.model.vocabulary import Stage
from tui.structs import replace

BERLIN = ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)
FIRST = conversation_head(talked())


def second(**other: Any) -> ConversationHead:
    fixed: dict[str, Any] = {"id": "second", "continues": FIRST.id, "stage": Stage.SCHEDULED}
    return replace(conversation_head(IDEA), **{**fixed, **other})


def thanked_for(*heads: ConversationHead) -> list[str]:
    """The conversations whose letter is due."""
    lines = due(heads, NOW, BERLIN, POLICY)
    return [line.conversation_id for line in lines if line.kind is DueKind.THANK_YOU]


@pytest.mark.parametrize("ahead", [DAY, minutes(5), minutes(-59)])
def test_it_is_not_asked_for_while_the_second_half_is_ahead(ahead: timedelta) -> None:
    assert thanked_for(FIRST, second(scheduled_at=NOW + ahead)) == []


@pytest.mark.parametrize(
    "other",
    [
        {"stage": Stage.IDEA},
        {"scheduled_at": NOW - minutes(61)},
        {"scheduled_at": NOW + DAY, "stage": Stage.DECLINED},
        {"scheduled_at": NOW + DAY, "continues": "another"},
    ],
)
def test_it_is_asked_for_when_no_second_half_is_to_come(other: dict[str, Any]) -> None:
    assert thanked_for(FIRST, second(**other)) == [FIRST.id]


def test_the_letter_behind_the_second_half_thanks_for_both() -> None:
    runs = second(scheduled_at=NOW - DAY, started_at=NOW - minutes(20))
    assert thanked_for(FIRST, runs) == []
    held = replace(runs, ended_at=NOW - minutes(15))
    assert thanked_for(FIRST, held) == ["second"]
    assert thanked_for(FIRST, replace(held, thanked_at=NOW)) == []


@given(st.permutations(range(3)), st.integers(-90, 90))
def test_the_order_of_the_library_does_not_matter(order: list[int], ahead: int) -> None:
    heads = [FIRST, second(scheduled_at=NOW + minutes(ahead)), conversation_head(IDEA)]
    found = put_over([heads[i] for i in order], NOW)
    assert found == (frozenset([FIRST.id]) if ahead >= -60 else frozenset())
