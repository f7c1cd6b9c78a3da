"""What the command prints: one way out, on which nothing drives a terminal."""

import io
import os
import sys
from importlib import import_module
from typing import Any, TextIO

from tui.domain.language.text import clean
from tui.errors import UsageError

PRINTED = "-"
"""What stands for the standard output where the name of a file is wanted."""


def visible(text: str) -> str:
    """Text in which what could drive a terminal is written out, the way JSON does it."""
    if clean(text) == text:
        return text
    return "".join(c if c == "\n" or clean(c) == c else f"\\u{ord(c):04x}" for c in text)


def columns_of(stream: TextIO) -> int:
    """How many columns a stream's terminal has; 0 if there is none or it doesn't tell."""
    try:
        return os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 0
    except (OSError, ValueError):
        return 0


def _legible(text: str, stream: TextIO) -> str:
    """Text in which nothing drives a terminal, and which a terminal breaks between words alone."""
    shown, columns = visible(text), columns_of(stream)
    if not columns:
        return shown
    folded = import_module("tui.domain.language.cells").folded  # lazy: only a terminal wants it
    return "\n".join(folded(row, columns) for row in shown.split("\n"))


def say(text: str, end: str = "\n") -> None:
    """Print text, of one line or many; a terminal gets it folded at words."""
    print(_legible(text, sys.stdout), end=end)


def hand_out(text: str) -> None:
    """Print what goes into a file or another program: in UTF-8, whatever the locale.

    A terminal gets it with its lines as they are.
    """
    shown = "\r\n".join(map(visible, text.split("\r\n")))
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.flush()
        sys.stdout.buffer.write(shown.encode("utf-8", "replace"))
    else:
        print(shown, end="")


def print_letter(text: str) -> None:
    """Print a letter: to be read on a terminal, and for another program with its lines whole."""
    if columns_of(sys.stdout):
        say(text)
    else:
        hand_out(text + "\n")


def refuse_printing(place: str | None, what: str) -> None:
    """Nothing, unless a dash is where only the name of a file or a folder will do.

    Raises:
        UsageError: It is.
    """
    if place == PRINTED:
        raise UsageError(f"{what} is not printed: name a place instead of -. Nothing was written.")


def print_json(data: Any) -> None:
    """Print what another program reads."""
    import json  # lazy: most commands print none

    hand_out(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def complain(sentence: str) -> None:
    """Print one line where complaints go."""
    print(_legible(f"coffeechat: {sentence}".replace("\n", " "), sys.stderr), file=sys.stderr)


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
