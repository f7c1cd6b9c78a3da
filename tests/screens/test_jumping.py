"""Any question by a few letters, or a new one, without leaving the capture line."""

import pytest

from tests.screens.support import SMALL, WIDE, Hand, World, shown
from tui.domain.model.records import find
from tui.domain.model.vocabulary import QuestionState
from tui.screens.navigation import ScreenName
from widgets.capture import CaptureLine


def line(hand: Hand) -> str:
    return hand.one("capture", CaptureLine).text


def next_cue(world: World, id: str) -> str:
    now = world.at(id)
    shown_now = find(now.plan, now.call.next_id)
    return shown_now.cue if shown_now else ""


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_letters_find_a_question_and_enter_shows_it(
    world: World, size: tuple[int, int]
) -> None:
    id = world.call()
    wanted = world.at(id).plan[6]
    async with shown(world, ScreenName.LIVE, id, size) as hand:
        await hand.write("half a li")
        await hand.keys("f4")
        assert "which question?" in hand.text
        assert line(hand) == ""
        await hand.write(wanted.cue[:8])
        assert wanted.cue.upper() in hand.text
        assert "Enter shows it" in hand.text
        assert next_cue(world, id) != wanted.cue
        await hand.keys("enter")
        assert next_cue(world, id) == wanted.cue
        assert line(hand) == "half a li"
        assert world.at(id).notes == ()
        await hand.keys("f2")
        assert next_cue(world, id) != wanted.cue


async def test_tab_asks_what_was_found(world: World) -> None:
    id = world.call()
    wanted = world.at(id).plan[6]
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f4")
        await hand.write(wanted.cue, "tab")
        asked = find(world.at(id).plan, wanted.id)
        assert asked and asked.state is QuestionState.ASKED
        assert world.at(id).call.question_id == wanted.id


async def test_a_number_asks_out_of_turn_and_leaves_the_card_alone(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        before = hand.lines[3]
        await hand.write("half")
        await hand.keys("f4", "7")
        now = world.at(id)
        assert now.call.question_id == now.plan[6].id and hand.lines[3] == before
        assert "› half" in hand.text and "Asking: " in hand.text
        await hand.keys("f4", "1")
        assert "found" in hand.lines[3], "1 may become 10"
        await hand.keys("ctrl+g")
        assert world.at(id).plan[0].state is QuestionState.ANSWERED and "› half" in hand.text


async def test_enter_after_a_number_is_meant_for_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half", "f4", "7", "enter")
        assert world.at(id).plan[6].state is QuestionState.ASKED and not world.at(id).notes
        await hand.keys("enter")
        assert [n.text for n in world.at(id).notes] == ["half"]
        await hand.keys("f4", "1", "enter")
        assert world.at(id).plan[0].state is QuestionState.ASKED, "1 may become 10"
        assert len(world.at(id).notes) == 1
        hand.send("f4", "6", "enter", *"well", "enter")
        await hand.settle()
        assert world.at(id).plan[5].state is QuestionState.ASKED
        assert [n.text for n in world.at(id).notes] == ["half", "well"]
        monkeypatch.setattr("widgets.capture.EXPECT_SECONDS", -1.0)
        await hand.keys("f4", "8", "enter")
        assert len(world.at(id).notes) == 3, "later it is a marker"


async def test_what_is_in_no_plan_is_put_into_it(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f4")
        await hand.write("Who zx paid for qq?")
        assert "not in the plan" in hand.text
        await hand.keys("enter", "tab")
        assert len(world.at(id).plan) == 10 and "Who zx paid" in hand.text
        await hand.keys("f4")
        (new,) = [q for q in world.at(id).plan if q.text == "Who zx paid for qq?"]
        assert world.at(id).call.next_id == new.id
        await hand.keys("f2", "f2")
        assert find(world.at(id).plan, new.id) is None


async def test_escape_and_an_empty_line_lead_back(world: World) -> None:
    id = world.call()
    before = next_cue(world, id)
    async with shown(world, ScreenName.LIVE, id) as hand:
        for key in ("escape", "enter"):
            await hand.write("x")
            await hand.keys("f4", "up", "down")
            assert "which question?" in hand.text
            await hand.keys(key)
            assert "which question?" not in hand.text
        assert (line(hand), hand.screen) == ("xx", "LiveScreen")
        await hand.keys("f4", "tab")
        assert "which question?" not in hand.text
    assert next_cue(world, id) == before
    assert world.at(id).notes == ()


async def test_a_kill_while_a_question_is_looked_for_keeps_the_line(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half a li")
        await hand.keys("f4")
        await hand.write("read")
        await hand.until(lambda: world.at(id).draft_line.text == "half a li")
    assert world.at(id).draft_line.text == "half a li"


async def test_from_a_correction_to_a_question_and_to_the_end(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("one", "enter")
        await hand.write("half", "up")
        await hand.write("!", "f4")
        assert [note.text for note in world.at(id).notes] == ["one!"]
        await hand.write("rea", "f9", "f9")
        await hand.until(lambda: hand.screen == "DebriefScreen")
    assert [note.text for note in world.at(id).notes] == ["one!", "half"]


async def test_a_burst_goes_where_it_would_go_key_by_key(world: World) -> None:
    id = world.call()
    wanted = world.at(id).plan[6]
    async with shown(world, ScreenName.LIVE, id) as hand:
        hand.send(*"one", "enter", *"half", "f4", *wanted.cue, "enter", *" a li")
        await hand.settle()
        assert next_cue(world, id) == wanted.cue
        assert line(hand) == "half a li"
        hand.send("up", *" two", "enter", *"ne", "f4", *"zz", "escape", *"!")
        await hand.settle()
        assert line(hand) == "half a line!"
    assert [note.text for note in world.at(id).notes] == ["one two"]
