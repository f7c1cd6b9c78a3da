"""Introductions: people to meet, the name, the promise, the thanks."""

from datetime import datetime
from typing import ClassVar

from tui.domain.actions.base import (
    Aggregates,
    OnBoth,
    OnPerson,
    Outcome,
    PersonChanged,
    State,
    the_note,
)
from tui.domain.actions.event import Event
from tui.domain.actions.people import a_name
from tui.domain.actions.snoozing import awake
from tui.domain.language.referral_line import Referral, read_referral
from tui.domain.language.text import PAGE_LIMIT, clean
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Channel, Introduction, Person
from tui.domain.model.records import swap
from tui.domain.model.vocabulary import IntroductionState, Kind, NameUse
from tui.errors import RefusedError
from tui.structs import replace


class SetNameUse(OnPerson, frozen=True):
    """Say how "may I use your name?" was answered by whoever told about the person."""

    name_use: NameUse

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Say how "may I use your name?" was answered."""
        _introduced(person)
        new = replace(person.introduction, name_use=self.name_use)
        return _with(person, new, f"may I use your name: {self.name_use}")


class MoveIntroduction(OnPerson, frozen=True):
    """Say how far the introduction to the person has come."""

    state: IntroductionState

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Say how far the introduction has come; its clock begins again."""
        _introduced(person)
        new = replace(person.introduction, state=self.state, moved_at=now)
        return _with(awake(person, "introduction"), new, f"introduction: {self.state}")


class WriteIntroduction(OnPerson, frozen=True):
    """Keep the message that asks for the introduction as it is."""

    undoable: ClassVar[bool] = False
    draft: str

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Keep the message that asks for it."""
        _introduced(person)
        new = replace(person.introduction, draft=clean(self.draft, PAGE_LIMIT))
        return _with(person, new, "message kept")


class ThankIntroducer(OnPerson, frozen=True):
    """Say whether whoever introduced the person was thanked for it."""

    done: bool = True

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Say whether whoever introduced them was thanked; the first time counts."""
        _introduced(person)
        thanked_at = (person.introduction.thanked_at or now) if self.done else None
        new = replace(person.introduction, thanked_at=thanked_at)
        thanked = f"{person.introduced_by} thanked for the introduction"
        return _with(person, new, thanked if self.done else f"not {thanked}")


def _introduced(person: Person) -> None:
    """Nothing, if somebody introduced or named the person.

    Raises:
        RefusedError: Nobody did.
    """
    if not person.introduced_by:
        raise RefusedError(f"Nobody introduced {person.name}; nothing was changed.")


def _with(person: Person, introduction: Introduction, words: str) -> PersonChanged:
    event = Event(words, person_id=person.id)
    return replace(person, introduction=introduction), event


class TurnReferral(OnBoth, frozen=True):
    """Have a person to meet be somebody new or known, and make an idea for a conversation."""

    conversation_id: str
    note_id: str
    person_id: str
    """Who it is: somebody known, or the id for somebody new."""
    new_conversation_id: str
    """The id for the idea; "" makes none."""
    name: str = ""
    """The name of somebody new; "" is somebody known."""
    introduces: bool = True
    """Whether somebody known comes to be introduced by this."""

    def read(self, there: Aggregates) -> State:
        """The conversation, with whom it was, and whom they named if that is somebody known."""
        conversation = there.conversation(self.conversation_id)
        named = None if self.name else there.person(self.person_id)
        return State(there.person(conversation.person_id), conversation, named)

    def decide(self, state: State, now: datetime) -> Outcome:
        """Have a person to meet be somebody new or known, and make an idea for a conversation."""
        if state.conversation is None or state.person is None:
            raise RefusedError("That conversation is not in the library.")
        note = the_note(state.conversation, self.note_id)
        if note.kind is not Kind.REFERRAL:
            raise RefusedError("Only a person to meet can become a person.")
        if note.person_id:
            raise RefusedError("This person is in the library already.")
        person = state.named
        if person is None:
            person = Person(id=self.person_id, name=a_name(self.name))
        person = _told_of(person, read_referral(note.text))
        if self.introduces:
            person = _through(person, state.person)
        notes = swap(state.conversation.notes, replace(note, person_id=person.id))
        changed = replace(state.conversation, notes=notes)
        id = self.new_conversation_id
        ideas = (Conversation(id=id, person_id=person.id, created_at=now),) if id else ()
        known = " is known already" if state.named else " added"
        idea = (" and now an idea" if state.named else " as an idea") if id else ""
        event = Event(f"{person.name}{known}{idea}", changed.id, person.id, note.id)
        people = () if person == state.named else (person,)
        return Outcome(event, people=people, conversations=(changed, *ideas))


def _told_of(person: Person, told: Referral) -> Person:
    """The person with what a line tells of them, where nothing is known yet."""
    if told.email and not person.email:
        channels = (Channel("email", told.email), *person.channels)
        person = replace(person, channels=channels)
    return person if person.role else replace(person, role=told.about)


def _through(person: Person, introducer: Person) -> Person:
    """The person introduced by another one, unless somebody else did that before."""
    if person.introduced_by:
        return person
    return replace(
        person,
        how_met=person.how_met or f"through {introducer.name}",
        introduced_by=introducer.name,
        introduced_by_id=introducer.id,
    )
