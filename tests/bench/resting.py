"""What a screen costs while nobody touches it."""

from collections.abc import Sequence
from time import perf_counter

from tests.bench.terminal import Terminal

SETTLES = 7.0
"""Seconds after which all that begins at the start is done, the look for a backup with it."""


def rest(command: Sequence[str], first: bytes, seconds: float) -> tuple[float, float]:
    """Start, and leave it alone for a while.

    Args:
        command: What to run.
        first: What its first paint shows.
        seconds: How long to look.

    Returns:
        Percent of one core that it uses, and bytes a second that it writes to the terminal.
    """
    terminal = Terminal(command)
    terminal.until(first)
    terminal.came(SETTLES)
    spent, begun = terminal.spent_s(), perf_counter()
    written = terminal.came(seconds)
    spent, passed = terminal.spent_s() - spent, perf_counter() - begun
    terminal.leave()
    return 100 * spent / passed, written / passed
