"""The plan: questions come, go, move, and are tied to what was found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import (
    IDEA,
    NOW,
    bank_question,
    changed,
    did,
    finding,
    ids,
    plan,
    question,
    refused,
)
from tests.domain.build import minutes as span
from tui.domain.actions.asking import AskQuestion, MarkQuestion, SayWhyPartly, ShowQuestion
from tui.domain.actions.base import Command
from tui.domain.actions.plan import (
    EditQuestion,
    LinkFinding,
    MoveQuestion,
    PlanQuestion,
    RemoveQuestion,
    SetMustAsk,
    SetReserve,
    SwapQuestion,
)
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Phase, QuestionState
from tui.structs import replace

WHOLE = plan(question("a", Phase.OPEN), "b", "c", question("d", Phase.CLOSE))
PLANNED = replace(IDEA, plan=WHOLE, findings=(finding("f1", "gave a talk in May."),))
SLOT = question("s", text="What came of {finding}?", cue="what came of it")


def with_plan(*made: Question | str, next_id: str = "", running: bool = False) -> Conversation:
    started_at = NOW - span(5) if running else None
    return replace(PLANNED, plan=plan(*made), call=Call(started_at=started_at, next_id=next_id))


def places(conversation: Conversation) -> list[tuple[str, int]]:
    return [(q.id, q.position) for q in conversation.plan]


@pytest.mark.parametrize(
    ("phase", "order"),
    [(Phase.OPEN, "anbcd"), (Phase.CORE, "abcnd"), (Phase.CLOSE, "abcdn")],
)
def test_a_new_question_stands_behind_the_others_of_its_phase(phase: Phase, order: str) -> None:
    after = did(PLANNED, PlanQuestion("talk", question("n", phase)))
    assert places(after) == [(id, place) for place, id in enumerate(order, 1)]
    assert changed(PLANNED, after) == {"plan"}


@given(st.lists(st.sampled_from(Phase), max_size=6), st.sampled_from(Phase))
def test_so_it_does_in_a_plan_that_was_moved_about(phases: list[Phase], phase: Phase) -> None:
    before = with_plan(*(question(f"q{i}", one) for i, one in enumerate(phases)))
    order = ids(did(before, PlanQuestion("talk", question("n", phase))).plan)
    of_phase = [f"q{i}" for i, one in enumerate(phases) if one is phase]
    assert all(order.index(id) < order.index("n") for id in of_phase)
    assert [id for id in order if id != "n"] == ids(before.plan)


def test_a_new_question_is_cleaned_and_gets_a_cue() -> None:
    new = question("n", text=" What does a\n good week look like? ", cue=" ")
    after = did(IDEA, PlanQuestion("talk", new))
    text = "What does a good week look like?"
    assert after.plan == (replace(new, text=text, cue="what does a good week look", position=1),)


def test_an_open_slot_is_no_must_ask() -> None:
    new = replace(SLOT, must_ask=True)
    assert not did(IDEA, PlanQuestion("talk", new)).plan[0].must_ask
    ready = question("n", must_ask=True)
    assert did(IDEA, PlanQuestion("talk", ready)).plan[0].must_ask


def test_a_question_needs_words() -> None:
    sentence = refused(PLANNED, PlanQuestion("talk", question("n", text=" ")))
    assert sentence == "A question needs words; nothing was added."
    sentence = refused(PLANNED, EditQuestion("talk", "a", "\n"))
    assert sentence == "A question needs words; the old ones were kept."


def test_a_question_is_planned_once() -> None:
    again = question("n", text=f" {WHOLE[0].text}")
    sentence = refused(PLANNED, PlanQuestion("talk", again))
    assert sentence == "That question is in the plan already."


def test_a_question_planned_when_none_is_left_is_shown_as_the_next() -> None:
    before = with_plan(question("a", state=QuestionState.ASKED), running=True)
    after = did(before, PlanQuestion("talk", question("n")))
    assert after.call.next_id == "n"
    assert changed(before, after) == {"plan", "call"}
    other = with_plan(question("a"), next_id="a", running=True)
    assert did(other, PlanQuestion("talk", question("n"))).call.next_id == "a"


@pytest.mark.parametrize(
    "command",
    [
        EditQuestion("talk", "gone", "x"),
        RemoveQuestion("talk", "gone"),
        MoveQuestion("talk", "gone", 1),
        SetMustAsk("talk", "gone", True),
        SetReserve("talk", "gone", True),
        SwapQuestion("talk", "gone", bank_question("other")),
        LinkFinding("talk", "gone", "f1"),
        AskQuestion("talk", "gone"),
        MarkQuestion("talk", "gone", QuestionState.ASKED),
        ShowQuestion("talk", "gone"),
        SayWhyPartly("talk", "gone", "the bell"),
    ],
)
def test_a_question_that_is_gone(command: Command) -> None:
    wanted = "There is no question gone in this plan; nothing was changed."
    assert refused(PLANNED, command) == wanted


def edited(before: Question, after: Conversation) -> set[str]:
    """What changed in the one question of a plan, which is all that changed."""
    (new,) = after.plan
    return changed(before, new)


def test_a_cue_of_the_users_own_stays() -> None:
    before = with_plan(question("a", text="Was Boston good?", cue="my cue", must_ask=True))
    after = did(before, EditQuestion("talk", "a", " How was\n Boston? "))
    assert after.plan[0].text == "How was Boston?"
    assert edited(before.plan[0], after) == {"text"}
    assert changed(before, after) == {"plan"}


def test_a_cue_that_no_longer_fits_is_made_anew() -> None:
    before = with_plan(question("a", text="Was Boston good?", cue="my cue"))
    after = did(before, EditQuestion("talk", "a", "Which machine came first?"))
    assert after.plan[0].cue == "which machine came first"


def test_a_cue_that_was_made_is_made_anew() -> None:
    before = with_plan(question("a", text="Why compilers?", cue="why compilers"))
    after = did(before, EditQuestion("talk", "a", "Why Boston?"))
    assert after.plan[0].cue == "why boston"


def test_a_slot_that_comes_back_is_no_must_ask() -> None:
    before = with_plan(question("a", must_ask=True))
    assert not did(before, EditQuestion("talk", "a", "Why {finding}?")).plan[0].must_ask


def test_remove_question() -> None:
    before = replace(PLANNED, call=Call(next_id="a"))
    after = did(before, RemoveQuestion("talk", "b"))
    assert places(after) == [("a", 1), ("c", 2), ("d", 3)]
    assert changed(before, after) == {"plan"}
    assert after.plan[0] is before.plan[0]


@pytest.mark.parametrize(("shown", "then"), [("a", "b"), ("b", "c"), ("c", "b"), ("d", "b")])
def test_behind_a_removed_question_another_is_proposed(shown: str, then: str) -> None:
    before = replace(PLANNED, call=Call(started_at=NOW - span(10), next_id=shown))
    assert did(before, RemoveQuestion("talk", shown)).call.next_id == then


def test_without_the_last_question_none_is_shown() -> None:
    before = with_plan(question("a"), next_id="a", running=True)
    after = did(before, RemoveQuestion("talk", "a"))
    assert (after.plan, after.call.next_id) == ((), "")


@pytest.mark.parametrize(
    ("id", "by", "order"),
    [
        ("b", 1, "acbd"),
        ("b", -1, "bacd"),
        ("a", -1, "abcd"),
        ("d", 1, "abcd"),
        ("a", 9, "bcda"),
        ("d", -2, "adbc"),
    ],
)
def test_move_question(id: str, by: int, order: str) -> None:
    after = did(PLANNED, MoveQuestion("talk", id, by))
    assert places(after) == [(one, place) for place, one in enumerate(order, 1)]
    assert changed(PLANNED, after) <= {"plan"}


@pytest.mark.parametrize("must_ask", [True, False])
def test_set_must_ask(must_ask: bool) -> None:
    before = with_plan(question("a", must_ask=not must_ask))
    after = did(before, SetMustAsk("talk", "a", must_ask))
    assert after.plan[0].must_ask is must_ask
    assert edited(before.plan[0], after) == {"must_ask"}


def test_an_open_slot_cannot_be_made_a_must_ask() -> None:
    before = with_plan(SLOT)
    sentence = refused(before, SetMustAsk("talk", "s", True))
    assert sentence == "This question still needs a finding; tie one to it first."
    assert did(before, SetMustAsk("talk", "s", False)) == before


def test_link_finding_fills_the_slot() -> None:
    before = with_plan(SLOT)
    after = did(before, LinkFinding("talk", "s", "f1"))
    assert after.plan[0].text == "What came of [say it to them: gave a talk in May.]?"
    assert after.plan[0].finding_id == "f1"
    assert edited(before.plan[0], after) == {"text", "finding_id"}
    assert changed(before, after) == {"plan"}


NOTED = question("s", text="What came of [say it to them: two kids]?", cue="what came of it")


def test_what_is_not_in_ones_own_words_is_no_must_ask_until_it_is() -> None:
    new = replace(NOTED, must_ask=True)
    assert not did(IDEA, PlanQuestion("talk", new)).plan[0].must_ask
    sentence = refused(with_plan(NOTED), SetMustAsk("talk", "s", True))
    assert sentence == "This question is not in your words yet; reword it first."
    reworded = did(with_plan(NOTED), EditQuestion("talk", "s", "How did you come to music?"))
    assert did(reworded, SetMustAsk("talk", "s", True)).plan[0].must_ask


def test_a_cue_can_be_given_with_the_words() -> None:
    asked = question("n", text="What should I check before I join? | before joining", cue="")
    (made,) = did(IDEA, PlanQuestion("talk", asked)).plan
    assert (made.text, made.cue) == ("What should I check before I join?", "before joining")
    edited = did(with_plan(made), EditQuestion("talk", "n", f"{made.text} | the last check"))
    assert (edited.plan[0].text, edited.plan[0].cue) == (made.text, "the last check")


def test_a_noted_finding_is_not_in_a_cue_that_was_made() -> None:
    before = with_plan(question("a", text="Why {finding}?", cue="why {finding}"))
    before = did(before, EditQuestion("talk", "a", "And {finding}?"))
    assert did(before, LinkFinding("talk", "a", "f1")).plan[0].cue == "and"


def test_a_question_without_a_slot_keeps_its_words() -> None:
    before = with_plan(question("a"))
    after = did(before, LinkFinding("talk", "a", "f1"))
    assert edited(before.plan[0], after) == {"finding_id"}
    assert did(after, LinkFinding("talk", "a", "")) == before


def test_a_finding_that_is_gone_is_not_tied() -> None:
    before = with_plan(question("a", finding_id="f1"))
    sentence = refused(before, LinkFinding("talk", "a", "gone"))
    assert sentence == "That finding is gone already."
