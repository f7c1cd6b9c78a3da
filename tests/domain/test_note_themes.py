"""Notes by the theme of the question that they belong to."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, note, notes, plan, question
from tui.domain.model.note import Note
from tui.domain.model.note_themes import OTHER, notes_by_theme
from tui.domain.model.vocabulary import Kind, Theme
from tui.structs import replace


def test_each_stands_below_its_theme_in_the_order_of_the_themes() -> None:
    talk = replace(
        IDEA,
        plan=plan(question("q1", theme=Theme.SKILLS), question("q2", theme=Theme.PATH), "q3"),
        notes=notes(
            note("n1", "python", question_id="q1"),
            note("n2", "left school", question_id="q2"),
            note("n3", question_id="q2"),
            note("n4", "a secret", Kind.OFF_THE_RECORD, question_id="q2"),
            note("n5", "hello"),
            note("n6", "of none", question_id="q3"),
            note("n7", "of one that is gone", question_id="q9"),
        ),
    )
    found = notes_by_theme([talk])
    assert list(found) == [Theme.PATH, Theme.SKILLS, OTHER]
    assert [[one.id for _, one in some] for some in found.values()] == [
        ["n2"],
        ["n1"],
        ["n5", "n6", "n7"],
    ]


PLAN = plan(*(question(f"q{at}", theme=theme) for at, theme in enumerate(Theme)), "none")

noted = st.builds(
    lambda text, kind, asked: note("n", text, kind, question_id=asked),
    st.sampled_from(["", "a line"]),
    st.sampled_from(Kind),
    st.sampled_from(["", "gone", *(one.id for one in PLAN)]),
)


@given(st.lists(st.lists(noted, max_size=6), max_size=3))
def test_every_note_that_may_be_told_is_there_once(drawn: list[list[Note]]) -> None:
    talks = [replace(IDEA, plan=PLAN, notes=notes(*some)) for some in drawn]
    there = [one for some in notes_by_theme(talks).values() for _, one in some]
    wanted = [
        one
        for talk in talks
        for one in talk.notes
        if one.text and one.kind is not Kind.OFF_THE_RECORD
    ]
    assert sorted(map(id, there)) == sorted(map(id, wanted))
