"""Where to look, and the question that comes of what was found there."""

import pytest

from tests.domain.build import IDEA, bank_question, did, finding, plan, question
from tui.domain.actions.plan import LinkFinding, PlanQuestion
from tui.domain.actions.research import PROMPTS, begun, next_place, place_after, question_about
from tui.domain.model.conversation import Finding
from tui.domain.model.vocabulary import Place
from tui.domain.questions.check import check_question
from tui.storage.bank import read_bank
from tui.structs import replace

BANK = (
    bank_question("plain"),
    bank_question("step", text="I stopped at {finding}; why?", slot="a step on their path"),
    bank_question("stay", text="You stayed with {finding}; why?", slot="where they stayed"),
)
STEP = replace(finding("f1", "the year in Lisbon."), place=Place.PATH)
STAY = replace(finding("f1", "ten years in Lisbon"), place=Place.PATH)
RESEARCHED = replace(IDEA, findings=(STEP,))


def found(place: Place) -> Finding:
    return replace(finding(place.name), place=place)


def test_every_place_says_what_to_look_for() -> None:
    assert list(PROMPTS) == list(Place)
    assert all(len(prompt) <= 40 for prompt in PROMPTS.values())


def test_the_next_place_is_the_next_where_nothing_was_found() -> None:
    assert next_place([], Place.PATH) is Place.VOICE
    assert next_place([found(Place.VOICE), found(Place.SITE)], Place.PATH) is Place.NEWS
    assert next_place([], Place.UNKNOWN) is Place.PATH
    but_one = [found(place) for place in Place if place is not Place.SITE]
    assert next_place(but_one, Place.NEWS) is Place.SITE
    assert next_place([found(place) for place in Place], Place.NEWS) is Place.PRODUCTS


def test_place_after_place_goes_round_all_of_them() -> None:
    assert [place_after(place) for place in Place] == [*list(Place)[1:], Place.PATH]


def test_a_question_of_the_bank_is_filled_and_tied() -> None:
    command = question_about(RESEARCHED, STEP, BANK, "new")
    assert isinstance(command, PlanQuestion)
    (made,) = did(RESEARCHED, command).plan
    assert made.text == "I stopped at [say it to them: the year in Lisbon.]; why?"
    assert (made.id, made.bank_id, made.finding_id) == ("new", "step", "f1")


def test_each_question_is_taken_once() -> None:
    one = replace(RESEARCHED, plan=plan(question("a", bank_id="step")))
    assert question_about(one, STEP, BANK, "new") is None
    command = question_about(one, STAY, BANK, "new")
    assert isinstance(command, PlanQuestion) and command.question.bank_id == "stay"
    both = replace(one, plan=plan(*one.plan, question("b", bank_id="stay")))
    assert question_about(both, STAY, BANK, "new") is None


def test_a_question_that_waits_in_the_plan_comes_first() -> None:
    waits = question("w", bank_id="stay", text="You stayed with {finding}; why?")
    own = question("o", text="And {finding}?")
    before = replace(RESEARCHED, findings=(STAY,), plan=plan("a", own, waits))
    command = question_about(before, STAY, BANK, "new")
    assert command == LinkFinding("talk", "w", "f1")
    assert (
        did(before, command).plan[2].text
        == "You stayed with [say it to them: ten years in Lisbon]; why?"
    )


@pytest.mark.parametrize("place", Place)
def test_the_shipped_bank_asks_about_what_was_found_nearly_everywhere(place: Place) -> None:
    one = replace(STEP, place=place)
    command = question_about(replace(IDEA, findings=(one,)), one, read_bank(), "new")
    assert (command is None) is (place in (Place.FIELD, Place.UNKNOWN))


def test_no_slot_of_the_shipped_bank_is_asked_for_by_nobody() -> None:
    slots = {q.id for q in read_bank() if q.slot}
    now = IDEA
    for place in Place:
        one = replace(
            finding(place.name, f"formerly a baker, built it, knows us, 9 years at {place}"),
            place=place,
        )
        now = replace(now, findings=(*now.findings, one))
        while command := question_about(now, one, read_bank(), f"q{len(now.plan)}"):
            now = did(now, command)
    assert {q.bank_id for q in now.plan} == slots


def test_a_question_of_ones_own_begins_with_the_finding() -> None:
    assert begun(STEP) == "[say it to them: the year in Lisbon.] "
    term = replace(STEP, text="BREEAM is a score", place=Place.FIELD)
    assert begun(term) == (
        "I've read this about your field: [say it to them: BREEAM is a score]. "
        "Where do you meet it in your own work?"
    )
    assert not check_question(begun(term), has_finding=True)
    hidden = replace(STEP, text="what he did before 2010", place=Place.UNKNOWN)
    assert begun(hidden) == "[say it to them: what he did before 2010] "
    assert begun(replace(hidden, text="what came before 2010")) == "what came before 2010"
    assert begun(replace(hidden, text="not on linkedin")) == "[say it to them: not on linkedin] "
    assert begun(replace(STEP, text="what next?", place=Place.UNKNOWN)) == "what next?"
