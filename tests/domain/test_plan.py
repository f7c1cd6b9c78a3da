"""The way through the plan, and what a whole plan lacks."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import bank_question, ids, plan, question
from tui.domain.model.call import Call
from tui.domain.model.cue import cue_of
from tui.domain.model.plan import (
    begins,
    best_match,
    copied,
    minutes_planned,
    mix,
    packed,
    plan_remarks,
    planned,
    planned_for,
    put,
    starters,
    step,
    tally,
)
from tui.domain.model.plan_folding import HALF, SHORT
from tui.domain.model.question import BACK, CUE_WORDS, Question
from tui.domain.model.vocabulary import Pack, Phase, QuestionState, Side, Theme
from tui.structs import replace

P, A, N, C, D = QuestionState
"""Planned, asked, answered, partly, dropped."""


def in_states(*states: QuestionState) -> tuple[Question, ...]:
    return plan(*(question(f"q{i}", state=state) for i, state in enumerate(states)))


def shown(found: Question | None) -> str:
    return found.id if found else ""


@pytest.mark.parametrize(
    ("states", "shown_id", "by", "wanted"),
    [
        ((), "", 1, ""),
        ((P, P, P), "", 1, "q0"),
        ((P, P, P), "q0", 1, "q1"),
        ((P, P, P), "q2", 1, "q0"),
        ((P, A, N, D, C), "q0", 1, "q4"),
        ((P, A, N, D, C), "q4", -1, "q2"),
        ((P, A, P), "q0", -1, "q2"),
        ((P, A, P), "", -1, "q2"),
        ((A, A), "q1", 1, "q1"),
        ((D, P, D), "q0", 1, "q1"),
        ((D, D), "", 1, ""),
    ],
)
def test_step(states: tuple[QuestionState, ...], shown_id: str, by: int, wanted: str) -> None:
    assert shown(step(in_states(*states), shown_id, by)) == wanted


def test_tally() -> None:
    assert tally(in_states(A, A, A, N, P, P, P, P, D), Call()) == "asked 3 · answered 1 · left 4"
    assert tally(in_states(A, C, C), Call()) == "asked 3 · come back 2 · left 0"
    assert tally((), Call()) == "asked 0 · left 0"


def test_what_is_folded_is_counted_apart() -> None:
    early = question("early", Phase.OPEN), question("begun", Phase.OPEN, state=C)
    done = question("done", Phase.OPEN, state=A)
    whole = plan(*early, done, question("late", Phase.CORE), question("end", Phase.CLOSE))
    assert tally(whole, Call(fold=HALF)) == "asked 1 · folded 2 · left 2"
    assert tally(whole, Call(fold=SHORT)) == "asked 1 · folded 3 · left 1"


def test_a_question_of_the_bank_is_planned_with_all_it_has() -> None:
    asked = bank_question("work", stems=("why?",), must=True, theme=Theme.FIELD)
    new = planned(asked, "q1", 3)
    assert (new.id, new.bank_id, new.position) == ("q1", "work", 3)
    for name in ("text", "cue", "theme", "phase", "minutes", "side", "stems"):
        assert getattr(new, name) == getattr(asked, name)
    assert new.must_ask
    assert new.state is P


def test_an_open_slot_is_no_must_ask() -> None:
    assert not planned(bank_question("work", must=True, slot="their talk"), "q1").must_ask


def test_starters_stand_in_their_order() -> None:
    bank = [bank_question(id, starter=place) for id, place in [("b", 2), ("x", 0), ("a", 1)]]
    assert ids(starters(bank)) == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("If I came, what should I check before joining?", "what to check before joining"),
        ("Tell me about a customer who left.", "a customer who left"),
        ("How do you decide what to drop?", "how you decide what to drop"),
        ("I saw your talk; what came of it?", "what came of it"),
        ("What do you look for in a supplier that is new?", "what you look for"),
        ("What made you choose LoRa for the sensors?", "what made you choose lora"),
        ("Which skills matter most now?", "which skills matter most now"),
        ("I'm thinking about going part time. What would you do?", "going part time"),
        ("You sold the farm in May. What was that like?", "you sold the farm in may"),
        ("What would you do?", "what you'd do"),
        ("Would you mind telling me why you left?", "why you left"),
        ("What is it that makes a good foreman?", "what makes a good foreman"),
        ("How do you decide which customers you say no to?", "how you decide which customers"),
        ("I see: [say it to them: two kids]. What helped?", "what helped"),
        ("[say it to them: two kids]", "ask about a finding"),
        ("one two three four five six seven eight", "one two three four five six"),
        ("What is it?", "what is it"),
        ("“Debugging” (again)!", "debugging again"),
        ("?!", ""),
        ("", ""),
    ],
)
def test_cue_of(text: str, cue: str) -> None:
    assert cue_of(text) == cue


@given(st.text())
def test_a_cue_is_short_and_small(text: str) -> None:
    cue = cue_of(text)
    assert len(cue.split()) <= CUE_WORDS
    assert cue == cue.lower()


def whole_plan() -> tuple[Question, ...]:
    """A plan for thirty minutes that lacks nothing."""
    return plan(
        question("path", Phase.OPEN, theme=Theme.PATH, side=Side.PERSONAL, must_ask=True),
        question("work", theme=Theme.WORK, must_ask=True),
        question("field", theme=Theme.FIELD, must_ask=True),
        question("who", Phase.CLOSE, theme=Theme.REFERRAL, must_ask=True),
        question("touch", Phase.CLOSE, theme=Theme.REFERRAL, must_ask=True),
    )


def test_a_good_plan_gets_no_remark() -> None:
    assert plan_remarks(whole_plan(), 30) == ()


def test_an_empty_plan() -> None:
    assert plan_remarks((), 30) == ("no questions yet",)


def remark(whole: tuple[Question, ...], length: int = 30) -> str:
    """The one remark about a plan."""
    (said,) = plan_remarks(whole, length)
    return said


def test_too_many_questions_feel_like_an_interrogation() -> None:
    more = tuple(question(f"m{i}", minutes=1, theme=None, side=Side.PERSONAL) for i in range(9))
    good = whole_plan()
    assert plan_remarks((*good[:3], *more, *good[3:]), 30) == ()
    assert "15 questions" in remark((*good[:3], *more, question("x", minutes=1), *good[3:]))


def test_too_many_minutes_feel_like_an_interrogation() -> None:
    good = whole_plan()
    long = (*good[:3], question("x", minutes=36), *good[3:])
    assert remark(long) == "6 questions in 30 minutes feel like an interrogation"
    assert plan_remarks((*good[:3], question("x", minutes=35), *good[3:]), 30) == ()


@pytest.mark.parametrize(
    ("place", "minutes", "said"),
    [
        (0, 7, "must-asks of open take 7 of 6 minutes"),
        (1, 19, "must-asks of core take 21 of 20 minutes"),
        (3, 3, "must-asks of close take 5 of 4 minutes"),
    ],
)
def test_must_asks_fit_their_phase(place: int, minutes: int, said: str) -> None:
    whole = list(whole_plan())
    whole[place] = replace(whole[place], minutes=minutes)
    assert remark(tuple(whole)) == said
    whole[place] = replace(whole[place], minutes=minutes - 1)
    assert plan_remarks(whole, 30) == ()


def test_both_closing_questions_are_wanted() -> None:
    said = "no closing pair: who else to meet, how to stay in touch"
    assert remark(whole_plan()[:-1]) == said


@pytest.mark.parametrize("side", Side)
def test_personal_and_career_are_mixed(side: Side) -> None:
    whole = tuple(replace(q, side=side) for q in whole_plan())
    other = {Side.PERSONAL: "career", Side.CAREER: "personal"}[side]
    assert remark(whole) == f"nothing {other} yet"
    assert plan_remarks(whole[2:], 30) == ()


def test_easy_comes_before_hard() -> None:
    assert remark(whole_plan()[::-1]).startswith("easy before hard")


def test_some_must_asks_are_wanted_and_not_all() -> None:
    none = tuple(replace(q, must_ask=False) for q in whole_plan())
    assert remark(none) == "no must-ask yet"
    good = whole_plan()
    more = tuple(
        question(f"m{i}", minutes=1, must_ask=True, theme=None, side=Side.PERSONAL)
        for i in range(3)
    )
    assert plan_remarks((*good[:3], *more[:2], *good[3:]), 30) == ()
    assert remark((*good[:3], *more, *good[3:])).startswith("8 must-asks")


def test_a_longer_plan_wants_a_question_about_life_and_counts_what_it_has() -> None:
    more = tuple(question(f"m{i}", minutes=1, theme=Theme.FIELD) for i in range(2))
    long = (*whole_plan()[:3], *more, *whole_plan()[3:])
    assert remark(long) == "nothing about life outside work yet"
    assert plan_remarks(long, 15)[-1] != "nothing about life outside work yet"
    life = replace(more[0], theme=None, side=Side.PERSONAL)
    assert plan_remarks((*long[:3], life, *long[4:]), 30) == ()
    assert mix(long) == "1 path, 0 life, 6 work"
    assert mix((*long[:3], life, *long[4:])) == "1 path, 1 life, 5 work"


@pytest.mark.parametrize(("minutes", "most"), [(15, 10), (30, 10), (45, 13), (60, 15), (240, 15)])
def test_a_longer_call_has_more_questions(minutes: int, most: int) -> None:
    assert planned_for(minutes) == most


def test_what_is_not_in_ones_words_is_counted() -> None:
    noted = question("x", text="I see: [say it to them: two kids]. What helped?")
    good = whole_plan()
    assert remark((*good[:3], noted, *good[3:])) == "1 question not in your words yet"


def test_a_slot_waits_for_its_finding() -> None:
    good = whole_plan()
    waiting = (*good[:3], question("x", text="Why {finding}?"), *good[3:])
    assert remark(waiting) == "a question still needs its finding"


def test_a_plan_of_a_pack_stands_in_the_order_of_a_call() -> None:
    phases = {"a": Phase.CLOSE, "b": Phase.CORE, "c": Phase.OPEN, "d": Phase.CORE}
    bank = [bank_question(id, phase=phase, packs=(Pack.PEER,)) for id, phase in phases.items()]
    assert ids(packed([*bank, bank_question("x")], Pack.PEER)) == ["c", "b", "d", "a"]
    assert packed(bank, "") == ()


def test_the_reserve_stands_behind_all_and_counts_for_nothing() -> None:
    spare = question("spare", Phase.OPEN, minutes=40, reserve=True)
    good = (*whole_plan(), spare)
    assert plan_remarks(good, 30) == ()
    assert minutes_planned(good, Phase.OPEN) == 2
    assert put(good, question("n", Phase.CLOSE))[-2:] == (question("n", Phase.CLOSE), spare)
    assert put((spare,), question("n"))[-1] is spare
    another = question("r", Phase.OPEN, reserve=True)
    assert put(good, another)[-1] is another


def test_each_question_begins_when_those_before_it_are_over() -> None:
    spare = question("spare", minutes=5, reserve=True)
    made = plan(question("a", minutes=2), spare, question("b", minutes=3), "c")
    assert begins(made) == {"a": 0, "b": 2, "c": 5}
    assert begins(()) == {}


def test_a_thread_is_copied_for_the_same_person_only() -> None:
    before = plan("a", question("n", text=f"{BACK}two boys in Boston"))
    assert len(copied(before, (), asked=False)) == 2
    (only,) = copied(before, (), asked=True)
    assert only.text == before[0].text


def test_a_copied_plan_is_as_it_was_before_the_call() -> None:
    bank = [bank_question("slotted", slot="a talk", text="Why {finding}?")]
    told = Question(
        id="t",
        text="Why her talk?",
        cue="why",
        bank_id="slotted",
        finding_id="f1",
        stems=("And then?",),
        must_ask=True,
        state=A,
        asked_s=5,
        follow_ups=2,
        reason="shows your finding",
    )
    own = question("o", finding_id="f1", state=C, why="the bell", reserve=True)
    before = plan(told, own, question("d", state=D), question("n", state=N))
    first, second, third, fourth = copied(before, bank, asked=True)
    open_again = {"text": "Why {finding}?", "finding_id": "", "reason": "", "state": P}
    fresh: Any = {"id": "", "position": 0, "asked_s": None, "follow_ups": 0, **open_again}
    assert first == replace(before[0], **fresh)
    assert second == replace(question("o", reserve=True), id="")
    assert third == replace(question("d"), id="") and fourth == replace(question("n"), id="")
    assert copied(before, bank, asked=False) == (second, third)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("paper", 1),  # letters of the first cue, but a word of the second's question
        ("week good", 2),
        ("send paper", 1),
        ("ppr", 0),
        ("week paper", None),
        ("zz", None),
    ],
)
def test_words_come_before_scattered_letters(words: str, place: int | None) -> None:
    made = plan(
        question("a", cue="people are proud", text="Who?"),
        question("b", cue="first", text="Would you send me the paper?"),
        question("c", cue="a good week", text="What is it like?"),
    )
    assert best_match(made, words) is (None if place is None else made[place])


def test_the_best_match_is_by_cue_and_then_by_words() -> None:
    made = plan(
        question("q1", cue="first pull", text="What first drew you to this kind of work?"),
        question("q2", cue="last thing", text="How did the first week go?"),
    )
    assert best_match(made, "last") is made[1]
    assert best_match(made, "First") is made[0]
    assert best_match(made, "week") is made[1]
    assert best_match(made, "zzz") is None
    assert best_match((), "first") is None
