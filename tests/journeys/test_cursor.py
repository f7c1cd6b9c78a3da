"""The terminal's own cursor stands where one types: screen readers and input methods go by it."""

from functools import partial

import pytest

from tests.journeys.conftest import Start
from tests.journeys.steps import EMPTY_LINE, PROMPT
from tests.journeys.terminal import Terminal

NAME = "Ada Lovelace"


def at(terminal: Terminal, words: str, column: int, below: int = 0) -> None:
    """Wait until the cursor is in this column, some rows below the prompt with these words."""

    def met() -> bool:
        row = terminal.row(f" › {words}")
        place = (terminal.screen.cursor.x, terminal.screen.cursor.y)
        return bool(row) and place == (PROMPT + column, terminal.lines.index(row) + below)

    terminal.wait_for(met)


def ruled(terminal: Terminal, columns: int) -> bool:
    """Whether the screen is drawn for this width."""
    return terminal.row("──") == "─" * columns


@pytest.mark.parametrize("size", [(100, 28), (60, 20), (40, 15)], ids=["wide", "small", "tiny"])
def test_it_follows_what_is_typed(start: Start, size: tuple[int, int]) -> None:
    width, height = size
    terminal = start("call", NAME, size=size)
    at(terminal, EMPTY_LINE[2:], 0)
    terminal.type("a")
    at(terminal, "a", 1)
    terminal.type("bc 日本")
    at(terminal, "abc 日本", 8)
    terminal.press("left")
    at(terminal, "abc 日本", 6)
    terminal.press("home")
    at(terminal, "abc 日本", 0)
    terminal.press("end")
    terminal.press("enter")
    at(terminal, EMPTY_LINE[2:], 0)
    terminal.paste("pasted\nlines")
    at(terminal, "pasted", 5, below=1)
    terminal.press("enter")
    at(terminal, EMPTY_LINE[2:], 0)
    terminal.press("up")  # a note a line
    at(terminal, "lines", 5)
    terminal.press("escape")
    at(terminal, EMPTY_LINE[2:], 0)
    terminal.type("long " * width + "end")
    terminal.wait_for(lambda: "end" in terminal.lines[terminal.screen.cursor.y])
    terminal.press("enter")
    at(terminal, EMPTY_LINE[2:], 0)
    terminal.type("half a line")
    at(terminal, "half a line", 11)
    for columns, rows in ((width - 5, height - 2), (width + 20, height + 3), (width, height)):
        terminal.resize(columns, rows)
        terminal.wait_for(partial(ruled, terminal, columns))
        at(terminal, "half a line", 11)
    assert terminal.quit() == 0


def test_it_moves_with_the_line_when_the_rest_of_the_screen_grows(start: Start) -> None:
    terminal = start("call", NAME, size=(60, 20))
    at(terminal, EMPTY_LINE[2:], 0)
    terminal.type("word " * 20)
    at(terminal, "word", 50, below=1)
    terminal.resize(40, 20)
    at(terminal, "word", 10, below=3)
    terminal.resize(100, 20)
    at(terminal, "word", 10, below=1)
    terminal.press("enter")
    at(terminal, EMPTY_LINE[2:], 0)
    assert terminal.quit() == 0


def test_it_is_in_the_line_again_after_a_dialog(start: Start) -> None:
    terminal = start("call", NAME, size=(60, 20))
    at(terminal, EMPTY_LINE[2:], 0)
    terminal.type("half")
    at(terminal, "half", 4)
    terminal.press("f1")
    terminal.wait_for("Help · Live")
    terminal.press("escape")
    at(terminal, "half", 4)
    terminal.press("left")
    at(terminal, "half", 3)
    assert terminal.quit() == 0
