"""The parts of a long screen, and going from one to the next."""

from collections.abc import Sequence
from typing import Any

from textual.screen import Screen


def turn_part(screen: Screen[Any], parts: Sequence[str], by: int) -> None:
    """Put the focus on the first widget of the next or the previous part.

    Args:
        screen: The screen.
        parts: The ids of the first widget of each part, in order; one that isn't there is no part.
        by: 1 for the next part, -1 for the previous part.
    """
    order = list(screen.focus_chain)
    at = order.index(screen.focused) if screen.focused in order else -1
    tops = (top for part in parts for top in screen.query(f"#{part}"))
    places = [order.index(top) for top in tops if top in order]
    if by > 0:
        to = next((p for p in places if p > at), places[0])
    else:
        to = next((p for p in reversed(places) if p < at), places[-1])
    order[to].focus()
