"""What is off the record leaves in nothing: note, promise, advice, nor the half-typed line."""

from tests.domain.build import note, notes, promise, talking
from tui.domain.model.conversation import Advice, DraftLine
from tui.domain.model.vocabulary import Kind
from tui.structs import replace

PRIVATE = note("secret", "her budget is cut", Kind.OFF_THE_RECORD)
SAID = note("said", "six people", Kind.PLAIN)
BOTH = replace(
    talking(notes=notes(SAID, PRIVATE)),
    promises=(promise("open"), promise("closed", note_id="secret")),
    advice=(Advice(id="said"), Advice(id="secret")),
)


def test_only_what_was_said_openly_is_on_record() -> None:
    half = replace(BOTH, draft_line=DraftLine(text="% and she leaves"))
    assert (BOTH.off_record, half.off_record) == (1, 2)
    for conversation in (BOTH, half):
        there = conversation.on_record
        assert [one.id for one in there.notes] == ["said"]
        assert [one.id for one in there.promises] == ["open"]
        assert [one.id for one in there.advice] == ["said"]
        assert there.draft_line == DraftLine()


def test_a_half_typed_line_that_may_be_told_stays() -> None:
    half = replace(BOTH, draft_line=DraftLine(text="so what"))
    assert half.on_record.draft_line == DraftLine(text="so what")
