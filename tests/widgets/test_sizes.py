"""The call in windows of every size, in one run of the app."""

import pytest

from tests.screens.support import World, shown
from tests.screens.test_snapshots import called
from tui.screens.navigation import ScreenName
from widgets.capture import CaptureLine

WIDTHS = (1, 2, 3, 5, 8, 20, 39, 40, 60, 80, 100, 200)
HEIGHTS = (1, 2, 3, 4, 6, 9, 15, 28, 60)


async def test_the_call_stands_every_size(tmp_path_factory: pytest.TempPathFactory) -> None:
    world = World(tmp_path_factory.mktemp("sizes"))
    async with shown(world, ScreenName.LIVE, called(world)) as hand:
        await hand.write("half a line")
        for count, width in enumerate(WIDTHS):
            for height in HEIGHTS[:: -1 if count % 2 else 1]:
                await hand.resize(width, height)
                assert hand.fits(width, height), (width, height)
        for width in range(1, 201, 4):
            await hand.resize(width, 1 + width * 7 % 60)
            assert hand.fits(*hand.app.size)
        await hand.resize(100, 28)
        assert hand.one("capture", CaptureLine).text == "half a line"
        assert " 17 › half a line" in hand.text
    world.close()
