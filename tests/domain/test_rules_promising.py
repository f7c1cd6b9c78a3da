"""Promises: added, given a day, kept, let go."""

from datetime import date

import pytest

from tests.domain.build import NOW, changed, did, minutes, promise, refused, talked
from tui.domain.actions.base import Command
from tui.domain.actions.promises import AddPromise, DropPromise, SetPromiseDone, SetPromiseDue
from tui.domain.model.vocabulary import Owner
from tui.structs import replace

NOTED = talked(promises=(promise("p1"), promise("p2", "sends a name", Owner.THEM)))


def test_add_promise() -> None:
    after = did(NOTED, AddPromise("talk", "p3", " call\n Jean ", Owner.ME))
    assert after.promises == (*NOTED.promises, promise("p3", "call Jean"))
    assert changed(NOTED, after) == {"promises"}


def test_a_promise_needs_words() -> None:
    sentence = refused(NOTED, AddPromise("talk", "p3", " \n", Owner.ME))
    assert sentence == "A promise needs words; nothing was added."


def test_set_promise_due() -> None:
    friday = date(2026, 11, 27)
    after = did(NOTED, SetPromiseDue("talk", "p1", friday))
    assert after.promises == (promise("p1", due=friday), NOTED.promises[1])
    assert changed(NOTED, after) == {"promises"}
    assert did(after, SetPromiseDue("talk", "p1", None)) == NOTED


def test_set_promise_done() -> None:
    after = did(NOTED, SetPromiseDone("talk", "p2", True))
    assert after.promises == (NOTED.promises[0], replace(NOTED.promises[1], done_at=NOW))
    assert changed(NOTED, after) == {"promises"}
    assert did(after, SetPromiseDone("talk", "p2", False)) == NOTED


@pytest.mark.parametrize(
    "command",
    [
        SetPromiseDue("talk", "gone", None),
        SetPromiseDone("talk", "gone", True),
        DropPromise("talk", "gone"),
    ],
)
def test_a_promise_that_is_gone(command: Command) -> None:
    wanted = "There is no promise gone in this conversation; nothing was changed."
    assert refused(NOTED, command) == wanted


def test_a_promise_is_let_go_with_its_reason() -> None:
    after = did(NOTED, DropPromise("talk", "p1", " she has\n it "))
    assert after.promises[0] == promise("p1", dropped_at=NOW, dropped_why="she has it")
    assert not after.promises[0].open
    assert changed(NOTED, after) == {"promises"}
    again = did(after, DropPromise("talk", "p1"), NOW + minutes(1))
    assert again.promises[0].dropped_why == ""


@pytest.mark.parametrize("done", [True, False])
def test_a_promise_that_was_let_go_is_taken_up_or_kept(done: bool) -> None:
    dropped = did(NOTED, DropPromise("talk", "p1", "no time"))
    after = did(dropped, SetPromiseDone("talk", "p1", done))
    assert after.promises[0] == promise("p1", done_at=NOW if done else None)


def test_a_promise_that_was_kept_is_not_let_go() -> None:
    kept = did(NOTED, SetPromiseDone("talk", "p1", True))
    wanted = "This promise was kept; it can't be let go any more."
    assert refused(kept, DropPromise("talk", "p1")) == wanted
