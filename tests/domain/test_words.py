"""How well the rules read what an outsider wrote: `make words` has the figures in full."""

from tests.tools.words import FOLDER, figures, questions


def test_most_remarks_on_an_outsiders_questions_are_right_and_few_are_missed() -> None:
    *_, (_, right, wrong, missed) = figures(questions(FOLDER))
    assert right / (right + wrong) >= 0.93
    assert right / (right + missed) >= 0.88
