"""`live NAME --watch`: follows a call that continues in another window, and writes nothing."""

import os
import re
import select
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tui.cli.output import say
from tui.cli.prompter.picture import Line, picture
from tui.cli.terminal import need_terminal
from tui.cli.wiring import read_library
from tui.domain.interview.prompter import prompt
from tui.domain.language.text import clean_line
from tui.domain.model.conversation import Conversation
from tui.domain.model.lookup import find_conversation
from tui.errors import NoTerminalError, RefusedError
from tui.session.reader import Reader
from tui.shutdown import heard, status_of

LOOK_SECONDS = 0.25
"""How often it is looked whether the call's file was written: one call of the system."""

LEAVING = (b"q", b"Q", b"\x1b", b"\x03", b"\x04")
"""Keys that end it: q, Esc, ^c, ^d."""

_ARROW = re.compile(rb"\x1b[\[O][^@-~]*[@-~]")

_BEGIN, _END = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[2J", "\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l"


def watch(chosen: Namespace) -> int:
    """Show what to say next in a call under way elsewhere, until it ends."""
    need_terminal()
    reader = read_library(chosen)
    id = _meant(reader, " ".join(chosen.name))
    ended: list[int] = []
    with heard(lambda number: ended.append(status_of(number)), lambda error: None), _raw():
        over = _follow(reader, id, Screen(strip=chosen.strip), lambda: bool(ended))
    if over and not ended:
        say("The call has ended.")
    return ended[0] if ended else 0


def _meant(reader: Reader, who: str) -> str:
    """The call under way with somebody, or the one ahead.

    Raises:
        UnknownError: Nobody is meant, or more than one, or nothing was agreed with them.
        RefusedError: Every call with them has ended.
    """
    there = reader.conversations()
    head = find_conversation(who, reader.people(), there)
    if head.ended_at is not None:
        ahead = [one for one in there if one.person_id == head.person_id and not one.ended_at]
        if not ahead or head.id == who:
            name = clean_line(reader.person(head.person_id).name)
            raise RefusedError(f"No call with {name} is under way or ahead; nothing is shown.")
        head = max(ahead, key=lambda one: (one.last_at, one.id))
    return head.id


def _follow(reader: Reader, id: str, screen: "Screen", left: Callable[[], bool]) -> bool:
    """Show the call as it continues; returns whether it has ended, or is gone."""
    while not left():
        now = reader.there(id)
        if now is None or now.call.ended_at is not None:
            return True
        screen.show(reader, now)
        if select.select([0], [], [], LOOK_SECONDS)[0] and _leaves(os.read(0, 64)):
            break
    return False


def _leaves(keys: bytes) -> bool:
    """Whether the last key pressed ends it, or none will come any more."""
    return not keys or _ARROW.sub(b"", keys)[-1:] in LEAVING


class Screen:
    """What is in the window; only rows that changed are written.

    Args:
        strip: Whether only the words to be said are shown.
    """

    def __init__(self, *, strip: bool) -> None:
        self._strip = strip
        self._size: tuple[int, int] = 0, 0
        self._rows: tuple[Line, ...] = ()

    def show(self, reader: Reader, now: Conversation) -> None:
        """Show a conversation as it is."""
        size = os.get_terminal_size(1)
        rows = picture(prompt(now, reader.now(), reader.clock.zone), *size, strip=self._strip)
        written = list(self._written(rows, size))
        self._size, self._rows = size, rows
        if written:
            sys.stdout.write("".join(written))
            sys.stdout.flush()

    def _written(self, rows: tuple[Line, ...], size: tuple[int, int]) -> Iterator[str]:
        """What is to be written so that the window shows these rows."""
        before = self._rows
        if size != self._size:
            before = ()
            yield "\x1b[2J"
        for at in range(max(len(rows), len(before))):
            line = rows[at] if at < len(rows) else Line("")
            if at >= len(before) or before[at] != line:
                style = "\x1b[1m" if line.bold else "\x1b[2m" if line.dim else ""
                yield f"\x1b[{at + 1};1H\x1b[K{style}{line.text}\x1b[0m"


@contextmanager
def _raw() -> Iterator[None]:
    """While inside, a key is read when it is pressed, and the window is empty.

    Raises:
        NoTerminalError: This system's terminals are driven in another way.
    """
    try:
        import termios  # lazy: not every system has it
    except ImportError as error:
        raise NoTerminalError("The prompter needs a terminal of Linux or macOS.") from error
    before = termios.tcgetattr(0)
    modes = termios.tcgetattr(0)
    modes[3] &= ~(termios.ICANON | termios.ECHO | termios.ISIG)
    try:
        termios.tcsetattr(0, termios.TCSADRAIN, modes)
        sys.stdout.write(_BEGIN)
        yield
    finally:
        sys.stdout.write(_END)
        sys.stdout.flush()
        termios.tcsetattr(0, termios.TCSADRAIN, before)
