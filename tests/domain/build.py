"""Small records to test with, and the shortest way to let a rule decide."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tui.domain.actions.base import Command, Outcome, State
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation, Finding, Promise
from tui.domain.model.note import Note
from tui.domain.model.person import Person
from tui.domain.model.question import BankQuestion, Question
from tui.domain.model.vocabulary import Kind, Owner, Phase, Side, Stage, Theme
from tui.errors import CoffeechatError
from tui.structs import field_names, replace

NOW = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
"""A Tuesday."""

GRACE = Person(
    id="grace", name="Grace Hopper", role="compilers", organisation="US Navy", how_met="a talk"
)
IDEA = Conversation(id="talk", person_id="grace", created_at=NOW - timedelta(days=9))
"""A conversation that has nothing yet."""


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def note(id: str, text: str = "", kind: Kind = Kind.PLAIN, **other: Any) -> Note:
    """A note; without words it is a marker."""
    fixed: dict[str, Any] = {"sequence": 1, "elapsed_s": 0, "at": NOW, **other}
    return Note(id=id, text=text, kind=kind if text else Kind.MARKER, **fixed)


def notes(*made: Note) -> tuple[Note, ...]:
    """Notes numbered in the order in which they stand."""
    return tuple(replace(one, sequence=place) for place, one in enumerate(made, 1))


def question(id: str, phase: Phase = Phase.CORE, **other: Any) -> Question:
    fixed: dict[str, Any] = {"text": f"How was {id}?", "cue": f"cue {id}", **other}
    return Question(id=id, phase=phase, **fixed)


def plan(*made: Question | str) -> tuple[Question, ...]:
    """Questions in their places; a word stands for a plain one of this id."""
    whole = (question(one) if isinstance(one, str) else one for one in made)
    return tuple(replace(one, position=place) for place, one in enumerate(whole, 1))


def bank_question(id: str, **other: Any) -> BankQuestion:
    fixed: dict[str, Any] = {
        "text": f"How was {id}?",
        "cue": f"cue {id}",
        "theme": Theme.WORK,
        "phase": Phase.CORE,
        "minutes": 3,
        "side": Side.CAREER,
        **other,
    }
    return BankQuestion(id=id, **fixed)


def finding(id: str, text: str = "wrote the first compiler", source: str = "") -> Finding:
    return Finding(id=id, text=text, source=source)


def promise(id: str, text: str = "send the paper", owner: Owner = Owner.ME, **o: Any) -> Promise:
    return Promise(id=id, text=text, owner=owner, **o)


def talking(**other: Any) -> Conversation:
    """A conversation whose call began ten minutes ago."""
    return replace(IDEA, call=Call(started_at=NOW - minutes(10)), **other)


def talked(**other: Any) -> Conversation:
    """A conversation whose call ended half an hour ago, after twenty minutes."""
    call = Call(started_at=NOW - minutes(50), ended_at=NOW - minutes(30))
    return replace(IDEA, call=call, stage=Stage.TALKED, **other)


def outcome(
    conversation: Conversation | None,
    command: Command,
    now: datetime = NOW,
    person: Person | None = GRACE,
) -> Outcome:
    return command.decide(State(person, conversation), now)


def did(conversation: Conversation, command: Command, now: datetime = NOW) -> Conversation:
    """The conversation after a command that changes it and nothing else."""
    made = outcome(conversation, command, now)
    assert made.people == ()
    assert made.event.words
    assert made.event.conversation_id == conversation.id
    (after,) = made.conversations
    assert after.id == conversation.id
    return after


def refused(
    conversation: Conversation | None, command: Command, person: Person | None = GRACE
) -> str:
    """The sentence with which a command is refused."""
    with pytest.raises(CoffeechatError) as caught:
        outcome(conversation, command, person=person)
    assert caught.value.sentence[0].isupper()
    return caught.value.sentence


def changed(before: object, after: object) -> set[str]:
    """Names of the fields in which two records of one kind differ."""
    assert type(before) is type(after)
    names = field_names(type(before))
    return {name for name in names if getattr(before, name) != getattr(after, name)}


def ids(records: Iterable[Any]) -> list[str]:
    return [record.id for record in records]
