"""Ending in order, whoever ends the app, and saying nothing of what was typed."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

from textual.app import App
from textual.css.query import NoMatches
from textual.worker import WorkerFailed

from tui.screens.shell.stages import open_stages
from tui.shutdown import HANGUP, status_of


class Shutdown:
    """Keeps what is typed when a signal, a lost terminal or an error ends the app.

    Args:
        app: The app that it ends.
        hurry: Told the status when the end has come that a signal asked for.
        hold: Holds what is half typed in any field.
    """

    def __init__(
        self, app: App[Any], hurry: Callable[[int], None], hold: Callable[[], None]
    ) -> None:
        self._app = app
        self._hold = hold
        self._runs_in: asyncio.AbstractEventLoop | None = None
        self.hurry = hurry
        self.ended = 0
        """The status with which a signal ended it; 0 if none did."""
        self.kept = True
        """Whether all that was typed could be kept."""

    def begin(self) -> None:
        """From here on the loop is there, and its own reports, which hold values, are not made."""
        self._runs_in = asyncio.get_running_loop()
        self._runs_in.set_exception_handler(lambda loop, context: None)

    def end_by(self, number: int) -> None:
        """A signal asks for the end; called wherever the program is just then.

        Raises:
            SystemExit: Nothing runs yet that could be ended in order.
        """
        self.ended = self.ended or status_of(number)
        self.hurry(self.ended)
        if self._runs_in is None:
            raise SystemExit(self.ended)
        self._soon(self._leave)

    def hung_up(self) -> None:
        """The terminal is gone; called in any thread."""
        self.end_by(HANGUP)

    def broke(self, error: BaseException) -> None:
        """A thread broke; called in it."""
        self._soon(self._app._handle_exception, error)

    def _soon(self, action: Callable[..., None], *words: object) -> None:
        with suppress(RuntimeError):  # the loop has ended already
            if self._runs_in is not None:
                self._runs_in.call_soon_threadsafe(action, *words)

    def _leave(self) -> None:
        self.keep_typed()
        self._app.exit(return_code=self.ended)

    def note(self, error: Exception) -> None:
        """Remember the first error that nobody foresaw, and keep what is typed."""
        app = self._app
        app._return_code = self.ended or 1
        if app._exception is None:
            app._exception = error
            self.keep_typed()
            app._exception_event.set()

    def keep_typed(self) -> None:
        """Keep what is typed on every screen; one that can't is no reason to lose the others.

        What may be kept half-written is kept, all else is held as it is for the next start.
        """
        stages = open_stages(self._app)
        for action in (*(stage.fields.keep for stage in stages), self._hold):
            try:
                with self._app._context():
                    action()
            except NoMatches:  # it was not built yet
                continue
            except Exception:
                self.kept = False

    @property
    def error(self) -> BaseException | None:
        """What ended it that nobody foresaw."""
        error = self._app._exception
        return error.error if isinstance(error, WorkerFailed) else error


class HasShutdown(Protocol):
    """An app that ends in order."""

    shutdown: Shutdown
    """How it ends."""
