"""What is to be done stays on one screen, however much there is of it."""

import pytest

from tests.screens.support import World, shown
from widgets.rows import Rows

SIZES = [(140, 45), (100, 28), (60, 20), (40, 15)]


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_to_be_done_is_on_one_screen(year: World, size: tuple[int, int]) -> None:
    async with shown(year, size=size) as hand:
        rows = hand.one("list", Rows)
        titles = [row.text for row in rows.rows if row.tone == "title"]
        assert titles[:3] == ["now · 25", "this week · 26", "waiting · 452"]
        first = next(at for at, row in enumerate(rows.rows) if row.text == titles[3])
        assert first <= rows.size.height or size == (40, 15)
        assert all(len(line) <= size[0] for line in hand.lines)


async def test_enter_lists_the_rest_of_a_band_and_folds_a_pile_again(year: World) -> None:
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        rows.go_to("/more/NOW")
        assert "and 16 more, 13 late; Enter shows them" in hand.text
        await hand.keys("enter")
        keys = [row.key for row in rows.rows]
        assert "and 16 more, 13 late" not in hand.text and "/more/WEEK" in keys
        rows.go_to("/more/NOW")
        await hand.keys("enter")
        assert "and 16 more, 13 late; Enter shows them" in hand.text
        before = len(rows.rows)
        rows.go_to("/more/NUDGE/theirs")
        await hand.keys("enter")
        assert len(rows.rows) == before + 60
        await hand.keys("enter")
        assert len(rows.rows) == before


async def test_a_larger_screen_lists_more(year: World) -> None:
    async with shown(year, size=(60, 20)) as hand:
        rows = hand.one("list", Rows)
        few = len([row for row in rows.rows if "/PROMISE/" in row.key])
        await hand.resize(140, 45)
        await hand.until(lambda: len([r for r in rows.rows if "/PROMISE/" in r.key]) > few + 10)
