"""Where one is on a screen, so that one comes back there from another one."""

from collections.abc import Callable

from msgspec import Struct
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input
from textual.widgets.text_area import Selection

from widgets.editors import Page
from widgets.rows import Rows


class FocusPlace(Struct, frozen=True):
    """What has the focus on a screen, and where in it the cursor is."""

    id: str
    """Id of what has the focus."""
    row: str = ""
    """The key of the row under the cursor, in a list."""
    cursor: int = 0
    """Where the cursor is, in a line."""
    selection: Selection | None = None
    """What is selected, in a text."""


def focus_place(screen: Screen[None]) -> FocusPlace | None:
    """Where one is on a screen; None if that has no name."""
    widget = screen.focused
    if widget is None or not widget.id:
        return None
    if isinstance(widget, Rows):
        return FocusPlace(widget.id, row=widget.key)
    if isinstance(widget, Input):
        return FocusPlace(widget.id, cursor=widget.cursor_position)
    if isinstance(widget, Page):
        return FocusPlace(widget.id, selection=widget.selection)
    return FocusPlace(widget.id)


def come_back(screen: Screen[None], spot: FocusPlace) -> None:
    """Go to where one was; what is not there any more changes nothing."""
    widget = next(iter(screen.query(f"#{spot.id}")), None)
    if widget is None:
        return
    _uncover(screen, widget)
    widget.focus()
    if isinstance(widget, Rows) and spot.row:
        widget.go_to(spot.row)
    elif isinstance(widget, Input):
        widget.cursor_position = spot.cursor
    elif isinstance(widget, Page) and spot.selection:
        start, end = map(widget.clamp_visitable, spot.selection)
        widget.selection = type(widget.selection)(start, end)


def walk(screen: Screen[None], by: int) -> None:
    """Put the focus on the field or list before or after; there is none beyond the ends.

    Args:
        screen: The screen.
        by: 1 for the next, -1 for the previous one.
    """
    order = list(screen.focus_chain)
    at = order.index(screen.focused) + by if screen.focused in order else -1
    if at in range(len(order)):
        screen.set_focus(order[at])


def _uncover(screen: Screen[None], widget: Widget) -> None:
    """Show the step of a screen that a widget belongs to, if it has steps."""
    show: Callable[[str], object] | None = getattr(screen, "show_step", None)
    step = next((node for node in widget.ancestors if node.has_class("step")), None)
    if show is not None and step is not None and step.id:
        show(step.id)
