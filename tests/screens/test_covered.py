"""What is not seen isn't drawn, and a key draws the line that it changes."""

import pytest
from textual._compositor import Compositor
from textual.widget import Widget

from tests.screens.support import World, shown
from tui.screens.navigation import ScreenName
from widgets.bars import StatusLine

pytestmark = pytest.mark.usefixtures("drawn")


async def test_a_stage_below_another_one_is_not_drawn(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("escape", "escape")
        today = hand.app.screen
        assert hand.screen == "TodayScreen" and today.is_current
        await hand.keys("enter")
        live = hand.app.screen
        assert (today.is_current, live.is_current) == (False, True)
        await hand.keys("f1")
        assert (today.is_current, live.is_current) == (False, True)
        await hand.keys("escape", "escape", "escape")
        assert hand.app.screen is today
        assert today.is_current
        assert not live.is_current


async def test_a_minute_draws_the_header_and_the_cells_at_the_prompt(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: set[str] = set()
    update = Compositor.update_widgets

    def counted(compositor: Compositor, widgets: set[Widget]) -> None:
        drawn.update(widget.id or type(widget).__name__ for widget in widgets)
        update(compositor, widgets)

    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("six people")
        for minutes, said in ((0, " 30 › six"), (13, " 17 › six"), (19, " -2 › six")):
            world.clock.go(minutes=minutes)
            await hand.sees(said)
            assert hand.app.cursor_position == (16, hand.app.cursor_position.y)
        await hand.keys("f8", "ctrl+x")
        await hand.sees("  ‖ › ··· ······")
        await hand.keys("f8")
        assert " -2 › ··· ······" in hand.text
        monkeypatch.setattr(Compositor, "update_widgets", counted)
        world.clock.go(minutes=1)
        await hand.sees(" -3 › ··· ······")
    assert "prompt" in drawn and drawn <= {"prompt", "headline", "status"}, drawn


async def test_a_letter_leaves_the_row_of_keys_alone(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[StatusLine] = []
    render = StatusLine.render

    def counted(line: StatusLine) -> object:
        drawn.append(line)
        return render(line)

    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        monkeypatch.setattr(StatusLine, "render", counted)
        await hand.write("six people")
        assert "six people" in hand.text
        assert not drawn
