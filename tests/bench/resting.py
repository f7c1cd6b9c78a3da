"""What a screen costs while nobody touches it."""

import os
from collections.abc import Sequence
from pathlib import Path
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
    spent, begun = _spent(terminal.id), perf_counter()
    written = terminal.came(seconds)
    spent, passed = _spent(terminal.id) - spent, perf_counter() - begun
    terminal.leave()
    return 100 * spent / passed, written / passed


def _spent(process: int) -> float:
    """Seconds of processor that a process has used, in itself and in the system."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
