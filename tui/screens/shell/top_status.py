"""What is said in the row of keys of whatever is on top."""

from contextlib import suppress
from typing import Any

from textual.app import App
from textual.css.query import NoMatches

from tui.screens.shell.stage_screen import StageScreen
from tui.verbs.keymap import MOVES
from widgets.bars import StatusLine

STAYS = MOVES - {"enter"}
"""Keys beside which what is said stays, but in a call, where they act."""


class TopStatus:
    """Speaks where the user looks.

    Args:
        app: The app whose uppermost screen it is.
    """

    def __init__(self, app: App[Any]) -> None:
        self._app = app

    def say(self, words: str, *, trouble: bool = False, asks: bool = False) -> None:
        """Say something on the uppermost screen, a dialog too.

        Args:
            words: What is said.
            trouble: Whether something went wrong.
            asks: Whether it asks for a key.
        """
        self._app.screen.query_one(StatusLine).say(words, trouble=trouble, asks=asks)

    def complain(self, words: str) -> None:
        """Say what went wrong, unless a dialog is open."""
        if isinstance(self._app.screen, StageScreen):
            self._app.screen.say(words, trouble=True)

    def end(self, key: str = "") -> None:
        """The next key, click or paste ends what is said; one that only moves leaves it there.

        Args:
            key: The name of the key, if it is one.
        """
        if self._app.screen_stack:
            screen = self._app.screen
            calls = isinstance(screen, StageScreen) and screen.CAPTURES
            with suppress(NoMatches):
                screen.query_one(StatusLine).end(over=calls or key not in STAYS)
