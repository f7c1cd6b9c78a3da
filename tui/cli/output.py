"""What the command prints: one way out, on which nothing drives a terminal."""

import io
import os
import sys

from tui.domain.text import clean


def visible(text: str) -> str:
    """Text in which what could drive a terminal is written out, the way JSON does it."""
    if clean(text) == text:
        return text
    return "".join(c if c == "\n" or clean(c) == c else f"\\u{ord(c):04x}" for c in text)


def say(text: str, end: str = "\n") -> None:
    """Print text, of one line or many."""
    print(visible(text), end=end)


def complain(sentence: str) -> None:
    """Print one line where complaints go."""
    print(f"coffeechat: {visible(sentence)}".replace("\n", " "), file=sys.stderr)


def be_forgiving() -> None:
    """Have letters that the terminal does not know written out instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def finish() -> None:
    """Have everything on its way; a full disk or a closed pipe shows now.

    Raises:
        OSError: It can't be written.
    """
    if sys.stdout is not None:
        sys.stdout.flush()


def drop() -> None:
    """Give up what is not on its way yet, so that Python does not try once more at its end."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
