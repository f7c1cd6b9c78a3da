"""What one knows lies in its order; an opening that nobody wrote has its three points."""

import pytest

from tests.domain.build import GRACE, IDEA, finding, note, promise, talked
from tui.domain.interview.known import known, opening_points
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import Kind, Owner
from tui.structs import replace

PREPARED = replace(
    IDEA,
    goal="how a team\nlearns",
    belief_before="by reading",
    findings=(finding("f1"), finding("f2", "speaks in May"), finding("f3", "speaks in May")),
    notes=(note("n1", "two boys", Kind.PERSONAL), note("n2", "no names", Kind.OFF_THE_RECORD)),
    promises=(promise("p1"), promise("n2", note_id="n2")),
)
EARLIER = talked(
    id="before",
    notes=(note("m1", "moved to Boston", Kind.PERSONAL), note("m2", "six people")),
    promises=(promise("p2", "name a reader", Owner.THEM),),
)


def test_all_that_is_known_in_its_order_each_thing_once() -> None:
    person = replace(GRACE, personal=("rows at six", "two boys"))
    assert known(PREPARED, person, [EARLIER]) == (
        ("goal", "how a team learns"),
        ("I think", "by reading"),
        ("found", "wrote the first compiler"),
        ("", "speaks in May"),
        ("they", "rows at six"),
        ("", "two boys"),
        ("", "moved to Boston"),
        ("I'll", "send the paper"),
        ("they'll", "name a reader"),
    )
    assert known(IDEA, GRACE, ()) == ()


@pytest.mark.parametrize(
    ("person", "why"),
    [
        (replace(GRACE, introduced_by="Ada"), "introduced by Ada"),
        (GRACE, "a talk"),
        (replace(GRACE, how_met=""), "wrote the first compiler"),
    ],
)
def test_an_opening_that_nobody_wrote(person: Person, why: str) -> None:
    assert opening_points(PREPARED, person, "Jo Doe") == (
        ("I am", "Jo Doe"),
        ("why you", why),
        ("to learn", "how a team\nlearns"),
    )


def test_what_is_not_known_of_an_opening_is_asked_for() -> None:
    stranger = Person(id="x", name="X")
    assert [words for _, words in opening_points(IDEA, stranger, "")] == [
        "your name, and what you do now",
        "what made you write to them",
        "what you hope to understand afterwards",
    ]
    assert opening_points(IDEA, replace(GRACE, how_met=""), "")[1] == ("why you", GRACE.work)
