"""The app in a real pseudo-terminal: keys go in, and its screen is read like a person reads it."""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

import pyte

from tests.journeys.ready import Ready, Run

ROOT = Path(__file__).parents[2]
PATIENCE = 40.0
"""How long to wait for what must come, in seconds; only a failure takes that long."""

GLANCE = 0.02
"""How long one look at the terminal waits for output, in seconds."""

PIECE = 0.004
"""How long the rest of a picture may take, in seconds: a terminal hands out pieces of 4 KB."""

ASKS = "again leaves coffeechat"
"""What is said before a call is left."""

KEYS = MappingProxyType(
    {
        "enter": b"\r",
        "tab": b"\t",
        "shift+tab": b"\x1b[Z",
        "escape": b"\x1b",
        "space": b" ",
        "backspace": b"\x7f",
        "up": b"\x1b[A",
        "down": b"\x1b[B",
        "right": b"\x1b[C",
        "left": b"\x1b[D",
        "home": b"\x1b[H",
        "end": b"\x1b[F",
        **{f"f{n}": b"\x1bO" + b"PQRS"[n - 1 : n] for n in range(1, 5)},
        **{
            f"f{n}": b"\x1b[%d~" % code for n, code in ((5, 15), (6, 17), (7, 18), (8, 19), (9, 20))
        },
        **{f"ctrl+{chr(code + 96)}": bytes([code]) for code in range(1, 27)},
    }
)
"""What a terminal sends for a key."""

_ON_TTY = 'exec "$@" <"$0" >"$0" 2>&1'
"""A shell's words that make the terminal the controlling one, then become the command."""


def environment(**own: str) -> dict[str, str]:
    """The test's own environment for a command that runs elsewhere; `own` comes on top.

    COLUMNS and LINES, which a test runner may set, would stand before the terminal's size.
    """
    kept = {name: word for name, word in os.environ.items() if name not in ("COLUMNS", "LINES")}
    return {**kept, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **own}


class Terminal:
    """One run of the app.

    It answers nothing that the app asks of the terminal.

    Args:
        arguments: The words behind `coffeechat`.
        folder: Where it is started.
        size: Columns and rows.
        own: Variables of the environment on top of the test's own.
        ready: Where the app is imported already; without it a command is started.
        command: What is started; usually the checkout's.
    """

    def __init__(
        self,
        *arguments: str,
        folder: Path,
        size: tuple[int, int] = (100, 28),
        own: Mapping[str, str] = MappingProxyType({}),
        ready: Ready | None = None,
        command: Sequence[str] = (sys.executable, "-m", "tui"),
    ) -> None:
        columns, rows = size
        self.raw = bytearray()
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._rows: dict[int, str] = {}
        self._ours, self._theirs = os.openpty()
        self._set_size(columns, rows)
        self._before = termios.tcgetattr(self._theirs)
        tty, env = os.ttyname(self._theirs), environment(**own)
        self.process: subprocess.Popen[bytes] | Run
        if ready:
            self.process = ready.begin([*arguments], tty, folder, env)
        else:
            self.process = subprocess.Popen(
                ["/bin/sh", "-c", _ON_TTY, tty, *command, *arguments],
                stdin=subprocess.DEVNULL,
                cwd=folder,
                env=env,
                start_new_session=True,
            )

    # Reading ----------------------------------------------------------------------------

    @property
    def lines(self) -> list[str]:
        """The screen, row by row; only those that changed are put together anew."""
        for row in self.screen.dirty:
            cells = self.screen.buffer[row]
            self._rows[row] = "".join(cells[x].data for x in range(self.screen.columns)).rstrip()
        self.screen.dirty.clear()
        return [self._rows[row] for row in range(self.screen.lines)]

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(self.lines)

    def row(self, part: str) -> str:
        """The first row that has this part, or ""."""
        return next((line for line in self.lines if part in line), "")

    def field(self, label: str) -> str:
        """The row of the field with this label, or ""."""
        return next((line for line in self.lines if f"{line:<16}"[:16] == f" {label:<15}"), "")

    def lit(self, label: str) -> bool:
        """Whether the field behind a label has the focus: its ground is not the label's."""
        row = self.field(label)
        cells = self.screen.buffer[self.lines.index(row)] if row else {}
        return bool(cells) and cells[1].bg != cells[self.screen.columns // 2].bg

    def at(self, words: str) -> bool:
        """Whether a list has the focus and its cursor stands on a row with these words."""
        pattern = re.compile(rf"›[^›]*?{re.escape(words)}")
        for y, line in enumerate(self.lines):
            if found := pattern.search(line):
                return bool(self.screen.buffer[y][found.end() - 1].bold)
        return False

    def marked(self, words: str) -> bool:
        """Whether words in a text are selected: their ground is not that of the cell before."""
        for y, line in enumerate(self.lines):
            x, cells = line.find(words), self.screen.buffer[y]
            if x > 0 and cells[x].bg != cells[x - 1].bg:
                return True
        return False

    def wait_for(self, wanted: str | Callable[[], bool], timeout: float = PATIENCE) -> None:
        """Read until a text stands on the screen, or until something holds.

        Args:
            wanted: The text, however its blanks are folded, or what must hold.
            timeout: Seconds after which the wait has failed.
        """
        until = time.monotonic() + timeout
        while True:
            alive = self.process.poll() is None
            came = self._read()
            if self._holds(wanted):
                return
            if time.monotonic() > until or not (alive or came):
                said = repr(wanted) if isinstance(wanted, str) else "what was waited for"
                raise AssertionError(f"{said} never came{self._shown(alive)}")

    def _holds(self, wanted: str | Callable[[], bool]) -> bool:
        if isinstance(wanted, str):
            return wanted in self.text or " ".join(wanted.split()) in " ".join(self.text.split())
        return wanted()

    def _read(self) -> bool:
        """Take what the app wrote; whether there was anything."""
        came, patience = False, GLANCE
        while select.select([self._ours], [], [], patience)[0]:
            written = os.read(self._ours, 1 << 16)
            self.raw += written
            self._stream.feed(written)
            came, patience = True, PIECE
        return came

    def _shown(self, alive: bool) -> str:
        state = "" if alive else f"; the app ended with {self.process.returncode}"
        rows = "\n".join(f"│{line}" for line in self.lines)
        return f"{state}; the screen {self.screen.columns}×{self.screen.lines}:\n{rows}"

    # Writing ----------------------------------------------------------------------------

    def send(self, keys: bytes) -> None:
        """Send bytes as they are, all at once."""
        while keys:
            keys = keys[os.write(self._ours, keys) :]

    def press(self, *keys: str) -> None:
        """Press keys by name; two that are one are written as they are shown, ";x" or "^gb"."""
        for key in keys:
            if key.startswith("^g"):
                self.send(KEYS["ctrl+g"] + key[2:].encode())
            else:
                self.send(KEYS.get(key) or key.encode())

    def type(self, text: str) -> None:
        """Type letters; nobody's eyes are on the screen before the last one."""
        self.send(text.encode())

    def paste(self, text: str) -> None:
        """Paste as a terminal does that marks it as pasted."""
        self.send(b"\x1b[200~" + text.encode() + b"\x1b[201~")

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size; the kernel tells the app."""
        self.screen.resize(rows, columns)
        self._set_size(columns, rows)
        self.process.send_signal(signal.SIGWINCH)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def fill(self, label: str, text: str) -> None:
        """Type into the field behind a label, once it has the focus."""
        self.wait_for(lambda: self.lit(label))
        self.type(text)
        self.wait_for(lambda: text in self.field(label))

    # Ending -----------------------------------------------------------------------------

    def quit(self) -> int:
        """Leave by the key for it, which has to come twice during a call; the exit status."""
        self.press("ctrl+q")
        asked = partial(self._holds, ASKS)
        self.wait_for(lambda: self.process.poll() is not None or asked())
        if asked():
            self.press("ctrl+q")
        return self.close()

    def close(self) -> int:
        """Wait until the app has ended; its exit status."""
        self.wait_for(lambda: self.process.poll() is not None)
        while self._read():
            pass
        return self.process.wait()

    @property
    def restored(self) -> bool:
        """Whether the terminal is as it was: the first screen, a cursor, cooked lines."""
        return self.outside and termios.tcgetattr(self._theirs) == self._before

    @property
    def outside(self) -> bool:
        """Whether the first screen is seen, and a cursor."""
        left, came = self.raw.rfind(b"\x1b[?1049l"), self.raw.rfind(b"\x1b[?1049h")
        shown, hidden = self.raw.rfind(b"\x1b[?25h"), self.raw.rfind(b"\x1b[?25l")
        return left > came >= 0 and shown > hidden >= 0

    def kill(self) -> None:
        """End the app at this instant, as a crash would."""
        self.process.kill()
        self.process.wait()

    def put_away(self) -> None:
        """Leave nothing behind, whatever happened."""
        self.kill()
        os.close(self._ours)
        os.close(self._theirs)
