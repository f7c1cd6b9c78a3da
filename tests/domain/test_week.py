"""The week ahead, day by day."""

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import NOW
from tests.domain.test_bands import BERLIN, DAY, TODAY, head, heads_of, listed, promised
from tui.domain.agenda.bands import Band, band_of
from tui.domain.agenda.due import DueKind
from tui.domain.agenda.week import DAYS, week_of
from tui.domain.model.summary import ConversationHead
from tui.domain.model.vocabulary import Owner, Stage


@given(heads_of, st.randoms())
def test_each_line_that_has_a_day_is_there_once(heads: list[ConversationHead], random: Any) -> None:
    lines = list(listed(*heads))
    week = week_of(lines, NOW, BERLIN)
    there = [*week.overdue, *(one for _, some in week.days for one in some), *week.later]
    dated = [line for line in lines if band_of(line, TODAY) is not Band.WAITING]
    assert sorted(one.key for one in there) == sorted(one.key for one in dated)
    assert [day for day, _ in week.days] == [TODAY + after * DAY for after in range(DAYS + 1)]
    assert all(one.day == day for day, some in week.days for one in some)
    assert all(one.day and one.day < TODAY for one in week.overdue)
    random.shuffle(lines)
    assert week_of(lines, NOW, BERLIN) == week


def test_calls_and_promises_stand_on_their_days() -> None:
    def coming(id: str, days: float) -> ConversationHead:
        at = NOW + days * DAY
        return head(id=id, scheduled_at=at, stage=Stage.SCHEDULED, missing=())

    late, theirs = promised(-2), promised(-30, Owner.THEM, id="p2")
    heads = [head(id="p", promises=(late, theirs, promised(None, id="p3"), promised(3, id="p4")))]
    heads += [coming("a", 3), coming("b", 2.9), coming("far", 20)]
    week = week_of(listed(*heads), NOW, BERLIN)
    assert [one.record_id for one in week.overdue] == ["p1"]
    lines = dict(week.days)
    friday = lines[TODAY + 3 * DAY]
    assert [(one.kind, one.conversation_id) for one in friday] == [
        (DueKind.PROMISE, "p"),
        (DueKind.NEXT_CALL, "b"),
        (DueKind.NEXT_CALL, "a"),
    ]
    assert not week.later and timedelta(0) == week.days[0][0] - TODAY


def test_the_very_next_call_is_there_however_far() -> None:
    far = head(id="far", scheduled_at=NOW + 20 * DAY, stage=Stage.SCHEDULED)
    week = week_of(listed(far), NOW, BERLIN)
    assert [one.conversation_id for one in week.later] == ["far"] and not week.overdue
