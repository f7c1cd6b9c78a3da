"""A rehearsal by keys alone, in a terminal: the library doesn't know of it."""

import json
from pathlib import Path

from tests.journeys.conftest import Shell, Start
from tests.journeys.steps import noted, seed_idea
from tests.storage.shelf import everything
from tui.paths import find_paths


def test_a_call_is_rehearsed_and_observed(start: Start, shell: Shell, machine: Path) -> None:
    seed_idea("Grace Hopper")
    before = everything(machine / "library")
    terminal = start("rehearse", "grace", "--partner", "talkative", "--speed", "20")
    terminal.wait_for("rehearsal, 20x · Grace Hopper")
    terminal.wait_for("I'm sitting in for Grace Hopper today.")
    terminal.wait_for("Marta: So please, go ahead")
    terminal.press("tab")
    terminal.wait_for("And on top of that we are hiring")
    terminal.type("# the warm papers")
    terminal.press("enter")
    terminal.wait_for(lambda: noted(terminal, "# the warm papers"))
    terminal.press("f9", "f9")
    terminal.wait_for("The rehearsal is over")
    terminal.wait_for("You asked 1 of 10 questions.")
    terminal.wait_for("You pressed 21 keys and kept 1 line.")
    terminal.wait_for("14 percent of the water is lost")
    terminal.press("enter")  # again from there
    terminal.wait_for("rehearsal, 20x · Grace Hopper")
    terminal.wait_for("And on top of that we are hiring")
    terminal.press("escape", "escape")
    assert terminal.close() == 0
    assert terminal.restored
    assert everything(machine / "library") == before
    assert len(json.loads(shell("list", "--json").stdout)) == 1
    assert len(list(find_paths().rehearsals.glob("conversations/*.json"))) == 2


def test_prepare_leads_to_a_rehearsal_and_back(start: Start, shell: Shell) -> None:
    seed_idea("Grace Hopper")
    terminal = start(size=(60, 20))
    terminal.wait_for("Grace Hopper")
    terminal.press("^gp")
    terminal.wait_for("prepare · Grace Hopper")
    for _ in range(2):
        terminal.press("^gh")
        terminal.wait_for("rehearsal, 2x · Grace")
        terminal.press("escape", "escape")
        terminal.wait_for("prepare · Grace Hopper")
    assert terminal.quit() == 0
    assert terminal.restored
    (head,) = json.loads(shell("list", "--json").stdout)
    assert (head["name"], head["stage"]) == ("Grace Hopper", "idea")
    assert len(list(find_paths().rehearsals.glob("conversations/*.json"))) == 2


def test_a_rehearsal_that_is_killed_by_a_signal_ends_in_order(start: Start) -> None:
    terminal = start("rehearse", "--speed", "20")
    terminal.wait_for("Hello, there you are!")
    terminal.process.terminate()
    assert terminal.close() == 143
    assert terminal.restored
