"""What every dialog does with what is typed before its line is there, and behind its end."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

R = TypeVar("R")

OF_THE_LINE = ("enter", "backspace")
"""Keys beside the characters that are the line's; it never lets one of them pass."""


class Dialog(ModalScreen[R]):
    """A dialog in which one types; nothing that is typed while it opens is lost."""

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
