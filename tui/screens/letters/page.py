"""Where a letter is written."""

from collections.abc import Callable

from textual.events import Key

from widgets.editors import Page


class LetterPage(Page):
    """The letter, whose keys for blanks act in their turn with what is typed.

    Args:
        deed: The screen's action for a key, by Textual's name; "" leaves the key to the editor.
    """

    def __init__(self, deed: Callable[[str], str]) -> None:
        super().__init__("letter")
        self._deed = deed

    async def _on_key(self, event: Key) -> None:
        """Do the key in its turn; as a binding of the screen it would act after later letters."""
        action = self._deed(event.key)
        if action:
            event.stop()
            event.prevent_default()
            await self.run_action(f"screen.{action}")
        else:
            await super()._on_key(event)
