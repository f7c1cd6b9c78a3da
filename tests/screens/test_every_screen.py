"""What holds on every screen: help, palette, the clock of thanks, any size of the terminal."""

from functools import partial

import pytest
from textual.command import CommandList

from tests.screens.support import SIZES, Hand, World, going, shown
from tui.screens.navigation import ScreenName
from tui.screens.shell.stage_screen import StageScreen
from tui.session import referrals
from tui.verbs import common
from widgets.rows import Rows


def stages(world: World) -> dict[ScreenName, str]:
    """A conversation for each screen; one of them was not thanked for yet."""
    ended = world.ended('" a line', "", "> a promise", "@ Grete Hermann, physics")
    referrals.turn_referrals(world.session, ended)
    world.session.flush()
    return {
        ScreenName.TODAY: "",
        ScreenName.REQUEST: world.talk("Jean Bartik"),
        ScreenName.ARRANGING: world.talk("Ida Rhodes"),
        ScreenName.PREPARE: world.talk("Ada Lovelace"),
        ScreenName.LIVE: world.call("Mary Shaw"),
        ScreenName.DEBRIEF: ended,
        ScreenName.FOLLOW_UP: ended,
        ScreenName.INTRODUCTION: ended,
        ScreenName.BANK: "",
        ScreenName.PEOPLE: "",
        ScreenName.SETTINGS: "",
        ScreenName.PERSON: ended,
        ScreenName.MESSAGE: ended,
    }


@pytest.mark.parametrize("where", ScreenName)
async def test_help_palette_and_the_clock_of_thanks(world: World, where: ScreenName) -> None:
    id = stages(world)[where]
    world.clock.go(minutes=10)
    async with shown(world, where, id) as hand:
        assert "thank Grace: 1 h 50 left" in hand.lines[1]
        verbs = (*stage(hand).VERBS, *common.VERBS)
        before, focus = hand.screen, hand.focus
        await hand.keys("f1")
        assert hand.screen == "HelpDialog"
        rows = {row.key: row for row in hand.one("help", Rows).rows}
        for verb in verbs:
            row = rows[verb.id]
            assert row.lead == verb.key_name and verb.title in row.text and verb.help in row.text
        assert "Help · " in hand.lines[0]
        await hand.keys("pagedown", "end", "f1")
        assert hand.screen == "GuideDialog"
        await hand.keys("escape", "escape")
        assert hand.screen == before and hand.focus == focus
        offered = {c.title: c for c in hand.app.get_system_commands(hand.app.screen)}
        told = {verb.id: verb for verb in stage(hand).every_verb()}
        for verb in verbs:
            if verb.id != "app.palette":
                now = told[verb.id]
                if verb.action == "undo":
                    assert now.help.startswith("Undo: ") or now.help == verb.help
                else:
                    assert (now.title, now.help) == (verb.title, verb.help)
                title = f"{now.title} ({now.key_name})" if now.key else now.title
                assert offered[title].help == now.help
        await hand.keys("ctrl+p")
        assert hand.screen == "CommandPalette"
        await hand.keys("escape")
        await hand.until(lambda: hand.screen == before)
        assert hand.focus == focus


def extended(world: World, id: str, minutes: int) -> bool:
    """Whether so many minutes were added to a call."""
    return world.at(id).call.extra_minutes == minutes


async def test_the_palette_does_what_the_key_does(world: World) -> None:
    """In a call it is walked with arrows: letters are the line's."""
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        for words, minutes in (("+5", 5), ("undo", 0), ("redo", 5)):
            await hand.keys("ctrl+p")
            there = hand.app.screen.query_one(CommandList)
            await hand.pilot.pause()
            prompts = [str(option.prompt) for option in there.options]
            at = next(i for i, prompt in enumerate(prompts) if prompt.startswith(words))
            while there.highlighted != at:
                await hand.keys("down")
            await hand.keys("enter")
            await hand.until(partial(extended, world, id, minutes), words)
            assert hand.screen == "LiveScreen"
        await hand.keys("a")
        assert hand.focus == "capture"


async def test_the_clock_of_thanks_runs_on_every_screen(world: World) -> None:
    ids = stages(world)
    async with shown(world) as hand:
        for minutes, words in ((30, "thank Grace: 1 h 30 left"), (100, "late by 10 min")):
            world.clock.go(minutes=minutes)
            for where, id in ids.items():
                await hand.go(going(world, where, id))
                stage(hand).tick()
                await hand.settle()
                if where is not ScreenName.LIVE or hand.app.size.width > 60:
                    assert words in hand.lines[1], where
            await hand.resize(60, 20)


def stage(hand: Hand) -> StageScreen:
    assert isinstance(hand.app.screen, StageScreen)
    return hand.app.screen


@pytest.mark.parametrize("where", ScreenName)
async def test_any_size_of_the_terminal(world: World, where: ScreenName) -> None:
    async with shown(world, where, stages(world)[where]) as hand:
        for size in SIZES:
            await hand.resize(*size)
            assert hand.fits(*size)
        for key in ("f1", "ctrl+p"):
            for size in ((1, 1), (200, 60)):
                await hand.resize(*size)
                await hand.keys(key)
                await hand.resize(3, 2)
                await hand.resize(100, 28)
                await hand.keys("escape")
                await hand.until(lambda: isinstance(hand.app.screen, StageScreen))


async def test_the_dialogs_at_any_size(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world) as hand:
        for key in ("c", "n"):
            await hand.keys(key)
            await hand.write("Ada L")
            for size in ((1, 1), (15, 4), (60, 20), (200, 60), (100, 28)):
                await hand.resize(*size)
            await hand.keys("escape")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("plan", Rows).focus()
        await hand.keys(";e")
        assert hand.screen == "AskDialog"
        for size in ((1, 1), (15, 4), (200, 60), (100, 28)):
            await hand.resize(*size)
        await hand.keys("escape")
        assert hand.screen == "PrepareScreen" and hand.focus == "plan"


async def test_quit_waits_for_the_disk_from_every_screen(world: World) -> None:
    for where, id in stages(world).items():
        async with shown(world, where, id) as hand:
            await hand.keys("ctrl+q", "ctrl+q")
            assert not hand.app.is_running or hand.app._exit, where
        assert world.session.saved.state == "saved"
