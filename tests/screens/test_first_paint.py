"""What is laid out before anything is seen, counted: numbers here may only fall."""

from collections import Counter
from typing import Any

import pytest
from textual.widget import Widget

from tests.screens.support import Hand, World, shown
from tui.screens.navigation import ScreenName
from tui.screens.today import rows
from widgets.row import AnyRow

TODAY, CALL = 11, 21
"""Widgets on all screens, those of Textual's own with them."""


def widgets(hand: Hand) -> int:
    screens = hand.app.screen_stack
    return sum(len(list(screen.walk_children(Widget, with_self=True))) for screen in screens)


async def test_today_lays_out_no_more_than_it_shows(world: World) -> None:
    world.call()
    async with shown(world) as hand:
        assert len(hand.app.screen_stack) == 1
        assert widgets(hand) <= TODAY


async def test_a_call_lays_out_no_other_screen(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert widgets(hand) <= CALL


async def test_the_list_is_made_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not again when it is laid out, when the screen is on top, or when the files are as known."""
    world.call()
    made = Counter[tuple[int, int]]()
    make = rows.stage_rows
    for size in ((100, 28), (60, 20)):

        def counted(*of: Any, at: tuple[int, int] = size, **how: Any) -> list[AnyRow]:
            made[at] += 1
            return make(*of, **how)

        monkeypatch.setattr(rows, "stage_rows", counted)
        async with shown(world, size=size) as hand:
            await hand.sees("Grace Hopper")
    assert set(made.values()) == {1}
