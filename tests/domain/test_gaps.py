"""Markers and lines that end in two dots are gaps; the oldest comes first."""

import pytest

from tests.domain.build import note, notes, talking
from tui.domain.interview.gaps import filled, gaps, next_gap, to_finish
from tui.domain.model.vocabulary import Kind

LEFT = talking(
    notes=notes(
        note("n1", "", Kind.MARKER),
        note("n2", "a whole one."),
        note("n3", "they rewrote it because..", Kind.SURPRISE),
        note("n4", "and so on…"),
        note("n5", "", Kind.MARKER),
    )
)


def test_gaps_are_markers_and_lines_that_break_off_the_oldest_first() -> None:
    assert [note.id for note in gaps(LEFT)] == ["n1", "n3", "n5"]


@pytest.mark.parametrize(
    ("now", "then"), [("", "n1"), ("n1", "n3"), ("n2", "n3"), ("n5", "n1"), ("gone", "n1")]
)
def test_one_gap_after_the_other_and_round_again(now: str, then: str) -> None:
    found = next_gap(LEFT, now)
    assert found is not None and found.id == then


def test_without_gaps_there_is_no_next_one() -> None:
    assert next_gap(talking(), "") is None


@pytest.mark.parametrize(
    ("line", "without"),
    [("because..", "because"), ("! and ...", "! and"), ("a whole one.", "a whole one."), ("", "")],
)
def test_what_is_gone_on_with_has_no_dots(line: str, without: str) -> None:
    assert to_finish(line) == without


def test_what_is_filled_keeps_what_was_there_and_what_it_is() -> None:
    assert filled("! they stopped because..", " it leaked ") == "! they stopped because it leaked"
    assert filled("", '"so she said') == '"so she said'
    assert filled(" > 5..", "of them") == " > 5 of them"
