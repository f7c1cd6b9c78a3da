"""Rules of putting a line of Today off."""

from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.conversation import Conversation
from tui.domain.person import Person
from tui.domain.records import Snooze, find, swap, without
from tui.domain.rules.base import Changed, Outcome, State
from tui.errors import RefusedError

A = TypeVar("A", Conversation, Person)


def snooze_conversation(
    conversation: Conversation, command: c.SnoozeConversation, now: datetime
) -> Changed:
    """Put a line about a conversation off, or show it again."""
    snoozes = _put_off(conversation.snoozes, command.snooze_id, command.until)
    event = e.Snoozed(_words(command.until), conversation.id)
    return replace(conversation, snoozes=snoozes), event


def snooze_person(state: State, command: c.SnoozePerson, now: datetime) -> Outcome:
    """Put a line about a person off, or show it again."""
    if state.person is None:
        raise RefusedError("That person is not in the library.")
    snoozes = _put_off(state.person.snoozes, command.snooze_id, command.until)
    event = e.Snoozed(_words(command.until), person_id=state.person.id)
    return Outcome(event, people=(replace(state.person, snoozes=snoozes),))


def awake(owner: A, snooze_id: str) -> A:
    """The conversation or person with a line put off no longer: something new was said of it."""
    if find(owner.snoozes, snooze_id) is None:
        return owner
    return replace(owner, snoozes=without(owner.snoozes, snooze_id))


def _put_off(snoozes: tuple[Snooze, ...], id: str, until: date | None) -> tuple[Snooze, ...]:
    """The snoozes in the order of their ids, with this one or without."""
    if until is None:
        return without(snoozes, id)
    return tuple(sorted(swap(snoozes, Snooze(id=id, until=until)), key=lambda one: one.id))


def _words(until: date | None) -> str:
    return "shown again" if until is None else f"put off until {until.day} {until:%b %Y}"
