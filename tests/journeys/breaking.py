"""Breaks the app on purpose: a run that finds `BREAK` in its environment is patched first."""

import os
import signal
import threading
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

CANARY = "she earns 61,000 and hates it"
"""Words of a note; they may never be printed when the screen was left."""


def breaking(folder: Path, *what: str) -> dict[str, str]:
    """The environment of an app that breaks as soon as the folder has a file named `now`.

    Args:
        folder: The test's own.
        what: Names of functions here, or a method as `module:Class.method`.
    """
    return {"BREAK": " ".join(what), "BREAK_NOW": str(folder / "now")}


def prepare() -> None:
    """Patch what the environment names; nothing is kept by the clock any more."""
    for module, seconds in (("fields.keeper", "KEEP_SECONDS"), ("call.screen", "DRAFT_SECONDS")):
        vars(import_module(f"tui.screens.{module}"))[seconds] = 3600.0
    for what in os.environ["BREAK"].split():
        if ":" in what:
            module, name = what.split(":")
            owner, method = name.split(".")
            patch(getattr(import_module(module), owner), method, raises)
        else:
            globals()[what]()


def patch(owner: Any, name: str, action: Callable[..., object]) -> None:
    """Have a method do something else from the moment on when it is to break."""
    before = getattr(owner, name)

    def broken(*words: Any, **named: Any) -> Any:
        is_time = os.path.exists(os.environ["BREAK_NOW"])
        return (action if is_time else before)(*words, **named)

    setattr(owner, name, broken)


def raises(*words: Any, **named: Any) -> None:
    """Fail with a note in the message and in a variable."""
    note = CANARY
    raise KeyError(note)


def deaf() -> None:
    """Ignore the hangup, as under `nohup`."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


def hung_disk() -> None:
    """No flush ever comes back."""
    patch(os, "fsync", lambda handle: time.sleep(3600))


def stuck_terminal() -> None:
    """Nothing that is written ever goes on its way."""
    output = import_module("tui.screens.shell.terminal_driver").Output
    patch(output, "write", lambda self, text: time.sleep(3600))


def worker() -> None:
    """The look for other programs starts a worker that fails."""
    patch(library_watch(), "look", lambda self: self._app.run_worker(raises, thread=True))


def task() -> None:
    """The look for other programs starts a worker in the loop that fails."""

    async def fail() -> None:
        raises()

    patch(library_watch(), "look", lambda self: self._app.run_worker(fail()))


def thread() -> None:
    """The look for other programs starts a thread that fails."""
    patch(library_watch(), "look", lambda self: threading.Thread(target=raises).start())


def quiet_worker() -> None:
    """A worker fails that the app outlives."""
    quiet = {"thread": True, "exit_on_error": False}
    patch(library_watch(), "look", lambda self: self._app.run_worker(raises, **quiet))


def library_watch() -> Any:
    """The class that looks for other programs."""
    return import_module("tui.screens.shell.library_watch").LibraryWatch
