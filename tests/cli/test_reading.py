"""`list`, `show` and `due`: what they print for a person and for a program."""

import io
import json
import re
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import Done, Shelf, process
from tui import cli
from tui.domain.actions.asking import AskQuestion, MarkQuestion, SayWhyPartly
from tui.domain.actions.call import EndCall, ReopenCall, StartCall
from tui.domain.actions.fields import Schedule
from tui.domain.actions.introductions import MoveIntroduction, SetNameUse
from tui.domain.actions.notes import KeepDraftLine
from tui.domain.actions.people import AddConversation, AddPerson, EditPerson, PersonField
from tui.domain.actions.plan import PlanQuestion
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import IntroductionState, NameUse, QuestionState

Run = Callable[..., Done]


def data(done: Done) -> Any:
    assert (done.status, done.err) == (0, "")
    return json.loads(done.out)


def test_the_list_has_every_conversation_by_stage(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("list")
    assert (done.status, done.err) == (0, "")
    rows = done.out.splitlines()
    assert [row.split()[0] for row in rows] == [shelf.anna, shelf.mary, shelf.ada, shelf.grace]
    assert rows[3].endswith("Grace Hopper")
    assert "4 notes" in rows[3]
    assert "2026-05-04 08:22" in rows[3]


def test_the_list_as_json(shelf: Shelf, coffeechat: Run) -> None:
    rows = data(coffeechat("list", "--json"))
    assert [row["id"] for row in rows] == [shelf.anna, shelf.mary, shelf.ada, shelf.grace]
    assert rows[3]["name"] == "Grace Hopper"
    assert rows[3]["notes"] == 4


@pytest.mark.parametrize(
    ("stage", "names"),
    [
        ("idea", ["Anna Lovelock"]),
        ("asked", ["Mary Shaw"]),
        ("scheduled", ["Ada Lovelace"]),
        ("talked", ["Grace Hopper"]),
        ("in touch", []),
    ],
)
def test_the_list_of_one_stage(shelf: Shelf, coffeechat: Run, stage: str, names: list[str]) -> None:
    assert [row["name"] for row in data(coffeechat("list", "--stage", stage, "--json"))] == names
    assert coffeechat("list", "--stage", stage).out.count("\n") == max(1, len(names))


def test_a_stage_that_is_none_is_refused_with_the_stages(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("list", "--stage", "coffee")
    assert done.status == 2
    assert "coffee" in done.refused
    assert "idea, asked, scheduled, talked, thanked, in touch, declined, quiet" in done.refused


def test_an_empty_library_is_an_empty_list(
    coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COFFEECHAT_HOME")  # the usual one need not be there
    assert coffeechat("list") == Done(0, "No conversations yet.\n", "")
    assert data(coffeechat("list", "--json")) == []
    assert coffeechat("due") == Done(0, "Nothing is due.\n", "")
    assert data(coffeechat("due", "--json")) == []


@pytest.mark.parametrize("who", ["Grace Hopper", "grace", "hopp", "GRACE  hopper"])
def test_show_finds_a_person_by_a_part_of_the_name(shelf: Shelf, coffeechat: Run, who: str) -> None:
    shown = data(coffeechat("show", who, "--json"))
    assert shown["conversation"]["id"] == shelf.grace


def test_show_finds_by_words_and_by_ids(shelf: Shelf, coffeechat: Run) -> None:
    assert data(coffeechat("show", "grace", "hopper", "--json")) == data(
        coffeechat("show", shelf.grace, "--json")
    )
    person_id = data(coffeechat("show", "grace", "--json"))["person"]["id"]
    assert data(coffeechat("show", person_id, "--json"))["conversation"]["id"] == shelf.grace


def test_show_means_the_newest_conversation(shelf: Shelf, coffeechat: Run) -> None:
    again = shelf.world.other()
    person_id = again.session.conversation(shelf.grace).person_id
    newer = again.session.new_id()
    again.session.run(AddConversation(newer, person_id))
    again.session.close()
    assert data(coffeechat("show", "grace", "--json"))["conversation"]["id"] == newer
    assert data(coffeechat("show", shelf.grace, "--json"))["conversation"]["id"] == shelf.grace


def test_show_says_who_may_be_meant(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("show", "lovel")
    assert done.status == 2
    wanted = (
        r'Ambiguous name\. "lovel" may mean 2 people: Ada Lovelace(, .+)? \(id \w+\); Anna Lovelock'
    )
    assert re.search(wanted, done.refused)
    assert done.refused.endswith("Type more of the name, or an id.\n")


@pytest.mark.parametrize("who", ["nobody", "", "01m7zzzzzzzzzzzzzz"])
def test_show_says_that_nobody_is_meant(shelf: Shelf, coffeechat: Run, who: str) -> None:
    done = coffeechat("show", who)
    assert done.status == 2
    assert f'"{who}"' in done.refused


def test_show_prints_every_note(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("show", "grace")
    assert (done.status, done.err) == (0, "")
    for line in (
        "Grace Hopper · compilers, US Navy · talked",
        "goal: how teams choose",
        "02:00  ~ moved to Boston",
        '04:00  " nobody believed it',
        "06:00  > send the paper",
        "08:00  · (marker)",
        "[ ] I'll send the paper",
    ):
        assert line in done.out.splitlines()


def test_show_as_json_has_what_is_promised(shelf: Shelf, coffeechat: Run) -> None:
    shown = data(coffeechat("show", "grace", "--json"))
    assert shown["person"]["name"] == "Grace Hopper"
    assert [(n["kind"], n["text"], n["elapsed_s"]) for n in shown["notes"]] == [
        ("personal detail", "moved to Boston", 120),
        ("quote", "nobody believed it", 240),
        ("promise by me", "send the paper", 360),
        ("marker", "", 480),
    ]
    assert shown["conversation"]["ended_at"] == "2026-05-04T08:52:00+00:00"
    assert shown["thank_you"]["due_at"] == "2026-05-04T10:52:00+00:00"
    assert shown["promises"][0]["owner"] == "me"


def test_show_has_the_half_typed_line(shelf: Shelf, coffeechat: Run) -> None:
    again = shelf.world.other()
    again.session.run(KeepDraftLine(shelf.grace, "half a li", 3))
    again.session.close()
    assert data(coffeechat("show", "grace", "--json"))["draft_line"] == "half a li"
    assert "half-typed: half a li\n" in coffeechat("show", "grace").out


def test_markdown_has_nothing_off_the_record_unless_asked(shelf: Shelf, coffeechat: Run) -> None:
    coffeechat("note", "grace", "% between us")
    told = coffeechat("show", "grace", "--markdown")
    assert "between us" not in told.out and "nobody believed it" in told.out
    assert told.err == (
        "coffeechat: 1 line off the record is not in it; --off-the-record has everything.\n"
    )
    whole = coffeechat("show", "grace", "--markdown", "--off-the-record")
    assert "between us" in whole.out and whole.err == ""
    assert "between us" in coffeechat("show", "grace").out
    assert "between us" in coffeechat("show", "grace", "--json").out


@pytest.mark.parametrize(
    "words",
    [
        ("show", "zo", "--json"),
        ("show", "zo", "--markdown"),
        ("list", "--json"),
        ("card", "zo"),
        ("card", "zo", "--markdown", "-o", "-"),
        ("ics", "zo", "--output", "-"),
        ("thank", "zo"),
    ],
)
def test_what_goes_into_a_file_is_utf_8_in_any_locale(
    shelf: Shelf, machine: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    session = shelf.world.other().session
    zoe, talk = session.new_id(), session.new_id()
    session.run(AddPerson(zoe, "Zoë Łuk"))
    session.run(AddConversation(talk, zoe))
    session.run(Schedule(talk, shelf.world.clock.at + timedelta(hours=1)))
    session.run(StartCall(talk))
    session.run(EndCall(talk))
    session.close()
    out = io.BytesIO()
    monkeypatch.chdir(machine)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, "ascii"))
    assert cli.main(words) == 0
    assert "Zoë" in out.getvalue().decode()
    assert not (machine / "-").exists()


def test_show_as_markdown(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("show", "grace", "--markdown")
    assert done.status == 0
    assert done.out.startswith("# Grace Hopper\n")
    assert "- 02:00 \\~ moved to Boston\n" in done.out


def test_show_takes_one_form_only(shelf: Shelf, coffeechat: Run) -> None:
    assert coffeechat("show", "grace", "--markdown", "--json").status == 2


def test_due_says_what_is_due_most_urgent_first(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("due")
    assert (done.status, done.err) == (0, "")
    first, second, third = done.out.splitlines()
    assert first.startswith("thank-you")
    assert first.endswith("Grace Hopper: 1 h 22 left")
    assert second.startswith("next call")
    assert "Ada Lovelace: " in second
    assert third.startswith("promise")
    assert "Grace Hopper: send the paper · " in third


def test_due_as_json(shelf: Shelf, coffeechat: Run) -> None:
    rows = data(coffeechat("due", "--json"))
    assert [(row["kind"], row["name"]) for row in rows] == [
        ("thank-you", "Grace Hopper"),
        ("next call", "Ada Lovelace"),
        ("promise", "Grace Hopper"),
    ]
    assert rows[0]["at"] == "2026-05-04T10:52:00+00:00"


def test_show_says_how_it_stands_with_the_introduction(shelf: Shelf, coffeechat: Run) -> None:
    person_id = data(coffeechat("show", "grace", "--json"))["person"]["id"]
    again = shelf.world.other()
    again.session.run(EditPerson(person_id, PersonField.INTRODUCED_BY, "Ada Lovelace"))
    again.session.run(SetNameUse(person_id, NameUse.YES))
    again.session.run(MoveIntroduction(person_id, IntroductionState.PROMISED))
    again.session.close()
    assert "through: Ada Lovelace · may I use your name: yes · introduction promised" in (
        coffeechat("show", "grace").out
    )
    shown = data(coffeechat("show", "grace", "--json"))["person"]
    assert (shown["name_use"], shown["introduction"]) == ("yes", "promised")
    again = shelf.world.other()
    again.session.run(MarkThankYouSent(shelf.grace))
    again.session.close()
    assert "you talked today; thank Ada for the introduction" in coffeechat("due").out
    told = data(coffeechat("due", "--json"))
    assert [row["name"] for row in told if row["kind"] == "introduction"] == ["Grace Hopper"]


def test_a_person_that_is_missing_is_said(shelf: Shelf, coffeechat: Run) -> None:
    person_id = data(coffeechat("show", "mary", "--json"))["person"]["id"]
    (shelf.folder / "people" / f"{person_id}.json").unlink()
    done = coffeechat("list", "--stage", "asked")
    assert (done.status, done.out.count("(person missing)")) == (0, 1)
    assert coffeechat("show", shelf.mary).status == 2


def test_reading_leaves_the_library_as_it_is(shelf: Shelf, coffeechat: Run) -> None:
    def looks() -> dict[str, tuple[bytes, int]]:
        files = [p for p in shelf.folder.rglob("*") if p.is_file()]
        return {str(p): (p.read_bytes(), p.stat().st_mtime_ns) for p in files}

    before = looks()
    for words in (["list"], ["show", "grace"], ["due"], ["list", "--json"]):
        assert coffeechat(*words).status == 0
    assert looks() == before


@pytest.mark.parametrize("words", [["list"], ["show", "grace", "--json"], ["due", "--json"]])
def test_the_same_from_a_shell(shelf: Shelf, words: list[str]) -> None:
    done = process(*words)
    assert (done.status, done.err) == (0, "")
    assert "Grace Hopper" in done.out


def test_what_was_answered_partly_is_shown_with_its_reason(shelf: Shelf, coffeechat: Run) -> None:
    world = shelf.world.other()
    session, id = world.session, shelf.grace
    session.run(ReopenCall(id))
    asked = Question(id=session.new_id(), text="Why a\u202e compiler?", cue="")
    session.run(PlanQuestion(id, asked))
    session.run(AskQuestion(id, asked.id))
    session.run(MarkQuestion(id, asked.id, QuestionState.PARTLY))
    session.run(SayWhyPartly(id, asked.id, "the bell rang"))
    session.close()
    assert "come back to: Why a compiler? (the bell rang)" in coffeechat("show", "Grace").out
