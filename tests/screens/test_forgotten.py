"""A call that nobody ended: ending it, or beginning another, asks when it ended."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from tests.screens.support import NOON, SMALL, Hand, World, shown
from tui.domain.actions.call import PauseCall
from tui.domain.actions.notes import AddNote
from tui.screens.navigation import ScreenName
from widgets.rows import Rows

LAST = NOON + timedelta(minutes=14)
"""When the last line of the call was kept."""


def forgotten(world: World, *more: type[PauseCall]) -> str:
    """A call with a line at its 14th minute, left 16 hours ago."""
    id = world.call("Ada Lovelace")
    world.clock.go(minutes=14)
    world.run(AddNote(id, world.session.new_id(), "the last line"))
    world.run(*(command(id) for command in more))
    world.clock.go(hours=16)
    world.session.flush()
    return id


@pytest.mark.parametrize("size", [(100, 28), SMALL])
async def test_ending_it_asks_and_proposes_the_last_line(
    world: World, size: tuple[int, int]
) -> None:
    id = forgotten(world)
    async with shown(world, ScreenName.LIVE, id, size) as hand:
        await hand.keys("f9")
        assert hand.screen == "MomentDialog" and world.at(id).call.under_way
        assert "When did the call with Ada Lovelace end?" in hand.text
        assert "12:14" in hand.text and "14 min after it began" in hand.text
        await hand.keys("enter")
        assert hand.screen == "DebriefScreen"
    assert world.at(id).call.ended_at == LAST


async def test_another_end_is_typed_and_one_outside_the_call_is_refused(world: World) -> None:
    id = forgotten(world)
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f9")
        await hand.write("23 nov 9:00", "enter")
        assert hand.screen == "MomentDialog" and "the call began at yesterday 12:00" in hand.text
        await hand.keys("ctrl+u")
        await hand.write("12:40", "enter")
        assert hand.screen == "DebriefScreen"
        await hand.sees("late by")
    assert world.at(id).call.ended_at == NOON + timedelta(minutes=40)


async def test_closed_without_an_answer_it_still_runs(world: World) -> None:
    id = forgotten(world)
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half a line", "f9", "escape")
        assert hand.screen == "LiveScreen" and hand.focus == "capture"
        assert "half a line" in hand.text and world.at(id).call.under_way


async def call_now(hand: Hand) -> None:
    await hand.keys("c")
    await hand.write("Grace Hopper", "enter")


async def start(hand: Hand) -> None:
    await hand.keys("home")
    rows = hand.one("list", Rows)
    rows.go_to(next(row.key for row in rows.rows if "Jean" in row.head and "/" not in row.key))
    await hand.keys("^gp", "^gc")


@pytest.mark.parametrize("begin", [call_now, start])
async def test_a_new_call_ends_the_forgotten_one_first(
    world: World, begin: Callable[[Hand], Awaitable[None]]
) -> None:
    world.talk("Jean Bartik")
    id = forgotten(world)
    async with shown(world) as hand:
        await begin(hand)
        assert hand.screen == "MomentDialog"
        assert "When did the call with Ada Lovelace end?" in hand.text
        await hand.keys("escape")
        assert len([h for h in world.session.conversations() if h.under_way]) == 1
        if hand.screen == "PrepareScreen":
            await hand.keys("escape")
        await begin(hand)
        await hand.keys("enter")
        assert hand.screen == "LiveScreen" and "Ada" not in hand.lines[0]
    assert world.at(id).call.ended_at == LAST


async def test_another_day_asks_too(world: World) -> None:
    id = forgotten(world, PauseCall)
    async with shown(world) as hand:
        hand.one("list", Rows).go_to(id)
        await hand.keys("^go")
        assert hand.screen == "MomentDialog"
        await hand.keys("enter")
        assert hand.screen == "PrepareScreen" and hand.focus == "when"
    assert world.at(id).call.ended_at == LAST
