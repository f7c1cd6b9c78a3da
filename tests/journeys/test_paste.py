"""A paste of a megabyte in the call: kept whole, and the keys answer as before."""

from functools import partial
from itertools import pairwise
from threading import Thread
from time import monotonic

import pytest

from tests.journeys.conftest import Show, Start
from tests.journeys.steps import EMPTY_LINE, keep, saved, seed_idea
from tests.journeys.terminal import Terminal
from tui.domain.model.note import NOTE_LIMIT

NAME = "Ada Lovelace"
SIZE = 1_000_000
TEXTS = {
    "unbroken": "x" * SIZE,
    "one line": "word " * (SIZE // 5),
    "many lines": "a line of some words\n" * (SIZE // 21),
    "accents": "é à\n" * (SIZE // 6),
}


def paste(terminal: Terminal, text: str, answer: str) -> None:
    """Paste, and wait for an answer."""
    feeder = Thread(target=terminal.paste, args=(text,))  # the terminal takes it in small pieces
    feeder.start()
    terminal.wait_for(answer)
    feeder.join()


def answered(terminal: Terminal, keys: str) -> float:
    """Type letters one after the other; the seconds until the quickest stood there."""
    moments = [monotonic()]
    for count in range(1, len(keys) + 1):
        terminal.type(keys[count - 1])
        terminal.wait_for(f"› {keys[:count]}")
        moments.append(monotonic())
    return min(after - before for before, after in pairwise(moments))


def squeezed(*texts: str) -> str:
    """All of the texts but for blanks."""
    return "".join("".join(texts).split())


@pytest.mark.parametrize("name", TEXTS)
def test_a_megabyte_is_kept_whole_as_notes(start: Start, show: Show, name: str) -> None:
    text = TEXTS[name]
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    usual = answered(terminal, "qzjk")
    terminal.press("enter")
    terminal.wait_for(EMPTY_LINE)
    paste(terminal, text, "it was kept at once, as 4 notes")
    terminal.wait_for(EMPTY_LINE)
    assert answered(terminal, "kjzq") < 20 * usual, "a key takes no longer than before, by far"
    terminal.press("enter")
    terminal.wait_for(EMPTY_LINE)
    terminal.wait_for(partial(saved, terminal))
    keep(terminal, "still here")
    assert terminal.quit() == 0
    notes = [note["text"] for note in show(NAME)["notes"]]
    assert (notes[0], *notes[5:]) == ("qzjk", "kjzq", "still here")
    assert squeezed(*notes[1:5]) == squeezed(text)
    assert all(len(note.encode()) <= NOTE_LIMIT for note in notes)


def test_one_undo_takes_all_of_it_back(start: Start, show: Show) -> None:
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    keep(terminal, "before")
    paste(terminal, TEXTS["one line"], "as 4 notes")
    terminal.press("f2")
    terminal.wait_for("Undone: kept as 4 notes")
    assert terminal.quit() == 0
    assert [note["text"] for note in show(NAME)["notes"]] == ["before"]


def test_a_paste_of_some_lines_is_a_note_for_each(start: Start, show: Show) -> None:
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    keep(terminal, "before")
    paste(terminal, "first\n\n> second\n", "second")
    terminal.press("enter")
    terminal.wait_for(EMPTY_LINE)
    terminal.press("f2")
    terminal.wait_for("Undone: kept as 2 notes")
    paste(terminal, "third\n! fourth", "fourth")
    terminal.press("enter")
    terminal.wait_for(EMPTY_LINE)
    assert terminal.quit() == 0
    notes = [(note["kind"], note["text"]) for note in show(NAME)["notes"]]
    assert notes == [("plain", "before"), ("plain", "third"), ("insight", "fourth")]


def test_a_field_takes_no_megabyte_and_says_so(start: Start, show: Show) -> None:
    seed_idea(NAME)
    terminal = start()
    terminal.wait_for(partial(terminal.at, NAME))
    terminal.press("enter")
    terminal.wait_for(lambda: terminal.lit("I want to know"))
    terminal.fill("I want to know", "why")
    paste(terminal, TEXTS["many lines"], "2,000 fit in. It wasn't taken.")
    terminal.type("!")
    terminal.wait_for(lambda: terminal.field("I want to know").endswith("why!"))
    assert terminal.quit() == 0
    assert show(NAME)["conversation"]["goal"] == "why!"


def test_a_dialog_takes_no_megabyte_and_says_so(start: Start) -> None:
    terminal = start()
    terminal.wait_for("Nobody here")
    terminal.type("n")
    terminal.wait_for("Prepare to talk with whom?")
    paste(terminal, TEXTS["unbroken"], "2,000 fit in. It wasn't taken.")
    terminal.press("escape")
    terminal.wait_for("Nobody here")
    assert terminal.quit() == 0


CONTROLS = "".join(map(chr, (*range(1, 9), 11, 12, *range(14, 32), *range(0x7F, 0xA0))))
PASTES = {
    "colours and a title": ("a\x1b[31mb\x1b]0;title\x07c", "a[31mb]0;titlec"),
    "every control character": (f"x{CONTROLS}y", "xy"),
    "every control character by itself": ("-".join(CONTROLS), "-" * (len(CONTROLS) - 1)),
    "keys that end and undo": ("\x1b[20~\x1bOQ\x1b[A\x11\x14\x07\x1b", "[20~OQ[A"),
    "an escape before a line end": ("a\x1bfoo\rbar", "afoo\nbar"),
    "tabs and line ends": ("one\ttwo\r\nthree\rfour\nfive", "one    two\nthree\nfour\nfive"),
    "the beginning of a paste": ("one\x1b[200~two", "one[200~two"),
    "the end of a paste": ("one\x1b[201~two", "onetwo"),
}
"""What is pasted, and what of it is typed."""


@pytest.mark.parametrize("name", PASTES)
def test_a_paste_is_text_and_no_key(start: Start, show: Show, name: str) -> None:
    text, wanted = PASTES[name]
    terminal = start("call", NAME)
    terminal.wait_for(EMPTY_LINE)
    keep(terminal, "before")
    paste(terminal, text, f"› {wanted.partition(chr(10))[0]}")
    terminal.type("!\r")
    terminal.wait_for(EMPTY_LINE)
    assert terminal.quit() == 0
    said = show(NAME)
    assert [note["text"] for note in said["notes"]] == ["before", *f"{wanted}!".split("\n")]
    assert said["conversation"]["ended_at"] is None
    assert {question["state"] for question in said["plan"]} == {"planned"}
