"""Somebody who has never seen it gets from an empty library to ready, told only by the screen."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.journeys.conftest import Show, Start
from tests.journeys.terminal import Terminal

MOST = 60
"""Most keystrokes beside the typed text."""

NAME = "Grace Hopper"
OPENING = "I write manuals. You wrote the first one. I hope to learn how it began."
FOUND = ("the year at Vassar", "her talk on nanoseconds", "a day for young engineers")


class Newcomer:
    """Presses only what the screen has just told, and counts.

    Args:
        terminal: Where the app runs.
    """

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.pressed = 0

    def told(self, words: str, *keys: str) -> None:
        """Wait until the screen says it, then press."""
        self.terminal.wait_for(words)
        for key in keys:
            self.pressed += 1
            if len(key) == 1:
                self.terminal.type(key)
            else:
                self.terminal.press(key)

    def fills(self, label: str, text: str, *keys: str) -> None:
        """Type into the field that has the focus, then press."""
        self.terminal.fill(label, text)
        self.told(text, *keys)

    def sees(self, met: Callable[[], bool]) -> None:
        """Wait for what the screen shows."""
        self.terminal.wait_for(met)


def is_done(terminal: Terminal, *points: str) -> bool:
    """Whether these points of readiness have their mark."""
    return all(f"✓ {point}" in terminal.text for point in points)


@pytest.mark.parametrize("size", [(100, 28), (60, 20)], ids=["100x28", "60x20"])
def test_a_first_timer_is_ready_with_few_keys(
    size: tuple[int, int], start: Start, show: Show
) -> None:
    terminal = start(size=size)
    new = Newcomer(terminal)
    for part in (begin, research, agree, plan, introduce):
        part(new)
    new.sees(lambda: "○" not in "\n".join(terminal.lines[3:7]))
    new.told("Esc back", "escape")
    terminal.wait_for(lambda: terminal.row("▸ next").split()[-3:] == ["ready", "tomorrow", "14:00"])
    assert terminal.quit() == 0
    assert new.pressed <= MOST

    said = show(NAME)
    assert [f["text"] for f in said["findings"]] == list(FOUND)
    asked = [q for q in said["plan"] if q["finding_id"]]
    assert {q["finding_id"] for q in asked} == {f["id"] for f in said["findings"]}
    assert said["conversation"]["opening"] == OPENING


def begin(new: Newcomer) -> None:
    """Who, and what for."""
    new.told("Nobody here yet", "down")  # any key brings the row of keys back
    new.told("n new", "n")
    new.told("Prepare to talk with whom?")
    new.terminal.type(NAME)
    new.told(NAME)
    new.told("Enter take", "enter")
    new.told("Enter: next field · ^n: next part")
    new.fills("role", "compilers", "enter")
    new.told("f4 propose plan")
    new.fills("organisation", "US Navy", "ctrl+n")
    new.told("for example: how teams choose")
    new.fills("I want to know", "how teams choose", "enter")
    new.told("so that you can be surprised")
    new.fills("I believe now", "it is luck", "ctrl+n")


def research(new: Newcomer) -> None:
    """Three places, one line each, and a question of the last."""
    terminal = new.terminal
    new.sees(lambda: terminal.at("○ their path"))
    new.told("Enter: type it · ;f: ask about it", "enter")
    for text, place in zip(FOUND, ("their own writing", "the employer's", "news"), strict=True):
        new.fills("found", text, "enter")
        terminal.wait_for(f"under {place}")
    terminal.wait_for(lambda: is_done(terminal, "goal", "belief", "findings"))
    new.told("Kept under the employer", "shift+tab", "up")
    new.sees(lambda: terminal.at(FOUND[2]))
    new.told(";f ask about it", ";", "f")
    new.told("In the plan; now put it as you would say it", "enter")


def plan(new: Newcomer) -> None:
    """Ten questions in one key, of which the row of keys has spoken since the beginning."""
    new.told("1 planned, 0 must-ask")
    new.told("f4 propose plan", "f4")
    new.sees(lambda: is_done(new.terminal, "questions"))
    new.sees(lambda: new.terminal.at("I read this on your employer"))


def introduce(new: Newcomer) -> None:
    """The own introduction, typed and read aloud."""
    new.told("^n next part", "ctrl+n")
    new.told("who I am …")
    new.terminal.type(OPENING)
    new.told("f8 counts the seconds while you read it aloud", "f8")
    new.told("s · f8 stops", "f8")
    new.told("60 to 120 are good")
    new.sees(lambda: is_done(new.terminal, "opening"))


def agree(new: Newcomer) -> None:
    """When and where."""
    terminal = new.terminal
    new.told("^n next part", "ctrl+n")
    new.told("tue 3pm, tomorrow 14:00")
    new.fills("when", "half past two tomorrow")
    new.sees(lambda: "14:30" in terminal.row("Enter keeps it"))
    new.told("Enter keeps it", "ctrl+u")
    new.fills("when", "tomorrow 14:00")
    new.sees(lambda: "14:00" in terminal.row("Enter keeps it"))
    new.told("Enter keeps it", "enter")
    new.sees(lambda: is_done(terminal, "when"))
    for told, key, label in (
        ("none removes it", "enter", "minutes"),
        ("Esc back", "tab", "how"),
        ("Esc back", "tab", "link or place"),
    ):
        new.told(told, key)
        new.sees(partial(terminal.lit, label))
    new.fills("link or place", "https://meet.example/g")
    new.sees(lambda: is_done(terminal, "link"))
