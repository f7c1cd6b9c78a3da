"""The day's backup, made beside everything else."""

from collections.abc import Callable
from time import sleep
from typing import Any

from textual.app import App
from textual.worker import get_current_worker

from tui.errors import CoffeechatError
from tui.session.session import Session

BACKUP_SECONDS = 5.0
"""How long after the start the day's backup begins."""

PAUSE_SECONDS = 0.01
"""How long a backup rests between two small batches of files: keys and saves go first."""


class StoppedError(Exception):
    """Work beside the screen ends because the app is left."""


class DailyBackup:
    """Makes the day's backup in a thread; leaving the app stops it.

    Args:
        app: The app.
        session: The door to the data.
        complain: Says what went wrong.
    """

    def __init__(self, app: App[Any], session: Session, complain: Callable[[str], None]) -> None:
        self._app = app
        self._session = session
        self._complain = complain

    def begin(self) -> None:
        """Make it in a while."""
        self._app.set_timer(BACKUP_SECONDS, self.make)

    def make(self) -> None:
        """Make it in a thread."""
        self._app.run_worker(self._make, thread=True, exit_on_error=False, group="backup")

    def _make(self) -> None:
        worker = get_current_worker()

        def pause() -> None:
            if worker.is_cancelled:
                raise StoppedError("The app was left.")
            sleep(PAUSE_SECONDS)

        try:
            unread = self._session.back_up(pause) or ()
            words = f"{unread[0]} can't be read and is in no new backup." if unread else ""
        except StoppedError:
            return
        except CoffeechatError as error:
            words = f"No backup today. {error.sentence}"
        if words:
            self._app.call_from_thread(self._complain, words)
