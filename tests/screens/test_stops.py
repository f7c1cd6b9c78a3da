"""A stop by the shell waits until the app is between two actions."""

from collections.abc import Callable
from typing import Any

from tui.screens.shell.terminal_driver import Titled


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
