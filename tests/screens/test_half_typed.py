"""What is half typed when a screen is left: kept, or named once before it is lost."""

import pytest

from tests.screens.people import held, page
from tests.screens.support import World, shown
from tui.screens.navigation import ScreenName
from widgets.editors import Line

LEAVING = {"escape": "TodayScreen", "^gr": "RequestScreen", "^gb": "BankScreen"}


@pytest.mark.parametrize("key", LEAVING)
@pytest.mark.parametrize(
    ("field", "text"),
    [("finding", "she wrote it"), ("own", "What is it like?"), ("zone", "Mars/X"), ("when", "bl")],
)
async def test_prepare_stays_once_for_what_is_not_kept(
    world: World, key: str, field: str, text: str
) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one(field, Line).focus()
        await hand.write(text, key)
        assert hand.screen == "PrepareScreen" and hand.focus == field
        assert hand.one(field, Line).value == text
        assert text in "\n".join(hand.lines[-3:])
        await hand.keys(key)
        assert hand.screen == LEAVING[key]


async def test_a_date_that_can_be_read_is_kept_on_the_way_out(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("when", Line).focus()
        await hand.write("thu 3pm", "escape")
        assert hand.screen == "TodayScreen" and world.at(id).scheduled_at


async def test_enter_keeps_it_and_then_the_screen_is_left(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("finding", Line).focus()
        await hand.write("she wrote it", "escape", "enter", "escape")
        assert hand.screen == "TodayScreen"
        assert [one.text for one in world.at(id).findings] == ["she wrote it"]


async def test_a_time_to_offer_is_not_lost(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.REQUEST, id) as hand:
        hand.one("offer", Line).focus()
        await hand.write("thu 3pm", "escape")
        assert '"thu 3pm" is not kept yet: Enter keeps it.' in hand.text
        await hand.keys("enter", "escape")
        assert hand.screen == "TodayScreen" and world.at(id).request.offered


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [("cadence", "every blue moon", "is not understood"), ("name", "", "A person needs a name")],
)
async def test_the_page_of_a_person_says_what_was_refused(
    world: World, field: str, text: str, said: str
) -> None:
    id = held(world)
    async with shown(world) as hand:
        await page(hand, world, id)
        line = hand.one(field, Line)
        line.focus()
        line.value = ""
        await hand.write(text, "escape")
        assert hand.screen == "PersonScreen" and said in hand.text
        await hand.keys("escape")
        assert hand.screen == "TodayScreen" and world.whom(id).name == "Grace Hopper"


async def test_a_request_that_was_sent_says_so_at_once(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.REQUEST, id) as hand:
        await hand.keys("f9", "f9")
        await hand.keys("f9")
        assert "This one is marked as sent" in hand.text


async def test_the_app_is_not_left_either_before_it_was_named(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("finding", Line).focus()
        await hand.write("she wrote it", "ctrl+q")
        assert '"she wrote it" is not kept yet: Enter keeps it.' in hand.text
        assert hand.app.is_running and hand.app.return_code is None
        await hand.keys("ctrl+q")
        assert hand.app.return_code == 0
