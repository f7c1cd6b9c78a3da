"""A stop by the shell, and a new size, wait until the app is between two actions."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tui.screens.shell.terminal_driver import Title, Titled


class Loop:
    """Keeps what is to be done later."""

    def __init__(self) -> None:
        self.later: list[Callable[[], object]] = []

    def call_soon_threadsafe(self, action: Callable[..., object], *given: Any) -> None:
        self.later.append(lambda: action(*given))


class Textual:
    """What Textual's driver does at a signal."""

    _auto_restart, _must_signal_resume = True, False

    def __init__(self) -> None:
        self._loop, self.did = Loop(), list[str]()

    def suspend_application_mode(self) -> None:
        self.did.append("given away")

    def _sigtstp_application(self) -> None:
        self.did.append("stopped")

    def _sigcont_application(self) -> None:
        self.did.append("going on")


class Driver(Titled, Textual):
    """The two together."""


def test_nothing_is_done_inside_the_signal() -> None:
    driver = Driver()
    driver._sigtstp_application()
    driver._sigcont_application()
    assert driver.did == []
    for action in driver._loop.later:
        action()
    assert driver.did == ["stopped", "given away", "going on"]


class Window:
    """Textual's driver, whose window gets another size while the app hears of the one before."""

    def __init__(self) -> None:
        self.sizes, self.told = [(1, 1), (100, 28)], list[tuple[int, int]]()
        self.title = Title(lambda text: None)

    def start_application_mode(self) -> None:
        signal.signal(signal.SIGWINCH, self._hear)

    def _hear(self, *_: object) -> None:
        size = self.sizes.pop(0)
        if self.sizes:
            signal.raise_signal(signal.SIGWINCH)
        self.told.append(size)


class WindowDriver(Titled, Window):
    """The two together."""


@pytest.fixture
def window_signal() -> Iterator[None]:
    """What hears of sizes is as it was afterwards."""
    before = signal.getsignal(signal.SIGWINCH)
    yield
    signal.signal(signal.SIGWINCH, before)


@pytest.mark.usefixtures("window_signal")
async def test_of_two_sizes_at_once_the_newest_is_told_last() -> None:
    driver = WindowDriver()
    driver.start_application_mode()
    signal.raise_signal(signal.SIGWINCH)
    while driver.sizes:
        await asyncio.sleep(0)
    assert driver.told == [(1, 1), (100, 28)]
