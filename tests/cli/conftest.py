"""A library to run the command on, and the command itself."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf, fill
from tui import cli
from tui.cli import wiring


class Incoming(io.TextIOWrapper):
    """Standard input that may pass for a terminal."""

    terminal = False

    def isatty(self) -> bool:
        """Whether it does."""
        return self.terminal


@pytest.fixture
def shelf(machine: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """A library with four people; the command sees the clock that they were made with."""
    shelf = fill(machine)
    monkeypatch.setattr(wiring, "SystemClock", lambda zone="": shelf.world.clock)
    return shelf


@pytest.fixture
def coffeechat(
    machine: Path, capsys: pytest.CaptureFixture[str], comes_in: Callable[..., None]
) -> Callable[..., Done]:
    """Run the command in this process; nothing comes in unless `comes_in` says what."""
    comes_in(b"")

    def run(*words: str) -> Done:
        capsys.readouterr()
        try:
            status = cli.main(words)
        except SystemExit as left:
            assert isinstance(left.code, int)
            status = left.code
        said = capsys.readouterr()
        return Done(status, said.out, said.err)

    return run


@pytest.fixture
def comes_in(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Have the command find bytes on its standard input."""

    def put(data: bytes, *, terminal: bool = False) -> None:
        stream = Incoming(io.BytesIO(data), "utf-8")
        stream.terminal = terminal
        monkeypatch.setattr(sys, "stdin", stream)

    return put
