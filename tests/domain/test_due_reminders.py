"""Reminders of promises and advice: each comes on its day, once, wherever one is."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.build import NOW, note, notes, talked
from tui.domain.agenda.due import Due, DueKind, due
from tui.domain.model.conversation import Advice
from tui.domain.model.letter import POLICY
from tui.domain.model.summary import ConversationHead, PromiseHead, SnoozeHead, conversation_head
from tui.domain.model.vocabulary import Kind, Owner
from tui.structs import replace

DAY = timedelta(days=1)
AUCKLAND, LIMA = ZoneInfo("Pacific/Auckland"), ZoneInfo("America/Lima")

zones = st.sampled_from(
    ["UTC", "Europe/Berlin", "Pacific/Auckland", "America/New_York", "Asia/Kolkata", "Africa/Cairo"]
).map(ZoneInfo)
moments = st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))
spans = st.integers(-40 * 24 * 60, 60 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
LAST_HOUR = datetime(2026, 10, 24, 23, 30, tzinfo=UTC)
"""Half an hour before the clocks go back in Berlin."""


def head(ended_at: datetime, **other: object) -> ConversationHead:
    thanked = replace(conversation_head(talked()), ended_at=ended_at, thanked_at=ended_at)
    return replace(thanked, **other)  # type: ignore[arg-type]  # by name


def lines(one: ConversationHead, now: datetime, zone: ZoneInfo) -> list[Due]:
    return list(due([one], now, zone, POLICY))


def test_advice_asks_after_two_weeks_each_piece_for_itself() -> None:
    advised = head(NOW, advice=("a1", "a2"))
    assert lines(advised, NOW + 13 * DAY, LIMA) == []
    found = lines(advised, NOW + 14 * DAY, LIMA)
    assert [(one.kind, one.what, one.late) for one in found] == [
        (DueKind.ADVICE, "tried it?", False)
    ] * 2
    assert [one.snooze_id for one in found] == ["advice:a1", "advice:a2"]
    assert found[0].at == datetime(2026, 12, 8, tzinfo=UTC)


def test_the_days_are_the_users_own() -> None:
    advised = head(datetime(2026, 11, 24, 23, 0, tzinfo=UTC), advice=("a1",))
    now = datetime(2026, 12, 8, 12, 0, tzinfo=UTC)
    assert len(lines(advised, now, LIMA)) == 1
    assert lines(advised, now - 2 * timedelta(hours=1), AUCKLAND) == []
    assert len(lines(advised, now, AUCKLAND)) == 1, "it is the ninth there"


@pytest.mark.parametrize(
    "advice",
    [Advice(id="n1", tried_at=NOW), Advice(id="n1", dropped_at=NOW)],
    ids=["tried", "let go"],
)
def test_advice_that_is_not_open_asks_nothing(advice: Advice) -> None:
    talk = talked(notes=notes(note("n1", "the book", Kind.RESOURCE)), advice=(advice,))
    assert [one.kind for one in lines(conversation_head(talk), NOW + 30 * DAY, LIMA)] == [
        DueKind.THANK_YOU
    ]


def test_before_the_call_has_ended_nothing_is_asked() -> None:
    running = replace(head(NOW, advice=("a1",)), ended_at=None, started_at=NOW)
    assert [one.kind for one in lines(running, NOW + 30 * DAY, LIMA)] == [DueKind.CALL]


REMINDERS = {"promise:mine": -1, "promise:theirs": 7, "advice:a1": 14}
"""How many days behind its day each reminder comes."""


def reminded(ended_at: datetime, zone: ZoneInfo, **other: object) -> ConversationHead:
    """A conversation whose two promises are for the day of its call, in the user's zone."""
    day = ended_at.astimezone(zone).date()
    promises = (PromiseHead("mine", Owner.ME, day), PromiseHead("theirs", Owner.THEM, day))
    return head(ended_at, promises=promises, advice=("a1",), **other)


@given(moments, spans, zones)
@example(LAST_HOUR, 14 * DAY, ZoneInfo("Europe/Berlin"))
@example(LAST_HOUR, 14 * DAY - timedelta(hours=2), ZoneInfo("Europe/Berlin"))
def test_a_reminder_is_neither_missed_nor_doubled(
    ended_at: datetime, later: timedelta, zone: ZoneInfo
) -> None:
    now = ended_at + later
    days = (now.astimezone(zone).date() - ended_at.astimezone(zone).date()).days
    found = [one.snooze_id for one in lines(reminded(ended_at, zone), now, zone)]
    assert sorted(found) == sorted(name for name, wait in REMINDERS.items() if days >= wait)


@given(moments, zones, st.lists(spans, min_size=2, max_size=12).map(sorted))
def test_what_came_stays_until_it_is_dealt_with(
    ended_at: datetime, zone: ZoneInfo, later: list[timedelta]
) -> None:
    waiting, seen = reminded(ended_at, zone), set[str]()
    for span in later:
        found = {one.snooze_id for one in lines(waiting, ended_at + span, zone)}
        assert seen <= found
        seen = found
    dealt = replace(waiting, promises=(), advice=())
    assert lines(dealt, ended_at + later[-1], zone) == []


@given(
    moments,
    spans,
    zones,
    st.dictionaries(
        st.sampled_from([*REMINDERS, "advice:other"]), st.dates(date(2025, 1, 1), date(2028, 3, 1))
    ),
)
def test_what_is_put_off_comes_once_on_its_day(
    ended_at: datetime, later: timedelta, zone: ZoneInfo, until: dict[str, date]
) -> None:
    now = ended_at + later
    snoozes = tuple(SnoozeHead(id, day) for id, day in until.items())
    there = [one.snooze_id for one in lines(reminded(ended_at, zone), now, zone)]
    found = [one.snooze_id for one in lines(reminded(ended_at, zone, snoozes=snoozes), now, zone)]
    today = now.astimezone(zone).date()
    assert found == [name for name in there if until.get(name, today) <= today]
    assert len(set(found)) == len(found)
