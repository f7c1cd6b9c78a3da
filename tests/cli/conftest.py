"""A library to run the command on, and the command itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf, fill
from tui import cli
from tui.cli import wiring


@pytest.fixture
def shelf(machine: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """A library with four people; the command sees the clock that they were made with."""
    shelf = fill(machine)
    monkeypatch.setattr(wiring, "SystemClock", lambda zone="": shelf.world.clock)
    return shelf


@pytest.fixture
def coffeechat(machine: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Run the command in this process."""

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
