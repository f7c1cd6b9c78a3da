"""What is done is never seen beside an older "saved": not in any picture that a terminal gets."""

import asyncio
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

import pyte
import pytest
from textual._compositor import CompositorUpdate
from textual.app import App

from tests.screens.support import PATIENCE, WIDE, World, shown
from tui.screens.navigation import ScreenName
from tui.storage import Library

pytestmark = pytest.mark.usefixtures("drawn")

DEEDS = {
    "undone": (("f2",), "Undone: "),
    "undone after something was said": (("f5", "f2"), "Undone: "),
    "undone and redone": (("f2", "f3"), "Redone: "),
    "kept": (("b", "enter"), r"^ \d\d:\d\d    b\b"),
    "of another kind": (("ctrl+r",), r'^ \d\d:\d\d  " a line'),
    "asked": (("tab",), "on: "),
}
"""Keys, and a pattern of what is seen when the last of them is done."""


class Terminal:
    """What is on a terminal whose app draws as often as it can.

    Args:
        app: The app.
        seen: Called after each picture.
    """

    def __init__(self, app: App[None], seen: Callable[[list[str]], None]) -> None:
        self.screen = pyte.Screen(*WIDE)
        self._app, self._seen = app, seen
        self._stream = pyte.Stream(self.screen)

    def draw(self, _: object, picture: object) -> None:
        """Draw a picture, or what is new in it."""
        if isinstance(picture, CompositorUpdate):
            self._stream.feed(picture.render_segments(self._app.console))
            self._seen(self.screen.display)


@contextmanager
def no_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing comes to the disk meanwhile."""
    let, put = threading.Event(), Library.put

    def wait(*words: Any) -> Any:
        let.wait()
        return put(*words)

    with monkeypatch.context() as patch:
        patch.setattr(Library, "put", wait)
        try:
            yield
        finally:
            let.set()


@pytest.mark.parametrize("action", DEEDS)
async def test_what_is_done_is_never_beside_an_older_saved(
    world: World, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    (*before, key), pattern = DEEDS[action]
    done, pictures = re.compile(pattern, re.M), []

    def look(lines: list[str]) -> None:
        pictures.append("\n".join(lines))
        assert not (done.search(pictures[-1]) and "saved" in lines[1]), pictures[-1]

    async with shown(world, ScreenName.LIVE, world.call()) as hand:
        await hand.write("a line", "enter", *before)
        await hand.until(lambda: "saved" in hand.lines[1])
        terminal = Terminal(hand.app, look)
        monkeypatch.setattr(hand.app, "_display", terminal.draw)
        hand.app.screen.refresh()
        with no_disk(monkeypatch):
            hand.send(key)
            end = monotonic() + PATIENCE
            while not done.search("".join(pictures[-1:])):
                hand.app.screen._on_timer_update()
                await asyncio.sleep(0)
                assert monotonic() < end, "\n".join(hand.lines)
            assert "saving" in terminal.screen.display[1]
