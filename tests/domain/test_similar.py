"""A question to take instead of another: the similar ones first, and round."""

from tests.domain.build import bank_question
from tui.domain.model.plan import planned
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Phase, Theme
from tui.domain.questions.plan_proposal import similar
from tui.storage.bank import read_bank

BANK = read_bank()
KNOWN = {one.id: one for one in BANK}


def swapped(first: str, plan: tuple[Question, ...] = ()) -> list[str]:
    """What comes instead of a question, again and again, until it is back."""
    now = first
    seen: list[str] = []
    while now != first or not seen:
        here = (*plan, planned(KNOWN[now], "here"))
        other = similar(BANK, here, first, now)
        assert other is not None
        now = other.id
        seen.append(now)
    return seen


def test_similar_questions_come_by_theme_and_then_by_phase_and_go_round() -> None:
    seen = swapped("work-calendar")
    of_phase = [
        one.id
        for one in BANK
        if one.phase is Phase.CORE and not (one.slot or one.sensitive or one.theme is Theme.RESCUE)
    ]
    assert sorted(seen) == sorted(of_phase)
    themes = [KNOWN[id].theme is Theme.WORK for id in seen[:-1]]
    assert themes == sorted(themes, reverse=True)
    assert seen[0] == "work-depends-on" and seen[-1] == "work-calendar"


def test_what_is_in_the_plan_is_passed_over() -> None:
    there = planned(KNOWN["work-depends-on"], "q")
    assert "work-depends-on" not in swapped("work-calendar", (there,))


def test_a_question_that_would_not_be_offered_can_be_come_back_to() -> None:
    assert swapped("work-hardest-part")[-1] == "work-hardest-part"


def test_what_is_not_of_the_bank_or_alone_has_no_similar_one() -> None:
    assert similar(BANK, (), "", "") is None
    alone = bank_question("alone")
    assert similar([alone], (planned(alone, "q"),), "alone", "alone") is None
