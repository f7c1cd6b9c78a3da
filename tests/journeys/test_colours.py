"""Without colour, and with few: every state is a glyph or a word."""

import re
from functools import partial

import pytest

from tests.journeys.conftest import Start
from tests.journeys.steps import EMPTY_LINE, keep, seed_call, seed_ended, seed_idea
from tests.journeys.terminal import Terminal

NAME = "Ada Lovelace"
LOOKS = {
    "no colour": {"NO_COLOR": "1"},
    "screen": {"TERM": "screen-256color"},
    "16 colours": {"TERM": "xterm-16color"},
}
"""Surroundings in which the app runs."""

_SETTING = re.compile(rb"\x1b\[([\d;]+)m")
_GREYS = {16, 59, 102, 145, 188, 231, *range(232, 256)}
"""The greys among 256 colours."""


@pytest.mark.parametrize("look", LOOKS)
def test_states_are_words(start: Start, look: str) -> None:
    seed_call("Grace Hopper", ("> send her the paper",))
    seed_ended("Mary Shaw", ("a line",))
    seed_idea(NAME)
    terminal = start(own=LOOKS[look])
    today(terminal)
    plan(terminal)
    call(terminal)
    debrief(terminal)
    assert terminal.quit() == 0
    assert terminal.restored
    if look == "no colour":
        assert not _hues(bytes(terminal.raw))


def today(terminal: Terminal) -> None:
    """What is under way, what is due, and where the cursor stands."""
    terminal.wait_for(partial(terminal.at, "● call"))
    terminal.wait_for(lambda: "Mary Shaw" in terminal.row("◆ thank"))
    terminal.wait_for("idea · ")
    terminal.press("end")
    terminal.wait_for(partial(terminal.at, "Mary Shaw"))
    terminal.press("up")
    terminal.wait_for(lambda: "●" not in terminal.row("›"))


def plan(terminal: Terminal) -> None:
    """What is missing, and what is a must-ask."""
    terminal.press("home")
    terminal.wait_for(partial(terminal.at, "● call"))
    terminal.type("p")
    terminal.wait_for("prepare · Grace Hopper")
    terminal.wait_for("✓ questions")
    terminal.wait_for("○ goal")
    terminal.press("f5")


def call(terminal: Terminal) -> None:
    """The current question, the must-ask, saved, paused."""
    terminal.wait_for(EMPTY_LINE)
    terminal.wait_for("on: this month's main thing")
    terminal.press("ctrl+n")
    terminal.wait_for("LAST THING, START TO FINISH")
    terminal.wait_for(lambda: "must-ask" in terminal.row("LAST THING"))
    terminal.wait_for("asked 1 · answered 0 · left 9")
    keep(terminal, "% not for others")
    terminal.press("f8")
    terminal.wait_for("paused at")
    terminal.press("f9")


def debrief(terminal: Terminal) -> None:
    """A star, and what is off the record."""
    terminal.wait_for("debrief · Grace Hopper")
    terminal.wait_for(partial(terminal.at, "send her the paper"))
    terminal.press("space")
    terminal.wait_for(partial(terminal.at, "★"))
    terminal.wait_for(lambda: "off the record" in terminal.row("not for others"))


def _hues(raw: bytes) -> list[list[int]]:
    """Settings of a colour that is no shade of grey."""
    settings = [[int(part or 0) for part in told.split(b";")] for told in _SETTING.findall(raw)]
    return [setting for setting in settings if _has_hue(setting)]


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
