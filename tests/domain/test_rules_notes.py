"""Lines kept, corrected and dropped; promises follow their notes."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from tests.domain.build import (
    IDEA,
    NOW,
    changed,
    did,
    minutes,
    note,
    notes,
    outcome,
    plan,
    promise,
    refused,
    talked,
    talking,
)
from tests.domain.strategies import raw
from tui.domain.actions.base import Command
from tui.domain.actions.notes import (
    AddNote,
    EditNote,
    FileNote,
    KeepDraftLine,
    RemoveNote,
    SetNoteKind,
    ShiftNote,
)
from tui.domain.language.text import clean
from tui.domain.model.conversation import Advice, Conversation, DraftLine
from tui.domain.model.note import read_line
from tui.domain.model.vocabulary import Kind, Owner
from tui.structs import replace

NOTED = talking(
    notes=notes(
        note("n1", "one"),
        note("n2", "send the paper", Kind.PROMISE_BY_ME),
        note("n3"),
        note("n4", "brave", starred=True),
    ),
    promises=(promise("n2", note_id="n2", due=date(2026, 12, 1)), promise("own", "call")),
)
PROMISED = NOTED.promises[0]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (
            "one\n\n> two\n  \n! three",
            [
                *((Kind.PLAIN, "one"), (Kind.PROMISE_BY_ME, "two")),
                (Kind.INSIGHT, "three"),
            ],
        ),
        ("> one\n", [(Kind.PROMISE_BY_ME, "one")]),
        ("\n \n", [(Kind.MARKER, "")]),
        ("a\n" * 1_001, [(Kind.PLAIN, ("a\n" * 1_001).strip())]),
    ],
)
def test_lines_that_are_kept_apart(line: str, kept: list[tuple[Kind, str]]) -> None:
    after = did(talking(), AddNote("talk", "n1", line, apart=True))
    assert [(n.kind, n.text) for n in after.notes] == kept
    assert [n.sequence for n in after.notes] == [*range(1, len(kept) + 1)]
    assert len({n.id for n in after.notes}) == len(kept)
    promised = [text for kind, text in kept if kind is Kind.PROMISE_BY_ME]
    assert [p.text for p in after.promises] == promised
    whole = did(talking(), AddNote("talk", "n1", line))
    assert len(whole.notes) == 1


def test_add_note() -> None:
    before = talking(draft_line=DraftLine("! hires", 9))
    before = replace(before, call=replace(before.call, question_id="q1"))
    after = did(before, AddNote("talk", "n1", "! hires through talks", 540))
    at = NOW - minutes(1)
    wanted = note("n1", "hires through talks", Kind.INSIGHT, elapsed_s=540, at=at)
    assert after.notes == (replace(wanted, question_id="q1"),)
    assert changed(before, after) == {"notes", "draft_line"}
    assert after.draft_line == DraftLine()


def test_a_kind_that_is_said_leaves_the_words_alone() -> None:
    (kept,) = did(talking(), AddNote("talk", "n1", ' "so" ', kind=Kind.INSIGHT)).notes
    assert (kept.kind, kept.text) == (Kind.INSIGHT, '"so"')


def test_a_kind_and_its_words_go_together() -> None:
    (kept,) = did(talking(), AddNote("talk", "n1", " ", kind=Kind.MARKER)).notes
    assert (kept.kind, kept.text) == (Kind.MARKER, "")
    assert refused(talking(), AddNote("talk", "n1", "so", kind=Kind.MARKER)) == (
        "A marker has no words; nothing was kept."
    )
    assert refused(talking(), AddNote("talk", "n1", " \n", kind=Kind.INSIGHT)) == (
        "A note of the kind insight needs words; nothing was kept."
    )
    assert refused(talking(), AddNote("talk", "n1", "5", kind=Kind.PROMISE_BY_ME)) == (
        "A promise needs words, not a figure or a sign; nothing was changed."
    )


@given(raw)
def test_any_line_is_kept_as_it_reads(line: str) -> None:
    after = did(talking(), AddNote("talk", "n1", line))
    (kept,) = after.notes
    assert (kept.kind, kept.text) == read_line(clean(line))


@pytest.mark.parametrize(
    ("typed_s", "kept_s"), [(None, 600), (0, 0), (599, 599), (-5, 0), (9999, 600)]
)
def test_a_note_is_stamped_within_the_call(typed_s: int | None, kept_s: int) -> None:
    (kept,) = did(talking(), AddNote("talk", "n1", "x", typed_s)).notes
    assert kept.elapsed_s == kept_s
    assert kept.at == NOW - timedelta(seconds=600 - kept_s)


def test_notes_are_numbered_in_the_order_of_capture() -> None:
    after = did(NOTED, RemoveNote("talk", "n1"))
    after = did(after, AddNote("talk", "n5", "new", 0))
    assert [(n.id, n.sequence) for n in after.notes] == [("n2", 2), ("n3", 3), ("n4", 4), ("n5", 5)]


@pytest.mark.parametrize(("before", "kept_s"), [(IDEA, 0), (talked(), 20 * 60)])
def test_a_line_is_kept_before_and_after_the_call_too(before: Conversation, kept_s: int) -> None:
    (kept,) = did(before, AddNote("talk", "n1", "x")).notes
    assert kept.elapsed_s == kept_s


def test_an_empty_line_is_a_marker() -> None:
    (kept,) = did(talking(), AddNote("talk", "n1", "  ")).notes
    assert (kept.kind, kept.text) == (Kind.MARKER, "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("* six", "surprise noted"),
        ("six", "line noted"),
        ("> send it", "promise by me noted"),
        ("@ Jean Bartik", "referral noted"),
    ],
)
def test_what_was_kept_is_said(line: str, said: str) -> None:
    made = outcome(talking(), AddNote("talk", "n1", line))
    assert (made.event.words, made.event.record_id) == (said, "n1")


@pytest.mark.parametrize(("line", "owner"), [("> send it", Owner.ME), ("< send it", Owner.THEM)])
def test_a_promise_is_a_promise(line: str, owner: Owner) -> None:
    before = talking(promises=(promise("own", "call"),))
    after = did(before, AddNote("talk", "n1", line))
    assert after.promises == (*before.promises, promise("n1", "send it", owner, note_id="n1"))


def test_edit_note() -> None:
    after = did(NOTED, EditNote("talk", "n3", '" filled\x00'))
    assert after.notes[2] == replace(NOTED.notes[2], kind=Kind.QUOTE, text="filled")
    assert changed(NOTED, after) == {"notes"}
    assert [*after.notes[:2], after.notes[3]] == [*NOTED.notes[:2], NOTED.notes[3]]


@pytest.mark.parametrize("line", ["", " \n", "\x00"])
def test_an_edited_note_needs_words(line: str) -> None:
    sentence = refused(NOTED, EditNote("talk", "n1", line))
    assert sentence == "A note needs words; the old ones were kept."


def test_a_promise_is_reworded_with_its_note_and_keeps_its_day() -> None:
    after = did(NOTED, EditNote("talk", "n2", "< send the book"))
    wanted = replace(PROMISED, text="send the book", owner=Owner.THEM)
    assert after.promises == (wanted, NOTED.promises[1])


def test_a_note_that_promises_no_more_owes_nothing() -> None:
    after = did(NOTED, EditNote("talk", "n2", "send the paper"))
    assert after.promises == NOTED.promises[1:]
    assert changed(NOTED, after) == {"notes", "promises"}


def test_set_note_kind() -> None:
    after = did(NOTED, SetNoteKind("talk", "n1", Kind.INSIGHT))
    assert after.notes[0] == replace(NOTED.notes[0], kind=Kind.INSIGHT)
    assert changed(NOTED, after) == {"notes"}


def test_a_kind_makes_and_unmakes_a_promise() -> None:
    after = did(NOTED, SetNoteKind("talk", "n1", Kind.PROMISE_BY_THEM))
    assert after.promises == (*NOTED.promises, promise("n1", "one", Owner.THEM, note_id="n1"))
    assert did(after, SetNoteKind("talk", "n1", Kind.PLAIN)) == NOTED


@pytest.mark.parametrize(("id", "kind"), [("n1", Kind.MARKER), ("n3", Kind.PLAIN)])
def test_only_an_empty_line_is_a_marker(id: str, kind: Kind) -> None:
    sentence = refused(NOTED, SetNoteKind("talk", id, kind))
    assert sentence == "Only an empty line is a marker."


@pytest.mark.parametrize(
    "command",
    [SetNoteKind("talk", "n4", Kind.OFF_THE_RECORD), EditNote("talk", "n4", "% brave")],
)
def test_off_the_record_loses_its_star(command: Command) -> None:
    after = did(NOTED, command)
    wanted = replace(NOTED.notes[3], kind=Kind.OFF_THE_RECORD, starred=False)
    assert after.notes[3] == wanted
    assert did(NOTED, SetNoteKind("talk", "n4", Kind.QUOTE)).notes[3].starred


def test_remove_note_and_the_promise_it_was() -> None:
    after = did(NOTED, RemoveNote("talk", "n2"))
    assert [n.id for n in after.notes] == ["n1", "n3", "n4"]
    assert after.promises == NOTED.promises[1:]
    assert changed(NOTED, after) == {"notes", "promises"}
    assert changed(NOTED, did(NOTED, RemoveNote("talk", "n1"))) == {"notes"}


@pytest.mark.parametrize(
    "command",
    [
        EditNote("talk", "gone", "x"),
        SetNoteKind("talk", "gone", Kind.PLAIN),
        RemoveNote("talk", "gone"),
    ],
)
def test_a_note_that_is_gone(command: Command) -> None:
    wanted = "There is no note gone in this conversation; nothing was changed."
    assert refused(NOTED, command) == wanted


def test_keep_draft_line() -> None:
    after = did(NOTED, KeepDraftLine("talk", "! half\x1b ", 42))
    assert after.draft_line == DraftLine("! half ", 42)
    assert changed(NOTED, after) == {"draft_line"}
    for nothing in ("", "\x00"):
        assert did(after, KeepDraftLine("talk", nothing, 99)).draft_line == DraftLine()


@pytest.mark.parametrize(("seconds", "there"), [(-15, 45), (-100, 0), (30, 90), (9_999, 600)])
def test_shift_note_stays_within_the_call(seconds: int, there: int) -> None:
    at = NOW - minutes(9)
    talk = talking(notes=notes(note("n1", "one", elapsed_s=60, at=at)))
    (moved,) = did(talk, ShiftNote("talk", "n1", seconds)).notes
    assert (moved.elapsed_s, moved.at) == (there, at + timedelta(seconds=there - 60))
    assert outcome(talk, ShiftNote("talk", "n1", seconds)).event.words.startswith("now at ")


def test_shift_note_that_can_go_no_further() -> None:
    talk = talking(notes=notes(note("n1", "one", elapsed_s=0)))
    refused(talk, ShiftNote("talk", "n1", -15))


@pytest.mark.parametrize(("tied", "to"), [("q1", "q2"), ("", "q2"), ("q1", ""), ("gone", "q1")])
def test_a_note_is_filed_under_another_question_or_under_none(tied: str, to: str) -> None:
    before = talking(plan=plan("q1", "q2"), notes=notes(note("n1"), note("n2", question_id=tied)))
    before = replace(before, call=replace(before.call, question_id="q1"))
    made = outcome(before, FileNote("talk", "n2", to))
    (after,) = made.conversations
    assert after.notes == (before.notes[0], replace(before.notes[1], question_id=to))
    assert changed(before, after) == {"notes"}
    assert made.event.words == (f"tied to: cue {to}" if to else "tied to no question")
    assert made.event.record_id == "n2"


def test_a_note_is_not_filed_under_a_question_that_is_gone() -> None:
    sentence = refused(NOTED, FileNote("talk", "n1", "gone"))
    assert sentence == "There is no question gone in this plan; nothing was changed."


def test_a_resource_is_advice_until_it_is_something_else() -> None:
    kept = did(IDEA, AddNote("talk", "n1", "# the Dragon Book"))
    assert [advice.id for advice in kept.advice] == ["n1"]
    assert did(kept, EditNote("talk", "n1", "# the second edition")).advice == kept.advice
    assert did(kept, SetNoteKind("talk", "n1", Kind.PLAIN)).advice == ()
    assert did(kept, RemoveNote("talk", "n1")).advice == ()


@pytest.mark.parametrize(
    ("kind", "left"), [(Kind.QUOTE, 1), (Kind.OFF_THE_RECORD, 0), (Kind.RESOURCE, 1)]
)
def test_chosen_advice_stays_whatever_its_kind_but_off_the_record(kind: Kind, left: int) -> None:
    chosen = replace(
        IDEA, notes=(note("n1", "write it down"),), advice=(Advice(id="n1", chosen=True),)
    )
    assert len(did(chosen, SetNoteKind("talk", "n1", kind)).advice) == left
