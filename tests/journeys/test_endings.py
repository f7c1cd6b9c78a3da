"""Endings that nobody asked for: the half-typed line is kept, the terminal given back, all said."""

import os
import re
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.journeys.breaking import CANARY, breaking
from tests.journeys.conftest import Show, Start
from tests.journeys.steps import EMPTY_LINE, seed_call, seed_ended, seed_idea
from tests.journeys.terminal import Terminal

NAME = "Ada Lovelace"
HALF = "they only hire through"
SOON = 3.0
"""Seconds that an end may take on a busy machine; on an idle one it is a fifth of one."""

LINE = "coffeechat: Something went wrong. KeyError in "

CONTROLS = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07]*\x07)")
"""What a terminal is told beside text."""

Begin = Callable[..., Terminal]


@pytest.fixture
def begin(start: Start, machine: Path) -> Begin:
    """A call with a private note and a half-typed line, in an app that will break."""

    def run(*what: str) -> Terminal:
        seed_call(NAME, (CANARY,))
        terminal: Terminal = start("call", NAME, own=breaking(machine, *what))
        terminal.wait_for(EMPTY_LINE)
        terminal.wait_for(CANARY)
        terminal.type(HALF)
        terminal.wait_for(f"› {HALF}")
        return terminal

    return run


def ended(terminal: Terminal, cause: Callable[[], object]) -> int:
    """Its exit status after what ends it; it is soon, and nothing of it lives on."""
    began = time.monotonic()
    cause()
    terminal.wait_for(lambda: terminal.process.poll() is not None)
    assert time.monotonic() - began < SOON
    with pytest.raises(ProcessLookupError):
        os.killpg(terminal.process.pid, 0)
    return terminal.close()


def left(terminal: Terminal) -> str:
    """What stands on the terminal given back, without the private note."""
    assert terminal.restored
    words = bytes(terminal.raw).rpartition(b"\x1b[?1049l")[2].decode()
    assert CANARY not in words and "Traceback" not in words
    return CONTROLS.sub("", words)


def hang_up(terminal: Terminal) -> None:
    """Close the terminal, as a window is closed."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, terminal._ours)
    os.close(nowhere)


# Signals ------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_in_order(begin: Begin, show: Show, number: int) -> None:
    terminal = begin()
    assert ended(terminal, lambda: terminal.process.send_signal(number)) == 128 + number
    assert left(terminal) == ""
    assert show(NAME)["draft_line"] == HALF


def test_shells_that_say_it_twice_lose_nothing(begin: Begin, show: Show) -> None:
    terminal = begin()

    def both() -> None:
        terminal.process.send_signal(signal.SIGHUP)
        terminal.process.send_signal(signal.SIGTERM)
        terminal.process.send_signal(signal.SIGHUP)

    assert ended(terminal, both) in (129, 143)
    assert left(terminal) == ""
    assert show(NAME)["draft_line"] == HALF


def test_what_stands_in_a_field_is_kept_too(start: Start, show: Show, machine: Path) -> None:
    seed_idea(NAME)
    terminal = start(own=breaking(machine))
    terminal.wait_for(partial(terminal.at, NAME))
    terminal.press("enter")
    terminal.fill("I want to know", "how they")
    assert ended(terminal, terminal.process.terminate) == 143
    assert left(terminal) == ""
    assert show(NAME)["conversation"]["goal"] == "how they"


def test_a_signal_leaves_nothing_of_the_sample(start: Start, machine: Path) -> None:
    (machine / "temporary").mkdir()
    terminal = start("demo", own={"TMPDIR": str(machine / "temporary")})
    terminal.wait_for("call now")
    assert len(list((machine / "temporary").iterdir())) == 1
    assert ended(terminal, terminal.process.terminate) == 143
    assert left(terminal) == ""
    assert not list((machine / "temporary").iterdir())


@pytest.mark.parametrize("what", [(), ("deaf",)], ids=["told", "deaf"])
def test_a_closed_terminal_ends_in_order(begin: Begin, show: Show, what: tuple[str]) -> None:
    terminal = begin(*what)
    hang_up(terminal)
    assert terminal.process.wait(SOON) == 129
    with pytest.raises(ProcessLookupError):
        os.killpg(terminal.process.pid, 0)
    assert show(NAME)["draft_line"] == HALF


def test_a_hung_disk_holds_no_end_up(begin: Begin, machine: Path) -> None:
    terminal = begin("hung_disk")
    (machine / "now").touch()
    assert ended(terminal, terminal.process.terminate) == 143
    assert left(terminal) == ""


def test_nor_one_that_was_being_waited_for(begin: Begin, machine: Path) -> None:
    terminal = begin("hung_disk")
    (machine / "now").touch()
    terminal.press("ctrl+q")
    with pytest.raises(AssertionError, match="never came"):
        terminal.wait_for(lambda: terminal.process.poll() is not None, timeout=0.3)
    assert ended(terminal, terminal.process.terminate) == 143
    assert left(terminal) == ""


def test_nor_does_a_terminal_that_takes_nothing(begin: Begin, show: Show, machine: Path) -> None:
    terminal = begin("stuck_terminal")
    (machine / "now").touch()
    assert ended(terminal, terminal.process.terminate) == 143
    assert left(terminal) == ""
    assert show(NAME)["draft_line"] == HALF


# Errors -------------------------------------------------------------------------------------


def explained(terminal: Terminal, where: str = "") -> None:
    """One sentence says what went wrong and where, in our own words; it is folded at words."""
    line = " ".join(left(terminal).split())
    assert line.startswith(f"{LINE}{where}")
    assert line.endswith(". What you typed is saved. Please report it.")


KEY = "tui.screens.shell.stage_screen:StageScreen.action_undo"
LOOK = "tui.screens.shell.library_watch:LibraryWatch.look"
HELP = "tui.screens.shell.help:HelpDialog."


@pytest.mark.parametrize("what", [LOOK, "worker", "task", "thread"])
def test_an_error_beside_the_screen(begin: Begin, show: Show, machine: Path, what: str) -> None:
    terminal = begin(what)
    assert ended(terminal, (machine / "now").touch) == 1
    explained(terminal)
    assert show(NAME)["draft_line"] == HALF


@pytest.mark.parametrize(
    ("what", "key"),
    [
        (KEY, "f2"),
        ("tui.app:CoffeechatApp.action_help", "f1"),
        (f"{HELP}compose", "f1"),
        (f"{HELP}on_mount", "f1"),
        ("tui.screens.call.screen:LiveScreen.load", "tab"),
    ],
)
def test_an_error_in_the_call(begin: Begin, show: Show, machine: Path, what: str, key: str) -> None:
    terminal = begin(what)
    (machine / "now").touch()
    assert ended(terminal, lambda: terminal.press(key)) == 1
    explained(terminal)
    assert show(NAME)["draft_line"] == HALF


@pytest.mark.parametrize("method", ["compose_body", "on_mount"])
def test_the_next_screen_breaks(begin: Begin, show: Show, machine: Path, method: str) -> None:
    terminal = begin(f"tui.screens.debrief.screen:DebriefScreen.{method}")
    (machine / "now").touch()
    assert ended(terminal, lambda: terminal.press("f9", "f9")) == 1
    explained(terminal)
    assert [note["text"] for note in show(NAME)["notes"]] == [CANARY, HALF]


def test_an_error_where_a_conversation_is_prepared(start: Start, show: Show, machine: Path) -> None:
    seed_idea(NAME, CANARY)
    terminal = start(own=breaking(machine, KEY))
    terminal.wait_for(partial(terminal.at, NAME))
    terminal.press("enter")
    terminal.fill("I want to know", "how they")
    (machine / "now").touch()
    assert ended(terminal, lambda: terminal.press("f2")) == 1
    explained(terminal)
    assert show(NAME)["conversation"]["goal"] == "how they"


def test_an_error_where_thanks_are_written(start: Start, show: Show, machine: Path) -> None:
    seed_ended(NAME, (CANARY,))
    terminal = start(own=breaking(machine, KEY))
    terminal.wait_for(partial(terminal.at, NAME))
    terminal.press("enter")
    terminal.wait_for(f"follow-up · {NAME}")
    terminal.type("Half a thank-you")
    terminal.wait_for("Half a thank-you")
    (machine / "now").touch()
    assert ended(terminal, lambda: terminal.press("f2")) == 1
    explained(terminal)
    assert "Half a thank-you" in show(NAME)["thank_you"]["draft"]


def test_an_error_on_today(start: Start, machine: Path) -> None:
    seed_idea(NAME, CANARY)
    terminal = start(own=breaking(machine, KEY))
    terminal.wait_for(partial(terminal.at, NAME))
    (machine / "now").touch()
    assert ended(terminal, lambda: terminal.press("f2")) == 1
    explained(terminal)


def test_an_error_before_anything_is_shown(start: Start, machine: Path) -> None:
    (machine / "now").touch()
    terminal = start(own=breaking(machine, "tui.app:CoffeechatApp.on_mount"))
    assert terminal.close() == 1
    explained(terminal)


def test_a_worker_beside_the_work_may_fail(begin: Begin, show: Show, machine: Path) -> None:
    terminal = begin("quiet_worker")
    (machine / "now").touch()
    terminal.type(" friends")
    terminal.wait_for(f"› {HALF} friends")
    assert terminal.quit() == 0
    assert left(terminal) == ""
    assert show(NAME)["draft_line"] == f"{HALF} friends"


def test_who_develops_may_see_all_of_it(start: Start, machine: Path) -> None:
    own = breaking(machine, KEY) | {"COFFEECHAT_DEBUG": "1"}
    terminal = start(own=own)
    terminal.wait_for("Nobody here yet")
    (machine / "now").touch()
    assert ended(terminal, lambda: terminal.press("f2")) == 1
    assert terminal.restored
    assert f"KeyError: '{CANARY}'".encode() in terminal.raw
