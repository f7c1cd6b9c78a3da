"""What is bound where the focus is, with the keys that were chosen."""

from typing import Any

from textual.binding import BindingsMap
from textual.dom import DOMNode
from textual.keys import key_to_character
from textual.screen import Screen

from tui.verbs.verb import LEAD

Chain = list[tuple[DOMNode, BindingsMap]]
"""What has the focus and all that it is in, each with what it binds."""


def first_of(key: str) -> str:
    """The key that is pressed first: of two keys that are one, what a list has in common."""
    return "semicolon" if key.startswith(LEAD) else key


def bound_keys(screen: Screen[Any]) -> Chain:
    """What is bound around the focus; what a field there types is bound to nothing beyond it.

    Textual leaves out what a field types before it looks at the keys that were chosen: a verb on
    a letter would be lost in a field, whatever other key it was given.

    Args:
        screen: The screen.
    """
    around = screen.focused or screen
    chain: Chain = []
    for node in around.ancestors_with_self:
        bindings = node._bindings.copy()
        bindings.apply_keymap(screen.app._keymap)
        typed = {
            key
            for key in bindings.key_to_bindings
            for field, _ in chain
            if field.check_consume_key(first := first_of(key), key_to_character(first))
        }
        for key in typed:
            del bindings.key_to_bindings[key]
        chain.append((node, bindings))
    return chain
