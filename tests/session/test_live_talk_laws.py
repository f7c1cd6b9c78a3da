"""The laws of the call without a screen: whatever is done, no note is lost; undo takes it back."""

from collections.abc import Callable
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.laws import examples
from tests.session.test_live_talk import begun, keep
from tests.session.world import World
from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import Kind, QuestionState
from tui.errors import CoffeechatError
from tui.session.live_talk import LiveTalk

LINES = st.sampled_from(("one", "? two", "! 漢 [/]", " ", "x" * 200))


def some_note(talk: LiveTalk, place: int) -> str:
    """The id of some note; of none, if there is none."""
    notes = talk.conversation.notes
    return notes[place % len(notes)].id if notes else "none"


def some_question(talk: LiveTalk, place: int) -> str:
    return talk.conversation.plan[place % len(talk.conversation.plan)].id


ACTIONS: tuple[Callable[[LiveTalk, int, str], object], ...] = (
    lambda talk, _, line: keep(talk, line),
    lambda talk, _, line: keep(talk, line),
    lambda talk, *_: talk.ask(),
    lambda talk, place, _: talk.step(place % 5 - 2),
    lambda talk, place, _: talk.show(some_question(talk, place)),
    lambda talk, place, _: talk.mark(tuple(QuestionState)[place % len(QuestionState)]),
    lambda talk, *_: talk.partly(),
    lambda talk, place, line: talk.say_why_partly(some_question(talk, place), line),
    lambda talk, _, line: talk.add_question(line),
    lambda talk, *_: talk.ask_follow_up(),
    lambda talk, place, _: talk.return_to(some_note(talk, place)),
    lambda talk, place, _: talk.let_go(some_note(talk, place)),
    lambda talk, place, line: talk.notes.correct(some_note(talk, place), line, removing=False),
    lambda talk, place, _: talk.notes.shift(some_note(talk, place)),
    lambda talk, place, _: talk.notes.set_kind(
        some_note(talk, place), tuple(Kind)[place % len(Kind)]
    ),
    lambda talk, place, _: talk.notes.file(some_note(talk, place), some_question(talk, place)),
    lambda talk, *_: talk.something_else(),
    lambda talk, *_: talk.extend(),
    lambda talk, _, line: talk.pause(line.strip()),
)
"""Everything that can be done but for removing a note and ending the call."""

callers = count()

Step = tuple[int, int, str, int]
STEPS = st.lists(
    st.tuples(st.integers(0, len(ACTIONS) - 1), st.integers(0, 40), LINES, st.integers(0, 300)),
    max_size=25,
)

law = settings(
    max_examples=examples(2), suppress_health_check=list(HealthCheck), report_multiple_bugs=False
)


def told(now: Conversation) -> tuple[object, ...]:
    """What there is of a call, without the moments of its changes."""
    notes = [(n.id, n.kind, n.text, n.elapsed_s, n.question_id, n.done) for n in now.notes]
    plan = [(q.id, q.state, q.follow_ups, q.why, q.asked_s) for q in now.plan]
    return notes, plan, now.call


def test_no_action_loses_a_note_and_undo_takes_all_of_them_back(world: World) -> None:
    @law
    @given(steps=STEPS)
    def through(steps: list[Step]) -> None:
        live_through(world, steps)

    through()


def live_through(world: World, steps: list[Step]) -> None:
    """Do all of it in a new call, then take it back, and do it again."""
    talk, events = begun(world, f"Abe {next(callers)}"), world.events
    start, ids = talk.conversation, set[str]()
    events.clear()
    for action, place, line, seconds in steps:
        world.clock.wait(seconds=seconds)
        before, heard = talk.conversation, len(events)
        try:
            ACTIONS[action](talk, place, line)
        except CoffeechatError:
            assert talk.conversation == before or len(events) > heard, "a refusal changes nothing"
        ids |= {note.id for note in talk.conversation.notes}
        assert ids == {note.id for note in talk.conversation.notes}, "a note was lost"
    end, undoable = talk.conversation, [e for e in events if e.command]
    for _ in undoable:
        world.session.undo()
    assert told(talk.conversation) == told(start)
    for _ in undoable:
        world.session.redo()
    assert told(talk.conversation) == told(end)
    talk.end()
