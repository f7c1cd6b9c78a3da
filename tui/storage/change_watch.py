"""Noticing that somebody else wrote: three looks at the file system, however large the library."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class Pulse:
    """Tells whether anybody but this program wrote in the library since the last look.

    Every writer of ours sets the lock's time; other programs that put files in place change the
    time of the folder. A file that is altered in place by hand is seen at the next full look.

    Args:
        lock: The lock's file.
        places: It, and the folders of the library's files.
    """

    def __init__(self, lock: Path, places: tuple[Path, ...]) -> None:
        self._lock = os.fspath(lock)
        self._places = tuple(map(os.fspath, places))
        self._seen: tuple[int, ...] = ()
        self._moved = self._writing = False
        self._guard = threading.Lock()

    def look(self) -> None:
        """From here on, what is written is news."""
        with self._guard:
            self._moved, self._seen = False, self._now()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """What is written inside is no news to this program; the caller holds the lock."""
        with self._guard:
            self._moved = self._moved or self._now() != self._seen
            self._writing = True
        try:
            yield
        finally:
            now = time.time_ns()
            with suppress(OSError):
                os.utime(self._lock, ns=(now, now))
            with self._guard:
                self._seen, self._writing = self._now(), False

    def moved(self) -> bool:
        """Whether somebody else wrote since the last look; it is one itself.

        What comes while this program writes is told the next time.
        """
        with self._guard:
            now = self._seen if self._writing else self._now()
            news = self._moved or now != self._seen
            self._moved, self._seen = False, now
            return news

    def _now(self) -> tuple[int, ...]:
        return tuple(_time_of(place) for place in self._places)


def _time_of(place: str) -> int:
    try:
        return os.stat(place).st_mtime_ns
    except OSError:
        return 0
