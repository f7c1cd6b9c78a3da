"""One character gives the kind, and a line that is written out reads back the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import note
from tests.domain.strategies import texts
from tui.domain.note import GLYPHS, LEGEND, SIGNS, read_line, write_line
from tui.domain.words import Kind


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ('"nobody believed it', Kind.QUOTE, "nobody believed it"),
        ("! hires through talks", Kind.INSIGHT, "hires through talks"),
        ("*six people", Kind.SURPRISE, "six people"),
        ("> send her the paper", Kind.PROMISE_BY_ME, "send her the paper"),
        ("<  she sends a name ", Kind.PROMISE_BY_THEM, "she sends a name"),
        ("@Jean Bartik", Kind.REFERRAL, "Jean Bartik"),
        ("#Dagstuhl", Kind.RESOURCE, "Dagstuhl"),
        ("~two boys", Kind.PERSONAL, "two boys"),
        ("?why Boston", Kind.THREAD, "why Boston"),
        ("%her boss leaves", Kind.OFF_THE_RECORD, "her boss leaves"),
        ("moved to Boston", Kind.PLAIN, "moved to Boston"),
        ("  > indented", Kind.PROMISE_BY_ME, "indented"),
        ("a > b", Kind.PLAIN, "a > b"),
        ("!!", Kind.INSIGHT, "!"),
        ("", Kind.MARKER, ""),
        (" \n ", Kind.MARKER, ""),
    ],
)
def test_read_line(line: str, kind: Kind, text: str) -> None:
    assert read_line(line) == (kind, text)


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_with_nothing_behind_is_plain(sign: str) -> None:
    assert read_line(sign) == (Kind.PLAIN, sign)
    assert read_line(f" {sign}  ") == (Kind.PLAIN, sign)


@given(texts | st.text("".join(SIGNS) + " a\n"))
def test_a_line_written_out_reads_back_the_same(line: str) -> None:
    kind, text = read_line(line)
    assert read_line(write_line(note("n", text, kind))) == (kind, text)


@given(st.sampled_from(list(SIGNS.values())), texts.map(str.strip).filter(bool))
def test_every_kind_with_a_sign_can_be_typed_again(kind: Kind, text: str) -> None:
    assert read_line(write_line(note("n", text, kind))) == (kind, text)


def test_plain_lines_and_markers_have_no_sign() -> None:
    assert write_line(note("n", "two boys")) == "two boys"
    assert write_line(note("n")) == ""


def test_the_legend_names_every_sign_and_every_kind_has_one_cell() -> None:
    assert [sign for sign, _ in LEGEND] == list(SIGNS)
    assert GLYPHS.keys() == set(Kind)
    assert {len(glyph) for glyph in GLYPHS.values()} == {1}


def test_a_closing_quotation_mark_is_not_doubled() -> None:
    assert read_line('"we migrate while flying"') == (Kind.QUOTE, "we migrate while flying")
    assert read_line('" she said "no"') == (Kind.QUOTE, 'she said "no"')
