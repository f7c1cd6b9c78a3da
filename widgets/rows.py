"""A list that draws its own rows: one widget, however many rows there are."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.events import Click, Key, Paste, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive, var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input

from widgets import plain
from widgets.folds import FoldedLines, Lines
from widgets.pen import Pen
from widgets.row import AnyRow, RowColumns, columns_of, led
from widgets.row import Row as Row
from widgets.row_place import place_of

LEAST = 8
"""How many cells of the words are shown before any of the tail."""
LEADER = ";"
"""In a list the next letter says what is done with its row: it is never typed."""

MARKS = {(False, False): " ", (True, False): "›", (False, True): "✓", (True, True): "»"}
"""What is before a row, by whether the cursor is on it and whether it is marked."""

TONES = ("title", "dim", "current", "late", "lead", "tail")


class Rows(ScrollView):
    """A list of rows with a cursor.

    Args:
        folded: Whether long rows continue in the next line; otherwise they are cut, with a sign.
        follow: Whether the end stays in sight when rows are added.
        focusable: Whether it takes the focus and shows its cursor.
        empty: What to say when there are no rows.
        marked: Whether the cursor's mark stays while something else has the focus.
        types_into: The id of the line into which letters go that are typed here; "" if none is,
            and letters move the cursor.
    """

    DEFAULT_CSS = """
    Rows {
        height: 1fr;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        background: $background;
        & .rows--title { color: $foreground; text-style: bold; }
        & .rows--dim { color: $text-muted; }
        & .rows--lead { color: $text-muted; }
        &:ansi { & .rows--dim, & .rows--lead, & .rows--tail { text-style: dim; } }
        & .rows--tail { color: $text-muted; }
        & .rows--current { color: $accent; text-style: bold; }
        & .rows--late { color: $text-warning; text-style: bold; }
        &:nocolor { & .rows--late { color: $foreground; } }
        & .rows--cursor { background: $panel; text-style: bold; }
        &.-to-read .rows--cursor { text-style: none; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor", *(f"rows--{tone}" for tone in TONES)}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False, id="rows.up", tooltip="One row up"),
        Binding("down", "move(1)", "Down", show=False, id="rows.down", tooltip="One row down"),
        Binding("pageup", "move(-10)", "Page up", show=False, id="rows.pageup", tooltip="Ten up"),
        Binding(
            "pagedown", "move(10)", "Page down", show=False, id="rows.pagedown", tooltip="Ten down"
        ),
        Binding(
            "home", "move(-1000000)", "First", show=False, id="rows.home", tooltip="To the first"
        ),
        Binding("end", "move(1000000)", "Last", show=False, id="rows.end", tooltip="To the last"),
        Binding("j", "move(1)", "Down", show=False, id="rows.j", tooltip="One row down"),
        Binding("k", "move(-1)", "Up", show=False, id="rows.k", tooltip="One row up"),
        Binding("g", "move(-1000000)", "First", show=False, id="rows.g", tooltip="To the first"),
        Binding("G", "move(1000000)", "Last", show=False, id="rows.G", tooltip="To the last"),
        Binding("ctrl+d", "move(10)", "Half on", show=False, id="rows.d", tooltip="Ten down"),
        Binding("ctrl+u", "move(-10)", "Half back", show=False, id="rows.u", tooltip="Ten up"),
        Binding("enter", "choose", "Choose", show=False, id="rows.choose", tooltip="Take this row"),
    ]

    cursor: var[int] = var(0)
    empty: reactive[str] = reactive("")

    @dataclass
    class Chosen(Message):
        """Enter or a click took a row."""

        rows: "Rows"
        key: str

        @property
        def control(self) -> "Rows":
            """The list."""
            return self.rows

    @dataclass
    class Left(Message):
        """The cursor would continue above the first row or below the last."""

        rows: "Rows"
        by: int

    @dataclass
    class Moved(Message):
        """The cursor is on another row."""

        rows: "Rows"
        key: str

        @property
        def control(self) -> "Rows":
            """The list."""
            return self.rows

    def __init__(
        self,
        *,
        folded: bool = False,
        follow: bool = False,
        focusable: bool = True,
        empty: str = "",
        marked: bool = False,
        types_into: str = "",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.can_focus = focusable
        self.folded = folded
        self.follow = follow
        self.set_reactive(Rows.empty, empty)
        self.marked = marked
        self.types_into = types_into
        self._rows: tuple[AnyRow, ...] = ()
        self._pen = Pen(self)
        self._columns = RowColumns()
        self._stops: list[int] = []
        self._lines: Lines[AnyRow] = Lines((), lambda row: row.text)
        self._marks: frozenset[str] = frozenset()

    # Data -------------------------------------------------------------------------------

    @property
    def rows(self) -> tuple[AnyRow, ...]:
        """The rows."""
        return self._rows

    @property
    def key(self) -> str:
        """What the cursor is on, or ""."""
        return self._rows[self.cursor].key if self.cursor < len(self._rows) else ""

    def cursor_region(self) -> Region:
        """Where the row under the cursor is drawn, in cells from the corner of the list.

        What is said of it in rows below belongs to it, and what is above the first row to that.
        """
        first = 0 if self.cursor == self._near(0) else self.cursor
        below = self._rows[self.cursor + 1 :]
        said = takewhile(lambda row: not row.key and row.tone != "title", below)
        region = self._region(self.cursor + len([*said]))
        return region.union(self._region(first))

    def _region(self, row: int) -> Region:
        lines, width = self._lines.span(row), self.scrollable_content_region.width
        return Region(0, lines.start - self.scroll_offset.y, width, max(1, len(lines)))

    def show(self, rows: Iterable[AnyRow]) -> None:
        """Replace the rows; the cursor stays on what it was on, or near it."""
        rows = tuple(rows)
        if rows == self._rows:
            return
        keys = ([row.key for row in some] for some in (self._rows, rows))
        at, self._rows = place_of(self.cursor, *keys), rows
        self._stops = [i for i, row in enumerate(rows) if row.key]
        self._columns = columns_of(rows)
        self.set_reactive(Rows.cursor, self._near(at))
        self._lay()

    def mark(self, keys: Iterable[str]) -> None:
        """Put a mark before the rows of these keys, and before no others."""
        self._marks = frozenset(keys)
        self.refresh()

    def go_to(self, key: str) -> None:
        """Put the cursor on a row, if it is there."""
        self.cursor = next((i for i, r in enumerate(self._rows) if r.key == key != ""), self.cursor)

    def go_to_first(self) -> None:
        """Put the cursor on the first row that it can be on."""
        self.cursor = self._near(0)

    def go_to_about(self, key: str) -> None:
        """Put the cursor on the first row that is about something: `key`, or `key/…`."""
        self.go_to(next((row.key for row in self._rows if row.key.partition("/")[0] == key), key))

    def keep_in_sight(self, key: str) -> None:
        """Scroll to a row, the cursor on it; without a key, to the end of a list that follows."""
        if key:
            self.go_to(key)
            self._scroll_to_cursor()
        else:
            self._to_end()

    def _near(self, at: int) -> int:
        """The row that is nearest to a place and can be taken, those below it first."""
        if not self._stops:
            return min(max(at, 0), max(0, len(self._rows) - 1))
        return self._stops[min(bisect_left(self._stops, at), len(self._stops) - 1)]

    def _lay(self) -> None:
        """Fold the rows into lines and say how high the whole is."""
        width = self.scrollable_content_region.width or self.size.width
        whole, barred = self.outer_size, self.show_vertical_scrollbar or self.styles.is_auto_height
        if self.folded and not barred and len(self._rows) > whole.height > 0:
            width -= self.styles.scrollbar_size_vertical  # it will come
        self._lines = self._fold(width)  # without a scrollbar there may be room for all of it
        if self.folded and whole.width > width and len(self._rows) <= whole.height:
            wide = self._fold(whole.width)
            if len(wide) <= whole.height:
                width, self._lines = whole.width, wide
        self.virtual_size = Size(width, max(1, len(self._lines)))
        if self.follow:
            self._to_end()
            self.call_after_refresh(self._to_end)
        else:
            self._show_cursor()
        self.refresh(layout=bool(self.styles.is_auto_height))

    def _fold(self, width: int) -> Lines[AnyRow]:
        """The lines at a width in cells."""
        if not (self.folded and width):
            return Lines(self._rows, lambda row: row.text)
        columns = self._columns

        def wrap(row: AnyRow) -> tuple[str, ...]:
            return plain.wrap(row.text, columns.room(width, row.tail))

        return FoldedLines(self._rows, wrap, (columns, width), self._lines)

    def _to_end(self) -> None:
        if self.follow:  # it may not any more, when the rows are drawn
            self.scroll_end(animate=False, immediate=True, force=True)

    def on_resize(self, event: Resize) -> None:
        """Fold again."""
        self._lay()

    def watch_show_vertical_scrollbar(self) -> None:
        """Fold beside the bar, or where it was."""
        if self.folded:
            self._lay()

    # Drawing ----------------------------------------------------------------------------

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines; where the cursor moved they are others."""
        self._pen.catch_up()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        width = self.scrollable_content_region.width or self.size.width
        at = y + self.scroll_offset.y
        base = self.rich_style
        if not self._rows:
            told = plain.wrap(self.empty, max(1, width - 1))
            text = plain.fit(f" {told[y]}" if y < len(told) else "", width)
            return Strip([Segment(text, self.get_component_rich_style("rows--dim"))], width)
        if at >= len(self._lines):
            return Strip.blank(width, base)
        index, part, text = self._lines[at]
        segments = self._parts(self._rows[index], part, text, width, base)
        if index == self.cursor and self.can_focus and self.has_focus:
            here = self.get_component_rich_style("rows--cursor", partial=True)
            segments = [Segment(text, (style or base) + here) for text, style, _ in segments]
        return Strip(segments, width)

    def _parts(self, row: AnyRow, part: int, text: str, width: int, base: Style) -> list[Segment]:
        columns = self._columns
        tone = self.get_component_rich_style(f"rows--{row.tone}") if row.tone else base
        lead_style = tone if row.tone else self.get_component_rich_style("rows--lead")
        most = min(width // 2, max(0, columns.room(width) - LEAST))
        tail = plain.cut(row.tail.rstrip(), most) if part == 0 else ""
        tail = plain.fit(tail, min(most, cell_len(row.tail))) if tail else ""
        room = columns.room(width, tail)
        here, picked = self._marked(row, part), part == 0 and row.key in self._marks
        segments = [Segment(MARKS[here, picked], tone)]
        title, heads = row.tone == "title", columns.heads(width)
        if columns.lead and title and not row.lead:
            room += columns.lead + 1
        elif columns.lead:
            lead = plain.fit(row.lead if part == 0 else "", columns.lead)
            hue = "" if self.app.no_color else self.app.theme_variables.get(row.hue, "")
            segments += led(row, lead, lead_style, hue)
        if columns.head and (title or not row.head):
            room += heads + 2
        elif columns.head:
            segments.append(Segment(plain.fit(row.head if part == 0 else "", heads) + "  ", tone))
        segments.append(Segment(plain.fit(text, room), tone))
        if tail:
            quiet = self.get_component_rich_style("rows--tail")
            segments.append(Segment(f"  {tail}", tone if row.tone == "late" else quiet))
        return [*segments, Segment(" ", base)]

    def _marked(self, row: AnyRow, part: int) -> bool:
        shown = self.has_focus or self.marked
        return part == 0 and shown and bool(row.key) and row.key == self.key

    def types(self, event: Key | Paste) -> bool:
        """Whether a key or a paste goes into the line below; a blank alone begins nothing."""
        if isinstance(event, Paste):
            return bool(self.types_into)
        return self.check_consume_key(event.key, event.character)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key is typed here, and so means nothing else."""
        typed = character != LEADER and plain.is_text(character) and key != "space"
        return bool(self.types_into) and typed

    def on_key(self, event: Key) -> None:
        """A letter goes into the line, and the focus with it."""
        if self.types(event) and event.character:
            self._type(event, event.character)

    def on_paste(self, event: Paste) -> None:
        """So does what is pasted."""
        if self.types_into:
            self._type(event, " ".join(plain.bare(event.text).split()))

    def _type(self, event: Key | Paste, text: str) -> None:
        event.stop()
        event.prevent_default()
        line = self.screen.query_one(f"#{self.types_into}", Input)
        self.screen.set_focus(line)
        line.cursor_position = len(line.value)
        line.insert_text_at_cursor(text)

    # Moving -----------------------------------------------------------------------------

    def watch_cursor(self, before: int, after: int) -> None:
        """Keep the cursor in sight and say where it is."""
        if before != after:
            at = self.scroll_offset.y
            self._show_cursor()
            rows = map(self._region, (before, after))
            if self.scroll_offset.y != at or not all(map(self._pen.draw, rows)):
                self.refresh()
            self.post_message(self.Moved(self, self.key))

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Show or hide the cursor."""
        super().watch_has_focus(_has_focus)
        self.refresh()

    def _show_cursor(self) -> None:
        if self.can_focus:
            self._scroll_to_cursor()

    def _scroll_to_cursor(self) -> None:
        lines, height = self._lines.span(self.cursor), self.size.height
        if not lines or not height:
            return
        top = 0 if self.cursor == self._near(0) else lines.start
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        elif lines[-1] >= self.scroll_offset.y + height:
            self.scroll_to(y=lines[-1] - height + 1, animate=False, immediate=True, force=True)

    def action_move(self, by: int) -> None:
        """Move the cursor over that many rows that can be taken."""
        stops = self._stops
        to = by + (bisect_left(stops, self.cursor) if self.key else 0)
        if stops:
            self.cursor = stops[min(max(to, 0), len(stops) - 1)]
        if abs(by) == 1 and to not in range(len(stops)):
            self.post_message(self.Left(self, by))

    def action_choose(self) -> None:
        """Take the row under the cursor."""
        if self.key:
            self.post_message(self.Chosen(self, self.key))

    def on_click(self, event: Click) -> None:
        """Move the cursor to a row that is clicked; a click on the cursor takes it."""
        at = event.y + self.scroll_offset.y
        if at < len(self._lines) and self._rows[self._lines[at][0]].key:
            if self._lines[at][0] == self.cursor:
                self.action_choose()
            self.cursor = self._lines[at][0]
