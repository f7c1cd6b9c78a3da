"""Where a letter is written."""

from collections.abc import Callable
from typing import cast

from textual.document._document import Document
from textual.events import Key
from textual.widgets.text_area import Selection

from widgets.editors import Page

Span = tuple[int, int]
"""Where something begins and ends in a text, in characters."""


class LetterPage(Page):
    """A letter, whose keys for blanks act in their turn with what is typed.

    Args:
        id: Its id.
        action_of: The screen's action for a key, by Textual's name; "" is the editor's.
        text: What is in it.
    """

    def __init__(self, id: str, action_of: Callable[[str], str], text: str = "") -> None:
        super().__init__(id, text)
        self._action_of = action_of
        self._followed: list[object] = []
        self._offered: Selection | None = None

    async def _on_key(self, event: Key) -> None:
        """Do the key in its turn; as a binding of the screen it would act after later letters."""
        action = self._action_of(event.key)
        if action:
            event.stop()
            event.prevent_default()
            await self.run_action(f"screen.{action}")
        else:
            await super()._on_key(event)

    def follow(self, text: str) -> None:
        """Have another text that goes with what is known; undo passes over it."""
        self.replace(text, (0, 0), self.document.end)
        self._followed.append(self.history._undo_stack[-1])

    @property
    def last_change(self) -> object:
        """The last change that was made here and can be undone; None if there is none."""
        changes = self.history._undo_stack
        return next((one for one in reversed(changes) if not self._follows(one)), None)

    def undo(self) -> None:
        """Take back the last change that was made here; what followed goes with it."""
        changes = self.history._undo_stack
        while changes and self._follows(changes[-1]):
            super().undo()
        super().undo()

    def _follows(self, change: object) -> bool:
        return any(change is one for one in self._followed)

    def put_in(self, words: str) -> None:
        """Put words where the cursor is, or in place of what is selected; then select them."""
        start, end = sorted(self.selection)
        before = self.get_text_range((start[0], 0), start)[-1:]
        if before and not before.isspace() and before not in "([":
            start = end = self.replace(" ", start, end).end_location
        made = self.replace(words, start, end)
        self.focus()
        self.selection = type(self.selection)(start, made.end_location)
        self.scroll_cursor_visible()

    def offer_blank(self, find: Callable[[str, int], Span | None]) -> bool:
        """Select the next blank, so that typing fills it; nobody has gone to it yet.

        Args:
            find: Finds the first blank of a text from a place on, or from its beginning.

        Returns:
            Whether there is one.
        """
        document = cast(Document, self.document)
        # Coming back to the letter, the blank that waits there is not passed over.
        begin = self.selection.end if self.has_focus else min(self.selection)
        spot = find(self.text, document.get_index_from_location(begin))
        if spot is None:
            return False
        start, end = map(document.get_location_from_index, spot)
        self.focus()
        self.selection = self._offered = type(self.selection)(start, end)
        self.scroll_cursor_visible()
        return True

    def go_to_blank(self, find: Callable[[str, int], Span | None], key: str) -> str:
        """Go to the next blank, which is the one that is ready if nobody has gone to it yet.

        Args:
            find: Finds the first blank of a text from a place on, or from its beginning.
            key: How the key that does it is written.

        Returns:
            A sentence, where nothing is seen of it; otherwise "".
        """
        before, here = self.selection, self.has_focus
        if here and before == self._offered and not before.is_empty:
            self._offered = None
            return f"Typing fills this blank; {key} again goes to the next."
        if not self.offer_blank(find):
            return "No blank is left."
        self._offered = None
        return "This is the only one left." if here and self.selection == before else ""
