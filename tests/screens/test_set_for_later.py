"""A call that is set for a later day is begun now only when one is sure."""

from datetime import timedelta

from tests.screens.support import NOON, World, shown
from tui.domain.actions.fields import Schedule
from tui.screens.navigation import ScreenName


async def test_prepare_asks_once_before_it_begins_tomorrows_call(world: World) -> None:
    id = world.talk("Grace Hopper")
    world.run(Schedule(id, NOON + timedelta(days=1, hours=2)))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await hand.keys("^gc")
        assert "This call is set for tomorrow 14:00. ^g c again begins it now." in hand.text
        assert world.at(id).call.started_at is None and hand.screen == "PrepareScreen"
        await hand.keys("down", "^gc")
        assert world.at(id).call.started_at is None, "another key came between"
        await hand.keys("^gc")
        assert world.at(id).call.under_way and hand.screen == "LiveScreen"


async def test_todays_call_begins_at_once(world: World) -> None:
    id = world.talk("Grace Hopper")
    world.run(Schedule(id, NOON + timedelta(hours=2)))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await hand.keys("^gc")
        assert world.at(id).call.under_way


async def test_call_now_asks_once_before_it_begins_tomorrows_call(world: World) -> None:
    id = world.talk("Grace Hopper")
    world.run(Schedule(id, NOON + timedelta(days=1, hours=2)))
    async with shown(world) as hand:
        await hand.keys("c")
        await hand.write("grace", "enter")
        assert "set for tomorrow 14:00. c and the same name again begins it now." in hand.text
        assert world.at(id).call.started_at is None and hand.screen == "TodayScreen"
        await hand.keys("c")
        await hand.write("grace", "enter")
        assert world.at(id).call.under_way and hand.screen == "LiveScreen"
