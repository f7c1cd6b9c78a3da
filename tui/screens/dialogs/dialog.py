"""What every dialog does: it gives one answer."""

from typing import Any, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

from tui.domain.model.half_typed import HalfTyped, Spot
from tui.screens.typed_fields import TypedFields, back_words
from tui.structs import replace
from tui.verbs import Verb
from tui.verbs.keymap import mapped
from widgets.bars import StatusLine

R = TypeVar("R")


class Dialog(ModalScreen[R]):
    """A dialog in which one types."""

    fields: "DialogFields | None" = None
    """What is known of its fields; None if what is typed in it must not be held."""

    def hold(self, typed: TypedFields, where: HalfTyped) -> None:
        """Have what is half typed in it held, as something that is there."""
        self.fields = DialogFields(self, typed, where)

    def on_mount(self) -> None:
        """Put back what was half typed in it."""
        if self.fields is not None:
            self.fields.put_back()

    def mapped(self, verbs: tuple[Verb, ...]) -> tuple[Verb, ...]:
        """Verbs with the keys that were chosen for them."""
        return mapped(verbs, self.app._keymap)

    def dismiss(self, result: R | None = None) -> AwaitComplete:
        """Close it with an answer, once: an Enter too many would close what is below."""
        if self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)


class DialogFields:
    """The fields of a dialog: nothing in them is kept before it closes.

    Args:
        screen: The dialog.
        typed: Holds what is half typed.
        where: What that is held as.
    """

    def __init__(self, screen: Dialog[Any], typed: TypedFields, where: HalfTyped) -> None:
        self.screen = screen
        self._typed = typed
        self._where = where

    def place_of(self, field: str) -> HalfTyped:
        """Where a field is, without its text."""
        return replace(self._where, spot=replace(self._where.spot, field=field))

    def half_typed(self, field: str, text: str, first: str) -> bool:
        """Whether something was typed in a field."""
        return text.strip() != first.strip()

    def land(self, spot: Spot) -> None:
        """It is about one thing only."""

    def put_back(self) -> None:
        """Put back what was half typed."""
        if (back := self._typed.offer(self)) is not None:
            say = self.screen.query_one(StatusLine).say
            self.screen.call_after_refresh(say, back_words(back, "Esc drops it."))
