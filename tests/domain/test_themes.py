"""Which themes of a plan were touched."""

from tests.domain.build import question
from tui.domain.interview.next_question import theme_words, touched_themes
from tui.domain.model.vocabulary import QuestionState, Theme

P, A, N, C, D = QuestionState
"""Planned, asked, answered, partly, dropped."""


def test_how_many_themes_were_touched_is_said() -> None:
    made = (
        question("a", theme=Theme.WORK, state=A),
        question("b", theme=Theme.WORK),
        question("c", theme=Theme.PATH, state=N),
        question("d", theme=Theme.FIELD),
        question("e", theme=Theme.FIT, state=D),
        question("f", state=A),
    )
    assert theme_words(made) == "themes 2 of 3"
    assert theme_words(made[3:4]) == "themes 0 of 1"
    assert theme_words(made[4:]) == ""


def test_what_was_answered_partly_has_touched_its_theme() -> None:
    assert touched_themes([question("a", theme=Theme.WORK, state=C)]) == {Theme.WORK}
