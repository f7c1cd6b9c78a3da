"""The page of figures."""

import os
import platform
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import textual

from tests.bench.figures import Table
from tests.journeys import standard_call

ABOUT = """\
# How fast it is

`make bench` writes this page; nothing in it is asserted. Each figure says how many times as much \
something takes as its yardstick, which is measured in turn with it, in the same run, on a real \
pseudo-terminal of 100 × 28: medians, unless it says otherwise. The columns are libraries of so \
many conversations, a person for each; the last column says how many times as much it takes for \
ten times as many. Where a table has one column, the library is the largest.
"""


def page(tables: Iterable[Table], sizes: Sequence[int], seconds: float) -> str:
    """The page in Markdown.

    Args:
        tables: What was measured.
        sizes: Conversations of the libraries.
        seconds: How long it took.
    """
    when = f"Measured on {datetime.now(UTC):%-d %B %Y} in {seconds:.0f} s, {_machine()}."
    rows = [line for table in tables for line in table.lines(sizes)]
    return "\n".join([ABOUT, when, "", *rows, "## Keys", "", _keys()]) + "\n"


def _keys() -> str:
    """How many keys the standard call takes; its test presses them."""
    c = standard_call
    return (
        f"The standard call, of {c.QUESTIONS} questions, {c.NOTES} notes and {c.MARKERS} markers, "
        f"takes {c.KEYS} keys: {c.TEXT} of the text and {c.KEYS - c.TEXT} beside it; {c.MOST} at "
        "most, which is 1.2 for a note and 1 for a question beside the text."
    )


def _machine() -> str:
    """The kind of machine, and how busy it was."""
    kind = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} processors"
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{kind}{busy}, Python {platform.python_version()}, Textual {textual.__version__}"
