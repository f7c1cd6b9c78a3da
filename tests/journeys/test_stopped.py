"""Stopped by the shell and continued: the whole screen is there again, and keys go on."""

import os
import signal
from pathlib import Path

import pytest

from tests.journeys.conftest import Start
from tests.journeys.steps import EMPTY_LINE


@pytest.mark.parametrize("stop", [signal.SIGTSTP, signal.SIGSTOP])
def test_the_whole_screen_is_drawn_again(start: Start, stop: signal.Signals) -> None:
    terminal = start("call", "Ada Lovelace", command=True)
    terminal.wait_for(EMPTY_LINE)
    terminal.type("half a line")
    terminal.wait_for("half a line")
    for _ in range(2):
        terminal.process.send_signal(stop)
        terminal.wait_for(lambda: stopped(terminal.process.pid))
        terminal.screen.reset()
        terminal.process.send_signal(signal.SIGCONT)
        for words in ("Ada Lovelace", "next ", "asked 0", "half a line", '" quote', "f9 end"):
            terminal.wait_for(words)
    terminal.type(", and more")
    terminal.press("enter")
    terminal.wait_for("half a line, and more")
    assert terminal.quit() == 0 and terminal.restored


def stopped(pid: int) -> bool:
    """Whether the kernel has stopped a process."""
    if not Path("/proc").is_dir():
        return os.waitpid(pid, os.WUNTRACED | os.WNOHANG)[0] == pid
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"
