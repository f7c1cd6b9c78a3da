"""A plan that proposes itself: laws that hold for any wish, and why each question is in it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import bank_question, question
from tui.domain.model.call import phase_minutes
from tui.domain.model.conversation import MINUTES, Finding
from tui.domain.model.plan import (
    MUST_ASK,
    PHASE_ORDER,
    PLANNED,
    RESERVE,
    minutes_planned,
    packed,
    plan_remarks,
    planned,
    starters,
)
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Pack, Phase, Place, QuestionState, Side, Theme
from tui.domain.questions.plan_proposal import FITS, PULLED, SHOWN, Draft, draft_plan
from tui.storage.bank import read_bank
from tui.structs import replace

BANK = read_bank()
KNOWN = {one.id: one for one in BANK}
PAIR = ("refer-who-else", "refer-stay-in-touch")
FOUND = {
    Place.VOICE: "her notes on the first compiler",
    Place.PATH: "a year at sea",
    Place.NEWS: "a new office in Lisbon",
    Place.COMMON: "the same school",
    Place.PRODUCTS: "the flight recorder",
    Place.SITE: "a page about slow growth",
    Place.FIELD: "the race for smaller parts",
}
EVERY = tuple(Finding(id=place.name, text=text, place=place) for place, text in FOUND.items())

goals = st.sampled_from(
    [
        "",
        "how compiler teams choose",
        "team culture",
        "whether to move, or to stay",
        "leaving",
        "?!",
    ]
)
packs = st.just("") | st.sampled_from(Pack).map(str)
some_findings = st.lists(st.sampled_from(EVERY), unique=True).map(tuple)


def draft(
    goal: str = "",
    pack: str = "",
    minutes: int = 30,
    findings: tuple[Finding, ...] = (),
    present: tuple[Question, ...] = (),
) -> Draft:
    return draft_plan(BANK, goal, pack, minutes, findings, present)


def firm(made: tuple[Question, ...]) -> list[Question]:
    return [one for one in made if not one.reserve]


def taken(made: Draft) -> tuple[Question, ...]:
    """The questions of a draft as they are when they stand in a plan."""
    return tuple(replace(one, id=one.bank_id) for one in made.questions)


def bank_ids(made: Any) -> list[str]:
    return [one.bank_id for one in made]


def test_with_nothing_known_it_is_the_starter_plan_and_a_reserve() -> None:
    made = draft().questions
    wanted = [one.id for one in starters(BANK)]
    other = [id for id in bank_ids(firm(made)) if id not in wanted]
    assert len(other) == 1 and KNOWN[other[0]].theme is Theme.FIT
    assert len(set(wanted) - set(bank_ids(made))) <= 1
    must = {one.bank_id for one in made if one.must_ask}
    assert len(must - {q.id for q in BANK if q.must}) <= 1
    assert sum(one.reserve for one in made) == RESERVE


@given(goals, packs, st.sampled_from(MINUTES), some_findings)
def test_a_draft_is_a_good_plan(
    goal: str, pack: str, minutes: int, findings: tuple[Finding, ...]
) -> None:
    made = draft(goal, pack, minutes, findings).questions
    whole = firm(made)
    remarks = plan_remarks(made, minutes)
    assert all(remark.endswith("not in your words yet") for remark in remarks)
    assert bool(remarks) == any(one.unworded for one in made)
    assert not any(one.must_ask and one.unworded for one in made)
    assert len(whole) == {15: 6, 20: 7, 30: PLANNED, 45: 13, 60: 15}[minutes]
    said = sum(one.sayable for one in whole)
    assert sum(one.must_ask for one in whole) == min(MUST_ASK, len(whole) // 2 + 1, said)
    assert [one.reserve for one in made] == sorted(one.reserve for one in made)
    assert sum(one.reserve for one in made) == RESERVE
    assert not any(one.must_ask for one in made if one.reserve)
    assert tuple(bank_ids(whole[-2:])) == PAIR
    assert len(set(bank_ids(made))) == len(made)
    assert all(one.reason and not one.slot_open for one in made)
    for phase, room in zip(Phase, phase_minutes(minutes), strict=True):
        assert 0 < minutes_planned(made, phase) <= room


@given(goals, packs, st.sampled_from(MINUTES), some_findings)
def test_easy_comes_before_hard_and_nothing_asks_for_trust_at_once(
    goal: str, pack: str, minutes: int, findings: tuple[Finding, ...]
) -> None:
    whole = firm(draft(goal, pack, minutes, findings).questions)
    order = [(PHASE_ORDER[one.phase], KNOWN[one.bank_id]) for one in whole[:-2]]
    ranks = [(phase, source.sensitive, source.depth) for phase, source in order]
    assert ranks == sorted(ranks)
    assert all(one.finding_id or not KNOWN[one.bank_id].sensitive for one in whole)
    assert Theme.RESCUE not in {one.theme for one in whole}


@given(goals, packs, some_findings)
def test_personal_and_career_are_mixed_before_the_close(
    goal: str, pack: str, findings: tuple[Finding, ...]
) -> None:
    whole = firm(draft(goal, pack, 30, findings).questions)
    assert {one.side for one in whole if one.phase is not Phase.CLOSE} == set(Side)


@given(goals, packs, st.integers(5, 240), some_findings)
def test_the_same_facts_give_the_same_draft_and_nothing_more_to_propose(
    goal: str, pack: str, minutes: int, findings: tuple[Finding, ...]
) -> None:
    made = draft(goal, pack, minutes, findings)
    assert draft(goal, pack, minutes, findings) == made
    again = draft(goal, pack, minutes, findings, taken(made))
    assert (again.questions, again.leaving) == ((), ())


@pytest.mark.parametrize(("minutes", "number"), [(5, 3), (10, 4), (15, 6), (25, 9), (30, 10)])
def test_a_short_call_has_fewer_questions(minutes: int, number: int) -> None:
    whole = firm(draft(minutes=minutes).questions)
    assert len(whole) == number
    assert sum(one.minutes for one in whole) <= minutes


def test_words_of_the_goal_pull_questions_in() -> None:
    made = draft("Teams, and their culture").questions
    pulled = [one for one in firm(made) if one.reason.startswith("fits your goal: ")]
    assert len(pulled) == PULLED
    assert all(one.must_ask for one in pulled)
    assert any(one.theme is Theme.ORGANISATION for one in pulled)


@pytest.mark.parametrize("goal", ["how it is made", "compilers, kernels", "to know more"])
def test_a_goal_that_says_nothing_pulls_nothing_in(goal: str) -> None:
    assert set(bank_ids(draft().questions)) - set(bank_ids(draft(goal).questions)) == {
        "try-four-weekends"
    }
    assert not any(one.reason.startswith(FITS) for one in draft(goal).questions)


@pytest.mark.parametrize("pack", Pack)
def test_a_pack_makes_most_of_the_plan(pack: Pack) -> None:
    minutes = 15 if pack is Pack.SENIOR_LEADER else 30
    made = draft(pack=pack, minutes=minutes).questions
    own = {one.id for one in packed(BANK, pack)}
    assert sum(one.bank_id in own for one in firm(made)) >= len(firm(made)) - 2
    told = [one for one in made if one.reason == f"from the pack {pack}"]
    assert told and {one.bank_id for one in told} <= own


def test_findings_are_shown_by_questions_that_ask_for_them() -> None:
    made = firm(draft(findings=EVERY).questions)
    showing = {one.finding_id: one for one in made if one.finding_id}
    assert set(showing) == {"VOICE", "PATH", "NEWS"} and len(showing) == SHOWN
    assert all(one.reason == "shows your finding" for one in showing.values())
    assert all(FOUND[Place[id]] in one.text for id, one in showing.items())
    assert showing["PATH"].bank_id == "path-unusual-step"


ASKED_ABOUT = [finding for finding in EVERY if finding.place is not Place.FIELD]


@pytest.mark.parametrize("finding", ASKED_ABOUT, ids=lambda finding: finding.id)
def test_every_place_that_can_be_looked_at_has_a_question(finding: Finding) -> None:
    made = draft(findings=(finding,)).questions
    (showing,) = [one for one in made if one.finding_id]
    assert KNOWN[showing.bank_id].slot


@pytest.mark.parametrize(
    "finding",
    [
        Finding(id="f", text="what they earn", place=Place.UNKNOWN),
        Finding(id="f", text="wrote of her burnout", place=Place.VOICE),
        Finding(id="f", text="two kids, like me", place=Place.COMMON),
        Finding(id="f", text="https://x.example/a", source="https://x.example/a"),
    ],
)
def test_a_finding_that_is_not_to_be_said_is_not_shown(finding: Finding) -> None:
    assert draft(findings=(finding,)) == draft()


def test_one_finding_of_a_place_is_shown_once() -> None:
    first, second = (Finding(id=id, text=f"talk {id}", place=Place.VOICE) for id in "ab")
    made = draft(findings=(first, second))
    assert [one.finding_id for one in made.questions if one.finding_id] == ["a"]
    later = draft(findings=(second, first), present=(question("q", finding_id="a"),))
    assert not [one for one in later.questions if one.finding_id]


def test_a_finding_has_to_fit_into_its_phase() -> None:
    full = tuple(question(f"q{i}", Phase.OPEN, minutes=3) for i in range(2))
    made = draft(findings=EVERY[:1], present=full).questions
    assert not any(one.finding_id or one.phase is Phase.OPEN for one in made)


def test_what_is_in_the_plan_stays_and_the_rest_is_filled() -> None:
    own = question("own", minutes=4, must_ask=True)
    chosen = planned(KNOWN["field-money"], "chosen")
    spare = question("spare", reserve=True)
    made = draft(present=(own, chosen, spare))
    assert made.leaving == ()
    assert len(firm(made.questions)) == PLANNED - 2
    assert sum(one.must_ask for one in made.questions) == MUST_ASK - 1
    assert sum(one.reserve for one in made.questions) == RESERVE - 1
    assert "field-money" not in bank_ids(made.questions)


def test_a_plan_that_is_full_of_ones_own_gets_only_the_closing_pair_and_a_reserve() -> None:
    own = tuple(question(f"q{i}", must_ask=True) for i in range(12))
    made = draft(present=own)
    assert tuple(bank_ids(firm(made.questions))) == PAIR
    assert not any(one.must_ask for one in made.questions)
    assert made.last == PAIR


def test_what_was_proposed_gives_way_to_what_fits_better() -> None:
    before = taken(draft())
    made = draft("team culture", present=before)
    assert len(made.questions) == len(made.leaving) > 0
    after = [one for one in before if one.id not in made.leaving] + list(made.questions)
    assert {(one.bank_id, one.reserve) for one in after} == {
        (one.bank_id, one.reserve) for one in draft("team culture").questions
    }


def test_a_shorter_call_makes_room() -> None:
    before = taken(draft())
    made = draft(minutes=15, present=before)
    assert len(firm(before)) - len(made.leaving) + len(firm(made.questions)) <= 6


def test_what_the_user_changed_or_asked_does_not_give_way() -> None:
    before = [replace(one, reason="") for one in taken(draft())]
    assert draft("team culture", present=tuple(before)).leaving == ()
    asked = [replace(one, state=QuestionState.ASKED) for one in taken(draft())]
    assert draft("team culture", present=tuple(asked)).leaving == ()


def test_a_dropped_question_takes_no_room_and_does_not_come_back() -> None:
    dropped = replace(taken(draft())[0], state=QuestionState.DROPPED)
    made = firm(draft(present=(dropped,)).questions)
    assert len(made) == PLANNED and dropped.bank_id not in bank_ids(made)


def test_a_small_bank_gives_what_it_has() -> None:
    bank = [
        bank_question("work", starter=1),
        bank_question("more"),
        bank_question("deep", sensitive=True),
    ]
    made = draft_plan(bank, "", "", 30, (), ()).questions
    assert [(one.bank_id, one.reason) for one in made] == [
        ("work", "a new theme"),
        ("more", "continues a theme"),
    ]
    assert draft_plan([], "goal", "peer", 30, EVERY, ()).questions == ()
