"""What is typed while a dialog opens is not lost."""

import pytest

from tests.screens.support import World, shown
from widgets.editors import Line


@pytest.mark.parametrize("key", ["c", "n"])
async def test_a_name_typed_at_once_is_whole(world: World, key: str) -> None:
    async with shown(world) as hand:
        hand.send(key, *"Grace Hopper")
        await hand.settle()
        assert hand.one("name", Line).value == "Grace Hopper"


async def test_a_call_begins_with_whoever_was_typed_in_one_burst(world: World) -> None:
    async with shown(world) as hand:
        hand.send("c", *"Grace Hopper", "enter")
        await hand.until(lambda: hand.screen == "LiveScreen")
        assert [head.name for head in world.session.people()] == ["Grace Hopper"]


async def test_backspace_is_done_in_its_turn(world: World) -> None:
    async with shown(world) as hand:
        hand.send("n", *"Gracf", "backspace", "e")
        await hand.settle()
        assert hand.one("name", Line).value == "Grace"


async def test_a_contact_and_its_words_in_one_burst(world: World) -> None:
    world.talk("Ada Lovelace")
    async with shown(world) as hand:
        await hand.keys("down")
        hand.send("l", *"met, yesterday", "enter")
        await hand.settle()
        (head,) = world.session.people()
        (contact,) = world.session.person(head.id).contacts
        assert contact.words == "met"


@pytest.mark.parametrize("tail", ["", "hello there", "h", "l", "x", "c", "n"])
async def test_an_enter_too_many_closes_one_dialog(world: World, tail: str) -> None:
    async with shown(world) as hand:
        await hand.keys("c")
        hand.send(*"Grace Hopper", "enter", *tail, "enter")
        await hand.until(lambda: hand.screen == "LiveScreen")
        await hand.settle()
        assert [head.name for head in world.session.people()] == ["Grace Hopper"]
        assert len(world.session.conversations()) == 1


async def test_a_day_is_given_once_by_two_enters(world: World) -> None:
    id = world.ended("> send the paper")
    async with shown(world) as hand:
        await hand.until(lambda: "promise" in hand.text)
        hand.send("z", "enter", "enter", "enter")
        await hand.settle()
        assert hand.screen in {"TodayScreen", "DebriefScreen", "FollowUpScreen"}
        assert world.session.exists(id)
