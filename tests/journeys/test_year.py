"""After a year, with 400 people and 600 conversations: a Monday morning, by keyboard alone."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from tests.journeys.conftest import Shell, Start
from tests.journeys.terminal import Terminal
from tests.year import make_year


def cursor(terminal: Terminal) -> int:
    """The row that the cursor is on; -1 while it goes from one to another."""
    rows = [at for at, line in enumerate(terminal.lines) if line.startswith("›")]
    return rows[0] if len(rows) == 1 else -1


def moved(terminal: Terminal, before: int) -> bool:
    """Whether the cursor is on another row."""
    return cursor(terminal) not in (-1, before)


def test_a_monday_after_a_year(
    start: Start, shell: Shell, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waits is put off as one, somebody is found, looked up, and joined with their double."""
    make_year(machine, datetime.now(UTC))
    monkeypatch.setenv("COFFEECHAT_HOME", str(machine / "library"))
    terminal = start(size=(120, 32))
    terminal.wait_for("600 conversations · 400 people")
    terminal.wait_for("now · ")
    assert all(title in terminal.text for title in ("this week · ", "waiting · "))
    terminal.wait_for(lambda: terminal.at("◆ thank"))
    # Sixty requests, as one: mark the folded row, put it off, take it back.
    while not terminal.row("›… request"):
        on = partial(moved, terminal, cursor(terminal))
        terminal.press("down")
        terminal.wait_for(on)
    terminal.press("v")
    terminal.wait_for("60 marked: one key does it to all")
    terminal.press(";z")
    terminal.wait_for("Until when? all 60")
    terminal.press("enter")
    terminal.wait_for("60 snoozed. f2 takes it back.")
    assert "requests without an answer" not in terminal.text
    terminal.press("f2")
    terminal.wait_for("60 requests without an answer")
    # The week, the board, and back.
    terminal.press("w")
    terminal.wait_for("today, ")
    terminal.press("escape")
    terminal.wait_for("waiting · ")
    terminal.press("f")
    terminal.wait_for("in touch · ")
    terminal.press("f")
    terminal.wait_for("waiting · ")
    # Words in any order; the notes are looked through beside.
    terminal.press("/")
    terminal.type("straße closed")
    terminal.wait_for("in the notes · 12")
    terminal.press("escape")
    terminal.wait_for("waiting · ")
    # Everybody; somebody new who is somebody known, joined and taken apart again.
    terminal.press("^ge")
    terminal.wait_for("last contact")
    terminal.press("+")
    terminal.wait_for("Who is new?")
    terminal.type("Allen, Dr. Ada")
    terminal.press("enter")
    terminal.wait_for("perhaps one person twice")
    terminal.press("home", ";m")
    terminal.wait_for("Are these two one person?")
    terminal.press("enter")
    terminal.wait_for("is joined with Ada Allen. f2 takes it back.")
    terminal.wait_for(lambda: "perhaps one person twice" not in terminal.text)
    terminal.press("f2")
    terminal.wait_for("perhaps one person twice")
    terminal.press("/")
    terminal.type("ada allen")
    terminal.press("enter")
    terminal.wait_for(lambda: terminal.at("Ada Allen"))
    terminal.press("enter")
    terminal.wait_for("person · Ada Allen")
    terminal.wait_for("conversations")
    terminal.press("escape")
    terminal.wait_for("last contact")
    assert terminal.quit() == 0
    told = shell("people", "ada", "allen").stdout.splitlines()
    assert len(told) == 2 and told[0].startswith("Ada Allen · compilers")
