"""Today by days: promises both ways, and requests that nobody answered."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, talked
from tui.domain.agenda.due import Due, DueKind, due
from tui.domain.language.business_days import business_days
from tui.domain.model.letter import POLICY
from tui.domain.model.summary import ConversationHead, PromiseHead, conversation_head
from tui.domain.model.vocabulary import Owner, Stage
from tui.structs import replace

BERLIN = ZoneInfo("Europe/Berlin")
DAYS = timedelta(days=1)
TODAY = date(2026, 11, 24)
SENT = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
"""A Monday."""


def lines(head: ConversationHead, now: datetime = NOW) -> list[Due]:
    return list(due([head], now, BERLIN, POLICY))


def promised(owner: Owner, day: date | None) -> list[Due]:
    """What is due of a promise in a conversation that was thanked for a day after its call."""
    ended_at = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
    head = conversation_head(talked())
    promises = (PromiseHead("p1", owner, day),)
    return lines(replace(head, ended_at=ended_at, thanked_at=NOW, promises=promises))


@pytest.mark.parametrize(
    ("day", "words", "late"),
    [
        (TODAY - 2 * DAYS, "2 days late", True),
        (TODAY, "due today", False),
        (TODAY + DAYS, "due tomorrow", False),
    ],
)
def test_my_promise_is_due_from_the_day_before(day: date, words: str, late: bool) -> None:
    (found,) = promised(Owner.ME, day)
    assert (found.kind, found.words, found.late) == (DueKind.PROMISE, words, late)
    assert found.record_id == "p1"
    assert found.at == datetime(day.year, day.month, day.day, tzinfo=UTC)


def test_my_promise_for_another_day_can_wait() -> None:
    assert promised(Owner.ME, TODAY + 2 * DAYS) == []


def test_my_promise_without_a_day_stands_last() -> None:
    (found,) = promised(Owner.ME, None)
    assert (found.words, found.late) == ("no day yet", False)
    assert found.at > NOW


def test_days_are_those_of_the_users_zone() -> None:
    promises = (PromiseHead("p1", Owner.ME, TODAY),)
    head = replace(conversation_head(IDEA), promises=promises)
    (before,) = lines(head, datetime(2026, 11, 24, 22, 59, tzinfo=UTC))
    (after,) = lines(head, datetime(2026, 11, 24, 23, 0, tzinfo=UTC))
    assert (before.late, after.late) == (False, True)


@pytest.mark.parametrize(("ago", "shown"), [(6, False), (7, True), (30, True)])
def test_their_promise_is_remembered_after_a_polite_week(ago: int, shown: bool) -> None:
    found = promised(Owner.THEM, TODAY - ago * DAYS)
    words = ["they promised; a gentle reminder is fine"] if shown else []
    assert [one.what for one in found] == words
    assert not any(one.late for one in found)


def test_their_promise_without_a_day_counts_from_the_call() -> None:
    assert len(promised(Owner.THEM, None)) == 1
    promises = (PromiseHead("p1", Owner.THEM, None),)
    assert lines(replace(conversation_head(IDEA), promises=promises)) == []
    fresh = replace(conversation_head(talked()), thanked_at=NOW, promises=promises)
    assert lines(fresh) == []


def naive(start: date, end: date) -> int:
    """Business days counted on the fingers."""
    count, day = 0, start + DAYS
    while day <= end:
        count += day.weekday() < 5
        day += DAYS
    return count


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(-40, 400))
def test_business_days(start: date, span: int) -> None:
    end = start + span * DAYS
    assert business_days(start, end) == naive(start, end)


def asked(waited: int, nudged: bool = False) -> list[str]:
    """What is said when so many business days have passed since the last message."""
    day = SENT.date()
    while naive(SENT.date(), day) < waited:
        day += DAYS
    head = replace(
        conversation_head(IDEA),
        stage=Stage.ASKED,
        request_sent_at=SENT - 20 * DAYS if nudged else SENT,
        nudged_at=SENT if nudged else None,
    )
    found = lines(head, datetime(day.year, day.month, day.day, 8, 0, tzinfo=UTC))
    assert all((one.kind, one.at, one.late) == (DueKind.NUDGE, SENT, False) for one in found)
    return [one.what for one in found]


@pytest.mark.parametrize(
    ("waited", "words"),
    [
        (0, []),
        (2, []),
        (3, ["no answer for 3 business days; try somebody else there"]),
        (6, ["no answer for 6 business days; try somebody else there"]),
        (7, ["no answer for 7 business days; write once more"]),
        (12, ["no answer for 12 business days; write once more"]),
    ],
)
def test_a_request_without_an_answer(waited: int, words: list[str]) -> None:
    assert asked(waited) == words


@pytest.mark.parametrize("waited", [0, 3, 6])
def test_the_second_message_gets_its_time(waited: int) -> None:
    assert asked(waited, nudged=True) == []


def test_after_the_second_message_comes_rest() -> None:
    assert asked(7, nudged=True) == ["no answer to the second message; let it rest"]


def test_only_a_request_that_was_sent_and_not_answered_is_nudged() -> None:
    head = replace(conversation_head(IDEA), stage=Stage.ASKED)
    assert lines(head) == []
    for stage in (Stage.DECLINED, Stage.QUIET, Stage.IDEA):
        assert lines(replace(head, stage=stage, request_sent_at=SENT)) == []
