"""Copying a text from a screen."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from tui.session.mail_handoff import Copied, copy


def copy_beside(screen: Screen[Any], text: str, then: Callable[[Copied], None]) -> None:
    """Copy a text, the terminal being asked too; in a thread, since some programs take their time.

    Args:
        screen: The screen it is copied on.
        text: What is copied.
        then: Told how far it came, unless the screen is gone by then.
    """
    screen.app.copy_to_clipboard(text)

    def told(copied: Copied) -> None:
        if screen.is_mounted:
            then(copied)

    def work() -> None:
        screen.app.call_from_thread(told, copy(text, asked=True))

    screen.run_worker(work, thread=True, exit_on_error=False, exclusive=True, group="copy")
