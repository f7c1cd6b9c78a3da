"""Undo in a letter: its last change first, then the conversation's steps, each in its turn."""

from textual.widgets import Input, TextArea

from tests.screens.support import Hand, World, shown
from tui.domain.actions.debrief import FinishDebrief
from tui.screens.navigation import ScreenName


def text(hand: Hand) -> str:
    return hand.one("letter", TextArea).text


async def test_undo_in_a_letter_takes_back_its_last_change_first(world: World) -> None:
    id = world.ended("a note")
    world.run(FinishDebrief(id))
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        before = text(hand)
        assert "f2 undo" not in hand.keys_row
        await hand.write("It was a joy.")
        written = text(hand)
        assert "f2 undo: change  ^b next blank  f9 mark as sent" in hand.keys_row
        await hand.keys("f2")
        assert text(hand) == before and world.at(id).debrief.done_at is not None
        assert "Undone: a change in the letter. f3 does it again." in hand.keys_row
        await hand.keys("f3")
        assert text(hand) == written
        await hand.keys("f2", "f2")
        assert world.at(id).debrief.done_at is None and text(hand) == before
        await hand.keys("f3")
        assert world.at(id).debrief.done_at is not None


async def test_a_step_after_the_last_change_is_taken_back_before_it(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.REQUEST, id) as hand:
        before = text(hand)
        await hand.write("my own words")
        written = text(hand)
        await hand.keys("f9", "f9")
        assert world.at(id).request.sent_at is not None and hand.focus == "letter"
        await hand.keys("f2")
        assert world.at(id).request.sent_at is None and text(hand) == written
        await hand.keys("f2")
        assert text(hand) == before


async def test_times_that_were_put_into_a_letter_are_no_change_of_it(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.REQUEST, id) as hand:
        hand.one("offer", Input).focus()
        await hand.write("thu 3pm", "enter")
        page = hand.one("letter", TextArea)
        page.focus()
        await hand.write("my own words")
        page.blur()
        hand.one("offer", Input).focus()
        await hand.write("wed 3pm", "enter")
        page.focus()
        await hand.keys("ctrl+z")
        assert "my own words" not in text(hand)
        assert "- Thursday" in text(hand) and "- Wednesday" in text(hand)
        await hand.keys("f2")
        assert "- Thursday" in text(hand) and "- Wednesday" not in text(hand)


async def test_undo_takes_back_a_voice_with_its_letter(world: World) -> None:
    id = world.ended("a note")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        warm = text(hand)
        await hand.keys("ctrl+t")
        assert text(hand) != warm and "brief · " in hand.text
        await hand.keys("f2")
        assert text(hand) == warm
        await hand.keys("escape")
        kept = world.at(id).thank_you
        assert (kept.draft, kept.written, kept.voice) == (warm, False, "warm")
