"""What was found half typed, on Today: gone on with, or dropped knowingly."""

from collections.abc import Iterable

import pytest

from tests.screens.support import World, shown
from tui.domain.model.half_typed import HalfTyped, Spot
from tui.screens.navigation import ScreenName
from widgets.editors import Line


def left(world: World, typed: Iterable[HalfTyped]) -> None:
    """A program that was killed left this."""
    other = world.open()
    other.half_typed.begin()
    other.half_typed.hold(typed)
    other.close()


def own(world: World, id: str, text: str = "What is it l") -> HalfTyped:
    whose = world.at(id).person_id
    return HalfTyped(Spot(ScreenName.PREPARE, id, field="own"), text, "my own", whose, id)


@pytest.mark.parametrize("size", [(100, 28), (60, 20)])
async def test_enter_goes_on_with_it_where_it_was(world: World, size: tuple[int, int]) -> None:
    id = world.talk("Grace Hopper")
    left(world, [own(world, id)])
    async with shown(world, size=size) as hand:
        assert hand.lines[3:5][0] == " half typed" and "“What is it l” · my own" in hand.lines[4]
        said = " ".join(" ".join(hand.lines[-3:]).split())
        assert "“What is it l” was half typed when coffeechat ended (my own, Grace Hopper)." in said
        await hand.keys("enter")
        assert hand.screen == "PrepareScreen" and hand.focus == "own"
        await hand.write("ike?")
        assert hand.one("own", Line).value == "What is it like?"
        await hand.keys("enter", "escape")
        await hand.until(lambda: hand.screen == "TodayScreen")
        assert "half typed" not in hand.text
        assert "What is it like?" in {question.text for question in world.at(id).plan}


async def test_it_is_dropped_when_the_key_comes_again(world: World) -> None:
    id = world.talk("Grace Hopper")
    left(world, [own(world, id), own(world, world.talk("Ada Lovelace"), "How")])
    async with shown(world) as hand:
        assert "2 texts were half typed when coffeechat ended; they are at the top." in hand.text
        await hand.keys(";x")
        assert "“What is it l” is not kept anywhere else. The same key again drops it" in hand.text
        await hand.keys("down", ";x")
        assert "“How” is not kept anywhere else." in hand.text
        await hand.keys(";x")
        assert "Dropped: “How”." in hand.text and "“What is it l”" in hand.text
        assert world.session.exists(id)


async def test_of_a_call_that_is_over_it_is_said(world: World) -> None:
    id = world.ended("a line")
    spot = Spot(ScreenName.LIVE, id, "action_partly", "", "capture")
    left(world, [HalfTyped(spot, "the dog", "why paused", world.at(id).person_id, id)])
    async with shown(world) as hand:
        await hand.keys("enter")
        assert "This call is over. “the dog” stays here until ;x drops it." in hand.text


async def test_a_file_makes_a_screen_do_nothing_that_is_no_opening(world: World) -> None:
    id = world.talk("Grace Hopper")
    bad = HalfTyped(Spot(ScreenName.TODAY, "", "action_remove", id, "find2"), "a", "b")
    nowhere = HalfTyped(Spot("elsewhere", field="own"), "a", "b")
    left(world, [bad, nowhere])
    async with shown(world) as hand:
        await hand.keys("enter")
        assert world.session.exists(id) and hand.screen == "TodayScreen"
        assert "half typed" in hand.text


async def test_the_field_shows_it_whenever_it_opens_for_the_same_thing(world: World) -> None:
    id, other = world.talk("Grace Hopper"), world.talk("Ada Lovelace")
    left(world, [own(world, id)])
    async with shown(world, ScreenName.PREPARE, other) as hand:
        assert not hand.one("own", Line).value
    async with shown(world, ScreenName.PREPARE, id) as hand:
        assert hand.one("own", Line).value == "What is it l" and hand.focus != "own"
        said = "“What is it l” was half typed and is back under “my own”. ^u empties the line."
        assert said in hand.text
        hand.one("own", Line).focus()
        await hand.keys("ctrl+u")
        assert not hand.one("own", Line).value
