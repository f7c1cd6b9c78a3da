"""What to ask behind an answer: threads, follow-ups, and a word when none was asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import (
    IDEA,
    NOW,
    bank_question,
    changed,
    did,
    ids,
    note,
    notes,
    outcome,
    plan,
    question,
    refused,
    talking,
)
from tui.domain.actions.asking import AskFollowUp, ReturnToThread
from tui.domain.actions.base import Command
from tui.domain.actions.notes import AddNote, FileNote, SetNoteKind, SetThreadDone
from tui.domain.interview.follow_ups import follow_ups, partly_cues, threads
from tui.domain.interview.interrogation_guard import guard_words, in_a_row
from tui.domain.model.call import Turn
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.vocabulary import Kind, Phase, QuestionState
from tui.structs import replace

PLAN = plan("q1", "q2", "q3", question("q4", stems=("How so?", "Since when?")))
PILED = talking(
    plan=PLAN,
    notes=notes(
        note("n1", "why Boston", Kind.THREAD, question_id="q1"),
        note("n2", "six people", Kind.SURPRISE, question_id="q1"),
        note("n3", "who is Jean", Kind.THREAD),
        note("n4", "the exam", Kind.THREAD, question_id="q2", done=True),
        note("n5", "the boat", Kind.THREAD, question_id="gone"),
    ),
)


def on(conversation: Conversation, question_id: str) -> Conversation:
    """The conversation with this question as its current one."""
    return replace(conversation, call=replace(conversation.call, question_id=question_id))


def test_threads_pile_up_the_newest_first() -> None:
    assert ids(threads(PILED)) == ["n5", "n3", "n1"]
    more = did(PILED, AddNote("talk", "n6", "? the second team"))
    assert ids(threads(more)) == ["n6", "n5", "n3", "n1"]


def test_to_return_to_a_thread_takes_up_its_question_and_counts() -> None:
    before = on(PILED, "q3")
    made = outcome(before, ReturnToThread("talk", "n1"))
    (after,) = made.conversations
    assert (made.event.words, made.event.record_id) == ("back to: why Boston", "n1")
    assert after.notes[0] == replace(before.notes[0], done=True)
    assert after.plan[0] == replace(before.plan[0], follow_ups=1)
    assert after.call == replace(before.call, question_id="q1", turns=(Turn("q1", 600),))
    assert changed(before, after) == {"notes", "plan", "call"}
    assert did(after, AddNote("talk", "n9", "for the sea")).notes[-1].question_id == "q1"


@pytest.mark.parametrize("id", ["n3", "n5"], ids=["none", "gone"])
def test_a_thread_without_a_question_leaves_the_current_one(id: str) -> None:
    before = on(PILED, "q3")
    after = did(before, ReturnToThread("talk", id))
    assert changed(before, after) == {"notes"}
    assert id not in ids(threads(after))


def test_a_thread_is_let_go_and_taken_up_again() -> None:
    made = outcome(PILED, SetThreadDone("talk", "n1"))
    (after,) = made.conversations
    assert made.event.words == "thread done: why Boston"
    assert ids(threads(after)) == ["n5", "n3"]
    assert changed(PILED, after) == {"notes"}
    again = outcome(after, SetThreadDone("talk", "n1", done=False))
    assert again.event.words == "thread open: why Boston"
    assert again.conversations == (PILED,)


def test_only_a_thread_is_gone_back_to_or_done() -> None:
    sentence = refused(PILED, ReturnToThread("talk", "n2"))
    assert sentence == "Only a thread can be gone back to."
    assert refused(PILED, SetThreadDone("talk", "n2")) == "Only a thread can be done."


@pytest.mark.parametrize(
    "command",
    [
        ReturnToThread("talk", "gone"),
        SetThreadDone("talk", "gone"),
        FileNote("talk", "gone", "q1"),
    ],
)
def test_a_thread_that_is_gone(command: Command) -> None:
    wanted = "There is no note gone in this conversation; nothing was changed."
    assert refused(PILED, command) == wanted


def test_a_follow_up_is_counted_behind_the_current_question() -> None:
    before = on(PILED, "q2")
    after = did(before, AskFollowUp("talk"))
    assert after.plan[1] == replace(before.plan[1], follow_ups=1)
    assert changed(before, after) == {"plan"}
    assert did(after, AskFollowUp("talk")).plan[1].follow_ups == 2


@pytest.mark.parametrize("id", ["", "gone"])
def test_behind_no_question_there_is_no_follow_up(id: str) -> None:
    sentence = refused(on(PILED, id), AskFollowUp("talk"))
    assert sentence == "No question was asked yet, so there is nothing to follow up on."


BANK = [
    bank_question("b1", text="What was that like?", after=(Kind.SURPRISE, Kind.PLAIN)),
    bank_question("b2", text="Who else?", after=(Kind.REFERRAL,)),
    bank_question("b3", text="How so?", after=(Kind.SURPRISE,)),
    bank_question("b4", text="Since when?"),
]


@pytest.mark.parametrize(
    ("current", "last", "wanted"),
    [
        ("q4", note("n", "x", Kind.SURPRISE), ["How so?", "Since when?", "What was that like?"]),
        ("q4", note("n", "x -> y", Kind.REFERRAL), ["How so?", "Since when?", "Who else?"]),
        ("q1", note("n", "x", Kind.SURPRISE), ["What was that like?", "How so?"]),
        ("", note("n", "x -> y", Kind.REFERRAL), ["Who else?"]),
        ("", note("n", "x", Kind.PERSONAL), []),
        ("", note("n", "it ran", Kind.QUOTE), ["You said “it ran”. Could you give me an example?"]),
        ("", note("n", "why I leave", Kind.MY_SIDE), []),
    ],
)
def test_follow_ups_are_the_questions_own_and_then_the_banks_for_the_last_line(
    current: str, last: Note, wanted: list[str]
) -> None:
    before = on(replace(PILED, notes=(*PILED.notes, last)), current)
    assert list(follow_ups(before, BANK)) == wanted


def test_before_the_first_line_the_follow_ups_are_those_of_a_plain_one() -> None:
    assert follow_ups(talking(plan=PLAN), BANK) == ("What was that like?",)


@given(
    st.lists(st.sampled_from("abc"), max_size=5),
    st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(Kind)), max_size=6),
    st.sampled_from([kind for kind in Kind if kind is not Kind.MY_SIDE]),
)
def test_each_follow_up_comes_once(
    stems: list[str], bank: list[tuple[str, Kind]], last: Kind
) -> None:
    made = [bank_question(f"b{i}", text=t, after=(k,)) for i, (t, k) in enumerate(bank)]
    said = note("n", "x -> y" if last is not Kind.MARKER else "", last)
    before = talking(plan=plan(question("q", stems=tuple(stems))), notes=(said,))
    found = follow_ups(on(before, "q"), made)
    assert len(set(found)) == len(found)
    assert set(found) == {*stems, *(text for text, kind in bank if kind is last)}
    assert set(found[: len(set(stems))]) == set(stems)


def asked(*follow_ups: int, lines: tuple[Note, ...] = ()) -> Conversation:
    """A call in which questions were asked one after the other, with so many behind each."""
    made = [
        question(f"q{i}", state=QuestionState.ASKED, asked_s=i * 60, follow_ups=count)
        for i, count in enumerate(follow_ups)
    ]
    talk = talking(plan=plan(*reversed(made), "later"), notes=notes(*lines))
    return on(talk, made[-1].id if made else "")


@pytest.mark.parametrize(
    ("follow_ups", "row"),
    [
        ((), 0),
        ((0, 0), 2),
        ((0, 0, 0), 3),
        ((0, 0, 0, 0), 4),
        ((0, 0, 1), 0),
        ((1, 0, 0), 2),
        ((0, 2, 0), 1),
        ((1, 0, 0, 0), 3),
    ],
)
def test_three_listed_questions_in_a_row_give_one_dim_word(
    follow_ups: tuple[int, ...], row: int
) -> None:
    before = asked(*follow_ups)
    assert in_a_row(before) == row
    assert guard_words(before) == ("ask about that first?" if row >= 3 else "")


def test_it_is_said_at_the_second_once_something_was_answered_and_never_in_the_close() -> None:
    answered = asked(0, 0, lines=(note("n1", "x", question_id="q1"),))
    assert guard_words(answered)
    assert not guard_words(on(answered, "q0"))
    last = replace(asked(0, 0, 0).plan[0], phase=Phase.CLOSE)
    assert not guard_words(on(replace(asked(0, 0, 0), plan=(last,)), last.id))


def test_two_lines_with_words_say_that_more_was_asked() -> None:
    one, two = note("n1", "x", question_id="q2"), note("n2", "y", question_id="q2")
    assert guard_words(asked(0, 0, 0, lines=(one,)))
    assert guard_words(asked(0, 0, 0, lines=(one, note("n2", question_id="q2"))))
    assert guard_words(asked(0, 0, 0, lines=(one, note("n2", "y", question_id="later"))))
    assert not guard_words(asked(0, 0, 0, lines=(one, two)))


def test_a_stem_and_a_thread_each_end_the_row() -> None:
    thread = note("n1", "why Boston", Kind.THREAD, question_id="q1")
    row = on(asked(0, 0, 0, lines=(thread,)), "q2")
    assert guard_words(row)
    assert not guard_words(did(row, AskFollowUp("talk")))
    back = did(row, ReturnToThread("talk", "n1"))
    assert in_a_row(back) == 1
    assert not guard_words(back)


def test_what_was_answered_partly_waits_by_its_cues() -> None:
    partly = question("a", state=QuestionState.PARTLY)
    there = plan(partly, "b", replace(partly, id="c", cue="cue c"))
    assert partly_cues(replace(IDEA, plan=there)) == "cue a, cue c"
    assert partly_cues(IDEA) == ""


def test_a_thread_that_is_noted_when_nothing_is_shown_comes_onto_the_card() -> None:
    asked = replace(question("a"), state=QuestionState.ASKED, asked_s=1)
    one = talking(plan=(asked,))
    assert one.call.next_id == ""
    noted = did(one, AddNote("talk", "t1", "? why she left"), NOW)
    assert noted.call.next_id == "t1"
    plain = did(one, AddNote("talk", "t1", "why she left"), NOW)
    assert plain.call.next_id == ""
    assert did(plain, SetNoteKind("talk", "t1", Kind.THREAD), NOW).call.next_id == "t1"
