"""Whoever had a version in sight is newer than it, whatever the clocks say."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.domain.build import NOW, note, talked
from tui.domain.model.conversation import Conversation
from tui.domain.sync.stamps import stamped
from tui.storage.aggregates import join
from tui.structs import replace

TICK = timedelta(microseconds=1)
TALK = talked(notes=(note("n1", "one"),))


def after(before: Conversation, goal: str, now: datetime, machine: str) -> Conversation:
    notes = tuple(replace(one, text=goal) for one in before.notes)
    made = stamped(before, replace(before, goal=goal, notes=notes), now, machine)
    assert isinstance(made, Conversation)
    return made


@pytest.mark.parametrize("behind", [timedelta(0), TICK, timedelta(days=400)])
def test_a_clock_that_is_behind_makes_no_older_stamp(behind: timedelta) -> None:
    first = after(TALK, "first", NOW, "m1")
    second = after(first, "second", NOW - behind, "m2")
    for one in (second, *second.notes):
        assert (one.updated_at, one.machine) == (NOW + TICK, "m2")
    third = after(second, "third", NOW + timedelta(seconds=1), "m1")
    assert third.updated_at == third.notes[0].updated_at == NOW + timedelta(seconds=1)


def test_there_is_a_last_moment() -> None:
    last = datetime.max.replace(tzinfo=UTC)
    first = after(TALK, "first", last, "m1")
    assert after(first, "second", NOW, "m1").updated_at == last


def test_what_was_written_in_sight_of_the_other_wins_though_its_clock_is_behind() -> None:
    theirs = after(TALK, "theirs", NOW, "m1")
    ours = after(theirs, "ours", NOW - timedelta(days=1), "m2")
    made = join(None, theirs, ours)
    assert isinstance(made, Conversation)
    assert made.goal == "ours"
    assert [(old.value, old.machine) for old in made.history] == [("theirs", "m1")]
