"""Templates: plans under a name, without findings and without what came of them in a call."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW, bank_question, did, finding, ids, plan, question
from tests.domain.strategies import names, questions
from tui.domain.actions.bank import RemoveTemplate, SaveTemplate
from tui.domain.actions.base import OnBank, State
from tui.domain.actions.plan import PlanQuestions
from tui.domain.model.bank import EMPTY, Bank
from tui.domain.model.question import BACK, Question
from tui.domain.model.template import (
    PlanTemplate,
    TemplateQuestion,
    by_name,
    named,
    taken_up,
    template_of,
)
from tui.domain.model.vocabulary import QuestionState
from tui.domain.sync.stamps import stamped
from tui.errors import CoffeechatError
from tui.structs import replace

BANK = (
    bank_question("week", stems=("Why that?",)),
    bank_question("talk", text="You said {finding}. What came of it?", slot="a talk"),
)
WHY = TemplateQuestion("Why?", "why")


def template(id: str, name: str, *entries: TemplateQuestion) -> PlanTemplate:
    return PlanTemplate(id=id, name=name, entries=entries or (WHY,))


def kept(bank: Bank, command: OnBank) -> Bank:
    made = command.decide(State(bank=bank), NOW)
    assert made.event.words and made.event.record_id
    (after,) = made.banks
    return after


def refused(bank: Bank, command: OnBank) -> str:
    with pytest.raises(CoffeechatError) as caught:
        command.decide(State(bank=bank), NOW)
    return caught.value.sentence


def test_a_thread_of_a_call_speaks_of_one_person() -> None:
    thread = question("n", text=f"{BACK}two boys in Boston", cue="two boys", reserve=True)
    made = template_of("t", "First", plan("a", thread), BANK)
    assert [entry.text for entry in made.entries] == ["How was a?"]


def test_findings_and_what_a_call_brought_are_left_behind() -> None:
    asked = question("a", state=QuestionState.ASKED, asked_s=60, why="late", follow_ups=2)
    filled = question("b", text="You said X. What came of it?", bank_id="talk", finding_id="f")
    own = question("c", text="Why X?", finding_id="f")
    chosen = question("d", bank_id="week", must_ask=True, reason="a new theme", reserve=True)
    made = template_of("t", "First", plan(asked, filled, own, chosen), BANK)
    assert [entry.text for entry in made.entries] == [
        "How was a?",
        "You said {finding}. What came of it?",
        "How was d?",
    ]
    first, slot, last = taken_up(made, BANK)
    assert first == question("", text="How was a?", cue="cue a")
    assert (slot.slot_open, slot.finding_id, slot.bank_id) == (True, "", "talk")
    assert (last.must_ask, last.reserve, last.reason, last.stems) == (
        True,
        True,
        "",
        ("Why that?",),
    )
    assert made.words == "3 questions · 4 min"


@given(st.lists(questions, max_size=4), names)
def test_a_plan_without_findings_comes_back_as_it_was(made: list[Question], name: str) -> None:
    before = [
        Question(
            id="", **{field: getattr(q, field) for field in TemplateQuestion.__struct_fields__}
        )
        for q in made
    ]
    assert list(taken_up(template_of("t", name, before, BANK[1:]), BANK[1:])) == before


def test_it_is_found_by_its_name_and_listed_by_it() -> None:
    templates = (template("2", "Founders"), template("1", "École"), template("3", "doctors"))
    assert ids(by_name(templates)) == ["3", "1", "2"]
    assert named(templates, "  ecole ") == templates[1]
    assert named(templates, "nobody") is None


def test_the_same_name_gives_way_whatever_its_case() -> None:
    bank = kept(EMPTY, SaveTemplate(template("t2", "  First   talks ")))
    bank = kept(bank, SaveTemplate(template("t1", "Founders")))
    assert [(one.id, one.name) for one in bank.templates] == [
        ("t1", "Founders"),
        ("t2", "First talks"),
    ]
    other = replace(WHY, text="How so?")
    bank = kept(bank, SaveTemplate(template("t3", "FIRST talks", other)))
    assert ids(bank.templates) == ["t1", "t2"]
    assert (bank.templates[1].name, bank.templates[1].entries) == ("FIRST talks", (other,))


def test_what_can_not_be_kept_or_removed_is_refused() -> None:
    assert "needs a name" in refused(EMPTY, SaveTemplate(template("t", " ")))
    assert "no question" in refused(EMPTY, SaveTemplate(PlanTemplate(id="t", name="Empty")))
    assert "gone already" in refused(EMPTY, RemoveTemplate("t"))
    bank = kept(EMPTY, SaveTemplate(template("t", "First")))
    assert kept(bank, RemoveTemplate("t")) == EMPTY


def test_only_what_changed_is_stamped() -> None:
    first = stamped(EMPTY, kept(EMPTY, SaveTemplate(template("t1", "One"))), NOW, "m1")
    assert isinstance(first, Bank)
    second = stamped(first, kept(first, SaveTemplate(template("t2", "Two"))), NOW, "m2")
    assert isinstance(second, Bank)
    assert [one.machine for one in second.templates] == ["m1", "m2"]


def test_taken_up_it_adds_to_the_plan_and_nothing_twice() -> None:
    there = replace(IDEA, plan=plan(question("a", text="Why?"), "b"), findings=(finding("f"),))
    made = taken_up(template("t", "First", WHY, replace(WHY, text="How so?")), BANK)
    fresh = tuple(replace(q, id=f"n{at}") for at, q in enumerate(made))
    after = did(there, PlanQuestions(there.id, fresh))
    assert [q.text for q in after.plan] == ["Why?", "How was b?", "How so?"]
