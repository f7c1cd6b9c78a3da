"""Text as people type it: cleaned once and for good, folded, counted, matched."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.strategies import raw
from tui.domain.language.text import clean, clean_line, fold, match, nearest, spoken_seconds, words
from tui.errors import RefusedError

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(raw)
def test_clean_is_done_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(raw)
def test_clean_text_drives_no_terminal(text: str) -> None:
    left = [c for c in clean(text) if c != "\n"]
    assert not [c for c in left if unicodedata.category(c) in ("Cc", "Cs") or c in BIDI]
    clean(text).encode("utf-8")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x07c\x1b[31md", "abc[31md"),
        ("a\x7fb\x85c\x9bd", "abcd"),
        (f"a{BIDI}b", "ab"),
        ("a\ud83db\ude00", "ab"),
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("a\tb", "a    b"),
        ("Zoë 日本 👩‍🔬 n\u0303", "Zoë 日本 👩‍🔬 n\u0303"),
        ("[/] stays [b]", "[/] stays [b]"),
        ("", ""),
    ],
)
def test_clean(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_no_character_that_drives_a_terminal_is_forgotten_and_no_other_is_dropped() -> None:
    for code in range(0x110000):
        c = chr(code)
        harmful = unicodedata.category(c) in ("Cc", "Cs") or c in BIDI
        kept = {"\t": "    ", "\n": "\n", "\r": "\n"}.get(c, "" if harmful else c)
        assert clean(c) == kept


def test_nothing_is_cut() -> None:
    assert clean("é\n" * 500_000) == "é\n" * 500_000
    assert clean_line("é\n" * 5_000) == " ".join("é" * 5_000)


@pytest.mark.parametrize("door", [clean, clean_line])
def test_what_is_longer_than_it_may_be_is_refused_whole(door: Callable[[str, int], str]) -> None:
    assert door("\x00a\x01bc", 3) == "abc"
    with pytest.raises(RefusedError, match="2,001 characters; 2,000 is the most"):
        door("é" * 2_001, 2_000)


@given(raw)
def test_a_line_is_one_line_without_outer_blanks(text: str) -> None:
    line = clean_line(text)
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    assert "  " not in line
    assert clean_line(line) == line


def test_a_line_joins_what_was_pasted() -> None:
    assert clean_line("  one\n\n two\tthree\u2028four ") == "one two three four"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("GRACE", "grace"),
        ("Zoë", "zoe"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("Łódź", "lodz"),
        ("Søren Æbelø", "soren aebelo"),
        ("Đorđe Þóra Œuvre", "dorde thora oeuvre"),
        ("Işıl İpek IŞIL", "isil ipek isil"),
        ("Nguyễn Thị Ước", "nguyen thi uoc"),
        ("O’Brien O´Brien O`Brien OʼBrien", "o'brien o'brien o'brien o'brien"),
        ("O`Brien", "o'brien"),
        ("𝐆𝐫𝐚𝐜𝐞 ℂ", "grace c"),
        ("ﬁn", "fin"),
    ],
)
def test_fold_drops_case_and_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_is_done_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_fold_does_not_care_how_accents_are_written(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert fold(composed) == fold(unicodedata.normalize("NFD", text))


def test_match_ranks_from_the_same_to_none() -> None:
    ranked = ["ann", "anna lee", "mary ann", "joanna", "alan north", "bob"]
    assert [match("ann", text) for text in ranked] == [5, 4, 3, 2, 1, 0]


def test_match_prefers_a_words_start_behind_an_earlier_place() -> None:
    assert match("ann", "joann anna") == 3


def test_an_empty_query_finds_everything() -> None:
    assert match("", "anything") == match("", "") == 1


@given(st.text("abc ", max_size=6), st.text("abc ", max_size=6))
def test_what_is_inside_is_found(query: str, around: str) -> None:
    assert match(query, around + query) >= (2 if query else 1)


def test_words_and_seconds() -> None:
    assert words("") == 0
    assert words(" one\n two ") == 2
    assert spoken_seconds("word " * 130) == 60
    assert spoken_seconds("word " * 50, words_a_minute=100) == 30


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ins", "insight"), ("insihgt", "insight"), ("per", "personal"), ("zzz", ""), ("", "")],
)
def test_the_nearest_of_the_known_words(typed: str, meant: str) -> None:
    assert nearest(typed, ["insight", "personal", "quote"]) == meant
