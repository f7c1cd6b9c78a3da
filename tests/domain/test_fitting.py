"""What fits: words of a goal and of a question, a finding and a slot."""

import pytest

from tests.domain.build import bank_question, finding
from tui.domain.model.vocabulary import Place, Theme
from tui.domain.questions.matching import asks_for, filled, shared, telling
from tui.storage import read_bank


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        ("How do compiler teams choose?", ("compiler", "teams", "choose")),
        ("whether I want to know more about the work", ()),
        ("Teams, and teams (again)", ("Teams", "teams", "again")),
        ("C++ or Rust: Zürich", ("C", "Rust", "Zürich")),
        ("", ()),
    ],
)
def test_telling_words(goal: str, words: tuple[str, ...]) -> None:
    assert telling(goal) == words


@pytest.mark.parametrize(
    ("goal", "text", "alike"),
    [
        ("teams", "Who is on the team?", True),
        ("team", "Which teams?", True),
        ("choose", "What was choosing like?", True),
        ("Décision", "Which decisions?", True),
        ("law", "What is the law?", True),
        ("law", "What is a lawyer?", False),
        ("car", "What is care?", False),
        ("inter", "What is interesting?", False),
        ("values", "What do you value?", True),
        ("surprises", "What was it?", True),
    ],
)
def test_words_are_shared_with_the_text_or_the_theme(goal: str, text: str, alike: bool) -> None:
    asked = bank_question("q", text=text, theme=Theme.SURPRISES)
    assert shared((goal,), asked) == ((goal,) if alike else ())


def test_every_slot_of_the_bank_asks_for_some_place() -> None:
    for one in read_bank():
        places = [place for place in Place if asks_for(one, place)]
        assert bool(places) == bool(one.slot), one.id
        assert Place.UNKNOWN not in places


def test_a_finding_fills_the_slot() -> None:
    asked = bank_question("q", text="What came of {finding}?", slot="their talk")
    made = filled(asked, finding("f1", "the talk."), "id")
    assert (made.id, made.text, made.finding_id) == (
        "id",
        "What came of [say it to them: the talk.]?",
        "f1",
    )
    assert made.unworded and not made.sayable and not made.slot_open
