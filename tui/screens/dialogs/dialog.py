"""What every dialog does with what is typed before its line is there, and behind its end."""

from dataclasses import replace
from typing import Any, TypeVar

from textual.await_complete import AwaitComplete
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from tui.domain.half_typed import HalfTyped, Spot
from tui.screens.typed_fields import TypedFields, back_words
from tui.verbs import Verb
from tui.verbs.keymap import mapped
from widgets.bars import KeyLine

R = TypeVar("R")

OF_THE_LINE = ("enter", "backspace")
"""Keys beside the characters that are the line's; it never lets one of them pass."""


class Dialog(ModalScreen[R]):
    """A dialog in which one types; nothing that is typed while it opens is lost."""

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
        """Close it with an answer, once: an Enter too many would close what lies below."""
        if self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)

    def takes_early(self, event: Key) -> bool:
        """Hand a key to the line as soon as there is one; whether it is such a key.

        Keys that come in one burst behind the one that opens a dialog are sent to the screen
        below, which has no use for them, and so reach the app.
        """
        early = event.is_printable or event.key in OF_THE_LINE
        if early and not isinstance(self.focused, Input | TextArea | None):
            return False
        if early:
            self.call_later(self._hand_on, event.key, event.character)
        return early

    def _hand_on(self, key: str, character: str | None) -> None:
        there = (self.focused, *self.focus_chain)
        line = next((one for one in there if isinstance(one, Input | TextArea)), None)
        if line is not None:
            line.post_message(Key(key, character))


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

    def spot_of(self, field: str) -> HalfTyped:
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
            say = self.screen.query_one(KeyLine).say
            self.screen.call_after_refresh(say, back_words(back, "Esc drops it."))
