"""Without colour, and with few: every state is a glyph or a word."""

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from tests.journeys.conftest import Start
from tests.journeys.steps import EMPTY_LINE, keep, seed_call, seed_ended, seed_idea
from tests.journeys.terminal import Terminal

NAME = "Ada Lovelace"
LOOKS = {
    "no colour": {"NO_COLOR": "1"},
    "screen": {"TERM": "screen-256color"},
    "16 colours": {"TERM": "xterm-16color"},
    "8 colours": {"TERM": "xterm"},
}
"""Surroundings in which the app runs."""

OWN = {*range(30, 38), *range(90, 98), 39, 49, 0, 1, 2, 7}
"""What the look of the terminal's own colours may set: those, bold, dim, reverse, and nothing."""

_SETTING = re.compile(rb"\x1b\[([\d;]+)m")
_GREYS = {16, 59, 102, 145, 188, 231, *range(232, 256)}
"""The greys among 256 colours."""


@pytest.mark.parametrize("look", LOOKS)
def test_states_are_words(start: Start, look: str) -> None:
    raw = through_the_stages(start, LOOKS[look])
    if look == "no colour":
        assert not _hues(raw)


@pytest.mark.parametrize(("theme", "look"), [("light", "no colour"), ("contrast", "8 colours")])
def test_the_other_looks_show_everything_too(
    start: Start, machine: Path, theme: str, look: str
) -> None:
    wear(machine, theme)
    raw = through_the_stages(start, LOOKS[look])
    assert look != "no colour" or not _hues(raw)


@pytest.mark.parametrize("look", ["", "no colour", "8 colours"])
def test_the_terminals_own_colours_and_no_others(start: Start, machine: Path, look: str) -> None:
    wear(machine, "terminal")
    raw = through_the_stages(start, LOOKS.get(look, {}))
    codes = {code for setting in _settings(raw) for code in setting}
    assert {39, 49, 1, 7} <= codes <= OWN
    assert look != "no colour" or codes <= {0, 1, 2, 7, 39, 49}


def test_the_palette_has_the_terminals_own_colours_too(start: Start, machine: Path) -> None:
    wear(machine, "terminal")
    terminal = start()
    terminal.wait_for("Nobody here yet")
    terminal.press("ctrl+p")
    terminal.wait_for("Search for commands")
    terminal.type("look")
    terminal.wait_for(
        lambda: "back to call" not in terminal.text and "look: light" in terminal.text
    )
    terminal.press("down")
    terminal.wait_for(lambda: len(lit_rows(terminal)) == 2)
    codes = {code for setting in _settings(bytes(terminal.raw)) for code in setting}
    assert codes <= {*OWN, 45}


def lit_rows(terminal: Terminal) -> list[str]:
    """Rows that begin on a ground of their own."""
    rows = terminal.screen.buffer
    return [line for y, line in enumerate(terminal.lines) if rows[y][2].bg != "default"]


def wear(machine: Path, theme: str) -> None:
    """Choose a look in the settings."""
    path = machine / "home" / "config" / "coffeechat" / "settings.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'[look]\ntheme = "{theme}"\n', "utf-8")


def through_the_stages(start: Start, own: Mapping[str, str]) -> bytes:
    """From Today through a call to its debrief and the help; what was written to the terminal."""
    seed_call("Grace Hopper", ("> send her the paper",))
    seed_ended("Mary Shaw", ("a line",))
    seed_idea(NAME)
    terminal = start(own=own)
    for stage in (today, plan, call, debrief, keys):
        stage(terminal)
        assert not hidden(terminal)
    assert terminal.quit() == 0
    assert terminal.restored
    return bytes(terminal.raw)


def hidden(terminal: Terminal) -> list[str]:
    """Rows with text of the colour of its ground."""
    return [
        terminal.lines[y]
        for y, cells in terminal.screen.buffer.items()
        if any(cell.data.isalnum() and cell.fg == cell.bg != "default" for cell in cells.values())
    ]


def today(terminal: Terminal) -> None:
    """What is under way, what is due, and where the cursor stands."""
    terminal.wait_for(partial(terminal.at, "● call"))
    terminal.wait_for(lambda: "Mary Shaw" in terminal.row("◆ thank"))
    terminal.wait_for("idea · ")
    terminal.press("end")
    terminal.wait_for(partial(terminal.at, "Mary Shaw"))
    terminal.press("up")
    terminal.wait_for(partial(left, terminal, ""))
    terminal.wait_for(lambda: "Mary Shaw" not in terminal.row("›"))


def left(terminal: Terminal, row: str) -> bool:
    """Whether the cursor has come from a row to another."""
    return terminal.row("›") not in ("", row)


def plan(terminal: Terminal) -> None:
    """What is missing, and what is a must-ask."""
    terminal.press("home")
    terminal.wait_for(partial(terminal.at, "● call"))
    while NAME not in terminal.row("›"):
        terminal.press("down")
        terminal.wait_for(partial(left, terminal, terminal.row("›")))
    terminal.press("enter")
    terminal.wait_for(f"prepare · {NAME}")
    terminal.wait_for("✓ questions")
    terminal.wait_for("○ goal")
    terminal.press("escape")
    terminal.wait_for("coffeechat · today")
    terminal.press("home")
    terminal.wait_for(partial(terminal.at, "● call"))
    terminal.press("enter")


def call(terminal: Terminal) -> None:
    """The current question, the must-ask, saved, paused."""
    terminal.wait_for(EMPTY_LINE)
    terminal.wait_for("on: this month's main thing")
    terminal.press("ctrl+n")
    terminal.wait_for("LAST THING, START TO FINISH")
    terminal.wait_for(lambda: "must-ask" in terminal.row("LAST THING"))
    terminal.wait_for("asked 1 · left 9")
    keep(terminal, "% not for others")
    terminal.press("f8")
    terminal.wait_for("paused at")
    terminal.press("f9", "f9")


def debrief(terminal: Terminal) -> None:
    """A star, and what is off the record."""
    terminal.wait_for("debrief · Grace Hopper")
    terminal.wait_for(partial(terminal.at, "send her the paper"))
    terminal.press("home", "space")  # so soon after the call, a letter alone would be a note of it
    terminal.wait_for(partial(terminal.at, "★"))
    terminal.wait_for(lambda: "off the record" in terminal.row("not for others"))


def keys(terminal: Terminal) -> None:
    """The list of keys, and its cursor."""
    terminal.press("f1")
    terminal.wait_for("Help · Debrief")
    terminal.press("down")
    terminal.press("escape")
    terminal.wait_for("debrief · Grace Hopper")


def _settings(raw: bytes) -> list[list[int]]:
    return [[int(part or 0) for part in told.split(b";")] for told in _SETTING.findall(raw)]


def _hues(raw: bytes) -> list[list[int]]:
    """Settings of a colour that is no shade of grey."""
    return [setting for setting in _settings(raw) if _has_hue(setting)]


def _has_hue(setting: list[int]) -> bool:
    at = 0
    while at < len(setting):
        code, how = setting[at], setting[at + 1 : at + 2]
        if code in (38, 48) and how == [2]:
            if len(set(setting[at + 2 : at + 5])) > 1:
                return True
            at += 5
        elif code in (38, 48):
            if setting[at + 2] not in _GREYS:
                return True
            at += 3
        elif code in {*range(31, 37), *range(41, 47), *range(91, 97), *range(101, 107)}:
            return True
        else:
            at += 1
    return False
