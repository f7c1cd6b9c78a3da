"""`live --plain`: the line that was kept last is corrected, moved, filed, taken out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.talk import Talk, begin
from tui.domain.model.note import SIGNS, named_kind
from tui.domain.model.own_signs import Signs
from tui.domain.model.vocabulary import Kind, Owner
from tui.structs import replace


@pytest.fixture
def talk(machine: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Talk]:
    yield from begin(machine, capsys)


@pytest.mark.parametrize(("sign", "kind"), SIGNS.items())
def test_a_sign_behind_kind_makes_the_last_line_of_it(talk: Talk, sign: str, kind: Kind) -> None:
    talk("! first")
    talk("it went well")
    assert talk(f"/kind {sign}") == [f"now {kind}.", f"00:00, {kind}: it went well"]
    assert [(n.kind, n.text) for n in talk.stored.notes] == [
        (Kind.INSIGHT, "first"),
        (kind, "it went well"),
    ]


def test_a_kind_is_named_as_in_coffeechat_note(talk: Talk) -> None:
    talk("it went well")
    for name in ("insi", "promise-by-me", "PROMISE", "source"):
        assert talk(f"/kind {name}")[-1] == f"00:00, {named_kind(name)}: it went well"


def test_a_line_that_becomes_a_promise_is_one(talk: Talk) -> None:
    talk("the reading list")
    talk("/kind >")
    assert [(p.text, p.owner) for p in talk.stored.promises] == [("the reading list", Owner.ME)]
    assert talk("/kind plain") == ["now plain.", "00:00, plain: the reading list"]
    assert talk.stored.promises == ()
    assert talk("/undo") == ["undone: now plain."]
    assert talk.stored.notes[0].kind is Kind.PROMISE_BY_ME


def test_a_kind_that_is_none_or_fits_no_marker_changes_nothing(talk: Talk) -> None:
    talk("")
    before = talk.stored
    none = ["Type its first character or its name after /kind; nothing was changed."]
    assert talk("/kind") == none
    assert talk("/kind insihgt") == [
        'Not understood. There is no kind "insihgt"; did you mean insight?'
    ]
    assert talk("/kind !") == ["Not now. Only an empty line is a marker."]
    assert talk.stored == before


@pytest.mark.parametrize(
    ("line", "words", "kind", "text"),
    [
        ("! one", "two", Kind.INSIGHT, "two"),
        ("! one", "? two", Kind.THREAD, "two"),
        ('" one', "two", Kind.QUOTE, "two"),
        ("one", "two", Kind.PLAIN, "two"),
        ("", "two", Kind.PLAIN, "two"),
        ("", "* two", Kind.SURPRISE, "two"),
    ],
)
def test_edit_gives_new_words_and_keeps_the_kind_unless_they_have_one(
    talk: Talk, line: str, words: str, kind: Kind, text: str
) -> None:
    talk(line)
    assert talk(f"/edit {words}") == ["line changed.", f"00:00, {kind}: {text}"]
    assert [(n.kind, n.text) for n in talk.stored.notes] == [(kind, text)]


def test_edit_without_words_leaves_the_old_ones(talk: Talk) -> None:
    talk("! one")
    assert talk("/edit") == ["Not now. A note needs words; the old ones were kept."]
    assert talk.stored.notes[0].text == "one"


def test_remove_takes_the_last_line_out_and_says_which_it_was(talk: Talk) -> None:
    talk("one")
    talk("> two")
    assert talk("/remove") == ["line removed.", "00:00, promise by me: two"]
    assert [n.text for n in talk.stored.notes] == ["one"]
    assert not talk.stored.promises
    talk("/remove")
    assert not talk.stored.notes
    assert talk("/undo") == ["undone: line removed."]
    assert talk.stored.notes[0].text == "one"


def test_earlier_moves_the_last_stamp_back_by_fifteen_seconds(talk: Talk) -> None:
    talk.world.clock.wait(seconds=40)
    talk("one")
    stamps = [talk("/earlier")[0] for _ in range(3)]
    assert stamps == ["now at 00:25.", "now at 00:10.", "now at 00:00."]
    assert talk("/earlier") == ["Not now. It can't be moved further."]
    assert talk.stored.notes[0].elapsed_s == 0


def test_file_ties_the_last_line_to_the_question_that_words_find(talk: Talk) -> None:
    talk("/next")
    talk("one")
    cue = talk.cues[4]
    assert talk("/file good week") == [f"tied to: {cue}.", "00:00, plain: one"]
    assert talk.stored.notes[0].question_id == talk.stored.plan[4].id
    assert talk("/file") == ["Type some words of a question after /file; nothing was changed."]
    assert talk("/file zzzqqq") == ["No question has these words; nothing was changed."]
    assert talk.stored.notes[0].question_id == talk.stored.plan[4].id


@pytest.mark.parametrize("line", ["/kind !", "/edit x", "/earlier", "/remove", "/file good week"])
def test_without_a_line_there_is_nothing_to_change(talk: Talk, line: str) -> None:
    assert talk(line) == ["No line is kept yet."]


def test_an_earlier_line_is_chosen_by_its_number_or_its_words(talk: Talk) -> None:
    for line in ("! one", "two", "three"):
        talk(line)
    talk("/notes")
    talk("four")
    assert talk("/correct 2") == ["00:00, plain: two"]
    assert talk("/kind *")[-1] == "00:00, surprise: two"
    assert talk("/edit 2 and a half")[-1] == "00:00, surprise: 2 and a half"
    assert talk("/correct ONE") == ["00:00, insight: one"]
    talk("/remove")
    assert talk("/remove") == ["That line is gone; nothing was changed."]
    assert [n.text for n in talk.stored.notes] == ["2 and a half", "three", "four"]
    talk("/correct three")
    talk("five")
    assert talk("/edit 5")[-1] == "00:00, plain: 5"
    assert talk("/correct") == ["00:00, plain: 5"]


def test_a_line_that_is_none_is_not_chosen(talk: Talk) -> None:
    assert talk("/correct 1") == ["No line is kept yet."]
    talk("one")
    for some in ("2", "0", "two", "/"):
        assert talk(f"/correct {some}") == [
            f"No line has that number or these words; /notes lists them: {some}"
        ]
    assert talk("/edit 1")[-1] == "00:00, plain: 1"


def test_a_gap_is_read_and_filled_the_oldest_first(talk: Talk) -> None:
    none = ["No gap: no marker, and no line that ends in two dots."]
    assert talk("/gap") == none
    talk("! they stopped because..")
    talk("")
    assert talk("/gap") == ["00:00, insight: they stopped because.."]
    talk("/gap it leaked")
    assert talk("/gap")[-1] == "00:00, marker"
    talk("/edit the boat")
    assert [n.text for n in talk.stored.notes] == ["they stopped because it leaked", "the boat"]
    assert talk.stored.notes[0].kind is Kind.INSIGHT
    assert talk("/gap") == none


def test_other_signs_are_typed_and_told(talk: Talk) -> None:
    session = talk.world.session
    session.settings = replace(session.settings, signs=Signs({Kind.THREAD: "§"}))
    assert talk("§ the six")[0].endswith("thread") and talk("? so")[0].endswith("plain")
    assert talk("/edit the seven")[-1] == "00:00, plain: the seven"
    assert talk("/kind §")[-1] == "00:00, thread: the seven"
    assert talk("/edit the eight..")[-1] == "00:00, thread: the eight.."
    assert talk("/gap people")[-1] == "00:00, thread: the eight people"
    assert "§ section sign: thread." in talk("/help")
