"""Rules about people and about how far a conversation has come."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.conversation import Conversation
from tui.domain.person import Channel, Person
from tui.domain.plan import numbered
from tui.domain.requesting import why_not_moved
from tui.domain.rules.base import Changed, Outcome, State
from tui.domain.text import LINE_LIMIT, clean_line
from tui.domain.words import Stage
from tui.domain.zones import read_zone
from tui.errors import RefusedError, UsageError

NAME_LIMIT = 200
"""Longest name, in characters."""


def add_person(state: State, command: c.AddPerson, now: datetime) -> Outcome:
    """Put somebody new into the library."""
    if state.person is not None:
        raise RefusedError(f"{state.person.name} is already in the library.")
    person = Person(
        id=command.person_id,
        name=a_name(command.name),
        role=clean_line(command.role, LINE_LIMIT),
        organisation=clean_line(command.organisation, LINE_LIMIT),
        introduced_by=clean_line(command.introduced_by, LINE_LIMIT),
        introduced_by_id=command.introduced_by_id,
    )
    if command.email.strip():
        person = replace(person, channels=_with_email(person, command.email))
    event = e.PersonAdded(f"{person.name} added", person_id=person.id)
    return Outcome(event, people=(person,))


def edit_person(state: State, command: c.EditPerson, now: datetime) -> Outcome:
    """Write one field of a person."""
    if state.person is None:
        raise RefusedError("That person is not in the library.")
    person, field, text = state.person, command.field, clean_line(command.text, LINE_LIMIT)
    if field is c.PersonField.NAME:
        person = replace(person, name=a_name(text))
    elif field is c.PersonField.EMAIL:
        person = replace(person, channels=_with_email(person, text))
    elif field is c.PersonField.ZONE:
        person = replace(person, zone=read_zone(text))
    elif field is c.PersonField.INTRODUCED_BY:
        by = command.introduced_by_id
        person = replace(person, introduced_by=text, introduced_by_id=by)
    else:
        fields: dict[str, Any] = {field.value: text}
        person = replace(person, **fields)
    event = e.PersonEdited(f"{field.value.replace('_', ' ')} changed", person_id=person.id)
    return Outcome(event, people=(person,))


def a_name(text: str) -> str:
    """A name as it is kept.

    Raises:
        UsageError: There is nothing left of it.
    """
    name = clean_line(text, NAME_LIMIT)
    if not name:
        raise UsageError("A person needs a name; nothing was changed.")
    return name


def _with_email(person: Person, address: str) -> tuple[Channel, ...]:
    others = tuple(channel for channel in person.channels if channel.kind != "email")
    address = clean_line(address, LINE_LIMIT)
    return (Channel("email", address), *others) if address else others


def add_conversation(state: State, command: c.AddConversation, now: datetime) -> Outcome:
    """Start the file of a new conversation; somebody new is put into the library with it."""
    person = state.person
    if command.name:
        person = Person(id=command.person_id, name=a_name(command.name))
    if person is None:
        raise RefusedError("A conversation needs a person; nothing was made.")
    conversation = Conversation(
        id=command.conversation_id,
        person_id=person.id,
        created_at=now,
        minutes=command.minutes,
        plan=numbered(command.plan),
    )
    event = e.ConversationAdded(
        f"conversation with {person.name} added", conversation.id, person.id
    )
    new = (person,) if command.name else ()
    return Outcome(event, people=new, conversations=(conversation,))


def remove_conversation(state: State, command: c.RemoveConversation, now: datetime) -> Outcome:
    """Put a conversation into the trash; the person stays."""
    if state.conversation is None:
        raise RefusedError("That conversation is not in the library.")
    if state.conversation.call.under_way:
        raise RefusedError("Its call still runs; end it first. Nothing was removed.")
    event = e.ConversationRemoved(
        "conversation removed", state.conversation.id, state.conversation.person_id
    )
    return Outcome(event, removed=(state.conversation,))


def move_stage(conversation: Conversation, command: c.MoveStage, now: datetime) -> Changed:
    """Say what became of a request; the first time it is asked, the request is dated."""
    request, call = conversation.request, conversation.call
    why = why_not_moved(
        conversation.stage,
        command.stage,
        called=call.started_at is not None,
        under_way=call.under_way,
    )
    if why:
        raise RefusedError(why)
    if command.stage is Stage.ASKED and request.sent_at is None:
        request = replace(request, sent_at=now)
    if command.stage is Stage.DECLINED:
        request = replace(request, answered_at=request.answered_at or now)
    changed = replace(conversation, stage=command.stage, request=request)
    return changed, e.StageMoved(f"now {command.stage}", conversation.id)


def mark_nudged(conversation: Conversation, command: c.MarkNudged, now: datetime) -> Changed:
    """Say that the request was written a second time; a third is never proposed."""
    if conversation.request.sent_at is None:
        raise RefusedError("No request was sent yet; mark it as asked first.")
    if conversation.request.nudged_at is not None:
        raise RefusedError("It was written twice already; let it rest.")
    request = replace(conversation.request, nudged_at=now)
    return replace(conversation, request=request), e.Nudged("written once more", conversation.id)
