"""Lines of Today snoozed, and shown again."""

from datetime import date, datetime
from typing import TypeVar

from tui.domain.actions.base import Changed, OnConversation, OnPerson, PersonChanged
from tui.domain.actions.event import Event
from tui.domain.agenda.first_steps import PUT_AWAY
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.records import Snooze, find, swap, without
from tui.structs import replace

A = TypeVar("A", Conversation, Person)


class SnoozeConversation(OnConversation, frozen=True):
    """Put a line about a conversation off; None shows it again."""

    snooze_id: str
    """What the line is called, see `Due.snooze_id`."""
    until: date | None
    """The day on which it is shown again."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Put a line about a conversation off, or show it again."""
        snoozes = _put_off(conversation.snoozes, self.snooze_id, self.until)
        event = Event(_words(self.until), conversation.id)
        return replace(conversation, snoozes=snoozes), event


class SnoozePerson(OnPerson, frozen=True):
    """Put a line about a person off; None shows it again."""

    snooze_id: str
    """What the line is called, see `Due.snooze_id`."""
    until: date | None
    """The day on which it is shown again."""

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Put a line about a person off, or show it again."""
        snoozes = _put_off(person.snoozes, self.snooze_id, self.until)
        event = Event(_words(self.until), person_id=person.id)
        return replace(person, snoozes=snoozes), event


class PutStepsAway(OnConversation, frozen=True):
    """Have Today speak of the steps of a first conversation no more, of this one or any other."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Put the steps off for good."""
        snoozes = _put_off(conversation.snoozes, PUT_AWAY, date.max)
        event = Event("the first steps are hidden", conversation.id)
        return replace(conversation, snoozes=snoozes), event


def awake(owner: A, snooze_id: str) -> A:
    """The conversation or person with a line no longer snoozed: something new was said of it."""
    if find(owner.snoozes, snooze_id) is None:
        return owner
    return replace(owner, snoozes=without(owner.snoozes, snooze_id))


def _put_off(snoozes: tuple[Snooze, ...], id: str, until: date | None) -> tuple[Snooze, ...]:
    """The snoozes in the order of their ids, with this one or without."""
    if until is None:
        return without(snoozes, id)
    return tuple(sorted(swap(snoozes, Snooze(id=id, until=until)), key=lambda one: one.id))


def _words(until: date | None) -> str:
    return "shown again" if until is None else f"snoozed until {until.day} {until:%b %Y}"
