"""Holds what is half typed on every screen, a moment after somebody typed."""

from typing import Any

from textual.app import App
from textual.timer import Timer

from tui.screens.dialogs.dialog import Dialog, DialogFields
from tui.screens.shell.stages import open_stages
from tui.screens.typed_fields import HOLD_SECONDS, TypedFields


class TypedWatch:
    """Sees to it that what is half typed is held.

    Args:
        app: The app on whose screens one types.
        typed: Holds it.
    """

    def __init__(self, app: App[Any], typed: TypedFields) -> None:
        self._app = app
        self._typed = typed
        self._holding: Timer | None = None

    def heard(self) -> None:
        """Somebody types: hold it in a moment."""
        if self._holding is None:
            self._holding = self._app.set_timer(HOLD_SECONDS, self.hold)

    def hold(self) -> None:
        """Hold what is half typed, again and again as long as there is something."""
        self._holding = None
        stages = open_stages(self._app)
        there = [one.fields for one in stages if not one.subject_gone()]
        if self._typed.hold([*there, *self._dialog_fields()]):
            self.heard()

    def hold_dialogs(self) -> None:
        """Hold what is half typed in dialogs; what was on a stage is kept, or left knowingly."""
        self._typed.hold(self._dialog_fields())

    def _dialog_fields(self) -> list[DialogFields]:
        dialogs = [one.fields for one in self._app.screen_stack if isinstance(one, Dialog)]
        return [fields for fields in dialogs if fields is not None]
