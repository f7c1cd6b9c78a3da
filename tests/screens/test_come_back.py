"""On Today one comes back to the row one left, or to the next one if that one is done."""

import pytest
from textual.widgets import Input

from tests.screens.support import NOON, World, shown
from tests.year import make_year
from tui.domain.actions.thank_you import MarkThankYouSent
from widgets.rows import Rows


@pytest.fixture
def year(world: World) -> World:
    """A library of 400 people and 600 conversations."""
    world.close()
    make_year(world.folder, NOON)
    world.session = world.open()
    return world


def keys_of(rows: Rows, kind: str) -> list[str]:
    """The keys of the lines of a kind, as they are listed."""
    return [row.key for row in rows.rows if f"/{kind}/" in row.key]


@pytest.mark.parametrize("done", [False, True])
async def test_back_from_a_line_one_is_at_it_or_at_the_next(year: World, done: bool) -> None:
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        _first, second, third = keys_of(rows, "THANK_YOU")[:3]
        rows.go_to(second)
        await hand.keys("enter")
        assert hand.screen != "TodayScreen"
        if done:
            year.run(MarkThankYouSent(second.partition("/")[0]))
        await hand.keys("escape")
        await hand.until(lambda: hand.screen == "TodayScreen")
        await hand.settle()
        assert rows.key == (third if done else second)


async def test_back_from_what_was_found_and_from_the_week(year: World) -> None:
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        before = keys_of(rows, "THANK_YOU")[1]
        rows.go_to(before)
        await hand.keys("slash")
        await hand.write("hopper", "enter", "end", "enter")
        assert hand.screen != "TodayScreen"
        await hand.keys("escape")
        assert hand.one("find", Input).value == "hopper"
        await hand.keys("escape")
        assert rows.key == before
        for leave in ("w", "escape"):
            await hand.keys("w", "end")
            assert rows.key != before
            await hand.keys(leave)
            assert rows.key == before


async def test_who_begins_something_new_comes_back_to_it(year: World) -> None:
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        known = {head.id for head in year.session.conversations()}
        await hand.keys("n")
        await hand.write("Zora Neale", "enter")
        assert hand.screen == "PrepareScreen"
        (id,) = {head.id for head in year.session.conversations()} - known
        await hand.keys("escape")
        await hand.until(lambda: rows.key.partition("/")[0] == id)
