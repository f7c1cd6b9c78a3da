"""Completing the name of somebody known, after an at sign."""

from bisect import bisect_left
from collections.abc import Iterable

from tui.domain.language.person_name import read_name
from tui.domain.language.text import fold

LETTERS = 2
"""From so many letters on a name is completed."""


class Names:
    """Names in an order in which one is found fast.

    Args:
        names: The names, as they are written.
    """

    def __init__(self, names: Iterable[str]) -> None:
        written = {form for name in names if name for form in (name, read_name(name).plain)}
        self._names = sorted((fold(name), name) for name in written)
        self._folded = [folded for folded, _ in self._names]

    def rest(self, line: str) -> str:
        """What is missing of the name whose beginning is after the line's last at sign.

        Args:
            line: The text up to the cursor.

        Returns:
            The rest of the first name in the order of the alphabet that begins so, in any case;
            "" if there is none, if too little is typed or if it is all there.
        """
        before, sign, begun = line.rpartition("@")
        begun = begun.lstrip(" ") if sign and not before[-1:].isalnum() else ""
        wanted = fold(begun)
        at = bisect_left(self._folded, wanted)
        if len(wanted) < LETTERS or at == len(self._names):
            return ""
        folded, name = self._names[at]
        places = range(len(name) - 1, 0, -1) if folded.startswith(wanted) else ()
        return next((name[at:] for at in places if fold(name[:at]) == wanted), "")
