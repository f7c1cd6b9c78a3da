"""What is asked all the time is answered before anything of the program is loaded."""

import sys
import time
from collections.abc import Sequence

import tui
from tui.due_line import read_line, usual_file
from tui.errors import CoffeechatError

NOTHING_DUE, SOMETHING_DUE = 0, 10
"""Exit statuses of `due --short`."""


def answer(words: Sequence[str]) -> int | None:
    """Answer the version, and what is due in one line while the line that was kept holds.

    Args:
        words: The words after the command's name.

    Returns:
        The exit status; None if the program itself has to answer.
    """
    try:
        if words == ["--version"]:
            _print(f"coffeechat {tui.__version__}")
            return 0
        if words == ["due", "--short"]:
            line = read_line(usual_file(), time.time())
            return None if line is None else tell(line)
    except (OSError, ValueError, CoffeechatError):
        pass  # the program has the sentence for it
    return None


def tell(line: str) -> int:
    """Print what is due, if anything is; the exit status of `due --short`."""
    if line:
        _print(line)
    return SOMETHING_DUE if line else NOTHING_DUE


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
