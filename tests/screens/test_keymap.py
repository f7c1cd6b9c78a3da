"""Other keys for verbs: they work, the usual ones don't, and everything shown says so."""

import pytest
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tests.screens.support import World, shown
from tui.screens.navigation import ScreenName
from tui.structs import replace
from tui.verbs.keymap import ARRIVES, BARE, EDITS, ERASES, LISTS, MOVES, key_faults
from widgets.capture import CaptureLine
from widgets.rows import Rows


def choose(world: World, **keys: str) -> None:
    """Put keys into the settings; an id is written with "__" for its dots."""
    chosen = {id.replace("__", "."): key for id, key in keys.items()}
    assert key_faults(chosen) == {}
    world.session.settings = replace(world.settings, keys=chosen)


async def test_on_today_another_key_works_and_the_usual_one_does_not(world: World) -> None:
    choose(world, today__new="q", today__find="ctrl+f")
    world.talk("Ada Lovelace")
    async with shown(world) as hand:
        await hand.keys("n")
        assert hand.screen == "TodayScreen"
        await hand.keys("escape", "q")
        assert hand.screen == "WhoDialog"
        await hand.keys("escape", "/")
        assert hand.focus == "list"
        await hand.keys("ctrl+f")
        assert hand.focus == "find"


async def test_two_verbs_can_change_places(world: World) -> None:
    choose(world, today__undo="f3", today__redo="f2")
    id = world.talk("Ada Lovelace")
    async with shown(world) as hand:
        await hand.keys("f2")
        assert world.session.exists(id), "nothing was undone that could be taken again"
        await hand.keys("f3")
        assert not world.session.exists(id)
        await hand.keys("f2")
        assert world.session.exists(id)


async def test_in_a_call_another_key_goes_through_the_capture_line(world: World) -> None:
    choose(world, live__end="f10", live__call__extend="f11", live__question__ask="ctrl+w")
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        first = world.at(id).call.next_id
        await hand.write("a half", "f5", "f9", "tab", "f11", "ctrl+w")
        assert hand.screen == "LiveScreen" and hand.focus == "capture"
        assert hand.one("capture", CaptureLine).text == "a half"
        assert world.at(id).call.extra_minutes == 5
        assert world.at(id).call.question_id == first
        await hand.keys("enter", "f10", "f10")
        assert hand.screen == "DebriefScreen"
        assert [note.text for note in world.at(id).notes] == ["a half"]


async def test_keys_of_the_whole_app_can_be_others(world: World) -> None:
    own = {
        "live__question__drop": "f1",
        "follow__voice": "ctrl+p",
        "arranging__other": "f4",
        "prepare__place": "ctrl+p",
        "debrief__letter": "f9",
    }
    choose(world, app__help="f11", app__quit="f10", app__palette="ctrl+t", **own)
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("ctrl+p", "ctrl+q")
        assert hand.screen == "LiveScreen" and hand.app.is_running
        await hand.keys("f11")
        assert hand.screen == "HelpDialog"
        await hand.keys("escape", "ctrl+t")
        assert hand.screen == "CommandPalette"
        await hand.keys("escape")
        await hand.until(lambda: hand.screen == "LiveScreen")
        await hand.keys("f10")
        assert "f10 again leaves coffeechat" in hand.keys_row
        await hand.keys("f10")
        assert hand.app._exit


async def test_help_and_palette_show_it(world: World) -> None:
    choose(world, live__end="f1", live__call__extend="f9", app__help="f11", app__quit="f10")
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        offered = {command.title for command in hand.app.get_system_commands(hand.app.screen)}
        assert {"end (f1)", "+5 min (f9)", "help (f11)"} <= offered
        assert "end (f9)" not in offered
        await hand.keys("f11")
        leads = {row.key: row.lead for row in hand.one("help", Rows).rows}
        assert (leads["live.end"], leads["app.help"], leads["live.undo"]) == ("f1", "f11", "f2")


async def test_the_row_of_keys_shows_it(world: World) -> None:
    choose(world, live__end="f1", live__call__extend="f9", app__help="f11", app__quit="f10")
    id = world.call()
    async with shown(world, ScreenName.LIVE, id, (200, 28)) as hand:
        for words in ("f11 help", "f1 end", "f9 +5 min", "f10 quit"):
            assert words in hand.keys_row
        for words in ("f1 help", "f9 end", "f5 +5 min", "^q quit"):
            assert words not in hand.keys_row


async def test_a_bare_key_leaves_the_row_where_text_is_typed(world: World) -> None:
    choose(world, today__call="u", today__new="f11")
    world.talk("Ada Lovelace")
    async with shown(world) as hand:
        assert "u call now" in hand.keys_row and "f11 new" in hand.keys_row
        await hand.keys("/")
        assert "u call now" not in hand.keys_row and "f11 new" in hand.keys_row
        await hand.keys("u")
        assert world.session.conversations(), "the letter was typed"
        await hand.keys("f11")
        assert hand.screen == "WhoDialog"


@pytest.mark.parametrize("kind", [Input, TextArea, Rows])
def test_keys_that_fields_and_lists_take_are_known(kind: type[Widget]) -> None:
    """A key of theirs that isn't named would be refused to nobody and work for nobody."""
    assert kind._merged_bindings is not None
    own = set(kind._merged_bindings.key_to_bindings) & ARRIVES
    assert own <= MOVES | ERASES | EDITS | LISTS
    assert not own & BARE - LISTS


async def test_sentences_and_help_say_the_chosen_key(world: World) -> None:
    choose(world, debrief__next="f10", debrief__undo="f11")
    async with shown(world, ScreenName.DEBRIEF, world.ended("a note"), (100, 40)) as hand:
        assert "f10 next" in hand.text and "^n" not in hand.text
        await hand.keys("space")
        assert hand.keys_row == " Starred. f11 takes it back."
        await hand.keys("f1")
        assert "f10 goes to the next step" in " ".join(hand.text.split())


@pytest.mark.parametrize("id", ["introduction.sent", "message.sent", "draft.mail"])
def test_a_clash_is_refused_on_every_screen_and_dialog(id: str) -> None:
    assert "would both be on" in str(key_faults({id: "f5"}))


async def test_what_is_offered_only_in_the_opening_is_so_with_another_key_too(world: World) -> None:
    choose(world, prepare__opening="f12")
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id, (200, 50)) as hand:
        assert "last opening" not in hand.keys_row
