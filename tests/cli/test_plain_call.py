"""`live --plain`: every command of the call."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.talk import Talk, begin
from tests.session.world import open_world
from tui.cli.plain_call import PlainCall
from tui.cli.plain_commands import ENDS, meant
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.plan import LinkFinding
from tui.domain.model.vocabulary import Place, QuestionState
from tui.session import use_cases
from tui.structs import replace
from tui.verbs.live import LETTERS


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
        "Why: easy ones first.",
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
    assert talk("/jump") == ["Type some words of a question after /jump; nothing was changed."]
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


def test_more_tells_finding_follow_ups_and_three_others(talk: Talk) -> None:
    session, first = talk.world.session, talk.stored.plan[0]
    finding = session.new_id()
    session.run(AddFinding(talk.id, finding, "their talk on compilers", Place.VOICE))
    session.run(LinkFinding(talk.id, first.id, finding))
    said = talk("/more")
    assert said[0] == f"Next question: {first.text}"
    assert said[2:4] == ["Why: easy ones first.", f"Theme: {first.theme}, 2 minutes."]
    assert "Finding: their talk on compilers" in said
    assert [line for line in said if line.startswith("After it: ")] == [
        f"After it: {stem}" for stem in first.stems
    ]
    assert said[-3:] == [f"Or: {q.text}" for q in talk.stored.plan[1:4]]


def test_a_call_without_a_plan(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    world = open_world(machine)
    id = world.call()
    talk = Talk(world, PlainCall(world.session, id), id, capsys)
    for line in ("/next", "/back", "/more", "/answered"):
        assert talk(line) == ["No question is planned."]
    assert talk("/jump x") == ["No question has these words; nothing was changed."]


def test_notes_are_the_last_ten(talk: Talk) -> None:
    assert talk("/notes") == ["No line is kept yet."]
    for number in range(11):
        talk(f"! line {number}")
    talk("")
    talk("x" * 500)
    said = talk("/notes")
    assert said[0] == "1: 00:00, insight: line 3"
    assert said[8] == "9: 00:00, marker"
    assert said[9] == f"10: 00:00, plain: {'x' * 200}..."
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
    assert talk("/opening")[2] == "to learn: what you hope to understand afterwards"
    assert talk("/known") == ["Nothing was written down yet."]
    talk("> send the list")
    talk("~ two boys")
    talk("~ sails")
    assert talk("/known") == ["they: two boys", "they: sails", "I'll send the list"]
    talk.world.session.run(
        EditConversation(talk.id, ConversationField.OPENING, "I am Alan.\nAnd you?")
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
        "The thank-you is due by 12:01. `coffeechat` continues with the debrief.\n"
    )
    assert talk.stored.call.ended_at == talk.world.clock.at


def test_end_goes_by_the_settings(talk: Talk, capsys: pytest.CaptureFixture[str]) -> None:
    session = talk.world.session
    session.settings = replace(session.settings, due_minutes=24 * 60, late_hours=72)
    talk("/end")
    talk.call.leave()
    assert "The thank-you is due by tomorrow 09:30. " in capsys.readouterr().out


def test_a_call_that_was_ended_elsewhere_takes_lines_and_can_be_ended(talk: Talk) -> None:
    other = talk.world.other().session
    use_cases.end_call(other, talk.id)
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
    assert "the call continues" in capsys.readouterr().out
    assert talk.stored.call.under_way


def test_the_letters_of_the_screen_are_commands_and_e_ends_it_typed_twice(talk: Talk) -> None:
    for letter, command in {"5": "five", "p": "pause", "u": "undo", "o": "other"}.items():
        assert meant(letter) == [command]
    assert {letter for letter in LETTERS if len(meant(letter)) != 1} == {ENDS}
    assert talk("/e") == ["/e again ends the call."]
    talk("no, wait")
    assert talk("/e") == ["/e again ends the call."] and talk.is_open()
    talk("/e")
    assert not talk.is_open() and talk.stored.call.ended_at is not None
