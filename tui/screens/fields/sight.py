"""Where one types stays in sight, with what is said of it in the row below."""

from typing import Any

from textual.screen import Screen
from textual.widget import Widget

BELOW = {
    "when": "#echo",
    "offer": "#echo",
    "day": "#echo",
    "own": "#remarks",
    "opening": "#aloud",
    "finding": "#look-for",
}
"""Fields of which something is said in the row below, and that row."""


def bring_into_sight(screen: Screen[Any], widget: Widget | None) -> None:
    """Scroll to a field, once all is put out, if it has the focus then."""
    if widget is not None:
        screen.call_after_refresh(_show, screen, widget)


def _show(screen: Screen[Any], widget: Widget) -> None:
    if widget is not screen.focused:
        return
    widget.scroll_visible(animate=False, immediate=True)
    if widget.id in BELOW:
        screen.query_one(BELOW[widget.id]).scroll_visible(animate=False, immediate=True)
    # Textual may lose a part of what a layout and a scroll change at once.
    screen.call_after_refresh(screen.refresh)
