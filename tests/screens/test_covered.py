"""What is not seen isn't drawn, and a key draws the line that it changes."""

import pytest

from tests.screens.support import World, shown
from tui.screens.navigation import ScreenName
from widgets.bars import StatusLine


async def test_a_stage_below_another_one_is_not_drawn(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        today, live = hand.app.screen_stack[-2:]
        assert (today.is_current, live.is_current) == (False, True)
        await hand.keys("f1")
        assert (today.is_current, live.is_current) == (False, True)
        await hand.keys("escape", "escape", "escape")
        assert hand.screen == "TodayScreen"
        assert today.is_current
        assert not live.is_current


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
