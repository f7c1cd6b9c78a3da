"""What is said in the row of keys of whatever is on top."""

from contextlib import suppress
from typing import Any

from textual.app import App
from textual.css.query import NoMatches

from tui.screens.shell.stage_screen import StageScreen
from widgets.bars import StatusLine


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

    def end(self) -> None:
        """The next key, click or paste ends what is said."""
        if self._app.screen_stack:
            with suppress(NoMatches):
                self._app.screen.query_one(StatusLine).end()
