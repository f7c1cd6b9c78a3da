"""Fixtures of the journeys: terminals that are put away, and the command without a screen."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.ready import Ready
from tests.journeys.terminal import Terminal, environment
from tests.tools.machine import zone_at_noon
from tui import cli

Start = Callable[..., Terminal]
Shell = Callable[..., subprocess.CompletedProcess[str]]
Show = Callable[[str], dict[str, Any]]


@pytest.fixture(autouse=True)
def noon(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app runs on the machine's clock here; no midnight comes in between."""
    monkeypatch.setenv("TZ", zone_at_noon(datetime.now(UTC)))
    time.tzset()


@pytest.fixture
def folder(machine: Path) -> Path:
    """Where the commands are started; letters land here."""
    made = machine / "desk"
    made.mkdir()
    return made


@pytest.fixture(scope="session")
def ready() -> Iterator[Ready]:
    """The process that has the app imported."""
    process = Ready()
    yield process
    process.end()


@pytest.fixture
def start(folder: Path, ready: Ready) -> Iterator[Start]:
    """Start the app in a terminal of its own."""
    terminals: list[Terminal] = []

    def begin(*arguments: str, command: bool = False, **how: Any) -> Terminal:
        how["ready"] = None if command else ready
        terminals.append(Terminal(*arguments, folder=folder, **how))
        return terminals[-1]

    yield begin
    for terminal in terminals:
        terminal.put_away()


@pytest.fixture
def shell(folder: Path) -> Shell:
    """Run a command that needs no screen; nothing is typed into it."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tui", *arguments]
        return subprocess.run(
            command,
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run


@pytest.fixture
def show(capsys: pytest.CaptureFixture[str]) -> Show:
    """What `coffeechat show WHO --json` says, asked in this process."""

    def read(who: str) -> dict[str, Any]:
        capsys.readouterr()
        status = cli.main(("show", who, "--json"))
        out, complaint = capsys.readouterr()
        assert (status, complaint) == (0, "")
        said: dict[str, Any] = json.loads(out)
        return said

    return read
