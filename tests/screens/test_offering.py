"""The times that a request offers: said back whole, and flagged when they have passed."""

import pytest
from textual.widgets import Input

from tests.screens.support import SMALL, WIDE, Hand, World, shown
from tests.screens.test_request import idea, offer
from tui.screens.navigation import ScreenName
from widgets.rows import Rows


async def test_a_time_that_has_passed_is_flagged_until_another_is_offered(world: World) -> None:
    id = idea(world)
    async with shown(world, ScreenName.REQUEST, id) as hand:
        await hand.write("my own words")
        await offer(hand, "wed 3pm")
        await hand.keys("escape")
    world.clock.go(hours=48)
    async with shown(world, ScreenName.REQUEST, id) as hand:
        (check,) = [one for one in checks_of(hand) if one.startswith("a time")]
        assert "10:00 your time (15:00 mine) has passed; offer another" in check
        await offer(hand, "fri 3pm")
        assert "a time: offered" in checks_of(hand)


def checks_of(hand: Hand) -> list[str]:
    return [row.text for row in hand.one("checks", Rows).rows]


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_typed_time_is_said_back_whole(world: World, size: tuple[int, int]) -> None:
    id = idea(world)
    async with shown(world, ScreenName.REQUEST, id, size) as hand:
        hand.one("offer", Input).focus()
        await hand.write("thu 3pm")
        words = "Thu 26 Nov" if size == SMALL else "Thursday 26 November"
        assert f"{words}, 10:00 your time (15:00 mine)" in hand.text


async def test_several_times_are_offered_in_one_go_and_taken_back_in_one(world: World) -> None:
    id = idea(world)
    async with shown(world, ScreenName.REQUEST, id) as hand:
        hand.one("offer", Input).focus()
        await hand.write("thu 3pm, fri 10:00 and 12 dec 10:30")
        assert "Thu 26 Nov 15:00" in hand.text and "Enter offers them" in hand.text
        await hand.keys("enter")
        assert "3 times offered" in hand.keys_row and not hand.one("offer", Input).value
        assert len(world.at(id).request.offered) == 3
        await hand.write("thu 3pm, fri 11:00", "enter")
        assert "offered already" in hand.text and "1 time offered" in hand.text
        await hand.write("thu 4pm or 5pm", "enter")
        assert "on which day is" in hand.text
        assert hand.one("offer", Input).value == "thu 4pm or 5pm"
        assert len(world.at(id).request.offered) == 4
        await hand.keys("f2", "f2")
        assert not world.at(id).request.offered


async def test_a_time_that_is_less_than_a_day_away_is_remarked_on(world: World) -> None:
    id = idea(world)
    async with shown(world, ScreenName.REQUEST, id) as hand:
        hand.one("offer", Input).focus()
        await hand.write("today 3pm")
        assert "less than a day from now · Enter offers it" in hand.text
