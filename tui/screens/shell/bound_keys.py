"""What is bound where the focus is, with the keys that were chosen."""

from collections.abc import Sequence
from typing import Any

from textual.binding import BindingsMap, Keymap
from textual.dom import DOMNode
from textual.keys import key_to_character
from textual.screen import Screen

from tui.verbs.verb import LEAD

Chain = list[tuple[DOMNode, BindingsMap]]
"""What has the focus and all that it is in, each with what it binds."""


def first_of(key: str) -> str:
    """The key that is pressed first: of two keys that are one, what a list has in common."""
    return "semicolon" if key.startswith(LEAD) else key


class BoundKeys:
    """What is bound around the focus; what a field there types is bound to nothing beyond it.

    Textual leaves out what a field types before it looks at the keys that were chosen: a verb on
    a letter would be lost in a field, whatever other key it was given. It asks several times a
    key, and what it is told changes only with the focus.

    Args:
        screen: The screen.
    """

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen
        self._of: tuple[object, ...] = ()
        self._chain: Chain = []

    @property
    def chain(self) -> Chain:
        """What has the focus and all that it is in, from the inside out."""
        around, keymap = self._screen.focused or self._screen, self._screen.app._keymap
        now = (around, keymap, getattr(around, "read_only", False))
        if self._of != now:
            self._of, self._chain = now, _bound(around.ancestors_with_self, keymap)
        return self._chain


def _bound(nodes: Sequence[DOMNode], keymap: Keymap) -> Chain:
    chain: Chain = []
    for node in nodes:
        bindings = node._bindings.copy()
        bindings.apply_keymap(keymap)
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
