"""The conversations as a board of their stages."""

import pytest

from tests.screens.support import NOON, World, shown
from tests.year import make_year
from tui.domain.actions.people import MoveStage
from tui.domain.model.vocabulary import Stage
from widgets.columns import Columns
from widgets.rows import Rows

WIDE = (140, 45)


async def test_each_stands_in_the_column_of_its_stage(world: World) -> None:
    world.talk("Ada Lovelace")
    asked = world.talk("Grace Hopper")
    world.run(MoveStage(asked, Stage.ASKED))
    quiet = world.talk("Mary Shaw")
    world.run(MoveStage(quiet, Stage.ASKED), MoveStage(quiet, Stage.QUIET))
    ended = world.ended("a line", name="Jean Bartik")
    world.session.flush()
    async with shown(world, size=WIDE) as hand:
        await hand.keys("f")
        board = hand.one("board", Columns)
        row = hand.lines[3]
        titles = ("idea · 1", "asked · 1", "scheduled · 0", "talked · 1", "thanked · 0")
        assert all(title in row for title in titles) and "Mary Shaw" not in hand.text
        assert "Jean Bartik · 24 Nov" in " ".join(hand.text.split())
        assert board.key == ended, "the cursor is on what it was on"
        await hand.keys("left")
        assert board.key == asked == hand.one("list", Rows).key
        await hand.keys(";", "d")
        assert world.at(asked).stage is Stage.DECLINED
        await hand.until(lambda: "asked · 0" in hand.lines[3])
        await hand.do("undo")
        await hand.until(lambda: "asked · 1" in hand.lines[3])
        await hand.keys("left", "enter")
        assert hand.screen == "PrepareScreen" and "Ada Lovelace" in hand.text
        await hand.keys("escape")
        assert hand.screen == "TodayScreen" and "asked · 1" in hand.lines[3]
        await hand.keys("f")
        assert hand.focus == "list" and "waiting" not in hand.lines[3]
        await hand.keys("home")
        before = hand.one("list", Rows).key
        assert "/THANK_YOU/" in before
        rows = hand.one("list", Rows).rows
        await hand.keys("f", "f")
        assert hand.one("list", Rows).key == before, "one comes back to where one was"
        assert hand.one("list", Rows).rows == rows


async def test_it_is_narrowed_and_left_with_escape(world: World) -> None:
    world.close()
    make_year(world.folder, NOON)
    world.session = world.open()
    async with shown(world, size=(120, 30)) as hand:
        await hand.keys("f", "slash")
        await hand.write("hopper", "enter")
        assert hand.focus.startswith("board-")
        assert "thanked · 2" in hand.lines[3] and "Hopper" in hand.lines[4]
        await hand.keys("escape")
        assert "thanked · 491" in hand.lines[3] and "idea · 30" in hand.lines[3]
        assert all(len(line) <= 120 for line in hand.lines)
        await hand.keys("escape")
        rows = hand.one("list", Rows)
        assert rows.rows[0].text == "now · 25" and hand.focus == "list"
        assert "Hopper" in rows.rows[rows.cursor].head


@pytest.mark.parametrize("width", [60, 119])
async def test_a_narrow_screen_has_no_board(world: World, width: int) -> None:
    world.talk("Ada Lovelace")
    async with shown(world, size=(width, 30)) as hand:
        await hand.keys("f")
        assert f"The board needs 120 columns; here are {width}." in hand.keys_row
        await hand.resize(140, 30)
        await hand.keys("f")
        assert "idea · 1" in hand.lines[3] and "asked · 0" in hand.lines[3]
        await hand.resize(100, 30)
        assert hand.focus == "list" and "asked · 0" not in hand.text
