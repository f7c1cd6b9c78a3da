"""What is read from a file, or comes in, for a command."""

import os
import sys

from tui.errors import StorageError, UsageError

LIMIT = 4_000_000
"""Most bytes of a filled-in form, a letter, or a line that comes in."""


def incoming(place: str) -> tuple[str, str]:
    """The text of a file and what it is called; "-" is what comes in.

    Raises:
        StorageError: It can't be read.
        UsageError: It is too long, or a line of it is no text.
    """
    name = "what came in" if place == "-" else place
    try:
        if place == "-":
            data = sys.stdin.buffer.read(LIMIT + 1) if sys.stdin is not None else b""
        else:
            with open(os.path.expanduser(place), "rb") as file:
                data = file.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or error
        raise StorageError(f"{name} can't be read: {why}. Nothing was kept.") from error
    if len(data) > LIMIT:
        raise UsageError(f"{name} has more than {LIMIT:,} bytes; nothing was kept.")
    try:
        return data.decode("utf-8-sig"), name
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UsageError(f"{name}, line {line}: not UTF-8 text; nothing was kept.") from None
