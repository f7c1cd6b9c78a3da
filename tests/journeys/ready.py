"""A process in which the app is imported already: each run of a journey is a fork of it.

To import Textual and the app takes longer than most journeys. A fork begins where `python -m tui`
has just read its modules, with the folder, environment and terminal of the run; importing a
module does nothing but import it, which is what makes this the same.
"""

import fcntl
import gc
import json
import os
import runpy
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

ROOT = Path(__file__).parents[2]
ROOMS = ("tui", "widgets", "themes")


class Ready:
    """The process that is forked."""

    def __init__(self) -> None:
        theirs, self._orders = os.pipe()
        answers, mine = os.pipe()
        self._answers = os.fdopen(answers)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.ready", str(theirs), str(mine)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            cwd=ROOT,
            pass_fds=(theirs, mine),
            start_new_session=True,
        )
        os.close(theirs)
        os.close(mine)

    def begin(self, words: list[str], tty: str, folder: Path, env: Mapping[str, str]) -> "Run":
        """Run the command in a terminal.

        Args:
            words: The words after `coffeechat`.
            tty: The path of the terminal.
            folder: Where it is started.
            env: Its whole environment.
        """
        order = {"words": words, "tty": tty, "folder": str(folder), "env": dict(env)}
        return Run(self, int(self.ask(order)))

    def ask(self, order: Mapping[str, Any]) -> Any:
        """Give an order; what is answered."""
        os.write(self._orders, f"{json.dumps(order)}\n".encode())
        return json.loads(self._answers.readline())

    def end(self) -> None:
        """No more runs."""
        os.close(self._orders)
        self._answers.close()
        self._process.wait()


class Run:
    """One run; what `subprocess.Popen` says of a process, as far as journeys ask for it."""

    def __init__(self, ready: Ready, pid: int) -> None:
        self._ready, self.pid = ready, pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """How it ended: its status, or a signal's number below 0; None while it runs."""
        if self.returncode is None:
            self.returncode = self._ready.ask({"ended": self.pid})
        return self.returncode

    def wait(self, timeout: float = 60.0) -> int:
        """Wait until it has ended.

        Raises:
            TimeoutExpired: It runs on.
        """
        until = time.monotonic() + timeout
        while (status := self.poll()) is None:
            if time.monotonic() > until:
                raise subprocess.TimeoutExpired("coffeechat", timeout)
            time.sleep(0.005)
        return status

    def send_signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it at this instant."""
        self.send_signal(signal.SIGKILL)


def serve(orders: int, answers: int) -> None:
    """Import the app, then fork for each order; a fork returns from here by the app's exit."""
    for room in ROOMS:
        for found in walk_packages([str(ROOT / room)], f"{room}."):
            if not found.name.endswith("__main__"):
                import_module(found.name)
    import_module("textual.drivers.linux_driver")
    gc.freeze()
    with os.fdopen(orders) as lines:
        for line in lines:
            order = json.loads(line)
            if "ended" in order:
                pid, status = os.waitpid(order["ended"], os.WNOHANG)
                told = os.waitstatus_to_exitcode(status) if pid else None
            elif not (told := os.fork()):
                lines.close()
                os.close(answers)
                run(**order)
            os.write(answers, f"{json.dumps(told)}\n".encode())


def run(words: list[str], tty: str, folder: str, env: dict[str, str]) -> None:
    """Be `python -m tui WORDS` in a terminal; raises SystemExit as it does."""
    os.setsid()
    terminal = os.open(tty, os.O_RDWR)
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for place in range(3):
        os.dup2(terminal, place)
    os.close(terminal)
    keys, shown = TextIOWrapper(os.fdopen(0, "rb")), TextIOWrapper(os.fdopen(1, "wb"))
    errors = TextIOWrapper(os.fdopen(2, "wb"), errors="backslashreplace", line_buffering=True)
    shown.reconfigure(line_buffering=True)
    for name, stream in (("stdin", keys), ("stdout", shown), ("stderr", errors)):
        vars(sys).update({name: stream, f"__{name}__": stream})
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    os.chdir(folder)
    if "BREAK" in env:
        import_module("tests.journeys.breaking").prepare()
    sys.argv = ["coffeechat", *words]
    runpy.run_module("tui", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    serve(*map(int, sys.argv[1:]))
