"""Text on its way to the screen: never wider than asked, no control character, nothing lost."""

import unicodedata
from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.growth import TIMES, grows_as_its_matter
from widgets import plain

PIECES = (
    *(
        "a",
        "word",
        " ",
        "  ",
        "\n",
        "\t",
        "[/]",
        "[b]",
        "\\[",
        "\x1b[2J",
        "\x07",
        "\x7f",
        "\x9b31m",
    ),
    *("漢字", "ｗｉｄｅ", "e\u0301", "\u0301", "\u200d", "\ufe0f", "👩‍👩‍👧", "👍🏽", "🇩🇪", "☺️"),
    *("\u202e", "\u2066", "שלום", "مرحبا", "\ud800", "\u2028", "\u0085", "\u00ad", "\u00a0", "…"),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=25).map("".join)
WIDTHS = st.integers(0, 40)
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def harmless(text: str) -> bool:
    return not any(unicodedata.category(c) in ("Cc", "Cs") or c in BIDI for c in text)


@given(TEXTS, WIDTHS)
def test_no_control_character_survives(text: str, width: int) -> None:
    assert harmless(plain.visible(text))
    assert all(map(harmless, plain.lines(text)))
    assert harmless(plain.cut(text, width)) and harmless(plain.fit(text, width))
    assert all(map(harmless, plain.wrap(text, width)))
    assert harmless(plain.plain(text).plain.replace("\n", ""))
    assert harmless(plain.spans((text, "bold"), (text, "")).plain.replace("\n", ""))


@given(TEXTS, WIDTHS)
@example("漢字", 1)
@example("\u200d\u200daaa", 2)
@example("漢字", 3)
@example("e\u0301" * 5, 3)
@example("👩‍👩‍👧" * 4, 3)
def test_cut_is_never_wider_than_asked(text: str, width: int) -> None:
    cut = plain.cut(text, width)
    assert cell_len(cut) <= width
    if cell_len(plain.visible(text)) <= width:
        assert cut == plain.visible(text)
    elif width:
        assert cut.endswith("…")


@given(TEXTS, WIDTHS)
@example("\u200d", 1)
def test_fit_is_exactly_as_wide_as_asked(text: str, width: int) -> None:
    assert cell_len(plain.fit(text, width)) == width


@given(TEXTS, TEXTS, WIDTHS)
def test_two_ends_fill_the_row_and_no_more(left: str, right: str, width: int) -> None:
    row = plain.ends(left, right, width)
    assert cell_len(row) == width
    if cell_len(plain.visible(left)) + cell_len(plain.visible(right)) + 2 <= width:
        assert row.startswith(plain.visible(left)) and row.endswith(plain.visible(right))


@given(TEXTS, st.integers(2, 40))
@example("👩‍👩‍👧" * 4, 2)
@example("a" + "\u0301" * 9, 2)
def test_wrapped_rows_are_never_wider_than_asked(text: str, width: int) -> None:
    assert all(cell_len(row) <= width for row in plain.wrap(text, width))


@given(TEXTS, st.integers(1, 40))
def test_wrap_loses_nothing_but_blanks(text: str, width: int) -> None:
    def inked(rows: Iterable[str]) -> str:
        return "".join(rows).replace(" ", "")

    assert inked(plain.wrap(text, width)) == inked(plain.lines(text))


@given(st.lists(st.text("abcde", min_size=1, max_size=8), min_size=1, max_size=20))
def test_wrap_breaks_between_words_where_it_can(words: list[str]) -> None:
    rows = plain.wrap(" ".join(words), 8)
    assert [word for row in rows for word in row.split()] == words
    for before, after in pairwise(rows):
        assert len(before) + 1 + len(after.split()[0]) > 8


def test_wrap_of_nothing_is_one_empty_row() -> None:
    assert list(plain.wrap("", 10)) == [""]
    assert list(plain.wrap("", 0)) == [""]


@pytest.mark.parametrize("text", ["[/]", "[b]x[/b]", "[@click=app.quit]x[/]", "\\[b]", "[x] done"])
def test_nothing_is_markup(text: str) -> None:
    assert plain.plain(text).plain == text
    assert plain.plain(text, "bold").plain == text
    assert plain.spans((text, ""), (text, "bold")).plain == text * 2


def test_what_is_hidden_is_made_visible() -> None:
    assert plain.visible("a\x1bb\nc\x07\x7f\u202e") == "a␛b ⏎ c␇��"
    assert plain.lines("a\nb\x00") == ["a", "b␀"]


@pytest.mark.parametrize("text", ["漢" * 30_000, "a" * 200_000, "word " * 40_000, "👩‍👩‍👧" * 5_000])
def test_a_very_long_line_is_wrapped_in_no_time(text: str) -> None:
    rows = plain.wrap(text, 90)
    assert grows_as_its_matter(lambda text: plain.wrap(text, 90), text[: len(text) // TIMES], text)
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")


@given(TEXTS)
def test_bare_text_drives_no_terminal_and_keeps_the_rest(text: str) -> None:
    bare = plain.bare(text)
    assert harmless(bare.replace("\n", ""))
    assert plain.bare(bare) == bare
    assert [c for c in bare if c.isalnum()] == [c for c in text if c.isalnum()]


def test_every_line_end_is_a_newline() -> None:
    assert plain.bare("a\rb\r\nc\u2028d\x85e\n\nf\tg") == "a\nb\nc\nd\ne\n\nf    g"


@pytest.mark.parametrize("character", ["a", " ", "é", "\u0301", "\u200d", "\u3000", "\u00ad"])
def test_what_types_a_character(character: str) -> None:
    assert plain.is_text(character)


@pytest.mark.parametrize(
    "character", [None, "", "\n", "\r", "\t", "\x11", "\x1b", "\x9b", "\u202e"]
)
def test_what_types_none(character: str | None) -> None:
    assert not plain.is_text(character)
