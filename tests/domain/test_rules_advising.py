"""Advice: chosen, tried, let go, taken up again."""

import pytest

from tests.domain.build import NOW, changed, did, minutes, note, notes, refused, talked
from tui.domain.actions.advice import DropAdvice, ReopenAdvice, SetAdvice, TryAdvice
from tui.domain.actions.notes import SetNoteKind
from tui.domain.model.conversation import Advice
from tui.domain.model.vocabulary import Kind
from tui.structs import replace

NOTED = talked(
    notes=notes(
        note("n1", "write every day"),
        note("n2", "the Dragon Book", Kind.RESOURCE),
        note("n3", "she may leave", Kind.OFF_THE_RECORD),
        note("n4"),
    ),
    advice=(Advice(id="n2"),),
)


def test_a_line_is_chosen_and_taken_back() -> None:
    chosen = did(NOTED, SetAdvice("talk", "n1", True))
    assert chosen.advice == (Advice(id="n1", chosen=True), Advice(id="n2"))
    assert changed(NOTED, chosen) == {"advice"}
    assert did(chosen, SetAdvice("talk", "n1", False)) == NOTED


def test_a_resource_is_advice_by_itself_and_is_only_let_go() -> None:
    without = did(NOTED, SetAdvice("talk", "n2", False))
    assert without.advice == (Advice(id="n2", dropped_at=NOW),)
    assert did(without, SetAdvice("talk", "n2", True)) == NOTED
    unknown = replace(NOTED, advice=())
    assert did(unknown, SetAdvice("talk", "n2", True)) == NOTED


@pytest.mark.parametrize(("id", "what"), [("n3", "off the record"), ("n4", "a marker")])
def test_what_can_not_be_tried(id: str, what: str) -> None:
    wanted = f"This line is {what}; there is nothing to try in it."
    assert refused(NOTED, SetAdvice("talk", id, True)) == wanted


def test_tried_with_what_came_of_it() -> None:
    tried = did(NOTED, TryAdvice("talk", "n2", " chapter 2\n helped "))
    assert tried.advice == (Advice(id="n2", tried_at=NOW, outcome="chapter 2 helped"),)
    assert changed(NOTED, tried) == {"advice"}
    later = did(tried, TryAdvice("talk", "n2", "all of it"), NOW + minutes(9))
    assert later.advice == (Advice(id="n2", tried_at=NOW, outcome="all of it"),)


def test_what_was_tried_is_not_let_go_but_may_be_open_again() -> None:
    tried = did(NOTED, TryAdvice("talk", "n2", "it helped"))
    wanted = "This was tried already; it can't be let go any more."
    assert refused(tried, DropAdvice("talk", "n2")) == wanted
    wanted = "This was tried already; what came of it is kept."
    assert refused(tried, SetAdvice("talk", "n2", False)) == wanted
    again = did(tried, ReopenAdvice("talk", "n2"))
    assert again.advice == (Advice(id="n2", outcome="it helped"),) and again.advice[0].open


def test_let_go_taken_up_and_tried_after_all() -> None:
    dropped = did(NOTED, DropAdvice("talk", "n2"))
    assert dropped.advice == (Advice(id="n2", dropped_at=NOW),) and not dropped.advice[0].open
    assert did(dropped, ReopenAdvice("talk", "n2")) == NOTED
    tried = did(dropped, TryAdvice("talk", "n2"))
    assert tried.advice == (Advice(id="n2", tried_at=NOW),)


@pytest.mark.parametrize("command", [TryAdvice, DropAdvice, ReopenAdvice])
def test_advice_that_is_gone(command: type[DropAdvice]) -> None:
    wanted = "There is no advice n1 in this conversation; nothing was changed."
    assert refused(NOTED, command("talk", "n1")) == wanted


def test_what_was_tried_stays_advice_when_its_line_gets_another_kind() -> None:
    tried = did(NOTED, TryAdvice("talk", "n2", "it helped"))
    other = did(tried, SetNoteKind("talk", "n2", Kind.INSIGHT))
    assert other.advice == tried.advice
    secret = did(other, SetNoteKind("talk", "n2", Kind.OFF_THE_RECORD))
    assert secret.advice == ()
