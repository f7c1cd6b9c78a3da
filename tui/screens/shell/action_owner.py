"""Who on a screen does an action: the screen itself, or one of its panels."""

from typing import Any

from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Input, TextArea


def action_owner(screen: Screen[Any], action: str) -> DOMNode | None:
    """Who does an action: what has the focus and what is around it first, then any panel.

    What fields do by themselves, such as to undo typing, is no verb.

    Args:
        screen: The screen.
        action: The action, such as "undo".
    """
    name = action.partition("(")[0]
    around = screen.focused.ancestors_with_self if screen.focused else [screen]
    nodes = [
        n for n in (*around, screen, *screen.query("*")) if not isinstance(n, Input | TextArea)
    ]
    return next((node for node in nodes if hasattr(node, f"action_{name}")), None)
