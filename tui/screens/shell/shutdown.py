"""An app that ends in order, whoever ends it, and says nothing of what was typed."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from textual import on
from textual.app import App
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.worker import WorkerFailed

from tui.screens.shell.stage_screen import StageScreen
from tui.screens.shell.terminal_driver import driver
from tui.shutdown import HANGUP, status_of
from widgets.bars import StatusLine


class EndingApp(App[None], inherit_bindings=False):
    """Keeps what is typed when a signal, a lost terminal or an error ends it.

    Args:
        hurry: Told the status when the end has come that a signal asked for.
    """

    def __init__(self, hurry: Callable[[int], None]) -> None:
        super().__init__(driver_class=driver())
        self._hurry = hurry
        self._runs_in: asyncio.AbstractEventLoop | None = None
        self.ended = 0
        self.kept = True

    def on_load(self) -> None:
        """From here on the loop is there, and its own reports, which hold values, are not made."""
        self._runs_in = asyncio.get_running_loop()
        self._runs_in.set_exception_handler(lambda loop, context: None)

    @on(Driver.SignalResume)
    def draw_again(self) -> None:
        """The shell stopped the program and went on with it: the terminal shows nothing of it.

        What was said before has been read.
        """
        with suppress(NoMatches):
            self.screen.query_one(StatusLine).end()
        self.refresh(layout=True)

    def end_by(self, number: int) -> None:
        """A signal asks for the end; called wherever the program is just then.

        Raises:
            SystemExit: Nothing runs yet that could be ended in order.
        """
        self.ended = self.ended or status_of(number)
        self._hurry(self.ended)
        if self._runs_in is None:
            raise SystemExit(self.ended)
        self._soon(self._leave)

    def hung_up(self) -> None:
        """The terminal is gone; called in any thread."""
        self.end_by(HANGUP)

    def broke(self, error: BaseException) -> None:
        """A thread broke; called in it."""
        self._soon(self._handle_exception, error)

    def _soon(self, deed: Callable[..., None], *words: object) -> None:
        with suppress(RuntimeError):  # the loop has ended already
            if self._runs_in is not None:
                self._runs_in.call_soon_threadsafe(deed, *words)

    def _leave(self) -> None:
        self.put_aside()
        self.exit(return_code=self.ended)

    def _handle_exception(self, error: Exception) -> None:
        """End in order; Textual would print the values of variables, and so notes."""
        self.note(error)
        self._close_messages_no_wait()

    def note(self, error: Exception) -> None:
        """Remember the first error that nobody foresaw, and keep what is typed."""
        self._return_code = self.ended or 1
        if self._exception is None:
            self._exception = error
            self.put_aside()
            self._exception_event.set()

    def put_aside(self) -> None:
        """Keep what is typed on every screen; one that can't is no reason to lose the others.

        What may be kept half-written is kept, all else is held as it is for the next start.
        """
        stages = [screen for screen in self.screen_stack if isinstance(screen, StageScreen)]
        for deed in (*(stage.fields.keep for stage in stages), self.hold_typed):
            try:
                with self._context():
                    deed()
            except NoMatches:  # it was not built yet
                continue
            except Exception:
                self.kept = False

    def hold_typed(self) -> None:
        """Hold what is half typed in any field."""

    @property
    def error(self) -> BaseException | None:
        """What ended it that nobody foresaw."""
        error = self._exception
        return error.error if isinstance(error, WorkerFailed) else error
