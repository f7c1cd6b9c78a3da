"""Half typed outside of the capture line: the program killed, hung up, told to end; then found."""

import json
import signal
from functools import partial
from pathlib import Path

import pytest

from tests.journeys.conftest import Show, Start
from tests.journeys.steps import EMPTY_LINE, seed_call, seed_ended, seed_idea
from tests.journeys.terminal import Terminal

NAME = "Ada Lovelace"
WAYS = [signal.SIGKILL, signal.SIGHUP, signal.SIGTERM]


def typed(machine: Path) -> list[str]:
    """The texts that lie on the disk."""
    path = machine / "library" / "half-typed.json"
    return [one["text"] for one in json.loads(path.read_text())["typed"]] if path.exists() else []


def end(terminal: Terminal, machine: Path, number: int, text: str) -> None:
    """End the program; before a kill the timer may tick once."""
    if number == signal.SIGKILL:
        terminal.wait_for(lambda: typed(machine) == [text])
        terminal.kill()
        return
    terminal.process.send_signal(number)
    terminal.wait_for(lambda: terminal.process.poll() is not None)
    assert terminal.close() == 128 + number
    assert typed(machine) == [text]


@pytest.mark.parametrize("number", WAYS)
def test_half_a_promise_is_no_promise_and_not_lost(
    start: Start, show: Show, machine: Path, number: int
) -> None:
    seed_ended(NAME, ("a line",))
    terminal = start()
    terminal.wait_for(partial(terminal.at, NAME))
    terminal.press("enter")
    terminal.wait_for("nothing promised")
    terminal.press(*["tab"] * 4)
    terminal.fill("one more", "I will se")
    end(terminal, machine, number, "I will se")
    assert show(NAME)["promises"] == []

    again = start()
    again.wait_for("“I will se” was half typed when coffeechat ended (one more, Ada Lovelace)")
    again.press("enter")
    again.wait_for("is back under “one more”. ^u empties the line.")
    again.type("nd it")
    again.press("enter")
    again.wait_for("○ I'll send it")
    assert again.quit() == 0
    assert [one["text"] for one in show(NAME)["promises"]] == ["I will send it"]
    assert typed(machine) == []


def test_half_a_name_comes_back_in_its_dialog(start: Start, machine: Path) -> None:
    seed_idea(NAME)
    terminal = start()
    terminal.wait_for(partial(terminal.at, NAME))
    terminal.type("c")
    terminal.wait_for("Call whom?")
    terminal.type("Grace Hop")
    end(terminal, machine, signal.SIGKILL, "Grace Hop")

    again = start()
    again.wait_for("“Grace Hop” was half typed when coffeechat ended (Call whom?)")
    again.type("c")
    again.wait_for("› new Grace Hop")
    again.press("escape")
    again.wait_for(lambda: "Call whom?" not in again.text)
    assert again.quit() == 0
    assert typed(machine) == []


def test_the_reason_of_a_pause_comes_back_and_the_note_beside_it(
    start: Start, show: Show, machine: Path
) -> None:
    seed_call(NAME)
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    terminal.type("half a note")
    terminal.press("f8")
    terminal.wait_for("The clock is paused")
    terminal.press("ctrl+l")
    terminal.wait_for("what was the pause for?")
    terminal.type("the dog")
    end(terminal, machine, signal.SIGKILL, "the dog")

    again = start("call", NAME)
    again.wait_for("› half a note")
    again.wait_for("“the dog” was half typed (why paused). ^l continues it.")
    again.press("ctrl+l")
    again.wait_for("› the dog")
    again.type(" barked")
    again.press("enter")
    again.wait_for("the dog barked · paused at")
    again.wait_for("› half a note")
    assert again.quit() == 0
    assert show(NAME)["draft_line"] == "half a note"
