"""Where the time of a call went, when the talk turns back to a question."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import NOW, did, minutes, note, plan, question, talking
from tui.domain.actions.asking import AskQuestion, ReturnToThread
from tui.domain.interview.time_spent import usage
from tui.domain.model.call import Turn
from tui.domain.model.vocabulary import Kind, Phase
from tui.structs import replace

QUESTIONS = plan(question("a", Phase.OPEN), "b", question("z", Phase.CLOSE))
THREAD = note("t", "why she left", Kind.THREAD, question_id="a")


def used(turns: list[tuple[str, int]], end_minutes: int = 30) -> dict[str, int | None]:
    """Minutes that each question took, by id."""
    call = replace(
        talking().call,
        ended_at=NOW + minutes(end_minutes - 10),
        turns=tuple(Turn(id, at * 60) for id, at in turns),
    )
    told = usage(replace(talking(), plan=QUESTIONS, call=call))
    return {u.question_id: None if u.used_s is None else u.used_s // 60 for u in told.questions}


def test_a_question_that_is_gone_back_to_takes_both_stretches() -> None:
    assert used([("a", 1), ("b", 4), ("a", 10), ("z", 15)]) == {"a": 8, "b": 6, "z": 15}


def test_asking_and_going_back_to_a_thread_are_turns() -> None:
    before = replace(talking(), plan=QUESTIONS, notes=(THREAD,))
    asked = did(before, AskQuestion("talk", "a"))
    other = did(asked, AskQuestion("talk", "b"), NOW + minutes(3))
    back = did(other, ReturnToThread("talk", "t"), NOW + minutes(7))
    assert [(t.question_id, t.at_s) for t in back.call.turns] == [
        ("a", 600),
        ("b", 780),
        ("a", 1020),
    ]
    open_end = {u.question_id: u.used_s for u in usage(back).questions}
    assert open_end == {"a": None, "b": 240}


def test_a_turn_to_a_question_that_was_removed_since_is_passed_over() -> None:
    assert used([("a", 1), ("gone", 4), ("z", 10)]) == {"a": 9, "z": 20}


@given(
    st.lists(st.tuples(st.sampled_from("abz"), st.integers(0, 40)), min_size=1, max_size=12),
    st.integers(1, 40),
)
def test_all_stretches_together_are_the_time_since_the_first(
    turns: list[tuple[str, int]], end: int
) -> None:
    turns.sort(key=lambda turn: turn[1])
    took = used(turns, end)
    first = min(turns[0][1], end)
    assert sum(minutes or 0 for minutes in took.values()) == end - first
