"""`live --plain`: every command of the call."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.talk import Talk, begin
from tests.session.world import open_world
from tui.cli import plain_words
from tui.cli.plain_call import PlainCall
from tui.domain import commands as c
from tui.domain.words import Place, QuestionState
from tui.session import flows


@pytest.fixture
def talk(machine: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Talk]:
    yield from begin(machine, capsys)


def test_next_asks_the_shown_question_and_shows_the_one_after(talk: Talk) -> None:
    said = talk("/next")
    plan = talk.stored.plan
    assert said == [
        f"asking: {plan[0].cue}.",
        f"Next question: {plan[1].text}",
        f"Cue: {plan[1].cue}.",
    ]
    assert talk.state(0) is QuestionState.ASKED
    talk("tied")
    assert talk.stored.notes[0].question_id == plan[0].id


def test_a_must_ask_is_called_one(talk: Talk) -> None:
    place = next(i for i, q in enumerate(talk.stored.plan) if q.must_ask)
    said = talk(f"/jump {talk.cues[place]}")
    assert said[1] == f"Cue: {talk.cues[place]}, must-ask."


def test_after_the_last_question_it_says_so(talk: Talk) -> None:
    asked = [talk("/next") for _ in talk.cues]
    done = ["All asked. Thank them, and ask what comes next."]
    assert asked[-1][1:] == done
    for line in ("/next", "/drop", "/answered", "/back", "/more"):
        shown = talk(line)
        assert (shown == done) is (line != "/back")
        talk("/next")


def test_back_and_other_show_without_asking(talk: Talk) -> None:
    assert talk("/other")[1].startswith(f"Cue: {talk.cues[1]}")
    assert talk("/back")[1].startswith(f"Cue: {talk.cues[0]}")
    assert {q.state for q in talk.stored.plan} == {QuestionState.PLANNED}
    assert talk.stored.call.next_id == talk.stored.plan[0].id
    talk("/next")
    assert talk("/back")[1] == f"Cue: {talk.cues[0]}, asked."


def test_jump_shows_the_question_that_some_letters_mean(talk: Talk) -> None:
    for place in (3, 5, 3):
        assert talk(f"/jump {talk.cues[place].upper()}")[1].startswith(f"Cue: {talk.cues[place]}")
        assert talk.stored.call.next_id == talk.stored.plan[place].id
    assert talk("/jump zzzqqq") == ["No question has these words; nothing was changed."]
    assert talk("/jump") == ["Type some of its words behind /jump; nothing was changed."]
    assert talk.stored.call.next_id == talk.stored.plan[3].id


def test_what_became_of_a_question(talk: Talk) -> None:
    assert talk("/answered")[0] == f"answered without asking: {talk.cues[0]}."
    assert talk("/drop")[:2] == [
        f"dropped: {talk.cues[1]}.",
        f"Next question: {talk.stored.plan[2].text}",
    ]
    assert talk("/partly")[0] == "No question was asked yet; nothing was changed."
    talk("/next")
    assert talk("/partly")[0] == f"partly: {talk.cues[2]}."
    assert [talk.state(n) for n in range(4)] == [
        QuestionState.ANSWERED,
        QuestionState.DROPPED,
        QuestionState.PARTLY,
        QuestionState.PLANNED,
    ]
    assert talk(f"/jump {talk.cues[2]}")[1].startswith(f"Cue: {talk.cues[2]}, ")
    assert "come back" in talk("/more")[1]


def test_more_tells_finding_follow_ups_and_two_others(talk: Talk) -> None:
    session, first = talk.world.session, talk.stored.plan[0]
    finding = session.new_id()
    session.run(c.AddFinding(talk.id, finding, "their talk on compilers", Place.VOICE))
    session.run(c.LinkFinding(talk.id, first.id, finding))
    said = talk("/more")
    assert said[0] == f"Next question: {first.text}"
    assert said[2] == f"Theme: {first.theme}, 2 minutes."
    assert "Finding: their talk on compilers" in said
    assert [line for line in said if line.startswith("Behind it: ")] == [
        f"Behind it: {stem}" for stem in first.stems
    ]
    assert said[-2:] == [f"Or: {q.text}" for q in talk.stored.plan[1:3]]


def test_a_call_without_a_plan(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    world = open_world(machine)
    id = world.call()
    talk = Talk(world, PlainCall(world.session, id), id, capsys)
    for line in ("/next", "/back", "/more", "/answered"):
        assert talk(line) == ["No questions are planned."]
    assert talk("/jump x") == ["No question has these words; nothing was changed."]


def test_five_minutes_more(talk: Talk) -> None:
    talk.world.clock.wait(minutes=10)
    assert talk("/five") == ["35 minutes now.", "25 minutes left."]
    assert talk.stored.length == 35
    said = [talk("/five") for _ in range(36)]
    assert said[-1] == ["Not now. At most 180 minutes can be added to a call."]


def test_pause_stops_the_clock_and_again_lets_it_run(talk: Talk) -> None:
    talk.world.clock.wait(minutes=1)
    assert talk("/pause") == ["paused."]
    talk.world.clock.wait(minutes=5)
    assert talk("/time")[0].startswith("01:00 of 30 minutes, 29 minutes left.")
    assert talk("/time")[0].endswith("The clock stands.")
    assert talk("/pause") == ["the clock runs again."]
    talk.world.clock.wait(minutes=1)
    assert talk("on") == ["kept, 02:00, plain"]


def test_time_is_told_in_words(talk: Talk) -> None:
    talk("/next")
    talk.world.clock.wait(minutes=14)
    assert talk("/time") == [
        "14:00 of 30 minutes, 16 minutes left. Phases: open done, core 8 of 20, close 4.",
        f"Questions: asked 1, answered 0, left 9. The present one: {talk.cues[0]}.",
    ]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1500, "5 minutes left"),
        (1739, "1 minute left"),
        (1741, "under 1 minute left"),
        (1810, "under 1 minute over"),
        (1860, "1 minute over"),
        (2000, "3 minutes over"),
    ],
)
def test_minutes_left(talk: Talk, seconds: int, said: str) -> None:
    talk.world.clock.wait(seconds=seconds)
    assert plain_words.left_minutes(talk.stored, talk.world.clock.at) == said


def test_the_end_is_announced_once_at_five_minutes_and_once_at_the_end(talk: Talk) -> None:
    talk.world.clock.wait(minutes=24)
    assert talk("a") == ["kept, 24:00, plain"]
    talk.world.clock.wait(minutes=1)
    assert talk("b") == ["kept, 25:00, plain", "By the way: 5 minutes left."]
    assert talk("c") == ["kept, 25:00, plain"]
    talk.world.clock.wait(minutes=6)
    assert talk("d")[1:] == ["By the way: 1 minute over."]
    assert talk("e") == ["kept, 31:00, plain"]
    talk("/five")
    talk.world.clock.wait(minutes=5)
    assert talk("f")[1:] == ["By the way: 1 minute over."]


def test_notes_are_the_last_ten(talk: Talk) -> None:
    assert talk("/notes") == ["No line is kept yet."]
    for number in range(11):
        talk(f"! line {number}")
    talk("")
    talk("x" * 500)
    said = talk("/notes")
    assert said[0] == "00:00, insight: line 3"
    assert said[8] == "00:00, marker"
    assert said[9] == f"00:00, plain: {'x' * 200}..."
    assert len(said) == 10


def test_undo_and_redo_never_go_behind_the_beginning(talk: Talk) -> None:
    talk("! one")
    talk("/next")
    assert talk("/undo")[:2] == [
        f"undone: asking: {talk.cues[0]}.",
        f"Next question: {talk.stored.plan[0].text}",
    ]
    assert talk("/undo") == ["undone: insight noted."]
    assert not talk.stored.notes
    assert talk("/undo") == ["Not now. There is nothing to undo."]
    assert talk.stored.call.under_way
    assert talk("/redo") == ["redone: insight noted."]
    assert [n.text for n in talk.stored.notes] == ["one"]
    talk("/redo")
    assert talk("/redo") == ["Not now. There is nothing to redo."]


def test_the_opening_is_told_whole(talk: Talk) -> None:
    assert talk("/opening") == ["No opening was written."]
    talk.world.session.run(
        c.EditConversation(talk.id, c.ConversationField.OPENING, "I am Alan.\nAnd you?")
    )
    assert talk("/opening") == ["I am Alan.", "And you?"]


def test_end_says_what_comes_next(talk: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    talk("one")
    talk.world.clock.wait(minutes=31, seconds=12)
    assert talk("/end") == []
    assert not talk.is_open()
    talk.call.leave()
    assert capsys.readouterr().out == (
        "The call has ended after 31:12, with 1 note. "
        "The thank-you is due at 12:01. `coffeechat` goes on with the debrief.\n"
    )
    assert talk.stored.call.ended_at == talk.world.clock.at


def test_a_call_that_was_ended_elsewhere_takes_lines_and_can_be_ended(talk: Talk) -> None:
    other = talk.world.other().session
    flows.end_call(other, talk.id)
    other.flush()
    assert talk("late")[0] == "kept, 00:00, plain"
    assert talk("/five") == ["Not now. No call is under way in this conversation."]
    talk("/end")
    assert not talk.is_open()
    assert [n.text for n in talk.stored.notes] == ["late"]


def test_leave_lets_the_call_go_on(talk: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    assert talk("/leave") == []
    assert not talk.is_open()
    talk.call.leave()
    assert "the call goes on" in capsys.readouterr().out
    assert talk.stored.call.under_way
