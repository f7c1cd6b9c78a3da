"""The user's own introduction: how long it took, and which one to take again."""

import pytest

from tests.domain.build import IDEA
from tui.domain.questions.opening import opening_before, read_aloud
from tui.structs import replace


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s: short, 60 to 120 are good"),
        (59, "59 s: short, 60 to 120 are good"),
        (60, "60 s: good"),
        (95, "95 s: good"),
        (120, "120 s: good"),
        (121, "121 s: long, they are here to talk"),
    ],
)
def test_reading_aloud_is_judged_by_its_seconds(seconds: int, words: str) -> None:
    assert read_aloud(seconds) == words


NEWEST = replace(IDEA, id="newest", goal="something else", opening="I am new.")
SAME = replace(IDEA, id="same", goal="Wie man anfängt", opening="I write manuals.")
EMPTY = replace(IDEA, id="empty", goal="wie man anfangt")


def test_the_opening_for_the_same_goal_comes_before_the_newest() -> None:
    asking = replace(IDEA, goal="wie man ANFÄNGT")
    assert opening_before(asking, [EMPTY, NEWEST, SAME]) == "I write manuals."


def test_without_the_same_goal_it_is_the_newest() -> None:
    for goal in ("", "a third goal"):
        assert opening_before(replace(IDEA, goal=goal), [EMPTY, NEWEST, SAME]) == "I am new."
    no_goal = replace(SAME, goal="")
    assert opening_before(IDEA, [NEWEST, no_goal]) == "I am new.", "no goal is no same goal"


def test_without_any_there_is_none() -> None:
    assert opening_before(IDEA, [EMPTY]) == opening_before(IDEA, []) == ""
