"""A goal in the middle of a sentence of a letter."""

import pytest

from tui.domain.letters.wish import still_asks, wanted


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ("I want to understand how teams choose", "how teams choose"),
        ("How do carpenters find work?", "how carpenters find work?"),
        ("how do I get into film", "how to get into film"),
        ("how can I support my son", "how I can support my son"),
        ("if nursing is too hard", "whether nursing is too hard"),
        ("do I need a degree", "whether I need a degree"),
        ("should I take the offer", "whether I should take the offer"),
        ("leave academia for industry", "how to leave academia for industry"),
        ("become a pilot", "how to become a pilot"),
        ("does it pay", "does it pay"),
        ("a feel for freelancing", "a feel for freelancing"),
        ("", ""),
    ],
)
def test_a_goal_is_a_clause(goal: str, said: str) -> None:
    assert wanted(goal) == said


def test_what_needs_another_verb_still_asks() -> None:
    assert still_asks("does it pay") and still_asks("how's life at sea")
    assert still_asks("what is a day like") and not still_asks("how teams choose")
