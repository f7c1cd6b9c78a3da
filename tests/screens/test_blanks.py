"""The blanks of a letter by key: none is skipped, and the name below is kept for every letter."""

from textual.widgets import TextArea

from tests.screens.support import Hand, World, shown
from tests.screens.test_follow_up import starred
from tui.paths import find_paths
from tui.screens.navigation import ScreenName
from tui.structs import replace


def page(hand: Hand) -> TextArea:
    return hand.one("letter", TextArea)


async def test_the_key_for_blanks_skips_none(world: World) -> None:
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        first = page(hand).selected_text
        await hand.keys("ctrl+b")
        assert page(hand).selected_text == first, "it was ready, and nobody has gone to it yet"
        assert "Typing fills this blank; ^b again goes to the next." in hand.keys_row
        await hand.keys("ctrl+b")
        second = page(hand).selected_text
        assert second not in ("", first)
        await hand.keys("ctrl+b")
        assert page(hand).selected_text not in ("", first, second)


async def test_taking_the_words_of_a_blank_passes_over_no_other(world: World) -> None:
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        while "Enter take it" not in hand.keys_row:
            await hand.keys("ctrl+b")
        await hand.keys("enter")
        after = page(hand).selected_text
        await hand.keys("ctrl+b")
        assert page(hand).selected_text == after != ""


async def test_the_key_for_blanks_goes_from_the_row_with_the_last_blank(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.MESSAGE, id) as hand:
        assert "^b next blank" in hand.keys_row
        page(hand).load_text("Dear Grace,\n\n[one]")
        await hand.settle()
        assert "^b next blank" in hand.keys_row
        await hand.keys("ctrl+b")
        await hand.write("words")
        assert page(hand).text.endswith("words") and "^b next blank" not in hand.keys_row
        await hand.keys("ctrl+b")
        assert "No blank is left." in hand.keys_row


async def test_a_name_below_a_letter_is_kept_for_every_letter_by_one_key(world: World) -> None:
    world.session.settings = replace(world.settings, name="")
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.REQUEST, id) as hand:
        assert page(hand).text.endswith("[your name]")
        assert "sign all so" not in hand.keys_row
        await hand.keys("f8")
        assert "Type your name below the letter first" in hand.text
        page(hand).load_text(page(hand).text.replace("[your name]", "Ben Okafor"))
        await hand.keys("ctrl+end")
        assert "f8 sign all so" in hand.keys_row
        await hand.keys("f8")
        assert "Every letter ends in Ben Okafor from now on" in hand.text
        assert world.session.settings.name == "Ben Okafor"
        await hand.keys("left")
        assert "f8 sign all so" not in hand.keys_row
        await hand.keys("f8")
        assert "Your letters end in Ben Okafor" in hand.text
    assert 'name = "Ben Okafor"' in find_paths().settings.read_text("utf-8")
    other = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.REQUEST, other) as hand:
        assert page(hand).text.endswith("Ben Okafor")
