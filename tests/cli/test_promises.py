"""`promises`, `ics --tasks`, and what `show` and `due` say of promises and advice."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf
from tests.session.world import World
from tui.domain.actions.advice import DropAdvice, SetAdvice, TryAdvice
from tui.domain.actions.promises import AddPromise, DropPromise, SetPromiseDone, SetPromiseDue
from tui.domain.model.vocabulary import Owner

Run = Callable[..., Done]


@pytest.fixture
def world(shelf: Shelf) -> Iterator[World]:
    """The library with promises both ways, open to be changed further."""
    world = shelf.world.other()
    day = world.clock.at.date()
    for id, text, owner, due in (
        (shelf.grace, "introduce me [to] Jean", Owner.THEM, None),
        (shelf.ada, "send my notes", Owner.ME, day + timedelta(days=1)),
    ):
        promise = world.session.new_id()
        world.session.run(AddPromise(id, promise, text, owner))
        world.session.run(SetPromiseDue(id, promise, due))
    world.session.flush()
    yield world
    world.session.close()


def ledger(done: Done) -> list[str]:
    assert (done.status, done.err) == (0, "")
    return done.out.splitlines()


def test_the_ledger_has_both_ways_by_day(world: World, coffeechat: Run) -> None:
    assert ledger(coffeechat("promises")) == [
        "[ ] I'll send my notes by 2026-05-05 · Ada Lovelace",
        "[ ] I'll send the paper · Grace Hopper",
        "[ ] they'll introduce me [to] Jean · Grace Hopper",
    ]
    assert len(ledger(coffeechat("promises", "--mine"))) == 2
    assert [line[:8] for line in ledger(coffeechat("promises", "--theirs"))] == ["[ ] they"]
    assert coffeechat("promises", "--mine", "--theirs").status == 2


def test_the_ledger_as_json(world: World, shelf: Shelf, coffeechat: Run) -> None:
    found = json.loads(coffeechat("promises", "--json").out)
    assert [one["name"] for one in found] == ["Ada Lovelace", *["Grace Hopper"] * 2]
    assert (found[0]["text"], found[0]["owner"]) == ("send my notes", "me")
    assert found[0]["conversation_id"] == shelf.ada and found[0]["due"] == "2026-05-05"


def test_what_is_kept_or_let_go_leaves_the_ledger(
    world: World, shelf: Shelf, coffeechat: Run
) -> None:
    mine, theirs = world.session.conversation(shelf.grace).promises
    world.session.run(SetPromiseDone(shelf.grace, theirs.id, True))
    world.session.run(DropPromise(shelf.grace, mine.id, "she has it"))
    (ada,) = world.session.conversation(shelf.ada).promises
    world.session.run(SetPromiseDone(shelf.ada, ada.id, True))
    world.session.flush()
    assert ledger(coffeechat("promises")) == ["No promise is open."]
    assert json.loads(coffeechat("promises", "--json").out) == []
    shown = coffeechat("show", "Grace").out
    assert "[-] I'll send the paper (she has it)" in shown and "[x] they'll introduce" in shown
    markdown = coffeechat("show", "Grace", "--markdown").out
    assert "- me: send the paper (let go: she has it)" in markdown


def test_a_conversation_that_can_not_be_read_is_named(
    world: World, shelf: Shelf, coffeechat: Run
) -> None:
    assert len(ledger(coffeechat("promises"))) == 3
    shelf.file(shelf.ada).write_text("{ not ours", "utf-8")
    done = coffeechat("promises")
    assert done.status == 3 and shelf.ada in done.err and "send my notes" not in done.out
    assert done.out.count("\n") == 2


def test_advice_in_show_and_due(world: World, shelf: Shelf, coffeechat: Run) -> None:
    for line in ("# the [Dragon] Book", "write every day"):
        world.note(shelf.grace, line)
    book, daily = (n.id for n in world.session.conversation(shelf.grace).notes[-2:])
    world.session.run(SetAdvice(shelf.grace, daily, True))
    world.session.flush()
    world.clock.wait(days=14)
    shelf.world.clock.at = world.clock.at
    assert coffeechat("due").out.count("tried it?") == 2
    due = json.loads(coffeechat("due", "--json").out)
    asked = [one for one in due if one["kind"] == "advice"]
    assert [(one["advice_id"], one["promise_id"]) for one in asked] == [(book, None), (daily, None)]
    world.session.run(TryAdvice(shelf.grace, book, "chapter 2 helped"))
    world.session.run(DropAdvice(shelf.grace, daily))
    world.session.flush()
    shown = coffeechat("show", "Grace").out
    assert "[x] to try: the [Dragon] Book: chapter 2 helped" in shown
    assert "[-] to try: write every day" in shown
    markdown = coffeechat("show", "Grace", "--markdown").out
    assert "## Worth trying\n\n- [x] the \\[Dragon\\] Book: chapter 2 helped" in markdown
    assert "- write every day (let go)" in markdown
    assert json.loads(coffeechat("show", "Grace", "--json").out)["advice"][0]["tried"] is True
    assert "tried it?" not in coffeechat("due").out


def test_promises_as_tasks(world: World, coffeechat: Run, tmp_path: Path) -> None:
    printed = coffeechat("ics", "--tasks").out
    assert printed.count("BEGIN:VTODO") == 2 and "DUE;VALUE=DATE:20260505" in printed
    assert "SUMMARY:send my notes (for Ada Lovelace)" in printed
    one = coffeechat("ics", "--tasks", "Grace").out
    assert one.count("BEGIN:VTODO") == 1 and "send the paper" in one
    path = tmp_path / "tasks.ics"
    assert coffeechat("ics", "--tasks", "-o", str(path)).out == f"{path}\n"
    assert path.read_bytes().decode().replace("\r\n", "\n") == printed.replace("\r\n", "\n")
    assert path.stat().st_mode & 0o777 == 0o600
    again = coffeechat("ics", "--tasks", "-o", str(path))
    assert again.status == 1 and "--force" in again.err


def test_tasks_that_may_be_missing_are_told_of(world: World, shelf: Shelf, coffeechat: Run) -> None:
    path = shelf.folder / "conversations" / f"{shelf.ada}.json"
    path.write_text("{", "utf-8")
    done = coffeechat("ics", "--tasks")
    assert done.status == 3 and shelf.ada in done.err
    assert done.out.count("BEGIN:VTODO") == 1 and "send the paper" in done.out
    assert coffeechat("ics", "--tasks", "Grace").status == 3


def test_whose_call_or_tasks_must_be_said(world: World, coffeechat: Run) -> None:
    done = coffeechat("ics")
    assert done.status == 2 and "Whose call?" in done.refused
    nobody = coffeechat("ics", "--tasks", "Mary Shaw")
    assert nobody.status == 1 and "No promise of yours is open" in nobody.refused
    assert "BEGIN:VEVENT" in coffeechat("ics", "Ada").out
