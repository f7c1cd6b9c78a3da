"""The notes of a call: the newest is in sight, unless one reads back."""

from collections.abc import Iterable

from widgets.rows import Row, Rows


class KeptNotes:
    """The notes; where one reads them stays until a line more is there, or the end.

    So it does while a line is corrected, until another one is.
    """

    def __init__(self) -> None:
        self.rows = Rows(folded=True, follow=True, focusable=False, id="notes")
        self._read_of: int | None = None
        self._corrected = ""

    @property
    def reading(self) -> bool:
        """Whether one reads back."""
        return self._read_of is not None

    def show(self, rows: Iterable[Row], corrected: str = "") -> None:
        """Show the notes.

        Args:
            rows: A row for each.
            corrected: The one that is in the line, to be brought into sight; "" if none is.
        """
        rows = tuple(rows)
        if corrected != self._corrected or self._read_of != len(rows):
            self._read_of = None
        self._corrected = corrected
        self.rows.follow = not corrected and not self.reading
        self.rows.show(rows)
        if not self.reading:
            self.rows.keep_in_sight(corrected)

    def read(self, by: int) -> bool:
        """Read a page back with -1, or on with 1; whether there was anything more to read."""
        notes = self.rows
        page = max(1, notes.size.height - 1)
        there = min(max(0, notes.scroll_offset.y + by * page), notes.max_scroll_y)
        more = there != notes.scroll_offset.y
        notes.follow = there == notes.max_scroll_y
        ended = notes.follow and not self._corrected
        self._read_of = None if ended else len(notes.rows)
        notes.scroll_to(y=there, animate=False, immediate=True, force=True)
        return more
