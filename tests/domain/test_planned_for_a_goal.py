"""The questions that a plan gets from a goal and from what is known of somebody."""

import pytest

from tests.domain.build import bank_question
from tests.tools.words import FOLDER, goals
from tui.domain.model.vocabulary import Phase, Theme
from tui.domain.questions.plan_proposal import FITS, draft_plan
from tui.storage.bank import read_bank

BANK = read_bank()


def planned(goal: str, who: str = "") -> set[str]:
    """The bank's ids of the plan for a goal."""
    return {q.bank_id for q in draft_plan(BANK, goal, "", 30, (), (), who).questions}


def test_only_who_weighs_a_work_up_is_told_how_to_test_it() -> None:
    assert "try-four-weekends" in planned("")
    assert "try-four-weekends" in planned("out of retail, and is it too late at 34")
    assert "try-four-weekends" not in planned("what a baker's day is like")
    assert "try-four-weekends" not in planned("how to lead a team")


def test_only_who_leads_people_is_asked_how_somebody_new_does_well() -> None:
    assert "skills-early-sign" in planned("", "owner · a bakery")
    assert "skills-early-sign" not in planned("", "analyst · a bank")
    assert "skills-early-sign" in planned("")


def test_a_freelance_is_asked_once_what_to_charge() -> None:
    asked = planned("what to charge", "freelance illustrator · ")
    assert len(asked & {"decide-what-to-charge", "decide-what-others-charge"}) == 1


def test_there_is_one_way_into_a_licensed_job() -> None:
    assert "skills-side-doors" in planned("break into baking")
    assert "skills-side-doors" not in planned("break into baking", "pharmacist · a hospital")
    assert "skills-side-doors" not in planned("how to become a paramedic")


def test_a_sensitive_question_is_pulled_in_only_by_what_it_asks_first() -> None:
    bank = [
        bank_question("pay", intents=("pay", "age"), sensitive=True),
        bank_question("old", intents=("age", "pay")),
    ]
    paid = draft_plan(bank, "what is the salary", "", 30, (), ()).questions
    assert {q.bank_id for q in paid} == {"pay", "old"}
    assert {q.bank_id for q in draft_plan(bank, "too old at 50?", "", 30, (), ()).questions} == {
        "old"
    }


def test_a_question_for_another_situation_is_not_proposed() -> None:
    bank = [
        bank_question("founded", needs=("has founded",)),
        bank_question("team", unless=("works alone",)),
        bank_question("any"),
    ]
    nobody = draft_plan(bank, "", "", 30, (), ()).questions
    assert {one.bank_id for one in nobody} == {"team", "any"}
    founder = draft_plan(bank, "", "", 30, (), (), who="founder, works alone · a bakery").questions
    assert {one.bank_id for one in founder} == {"founded", "any"}


def test_a_goal_pulls_in_by_what_a_question_asks_above_all_the_foremost_first() -> None:
    bank = [
        bank_question("touches", intents=("family", "risk", "age")),
        bank_question("second", intents=("family", "age")),
        bank_question("first", intents=("age", "family")),
    ]
    plan = draft_plan(bank, "too old at 50?", "", 30, (), ()).questions
    assert {q.bank_id for q in plan if q.reason == f"{FITS}: age"} == {"second", "first"}
    four = [bank_question(f"f{i}", intents=("age", "risk")) for i in range(3)]
    plan = draft_plan([*bank, *four], "too old at 50?", "", 30, (), ()).questions
    assert "second" not in {q.bank_id for q in plan if q.reason.startswith(FITS)}


def test_an_opening_is_the_last_to_be_pulled_in() -> None:
    bank = [
        bank_question("open", phase=Phase.OPEN, intents=("age", "family")),
        bank_question("core", intents=("risk", "age")),
    ]
    plan = draft_plan(bank, "too old at 50?", "", 30, (), ()).questions
    assert [one.bank_id for one in plan if one.reason.startswith(FITS)] == ["open", "core"]
    few = [*bank, *(bank_question(f"c{i}", intents=("age", "risk")) for i in range(3))]
    plan = draft_plan(few, "too old at 50?", "", 30, (), ()).questions
    assert "open" not in {one.bank_id for one in plan if one.reason.startswith(FITS)}


def test_a_plan_of_twenty_minutes_has_a_question_about_life() -> None:
    life = bank_question("life", theme=Theme.FIT, intents=("life outside",), minutes=1)
    work = [bank_question(f"w{i}", starter=i, minutes=1) for i in range(1, 9)]
    long = draft_plan([*work, life], "", "", 20, (), ()).questions
    (told,) = [one for one in long if one.bank_id == "life"]
    assert told.reason == "their life outside work" and not told.reserve
    short = draft_plan([*work, life], "", "", 15, (), ()).questions
    assert "life" not in {one.bank_id for one in short if not one.reserve}


def test_on_an_outsiders_goals_no_question_is_for_another_situation() -> None:
    known = {question.id: question for question in BANK}
    aimed = goals(FOLDER)
    for goal in aimed:
        for one in goal.pulled:
            assert goal.known.issuperset(known[one.bank_id].needs), (goal.words, one.text)
            assert one.phase is not Phase.CLOSE
    assert sum(bool(goal.pulled) for goal in aimed) >= 65


def test_what_an_outsider_refused_for_a_goal_is_not_pulled_in_and_what_fitted_is() -> None:
    judged = [(goal, {one.bank_id for one in goal.pulled}) for goal in goals(FOLDER)]
    assert not [(goal.words, ids) for goal, ids in judged if ids & set(goal.refused)]
    assert sum(len(ids & set(goal.fits)) for goal, ids in judged) >= 30


def test_the_question_that_fits_best_is_asked_before_others_as_easy() -> None:
    bank = [
        bank_question("starter", starter=1),
        bank_question("second", intents=("risk", "age")),
        bank_question("first", intents=("age", "risk")),
    ]
    plan = draft_plan(bank, "too old at 50?", "", 30, (), ()).questions
    assert [one.bank_id for one in plan] == ["first", "second", "starter"]


@pytest.mark.parametrize(
    ("goal", "role", "asked", "not_asked"),
    [
        ("my visa runs out, who sponsors", "", "skills-sponsor-reason", "try-before-moving"),
        ("night shifts", "office manager", "work-regular-hours", "fit-others-rest"),
        ("from academia to industry", "scientist", "skills-from-research", "work-good-enough"),
        ("find a job at 54", "", "switch-show-first", "switch-starting-late"),
        ("stay or leave", "", "decide-before-choosing", "try-wrong-path-sign"),
        (
            "useful on a board, first time on the board",
            "",
            "team-board-useful",
            "team-find-members",
        ),
        ("hiring my first employee", "owner", "skills-first-hire", "fit-life-on-pay"),
        ("work part time after having a baby", "", "fit-become-parents", "decide-before-the-leap"),
    ],
)
def test_what_is_asked_depends_on_where_the_author_is(
    goal: str, role: str, asked: str, not_asked: str
) -> None:
    assert asked in planned(goal, role) and not_asked not in planned(goal, role)


@pytest.mark.parametrize("who", ["", "bow maker · a workshop", "analyst · a bank"])
def test_what_is_in_no_pack_is_for_goals_that_ask_for_it(who: str) -> None:
    known = {question.id: question for question in BANK}
    plan = draft_plan(BANK, "how violin bows are made", "", 30, (), (), who).questions
    special = [q for one in plan if not ((q := known[one.bank_id]).packs or q.starter)]
    assert all("life outside" in question.intents for question in special)
