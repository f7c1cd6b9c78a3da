"""Today in three bands."""

from datetime import datetime, timedelta
from itertools import groupby, pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW
from tui.domain.agenda.bands import LEAST, Band, band_of, banded, shares
from tui.domain.agenda.due import Due, DueKind, due
from tui.domain.agenda.due.soon import soon
from tui.domain.model.letter import POLICY
from tui.domain.model.summary import (
    ConversationHead,
    PersonHead,
    PromiseHead,
    SnoozeHead,
    conversation_head,
)
from tui.domain.model.vocabulary import IntroductionState, Owner, Stage
from tui.structs import replace

BERLIN = ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)
TODAY = NOW.date()


def head(**other: Any) -> ConversationHead:
    return replace(conversation_head(IDEA), **other)


def promised(days: int | None, owner: Owner = Owner.ME, id: str = "p1") -> PromiseHead:
    return PromiseHead(id, owner, None if days is None else TODAY + days * DAY)


def listed(*heads: ConversationHead, now: datetime = NOW) -> tuple[Due, ...]:
    lines = due(heads, now, BERLIN, POLICY)
    return lines + soon(heads, lines, now, BERLIN)


near = st.none() | st.integers(-40 * 24, 20 * 24).map(lambda hours: NOW + hours * DAY / 24)
"""A moment that may be due, or not, around now."""

promises = st.builds(
    PromiseHead,
    st.sampled_from(["p1", "p2", "p3"]),
    st.sampled_from(Owner),
    near.map(lambda at: at and at.date()),
)


def _head(at: int, drawn: dict[str, Any]) -> ConversationHead:
    """A head with what was drawn; a call that ended had begun."""
    ended = drawn["ended_at"]
    return head(id=f"c{at}", started_at=ended and ended - DAY / 48, **drawn)


heads_of = st.lists(
    st.fixed_dictionaries(
        {
            "stage": st.sampled_from(Stage),
            "person_id": st.sampled_from(["ada", "grace"]),
            "scheduled_at": near,
            "ended_at": near,
            "thanked_at": near,
            "request_sent_at": near,
            "nudged_at": near,
            "advice": st.sampled_from([(), ("n1",)]),
            "promises": st.lists(promises, max_size=3, unique_by=lambda p: p.id).map(tuple),
        }
    ),
    max_size=5,
).map(lambda drawn: [_head(at, one) for at, one in enumerate(drawn)])
"""Conversations of which all may be due that can be."""

known_people = st.lists(
    st.builds(
        PersonHead,
        st.sampled_from(["ada", "grace"]),
        st.just("Somebody"),
        st.just(""),
        st.sampled_from(["", "Jean"]),
        introduction=st.sampled_from(IntroductionState),
        introduction_at=near,
    ),
    max_size=2,
    unique_by=lambda one: one.id,
)


@given(heads_of, known_people, st.randoms())
def test_every_line_is_in_exactly_one_band_whatever_the_order(
    heads: list[ConversationHead], everybody: list[PersonHead], random: Any
) -> None:
    now = NOW
    lines = due(heads, now, BERLIN, POLICY, people=everybody)
    every = lines + soon(heads, lines, now, BERLIN)
    bands = banded(every, now, BERLIN)
    keys = [line.key for line in bands.lines]
    assert len(set(keys)) == len(keys) and sorted(keys) == sorted(one.key for one in every)
    assert all(
        (one.day or now.date()) <= (two.day or now.date()) for one, two in pairwise(bands.week)
    )
    assert [len(list(some)) for _, some in groupby(bands.piles, lambda p: (p.kind, p.theirs))] == [
        1 for _ in bands.piles
    ]
    random.shuffle(heads)
    again = due(heads, now, BERLIN, POLICY, people=everybody)
    assert banded(again + soon(heads, again, now, BERLIN), now, BERLIN) == bands


@given(heads_of)
def test_what_comes_soon_is_not_due(heads: list[ConversationHead]) -> None:
    now = NOW
    lines = due(heads, now, BERLIN, POLICY)
    ahead = soon(heads, lines, now, BERLIN)
    assert not {one.key for one in lines} & {one.key for one in ahead}
    assert all(band_of(one, now.astimezone(BERLIN).date()) is not Band.WAITING for one in ahead)
    assert not any(one.late or one.theirs for one in ahead)


@pytest.mark.parametrize(
    ("promise", "band", "when"),
    [
        (promised(-3), Band.NOW, "3 days late"),
        (promised(0), Band.NOW, "due today"),
        (promised(1), Band.WEEK, "due tomorrow"),
        (promised(3), Band.WEEK, "due Fri 27 Nov"),
        (promised(7), Band.WEEK, "due Tue 1 Dec"),
        (promised(None), Band.WAITING, "no day yet"),
        (promised(-9, Owner.THEM), Band.WAITING, "since 15 Nov"),
    ],
)
def test_a_promise(promise: PromiseHead, band: Band, when: str) -> None:
    (line,) = listed(head(promises=(promise,)))
    assert (band_of(line, TODAY), line.when) == (band, when)


@pytest.mark.parametrize("promise", [promised(8), promised(3, Owner.THEM)])
def test_what_is_far_or_theirs_and_not_due_is_nowhere(promise: PromiseHead) -> None:
    assert listed(head(promises=(promise,))) == ()


def test_what_is_put_off_does_not_come_soon_either() -> None:
    until = TODAY + 2 * DAY
    off = head(promises=(promised(3),), snoozes=(SnoozeHead("promise:p1", until),))
    assert listed(off) == ()
    assert len(listed(off, now=NOW + 2 * DAY)) == 1


def test_calls_of_the_week_come_by_their_day() -> None:
    def coming(id: str, days: float) -> ConversationHead:
        return head(id=id, scheduled_at=NOW + days * DAY, stage=Stage.SCHEDULED)

    heads = [coming("far", 9), coming("b", 6), coming("a", 0.05), coming("c", 2)]
    bands = banded(listed(*heads, head(id="p", promises=(promised(4),))), NOW, BERLIN)
    assert [line.conversation_id for line in bands.now] == ["a"]
    assert [line.conversation_id for line in bands.week] == ["c", "p", "b"]


def test_what_is_mine_and_overdue_comes_before_what_they_owe_without_a_day() -> None:
    """Both are promises; the older one of theirs once stood first."""
    mine, theirs = promised(-1, id="mine"), promised(-90, Owner.THEM, id="theirs")
    bands = banded(listed(head(promises=(theirs, mine, promised(None, id="someday")))), NOW, BERLIN)
    assert [line.record_id for line in bands.now] == ["mine"]
    piles = [(pile.kind, pile.theirs, len(pile.lines)) for pile in bands.piles]
    assert piles == [(DueKind.PROMISE, False, 1), (DueKind.PROMISE, True, 1)]


counts = st.integers(0, 200)


@given(counts, counts, st.integers(-5, 80))
def test_what_is_listed_fits(now: int, week: int, room: int) -> None:
    of_now, of_week = shares(now, week, room)
    assert 0 <= of_now <= now and 0 <= of_week <= week
    rows = of_now + (of_now < now) + of_week + (of_week < week)
    assert rows <= max(room, LEAST * (bool(now) + bool(week)))
    assert not now or of_now
    assert not week or of_week
    if now + week <= room:
        assert (of_now, of_week) == (now, week)


def test_now_has_two_thirds_of_what_is_too_little() -> None:
    assert shares(90, 90, 12) == (7, 3)
    assert shares(90, 1, 12) == (10, 1)
    assert shares(2, 90, 12) == (2, 9)
