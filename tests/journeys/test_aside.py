"""The terminal handed over: the editor has it whole, and whatever ends, nothing is lost."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import Show, Start
from tests.journeys.steps import seed_ended
from tests.journeys.terminal import Terminal
from tests.journeys.test_endings import SOON, hang_up

NAME = "Ada Lovelace"
ALTERNATE, NORMAL = b"\x1b[?1049h", b"\x1b[?1049l"
Begin = Callable[..., Terminal]

ADDS = 'echo "added by hand" >> "$1"'
WAITS = 'echo "added by hand" >> "$1"; echo READY; read answer'


@pytest.fixture
def begin(start: Start, machine: Path) -> Begin:
    """The letter of a call that ended, and an editor that is a script."""

    def run(script: str) -> Terminal:
        seed_ended(NAME, ("a line",))
        editor = machine / "editor.sh"
        editor.write_text(f"{script}\n", "utf-8")
        (machine / "temporary").mkdir()
        own = {"EDITOR": f"/bin/sh '{editor}'", "TMPDIR": str(machine / "temporary")}
        terminal: Terminal = start(own=own)
        terminal.wait_for(lambda: terminal.at(NAME))
        terminal.press("enter")
        terminal.wait_for(f"follow-up · {NAME}")
        terminal.wait_for("Thank you for your time")
        return terminal

    return run


def draft(show: Show) -> str:
    found: dict[str, Any] = show(NAME)
    return str(found["thank_you"]["draft"])


def left_over(machine: Path) -> list[str]:
    """Files that the editor's folders still hold."""
    return [path.name for path in (machine / "temporary").rglob("*") if path.is_file()]


def over(terminal: Terminal) -> bool:
    """Whether the terminal is as it was before the app: its first screen, cooked, its own title."""
    return terminal.restored and terminal.screen.title == ""


def test_there_and_back(begin: Begin, show: Show, machine: Path) -> None:
    terminal = begin(f"{ADDS}; echo HELLO; stty -a | grep -q -- ' icanon' && echo COOKED")
    terminal.type("Half a thank-you")
    terminal.wait_for("Half a thank-you")
    terminal.press("ctrl+f")
    terminal.wait_for("The letter is as it left the editor")
    between = bytes(terminal.raw).rpartition(NORMAL)[2].partition(ALTERNATE)[0]
    assert b"HELLO" in between and b"COOKED" in between
    assert terminal.quit() == 0
    assert over(terminal)
    assert "Half a thank-you" in draft(show) and draft(show).endswith("added by hand")
    assert left_over(machine) == []


def test_keys_that_come_while_it_runs_are_the_editors(begin: Begin, show: Show) -> None:
    terminal = begin('echo READY; read answer; echo "it got $answer" >> "$1"')
    terminal.press("ctrl+f")
    terminal.wait_for("READY")
    assert over(terminal)
    terminal.type("every key\r")
    terminal.wait_for("The letter is as it left the editor")
    assert terminal.quit() == 0
    assert draft(show).endswith("it got every key")


def test_an_interrupt_is_the_editors(begin: Begin, show: Show) -> None:
    terminal = begin(f'trap "echo INTERRUPTED" INT; echo READY; read answer; {ADDS}')
    terminal.press("ctrl+f")
    terminal.wait_for("READY")
    terminal.press("ctrl+c")
    terminal.wait_for("INTERRUPTED")
    terminal.press("enter")
    terminal.wait_for(lambda: not terminal.restored and "added by hand" in terminal.text)
    assert terminal.quit() == 0
    assert draft(show).endswith("added by hand")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_editor_too(begin: Begin, show: Show, machine: Path, number: int) -> None:
    terminal = begin(WAITS)
    terminal.press("ctrl+f")
    terminal.wait_for("READY")
    terminal.process.send_signal(number)
    assert terminal.close() == 128 + number
    with pytest.raises(ProcessLookupError):
        os.killpg(terminal.process.pid, 0)
    assert over(terminal)
    assert draft(show).endswith("added by hand"), "what the editor had saved"
    assert left_over(machine) == []


def test_a_closed_window_ends_both(begin: Begin, show: Show, machine: Path) -> None:
    terminal = begin(WAITS)
    terminal.press("ctrl+f")
    terminal.wait_for("READY")
    hang_up(terminal)
    assert terminal.process.wait(SOON) == 129
    assert draft(show).endswith("added by hand") or left_over(machine)


def test_a_crash_leaves_the_letter_and_what_the_editor_saved(
    begin: Begin, show: Show, machine: Path
) -> None:
    terminal = begin(WAITS)
    terminal.type("Half a thank-you")
    terminal.wait_for("Half a thank-you")
    terminal.press("ctrl+f")
    terminal.wait_for("READY")
    terminal.kill()
    assert "Half a thank-you" in draft(show)
    assert left_over(machine) == ["text.txt"]
    with suppress(ProcessLookupError):  # the editor may have gone with its terminal
        os.killpg(terminal.process.pid, signal.SIGKILL)


def test_an_editor_that_fails(begin: Begin, show: Show, machine: Path) -> None:
    terminal = begin(f"{ADDS}; exit 3")
    terminal.press("ctrl+f")
    terminal.wait_for("The editor sh ended with status 3; the text is as it was.")
    terminal.wait_for("What was written is kept in")
    assert terminal.quit() == 0
    assert "added by hand" not in draft(show)
    assert left_over(machine) == ["text.txt"]


def test_the_letter_bare(begin: Begin) -> None:
    terminal = begin(ADDS)
    terminal.press("f5")
    terminal.wait_for("again copies it all the same")
    terminal.press("f5")
    terminal.wait_for("asked to copy it.")
    terminal.press("f5")
    terminal.wait_for("Enter goes back.")
    assert terminal.outside and terminal.screen.title == ""
    terminal.type("\x1b[20~")
    bare = bytes(terminal.raw).rpartition(NORMAL)[2]
    assert b"Thank you for your time today." in bare and "│".encode() not in bare
    terminal.type("x\r")
    terminal.wait_for(lambda: not terminal.outside and "e-mail" in terminal.text)
    assert b"^[[20~" not in bytes(terminal.raw), "a key prints nothing"
    assert terminal.quit() == 0
    assert over(terminal)


def test_an_end_while_the_letter_stands_bare(begin: Begin) -> None:
    terminal = begin(ADDS)
    terminal.press("f5")
    terminal.wait_for("again copies it all the same")
    terminal.press("f5")
    terminal.wait_for("asked to copy it.")
    terminal.press("f5")
    terminal.wait_for("Enter goes back.")
    terminal.process.terminate()
    assert terminal.close() == 143
    assert over(terminal)
