"""A form that went through the mail says what it said before, or is refused with its line."""

import textwrap
from collections.abc import Callable
from datetime import UTC

import pytest

from tests.domain.build import NOW
from tests.domain.test_reentry import TALK, refused, said
from tui.domain.interview.paper_form import HINT, LEGEND_ROWS, MORE, form_lines
from tui.domain.interview.paper_form_reader import read_form

LONG = "1b) > send her the paper on compilers, and the one on teaching them to write programs"
FILLED = {
    "started: ": "started: 15:04",
    "1a) ": "1a) ! she nearly left in 1952",
    "1b) ": LONG,
    "2a) ": "2a) % between us",
    "0a) ": "0a) < an introduction to Jean",
}
PROMISE = LONG.removeprefix("1b) ")


def card() -> list[str]:
    """The page of the call with some of its blanks filled in."""
    rows = ["Grace Hopper", "", "> not this", *form_lines(TALK, 2, 78)]
    return [
        next((line for begun, line in FILLED.items() if row.startswith(begun)), row) for row in rows
    ]


def quoted(prefix: str) -> Callable[[list[str]], list[str]]:
    return lambda rows: [f"{prefix}{row}".rstrip() for row in rows]


def wrapped(prefix: str, width: int, soft: str = "") -> Callable[[list[str]], list[str]]:
    """As a mail program sends it, with each line no longer than that."""

    def wrap(rows: list[str]) -> list[str]:
        lines: list[str] = []
        for row in rows:
            pieces = textwrap.wrap(
                row, width - len(prefix), break_long_words=False, break_on_hyphens=False
            )
            lines += [f"{prefix}{piece}{soft}" for piece in pieces[:-1]]
            lines.append(prefix + (pieces[-1] if pieces else ""))
        return lines

    return wrap


def answered(rows: list[str]) -> list[str]:
    return ["Here it is, filled in:", "", "On Tuesday you wrote:", *quoted("> ")(rows), "-- ", "G"]


@pytest.mark.parametrize(
    "mail",
    [
        *map(quoted, (">", "> ", "> > ", ">> ", "| ", "    ", "\t", "  > ", "\u00a0> ")),
        lambda rows: [row.replace(" ", "\u00a0") for row in quoted("> ")(rows)],
        lambda rows: [f"{row}\r" for row in quoted("> ")(rows)],
        lambda rows: [row.replace("--- 8< ---", "—- 8< —-") for row in quoted("> ")(rows)],
        lambda rows: [f"\u200b{row}" for row in rows],
        *(wrapped("> ", width) for width in (66, 72, 76)),
        wrapped("> > ", 72),
        *(wrapped(prefix, 72, " ") for prefix in ("", "> ", ">> ")),
        answered,
    ],
)
def test_what_was_mailed_says_the_same(mail: Callable[[list[str]], list[str]]) -> None:
    as_sent = read_form("\n".join(card()), TALK, NOW, UTC, "it")
    assert [line.text for line in as_sent.lines] == [
        *("! she nearly left in 1952", PROMISE, "% between us", "< an introduction to Jean")
    ]
    assert read_form("\n".join(mail(card())), TALK, NOW, UTC, "it") == as_sent


def test_an_empty_card_that_was_answered_says_nothing() -> None:
    rows = form_lines(TALK, 2, 78)
    assert said(rows[0]) == said(HINT) == []
    for mail in (quoted("> "), wrapped("> ", 72), wrapped("", 72), answered):
        assert read_form("\n".join(mail(rows)), TALK, NOW, UTC, "it").lines == ()


def test_answers_between_quoted_rows_are_the_answerer_s() -> None:
    assert said(
        "> [1] cue week",
        "> 1a) ______",
        "! quiet ones",
        " > send it",
        "1b) > and that",
        "> > lend the book",
        "> 2a) % not this",
    ) == [
        ("! quiet ones", "week"),
        ("> send it", "week"),
        ("> and that", "week"),
        ("> lend the book", "week"),
        ("% not this", "path"),
    ]


def test_a_promise_beside_quoted_rows_is_refused() -> None:
    sentence = refused("> [1] cue week", "> 1a) one", "> send it")
    assert sentence.startswith('card.txt, line 3: is "> send it" quoted, or a promise of yours?')


def test_promises_alone_are_promises() -> None:
    lines = ("> lend the book", "> call him", "", ">and that")
    assert [text for text, _ in said(*lines)] == ["> lend the book", "> call him", ">and that"]


@pytest.mark.parametrize("prefix", ["GH> ", "* ", "// ", "1. "])
def test_rows_behind_anything_else_are_refused(prefix: str) -> None:
    sentence = refused(*(f"{prefix}{row}" for row in form_lines(TALK, 2, 78)))
    assert sentence.startswith("card.txt, line ") and "is a row of the form" in sentence


def test_long_lines_of_a_file_stay_apart() -> None:
    long = "x" * 70
    assert [text for text, _ in said(f"1a) {long}", "two", "three ", "four")] == [
        *(long, "two", "three", "four")
    ]


@pytest.mark.parametrize("row", [HINT, MORE, *LEGEND_ROWS])
def test_a_printed_row_in_pieces_says_nothing(row: str) -> None:
    first, second = textwrap.wrap(row, len(row) - 3)
    assert said("1a) one", first, second, "two") == [("one", "week"), ("two", "")]
