"""Contacts between conversations, the cadence, the next message."""

from datetime import datetime
from typing import ClassVar

from tui.domain.actions.base import Aggregates, OnBoth, OnPerson, Outcome, PersonChanged, State
from tui.domain.actions.event import Event
from tui.domain.actions.snoozing import awake
from tui.domain.agenda.cadence import cadence_words
from tui.domain.agenda.typed_contact import read_cadence
from tui.domain.language.text import LINE_LIMIT, PAGE_LIMIT, clean, clean_line
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Contact, Person
from tui.domain.model.records import find, swap, without
from tui.domain.model.vocabulary import Stage
from tui.errors import RefusedError, UnknownError
from tui.structs import replace


class LogContact(OnBoth, frozen=True):
    """Say that the two were in touch."""

    person_id: str
    contact_id: str
    words: str = ""
    at: datetime | None = None
    """When, UTC; None means now."""
    conversation_id: str = ""
    """The conversation that is in touch from then on, if it was thanked for; or ""."""
    text: str = ""
    """The message that was written; it is begun again then."""

    def read(self, there: Aggregates) -> State:
        """The person, and the conversation that led to the contact, if there is one."""
        person = there.person(self.person_id)
        if not self.conversation_id:
            return State(person)
        return State(person, there.conversation(self.conversation_id))

    def decide(self, state: State, now: datetime) -> Outcome:
        """Say that the two were in touch; a conversation that was thanked for is in touch then."""
        person, at = _the_person(state), self.at or now
        if at > now:
            raise RefusedError("That day is still ahead; nothing was logged.")
        contact = Contact(
            id=self.contact_id,
            at=at,
            words=clean_line(self.words, LINE_LIMIT),
            text=clean(self.text, PAGE_LIMIT),
        )
        contacts = tuple(sorted(swap(person.contacts, contact), key=lambda one: one.id))
        message = "" if contact.text else person.message
        changed = replace(awake(person, "touch"), contacts=contacts, message=message)
        moved = _moved(state.conversation, person, at)
        event = Event(f"in touch with {person.name}", person_id=person.id, record_id=contact.id)
        return Outcome(event, people=(changed,), conversations=moved)


def _moved(
    conversation: Conversation | None, person: Person, at: datetime
) -> tuple[Conversation, ...]:
    """The conversation in touch, if it was thanked for and the contact came after it."""
    if conversation is None or conversation.stage is not Stage.THANKED:
        return ()
    ended_at = conversation.call.ended_at
    if conversation.person_id != person.id or ended_at is None or at < ended_at:
        return ()
    return (replace(conversation, stage=Stage.IN_TOUCH),)


class RemoveContact(OnPerson, frozen=True):
    """Take out a contact that was none."""

    contact_id: str

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Take out a contact that was none."""
        if find(person.contacts, self.contact_id) is None:
            raise UnknownError(f"There is no contact {self.contact_id}; nothing was changed.")
        changed = replace(person, contacts=without(person.contacts, self.contact_id))
        event = Event("contact removed", person_id=person.id, record_id=self.contact_id)
        return changed, event


class SetCadence(OnPerson, frozen=True):
    """Say how often to be in touch, in words; "" means the usual."""

    text: str

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Say how often to be in touch."""
        rule = read_cadence(self.text)
        changed = replace(awake(person, "touch"), cadence=replace(person.cadence, rule=rule))
        words = f"in touch {cadence_words(rule) or 'as usual'}"
        return changed, Event(words, person_id=person.id)


class PauseCadence(OnPerson, frozen=True):
    """Propose nothing, or propose again."""

    paused: bool

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Propose nothing, or propose again."""
        changed = replace(person, cadence=replace(person.cadence, paused=self.paused))
        words = "nothing is proposed any more" if self.paused else "proposed again"
        return changed, Event(words, person_id=person.id)


class WriteMessage(OnPerson, frozen=True):
    """Keep the next message as it is; "" has it drafted again."""

    undoable: ClassVar[bool] = False
    text: str

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Keep the next message as it is."""
        text = clean(self.text, PAGE_LIMIT)
        changed = replace(person, message=text if text.strip() else "")
        return changed, Event("message kept", person_id=person.id)


def _the_person(state: State) -> Person:
    if state.person is None:
        raise RefusedError("That person is not in the library.")
    return state.person
