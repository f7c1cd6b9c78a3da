"""Prepare: the opening, read aloud against the clock, or taken from an earlier conversation."""

from textual.widgets import TextArea

from tests.screens.support import SMALL, World, shown
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.model.conversation import Conversation
from tui.screens.navigation import ScreenName

GOAL, OPENING = ConversationField.GOAL, ConversationField.OPENING


def opened(world: World, name: str, opening: str, goal: str = "") -> Conversation:
    """A conversation that has an opening."""
    id = world.talk(name)
    world.run(EditConversation(id, OPENING, opening), EditConversation(id, GOAL, goal))
    world.session.flush()
    world.clock.go(minutes=1)
    return world.at(id)


async def test_the_three_parts_are_prompts_until_something_is_typed(world: World) -> None:
    id = world.talk("Ada Lovelace")
    for size in ((100, 28), SMALL):
        async with shown(world, ScreenName.PREPARE, id, size) as hand:
            area = hand.one("opening", TextArea)
            area.focus()
            await hand.settle()
            for part in ("who I am …", "why you …", "what I hope to learn …"):
                assert part in hand.text
            assert "type it as you say it" in hand.text
            await hand.write("I")
            assert "who I am …" not in hand.text
            await hand.sees("my opening · 1 word · 0 s spoken · short: who I am")
            assert "f8 counts the seconds" in hand.text
            await hand.keys("backspace", "shift+tab")
            assert "who I am …" in hand.text


async def test_reading_aloud_is_counted_and_judged(world: World) -> None:
    id = world.talk("Ada Lovelace")
    for size in ((100, 28), SMALL):
        async with shown(world, ScreenName.PREPARE, id, size) as hand:
            hand.one("opening", TextArea).focus()
            await hand.keys("f8")
            assert "reading: 0 s · f8 stops" in hand.text
            world.clock.go(42)
            await hand.sees("reading: 42 s · f8 stops")
            world.clock.go(53)
            await hand.keys("f8")
            assert "95 s: good · f8 counts again" in hand.text
            await hand.keys("f8")
            world.clock.go(59)
            await hand.keys("f8")
            assert "59 s: short, 60 to 120 are good" in hand.text
            await hand.keys("f8")
            world.clock.go(121)
            await hand.keys("f8")
            assert "121 s: long, they are here to talk" in hand.text


async def test_leaving_stops_the_count(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await hand.keys("f8")
        assert hand.focus == "opening" and "reading: 0 s" in hand.text
        await hand.keys("f1", "escape")
        assert "type it as you say it" in hand.text and "reading" not in hand.text


async def test_the_opening_of_the_same_goal_is_taken_in_one_key(world: World) -> None:
    opened(world, "Mary Shaw", "I write manuals.", "How one begins")
    opened(world, "Jean Bartik", "I am new here.", "something else")
    id = world.talk("Ada Lovelace")
    world.run(EditConversation(id, GOAL, "how one begins"))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        area = hand.one("opening", TextArea)
        area.focus()
        await hand.settle()
        assert "^r takes the last one" in hand.text
        await hand.keys("ctrl+r")
        assert area.text == world.at(id).opening == "I write manuals." and hand.focus == "opening"
        await hand.keys("ctrl+r")
        assert "There is an opening already" in hand.text
        await hand.keys("f2")
        assert area.text == world.at(id).opening == ""
        world.run(EditConversation(id, GOAL, "a goal of its own"))
        await hand.keys("ctrl+r")
        assert area.text == world.at(id).opening == "I am new here."


async def test_without_an_opening_before_none_is_taken(world: World) -> None:
    world.talk("Mary Shaw")
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("opening", TextArea).focus()
        await hand.keys("ctrl+r")
        assert "No other conversation has an opening yet" in hand.text
        assert world.at(id).opening == ""


async def test_an_earlier_file_that_cannot_be_read_is_passed_by(world: World) -> None:
    opened(world, "Mary Shaw", "I write manuals.")
    broken = opened(world, "Jean Bartik", "I am new here.")
    id = world.talk("Ada Lovelace")
    (file,) = (world.folder / "library").rglob(f"{broken.id}*.json")
    world.close()
    world.session = world.open()
    file.write_bytes(b"not json")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await hand.keys("ctrl+r")
        assert hand.one("opening", TextArea).text == "I write manuals."
