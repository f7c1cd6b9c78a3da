"""Keys that arrive together, as over a slow line or on a busy machine, act in their order."""

from functools import partial

from tests.journeys.conftest import Show, Start
from tests.journeys.steps import EMPTY_LINE, noted, seed_idea

NAME = "Ada Lovelace"


def test_a_line_and_its_enter(start: Start, show: Show) -> None:
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    terminal.send(b"before any question\r\thers\r")
    terminal.wait_for("on: this month's main thing")
    terminal.send(b'" as she said it\r\rafter the marker\r')
    terminal.wait_for(lambda: noted(terminal, "after the marker"))
    assert terminal.quit() == 0
    said = show(NAME)
    wanted = ["before any question", "hers", "as she said it", "", "after the marker"]
    assert [note["text"] for note in said["notes"]] == wanted
    asked = said["plan"][0]["id"]
    assert [note["question_id"] for note in said["notes"]] == [None, *[asked] * 4]


def test_a_half_typed_line_and_leaving(start: Start, show: Show) -> None:
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    terminal.send(b"half of what she s\x11\x11")
    assert terminal.close() == 0
    assert show(NAME)["draft_line"] == "half of what she s"


def test_a_line_and_the_end_of_the_call(start: Start, show: Show) -> None:
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    terminal.send(b"her last words\x1b[20~\x1b[20~")
    terminal.wait_for("debrief · ")
    assert terminal.quit() == 0
    assert [note["text"] for note in show(NAME)["notes"]] == ["her last words"]


def test_fields_and_leaving(start: Start, show: Show) -> None:
    seed_idea(NAME)
    terminal = start()
    terminal.wait_for(partial(terminal.at, NAME))
    terminal.press("enter")
    terminal.wait_for(lambda: terminal.lit("I want to know"))
    terminal.send(b"the goal\tthe belief\x11")
    assert terminal.close() == 0
    said = show(NAME)["conversation"]
    assert (said["goal"], said["belief_before"]) == ("the goal", "the belief")


def test_what_is_typed_before_the_screen_is_there(start: Start, show: Show) -> None:
    terminal = start("call", NAME)
    terminal.send(b"her first words\r")
    terminal.wait_for(EMPTY_LINE)
    terminal.wait_for(lambda: noted(terminal, "her first words"))
    assert terminal.quit() == 0
    assert [note["text"] for note in show(NAME)["notes"]] == ["her first words"]
