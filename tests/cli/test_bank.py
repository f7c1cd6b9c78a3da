"""`coffeechat bank`: every question that may be planned, for a person and for a program."""

import json
from collections.abc import Callable

import pytest

from tests.cli.run import Done, Shelf
from tui.domain.actions.bank import (
    AddBankQuestion,
    EditBankQuestion,
    KeepUses,
    RetireBankQuestion,
    SaveTemplate,
)
from tui.domain.model.bank import Drew, Use, own_of
from tui.domain.model.template import template_of
from tui.domain.model.vocabulary import Pack, Theme
from tui.session import use_cases
from tui.structs import replace

Run = Callable[..., Done]
WEEK, LAUGH = "work-good-week", "warm-laugh"


@pytest.fixture
def changed(shelf: Shelf) -> Shelf:
    """The good week is edited and was asked, laughing is retired, and one is the user's own."""
    world = shelf.world.other()
    week = own_of(use_cases.shipped()[WEEK])
    use = Use(id=shelf.grace, at=world.clock.at, drew=(Drew(WEEK, True, 3),))
    for command in (
        EditBankQuestion(replace(week, text="What fills a week?")),
        AddBankQuestion(replace(week, id=world.session.new_id(), text="How\u202edo you rest?")),
        RetireBankQuestion(LAUGH, True),
        KeepUses(use),
    ):
        world.session.run(command)
    world.session.close()
    return shelf


def test_a_library_without_changes_lists_what_ships(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("bank")
    assert (done.status, done.err) == (0, "")
    assert done.out.count("\n") == len(use_cases.shipped())


def test_it_lists_what_may_be_planned(changed: Shelf, coffeechat: Run) -> None:
    done = coffeechat("bank")
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert "the work itself: What fills a week? (core, edited, asked 1)" in lines
    assert "the work itself: Howdo you rest? (core, own)" in lines
    assert use_cases.shipped()[LAUGH].text not in done.out


def test_as_json_it_has_all_of_a_question(changed: Shelf, coffeechat: Run) -> None:
    done = coffeechat("bank", "--json")
    assert (done.status, done.err) == (0, "")
    found = {one["id"]: one for one in json.loads(done.out)}
    assert len(found) == len(use_cases.shipped())
    week = found[WEEK]
    assert (week["text"], week["standing"]) == ("What fills a week?", ["edited"])
    assert (week["asked"], week["answered"], week["notes"], week["hint"]) == (1, 0, 3, "")
    assert week["last_asked_at"] == "2026-05-04T09:30:00+00:00"


@pytest.mark.parametrize("typed", ["skills and ways in", "SKILLS", "ways in"])
def test_one_theme(shelf: Shelf, coffeechat: Run, typed: str) -> None:
    found = json.loads(coffeechat("bank", "--theme", typed, "--json").out)
    assert {one["theme"] for one in found} == {Theme.SKILLS.value}
    assert len(found) == sum(q.theme is Theme.SKILLS for q in use_cases.shipped().values())


def test_one_pack_of_one_theme(shelf: Shelf, coffeechat: Run) -> None:
    words = ("bank", "--pack", "founder", "--theme", "the work itself", "--json")
    found = json.loads(coffeechat(*words).out)
    assert found
    for one in found:
        assert one["theme"] == "the work itself" and Pack.FOUNDER.value in one["packs"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--theme", "coffee"), '"coffee" means no theme'),
        (("--theme", "and"), '"and" means more than one theme'),
        (("--pack", "coffee"), "moving country"),
    ],
)
def test_what_is_none_is_refused_with_what_there_is(
    coffeechat: Run, words: tuple[str, ...], said: str
) -> None:
    done = coffeechat("bank", *words)
    assert done.status == 2
    assert said in done.refused


def test_a_damaged_one_lists_what_ships_and_says_so(shelf: Shelf, coffeechat: Run) -> None:
    (shelf.folder / "bank.json").write_bytes(b"{")
    done = coffeechat("bank")
    assert done.status == 3
    assert done.out.count("\n") == len(use_cases.shipped())
    assert done.err.startswith("coffeechat: ") and "bank.json is damaged" in done.err
    assert coffeechat("list").status == 0, "who lists conversations doesn't read it"


def test_the_doctor_names_it_and_mends_it(changed: Shelf, coffeechat: Run) -> None:
    path = changed.folder / "bank.json"
    path.write_bytes(path.read_bytes()[:-30])
    assert "bank.json" in coffeechat("doctor").out
    assert coffeechat("doctor", "--repair").status == 0
    assert "What fills a week?" in coffeechat("bank").out


@pytest.fixture
def templates(shelf: Shelf) -> Shelf:
    """Two plans were kept under names."""
    world = shelf.world.other()
    plan = use_cases.starter_plan(world.session)
    for name, some in (("Second", plan[:2]), ("a\u202e first", plan[9:])):
        made = template_of(world.session.new_id(), name, some, use_cases.bank(world.session))
        world.session.run(SaveTemplate(replace(made, name=name)))
    world.session.close()
    return shelf


def test_templates_are_listed_by_name(templates: Shelf, coffeechat: Run) -> None:
    done = coffeechat("bank", "--templates")
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "a first (1 question · 1 min)" and lines[1].endswith("(close, must-ask)")
    assert lines[2] == "Second (2 questions · 4 min)" and len(lines) == 5


def test_templates_as_json(templates: Shelf, coffeechat: Run) -> None:
    first, second = json.loads(coffeechat("bank", "--templates", "--json").out)
    assert (first["name"], len(second["questions"])) == ("a first", 2)
    assert second["questions"][0]["bank_id"] in use_cases.shipped()


def test_without_a_template_it_lists_none(shelf: Shelf, coffeechat: Run) -> None:
    assert coffeechat("bank", "--templates").out == "No templates yet.\n"
