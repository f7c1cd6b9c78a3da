"""How wide text is: as terminals draw it, or wider."""

from hypothesis import given
from hypothesis import strategies as st

from tests.laws import drawn
from tui.domain.language.cells import cut, folded, head, width_of


def test_wide_and_joined_characters_are_counted_as_they_are_drawn() -> None:
    assert width_of("a工e\u0301❤\ufe0f") == 6
    assert cut("abc", 0) == "" and cut("工作工", 4) == "工…"
    assert (head("ab", 9), head("工作", 3), cut("one two", 5)) == ("ab", "工", "one…")


@drawn(0.5)
@given(st.text(max_size=40), st.integers(0, 30))
def test_what_is_cut_fits(text: str, width: int) -> None:
    assert width_of(cut(text, width)) <= width
    assert text.startswith(head(text, width)) and width_of(head(text, width)) <= width


def test_a_line_is_folded_at_words_and_a_wide_word_is_left_whole() -> None:
    assert folded("  one two  three", 9) == "  one two\nthree"
    assert folded("1: one two", 8, "   ") == "1: one\n   two"
    assert folded("see https://example.org/a now", 8) == "see\nhttps://example.org/a\nnow"
    assert (folded("", 5), folded("工作 工作", 4)) == ("", "工作\n工作")


@drawn(0.5)
@given(st.text("ab 工", max_size=40), st.integers(1, 12))
def test_no_word_is_lost_or_broken_and_rows_fit(text: str, width: int) -> None:
    rows = folded(text, width).split("\n")
    assert " ".join(rows).split() == text.split()
    assert all(width_of(row) <= width or len(row.split()) <= 1 for row in rows)
