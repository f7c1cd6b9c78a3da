"""The call without a screen: what each action does, what is refused, and that nothing is lost."""

from datetime import timedelta

import pytest

from tests.session.world import World
from tui.domain.actions.asking import FoldPlan, MarkQuestion
from tui.domain.actions.event import Event
from tui.domain.actions.notes import AddNote, KeepDraftLine, RemoveNote
from tui.domain.interview.time_reminders import NEAR
from tui.domain.model.agreed_end import seconds_left
from tui.domain.model.conversation import DraftLine
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, QuestionState
from tui.errors import CoffeechatError, UnknownError
from tui.session import use_cases
from tui.session.live_talk import LiveTalk
from tui.session.note_taking import EARLIER_S

PARTLY = QuestionState.PARTLY


def begun(world: World, name: str = "Grace Hopper") -> LiveTalk:
    """A call that has just begun, with the plan that nobody prepared."""
    return LiveTalk(world.session, use_cases.call_now(world.session, name))


def keep(talk: LiveTalk, line: str) -> str:
    """Keep a line; the note's id."""
    note_id = talk.session.new_id()
    talk.session.run(AddNote(talk.id, note_id, line))
    return note_id


def words(event: Event | None) -> str:
    assert event is not None
    return event.words


# Questions --------------------------------------------------------------------------------


def test_what_is_shown_is_asked_and_the_next_one_comes(world: World) -> None:
    talk = begun(world)
    first = talk.shown
    assert first is not None
    assert words(talk.ask()) == f"asking: {first.cue}"
    assert (talk.current, talk.shown) == (
        find(talk.conversation.plan, first.id),
        talk.conversation.plan[1],
    )


def test_another_and_the_one_before_are_shown_without_asking(world: World) -> None:
    talk = begun(world)
    first = talk.conversation.call.next_id
    talk.step(1)
    assert talk.conversation.call.next_id != first
    talk.step(-1)
    assert (talk.conversation.call.next_id, talk.current) == (first, None)


def test_back_after_a_key_that_led_nowhere_leads_where_one_came_from(world: World) -> None:
    talk = begun(world)
    first = talk.conversation.plan[0]
    talk.step(1)
    shown = talk.conversation.call.next_id
    for question in talk.conversation.plan:
        if question.id != shown:
            talk.session.run(MarkQuestion(talk.id, question.id, QuestionState.DROPPED))
    assert talk.step(1) is None
    talk.session.undo()
    talk.step(-1)
    assert talk.conversation.call.next_id == first.id


def test_back_leads_where_one_came_from_and_out_of_turn_leaves_the_card_alone(
    world: World,
) -> None:
    talk = begun(world)
    first, beside = talk.conversation.call.next_id, talk.conversation.call.then_ids
    for wanted in beside:
        talk.step(1)
        assert talk.conversation.call.next_id == wanted
    for wanted in (beside[1], beside[0], first):
        talk.step(-1)
        assert talk.conversation.call.next_id == wanted
    other, tenth = talk.conversation.plan[5], talk.find_question("10")
    talk.ask_question(other.id)
    assert tenth is not None and tenth.position == 10
    talk.tick(tenth.id)
    assert (talk.conversation.call.next_id, talk.conversation.call.question_id) == (first, other.id)


def test_the_same_key_again_takes_a_state_back(world: World) -> None:
    talk = begun(world)
    first, second = talk.conversation.plan[:2]
    talk.ask()
    talk.show(first.id)
    assert words(talk.mark(QuestionState.DROPPED)) == f"not asked after all: {first.cue}"
    for state in (QuestionState.DROPPED, QuestionState.ANSWERED):
        for wanted in (state, QuestionState.PLANNED):
            talk.show(second.id)
            talk.mark(state)
            assert [q.state for q in talk.conversation.plan if q.id == second.id] == [wanted]
    talk.tick(second.id)
    assert words(talk.tick(second.id)) == f"not answered after all: {second.cue}"


def test_a_thread_that_is_shown_is_gone_back_to_or_let_go(world: World) -> None:
    talk = begun(world)
    for question in talk.conversation.plan:
        talk.tick(question.id)
    keep(talk, "? one")
    talk.step(1)
    talk.tick(talk.conversation.plan[-1].id)
    assert [thread.text for thread in (talk.shown_thread,) if thread] == ["one"]
    assert words(talk.ask()) == "back to: one"
    keep(talk, "? two")
    talk.tick(talk.conversation.plan[-1].id)
    assert words(talk.mark(QuestionState.ANSWERED)) == "thread done: two"


def test_with_no_question_left_nothing_is_done(world: World) -> None:
    talk = LiveTalk(world.session, world.call())
    assert (talk.shown, talk.ask(), talk.step(1), talk.partly()) == (None, None, None, None)
    assert talk.mark(QuestionState.DROPPED) is None


def test_a_question_is_found_by_its_letters_or_put_into_the_plan(world: World) -> None:
    talk = begun(world)
    assert (talk.find_question("  "), talk.find_question("zzzz")) == (None, None)
    found = talk.find_question("good week")
    assert found is not None
    talk.show(found.id)
    assert talk.conversation.call.next_id == found.id
    talk.add_question("Which book comes first?")
    assert talk.shown is not None and talk.shown.cue == "which book comes first"
    before = talk.conversation
    with pytest.raises(CoffeechatError):
        talk.add_question(" ")
    assert talk.conversation == before


def test_what_was_asked_last_can_want_coming_back_to_with_a_word_why(world: World) -> None:
    talk = begun(world)
    talk.ask()
    asked = talk.conversation.call.question_id
    talk.partly()
    talk.ask()
    talk.say_why_partly(asked, "the bell rang")
    question = next(q for q in talk.conversation.plan if q.id == asked)
    assert (question.state, question.why) == (PARTLY, "the bell rang")


def test_a_move_folds_when_time_is_short_and_tells_that(world: World) -> None:
    talk = begun(world)
    world.clock.wait(minutes=28)
    event = talk.step(1)
    assert event is not None and isinstance(event.command, FoldPlan)
    world.session.undo()
    assert talk.conversation.call.fold == 0


# After an answer --------------------------------------------------------------------------


def test_a_follow_up_counts_for_the_question_that_was_asked(world: World) -> None:
    talk = begun(world)
    assert talk.ask_follow_up() is None
    talk.ask()
    assert talk.follow_ups
    talk.ask_follow_up()
    assert talk.current is not None and talk.current.follow_ups == 1


def test_threads_wait_the_newest_first_until_gone_back_to_or_let_go(world: World) -> None:
    talk = begun(world)
    keep(talk, "? one")
    keep(talk, "? two")
    newest, oldest = talk.threads
    assert (newest.text, oldest.text) == ("two", "one")
    assert words(talk.return_to(newest.id)) == "back to: two"
    talk.let_go(oldest.id)
    assert talk.threads == ()


# Notes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "removing", "left"),
    [
        ("! two", False, [(Kind.INSIGHT, "two")]),
        ("one", True, [(Kind.PLAIN, "one")]),
        (" ", False, [(Kind.PLAIN, "one")]),
        (" ", True, []),
    ],
)
def test_a_correction_rewords_removes_or_leaves(
    world: World, line: str, removing: bool, left: list[tuple[Kind, str]]
) -> None:
    talk = begun(world)
    talk.notes.correct(keep(talk, "one"), line, removing=removing)
    assert [(note.kind, note.text) for note in talk.conversation.notes] == left


def test_what_was_corrected_of_a_note_that_is_gone_becomes_a_new_one(world: World) -> None:
    talk = begun(world)
    gone = keep(talk, "one")
    world.session.run(RemoveNote(talk.id, gone))
    talk.notes.correct(gone, " ", removing=True)
    talk.notes.correct(gone, "other words", removing=False)
    assert world.texts(talk.id) == ["other words"]


def test_a_note_gets_another_moment_kind_and_question(world: World) -> None:
    talk = begun(world)
    talk.ask()
    world.clock.wait(seconds=40)
    id, question = keep(talk, "one"), talk.conversation.plan[-1]
    talk.notes.shift(id)
    talk.notes.set_kind(id, Kind.INSIGHT)
    talk.notes.file(id, question.id)
    note = talk.notes.find(id)
    assert note is not None and note == talk.notes.last
    assert (note.elapsed_s, note.kind, note.question_id) == (
        40 - EARLIER_S,
        Kind.INSIGHT,
        question.id,
    )
    assert (talk.notes.find(""), talk.notes.find("none")) == (None, None)
    with pytest.raises(UnknownError):
        talk.notes.file(id, "none")


# The time, the end ------------------------------------------------------------------------


def test_the_clock_stops_and_goes_on_and_a_word_why_changes_neither(world: World) -> None:
    talk = begun(world)
    world.clock.wait(seconds=10)
    assert words(talk.pause("the line dropped")) == "paused: the line dropped"
    world.clock.wait(seconds=60)
    assert (talk.paused, talk.seconds) == (True, 10)
    assert words(talk.pause("a lorry")) == "paused: a lorry"
    assert talk.paused
    talk.pause()
    world.clock.wait(seconds=5)
    assert (talk.paused, talk.seconds) == (False, 15)
    talk.pause()
    assert talk.paused
    talk.say_why_paused("tea")
    assert [pause.why for pause in talk.conversation.call.pauses] == ["a lorry", "tea"]


def test_five_minutes_more_put_off_what_is_to_be_said(world: World) -> None:
    talk = begun(world)
    world.clock.wait(minutes=26)
    assert talk.courtesy == NEAR
    talk.extend()
    assert (talk.conversation.length, talk.courtesy) == (35, "")


def test_what_is_left_is_said_in_a_word_and_undo_takes_it_back(world: World) -> None:
    talk = begun(world)
    world.clock.wait(minutes=1)
    ends_at = talk.end_meant("12")
    assert ends_at is not None and words(talk.agree_end(ends_at)) == "12 minutes left"
    assert (seconds_left(talk.conversation, talk.session.now()), talk.end_meant("twelve")) == (
        720,
        None,
    )
    world.session.undo()
    assert seconds_left(talk.conversation, talk.session.now()) == 29 * 60
    assert talk.why == "easy ones first"


def test_the_end_keeps_what_is_half_typed(world: World) -> None:
    talk = begun(world)
    world.session.run(KeepDraftLine(talk.id, "half", 3))
    assert talk.end()
    assert world.texts(talk.id) == ["half"]
    assert (talk.conversation.call.ended_at, talk.conversation.draft_line) == (
        world.clock.at,
        DraftLine(),
    )
    assert talk.end("15:30"), "it has ended already"


def test_a_pause_in_the_last_second_is_kept_with_its_word_why(world: World) -> None:
    talk = begun(world)
    talk.pause("the line dropped")
    talk.end()
    assert [pause.why for pause in talk.conversation.call.pauses] == ["the line dropped"]


def test_a_forgotten_call_asks_when_it_ended(world: World) -> None:
    talk = begun(world)
    started = world.clock.at
    forgotten = [talk.forgotten_at]
    world.clock.wait(days=1)
    forgotten.append(talk.forgotten_at)
    assert [at is None for at in forgotten] == [True, False]
    assert not talk.end()
    with pytest.raises(CoffeechatError):
        talk.end("when the bell rang")
    assert talk.conversation.call.under_way
    assert talk.end("10:00")
    assert talk.conversation.call.ended_at == started + timedelta(minutes=30)
