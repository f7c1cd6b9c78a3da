"""The palette finds everything, the help does what it names, undo says whose step it is."""

from textual.widgets import Input

from tests.screens.support import Hand, World, shown
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.screens.navigation import ScreenName
from widgets.bars import StatusLine
from widgets.rows import Rows


def commands(hand: Hand) -> dict[str, str]:
    """What the palette finds: title and words of each."""
    return {one.title: one.help for one in hand.app.get_system_commands(hand.app.screen)}


async def find(hand: Hand, words: str) -> None:
    """Type words into the palette, and take the first that it finds."""
    await hand.keys("ctrl+p")
    await hand.write(words)
    await hand.until(lambda: words.split()[0].lower() in hand.text.lower(), words)
    await hand.until(lambda: "No matches" not in hand.text)
    await hand.keys("down", "enter")
    await hand.until(lambda: hand.screen != "CommandPalette")
    await hand.settle()


async def test_it_names_what_other_screens_do_people_talks_screens_and_settings(
    world: World,
) -> None:
    id = world.talk("Ada Lovelace")
    world.run(EditConversation(id, ConversationField.GOAL, "how machines [/] weave"))
    world.session.flush()
    async with shown(world) as hand:
        there = commands(hand)
        assert there["must-ask (;m) · on prepare"].startswith("Keep this question")
        assert there["erase · on person"].startswith("Remove them for good")
        assert there["Ada Lovelace"] == "Their page"
        assert "Ada Lovelace: idea · how machines [/] weave" in there
        assert {"bank: every question there is", "look: dark", "guide"} <= set(there)
        (name,) = [title for title in there if title.startswith("setting: me.name")]
        assert there[name]
        assert len([title for title in there if title.startswith("undo")]) <= 1


async def test_what_is_elsewhere_is_gone_to_or_it_is_said_where_it_is(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world) as hand:
        hand.one("list", Rows).go_to(id)
        await find(hand, "must-ask")
        await hand.until(lambda: hand.screen == "PrepareScreen")
        await find(hand, "hide the steps")
        assert "hide the steps is ;h, on today." in hand.text
        await find(hand, "every question there is")
        await hand.until(lambda: hand.screen == "BankScreen")


async def test_somebody_is_found_by_name_from_anywhere(world: World) -> None:
    world.person("Grace Hopper")
    async with shown(world, ScreenName.PREPARE, world.talk("Ada Lovelace")) as hand:
        await find(hand, "Grace Hopper")
        await hand.until(lambda: hand.screen == "PersonScreen")
        assert "person · Grace Hopper" in hand.lines[0]


async def test_enter_in_the_help_does_it(world: World) -> None:
    world.talk("Ada Lovelace")
    async with shown(world) as hand:
        await hand.keys("?")
        assert hand.screen == "HelpDialog" and "Enter do it" in hand.text
        await hand.keys("home", "enter")
        assert hand.screen == "HelpDialog", "a paragraph does nothing"
        hand.one("help", Rows).go_to("today.new")
        await hand.keys("enter")
        await hand.until(lambda: hand.screen == "WhoDialog")


async def test_undo_says_beforehand_what_it_takes_back(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("plan", Rows).focus()
        await hand.keys("home", ";x")
        assert "f2 undo: removed: " in hand.lines[-1]
        (title,) = [title for title in commands(hand) if title.startswith("undo")]
        assert commands(hand)[title].startswith("Undo: removed: ")
        await hand.keys("f2")
        assert "f2 undo: removed: " not in hand.lines[-1]


async def test_another_conversations_step_is_asked_about(world: World) -> None:
    id, other = world.talk("Ada Lovelace"), world.talk("Grace Hopper")
    world.run(EditConversation(other, ConversationField.GOAL, "how teams choose"))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await hand.keys("f2")
        line = hand.app.screen.query_one(StatusLine)
        assert "with Grace Hopper? f2 again does it." in line.sentence and line.has_class("-asks")
        assert world.at(other).goal == "how teams choose"
        await hand.keys("down", "f2")
        assert world.at(other).goal == "how teams choose", "asked anew after another key"
        await hand.keys("f2")
        assert world.at(other).goal == ""


async def test_a_sentence_goes_with_the_next_key_that_does_something(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("plan", Rows).focus()
        await hand.keys("home", ";x")
        assert "· Question" in hand.text or "takes it back" in hand.text
        await hand.keys("down")
        assert "takes it back" in hand.text
        hand.one("goal", Input).focus()
        await hand.write("a")
        assert "takes it back" not in hand.text


async def test_words_are_found_in_any_order(world: World) -> None:
    world.person("Grace Hopper")
    async with shown(world) as hand:
        await find(hand, "hopper grace")
        await hand.until(lambda: hand.screen == "PersonScreen")
        assert "person · Grace Hopper" in hand.lines[0]
