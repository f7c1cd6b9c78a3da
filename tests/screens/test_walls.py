"""A call has walls: what is typed anywhere comes back into its line, and does nothing else."""

import pytest

from tests.screens.support import Hand, World, shown
from tui.domain.actions.notes import AddNote
from tui.domain.model.vocabulary import Kind, QuestionState
from tui.screens.navigation import ScreenName
from tui.structs import replace
from widgets.capture import CaptureLine
from widgets.rows import Rows

WORDS = "decided to hire a second team"


def texts(world: World, id: str) -> list[str]:
    return [note.text for note in world.at(id).notes]


def line(hand: Hand) -> str:
    assert hand.screen == "LiveScreen", hand.text
    assert hand.focus == "capture"
    return hand.one("capture", CaptureLine).text


AWAY = {
    "Today": ("escape", "escape"),
    "help": ("f1",),
    "palette": ("ctrl+p",),
    "palette with an arrow": ("ctrl+p", "down"),
    "help on Today": ("escape", "escape", "f1"),
}


@pytest.mark.parametrize("way", AWAY)
async def test_what_is_typed_anywhere_goes_into_the_line(world: World, way: str) -> None:
    other = world.talk("Ada Lovelace")
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("we ")
        await hand.keys(*AWAY[way])
        assert hand.screen != "LiveScreen"
        hand.send(*WORDS, "enter", *";n")
        await hand.until(lambda: texts(world, id) == [f"we {WORDS}"])
        await hand.settle()
        assert line(hand) == "" and world.at(id).plan[0].state is QuestionState.ASKED
        stages = {head.id: head.stage for head in world.session.conversations()}
        assert stages[other] == world.at(other).stage == "idea" and len(stages) == 2
        assert len(world.session.people()) == 2


@pytest.mark.parametrize("pasted", ["pasted words"])
async def test_a_paste_comes_back_as_well(world: World, pasted: str) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("escape", "escape")
        hand.paste(pasted)
        await hand.settle()
        assert line(hand) == pasted


async def test_letters_type_into_a_field_that_one_went_to(world: World) -> None:
    id, other = world.call(), world.talk("Ada Lovelace")
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("escape", "escape")
        hand.one("list", Rows).go_to(other)
        await hand.keys("enter")
        assert hand.screen == "PrepareScreen"
        await hand.write("Countess")
        assert hand.screen == "PrepareScreen" and "Countess" in hand.text
        hand.one("plan", Rows).focus()
        await hand.write("then")
        assert line(hand) == "then"
        assert world.whom(other).role == "Countess"


async def test_escape_asks_before_it_leaves(world: World) -> None:
    world.session.settings = replace(world.settings, keys={"live.leave": "f10"})
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f10")
        assert hand.screen == "LiveScreen"
        assert "f10 again leaves; the call continues." in hand.keys_row
        await hand.write("a")
        await hand.keys("f10")
        assert hand.screen == "LiveScreen"
        await hand.keys("f10")
        assert hand.screen == "TodayScreen" and world.at(id).call.under_way
        assert "asked" not in hand.keys_row and "remove" not in hand.keys_row


@pytest.mark.parametrize(
    ("minutes", "covered", "said"),
    [
        (5, False, "25 left; f9 again ends the call."),
        (27.9, True, "2 left; f9 again ends the call."),
    ],
)
async def test_a_call_is_not_ended_early_by_one_key(
    world: World, minutes: float, covered: bool, said: str
) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        world.clock.go(minutes=minutes)
        await hand.keys(*(("ctrl+x",) if covered else ()), "f9")
        assert hand.screen == "LiveScreen" and said in hand.keys_row
        await hand.write("more", "enter")
        await hand.keys("f9")
        assert texts(world, id) == ["more"] and hand.screen == "LiveScreen"
        await hand.keys("f9")
        assert hand.screen == "DebriefScreen" and not world.at(id).call.under_way


async def test_in_the_last_two_minutes_one_key_ends_it(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        world.clock.go(minutes=28)
        await hand.keys("f9")
        assert hand.screen == "DebriefScreen"


@pytest.mark.parametrize("away", [(), ("escape", "escape"), ("f1",)])
async def test_a_call_is_not_left_for_the_shell_by_one_key(world: World, away: tuple[str]) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys(*away, "ctrl+q")
        assert hand.app._exit is False
        assert "A call is under way. ^q again leaves coffeechat" in hand.text
        await hand.write("x")
        assert line(hand) == "x"
        await hand.keys("ctrl+q", "ctrl+q")
        assert hand.app._exit is True


async def test_what_is_typed_on_after_the_end_is_a_note_of_the_call(world: World) -> None:
    id = world.call()
    world.run(AddNote(id, "n1", "first"), AddNote(id, "n2", ""))
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f9", "f9")
        assert (
            hand.screen == "DebriefScreen" and hand.keys_row.split("  ")[0] == " ^g c back to call"
        )
        world.clock.go(9)
        hand.send(*"> send her ", *"the paper", "enter")
        await hand.settle()
        assert "^g c back to call" in hand.keys_row or "Kept as a note" in hand.keys_row
        world.clock.go(30)
        await hand.write("and one more")
        assert "one more note  and one more" in hand.text
        assert "Enter keep the note  Esc drop it" in hand.keys_row
        await hand.keys("enter", "escape")
        assert texts(world, id) == ["first", "", "send her the paper", "and one more"]
        assert world.at(id).notes[2].kind is Kind.PROMISE_BY_ME
        assert hand.screen == "DebriefScreen" and hand.focus == "marker"


async def test_a_space_begins_no_note_of_the_call_but_stars(world: World) -> None:
    id = world.call()
    world.run(AddNote(id, "n1", "first"), AddNote(id, "n2", "second"))
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f9", "f9", "space")
        assert [note.starred for note in world.at(id).notes] == [True, False]
        assert "one more note" not in hand.text
        await hand.write("and this", "enter", "space")
        assert [note.starred for note in world.at(id).notes] == [False, False, False]
        assert hand.focus == "lines" and "one more note" not in hand.text


async def test_what_was_begun_by_accident_is_dropped_and_undo_has_it(world: World) -> None:
    id = world.call()
    world.run(AddNote(id, "n1", "first"))
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f9", "f9")
        await hand.write("s")
        assert "one more note  s" in hand.text
        await hand.keys("escape")
        assert texts(world, id) == ["first"] and hand.focus == "lines"
        assert "Not kept. f2 brings it back as a note." in hand.keys_row
        assert "one more note" not in hand.text
        await hand.keys("f2")
        assert texts(world, id) == ["first", "s"]


async def test_ten_seconds_after_the_end_the_debrief_is_the_debrief(world: World) -> None:
    id = world.call()
    world.run(AddNote(id, "n1", "first"))
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f9", "f9")
        world.clock.go(11)
        await hand.write("x")
        assert texts(world, id) == ["first"], "no note of the call, and nothing removed"


async def test_back_in_the_call_its_line_has_the_letters(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f9", "f9")
        await hand.write("wait")
        await hand.keys("ctrl+g", "c")
        assert texts(world, id) == ["wait"] and line(hand) == ""


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("shift+enter", ""),
        ("ctrl+enter", ""),
        ("shift+backspace", "hell"),
        ("shift+space", "hello "),
    ],
)
async def test_keys_with_shift_do_what_they_do_without(world: World, key: str, typed: str) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("hello", key)
        assert line(hand) == typed
        assert texts(world, id) == ([] if typed else ["hello"])
