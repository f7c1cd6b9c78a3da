"""Endings that nobody asked for: signals, and errors that nobody foresaw."""

import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from queue import SimpleQueue
from types import FrameType, TracebackType

HANGUP = 1
"""The signal that says that the terminal is gone: SIGHUP, which Windows has not."""

SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)
)
"""The signals that ask for the end."""

TURNS, TURN_SECONDS = 8, 0.05
"""How long an end that a signal asked for may take: it must not hang on a disk or a terminal.

Counted in turns, because while the machine is busy elsewhere a turn takes longer.
"""

LEAVE = (
    b"\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)
"""Leaves the full screen and brings the cursor back, as Textual does it when it can."""

TITLE_AWAY = "\x1b[22;2t"
"""Has the terminal put the title of its window away."""

TITLE_BACK = "\x1b]2;\x07\x1b[23;2t"
"""Brings that title back; where the terminal can't put one away, it is empty then."""

OURS = ("tui", "widgets", "themes")
MOST_FRAMES = 4


def status_of(number: int) -> int:
    """The exit status of a program that a signal ended, as the shell counts."""
    return 128 + number


class Watch:
    """Ends the program when it has not ended by itself; must be made before the screen is.

    What it uses may be used in the handler of a signal.

    Args:
        titled: Says whether the title of the window is to be brought back too.
    """

    def __init__(self, titled: Callable[[], bool] = lambda: False) -> None:
        self._called: SimpleQueue[int] = SimpleQueue()
        self._titled = titled
        self._ways = {told: restorer(LEAVE + TITLE_BACK.encode() * told) for told in (False, True)}
        threading.Thread(target=self._wait, name="ending", daemon=True).start()

    def restore(self, *, by_hand: bool) -> None:
        """The screen is left, or is to be left now; only once: terminals count some of it."""
        ways, self._ways = self._ways, {}
        if by_hand and ways:
            ways[self._titled()]()

    def begin(self, status: int) -> None:
        """From here on it is counted; 0 ends the watch."""
        self._called.put(status)

    def _wait(self) -> None:
        if status := self._called.get():
            for _ in range(TURNS):
                time.sleep(TURN_SECONDS)
            self.restore(by_hand=True)
            os._exit(status)


@contextmanager
def heard(end: Callable[[int], None], broke: Callable[[BaseException], None]) -> Iterator[None]:
    """While inside, signals and threads that break are told; a signal that is ignored stays so.

    Args:
        end: Called with the signal's number, wherever the program is just then.
        broke: Called with an error that ended a thread, in that thread.
    """

    def hear(number: int, frame: FrameType | None) -> None:
        end(number)

    before = {number: signal.getsignal(number) for number in SIGNALS}
    mine = [number for number in before if before[number] is not signal.SIG_IGN]
    for number in mine:
        signal.signal(number, hear)
    threading.excepthook = lambda told: broke(told.exc_value or told.exc_type())
    try:
        yield
    finally:
        threading.excepthook = threading.__excepthook__
        for number in mine:
            signal.signal(number, before[number])


@contextmanager
def handed_over() -> Iterator[Callable[[], bool]]:
    """While inside, signals from the keyboard are for who has it; tells whether one came."""
    came: list[int] = []

    def hear(number: int, frame: FrameType | None) -> None:
        came.append(number)

    names = ("SIGINT", "SIGQUIT")
    mine = [getattr(signal, name) for name in names if hasattr(signal, name)]
    # Not ignored: that would pass on to the program that gets the terminal.
    before = {number: signal.signal(number, hear) for number in mine}
    try:
        yield lambda: bool(came)
    finally:
        for number in mine:
            signal.signal(number, before[number])


def restorer(leave: bytes = LEAVE) -> Callable[[], None]:
    """What gives the terminal back as it is now, without waiting for anything.

    Args:
        leave: What is written to the terminal.
    """
    if sys.platform == "win32":
        return lambda: None
    import termios

    try:
        modes = termios.tcgetattr(0)
    except termios.error:
        return lambda: None

    def restore() -> None:
        with suppress(OSError, termios.error):
            termios.tcsetattr(0, termios.TCSANOW, modes)
            if select.select([], [2], [], 0)[1]:
                os.write(2, leave)

    return restore


def words_of(error: BaseException) -> str:
    """What kind of error and where, in our own words.

    Neither its message nor the value of anything: a note might be there.
    """
    frames = list(_frames(error.__traceback__))
    ours = [frame for frame in frames if frame.split(".")[0] in OURS]
    where = ours[-MOST_FRAMES:]
    if frames and frames[-1:] != ours[-1:]:
        where.append(frames[-1])
    return f"{type(error).__name__} in {', '.join(where)}" if where else type(error).__name__


def _frames(trace: TracebackType | None) -> Iterator[str]:
    """Module and line of every frame, the innermost last."""
    while trace is not None:
        yield f"{trace.tb_frame.f_globals.get('__name__', '?')} line {trace.tb_lineno}"
        trace = trace.tb_next
