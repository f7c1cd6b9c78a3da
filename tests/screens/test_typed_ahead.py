"""What is typed ahead waits for its screen; what was meant for one that is gone does nothing."""

import pytest

from tests.screens.support import WIDE, Hand, World, shown
from tui.app import CoffeechatApp
from tui.domain.actions.people import RemoveConversation
from tui.screens.navigation import GoTo, ScreenName
from widgets.editors import Line
from widgets.rows import Rows


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


async def test_what_is_typed_while_a_screen_opens_is_in_its_first_field(world: World) -> None:
    world.talk("Ada Lovelace")
    async with shown(world) as hand:
        hand.send("n", *"Grace Hopper", "enter", *"Staff engineer", "tab", *"US Navy", "escape")
        await hand.until(lambda: hand.screen == "TodayScreen" and len(world.session.people()) == 2)
        (grace,) = (head for head in world.session.people() if head.name == "Grace Hopper")
        person = world.session.person(grace.id)
        assert (person.role, person.organisation) == ("Staff engineer", "US Navy")


async def test_what_is_looked_for_in_one_burst_does_nothing_else(world: World) -> None:
    id = world.talk("Max Planck")
    async with shown(world) as hand:
        hand.one("list", Rows).go_to(id)
        hand.send("/", *"max")
        await hand.settle()
        assert hand.one("find", Line).value == "max"
        assert world.at(id).stage == "idea"


async def test_what_is_typed_while_a_dialog_closes_waits(world: World) -> None:
    """Esc closes the dialog and not what lies below; the next letter is Today's."""
    async with shown(world) as hand:
        hand.send("n", *"bob", "escape", "n", *"Dana Adams", "enter", "escape", "n", "escape")
        await hand.settle()
        assert hand.screen == "TodayScreen"
        assert [head.name for head in world.session.people()] == ["Dana Adams"]


async def test_a_call_that_opens_has_its_letters_at_once(world: World) -> None:
    id = world.call()
    app = CoffeechatApp(world.session, GoTo(ScreenName.LIVE, id))
    async with app.run_test(size=WIDE) as pilot:
        hand = Hand(app, pilot)
        hand.send(*"first words", "enter")
        await hand.until(lambda: len(world.at(id).notes) == 1)
        assert world.at(id).notes[0].text == "first words"


async def removed_elsewhere(world: World, hand: Hand, id: str) -> None:
    """Another window removes a conversation, and this one sees it."""
    other = world.open()
    other.run(RemoveConversation(id))
    other.close()
    hand.app.library_watch.look()  # type: ignore[attr-defined]
    await hand.until(lambda: hand.screen == "TodayScreen")
    await hand.app.workers.wait_for_complete()
    await hand.settle()


@pytest.mark.parametrize("where", [ScreenName.PREPARE, ScreenName.REQUEST])
async def test_a_screen_pulled_away_leaves_the_letters_to_nobody(
    world: World, where: ScreenName
) -> None:
    others = [world.talk("Ada Lovelace"), world.talk("Max Planck")]
    id = world.talk("Grace Hopper")
    async with shown(world, where, id) as hand:
        await hand.write("fixed")
        await removed_elsewhere(world, hand, id)
        hand.send(*"exact words", "enter", *"and more", "backspace")
        await hand.settle()
        assert hand.screen == "TodayScreen"
        assert [world.at(one).stage for one in others] == ["idea", "idea"]
        assert "hat you type counts again after Esc or an arrow" in hand.text
        await hand.keys("down", "n")
        assert hand.screen == "WhoDialog"


async def test_that_it_was_removed_elsewhere_is_said(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await removed_elsewhere(world, hand, id)
        assert "The conversation was removed elsewhere; what you type counts" in hand.text


async def test_letters_go_where_the_users_own_undo_leads(world: World) -> None:
    async with shown(world) as hand:
        await hand.keys("n")
        await hand.write("Ada Lovelace", "enter", "f2")
        await hand.until(lambda: hand.screen == "TodayScreen")
        await hand.keys("n")
        assert hand.screen == "WhoDialog"


async def test_after_a_letter_that_means_nothing_enter_opens_and_the_way_on_is_said(
    world: World,
) -> None:
    world.talk("Ada Lovelace")
    async with shown(world) as hand:
        await hand.keys("q")
        said = " ".join(hand.text.split())
        assert "q does nothing here. Letters count again after Enter, Esc or an arrow; " in said
        assert "/ finds; ^p shows everything." in said
        await hand.keys("n")
        assert hand.screen == "TodayScreen", "the rest of a word is not meant either"
        await hand.keys("slash")
        assert hand.focus == "find"
        await hand.keys("escape", "x")
        assert "x does nothing here, ;x is remove. Letters" in " ".join(hand.text.split())
        await hand.keys("enter")
        assert hand.screen == "PrepareScreen"
