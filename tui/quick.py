"""What is asked all the time is answered before anything of the program is loaded."""

import os
import sys
import time
from collections.abc import Sequence

import tui
from tui.errors import CoffeechatError
from tui.kept_answers import ANSWERS, read_answer, usual_file

NOTHING_DUE, SOMETHING_DUE = 0, 10
"""Exit statuses of `due --short`."""


def answer(words: Sequence[str]) -> int | None:
    """Answer the version, and what was asked before while the answer that was kept holds.

    Args:
        words: The words after the command's name.

    Returns:
        The exit status; None if the program itself has to answer.
    """
    library = None
    if words[:1] == ["--library"]:
        library, words = "".join(words[1:2]), words[2:]
    try:
        if words == ["--version"]:
            _print(f"coffeechat {tui.__version__}")
            return 0
        if name := ANSWERS.get(tuple(words)):
            text = read_answer(usual_file(name, library), time.time())
            if text is not None and _fits(text):
                return tell(text, short="--short" in words)
    except (OSError, ValueError, CoffeechatError):
        pass  # the program has the sentence for it
    return None


def tell(text: str, *, short: bool = True) -> int:
    """Print an answer, if there is any; the exit status of the command."""
    if text:
        _print(text)
    return SOMETHING_DUE if text and short else NOTHING_DUE


def _fits(text: str) -> bool:
    """Whether a terminal has room for each line; otherwise the program folds it between words.

    Letters and bytes together are at least twice as many as the columns that a line takes.
    """
    if not sys.stdout.isatty():
        return True
    columns = os.get_terminal_size(sys.stdout.fileno()).columns
    return all(len(line) + len(line.encode()) <= 2 * columns for line in text.split("\n"))


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
