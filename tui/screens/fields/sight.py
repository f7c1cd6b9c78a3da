"""Where one types stays in sight, with what is said of it in the row below."""

from typing import Any

from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widget import Widget

from widgets.rows import Rows

BELOW = {
    "when": "#echo",
    "offer": "#echo",
    "day": "#echo",
    "own": "#remarks",
    "opening": "#aloud",
    "finding": "#under",
}
"""Fields of which something is said in the row below, and that row."""


HEADING = 2
"""Rows that the heading of a list takes."""


def bring_into_sight(screen: Screen[Any], widget: Widget | None, *, arriving: bool = False) -> None:
    """Scroll to a field or a list, once all is put out, if it has the focus then.

    Args:
        screen: The screen.
        widget: What is to be seen.
        arriving: Whether the focus comes: then what is above a long list is seen too.
    """
    if widget is not None:
        screen.call_after_refresh(_show, screen, widget, arriving)


def _show(screen: Screen[Any], widget: Widget, arriving: bool) -> None:
    if widget is not screen.focused:
        return
    if isinstance(widget, Rows):
        _show_row(widget, arriving)
    else:
        widget.scroll_visible(animate=False, immediate=True)
    if widget.id in BELOW:
        screen.query_one(BELOW[widget.id]).scroll_visible(animate=False, immediate=True)
    # Textual may lose a part of what a layout and a scroll change at once.
    screen.call_after_refresh(screen.refresh)


def _show_row(rows: Rows, arriving: bool) -> None:
    """Scroll to the list, if there is room for all of it, and to the row under its cursor.

    If the focus comes, what is above the list is seen too, as far as there is room.
    """
    form = next((node for node in rows.ancestors if isinstance(node, VerticalScroll)), None)
    if form is None:
        rows.scroll_visible(animate=False, immediate=True)
        return
    panel = rows if rows.parent is form else rows.parent
    if arriving and isinstance(panel, Widget):
        long = panel.outer_size.height > form.size.height
        panel.scroll_visible(animate=False, immediate=True, top=long)
    if rows.outer_size.height + HEADING <= form.size.height:
        rows.scroll_visible(animate=False, immediate=True)
    region = rows.cursor_region()
    for node in rows.ancestors_with_self[: rows.ancestors_with_self.index(form)]:
        if isinstance(node, Widget):
            region = region.translate(node.virtual_region.offset)
    form.scroll_to_region(region, animate=False, immediate=True)
