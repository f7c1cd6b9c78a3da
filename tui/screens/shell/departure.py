"""Leaving the app by its key: when everything is on disk, and not by accident out of a call."""

from typing import Any

from textual.app import App

from tui.errors import StorageError
from tui.screens.shell.services import Services
from tui.screens.shell.stages import open_stages
from tui.screens.shell.top_status import TopStatus
from tui.screens.shell.typed_watch import TypedWatch
from tui.verbs import common
from tui.verbs.keymap import key_name_of


class Departure:
    """Asks everything that may object, then leaves.

    Args:
        app: The app that is left.
        services: What the app hands out.
        typing: Holds what is half typed in dialogs.
        status: Says what is against it.
        call: How a call is called.
        leaves: What a second press does while one is under way.
    """

    def __init__(
        self,
        app: App[Any],
        services: Services,
        typing: TypedWatch,
        status: TopStatus,
        call: str,
        leaves: str,
    ) -> None:
        self._app = app
        self._services = services
        self._typing = typing
        self._status = status
        self._call = call
        self._leaves = leaves
        self._warned = False

    def leave(self) -> None:
        """Leave when everything is on disk; a second time leaves in any case."""
        if self._services.waiting.call_at_hand and not self._services.keys.again(common.QUIT.id):
            words = f"A {self._call} is under way. {self._key} again {self._leaves}."
            self._status.say(words, asks=True)
            return
        stages = open_stages(self._app)
        for stage in stages:
            if stage is not self._app.screen:
                stage.keep_fields()
            elif not stage.may_leave():
                return
        self._typing.hold_dialogs()
        try:
            self._services.session.flush()
        except StorageError as error:
            if not self._warned:
                self._warned = True
                words = f"{error.sentence} {self._key} again leaves without it."
                stages[-1].say(words, trouble=True)
                return
        self._app.exit()

    @property
    def _key(self) -> str:
        return key_name_of(common.QUIT.id, self._services.session.settings.keys)
