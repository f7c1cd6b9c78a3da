"""A real pseudo-terminal: how long until something is painted on it."""

import fcntl
import os
import select
import struct
import subprocess
import termios
from collections.abc import Sequence
from time import perf_counter

QUIT = b"\x11"
LONGEST = 30.0
SIZE = (28, 100)


class Terminal:
    """A process on a terminal of its own.

    Args:
        command: What to run.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        self._seen = bytearray()
        self.begun = perf_counter()
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)

    @property
    def id(self) -> int:
        """Number of the process."""
        return self._process.pid

    def until(self, what: bytes) -> float:
        """Read until something was painted; returns the moment it came."""
        while what not in self._seen:
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
        return bool(data)

    def leave(self) -> None:
        """Quit, and wait for the end."""
        self.send(QUIT + QUIT)  # a call is left by the second
        while self._process.poll() is None:
            self._read(0.02)
            if perf_counter() - self.begun > 2 * LONGEST:
                self._process.kill()
        os.close(self._master)


def paint(command: Sequence[str], first: bytes, keys: int) -> tuple[float, list[float]]:
    """Start, wait for the first paint, press keys one by one.

    Args:
        command: What to run.
        first: What the first paint shows.
        keys: How many to press; each is a letter of its own, so that it is found.

    Returns:
        Milliseconds until the first paint, and from each key to its paint.
    """
    terminal = Terminal(command)
    start = (terminal.until(first) - terminal.begun) * 1000
    terminal.quiet(0.4)
    waits = []
    for number in range(keys):
        letter = chr(0x100 + number).encode()
        pressed = terminal.send(letter)
        waits.append((terminal.until(letter) - pressed) * 1000)
        # Not in step with any timer of the app's.
        terminal.quiet(0.035 + number % 7 * 0.004)
    terminal.leave()
    return start, waits
