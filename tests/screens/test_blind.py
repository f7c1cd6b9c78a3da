"""Typed without looking: a sentence ends up in a field that is seen, or it changes nothing."""

import pytest
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tests.screens.openings import OPENINGS, over, pressed
from tests.screens.support import WIDE, Hand, World, shown
from tui.screens.navigation import ScreenName
from tui.screens.shell.stage_screen import StageScreen
from widgets.rows import Rows

SCREENS = [name for name in OPENINGS if name.endswith("Screen") and name != "RehearsalScreen"]

SENTENCES = ("You need a power engineering degree", "just go back, all is done")
"""The second begins with letters that move the cursor where nothing is typed."""

OWN_LINES = {
    "PrepareScreen": {"findings": "finding", "plan": "own"},
    "RequestScreen": {"times": "offer"},
    "FollowUpScreen": {"promises": "promise"},
}
"""Lists beside fields, and the line into which letters go that are typed there."""


def fields(hand: Hand) -> list[Input | TextArea]:
    """Every field that is there."""
    return [one for one in hand.app.screen.query("Input, TextArea") if isinstance(one, FIELD)]


FIELD = (Input, TextArea)


def text_in(field: Widget) -> str:
    return field.value if isinstance(field, Input) else str(getattr(field, "text", ""))


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("name", SCREENS)
async def test_a_sentence_is_seen_or_changes_nothing(
    world: World, name: str, sentence: str
) -> None:
    async with OPENINGS[name](world, WIDE) as hand:
        stage = hand.app.screen
        assert isinstance(stage, StageScreen)
        for at in range(len(stage.focus_chain)):
            if at >= len(stage.focus_chain):
                break
            await hand.keys("tab")  # whoever goes on begins anew
            stage.set_focus(stage.focus_chain[at])
            where, steps = hand.focus, len(world.session._done)
            before = {field.id: text_in(field) for field in fields(hand)}
            await hand.write(sentence)
            there = [field for field in fields(hand) if text_in(field).find(sentence) >= 0]
            begun = [field for field in fields(hand) if text_in(field).find(sentence[1:]) >= 0]
            done = [step.event.words for step in world.session._done[steps:]]
            kept = [words for words in done if not words.endswith(("kept", "changed"))]
            assert len(kept) <= 1, f"{where}: {kept}"
            in_dialog = hand.app.screen is not stage
            if not (there or (in_dialog and begun)):
                assert not kept and hand.app.screen is stage, f"{where}: {sentence}"
            own = OWN_LINES.get(name, {}).get(where)
            assert own is None or [field.id for field in there] == [own], where
            assert not there or hand.app.focused in there, where
            while hand.app.screen is not stage:
                await pressed(hand, "escape")
            for field in fields(hand):
                if isinstance(field, Input):
                    field.value = before.get(field.id, "")
                else:
                    field.load_text(before.get(field.id, ""))
            await hand.settle()


@pytest.mark.parametrize("name", SCREENS)
async def test_no_letter_alone_changes_what_is_kept(world: World, name: str) -> None:
    """`Space` marks a row; every other bare key moves, chooses what is shown, or opens a line."""
    async with OPENINGS[name](world, WIDE) as hand:
        stage = hand.app.screen
        assert isinstance(stage, StageScreen)
        for verb in [verb for verb in type(stage).VERBS if verb.bare and verb.key != "space"]:
            for rows in [one for one in stage.query(Rows) if one.can_focus and one.display]:
                stage.set_focus(rows)
                steps = len(world.session._done)
                await hand.keys(verb.key)
                assert len(world.session._done) == steps, verb.id
                assert hand.app.screen is stage or not isinstance(hand.app.screen, StageScreen)
                while hand.app.screen is not stage:
                    await pressed(hand, "escape")


async def test_letters_after_the_leader_act_and_anything_else_only_ends_it(world: World) -> None:
    id = over(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        hand.one("promises", Rows).focus()
        await hand.keys(";")
        assert "x let go" in hand.text and "Esc cancel" in hand.text
        await hand.keys("escape")
        assert hand.screen == "FollowUpScreen" and "x let go" not in hand.lines[-1][:20]
        await hand.keys(";", "q")
        assert ";q means nothing here." in hand.text
        await hand.keys(";", "x")
        assert hand.screen == "AskDialog"


async def test_who_asked_for_the_leader_is_never_left_without(world: World) -> None:
    """A letter that means nothing takes the next ones along, but never the leader."""
    id = world.talk("Ada Lovelace")
    async with shown(world) as hand:
        hand.one("list", Rows).go_to(id)
        await hand.keys("x")
        assert world.session.exists(id) and ";x is remove." in hand.text
        await hand.keys(";", "x")
        assert not world.session.exists(id) and "Removed: Ada Lovelace." in hand.text


async def test_a_click_on_a_key_presses_it(world: World) -> None:
    world.talk("Ada Lovelace")
    async with shown(world) as hand:
        await hand.keys("down")
        await hand.pilot.click("#keys", offset=(hand.lines[-1].index("n new") + 2, 0))
        await hand.settle()
        assert hand.screen == "WhoDialog"
