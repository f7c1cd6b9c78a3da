"""A line to type in that grows with its text, and how it is drawn."""

import re
from collections.abc import Callable
from typing import Self

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Offset, Region
from textual.reactive import var
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import TextAreaTheme

from widgets import plain
from widgets.pen import Pen

_WORD = re.compile(r"\S+")


class GrowingLine(TextArea):
    """One line that grows to four rows and scrolls then.

    The terminal's own cursor, which is hidden, is always where the drawn one is: screen readers
    follow it, and input methods show there what is being composed.

    A letter at the end goes to the terminal at once, as two cells.

    Args:
        hint: What is in it while it is empty.
        complete: Gives the rest of a name, or "", after all that is typed.
    """

    DEFAULT_CSS = """
    GrowingLine {
        height: auto; max-height: 4; min-height: 1;
        border: none; padding: 0;
        scrollbar-size-vertical: 1;
        background: $background;
        &:focus { border: none; background: $background; }
        & .text-area--cursor-line { background: $background; }
        & .text-area--cursor { background: $accent; color: $background; }
        & .text-area--placeholder { color: $text-muted; }
        & .text-area--suggestion { color: $text-muted; }
        &:ansi {
            & .text-area--cursor { background: ansi_default; color: ansi_default; }
            & .text-area--placeholder { text-style: dim; }
            & .text-area--suggestion { text-style: dim; }
        }
    }
    """

    masked: var[bool] = var(False)
    """Whether the text is drawn as dots, for eyes that shouldn't read it."""

    def __init__(
        self, hint: str = "", complete: Callable[[str], str] | None = None, *, id: str | None = None
    ) -> None:
        self._hint = hint
        self._complete = complete
        self._dressed: TextAreaTheme | None = None
        self._types, self._drawn, self._pen = False, False, Pen(self)
        super().__init__(
            "",
            soft_wrap=True,
            show_line_numbers=False,
            compact=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            id=id,
        )
        self.cursor_blink = False

    # Drawing ----------------------------------------------------------------------------

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows; the terminal's cursor is placed before any of them is written."""
        self._pen.catch_up()
        if self.has_focus and self.screen.is_current:
            self.app.cursor_position = self.cursor_screen_offset
        if self._dressed is self._theme:
            return super(TextArea, self).render_lines(crop)  # its colours stand since the last
        self._dressed = self._theme
        return super().render_lines(crop)

    def notify_style_update(self) -> None:
        """Other colours may hold."""
        self._dressed = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """A row, as dots if it is masked."""
        strip = super().render_line(y)
        return Strip(map(_masked, strip), strip.cell_length) if self.masked else strip

    def on_resize(self) -> None:
        """The text is folded again: what is in the row, and where, is another."""
        self.call_next(self._fit)

    @property
    def hint(self) -> str:
        """What is in it while it is empty."""
        return self._hint

    @hint.setter
    def hint(self, hint: str) -> None:
        """Have something else be there."""
        self._hint = hint
        self._fit()

    def on_text_area_changed(self) -> None:
        """The cursor may be in a row that was not there, unless a letter was drawn in its own."""
        drawn, self._drawn = self._drawn, False
        if not drawn:
            self.scroll_cursor_visible()

    def _fit(self) -> None:
        self.scroll_cursor_visible()
        hint = "" if self.masked else plain.cut(self._hint, self.content_size.width)
        self.placeholder = plain.plain(hint)
        self.update_suggestion()

    def watch_masked(self) -> None:
        """Redraw."""
        self._fit()
        self.refresh()

    # Typing -----------------------------------------------------------------------------

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Have it drawn with the next frame, unless a letter is being typed that draws itself."""
        if self._types and not (layout or recompose):
            return self
        self._types = False
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def type_letter(self, letter: str) -> None:
        """Put a letter in place of what is selected, and draw it: at once if it is at the end."""
        self._types, before = self._draws_itself(letter), self._place
        try:
            with self.prevent(TextArea.SelectionChanged):
                self.replace(letter, *self.selection, maintain_selection_offset=False)
        finally:
            drawn, self._types = self._types, False
        after = self._place
        cells = Region(*before, after.x - before.x + 1, 1)
        row = after.y == before.y and after.x > before.x and not self.suggestion
        self._drawn = drawn and row and self._pen.draw(cells)
        if drawn and not self._drawn:
            self.refresh()

    @property
    def _place(self) -> Offset:
        """Where the cursor is, in cells of the line."""
        there: Offset = self.wrapped_document.location_to_offset(self.cursor_location)
        return there - self.scroll_offset

    def _draws_itself(self, letter: str) -> bool:
        """Whether a letter changes two cells and nothing else, and they are in sight.

        A sign that joins others, such as an accent of its own, changes what is before it.
        """
        shown = self.has_focus and not self.masked
        ends = self.selection.is_empty and self.cursor_at_end_of_text and not self.suggestion
        return shown and ends and bool(self.text) and all(map(_has_cells, self.text[-1] + letter))

    # Suggesting -------------------------------------------------------------------------

    def update_suggestion(self) -> None:
        """Suggest the rest of a name at the end of the line, if there is room for all of it."""
        rest = ""
        if self._complete and self.cursor_at_end_of_text and self.selection.is_empty:
            rest = "" if self.masked else self._complete(self.text)
        if rest:
            rest = " ".join(plain.bare(rest).splitlines())
            at = self.wrapped_document.location_to_offset(self.cursor_location).x
            rest = rest if at + cell_len(rest) <= self.wrap_width else ""
        self.suggestion = rest

    def watch_selection(self) -> None:
        """There is something to suggest where the cursor is, or not any more."""
        self.update_suggestion()

    def action_cursor_right(self, select: bool = False) -> None:
        """Move on, or take what is suggested."""
        if select:
            self.suggestion = ""
        super().action_cursor_right(select)


def _has_cells(letter: str) -> bool:
    """Whether a character has cells of its own, whatever is beside it."""
    return letter.isalnum() or (letter.isascii() and letter.isprintable())


def _masked(piece: Segment) -> Segment:
    return Segment(_WORD.sub(lambda word: "·" * cell_len(word[0]), piece.text), piece.style)
