"""When a thank-you is due is a setting, and every screen goes by it."""

import pytest

from tests.screens.support import SMALL, WIDE, World, shown
from tests.screens.test_follow_up import letter
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.screens.navigation import ScreenName
from tui.structs import replace
from widgets.bars import WrappedPieces


@pytest.fixture
def slow(world: World) -> World:
    """A library of somebody who thanks within a day."""
    world.session.settings = replace(
        world.settings, quiet_minutes=30, due_minutes=24 * 60, late_hours=72
    )
    return world


async def test_today_and_the_header(slow: World) -> None:
    slow.ended("a line")
    slow.clock.go(minutes=20)
    async with shown(slow) as hand:
        assert " in 23 h 40" in hand.text
        assert "thank Grace" not in hand.lines[1], "quiet"
    slow.clock.go(minutes=40)
    async with shown(slow) as hand:
        assert "23 h left" in hand.text
        assert "thank Grace: 23 h left" in hand.lines[1]
    slow.clock.go(hours=50)
    async with shown(slow) as hand:
        assert "thank Grace: late by 1 day" in hand.lines[1], "late, and overdue after 72 hours"


async def test_the_follow_up(slow: World) -> None:
    id = slow.ended("a line")
    async with shown(slow, ScreenName.FOLLOW_UP, id) as hand:
        assert "due tomorrow 12:02" in hand.lines[0]
        told = " ".join(hand.text.split())
        assert "due 1 day after the end; the article this app starts from: 2 h; Yale: 24 h" in told
        assert "Princeton, TU Delft: 3 to 5 days; [thanks] in the settings sets it" in told
        slow.run(MarkThankYouSent(id))
        await hand.settle()
        assert "thanked 12:02" in hand.lines[0]
    slow.clock.go(hours=24)
    async with shown(slow, ScreenName.FOLLOW_UP, id) as hand:
        assert "thanked yesterday 12:02" in hand.lines[0]


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=str)
async def test_who_says_so_is_read_whole(world: World, size: tuple[int, int]) -> None:
    async with shown(world, ScreenName.FOLLOW_UP, world.ended("a line"), size) as hand:
        said = hand.one("due-from", WrappedPieces)
        said.scroll_visible(animate=False, immediate=True)
        await hand.settle()
        seen = " ".join(hand.text.split())
        assert "due 2 h after the end; the article this app starts from: 2 h; Yale: 24 h" in seen
        assert "Princeton, TU Delft: 3 to 5 days; [thanks] in the settings sets it" in seen
        assert letter(hand).size.height >= 8
