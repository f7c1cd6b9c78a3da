"""Other first characters for the kinds of note: what is meant by them, and what is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import note
from tui.domain.model.note import GLYPHS, SIGNS, as_line, read_line
from tui.domain.model.own_signs import USUAL, Signs, sign_faults
from tui.domain.model.vocabulary import Kind

OWN = Signs({Kind.OFF_THE_RECORD: "$", Kind.PROMISE_BY_THEM: "§", Kind.INSIGHT: ">"})
"""A keyboard on which an insight has the sign that usually is a promise's."""

SOME = Signs({**OWN.own, Kind.PROMISE_BY_ME: "!"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("$ she leaves", "% she leaves"),
        ("$she leaves", "%she leaves"),
        ("§ name a reader", "< name a reader"),
        ("> it is about trust", "! it is about trust"),
        ("! send it", "> send it"),
        ("% of the time", "% of the time"),
        ("% she leaves", " % she leaves"),
        ("< three of us", " < three of us"),
        ("$50 a day", "$50 a day"),
        ("$$ rich", "$$ rich"),
        ("§ 5", "§ 5"),
        (" $ text", " $ text"),
        ("?so", "?so"),
        ("$: 50", "%: 50"),
        ("", ""),
        ("  ", "  "),
        ("plain ", "plain "),
    ],
)
def test_a_line_is_kept_with_the_usual_signs(typed: str, meant: str) -> None:
    assert SOME.meant(typed) == meant
    assert USUAL.meant(typed) == USUAL.shown(typed) == typed


@given(st.sampled_from([*SOME.kinds, *"%<xX“ "]), st.text(" a$§>!%<:?5.", max_size=6))
def test_what_is_meant_is_shown_as_it_could_have_been_typed(sign: str, rest: str) -> None:
    line = f"{sign}{rest}"
    read = read_line(line, SOME.kinds)
    assert read_line(SOME.meant(line)) == read
    assert read_line(SOME.shown(SOME.meant(line)), SOME.kinds) == read


@given(st.sampled_from([*SIGNS, *"$§x "]), st.text(" a$§>!%<:?5.", max_size=6))
def test_what_was_kept_keeps_its_kind_when_it_is_typed_again(sign: str, rest: str) -> None:
    kind, text = read_line(f"{sign}{rest}")
    line = as_line(kind, text)
    assert read_line(SOME.meant(SOME.shown(line))) == (kind, text)


def test_kinds_are_given_by_the_signs_of_the_keyboard() -> None:
    assert SOME.glyph(Kind.INSIGHT) == ">" and SOME.glyph(Kind.QUOTE) == '"'
    assert SOME.glyph(Kind.PLAIN) == GLYPHS[Kind.PLAIN]
    assert (">", "insight") in SOME.legend and ("!", "I owe") in SOME.legend
    assert SOME.line_of(note("n1", "so", Kind.INSIGHT)) == "> so"
    assert SOME.shown(" % so") == " % so" and SOME.shown("$ so") == " $ so"
    assert SOME.kind_of("“") is Kind.QUOTE and SOME.kind_of("%") is None
    assert SOME.with_sign("? so", "$") == "$ so" and SOME.with_sign("so", "%") == "so"
    assert SOME.with_sign("$", "§") == "§ "
    assert SOME.next_kind("so") == '" so' and SOME.next_kind('" so') == "> so"
    assert SOME.as_text("$so") == " $so" and SOME.as_text("%so").strip() == "%so"
    assert SOME.spelled("{sign insight} says what is new") == "> says what is new"


def test_signs_that_cannot_be_had_are_named() -> None:
    assert sign_faults(SOME.own) == {}
    bad = {
        Kind.QUOTE: "ab",
        Kind.INSIGHT: "x",
        Kind.THREAD: ";",
        Kind.PERSONAL: "漢",
        Kind.RESOURCE: 5,
    }
    assert set(sign_faults(bad).values()) == {
        "must be one character that is no letter, figure or blank",
        "must be none of ; and /, which begin commands",
    }
    assert sign_faults({Kind.QUOTE: "%"}) == {Kind.QUOTE: "is the sign of off the record already"}
    both = sign_faults({Kind.QUOTE: "$", Kind.THREAD: "$"})
    assert both == {
        Kind.QUOTE: "is the sign of thread already",
        Kind.THREAD: "is the sign of quote already",
    }
    assert sign_faults({Kind.QUOTE: "“", Kind.THREAD: '"'}) != {}
