"""Rules of being in touch."""

from dataclasses import replace
from datetime import datetime

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.conversation import Conversation
from tui.domain.person import Contact, Person
from tui.domain.records import find, swap, without
from tui.domain.rules.base import Outcome, State
from tui.domain.rules.snoozing import awake
from tui.domain.text import LINE_LIMIT, PAGE_LIMIT, clean, clean_line
from tui.domain.touch import cadence_words, read_cadence
from tui.domain.words import Stage
from tui.errors import RefusedError, UnknownError


def log_contact(state: State, command: c.LogContact, now: datetime) -> Outcome:
    """Say that the two were in touch; a conversation that was thanked for is in touch then."""
    person, at = _the_person(state), command.at or now
    if at > now:
        raise RefusedError("That day is still ahead; nothing was logged.")
    contact = Contact(
        id=command.contact_id,
        at=at,
        words=clean_line(command.words, LINE_LIMIT),
        text=clean(command.text, PAGE_LIMIT),
    )
    contacts = tuple(sorted(swap(person.contacts, contact), key=lambda one: one.id))
    message = "" if contact.text else person.message
    changed = replace(awake(person, "touch"), contacts=contacts, message=message)
    moved = _moved(state.conversation, person, at)
    event = e.ContactLogged(
        f"in touch with {person.name}", person_id=person.id, record_id=contact.id
    )
    return Outcome(event, people=(changed,), conversations=moved)


def _moved(
    conversation: Conversation | None, person: Person, at: datetime
) -> tuple[Conversation, ...]:
    """The conversation in touch, if it was thanked for and the contact came behind it."""
    if conversation is None or conversation.stage is not Stage.THANKED:
        return ()
    ended_at = conversation.call.ended_at
    if conversation.person_id != person.id or ended_at is None or at < ended_at:
        return ()
    return (replace(conversation, stage=Stage.IN_TOUCH),)


def remove_contact(state: State, command: c.RemoveContact, now: datetime) -> Outcome:
    """Take out a contact that was none."""
    person = _the_person(state)
    if find(person.contacts, command.contact_id) is None:
        raise UnknownError(f"There is no contact {command.contact_id}; nothing was changed.")
    changed = replace(person, contacts=without(person.contacts, command.contact_id))
    event = e.ContactRemoved("contact removed", person_id=person.id, record_id=command.contact_id)
    return Outcome(event, people=(changed,))


def set_cadence(state: State, command: c.SetCadence, now: datetime) -> Outcome:
    """Say how often to be in touch."""
    person, rule = _the_person(state), read_cadence(command.text)
    changed = replace(awake(person, "touch"), cadence=replace(person.cadence, rule=rule))
    words = f"in touch {cadence_words(rule) or 'as usual'}"
    return Outcome(e.CadenceSet(words, person_id=person.id), people=(changed,))


def pause_cadence(state: State, command: c.PauseCadence, now: datetime) -> Outcome:
    """Propose nothing, or propose again."""
    person = _the_person(state)
    changed = replace(person, cadence=replace(person.cadence, paused=command.paused))
    words = "nothing is proposed any more" if command.paused else "proposed again"
    return Outcome(e.CadenceSet(words, person_id=person.id), people=(changed,))


def write_message(state: State, command: c.WriteMessage, now: datetime) -> Outcome:
    """Keep the next message as it stands."""
    person = _the_person(state)
    text = clean(command.text, PAGE_LIMIT)
    changed = replace(person, message=text if text.strip() else "")
    return Outcome(e.MessageWritten("message kept", person_id=person.id), people=(changed,))


def _the_person(state: State) -> Person:
    if state.person is None:
        raise RefusedError("That person is not in the library.")
    return state.person
