"""Laws of the bank: a call counts once, whoever keeps it, however often and in whatever order."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import NOW, ids
from tests.domain.test_bank import HOUR, did, own
from tui.domain.actions.bank import (
    AddBankQuestion,
    KeepUses,
    RemoveTemplate,
    RetireBankQuestion,
    SaveTemplate,
)
from tui.domain.actions.base import OnBank
from tui.domain.model.bank import EMPTY, Bank, Drew, Use, statistics
from tui.domain.model.template import PlanTemplate, TemplateQuestion
from tui.domain.sync.stamps import stamped
from tui.storage.aggregates import join

CALLS = st.sampled_from([f"talk{number}" for number in range(4)])
DREW = st.builds(Drew, st.sampled_from(["week", "team"]), st.booleans(), st.integers(0, 4))
MADE = st.builds(
    Use,
    id=CALLS,
    at=st.integers(0, 9).map(lambda hours: NOW + hours * HOUR),
    drew=st.lists(DREW, max_size=3).map(tuple),
)
USES = st.lists(MADE, max_size=5)
"""What calls came to; the same call may have ended more than once."""
ENDED = st.lists(MADE, max_size=4, unique_by=lambda use: use.id)
"""The same where each call ended once."""


def kept(bank: Bank, uses: list[Use], machine: str = "m1", minute: int = 0) -> Bank:
    for use in uses:
        after = did(bank, KeepUses(use))
        if after is not bank:
            made = stamped(bank, after, NOW + timedelta(minutes=minute), machine)
            assert isinstance(made, Bank)
            bank = made
    return bank


def joined(base: Bank | None, theirs: Bank, ours: Bank) -> Bank:
    made = join(base, theirs, ours)
    assert isinstance(made, Bank)
    return made


@given(USES)
def test_keeping_uses_once_more_changes_nothing(uses: list[Use]) -> None:
    last = {use.id: use for use in uses}
    bank = kept(EMPTY, uses)
    assert kept(bank, list(last.values())) is bank
    assert statistics(bank) == statistics(kept(EMPTY, list(last.values())))


@given(st.permutations(range(4)), ENDED)
def test_calls_count_the_same_in_whatever_order_they_are_kept(
    order: list[int], uses: list[Use]
) -> None:
    turned = [uses[place] for place in order if place < len(uses)]
    assert statistics(kept(EMPTY, uses)) == statistics(kept(EMPTY, turned))


@given(ENDED, ENDED, ENDED)
def test_machines_are_joined_in_any_order_and_each_call_counts_once(
    first: list[Use], second: list[Use], third: list[Use]
) -> None:
    a, b, d = (
        kept(EMPTY, uses, f"m{place}", place) for place, uses in enumerate((first, second, third))
    )
    one = joined(None, joined(None, a, b), d)
    other = joined(None, a, joined(None, d, b))
    assert statistics(one) == statistics(other)
    assert joined(None, one, one) == one
    drew = {use.id for use in (*first, *second, *third) if use.drew}
    assert [use.id for use in one.uses] == sorted(drew)
    assert statistics(joined(None, one, a)) == statistics(one)


@given(ENDED)
def test_the_same_call_ended_on_two_machines_counts_once(uses: list[Use]) -> None:
    here, there = kept(EMPTY, uses, "m1"), kept(EMPTY, uses, "m2", 5)
    assert statistics(joined(EMPTY, here, there)) == statistics(here)


def test_two_who_retire_and_write_are_joined() -> None:
    def wrote(machine: str, *commands: OnBank) -> Bank:
        bank = EMPTY
        for command in commands:
            made = stamped(bank, did(bank, command), NOW, machine)
            assert isinstance(made, Bank)
            bank = made
        return bank

    ours = wrote("m1", AddBankQuestion(own("01a")), RetireBankQuestion("week", True))
    theirs = wrote("m2", AddBankQuestion(own("01b", "Why?")), RetireBankQuestion("team", True))
    both = joined(EMPTY, theirs, ours)
    assert (ids(both.questions), ids(both.retired)) == (["01a", "01b"], ["team", "week"])
    assert both == joined(EMPTY, ours, theirs)


def test_two_who_keep_templates_are_joined_and_one_that_was_removed_is_gone() -> None:
    def template(id: str, name: str) -> PlanTemplate:
        return PlanTemplate(id=id, name=name, entries=(TemplateQuestion("Why?", "why"),))

    def wrote(bank: Bank, machine: str, minute: int, *commands: OnBank) -> Bank:
        for command in commands:
            made = stamped(bank, did(bank, command), NOW + timedelta(minutes=minute), machine)
            assert isinstance(made, Bank)
            bank = made
        return bank

    base = wrote(EMPTY, "m1", 0, SaveTemplate(template("01", "First")))
    ours = wrote(base, "m1", 1, RemoveTemplate("01"), SaveTemplate(template("02", "Founders")))
    theirs = wrote(base, "m2", 2, SaveTemplate(template("03", "founders")))
    both = joined(base, theirs, ours)
    assert ids(both.templates) == ["02", "03"], "the same name twice loses neither"
    assert both == joined(base, ours, theirs)
