"""The lines that rows take in a list, folded or one for each row."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

R = TypeVar("R")

Line = tuple[int, int, str]
"""The row of a line by its place, which of the row's lines it is from 0, and its words."""


class Lines(Generic[R]):
    """Lines that are as many as the rows: the words of a row are asked for when it is drawn.

    Args:
        rows: The rows.
        words: Gives the words of a row.
    """

    def __init__(self, rows: Sequence[R], words: Callable[[R], str]) -> None:
        self._rows, self._words = rows, words

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, at: int) -> Line:
        return at, 0, self._words(self._rows[at])

    def span(self, row: int) -> range:
        """The lines of a row; none if there is no such row."""
        return range(row, min(row + 1, len(self)))


class FoldedLines(Lines[R]):
    """Lines of rows that continue in the next line; a row that was there before isn't folded again.

    Args:
        rows: The rows.
        wrap: Gives the lines of a row.
        room: What folds alike gives alike: the width, in whatever form.
        before: Lines of which those that are still right are taken over.
    """

    def __init__(
        self,
        rows: Sequence[R],
        wrap: Callable[[R], Sequence[str]],
        room: object,
        before: Lines[R] | None = None,
    ) -> None:
        super().__init__(rows, lambda row: "")
        self._room = room
        kept: list[Sequence[str]] = []
        if isinstance(before, FoldedLines) and before._room == room:
            pairs = enumerate(zip(before._rows, rows, strict=False))
            other = (at for at, (old, new) in pairs if old is not new and old != new)
            kept = before._folded[: next(other, len(rows))]
        self._folded: list[Sequence[str]] = [*kept, *map(wrap, rows[len(kept) :])]
        self._firsts = [0, *accumulate(map(len, self._folded))]

    def __len__(self) -> int:
        return self._firsts[-1]

    def __getitem__(self, at: int) -> Line:
        row = bisect_right(self._firsts, at) - 1
        part = at - self._firsts[row]
        return row, part, self._folded[row][part]

    def span(self, row: int) -> range:
        """The lines of a row; none if there is no such row."""
        there = row < len(self._folded)
        return range(self._firsts[row], self._firsts[row + 1]) if there else range(0)
