"""Windows of many sizes, one after the other: the call goes on, everything is in its row."""

from functools import partial

from tests.journeys.conftest import Show, Start
from tests.journeys.steps import EMPTY_LINE, keep, saved
from tests.journeys.terminal import Terminal

NAME = "Ada Lovelace"
STORM = ((1, 1), (200, 60), (1, 60), (200, 1), (2, 2), (40, 15), (3, 50), (60, 20), (120, 3))


def test_a_storm_of_sizes_leaves_the_call_as_it_was(start: Start, show: Show) -> None:
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    keep(terminal, "before")
    terminal.type("half a line")
    terminal.wait_for("› half a line")
    for _ in range(3):
        for size in STORM:
            terminal.resize(*size)
            terminal._read()
    terminal.resize(100, 28)
    terminal.wait_for(partial(drawn, terminal))
    terminal.type(" and its end\r")
    terminal.wait_for(EMPTY_LINE)
    terminal.wait_for(partial(saved, terminal))
    keep(terminal, "after")
    assert terminal.quit() == 0
    assert terminal.restored
    assert [n["text"] for n in show(NAME)["notes"]] == [
        "before",
        "half a line and its end",
        "after",
    ]


def drawn(terminal: Terminal) -> bool:
    """Whether all of the call stands in its rows."""
    rules = [row for row in terminal.lines if row == "─" * terminal.screen.columns]
    return (
        len(rules) == 3
        and any(row.endswith("› half a line") for row in terminal.lines)
        and "before" in terminal.text
    )
