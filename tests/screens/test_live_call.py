"""Live: questions, the clock, undo."""

import pytest

from tests.screens.support import SMALL, WIDE, Hand, World, shown
from tui.domain.actions.asking import MarkQuestion
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.model.vocabulary import QuestionState
from tui.screens.navigation import ScreenName
from widgets.bars import StatusLine
from widgets.capture import CaptureLine


def states(world: World, id: str) -> list[str]:
    return [q.state.name for q in world.at(id).plan]


def cue(hand: Hand) -> str:
    """The cue words on the card."""
    return hand.lines[3].removeprefix(" next").strip().split("  ")[0]


async def test_the_keys_of_the_questions(world: World) -> None:
    id = world.call()
    plan = world.at(id).plan
    cues = [question.cue.upper() for question in plan]
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert cue(hand) == cues[0] and plan[0].text in hand.text
        assert f"^n {plan[1].cue} · f4 3 {plan[2].cue}" in hand.lines[6]
        await hand.write("before any question", "enter")
        world.clock.go(90)
        await hand.keys("tab")
        assert cue(hand) == cues[1] and f"on: {plan[0].cue}" in hand.text
        assert world.at(id).plan[0].asked_s == 90
        await hand.write("an answer", "enter")
        await hand.keys("ctrl+n")
        assert cue(hand) == cues[2]
        await hand.write("still the first", "enter")
        await hand.keys("shift+tab")
        assert cue(hand) == cues[1]
        await hand.keys("ctrl+g")
        assert cue(hand) == cues[2]
        await hand.keys("ctrl+t")
        assert cue(hand) == cues[3]
        await hand.keys("tab", "ctrl+l")
        assert states(world, id)[:4] == ["ASKED", "ANSWERED", "DROPPED", "PARTLY"]
        assert "asked 2 · answered 1 · come back 1 · left 6" in hand.text
        notes = world.at(id).notes
        assert [note.question_id for note in notes] == ["", plan[0].id, plan[0].id]


async def test_when_all_are_asked_the_card_says_so(world: World) -> None:
    id = world.call()
    plan = world.at(id).plan
    world.run(*(MarkQuestion(id, q.id, QuestionState.DROPPED) for q in plan[2:]))
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("tab", "ctrl+l", "tab")
        assert "come back" in hand.lines[3] and cue(hand) == plan[0].cue.upper()
        await hand.keys("tab")
        await hand.sees("All asked.")
        for key in ("tab", "ctrl+g", "ctrl+t"):
            await hand.keys(key)
        assert states(world, id)[:2] == ["ASKED", "ASKED"]


async def test_a_call_without_a_plan(world: World) -> None:
    id = world.call(plan=False)
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("tab", "ctrl+n", "shift+tab", "ctrl+g", "ctrl+t", "ctrl+l", "ctrl+f")
        await hand.write("a note", "enter")
        assert [note.text for note in world.at(id).notes] == ["a note"]
        assert "no plan" in hand.text


async def test_the_clock_in_words_and_five_minutes_more(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert "00:00 in · until 12:30 · 30 left" in hand.lines[0]
        assert "open 0 of 6 · core 20 · close 4" in hand.lines[1]
        world.clock.go(minutes=12, seconds=41)
        await hand.sees("12:41 in · until 12:30 · 17 left")
        assert "open done · core 6 of 20 · close 4" in hand.lines[1]
        await hand.keys("f5")
        assert (
            "12:41 in · until 12:35 · 22 left" in hand.lines[0] and "core 6 of 25" in hand.lines[1]
        )
        world.clock.go(minutes=22)
        await hand.sees("34:41 in · until 12:35 · under 1 left")
        world.clock.go(minutes=3)
        await hand.sees("37:41 in · until 12:35 · 2 over")
        await hand.keys("f5")
        assert "37:41 in · until 12:42 · 5 left" in hand.lines[0]
        await hand.write("12", "f5")
        assert "until 12:49 · 12 left" in hand.lines[0] and "› type;" in hand.text
        await hand.write("12 people", "f5")
        assert "until 12:54 · 17 left" in hand.lines[0] and "› 12 people" in hand.text


async def test_in_a_pause_the_clock_stands(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        world.clock.go(minutes=5)
        await hand.keys("f8")
        assert "paused at 05:00" in hand.lines[0]
        world.clock.go(minutes=3)
        await hand.write("while it stands", "enter")
        assert "paused at 05:00" in hand.lines[0] and "  ‖ › " in hand.text
        assert "The clock is paused at 05:00; f8 starts it again." in hand.keys_row
        await hand.write("asked once", "enter")
        assert "Back in the call" not in hand.text
        await hand.keys("f8")
        world.clock.go(minutes=1)
        await hand.write("it runs again", "enter")
        assert "06:00 in · until 12:30" in hand.lines[0]
        assert [note.elapsed_s for note in world.at(id).notes] == [300, 300, 360]
        assert world.at(id).call.paused_s == 180


async def test_the_opening_and_the_full_text(world: World) -> None:
    id = world.call()
    world.run(EditConversation(id, ConversationField.OPENING, "I write [b]manuals[/] now."))
    text = world.at(id).plan[0].text
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half a line", "ctrl+o")
        assert "I write [b]manuals[/] now." in hand.text and text not in hand.text
        await hand.keys("ctrl+o")
        assert text in hand.text
        await hand.keys("ctrl+o", "tab")
        assert text in hand.text and states(world, id)[0] == "PLANNED", "Tab ends the opening"
        await hand.keys("ctrl+f")
        assert text not in hand.text
        await hand.keys("ctrl+f")
        assert text in hand.text
        await hand.resize(*SMALL)
        assert hand.one("capture", CaptureLine).text == "half a line"
        assert not world.at(id).notes, "prepared text never becomes a note"


async def test_undo_and_redo(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("first", "enter")
        await hand.write("second", "enter")
        await hand.keys("tab", "f5")
        assert "until 12:35" in hand.lines[0]
        await hand.keys("f2")
        assert "until 12:30" in hand.lines[0] and "Undone" in hand.keys_row
        await hand.keys("f2")
        assert states(world, id)[0] == "PLANNED"
        await hand.keys("f2", "f2")
        assert not world.at(id).notes
        await hand.keys("f3", "f3")
        assert [note.text for note in world.at(id).notes] == ["first", "second"]
        await hand.write("third", "enter")
        await hand.keys("f3")
        assert "nothing to redo" in hand.keys_row
        assert [note.text for note in world.at(id).notes] == ["first", "second", "third"]


async def test_undo_of_a_line_leaves_no_half_typed_ghost(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("a line")
        await hand.until(lambda: world.at(id).draft_line.text == "a line")
        await hand.keys("enter", "f2")
        shows = hand.one("capture", CaptureLine).text
        await hand.keys("escape")
        assert world.at(id).draft_line.text == shows, "what comes back is what stood there"


async def test_a_call_that_was_undone_is_left(world: World) -> None:
    world.talk("Ada Lovelace")
    async with shown(world) as hand:
        await hand.keys("c")
        await hand.write("Grace Hopper", "enter")
        await hand.until(lambda: hand.screen == "LiveScreen")
        await hand.keys("f2", "f2")
        await hand.until(lambda: hand.screen == "TodayScreen")
        await hand.keys("f5")
        await hand.until(lambda: len(world.session.conversations()) == 1)


async def test_a_clock_that_stands_can_be_resumed_by_the_key_that_says_so(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id, (160, 28)) as hand:
        assert "f8 pause" in hand.keys_row
        await hand.keys("f8", "x")
        hand.app.screen.query_one("#keys", StatusLine).say("")
        await hand.settle()
        assert "f8 resume" in hand.keys_row and "pause" not in hand.keys_row
        await hand.keys("f8")
        hand.app.screen.query_one("#keys", StatusLine).say("")
        await hand.settle()
        assert "f8 pause" in hand.keys_row


async def test_where_no_thread_waits_what_was_answered_partly_is_named(world: World) -> None:
    id = world.call()
    first = world.at(id).plan[0]
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("tab", "ctrl+l", "f6")
        assert f"No thread waits. Answered only partly: {first.cue}; f4 finds it." in hand.text


async def test_the_cover_names_the_way_back_in_neutral_words(world: World) -> None:
    async with shown(world, ScreenName.LIVE, world.call()) as hand:
        await hand.keys("ctrl+x")
        assert hand.lines[0].startswith(" ^x back")


async def test_a_follow_up_says_what_its_keys_do(world: World) -> None:
    async with shown(world, ScreenName.LIVE, world.call()) as hand:
        await hand.keys("tab", "ctrl+y")
        assert "Tab asks it · ^n another · Esc back" in hand.text


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_two_things_done_at_once_are_both_said(
    world: World, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    monkeypatch.setattr(StatusLine, "GLANCE", 1e9)
    id = world.call()
    world.clock.go(minutes=1)
    async with shown(world, ScreenName.LIVE, id, size) as hand:
        await hand.write("a line", "enter", "f7", "ctrl+t")
        said = " ".join(hand.text.split())
        assert "· Now at 00:45. · Dropped: this month's main thing. f2 takes it back." in said
        await hand.keys("x")
        assert "Dropped" not in hand.text and "Now at" not in hand.text
