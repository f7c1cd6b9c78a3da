"""Every command has its rule, and none does more than it says."""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import GRACE, IDEA, NOW, minutes, outcome, plan, refused
from tests.domain.strategies import lines
from tui.domain import actions
from tui.domain.actions.appointment import WriteAppointment
from tui.domain.actions.asking import (
    AskQuestion,
    FoldPlan,
    MarkQuestion,
    ReturnToThread,
    SayWhyPartly,
    ShowQuestion,
)
from tui.domain.actions.bank import KeepUses
from tui.domain.actions.base import Command, State
from tui.domain.actions.call import (
    EndCall,
    ExtendCall,
    LayOnCard,
    PauseCall,
    ReopenCall,
    ResumeCall,
    SayWhyPaused,
    ShiftClock,
    StartCall,
)
from tui.domain.actions.contacts import WriteMessage
from tui.domain.actions.debrief import SetStar
from tui.domain.actions.introductions import TurnReferral, WriteIntroduction
from tui.domain.actions.notes import (
    AddNote,
    EditNote,
    FileNote,
    KeepDraftLine,
    RemoveNote,
    SetNoteKind,
    SetThreadDone,
)
from tui.domain.actions.people import MoveStage
from tui.domain.actions.plan import MoveQuestion, RemoveQuestion
from tui.domain.actions.request import WriteRequest
from tui.domain.actions.thank_you import BeginSending, FailSending, FinishSending, WriteThankYou
from tui.domain.model.call import elapsed
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan_folding import HALF, LAST, in_sight
from tui.domain.model.vocabulary import Kind, Owner, QuestionState, Stage
from tui.errors import CoffeechatError
from tui.structs import replace

COMMANDS = [
    kind
    for module in iter_modules(actions.__path__, f"{actions.__name__}.")
    for kind in vars(import_module(module.name)).values()
    if isinstance(kind, type) and issubclass(kind, Command) and kind.__module__ == module.name
    if not module.name.endswith(".base")
]
# What is saved while somebody types is no step of its own, and neither is what the machine did.
SILENT = {KeepDraftLine, LayOnCard, WriteRequest, WriteThankYou, ShiftClock, KeepUses}
SILENT |= {BeginSending, FailSending, FinishSending, WriteAppointment, WriteIntroduction}
SILENT |= {WriteMessage}
OWNERS = {Kind.PROMISE_BY_ME: Owner.ME, Kind.PROMISE_BY_THEM: Owner.THEM}


@pytest.mark.parametrize("kind", COMMANDS)
def test_every_command_can_be_undone_but_what_nobody_chose_to_do(kind: type[Command]) -> None:
    assert kind.undoable is (kind not in SILENT)


@pytest.mark.parametrize(
    "command",
    [StartCall("gone"), AddNote("gone", "n1", "x"), TurnReferral("gone", "n1", "p", "t")],
)
def test_a_conversation_that_is_gone(command: Command) -> None:
    assert refused(None, command) == "That conversation is not in the library."


QUESTIONS = st.sampled_from(["q1", "q2", "q3", "q4"])
NOTES = st.sampled_from([f"n{i}" for i in range(9)])
TYPED = lines | st.sampled_from(
    ["> send it", "< sends it", "% secret", "@ Jean", "plain", "? why", ""]
)


CALLS: list[Callable[[str], Command]] = [StartCall, PauseCall, ResumeCall, EndCall, ReopenCall]


def steps() -> st.SearchStrategy[Command]:
    """Anything that can be done to the conversation in a call."""
    talk = st.just("talk")
    return st.one_of(
        *(st.builds(kind, talk) for kind in CALLS),
        st.builds(AddNote, talk, NOTES, TYPED, st.none() | st.integers(-9, 9999)),
        st.builds(EditNote, talk, NOTES, TYPED),
        st.builds(SetNoteKind, talk, NOTES, st.sampled_from(Kind)),
        st.builds(SetStar, talk, NOTES, st.booleans()),
        st.builds(RemoveNote, talk, NOTES),
        st.builds(FileNote, talk, NOTES, QUESTIONS | st.just("")),
        st.builds(SetThreadDone, talk, NOTES, st.booleans()),
        st.builds(ReturnToThread, talk, NOTES),
        st.builds(SayWhyPaused, talk, TYPED),
        st.builds(AskQuestion, talk, QUESTIONS),
        st.builds(MarkQuestion, talk, QUESTIONS, st.sampled_from(QuestionState)),
        st.builds(SayWhyPartly, talk, QUESTIONS, TYPED),
        st.builds(ShowQuestion, talk, QUESTIONS),
        st.builds(FoldPlan, talk, st.integers(HALF, LAST)),
        st.builds(RemoveQuestion, talk, QUESTIONS),
        st.builds(MoveQuestion, talk, QUESTIONS, st.integers(-4, 4)),
        st.builds(ExtendCall, talk, st.integers(-5, 20)),
    )


def after(conversation: Conversation, command: Command, seconds: float) -> Conversation:
    """The conversation after a command, or as it was if that is refused."""
    if isinstance(command, AddNote) and command.note_id in {n.id for n in conversation.notes}:
        return conversation  # ids are never handed out twice
    try:
        made = command.decide(State(GRACE, conversation), NOW + minutes(seconds / 60))
    except CoffeechatError:
        return conversation
    return made.conversations[0] if made.conversations else conversation


@given(st.lists(st.tuples(steps(), st.floats(0, 90)), max_size=25))
def test_a_whole_call_stays_in_order(script: list[tuple[Command, float]]) -> None:
    """Whatever is done: promises follow notes, places have no gap, the clock never goes back."""
    now, conversation, shown = 0.0, replace(IDEA, plan=plan("q1", "q2", "q3")), 0
    for command, wait in [(StartCall("talk"), 0.0), *script]:
        now += wait
        conversation = after(conversation, command, now)
        assert_in_order(conversation)
        clock = elapsed(conversation.call, NOW + minutes(now / 60))
        assert clock >= shown
        shown = clock


def assert_in_order(conversation: Conversation) -> None:
    notes, questions = conversation.notes, {q.id for q in conversation.plan}
    owed = [(n.id, n.text, OWNERS[n.kind]) for n in notes if n.kind in OWNERS]
    assert sorted((p.note_id, p.text, p.owner) for p in conversation.promises) == sorted(owed)
    assert all(promise.id == promise.note_id for promise in conversation.promises)
    numbers = [one.sequence for one in notes]
    assert numbers == sorted(set(numbers))
    assert all((one.kind is Kind.MARKER) is (not one.text) for one in notes)
    assert not [one for one in notes if one.starred and one.kind is Kind.OFF_THE_RECORD]
    assert [q.position for q in conversation.plan] == list(range(1, len(questions) + 1))
    assert conversation.call.next_id in {"", *questions, *(note.id for note in notes)}
    call = conversation.call
    assert call.next_id not in call.then_ids
    if call.under_way and not call.next_id:
        seen = in_sight(conversation.plan, call)
        assert not [q for q in seen if q.state is QuestionState.PLANNED]
    if call.under_way:
        assert [pause.seconds is None for pause in call.pauses[:-1]].count(True) == 0
        assert call.paused_s == sum(pause.seconds or 0 for pause in call.pauses)
        assert (call.paused_at is not None) == bool(call.pauses and call.pauses[-1].seconds is None)
    assert conversation.length >= 0
    assert conversation.call.paused_s >= 0


def test_the_state_that_was_given_stays_as_it_was() -> None:
    before = replace(IDEA, stage=Stage.ASKED)
    made = outcome(before, MoveStage("talk", Stage.QUIET))
    assert made.conversations[0] is not before
    assert before.stage is Stage.ASKED
