"""Looks whether another program wrote in the library, and has the screens show it."""

from typing import Any

from textual.app import App

from tui.screens.shell.stage_screen import StageScreen
from tui.screens.shell.stages import open_stages
from tui.session.session import Session

LOOK_SECONDS = 1.0
"""How often it is looked; it costs three calls of the system."""


class LibraryWatch:
    """Watches the library while the app runs.

    Args:
        app: The app whose screens show it.
        session: The door to the data.
    """

    def __init__(self, app: App[Any], session: Session) -> None:
        self._app = app
        self._session = session

    def begin(self) -> None:
        """Look from now on."""
        self._app.set_interval(LOOK_SECONDS, self.look)

    def look(self) -> None:
        """Show what another program wrote, if one did; who leaves is shown nothing more."""
        if not (self._app.is_running and self._session.moved()):
            return
        home, top = open_stages(self._app)[0], self._app.screen
        home.look_again_at_disk()
        if isinstance(top, StageScreen) and top.is_mounted and top is not home:
            top.look_again_at_disk()
