"""Cells that go to the terminal at once, without a picture."""

from rich.control import Control
from textual.errors import NoWidget
from textual.geometry import Region
from textual.widget import Widget


class Pen:
    """Writes some cells of a widget to the terminal.

    Textual waits for a frame, and asks whatever is near the cells for its rows again, which takes
    several times as long. The widget has what was written drawn again before Textual uses what
    it remembers.

    Args:
        widget: Whose cells; they look as its `render_line` gives them.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._written = Region()

    def draw(self, cells: Region) -> bool:
        """Write cells, by their place in the widget; whether all of them are in sight."""
        driver = self._widget.app._driver  # there is no other way to it: a title is written so too
        if driver is None or not self._sees(cells):
            return False
        app, first = self._widget.app, self._widget.content_region.offset
        rows = [
            f"{Control.move_to(first.x + cells.x, first.y + y)}{self._row(y, cells)}"
            for y in cells.line_range
        ]
        driver.write("".join([*rows, str(Control.move_to(*app.cursor_position))]))
        driver.flush()
        self._written = self._written.union(cells) if self._written else cells
        return True

    def _sees(self, cells: Region) -> bool:
        """Whether cells are on the screen on top, neither hidden nor cut off by what is around."""
        widget = self._widget
        if not widget.is_attached or widget.app.screen is not widget.screen or not widget.visible:
            return False
        try:
            seen = widget.screen.find_widget(widget).visible_region
        except NoWidget:
            return False
        return seen.contains_region(cells.translate(widget.content_region.offset))

    def _row(self, y: int, cells: Region) -> str:
        strip = self._widget.render_line(y).crop(cells.x, cells.right)
        for line_filter in self._widget.app.get_line_filters():
            strip = strip.apply_filter(line_filter, self._widget.background_colors[1])
        return strip.render(self._widget.app.console)

    def catch_up(self) -> None:
        """Have the widget know that what was written is to be drawn again; before it is drawn."""
        written, self._written = self._written, Region()
        if written:
            self._widget.refresh(written)
