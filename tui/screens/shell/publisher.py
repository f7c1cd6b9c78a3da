"""Tells the screens of every event, and of every save."""

from typing import Any

from textual.app import App

from tui.screens.shell.services import Services
from tui.session.writer import SaveState


class Publisher:
    """Passes on what the session tells.

    Args:
        app: The app in whose thread it is heard.
        services: Has the session, and the signals that screens listen to.
    """

    def __init__(self, app: App[Any], services: Services) -> None:
        self._app = app
        self._services = services

    def begin(self) -> None:
        """Listen to the session; who waits for a call or a letter hears of it first."""
        session = self._services.session
        session.on_event(self._services.waiting.hear)
        session.on_event(self._services.changed.publish)
        session.on_save(self._saved)

    def _saved(self, state: SaveState) -> None:
        """A save was told, in whatever thread: pass it on in ours, without waiting."""
        if self._app._loop is not None and self._app.is_running:
            self._app._loop.call_soon_threadsafe(self._publish, state)

    def _publish(self, state: SaveState) -> None:
        if self._app.is_running:
            self._services.saved.publish(state)
