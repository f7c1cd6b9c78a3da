"""Debrief: markers, stars, thoughts."""

from textual.events import AppBlur, AppFocus
from textual.widgets import Input

from tests.screens.support import SMALL, World, shown
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.model.vocabulary import Kind
from tui.screens.navigation import ScreenName
from widgets.choice import Choice
from widgets.rows import Rows


async def test_markers_one_by_one_and_skipped(world: World) -> None:
    id = world.ended("one", "", "two", "", "", "three")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        assert hand.focus == "marker" and "1 of 3" in hand.text
        assert "6 notes · 3 gaps to fill · 0 starred" in hand.lines[1]
        around = [line.split()[-1] for line in hand.lines if line.lstrip().startswith("0")]
        assert around[:3] == ["one", "here", "two"]
        await hand.write('" she said it', "enter")
        filled = world.at(id).notes[1]
        assert (filled.kind, filled.text, filled.elapsed_s) == (Kind.QUOTE, "she said it", 120)
        assert "2 gaps to fill" in hand.lines[1]
        await hand.keys("enter")
        assert hand.focus == "marker" and hand.one("marker", Input).value == ""
        await hand.write("the last", "enter")
        assert [n.text for n in world.at(id).notes] == [
            *("one", "she said it", "two", "", "the last", "three")
        ]
        assert hand.focus == "lines" and "2 of 3" in hand.text
        await hand.keys("f2")
        assert world.at(id).notes[4].kind is Kind.MARKER
        assert "2 gaps to fill" in hand.lines[1]


async def test_unfinished_lines_are_gaps_too(world: World) -> None:
    id = world.ended("! they stopped because..", "", "three")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        assert "2 gaps to fill" in hand.lines[1] and "they stopped because.." in hand.text
        await hand.write("it leaked", "enter")
        filled = world.at(id).notes[0]
        assert (filled.kind, filled.text) == (Kind.INSIGHT, "they stopped because it leaked")
        assert "1 gap to fill" in hand.lines[1] and hand.focus == "marker"
        await hand.keys("enter")
        assert hand.focus == "lines"


async def test_a_sign_on_a_line_gives_its_kind_and_a_key_the_next_one(world: World) -> None:
    id = world.ended("first", "second")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        await hand.keys(";>", "down", ";k", ";k")
        kinds = [note.kind for note in world.at(id).notes]
        assert kinds == [Kind.PROMISE_BY_ME, Kind.INSIGHT]
        assert [promise.text for promise in world.at(id).promises] == ["first"]
        await hand.keys("f2", "f2", "f2")
        assert {note.kind for note in world.at(id).notes} == {Kind.PLAIN}


async def test_it_is_said_what_enter_does_and_how_one_gets_to_the_letter(world: World) -> None:
    id = world.ended("first")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        assert "Enter, Space star; ^n next" in hand.text
        assert "Space star  ^g t thank" in hand.keys_row
    async with shown(world, ScreenName.DEBRIEF, id, SMALL) as hand:
        assert "2 of 3 · worth thanking for?" in hand.text
        assert "Enter, Space star; ^n next" in hand.text


async def test_a_quiet_clock_counts_ninety_seconds_and_says_no_more(world: World) -> None:
    id = world.ended("first")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        assert hand.lines[0].endswith("ended 12:02 · 0 of 90 s")
        world.clock.go(seconds=90)
        hand.app.screen.tick()  # type: ignore[attr-defined]
        await hand.settle()
        assert hand.lines[0].endswith("90 of 90 s")
        world.clock.go(seconds=1)
        hand.app.screen.tick()  # type: ignore[attr-defined]
        await hand.settle()
        assert hand.lines[0].endswith("ended 12:02")


async def test_what_to_ask_next_time_is_kept(world: World) -> None:
    id = world.ended("first")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        await hand.keys("ctrl+n")
        hand.one("ask_next", Input).focus()
        await hand.write("how they hire juniors", "ctrl+n")
        assert world.at(id).debrief.ask_next == "how they hire juniors"


async def test_stars_but_never_off_the_record(world: World) -> None:
    id = world.ended("first", "% secret", "third")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        assert hand.focus == "lines", "no markers: begin with the stars"
        await hand.keys("space", "down", "space")
        assert "off the record" in hand.keys_row
        assert [n.starred for n in world.at(id).notes] == [True, False, False]
        await hand.keys("down", "enter")
        assert [n.starred for n in world.at(id).notes] == [True, False, True]
        assert hand.text.count("★") == 2 and "2 starred" in hand.lines[1]
        await hand.keys("space", "f2", "f2")
        assert [n.starred for n in world.at(id).notes] == [True, False, False]
        await hand.keys("f3")
        assert [n.starred for n in world.at(id).notes] == [True, False, True]
        assert hand.one("lines", Rows).key == world.at(id).notes[2].id


async def test_what_one_believes_now_and_the_next_step(world: World) -> None:
    id = world.ended("a note")
    belief = ConversationField.BELIEF_BEFORE
    world.run(EditConversation(id, belief, "all luck [/]"))
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        await hand.keys("ctrl+n")
        assert hand.focus == "belief_after" and "3 of 3" in hand.text
        assert "all luck [/]" in hand.text and "not written down" in hand.text
        await hand.write("half luck", "enter")
        assert hand.focus == "surprised" and world.at(id).debrief.belief_after == "half luck"
        await hand.write("the size", "enter")
        assert hand.focus == "ask_next" and world.at(id).debrief.surprised == "the size"
        await hand.keys("enter")
        assert hand.focus == "energy"
        await hand.keys("right", "right")
        assert world.at(id).debrief.energy == 2 and "● 2" in hand.text
        await hand.keys("f2")
        assert world.at(id).debrief.energy == 1
        assert hand.one("energy", Choice).value == "1 drained", "undo shows on the screen"
        await hand.keys("ctrl+n")
        assert hand.screen == "FollowUpScreen" and world.at(id).debrief.done_at
        await hand.keys("^gd")
        assert hand.screen == "DebriefScreen" and hand.focus == "energy", "where one was"
        assert hand.one("belief_after", Input).value == "half luck"


async def test_every_step_can_be_skipped_and_left(world: World) -> None:
    id = world.ended("", "a note")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        await hand.write("half typed", "ctrl+n")
        assert hand.focus == "lines"
        await hand.keys("ctrl+n")
        await hand.write("a belief", "escape")
        assert hand.screen == "TodayScreen" and world.at(id).debrief.belief_after == "a belief"
        assert world.at(id).debrief.done_at is None
    empty = world.ended(name="Ada Lovelace")
    async with shown(world, ScreenName.DEBRIEF, empty) as hand:
        assert "No notes were taken" in hand.text
        await hand.keys("space", "enter", "ctrl+n", "ctrl+n")
        assert hand.screen == "FollowUpScreen"


async def test_back_to_the_call(world: World) -> None:
    id = world.ended("a note")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        world.clock.go(minutes=3)
        await hand.keys("^gc")
        assert hand.screen == "LiveScreen" and "02:00 in · until 12:30" in hand.lines[0]
        await hand.write("one more", "enter")
        await hand.keys("f9", "f9")
        assert hand.screen == "DebriefScreen"
        assert [n.text for n in world.at(id).notes] == ["a note", "one more"]


async def test_undoing_the_end_goes_back_to_the_call(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f9", "f9")
        assert hand.screen == "DebriefScreen"
        await hand.keys("f2")
        assert world.at(id).call.under_way
        await hand.until(lambda: hand.screen == "LiveScreen", "the call goes on, on its screen")


async def test_enter_stars_line_after_line_and_takes_no_star_away(world: World) -> None:
    id = world.ended("first", "second", "% secret", "fourth")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        await hand.keys("enter", "enter", "enter")
        assert "off the record" in hand.keys_row
        assert hand.one("lines", Rows).key == world.at(id).notes[2].id
        await hand.keys("home", "enter", "space")
        assert [n.starred for n in world.at(id).notes] == [True, False, False, False]


async def test_the_rest_is_skipped_for_the_letter_and_can_be_gone_back_to(world: World) -> None:
    id = world.ended("first", "", "third")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        await hand.write("half a wo")
        await hand.keys("^gt")
        assert hand.screen == "FollowUpScreen"
        assert world.at(id).debrief.done_at is not None
        assert [note.text for note in world.at(id).notes] == ["first", "half a wo", "third"]
        await hand.keys("^gd")
        assert hand.screen == "DebriefScreen" and "0 gaps to fill" in hand.lines[1]


async def test_a_marker_that_was_skipped_or_taken_back_is_filled_in_the_second_step(
    world: World,
) -> None:
    id = world.ended("one", "", "two", "")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        assert hand.text.count("something here") == 1, "the other one is not the one at hand"
        await hand.keys("enter")
        await hand.write("told", "enter", "f2")
        assert hand.focus == "lines" and hand.text.count(";e says what it was") == 2
        await hand.keys("down", "space", ";a", ";k", ";!")
        assert world.at(id).notes[1].kind is Kind.MARKER and not world.at(id).notes[1].starred
        assert "It has no words yet" in hand.keys_row
        await hand.keys("enter")
        assert "What was here?" in hand.text
        await hand.write("! she laughed", "enter")
        assert (world.at(id).notes[1].kind, world.at(id).notes[1].text) == (
            Kind.INSIGHT,
            "she laughed",
        )
        assert "1 gap to fill" in hand.lines[1] and hand.focus == "lines"
        await hand.keys("end", ";x")
        assert len(world.at(id).notes) == 3


async def test_a_half_typed_marker_waits_while_the_terminal_is_left(world: World) -> None:
    id = world.ended("", "")
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        await hand.write("she la")
        hand.app.post_message(AppBlur())
        await hand.settle()
        hand.app.post_message(AppFocus())
        await hand.settle()
        await hand.write("ughed", "enter")
        assert [note.text for note in world.at(id).notes] == ["she laughed", ""]
