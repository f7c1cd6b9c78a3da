"""One character gives the kind, and a line that is written out reads back the same."""

import tomllib
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.domain.build import did, note, outcome, refused, talking
from tests.domain.strategies import texts
from tui.domain.actions.notes import AddNote, EditNote, SetNoteKind
from tui.domain.model.note import (
    GLYPHS,
    LEGEND,
    NOTE_LIMIT,
    SIGNS,
    as_typed,
    named_kind,
    next_kind,
    parts,
    read_line,
    with_sign,
    write_line,
)
from tui.domain.model.sign_guard import PROMISES, is_promise, standard
from tui.domain.model.vocabulary import Kind, Owner
from tui.errors import UsageError


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
        ("= from biology", Kind.MY_SIDE, "from biology"),
        ("  > indented", Kind.PLAIN, "> indented"),
        ("a > b", Kind.PLAIN, "a > b"),
        ("!!", Kind.PLAIN, "!!"),
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
    assert read_line(f"{sign}{sign} two") == (Kind.PLAIN, f"{sign}{sign} two")


LABELLED = tomllib.loads(Path(__file__).with_name("signed_lines.toml").read_text("utf-8"))


@pytest.mark.parametrize("kind", LABELLED)
def test_lines_as_people_type_them(kind: str) -> None:
    meant = [(line[0], line[-1].strip()) for line in LABELLED[kind]["lines"]]
    read = [(line, *read_line(line)) for line, _ in meant]
    assert read == [(line, Kind(kind), words) for line, words in meant]


def test_enough_lines_are_labelled_and_every_kind_with_a_sign() -> None:
    assert sum(len(group["lines"]) for group in LABELLED.values()) >= 80
    assert {Kind(kind) for kind in LABELLED} == {Kind.PLAIN, *SIGNS.values()}


@given(
    st.text("?0٣½👍🏽️ …-", max_size=6), st.sampled_from("><＞"), st.sampled_from(["", " ", ": "])
)
def test_a_promise_is_never_a_question_mark_a_figure_or_an_emoji(
    words: str, sign: str, between: str
) -> None:
    kept = did(talking(), AddNote("talk", "n1", f"{sign}{between}{words}"))
    assert not kept.promises and kept.notes[0].kind is Kind.PLAIN


@pytest.mark.parametrize("line", [">send it", "> send it", "! hm", "~two boys", "plain", " > x"])
def test_a_line_is_plain_with_its_character(line: str) -> None:
    assert read_line(as_typed(line)) == (Kind.PLAIN, line.strip())
    assert as_typed("plain") == "plain"


typed = st.text("".join(SIGNS) + "“”＞％ a0é👍:-\n", max_size=12)
"""Lines with signs wherever one may type them."""


@given(texts | typed)
def test_a_line_written_out_reads_back_the_same(line: str) -> None:
    kind, text = read_line(line)
    assert read_line(write_line(note("n", text, kind))) == (kind, text)


@given(st.sampled_from(list(SIGNS.values())), (texts | typed).map(str.strip).filter(bool))
@example(Kind.INSIGHT, "40 % leave")
@example(Kind.QUOTE, 'so "x"')
def test_every_kind_with_a_sign_can_be_typed_again(kind: Kind, text: str) -> None:
    assume(kind not in PROMISES or is_promise(text))
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


def squeezed(*pieces: str) -> str:
    """All of the pieces but for blanks."""
    return "".join("".join(pieces).split())


@pytest.mark.parametrize("text", ["", "two boys", "é" * (NOTE_LIMIT // 2), "a" * NOTE_LIMIT])
def test_what_fits_into_a_note_is_one_piece(text: str) -> None:
    assert parts(text) == (text,)


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("x" * 1_000_000, [256_000, 256_000, 256_000, 232_000]),
        ("four" + " four" * 199_999, [255_999, 255_999, 255_999, 231_999]),
        ("a line\n" * 100_000, [255_996, 255_996, 188_005]),
        ("漢" * 100_000, [255_999, 44_001]),
        ("short\n" + "y" * NOTE_LIMIT, [5, 256_000]),
        ("y" * NOTE_LIMIT + "\n \n", [256_000]),
        (" " * (NOTE_LIMIT + 1), [0]),
    ],
)
def test_what_does_not_fit_is_divided_and_nothing_is_lost(text: str, sizes: list[int]) -> None:
    pieces = parts(text)
    assert [len(piece.encode()) for piece in pieces] == sizes
    assert squeezed(*pieces) == squeezed(text)


def test_it_is_divided_at_a_line_end_rather_than_at_a_blank() -> None:
    first, second = parts("one two\n" + "three " * (NOTE_LIMIT // 6))
    assert first == "one two"
    assert second.startswith("three three")


@given(st.text("aé漢 \n", max_size=40), st.integers(4, 12))
def test_any_text_is_divided_without_a_loss(text: str, limit: int) -> None:
    with mock.patch("tui.domain.model.note.NOTE_LIMIT", limit):
        pieces = parts(text)
    assert squeezed(*pieces) == squeezed(text)
    assert all(len(piece.encode()) <= limit and piece == piece.strip() for piece in pieces)
    assert all(pieces) or pieces == ("",)


@pytest.mark.parametrize(("sign", "kind"), [("", Kind.PLAIN), ("% ", Kind.OFF_THE_RECORD)])
def test_a_line_too_long_for_a_note_is_kept_as_several_of_its_kind(sign: str, kind: Kind) -> None:
    before = talking(notes=(note("n0", sequence=7),))
    line = sign + "a line\n" * 100_000
    made = outcome(before, AddNote("talk", "n1", line, elapsed_s=30))
    assert made.event.words == "kept as 3 notes"
    (after,) = made.conversations
    notes = after.notes[1:]
    assert [n.id for n in notes] == ["n1", "n1001", "n1002"]
    assert [n.sequence for n in notes] == [8, 9, 10]
    assert {(n.kind, n.elapsed_s, n.at) for n in notes} == {(kind, 30, notes[0].at)}
    assert squeezed(sign, *(n.text for n in notes)) == squeezed(line)
    assert did(before, AddNote("talk", "n1", "short")).notes[1].id == "n1"


def test_a_promise_too_long_for_a_note_is_one_for_each() -> None:
    after = did(talking(), AddNote("talk", "n1", "< " + "word " * 60_000))
    assert [(p.id, p.owner) for p in after.promises] == [("n1", Owner.THEM), ("n1001", Owner.THEM)]
    assert [p.text for p in after.promises] == [n.text for n in after.notes]


def test_a_note_is_not_made_longer_than_it_may_be() -> None:
    before = talking(notes=(note("n1", "two boys"),))
    sentence = refused(before, EditNote("talk", "n1", "é" * NOTE_LIMIT))
    assert sentence == "A note holds 256 kB; the old words were kept."
    assert did(before, EditNote("talk", "n1", "x" * NOTE_LIMIT)).notes[0].text == "x" * NOTE_LIMIT


def test_the_kinds_go_round_and_keep_the_words() -> None:
    line, seen = "one two", []
    for _ in range(len(SIGNS) + 1):
        line = next_kind(line)
        kind, text = read_line(line)
        assert text == "one two"
        seen.append(kind)
    assert seen == [*SIGNS.values(), Kind.PLAIN]
    assert next_kind("") == ""


def test_a_figure_goes_round_without_becoming_a_promise() -> None:
    line, seen = "50", []
    for _ in range(len(SIGNS) - 1):
        line = next_kind(line)
        seen.append(read_line(line)[0])
    assert seen == [*(kind for kind in SIGNS.values() if kind not in PROMISES), Kind.PLAIN]


@given(
    (texts | typed).filter(lambda text: standard(text.strip()) not in SIGNS),
    st.sampled_from(list(SIGNS)),
)
def test_a_line_takes_another_sign_and_keeps_its_words(line: str, sign: str) -> None:
    _, text = read_line(line)
    assume(text and (SIGNS[sign] not in PROMISES or is_promise(text)))
    assert read_line(with_sign(line, sign)) == (SIGNS[sign], text)


@pytest.mark.parametrize(
    ("line", "signed"),
    [("why", "? why"), ("! why", "? why"), ("? why", "? why"), ("", "? "), ("! ", "? ")],
)
def test_with_sign(line: str, signed: str) -> None:
    assert with_sign(line, "?") == signed


@pytest.mark.parametrize(
    ("name", "kind"),
    [("!", Kind.INSIGHT), (" Quote ", Kind.QUOTE), ("surp", Kind.SURPRISE), ("", None)],
)
def test_a_kind_is_named_by_its_sign_its_word_or_the_beginning_of_one(
    name: str, kind: Kind | None
) -> None:
    if kind is not None:
        assert named_kind(name) is kind
    else:
        with pytest.raises(UsageError, match="The kinds: "):
            named_kind(name)


def test_a_kind_that_is_mistyped_is_told_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean insight"):
        named_kind("insihgt")


def test_a_promise_that_is_only_a_figure_is_refused_by_any_way() -> None:
    before = talking(notes=(note("n1", "50 %"), note("n2", "send it")))
    said = "A promise needs words, not a figure or a sign; nothing was changed."
    assert refused(before, SetNoteKind("talk", "n1", Kind.PROMISE_BY_ME)) == said
    assert refused(before, AddNote("talk", "n3", "50", kind=Kind.PROMISE_BY_THEM)) == said
    assert did(before, SetNoteKind("talk", "n2", Kind.PROMISE_BY_ME)).promises[0].text == "send it"


def test_an_old_promise_that_was_a_figure_is_still_written_with_its_sign() -> None:
    old = note("n1", "50 %", Kind.PROMISE_BY_ME)
    assert write_line(old) == "> 50 %"
    assert did(talking(notes=(old,)), AddNote("talk", "n2", "hm")).notes[0] == old
