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
