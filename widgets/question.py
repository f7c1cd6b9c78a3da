"""The card of the next question: cue words big enough to glance at, the rest dim."""

from collections.abc import Iterable

from textual.content import Content
from textual.events import Resize
from textual.reactive import var
from textual.widget import Widget

from widgets import plain
from widgets.told import Asked, Cell, Listed, Read, Room, Told


class QuestionCard(Widget):
    """One question, a text or a list; its height changes only when it is told something new."""

    DEFAULT_CSS = """
    QuestionCard { height: auto; padding: 0 1; }
    """

    full: var[bool | None] = var(None)
    """Whether the words to say are shown in full; None means as there is room."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._told: Told = Asked("", "")

    def ask(
        self,
        label: str,
        words: str,
        about: str = "",
        text: str = "",
        rows: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Show something to ask.

        Args:
            label: A word for it.
            words: The words to glance at.
            about: A few words on it, at the right.
            text: The question in full, or "".
            rows: Label and words of rows below it.
        """
        self._tell(Asked(label, words, about, text, tuple(rows)))

    def show_text(self, label: str, text: str) -> None:
        """Show a text in full, of several lines if need be."""
        self.read(label, [("", text)])

    def read(
        self, label: str, rows: Iterable[tuple[str, str]], page: int = 0, more: str = ""
    ) -> None:
        """Show something to read, a page of it if it is long.

        Args:
            label: A word for it.
            rows: Label and words of every part.
            page: Which page; wraps around.
            more: How one comes to the next page.
        """
        self._tell(Read(label, tuple(rows), page, more))

    def list(self, label: str, about: str, cells: Iterable[Cell], at: int = 0) -> None:
        """Show a list in columns.

        Args:
            label: A word for it.
            about: A few words on it, at the right.
            cells: What is in it, in order.
            at: The place of what has to be in sight, from 0.
        """
        self._tell(Listed(label, about, tuple(cells), at))

    def _tell(self, told: Told) -> None:
        if told != self._told:
            self._told = told
            self.refresh(layout=True)

    def toggle_full(self) -> None:
        """Show the words to say in full, or hide them."""
        self.full = not self._all_is_said
        self.refresh(layout=True)

    @property
    def _all_is_said(self) -> bool:
        if self.full is not None or not isinstance(self._told, Asked):
            return bool(self.full)
        shown = self._told.drawn(self._room(self.full))
        return len(shown) >= len(self._told.drawn(self._room(full=True)))

    def on_resize(self, event: Resize) -> None:
        """Fold again."""
        self.refresh(layout=True)

    def _room(self, full: bool | None) -> Room:
        size = self.app.size
        return Room(max(20, size.width - 2), size.height, full)

    def render(self) -> Content:
        """The rows of what is there."""
        return plain.stack(self._told.drawn(self._room(self.full)))
