"""What an input method commits arrives in one piece and is kept to the letter."""

import array
import fcntl
import termios
from functools import partial
from unicodedata import normalize

import pytest

from tests.journeys.conftest import Show, Start
from tests.journeys.steps import EMPTY_LINE, PROMPT, noted
from tests.journeys.terminal import Terminal

NAME = "Ada Lovelace"
WIDTHS = {
    "日本語で話す": 12,
    "e\u0301te\u0301 a\u0308": 5,
    "全角\u3000空白": 10,
    "한국어로 말하기": 15,
    "🇩🇪🇯🇵 two": 8,
    "सुन रहा हूँ": 0,
}
"""Texts, and how many cells they take; 0 where terminals don't agree on it."""

JOINED = (
    "👩\u200d👩\u200d👧 a family",
    "❤\ufe0f and 👍🏽",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f is a flag",
    "می\u200cخواهم",
    "soft\u00adhyphen and no\u00a0break",
)
"""Texts with joiners and selectors, which many terminals draw in their own ways."""


def unread(terminal: Terminal) -> int:
    """How many bytes the app has still to take."""
    count = array.array("i", [0])
    fcntl.ioctl(terminal._theirs, termios.FIONREAD, count)
    return count[0]


def typed(terminal: Terminal, text: str) -> bool:
    """Whether a text stands in the line, the cursor right behind it."""
    seen = normalize("NFC", text)  # so the terminal of the tests puts it together
    there = any(row.endswith(f" › {seen}") for row in terminal.lines)
    return there and terminal.screen.cursor.x == PROMPT + WIDTHS[text]


@pytest.mark.parametrize("size", [(100, 28), (60, 20), (40, 15)], ids=["wide", "small", "tiny"])
def test_the_rows_stay_in_line(start: Start, show: Show, size: tuple[int, int]) -> None:
    terminal = start("call", NAME, size=size)
    terminal.wait_for(EMPTY_LINE)
    texts = [text for text, cells in WIDTHS.items() if cells]
    for text in texts:
        terminal.type(text)
        terminal.wait_for(partial(typed, terminal, text))
        terminal.press("enter")
        terminal.wait_for(EMPTY_LINE)
        terminal.wait_for(partial(noted, terminal, normalize("NFC", text)))
        assert terminal.lines[0].startswith(f" {NAME}"[:8])
        assert [row for row in terminal.lines if "─" in row] == ["─" * size[0]] * 3
    assert terminal.quit() == 0
    assert [note["text"] for note in show(NAME)["notes"]] == texts


def test_joined_characters_are_kept_to_the_letter(start: Start, show: Show) -> None:
    texts = [*WIDTHS, *JOINED]
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    for text in texts:
        terminal.type(f"{text}\r")
    terminal.type("the end")
    terminal.wait_for(lambda: unread(terminal) == 0)
    assert terminal.quit() == 0
    said = show(NAME)
    assert [note["text"] for note in said["notes"]] == texts
    assert said["draft_line"] == "the end"


def test_a_character_that_comes_in_two_halves(start: Start, show: Show) -> None:
    text = "é 日本 👩\u200d👧 e\u0301"
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    for byte in text.encode():
        terminal.send(bytes([byte]))
        terminal.wait_for(lambda: unread(terminal) == 0)
    terminal.press("enter")
    terminal.wait_for(EMPTY_LINE)
    assert terminal.quit() == 0
    assert [note["text"] for note in show(NAME)["notes"]] == [text]
