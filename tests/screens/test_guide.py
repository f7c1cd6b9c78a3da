"""The guide: from every screen by the help's own key, or by the palette; keyboard alone."""

from tests.screens.support import World, shown
from tui.screens.navigation import ScreenName


async def test_the_guide_opens_where_one_is_and_turns_by_arrows(world: World) -> None:
    async with shown(world, size=(60, 20)) as hand:
        await hand.keys("f1")
        assert "f1 guide" in hand.keys_row
        await hand.keys("f1")
        assert "What an informational interview is" in hand.lines[0] and "1 of 9" in hand.lines[0]
        await hand.keys("right", "right")
        assert "Unlike a job interview" in hand.lines[0]
        for said in ("1 It is casual", "2 You lead", "3 It is about them"):
            assert said in hand.text
        assert "placement.com" in hand.text
        await hand.keys("left", "left", "left")
        assert "9 of 9" in hand.lines[0]
        await hand.keys("escape")
        assert hand.screen == "HelpDialog"
        await hand.keys("escape")
        assert hand.screen == "TodayScreen"


async def test_in_a_call_it_is_about_the_call_and_letters_go_into_the_line(world: World) -> None:
    async with shown(world, ScreenName.LIVE, world.call()) as hand:
        await hand.keys("f1", "f1")
        assert "The call" in hand.lines[0]
        await hand.write("still typing")
        assert hand.screen == "LiveScreen" and "still typing" in hand.text
