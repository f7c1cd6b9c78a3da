"""The window's title: the clock and no name, and what it said before is brought back."""

import re
import signal
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.journeys.breaking import breaking
from tests.journeys.conftest import Start
from tests.journeys.steps import EMPTY_LINE, seed_call, seed_ended
from tests.journeys.terminal import Terminal
from tests.journeys.test_endings import hang_up

NAME = "Ada Lovelace"
TITLE = re.compile(rb"\x1b\]([^\x07\x1b]*)\x07")
AWAY, BACK = b"\x1b[22;2t", b"\x1b]2;\x07\x1b[23;2t"


@pytest.fixture
def chosen(machine: Path) -> Callable[[str], None]:
    """Writes the settings."""

    def write(text: str) -> None:
        path = machine / "home" / "config" / "coffeechat" / "settings.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    return write


def title(terminal: Terminal) -> str:
    """What the window is called; the emulator takes a pointer's shape, OSC 22, for a title too."""
    told = re.findall(rb"\x1b\]2;([^\x07\x1b]*)\x07", bytes(terminal.raw))
    return told[-1].decode() if told else ""


def called(terminal: Terminal, words: str) -> None:
    """Wait until the window is called so; it is looked at every ten seconds."""
    pattern = re.compile(words)
    terminal.wait_for(lambda: pattern.fullmatch(title(terminal)) is not None, timeout=25)


def brought_back(terminal: Terminal) -> bool:
    """Whether the earlier title was put away once and brought back once, and no name told."""
    raw = bytes(terminal.raw)
    told = b"".join(TITLE.findall(raw)).decode()
    assert "Ada" not in told and "Lovelace" not in told
    return (raw.count(AWAY), raw.count(BACK)) == (1, 1) and raw.index(AWAY) < raw.index(BACK)


def test_a_call(start: Start) -> None:
    seed_call(NAME, ago=timedelta(minutes=12))
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    called(terminal, r"coffeechat · call 12:\d\d")
    assert terminal.quit() == 0
    assert brought_back(terminal) and terminal.restored
    assert title(terminal) == "", "empty where a terminal puts no title away"


def test_a_thank_you(start: Start) -> None:
    seed_ended(NAME, ("a line",))
    terminal = start()
    called(terminal, "coffeechat · thank-you 1 h 4[45] left")
    assert terminal.quit() == 0
    assert brought_back(terminal)


def test_nothing_waits(start: Start) -> None:
    terminal = start()
    called(terminal, "coffeechat")
    assert terminal.quit() == 0
    assert brought_back(terminal)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_brings_it_back(start: Start, number: int) -> None:
    seed_call(NAME)
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    called(terminal, r"coffeechat · call 0\d:\d\d")
    terminal.process.send_signal(number)
    assert terminal.close() == 128 + number
    assert brought_back(terminal) and terminal.restored


def test_a_window_that_is_gone_has_none(start: Start) -> None:
    terminal = start()
    called(terminal, "coffeechat")
    hang_up(terminal)
    assert terminal.process.wait(3) == 129


def test_a_name_that_may_be_told_drives_nothing(
    start: Start, chosen: Callable[[str], None]
) -> None:
    chosen("[look]\nnames_in_title = true\n")
    seed_call("Ada\x1b]0;pwned\x07\x9b2J")
    terminal = start()
    called(terminal, r"coffeechat · call with Ada\S* 0\d:\d\d")
    assert terminal.quit() == 0
    assert b"\x1b]0;pwned" not in terminal.raw and b"pwned\x07" not in terminal.raw


@pytest.mark.parametrize(
    ("settings", "kind"),
    [("[look]\ntitle = false\n", "xterm-256color"), ("", "linux")],
    ids=["not wished for", "no title"],
)
def test_where_there_is_to_be_none_nothing_is_written(
    start: Start, chosen: Callable[[str], None], settings: str, kind: str
) -> None:
    chosen(settings)
    seed_call(NAME)
    terminal = start("call", NAME, own={"TERM": kind})
    terminal.wait_for(EMPTY_LINE)
    terminal.process.terminate()
    assert terminal.close() == 143
    assert AWAY not in terminal.raw and BACK not in terminal.raw
    assert not [said for said in TITLE.findall(bytes(terminal.raw)) if said.startswith(b"2;")]


def test_a_terminal_that_takes_nothing_gets_it_back_all_the_same(
    start: Start, machine: Path
) -> None:
    seed_call(NAME)
    terminal = start("call", NAME, own=breaking(machine, "stuck_terminal"))
    terminal.wait_for(EMPTY_LINE)
    called(terminal, r"coffeechat · call 0\d:\d\d")
    (machine / "now").touch()
    terminal.process.terminate()
    assert terminal.close() == 143
    assert brought_back(terminal)
