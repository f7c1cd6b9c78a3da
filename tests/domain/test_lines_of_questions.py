"""Whose a line is: the question's of its first keystroke, or the one's that is ticked after it."""

import pytest

from tests.domain.build import NOW, did, minutes, note, notes, outcome, plan, talking
from tui.domain.actions.asking import AskQuestion, MarkQuestion
from tui.domain.actions.notes import AddNote
from tui.domain.model.call import Call, question_at
from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import QuestionState
from tui.structs import replace

BEGUN = talking(plan=plan("a", "b", "c"))


def asked() -> Conversation:
    """Two questions were asked, at two minutes and at five."""
    first = did(BEGUN, AskQuestion("talk", "a"), NOW - minutes(8))
    return did(first, AskQuestion("talk", "b"), NOW - minutes(5))


@pytest.mark.parametrize(
    ("begun_s", "question_id"), [(60, ""), (120, "a"), (299, "a"), (300, "b"), (None, "b")]
)
def test_a_line_is_the_questions_of_its_first_keystroke(
    begun_s: int | None, question_id: str
) -> None:
    kept = did(asked(), AddNote("talk", "n", "typed late", begun_s))
    assert kept.notes[0].question_id == question_id


def test_a_call_of_before_turns_were_kept_has_the_present_question() -> None:
    assert question_at(Call(question_id="a"), 0) == "a"


def ticked(*lines: tuple[str, int, str]) -> tuple[list[str], str]:
    """Where some lines lie after c was ticked, and what is said."""
    made = notes(*(note(id, text, elapsed_s=at, question_id="b") for id, at, text in lines))
    before = replace(asked(), notes=made)
    made_so = outcome(before, MarkQuestion("talk", "c", QuestionState.ANSWERED))
    return [n.question_id for n in made_so.conversations[0].notes], made_so.event.words


def test_a_tick_takes_the_lines_since_the_last_move_along() -> None:
    lines = (("n1", 200, "before"), ("n2", 310, "they said it"), ("n3", 320, ""))
    where, said = ticked(*lines)
    assert where == ["b", "c", "b"]
    assert said == "answered without asking, with 1 line: cue c"
    assert ticked(("n1", 300, "at the move"))[1] == "answered without asking: cue c"


def test_nothing_else_takes_lines_along() -> None:
    talk = did(asked(), AddNote("talk", "n", "hers", 400))
    dropped = did(talk, MarkQuestion("talk", "c", QuestionState.DROPPED))
    itself = did(talk, MarkQuestion("talk", "b", QuestionState.ANSWERED))
    assert [n.notes[0].question_id for n in (dropped, itself)] == ["b", "b"]
