"""A real pseudo-terminal: how long until something is painted on it."""

import fcntl
import os
import select
import struct
import subprocess
import termios
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

QUIT = b"\x11"
LONGEST = 30.0
SIZE = (28, 100)


class Terminal:
    """A process on a terminal of its own.

    Args:
        command: What to run.

    Attributes:
        written: How many bytes it wrote to the terminal.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        self._seen = bytearray()
        self.written = 0
        self.begun = perf_counter()
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)

    def until(self, what: bytes) -> float:
        """Read until something was painted, anything if it is empty; the moment it came."""
        while what not in self._seen or not self._seen:
            left = self.begun + LONGEST - perf_counter()
            if left < 0 or not self._read(left):
                raise TimeoutError(f"{what!r} was never painted: {bytes(self._seen[-400:])!r}")
        return perf_counter()

    def send(self, keys: bytes) -> float:
        """Press keys; returns the moment. What was painted before is forgotten."""
        self.quiet(0.0)
        self._seen.clear()
        moment = perf_counter()
        os.write(self._master, keys)
        return moment

    def quiet(self, seconds: float) -> None:
        """Read for a while, whatever comes."""
        until = perf_counter() + seconds
        while self._read(max(0.0, until - perf_counter())):
            pass

    def came(self, seconds: float) -> int:
        """Number of bytes that are written in so many seconds."""
        self._seen.clear()
        until = perf_counter() + seconds
        while (left := until - perf_counter()) > 0:
            self._read(left)
        return len(self._seen)

    def _read(self, seconds: float) -> bool:
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return False
        self._seen += data
        self.written += len(data)
        return bool(data)

    def spent_s(self) -> float:
        """Seconds of processor that it has used, in itself and in the system; 0 if untold."""
        told = Path(f"/proc/{self._process.pid}/stat")
        if not told.exists():
            return 0.0
        fields = told.read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def leave(self) -> None:
        """Quit, and wait for the end."""
        self.send(QUIT + QUIT)  # a call is left by the second
        while self._process.poll() is None:
            self._read(0.02)
            if perf_counter() - self.begun > 2 * LONGEST:
                self._process.kill()
        os.close(self._master)


@dataclass(frozen=True, slots=True)
class Painted:
    """What one run on a terminal cost."""

    start_ms: float
    """Until the first paint."""
    waits_ms: tuple[float, ...]
    """From each key to its paint."""
    cpu_ms: float
    """Processor for a key; 0 where the system doesn't tell."""
    written: float
    """Bytes written to the terminal for a key."""


def letter(number: int) -> tuple[bytes, bytes]:
    """A letter of its own for each key, so that it is found, and how it is painted."""
    return (chr(0x100 + number).encode(),) * 2


def move(number: int) -> tuple[bytes, bytes]:
    """The keys that move down and up in a list, in turn; anything painted is their paint."""
    return (b"\x1b[A" if number % 2 else b"\x1b[B"), b""


def paint(
    command: Sequence[str],
    first: bytes,
    keys: int,
    press: Callable[[int], tuple[bytes, bytes]] = letter,
) -> Painted:
    """Start, wait for the first paint, press keys one by one.

    Args:
        command: What to run.
        first: What the first paint shows.
        keys: How many to press.
        press: Which, by their number, and what each paints.
    """
    terminal = Terminal(command)
    start = (terminal.until(first) - terminal.begun) * 1000
    terminal.quiet(0.6)
    waits, spent, written = [], terminal.spent_s(), terminal.written
    for number in range(keys):
        key, shows = press(number)
        pressed = terminal.send(key)
        waits.append((terminal.until(shows) - pressed) * 1000)
        # Not in step with any timer of the app's.
        terminal.quiet(0.035 + number % 7 * 0.004)
    spent, written = terminal.spent_s() - spent, terminal.written - written
    terminal.leave()
    return Painted(start, tuple(waits), 1000 * spent / keys, written / keys)
