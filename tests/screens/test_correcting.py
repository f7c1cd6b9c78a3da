"""Correcting notes during the call: up brings one into the line, and nothing typed is lost."""

import pytest

from tests.screens.support import SMALL, WIDE, Hand, World, shown
from tui.domain.actions.notes import AddNote, RemoveNote
from tui.domain.model.vocabulary import Kind
from tui.screens.navigation import ScreenName
from widgets.capture import CaptureLine


def texts(world: World, id: str) -> list[str]:
    return [note.text for note in world.at(id).notes]


def line(hand: Hand) -> str:
    return hand.one("capture", CaptureLine).text


def noted(world: World, *lines: str) -> str:
    id = world.call()
    for words in lines:
        world.run(AddNote(id, world.session.new_id(), words))
    return id


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_up_brings_the_last_note_and_enter_keeps_it(
    world: World, size: tuple[int, int]
) -> None:
    id = noted(world, "one", "! tow")
    async with shown(world, ScreenName.LIVE, id, size) as hand:
        await hand.write("half a li")
        await hand.keys("up")
        assert line(hand) == "! tow"
        assert "correcting 00:00 · Enter keeps" in hand.text
        assert "00:00› !" in hand.text
        await hand.keys("backspace", "backspace")
        await hand.write("wo", "enter")
        assert texts(world, id) == ["one", "two"]
        assert world.at(id).notes[1].kind is Kind.INSIGHT
        assert line(hand) == "half a li"
        assert "correcting" not in hand.text
        await hand.write("ne", "enter")
        assert texts(world, id) == ["one", "two", "half a line"]


async def test_another_first_character_makes_it_another_kind(world: World) -> None:
    id = noted(world, "send the paper")
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("up", "home")
        await hand.write("> ", "enter")
    assert [p.text for p in world.at(id).promises] == ["send the paper"]


async def test_up_and_down_go_through_all_and_keep_what_was_changed(world: World) -> None:
    id = noted(world, "one", "two", "three")
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("up", "up")
        assert line(hand) == "two"
        await hand.write("!", "up")
        assert (line(hand), texts(world, id)) == ("one", ["one", "two!", "three"])
        await hand.keys("up")
        assert line(hand) == "one"
        await hand.keys("down", "down", "down")
        assert (line(hand), "correcting" in hand.text) == ("", False)
        await hand.keys("down")
        assert line(hand) == ""
    assert texts(world, id) == ["one", "two!", "three"]


async def test_escape_leaves_it_as_it_was_and_the_call_goes_on(world: World) -> None:
    id = noted(world, "one")
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half")
        await hand.keys("up")
        await hand.write(" and more", "escape")
        assert (hand.screen, line(hand)) == ("LiveScreen", "half")
        assert texts(world, id) == ["one"]
        await hand.keys("escape", "escape")
        assert hand.screen == "TodayScreen"


async def test_emptied_it_is_removed_and_f2_brings_it_back(world: World) -> None:
    id = noted(world, "one", "no")
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("up", "backspace", "backspace", "enter")
        assert texts(world, id) == ["one"]
        await hand.keys("f2")
        assert texts(world, id) == ["one", "no"]
        await hand.keys("up", "backspace", "backspace", "down")
        assert texts(world, id) == ["one", "no"]


async def test_a_marker_is_filled(world: World) -> None:
    id = noted(world, "")
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("up")
        assert "correcting" in hand.text
        await hand.write("what it was", "enter")
        assert texts(world, id) == ["what it was"]
        assert world.at(id).notes[0].kind is Kind.PLAIN


async def test_up_inside_a_line_of_several_rows_moves_the_cursor(world: World) -> None:
    id = noted(world, "one")
    async with shown(world, ScreenName.LIVE, id, SMALL) as hand:
        await hand.write("word " * 30)
        await hand.keys("up")
        assert "correcting" not in hand.text
        await hand.keys("up", "up", "up")
        assert line(hand) == "one"
        await hand.keys("escape", "escape")
        assert line(hand) == "word " * 30


async def test_up_without_notes_does_nothing(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half")
        await hand.keys("up", "down")
        assert (line(hand), "correcting" in hand.text) == ("half", False)


async def test_a_kill_amid_a_correction_loses_neither_line(world: World) -> None:
    id = noted(world, "one")
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half")
        await hand.keys("up")
        await hand.write(" more")
        await hand.until(lambda: world.at(id).draft_line.text == "one more")
        world.session.flush()
    world.session = world.open()
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert line(hand) == "one more"
        assert "correcting" in hand.text
        await hand.keys("enter")
        assert (line(hand), texts(world, id)) == ("half", ["one more"])


async def test_ending_keeps_the_correction_and_the_line(world: World) -> None:
    id = noted(world, "one")
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half")
        await hand.keys("up")
        await hand.write(" more", "f9", "f9")
        await hand.until(lambda: hand.screen == "DebriefScreen")
    assert texts(world, id) == ["one more", "half"]


async def test_a_note_that_another_program_removed_is_kept_anew(world: World) -> None:
    id = noted(world, "one", "two")
    other = World(world.folder)
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half")
        await hand.keys("up")
        world.session.flush()
        other.run(RemoveNote(id, world.at(id).notes[1].id))
        other.session.flush()
        await hand.until(lambda: texts(world, id) == ["one"])
        await hand.keys("enter")
        assert (line(hand), texts(world, id)) == ("half", ["one", "two"])


async def test_one_key_changes_the_kind_of_the_line_or_of_the_last_note(world: World) -> None:
    id = noted(world, "one")
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("ctrl+r")
        assert [(n.kind, n.text) for n in world.at(id).notes] == [(Kind.QUOTE, "one")]
        await hand.write("two")
        await hand.keys("ctrl+r", "ctrl+r")
        assert line(hand) == "! two"
        await hand.keys("enter", "up", "ctrl+r")
        assert line(hand) == "* two"
        await hand.keys("enter", "f2")
    assert [n.kind for n in world.at(id).notes] == [Kind.QUOTE, Kind.INSIGHT]


async def test_one_key_moves_the_last_stamp_back(world: World) -> None:
    id = world.call()
    world.clock.go(seconds=40)
    world.run(AddNote(id, world.session.new_id(), "one"))
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f7", "f7")
        assert world.at(id).notes[0].elapsed_s == 10
        await hand.keys("f7", "f7")
        assert "can't be moved further" in hand.keys_row
        await hand.keys("f2")
        assert world.at(id).notes[0].elapsed_s == 10


async def test_kind_and_stamp_without_notes_do_nothing(world: World) -> None:
    id = noted(world, "")
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("ctrl+r", "f2", "f7", "f4", "ctrl+r", "escape")
        assert hand.app.is_running


async def test_undo_of_the_corrected_note_keeps_the_half_typed_line(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("two", "enter")
        await hand.write("half", "up", "f2", "f4", "escape")
        assert line(hand) == "half"


async def test_a_kill_behind_that_undo_loses_neither_line(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("two", "enter")
        await hand.write("half", "up", "f2")
        await hand.until(lambda: world.at(id).draft_line.text == "two")
        world.session.flush()
    world.session = world.open()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("enter")
        assert line(hand) == "half"


async def test_a_sign_long_behind_the_key_for_the_kind_is_typed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("one", "enter", "ctrl+r", "!", "f2")
        assert world.at(id).notes[0].kind is Kind.PLAIN, "one step takes the sign back"
        await hand.keys("f2")
        assert world.at(id).notes == ()
        await hand.write("one", "enter", "ctrl+r")
        monkeypatch.setattr("widgets.capture.EXPECT_SECONDS", -1.0)
        await hand.write("! two", "enter")
        kinds = [note.kind for note in world.at(id).notes]
        assert kinds == [Kind.QUOTE, Kind.INSIGHT]
