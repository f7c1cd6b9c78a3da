"""The bank as the user has it: edits, retirements, what each question drew, and the laws of it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.domain.build import NOW, bank_question, ids, note, notes, outcome, plan, question, talked
from tui.domain.actions.bank import LONGEST, AddBankQuestion, EditBankQuestion, RetireBankQuestion
from tui.domain.actions.base import OnBank, State
from tui.domain.actions.debrief import SetEnergy
from tui.domain.model.bank import (
    EMPTY,
    FAIR_TRIAL,
    Bank,
    Drew,
    Filter,
    Retired,
    Stats,
    Use,
    chosen,
    own_of,
    standing,
    statistics,
    use_of,
    whole,
)
from tui.domain.model.question import OwnQuestion
from tui.domain.model.vocabulary import Kind, Pack, Phase, QuestionState, Side, Theme
from tui.domain.sync.stamps import stamped
from tui.errors import CoffeechatError
from tui.structs import replace

SHIPPED = (
    bank_question("week", depth=2, stems=("Why that?",)),
    bank_question("laugh", theme=Theme.WARM_UP, phase=Phase.OPEN, side=Side.PERSONAL),
    bank_question("team", packs=(Pack.FOUNDER,), starter=1),
)
HOUR = timedelta(hours=1)


def own(id: str, text: str = "How do you rest?", **other: object) -> OwnQuestion:
    return replace(own_of(bank_question(id, text=text)), **other)  # type: ignore[arg-type]


def did(bank: Bank, command: OnBank) -> Bank:
    made = command.decide(State(bank=bank), NOW)
    assert made.event.words
    assert (made.people, made.conversations) == ((), ())
    return made.banks[0] if made.banks else bank


def refused(bank: Bank, command: OnBank) -> str:
    with pytest.raises(CoffeechatError) as caught:
        command.decide(State(bank=bank), NOW)
    return caught.value.sentence


# The whole --------------------------------------------------------------------------------


def test_nobody_changed_it_so_it_is_as_it_ships_by_theme() -> None:
    assert ids(whole(SHIPPED, EMPTY)) == ["laugh", "week", "team"]


def test_an_edit_takes_the_place_of_what_ships_and_own_ones_stand_behind_their_theme() -> None:
    edit = own("week", "What is a good week?", starter=4)
    bank = Bank(id="bank", questions=(own("01new", theme=Theme.WARM_UP), edit))
    there = {q.id: q for q in whole(SHIPPED, bank)}
    assert list(there) == ["laugh", "01new", "week", "team"]
    assert (there["week"].text, there["week"].starter) == ("What is a good week?", 4)
    assert there["team"] == SHIPPED[2]


def test_what_is_retired_is_left_out_unless_it_is_asked_for() -> None:
    bank = Bank(id="bank", retired=(Retired(id="team"), Retired(id="unknown")))
    assert ids(whole(SHIPPED, bank)) == ["laugh", "week"]
    assert ids(whole(SHIPPED, bank, retired=True)) == ["laugh", "week", "team"]


def test_how_a_question_stands() -> None:
    shipped = {q.id: q for q in SHIPPED}
    bank = Bank(id="bank", questions=(own("01new"), own("week")), retired=(Retired(id="week"),))
    assert standing("01new", shipped, bank) == ["own"]
    assert standing("week", shipped, bank) == ["edited", "retired"]
    assert standing("team", shipped, bank) == []


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), ["laugh", "week", "01new"]),
        (Filter(theme=Theme.WORK), ["week", "01new"]),
        (Filter(phase=Phase.OPEN), ["laugh"]),
        (Filter(depth=2), ["week"]),
        (Filter(side=Side.PERSONAL), ["laugh"]),
        (Filter(pack=Pack.STUDENT), ["01new"]),
        (Filter(own=True), ["01new"]),
        (Filter(retired=True), ["team"]),
        (Filter(retired=True, own=True), []),
        (Filter(words="  réST how "), ["01new"]),
        (Filter(words="why that"), ["week"]),
        (Filter(words="nowhere"), []),
    ],
)
def test_what_is_looked_for_is_found(wanted: Filter, found: list[str]) -> None:
    bank = Bank(
        id="bank", questions=(own("01new", packs=(Pack.STUDENT,)),), retired=(Retired(id="team"),)
    )
    assert ids(chosen(SHIPPED, bank, wanted)) == found


def test_what_is_looked_for_is_said_in_words() -> None:
    assert str(Filter()) == str(Filter(words="  ")) == ""
    wanted = Filter(" a b", Theme.WORK, Phase.CORE, 2, Side.CAREER, Pack.PEER, True, True)
    assert str(wanted) == 'the work itself · core · depth 2 · career · peer · own · retired · "a b"'


# What they drew -------------------------------------------------------------------------


def test_a_call_says_what_its_questions_of_the_bank_drew() -> None:
    asked = question("a", bank_id="week", asked_s=9, state=QuestionState.ASKED)
    partly = question("p", bank_id="team", state=QuestionState.PARTLY)
    told = question("t", bank_id="laugh", state=QuestionState.ANSWERED)
    held = talked(
        plan=plan(asked, partly, told, question("left", bank_id="x"), question("mine", asked_s=9)),
        notes=notes(
            note("n1", "one", question_id="a"),
            note("n2", "secret", Kind.OFF_THE_RECORD, question_id="a"),
            note("n3", "", question_id="a"),
            note("n4", "other", question_id="mine"),
        ),
    )
    use = use_of(held)
    assert use == Use(
        id="talk",
        at=held.call.ended_at or NOW,
        drew=(Drew("week", True, 2), Drew("team", True, 0), Drew("laugh", False, 0)),
    )
    nothing = use_of(replace(held, plan=plan("mine")))
    assert nothing is not None and nothing.drew == ()
    assert use_of(replace(held, call=replace(held.call, ended_at=None))) is None


def test_statistics_are_counted_over_all_calls() -> None:
    first = Use(id="t1", at=NOW, drew=(Drew("week", True, 3), Drew("team", False, 1)))
    second = Use(id="t2", at=NOW - HOUR, drew=(Drew("week", True, 0), Drew("week", False, 0)))
    third = Use(id="t3", at=NOW + HOUR, drew=(Drew("week", True, 0),))
    stats = statistics(Bank(id="bank", uses=(first, second, third)))
    assert stats == {"week": Stats(3, 1, 3, NOW + HOUR), "team": Stats(0, 1, 0, None)}
    assert (stats["week"].notes_per_asking, stats["team"].notes_per_asking) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("stats", "words"),
    [
        (Stats(), "never asked"),
        (Stats(answered=2), "asked 0 times · answered without asking 2"),
        (
            Stats(4, 1, 6, datetime(2026, 11, 23, 23, 30, tzinfo=UTC)),
            "asked 4 times · answered without asking 1 · 1.5 notes each time · last on 24 Nov 2026",
        ),
    ],
)
def test_statistics_are_said_in_words(stats: Stats, words: str) -> None:
    assert stats.words(timezone(HOUR)) == words


def test_the_hint_to_retire_comes_after_a_fair_trial_without_a_note() -> None:
    assert Stats(FAIR_TRIAL).hint == "asked 5 times, drew no note: retire it?"
    assert Stats(FAIR_TRIAL - 1).hint == Stats(FAIR_TRIAL, 0, 1).hint == ""


# Rules ----------------------------------------------------------------------------------


def test_an_own_question_is_cleaned_and_gets_a_cue() -> None:
    new = own("01b", " How \x1bdo you\nrest? ", cue=" ", stems=(" Why? ", "\n"), slot="x")
    bank = did(did(EMPTY, AddBankQuestion(new)), AddBankQuestion(own("01a", "Why so?")))
    assert ids(bank.questions) == ["01a", "01b"]
    kept = bank.questions[1]
    assert (kept.text, kept.cue, kept.stems, kept.slot) == (
        "How do you rest?",
        "how you rest",
        ("Why?",),
        "",
    )


@pytest.mark.parametrize(("given", "kept"), [("", "a finding"), ("their talk", "their talk")])
def test_a_place_for_a_finding_is_told_in_words(given: str, kept: str) -> None:
    new = own("01a", "What led to {finding}?", slot=given)
    assert did(EMPTY, AddBankQuestion(new)).questions[0].slot == kept


def test_an_edit_replaces_the_one_before_it() -> None:
    bank = did(EMPTY, EditBankQuestion(own("week", "What is a good week?")))
    bank = did(bank, EditBankQuestion(own("week", "What is a bad week?")))
    assert [q.text for q in bank.questions] == ["What is a bad week?"]


@pytest.mark.parametrize(
    ("new", "why"),
    [
        (own("01a", " "), "needs words"),
        (own("01a", minutes=0), "1 to 20 minutes"),
        (own("01a", minutes=LONGEST + 1), "1 to 20 minutes"),
        (own("01a", "x" * 2001), "2,001 characters"),
        (own("01a", "how DO you rest?"), "with these words already"),
        (own("there", "another"), "in the bank already"),
    ],
)
def test_what_is_no_question_is_refused(new: OwnQuestion, why: str) -> None:
    bank = Bank(id="bank", questions=(own("there"),))
    assert why in refused(bank, AddBankQuestion(new))


def test_retiring_and_bringing_back() -> None:
    bank = did(did(EMPTY, RetireBankQuestion("week", True)), RetireBankQuestion("a", True))
    assert ids(bank.retired) == ["a", "week"]
    assert "retired already" in refused(bank, RetireBankQuestion("a", True))
    bank = did(bank, RetireBankQuestion("a", False))
    assert ids(bank.retired) == ["week"]
    assert "in the bank already" in refused(bank, RetireBankQuestion("a", False))
    assert "no such question" in refused(bank, RetireBankQuestion("", True))


def test_the_bank_is_no_business_of_other_rules() -> None:
    assert outcome(talked(), SetEnergy("talk", 3)).banks == ()


def test_what_changed_is_stamped_and_nothing_else() -> None:
    bank = stamped(None, did(EMPTY, AddBankQuestion(own("01a"))), NOW, "m1")
    assert isinstance(bank, Bank)
    assert (bank.machine, bank.questions[0].machine) == ("m1", "m1")
    after = stamped(bank, did(bank, RetireBankQuestion("week", True)), NOW, "m2")
    assert isinstance(after, Bank)
    assert after.questions == bank.questions
    assert (after.machine, after.retired[0].machine) == ("m2", "m2")
    assert after.updated_at and bank.updated_at and after.updated_at > bank.updated_at
