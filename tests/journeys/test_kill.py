"""SIGKILL in the middle of a call: what was kept is there, and the half-typed line."""

import json
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from tests.journeys.conftest import Shell, Show, Start
from tests.journeys.steps import EMPTY_LINE, keep, noted, saved, seconds, seed_call
from tests.journeys.terminal import Terminal

LOST_AT_MOST = 1.0
"""Seconds of a half-typed line that a crash may cost."""

SHOWN_LATE = 2
"""Seconds by which two readings of a clock that shows whole seconds may differ."""

NAME = "Ada Lovelace"
HALF = "they only hire through"

Moment = Callable[[Terminal, str], bool]

MOMENTS: dict[str, Moment] = {
    "Enter is pressed": lambda terminal, line: True,
    "the line is among the notes": noted,
    "the screen says saved": lambda terminal, line: noted(terminal, line) and saved(terminal),
}


def half_typed(terminal: Terminal, text: str) -> None:
    """Type without Enter, and let as much time pass as may be lost."""
    terminal.type(text)
    terminal.wait_for(f"› {text}")
    seen = time.monotonic()
    terminal.wait_for(lambda: time.monotonic() - seen >= LOST_AT_MOST)


@pytest.mark.parametrize("moment", MOMENTS)
def test_what_was_kept_is_there(start: Start, show: Show, moment: str) -> None:
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    kept = ["a plain line", '" as she said it']
    for line in kept:
        keep(terminal, line)
    terminal.type("the last one")
    terminal.wait_for("› the last one")
    terminal.press("enter")
    terminal.wait_for(lambda: MOMENTS[moment](terminal, "the last one"))
    terminal.kill()

    said = show(NAME)
    told = [note["text"] for note in said["notes"]]
    assert told[:2] == ["a plain line", "as she said it"]
    if moment == "the screen says saved":
        assert told[2:] == ["the last one"]
    else:
        assert told[2:] in ([], ["the last one"])
    assert "the last one".startswith(said["draft_line"])
    assert not (told[2:] and said["draft_line"])


def test_the_call_goes_on_where_it_was(start: Start, shell: Shell, show: Show) -> None:
    id = seed_call(NAME, ("~ two boys",), timedelta(minutes=12, seconds=30))
    terminal = start("call", NAME)
    terminal.wait_for("on: this month's main thing")
    terminal.press("tab")
    terminal.wait_for("on: the first pull")
    keep(terminal, "mostly by chance")
    half_typed(terminal, HALF)
    card, before, at = terminal.lines[3:6], seconds(terminal), time.monotonic()
    assert before >= 750
    terminal.kill()

    assert show(NAME)["draft_line"] == HALF
    by_name = start("call", *NAME.split())
    same_place(by_name, card, before, at)
    assert by_name.quit() == 0

    by_today = start()
    by_today.wait_for(partial(by_today.at, "● call"))
    by_today.press("enter")
    same_place(by_today, card, before, at)
    by_today.type(" talks")
    by_today.wait_for(f"› {HALF} talks")
    by_today.press("enter")
    by_today.wait_for(lambda: noted(by_today, f"{HALF} talks") and saved(by_today))
    by_today.kill()

    said = show(NAME)
    assert [n["text"] for n in said["notes"]][1:] == ["mostly by chance", f"{HALF} talks"]
    assert said["notes"][2]["question_id"] == said["plan"][1]["id"]
    assert before - 2 <= said["notes"][2]["elapsed_s"] <= before
    assert [head["id"] for head in json.loads(shell("list", "--json").stdout)] == [id]


def same_place(terminal: Terminal, card: list[str], before: int, at: float) -> None:
    """The same question, notes and half-typed line; the clock went on meanwhile."""
    terminal.wait_for(f"› {HALF}")
    terminal.wait_for("on: the first pull")
    assert terminal.lines[3:6] == card
    assert noted(terminal, "~ two boys")
    assert noted(terminal, "mostly by chance")
    passed = time.monotonic() - at
    assert before <= seconds(terminal) <= before + passed + SHOWN_LATE


def test_a_pause_outlives_a_crash(start: Start, show: Show) -> None:
    seed_call(NAME, ago=timedelta(minutes=3))
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    terminal.press("f8")
    terminal.wait_for(lambda: "paused at" in terminal.lines[0] and saved(terminal))
    stood = seconds(terminal)
    assert stood >= 180
    half_typed(terminal, HALF)
    terminal.kill()

    again = start("call", NAME)
    again.wait_for(f"› {HALF}")
    again.wait_for(lambda: "paused at" in again.lines[0])
    assert seconds(again) == stood
    again.press("f8")
    again.wait_for(" in · until ")
    assert stood <= seconds(again) <= stood + 1
    assert again.quit() == 0
    assert show(NAME)["draft_line"] == HALF
