"""Where the cursor of a list goes when other rows are shown."""

from collections.abc import Sequence
from itertools import takewhile


def place_of(at: int, before: Sequence[str], after: Sequence[str]) -> int:
    """Where the cursor goes: to its own row, or to what took its place.

    That is what follows the nearest row above it that is still there, among the rows between
    two titles; otherwise the nearest below it.

    Args:
        at: The place of the cursor, from 0.
        before: The keys of the rows that were shown; "" for a title.
        after: The keys of the rows to show.

    Returns:
        A place from 0; where nothing is left of that part of the list, the same as before.
    """
    key = before[at] if at < len(before) else ""
    places = {one: place for place, one in reversed(list(enumerate(after))) if one}
    if not key or key in places:
        return places.get(key, at)
    above = takewhile(bool, reversed(before[:at]))
    below = takewhile(bool, before[at + 1 :])
    nearest = next((places[one] for one in above if one in places), -1)
    if 0 <= nearest < len(after) - 1 and after[nearest + 1]:
        return nearest + 1
    return next((places[one] for one in below if one in places), at if nearest < 0 else nearest)
