"""The sign before a line to type in, with a word of one to three cells that may change."""

from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from widgets import plain

CELLS = 3
"""Cells of the word; they are there for an empty one too, so the text after it never shifts."""


class Prompt(Widget):
    """A short word and the sign after it; only its own cells are drawn when the word changes."""

    DEFAULT_CSS = f"""
    Prompt {{ width: {CELLS + 3}; height: 1; color: $accent; text-style: bold; }}
    """

    word: var[str] = var("")

    def watch_word(self, before: str, after: str) -> None:
        """Redraw only if it changed."""
        if before != after:
            self.refresh()

    def render(self) -> Content:
        """The word at the right of its cells, and the sign."""
        return plain.plain(f"{self.word:>{CELLS}} ›")
