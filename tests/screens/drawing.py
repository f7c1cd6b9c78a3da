"""Nothing is drawn but what is looked at: to draw for a terminal that isn't there is a fifth."""

from typing import Any

from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.screen import Screen
from textual.strip import Strip

DRAWN = Compositor.render_update
"""What is drawn for a terminal; a test that counts it has it back by the fixture `drawn`."""


def draw_nothing_unseen() -> None:
    """Have no app draw for the terminal; all the rest is done, down to the layout."""
    setattr(Compositor, "render_update", _update)  # noqa: B010


def _update(compositor: Compositor, full: bool = False, **how: Any) -> Any:
    """What is drawn for the terminal: nothing, but for a picture of the whole."""
    if full:
        return DRAWN(compositor, full, **how)
    compositor._dirty_regions.clear()
    return None


def strips_of(screen: Screen[object]) -> list[Strip]:
    """The rows of a screen, and of those that a dialog leaves in sight."""
    visible_screen_stack.set(screen.app._background_screens)
    return screen._compositor.render_strips()
