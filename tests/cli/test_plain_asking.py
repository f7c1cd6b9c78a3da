"""`live --plain`: which question is the next, what is folded away, what is asked behind one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.talk import Talk, begin
from tui.domain.interview.follow_ups import follow_ups, threads
from tui.domain.model.plan_folding import LAST, SHORT
from tui.domain.model.vocabulary import QuestionState
from tui.session import use_cases

GUARD = "Follow up? /follow lists what to ask after it."
NO_THREAD = ["Nothing waits. A line that begins with ? comes up here."]


@pytest.fixture
def talk(machine: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Talk]:
    yield from begin(machine, capsys)


def waiting(talk: Talk) -> list[str]:
    """The threads that wait, as they are stored."""
    return [note.text for note in threads(talk.stored)]


# Which is the next ------------------------------------------------------------------------


def test_it_says_why_a_question_is_the_next_but_not_that_it_was_chosen(talk: Talk) -> None:
    assert talk("/next")[3] == "Why: easy ones first."
    assert len(talk("/other")) == 2
    talk.world.clock.wait(minutes=10)
    assert talk("/next")[-1] == "Why: a theme not touched yet."
    assert talk.stored.call.why == "a theme not touched yet"


def test_more_names_the_two_that_came_nearest(talk: Talk) -> None:
    talk.world.clock.wait(minutes=25)
    talk("/next")
    said = [line for line in talk("/more") if line.startswith("Or: ")]
    then = [q for id in talk.stored.call.then_ids for q in talk.stored.plan if q.id == id]
    assert said == [f"Or: {q.text}" for q in then]
    behind = [q for q in talk.stored.plan if q.open][:2]
    assert then != behind, "the plan's own order is another"


def test_the_plan_folds_with_a_move_which_is_said_once_and_undone(talk: Talk) -> None:
    talk("/next")
    talk.world.clock.wait(minutes=24, seconds=30)
    assert talk("a note is no move") == ["kept, 24:30, plain"]
    asked = talk.stored.call.next_id
    assert talk("/next")[:2] == [
        "asking: the first pull.",
        "Under 6 minutes left: 3 questions folded away. /undo unfolds.",
    ]
    assert talk.stored.call.fold == SHORT
    assert "folded" not in "".join(talk("/next") + talk("/drop") + talk("/other"))
    for _ in range(3):
        talk("/undo")
    assert talk.stored.call.fold == SHORT
    assert talk("/undo")[0] == "undone: under 6 minutes left: 3 questions folded away."
    assert talk.stored.call.fold == 0
    assert talk("/undo")[0] == "undone: asking: the first pull."
    assert talk.stored.call.next_id == asked


@pytest.mark.parametrize("line", ["/other", "/back", "/drop", "/answered", "/jump first pull"])
def test_every_way_to_another_question_folds(talk: Talk, line: str) -> None:
    talk.world.clock.wait(minutes=28)
    assert [said for said in talk(line) if "folded away. /undo unfolds." in said]
    assert talk.stored.call.fold == LAST


def test_other_and_back_pass_by_what_is_folded_away(talk: Talk) -> None:
    talk.world.clock.wait(minutes=28)
    talk("/drop")
    closing = talk.cues[-2:]
    for line in ("/other", "/other", "/back", "/back"):
        cue = talk(line)[1]
        assert [c for c in closing if cue.startswith(f"Cue: {c}")]


def test_an_own_question_can_be_added(talk: Talk) -> None:
    assert talk("/add Which book comes first?") == [
        "planned: which book comes first.",
        "Next question: Which book comes first?",
        "Cue: which book comes first.",
    ]
    assert talk.stored.call.next_id == next(q.id for q in talk.stored.plan if not q.bank_id)
    assert talk("/next")[0] == "asking: which book comes first."
    assert talk("/add")[0].endswith("A question needs words; nothing was added.")


# What became of one -----------------------------------------------------------------------


def test_partly_may_have_a_reason_which_is_why_it_comes_again(talk: Talk) -> None:
    assert talk("/partly the bell rang")[0] == "No question was asked yet; nothing was changed."
    talk("/next")
    first = talk.cues[0]
    assert talk("/partly the bell rang")[:2] == [
        f"partly: {first}.",
        f"partly: {first}, the bell rang.",
    ]
    assert talk("/partly it became loud")[0] == f"partly: {first}, it became loud."
    question = talk.stored.plan[0]
    assert (question.state, question.why) == (QuestionState.PARTLY, "it became loud")
    said = [""]
    while talk.stored.call.next_id != question.id:
        said = talk("/answered")
    assert said[-1] == "Why: come back to it: it became loud."
    assert talk.stored.call.next_id == question.id


def test_a_reason_that_is_too_long_is_refused_and_the_question_is_marked(talk: Talk) -> None:
    talk("/next")
    said = talk(f"/partly {'long ' * 500}")
    assert said[0] == f"partly: {talk.cues[0]}."
    assert said[1].startswith("Not now. That is 2,499 characters")
    assert (talk.state(0), talk.stored.plan[0].why) == (QuestionState.PARTLY, "")


# Behind an answer -------------------------------------------------------------------------


def test_follow_lists_what_to_ask_and_a_number_says_that_it_is_asked(talk: Talk) -> None:
    assert talk("/follow 1") == ["What happened just before that?"], "before the first question"
    talk("/next")
    talk("! they never planned it")
    stems = follow_ups(talk.stored, use_cases.shipped().values())
    assert set(talk.stored.plan[0].stems) < {*stems}
    listed = [f"{number}: {stem}" for number, stem in enumerate(stems, 1)]
    assert talk("/follow") == listed
    assert talk("/follow 2") == ["asking a follow-up.", stems[1]]
    assert talk.stored.plan[0].follow_ups == 1
    assert talk("/undo") == ["undone: asking a follow-up."]
    assert talk.stored.plan[0].follow_ups == 0


def test_a_number_means_what_was_read_out_under_it(talk: Talk) -> None:
    talk("/next")
    talk("? one")
    talk("? two")
    third = talk("/follow")[2].removeprefix("3: ")
    assert talk("/threads")[0] == "1: two, at 00:00"
    talk('" something else entirely"')
    talk("? three")
    assert talk("/follow 3") == ["asking a follow-up.", third]
    assert talk("/done 1") == ["thread done: two."]
    assert talk("/done 1") == ["No thread waits under the number 1; /threads lists them."]
    assert waiting(talk) == ["three", "one"]


@pytest.mark.parametrize("number", ["0", "9", "-1", "x", "²"])
def test_a_number_that_nothing_has_changes_nothing(talk: Talk, number: str) -> None:
    talk("/next")
    talk("? one")
    before = talk.stored
    assert talk(f"/follow {number}")[0].startswith(f"Nothing to ask has the number {number};")
    said = [f"No thread waits under the number {number}; /threads lists them."]
    assert talk(f"/return {number}") == talk(f"/done {number}") == said
    assert talk.stored == before


def test_threads_are_listed_gone_back_to_and_let_go(talk: Talk) -> None:
    assert talk("/threads") == talk("/return") == talk("/done 1") == NO_THREAD
    talk("/next")
    talk("? the six people")
    talk.world.clock.wait(seconds=70)
    talk("/next")
    talk("? why she left")
    talk("? how was it?")
    assert talk("/threads") == [
        "1: how was it?, at 01:10",
        "2: why she left, at 01:10",
        "3: the six people, at 00:00",
    ]
    assert talk("/return 3") == ["back to: the six people.", f"Current question: {talk.cues[0]}."]
    assert talk.stored.call.question_id == talk.stored.plan[0].id
    assert talk.stored.plan[0].follow_ups == 1
    assert talk("/return") == ["back to: how was it?", f"Current question: {talk.cues[1]}."]
    assert talk("/done") == ["thread done: why she left."]
    assert waiting(talk) == []
    assert talk("/notes")[0] == "1: 00:00, thread, done: the six people"
    assert talk("/undo") == ["undone: thread done: why she left."]
    assert waiting(talk) == ["why she left"]


def test_a_thread_from_before_the_first_question_can_be_gone_back_to(talk: Talk) -> None:
    talk("? how they met")
    assert talk("/return") == ["back to: how they met."]
    assert waiting(talk) == []


def test_three_in_a_row_with_nothing_behind_them_are_remarked_on_once(talk: Talk) -> None:
    assert [GUARD in talk("/next") for _ in range(4)] == [False, False, True, False]
    talk("/follow 1")
    assert [GUARD in talk("/next") for _ in range(3)] == [False, False, True]


def test_behind_another_question_the_numbers_are_its_own(talk: Talk) -> None:
    talk("/next")
    talk("? one")
    talk("/follow")
    talk("/next")
    second = talk.stored.plan[1]
    assert talk("/follow 1") == ["asking a follow-up.", second.stems[0]]
    talk("/follow")
    talk("/return")
    assert talk("/follow 1") == ["asking a follow-up.", talk.stored.plan[0].stems[0]]


def test_what_was_done_is_told_though_the_plan_can_fold_no_more(talk: Talk) -> None:
    talk.world.clock.wait(minutes=16)
    other = talk.world.other().session
    use_cases.end_call(other, talk.id)
    other.flush()
    assert talk("/next")[0] == f"asking: {talk.cues[0]}."
    assert talk.state(0) is QuestionState.ASKED


def test_something_else_is_named_by_its_first_line(talk: Talk) -> None:
    assert talk("/s") == ["asking: something else."]
    talk("the boat leaked")
    assert talk.cues[-1] == "the boat leaked" and talk.state(-1) is QuestionState.ASKED
    talk("/undo")
    talk("/undo")
    assert len(talk.cues) == 10
