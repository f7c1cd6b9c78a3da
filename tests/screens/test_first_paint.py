"""What is laid out before anything is seen, counted: numbers here may only fall."""

from textual.widget import Widget

from tests.screens.support import Hand, World, shown
from tui.screens.navigation import ScreenName

TODAY, CALL = 11, 21
"""Widgets on all screens, those of Textual's own with them."""


def widgets(hand: Hand) -> int:
    screens = hand.app.screen_stack
    return sum(len(list(screen.walk_children(Widget, with_self=True))) for screen in screens)


async def test_today_lays_out_no_more_than_it_shows(world: World) -> None:
    world.call()
    async with shown(world) as hand:
        assert len(hand.app.screen_stack) == 1
        assert widgets(hand) <= TODAY


async def test_a_call_lays_out_no_other_screen(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert widgets(hand) <= CALL
