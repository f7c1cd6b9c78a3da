"""Live: capturing. The line has the focus, letters type, nothing is lost."""

import string
from datetime import timedelta

import pytest

from tests.screens.support import NOON, SMALL, Hand, World, shown
from tui.domain.model.note import SIGNS
from tui.domain.model.vocabulary import Kind
from tui.errors import StorageError
from tui.screens.navigation import ScreenName
from tui.storage import Library
from tui.verbs import live
from widgets.capture import CaptureLine
from widgets.rows import Rows


def typed(hand: Hand) -> str:
    return hand.one("capture", CaptureLine).text


async def test_every_letter_types_and_enter_keeps(world: World) -> None:
    id = world.call()
    every = string.ascii_letters + string.digits + string.punctuation + " äß漢"
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert hand.screen == "LiveScreen" and hand.focus == "capture"
        await hand.write("x" + every)
        assert typed(hand) == "x" + every
        await hand.keys("enter")
        assert typed(hand) == ""
        assert [note.text for note in world.at(id).notes] == ["x" + every]
        await hand.sees(every[:20])
        await hand.until(lambda: world.session.saved.state == "saved")
        assert world.on_disk(id).notes == world.at(id).notes


async def test_each_sign_gives_its_kind_and_an_empty_line_is_a_marker(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        for sign, kind in SIGNS.items():
            await hand.write(f"{sign} words {kind}", "enter")
        await hand.write("plain words", "enter", "enter")
        await hand.write("#", "enter")
        notes = world.at(id).notes
        assert [note.kind for note in notes] == [
            *SIGNS.values(),
            Kind.PLAIN,
            Kind.MARKER,
            Kind.PLAIN,
        ]
        words = [note.text for note in notes[: len(SIGNS)]]
        assert words == [f"words {kind}" for kind in SIGNS.values()]
        assert notes[-1].text == "#", "a sign alone is what was typed"
        await hand.sees("(marker)")
        assert [p.text for p in world.at(id).promises] == [
            "words promise by me",
            "words promise by them",
        ]


async def test_lines_that_arrive_at_once_are_kept_in_order(world: World) -> None:
    """A slow line delivers many keys together; Enter must not overtake the letters before it."""
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        hand.send(*"one", "enter", *"> two", "enter", *"three")
        await hand.settle()
        assert [note.text for note in world.at(id).notes] == ["one", "two"]
        assert typed(hand) == "three"


async def test_a_stamp_is_of_the_first_keystroke(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        world.clock.go(72)
        await hand.keys("a")
        world.clock.go(30)
        await hand.write("bc", "enter")
        world.clock.go(5)
        await hand.keys("enter")
        world.clock.go(5)
        await hand.write("again")
        world.clock.go(100)
        await hand.keys("ctrl+u", "b")
        world.clock.go(3)
        await hand.keys("enter")
        notes = world.at(id).notes
        assert [(n.text, n.elapsed_s) for n in notes] == [("abc", 72), ("", 107), ("b", 212)]
        assert notes[0].at == NOON + timedelta(seconds=72)
        await hand.sees("01:12    abc")
        await hand.sees("01:47  · (marker)")


async def test_the_line_keeps_the_focus_whatever_happens(world: World) -> None:
    id = world.call()
    leaving = {"live.end", "live.leave", "live.again", "live.note.keep"}
    async with shown(world, ScreenName.LIVE, id) as hand:
        for verb in live.VERBS:
            if verb.id not in leaving:
                before = typed(hand)
                await hand.keys(verb.key)
                if verb.id in ("live.question.jump", "live.question.partly"):
                    assert (hand.focus, typed(hand)) == ("capture", "")
                    await hand.keys("escape")
                await hand.keys("a")
                assert hand.focus == "capture", verb.id
                sign = '" ' if verb.id == "live.note.kind" else ""
                assert typed(hand) == f"{sign}{before}a", verb.id
        for key in ("f1", "ctrl+p"):
            await hand.keys(key)
            assert hand.screen != "LiveScreen", key
            await hand.keys("escape")
            await hand.until(lambda: hand.screen == "LiveScreen")
            assert hand.focus == "capture", key
        await hand.resize(*SMALL)
        assert hand.focus == "capture"
        await hand.pilot.click("#notes")
        await hand.pilot.click("#card")
        await hand.keys("z")
        assert hand.focus == "capture" and typed(hand).endswith("az")


async def test_nothing_moves_without_a_key_but_the_clock(world: World) -> None:
    id = world.call()
    world.clock.go(1)  # so no minute gets full meanwhile
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("a line", "enter")
        await hand.write("half a li")
        await hand.until(lambda: world.on_disk(id).draft_line.text == "half a li")
        await hand.sees("saved 12:00:01")
        still = hand.lines
        for second in range(2, 12):
            world.clock.go(1)
            hand.app.screen.tick()  # type: ignore[attr-defined]
            await hand.settle()
            now = hand.lines
            assert f"00:{second:02d} in · until 12:30" in now[0]
            assert now[1:] == still[1:], "below the clock nothing moved"
            differ = [i for i, (a, b) in enumerate(zip(now[0], still[0], strict=True)) if a != b]
            assert all(i >= now[0].index(f"00:{second:02d}") for i in differ)


async def test_a_failing_disk_is_said_and_nothing_is_lost(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = world.call()

    def full(*_: object) -> None:
        raise StorageError("The disk is full; the line was kept in memory.")

    async with shown(world, ScreenName.LIVE, id) as hand:
        with monkeypatch.context() as broken:
            broken.setattr(Library, "put", full)
            await hand.write("kept all the same", "enter")
            await hand.sees("NOT SAVED")
            assert "kept all the same" in hand.text
            await hand.write("the next", "ctrl+s")
            await hand.sees("NOT SAVED")
            assert typed(hand) == "the next" and hand.focus == "capture"
            await hand.keys("ctrl+q", "ctrl+q")
            await hand.sees("The disk is full")
            assert hand.app.is_running and typed(hand) == "the next"
        assert not world.on_disk(id).notes
        await hand.keys("ctrl+s")
        await hand.until(lambda: world.session.saved.state == "saved")
        await hand.until(lambda: "NOT SAVED" not in hand.text)
        there = world.on_disk(id)
        assert [note.text for note in there.notes] == ["kept all the same"]
        assert there.draft_line.text == "the next"


async def test_leaving_and_coming_back_lands_on_the_same_line(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        world.clock.go(40)
        await hand.keys("tab", "ctrl+n")
        await hand.write("half a line")
        card = hand.lines[3]
        world.clock.go(10)
        await hand.keys("escape", "escape")
        assert hand.screen == "TodayScreen"
        assert world.at(id).draft_line.text == "half a line"
        await hand.until(lambda: "call under way" in hand.text or "● call" in hand.text)
        world.clock.go(25)
        await hand.keys("home", "enter")
        assert hand.screen == "LiveScreen" and typed(hand) == "half a line"
        assert hand.lines[3] == card and "01:15 in · until 12:30" in hand.lines[0]
        await hand.write(" more", "enter")
        assert [(n.text, n.elapsed_s) for n in world.at(id).notes] == [("half a line more", 40)]
        await hand.keys("escape", "escape", "home", "enter")
        assert typed(hand) == "", "a line that was kept is not half-typed any more"


async def test_the_half_typed_line_is_on_disk_within_a_second(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        world.clock.go(33)
        await hand.write("not yet kept")
        await hand.until(lambda: world.on_disk(id).draft_line.text == "not yet kept")
        assert world.on_disk(id).draft_line.elapsed_s == 33
        await hand.keys(*["backspace"] * 12)
        await hand.until(lambda: world.on_disk(id).draft_line.text == "")


async def test_the_end_keeps_a_half_typed_line(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        world.clock.go(600)
        await hand.write("> send her the paper")
        world.clock.go(9)
        await hand.keys("f9", "f9")
        await hand.until(lambda: hand.screen == "DebriefScreen")
        now = world.at(id)
        assert [(n.kind, n.text, n.elapsed_s) for n in now.notes] == [
            (Kind.PROMISE_BY_ME, "send her the paper", 600)
        ]
        assert now.call.ended_at == world.clock.at and now.draft_line.text == ""


async def test_the_end_of_the_list_is_always_in_sight(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id, SMALL) as hand:
        for count in range(14):
            await hand.write(f"line number {count}", "enter")
            await hand.sees(f"line number {count}")
        await hand.keys("escape", "escape", "home", "enter")
        await hand.sees("line number 13")
        await hand.write("long " * 40, "enter")
        await hand.resize(50, 18)
        notes = hand.one("notes", Rows)
        await hand.until(lambda: 0 < notes.scroll_offset.y == notes.max_scroll_y)
        await hand.sees("long")
