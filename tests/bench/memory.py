"""The most memory that a process ever had."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench.terminal import Terminal

# A small process between: a child counts what its parent had at the moment it was made.
LAUNCH = """
import resource, subprocess, sys
subprocess.run(sys.argv[2:], stdout=None if sys.stdout.isatty() else subprocess.DEVNULL)
open(sys.argv[1], "w").write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
"""
UNIT = 2**20 if sys.platform == "darwin" else 2**10


def memory(command: Sequence[str], told: Path, first: bytes = b"") -> float:
    """Megabytes of a command; on a terminal, and then quit, if it paints something.

    Args:
        command: What to run.
        told: A file for the figure.
        first: What its first paint shows; empty for a command without a screen.
    """
    whole = [sys.executable, "-S", "-c", LAUNCH, str(told), *command]
    if first:
        terminal = Terminal(whole)
        terminal.until(first)
        terminal.quiet(0.6)
        terminal.leave()
    else:
        subprocess.run(whole, check=True, stdout=subprocess.PIPE)
    return int(told.read_text()) / UNIT
