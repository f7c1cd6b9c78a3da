"""SIGKILL at each step of a call: what the screen said was saved is there, and nothing twice."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate, takewhile
from typing import Any

import pytest

from tests.journeys.conftest import Show, Start
from tests.journeys.steps import EMPTY_LINE, saved
from tests.journeys.terminal import KEYS, Terminal

NAME = "Ada Lovelace"
BELL = b"\x07"
TITLES = re.compile(rb"\x1b\][^\x07\x1b]*\x07")
"""What a terminal is told about its title and colours; there the same byte is an end."""

Said = dict[str, Any]
"""What `show --json` says."""

Notes = tuple[str, ...]
"""Kind and words of every note."""


@dataclass(frozen=True)
class Step:
    """Keys that belong together, and what they do."""

    keys: tuple[str, ...]
    """Pressed one behind the other; what is no key is typed."""
    sees: str
    """A pattern of the screen after it."""
    done: Callable[[Said], object]
    """Whether it is on disk."""
    notes: Callable[[Notes], Notes] = lambda notes: notes
    """What it makes of the notes."""

    @property
    def typed(self) -> str:
        return "".join(key for key in self.keys if key not in KEYS)

    @property
    def sent(self) -> bytes:
        return b"".join(KEYS.get(key, key.encode()) for key in self.keys)


def added(note: str) -> Callable[[Notes], Notes]:
    return lambda notes: (*notes, note)


def last(note: str) -> Callable[[Notes], Notes]:
    return lambda notes: (*notes[:-1], note)


def notes_of(said: Said) -> Notes:
    return tuple(f"{note['kind']}: {note['text']}" for note in said["notes"])


def ends(note: str) -> Callable[[Said], object]:
    return lambda said: notes_of(said)[-1:] == (note,)


def the(field: str, records: list[Said]) -> list[Any]:
    """What stands in a field, where something does."""
    return [record[field] for record in records if record[field]]


def asked(said: Said) -> int:
    return sum(question["state"] != "planned" for question in said["plan"])


STEPS = {
    "ask": Step(("tab",), "on: this month", asked),
    "promise": Step(
        ("> send it", "enter"),
        r"  > send it\b",
        lambda said: said["promises"],
        added("promise by me: send it"),
    ),
    "marker": Step(("enter",), r"· \(marker\)", ends("marker: "), added("marker: ")),
    "correct": Step(
        ("up", "what it was", "enter"),
        r"    what it was\b",
        ends("plain: what it was"),
        last("plain: what it was"),
    ),
    "kind": Step(
        ("ctrl+r",), r'  " what it was\b', ends("quote: what it was"), last("quote: what it was")
    ),
    "undo": Step(
        ("f2",), "Undone: line changed", ends("plain: what it was"), last("plain: what it was")
    ),
    "redo": Step(
        ("f3",), "Redone: line changed", ends("quote: what it was"), last("quote: what it was")
    ),
    "jump": Step(("f4", "Which zx?", "f4"), "next +WHICH ZX", lambda said: len(said["plan"]) > 10),
    "partly": Step(
        ("ctrl+l", "ctrl+l", "the bell", "enter"),
        "(?s)next +WHICH ZX.*come back 1.*Partly: .*the bell",
        lambda said: the("why", said["plan"]) == ["the bell"],
    ),
    "thread": Step(
        ("? why so", "enter", "ctrl+y", "tab", "f6", "tab"),
        r"why so \(done\)",
        lambda said: the("follow_ups", said["plan"]) == [2],
        added("thread: why so"),
    ),
    "pause": Step(
        ("f8", "ctrl+l", "the line", "enter", "f8", "f5"),
        r"· 3[2-5] left",
        lambda said: the("why", said["pauses"]) == ["the line"],
    ),
    "cover": Step(
        ("ctrl+x", "hidden", "enter", "ctrl+x"),
        r"    hidden\b",
        ends("plain: hidden"),
        added("plain: hidden"),
    ),
    "end": Step(
        ("half a line", "f9", "f9"),
        f"debrief · {NAME}",
        lambda said: said["conversation"]["ended_at"],
        added("plain: half a line"),
    ),
}
"""Each has a pattern that no step before it shows."""

NOTHING: Notes = ()
BEFORE = dict(
    zip(
        STEPS,
        accumulate(STEPS.values(), lambda notes, step: step.notes(notes), initial=NOTHING),
        strict=False,
    )
)
"""The notes before each step."""


def behind(terminal: Terminal, step: Step) -> bool:
    """Whether the screen shows a step, and says that all is saved."""
    rows = "\n".join(line.rstrip(" ▁▂▃▄▅▆▇█") for line in terminal.lines)
    return bool(re.search(step.sees, rows, re.M)) and saved(terminal)


def up_to(terminal: Terminal, name: str) -> None:
    """Take the steps before one, in one go."""
    terminal.wait_for(EMPTY_LINE)
    before = [STEPS[each] for each in takewhile(lambda each: each != name, STEPS)]
    terminal.send(b"".join(step.sent for step in before))
    if before:
        terminal.wait_for(lambda: behind(terminal, before[-1]))


def nothing_lost(said: Said, name: str) -> None:
    """Every saved line is there once, and of the typed one at most the end is missing."""
    before, step = BEFORE[name], STEPS[name]
    assert notes_of(said) in (before, step.notes(before))
    ids = [note["id"] for note in said["notes"]]
    assert len(set(ids)) == len(ids)
    assert step.typed.startswith(said["draft_line"])
    assert len(ids) == len(before) or said["draft_line"] == "", "a kept line is not half-typed"


@pytest.mark.parametrize("name", STEPS)
def test_killed_right_behind_the_keys(start: Start, show: Show, name: str) -> None:
    terminal = start("call", NAME)
    up_to(terminal, name)
    terminal.send(STEPS[name].sent)
    terminal.kill()
    nothing_lost(show(NAME), name)


@pytest.mark.parametrize("name", STEPS)
def test_killed_when_the_screen_said_saved(start: Start, show: Show, name: str) -> None:
    terminal, step = start("call", NAME), STEPS[name]
    up_to(terminal, name)
    terminal.send(step.sent)
    terminal.wait_for(lambda: behind(terminal, step))
    terminal.kill()
    said = show(NAME)
    nothing_lost(said, name)
    assert notes_of(said) == step.notes(BEFORE[name]) and step.done(said)
    assert said["draft_line"] == "" and BELL not in TITLES.sub(b"", terminal.raw)
