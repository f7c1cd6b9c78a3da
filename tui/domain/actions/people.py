"""People, and how far a conversation has come."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any

from tui.domain.actions.base import (
    Aggregates,
    Changed,
    OnBoth,
    OnConversation,
    OnPerson,
    Outcome,
    PersonChanged,
    State,
)
from tui.domain.actions.event import Event
from tui.domain.language.text import LINE_LIMIT, clean_line, fold
from tui.domain.language.time_zones import read_zone
from tui.domain.letters.permission import why_not_moved
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Channel, Person
from tui.domain.model.plan import numbered
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import LetterChannel, Stage
from tui.errors import RefusedError, UsageError
from tui.structs import replace


class PersonField(StrEnum):
    """The one-line fields of a person that can be typed."""

    NAME = "name"
    PREFERRED = "preferred"
    ROLE = "role"
    ORGANISATION = "organisation"
    HOW_MET = "how_met"
    INTRODUCED_BY = "introduced_by"
    EMAIL = "email"
    ZONE = "zone"
    LINKEDIN = "linkedin"
    PHONE = "phone"
    SAID_LIKE = "said_like"
    PRONOUNS = "pronouns"
    TITLE = "title"
    TAGS = "tag_words"


SAID = {
    PersonField.PREFERRED: "short name",
    PersonField.HOW_MET: "how you met",
    PersonField.INTRODUCED_BY: "introduced by",
    PersonField.EMAIL: "e-mail",
    PersonField.ZONE: "time zone",
    PersonField.LINKEDIN: "LinkedIn",
    PersonField.SAID_LIKE: "how it is said",
    PersonField.TAGS: "tags",
}
"""What a field is called, where that isn't its own word."""

ADDRESSES = (PersonField.EMAIL, PersonField.LINKEDIN, PersonField.PHONE)
"""The fields that are one of a person's channels, which has the name of the field as its kind."""


TAG_LIMIT = 200
"""Longest tag, in characters."""

NAME_LIMIT = 200
"""Longest name, in characters."""


class AddPerson(OnBoth, frozen=True):
    """Put somebody new into the library."""

    person_id: str
    name: str
    role: str = ""
    organisation: str = ""
    introduced_by: str = ""
    introduced_by_id: str = ""
    email: str = ""

    def read(self, there: Aggregates) -> State:
        """Nobody yet."""
        return State()

    def decide(self, state: State, now: datetime) -> Outcome:
        """Put somebody new into the library."""
        if state.person is not None:
            raise RefusedError(f"{state.person.name} is already in the library.")
        person = Person(
            id=self.person_id,
            name=a_name(self.name),
            role=clean_line(self.role, LINE_LIMIT),
            organisation=clean_line(self.organisation, LINE_LIMIT),
            introduced_by=clean_line(self.introduced_by, LINE_LIMIT),
            introduced_by_id=self.introduced_by_id,
        )
        if self.email.strip():
            person = replace(person, channels=_reached_by(person, "email", self.email))
        event = Event(f"{person.name} added", person_id=person.id)
        return Outcome(event, people=(person,))


class EditPerson(OnPerson, frozen=True):
    """Write one field of a person."""

    field: PersonField
    text: str
    introduced_by_id: str = ""
    """Who is meant by the name of whoever introduced them, if it is somebody known."""

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Write one field of a person."""
        field, text = self.field, clean_line(self.text, LINE_LIMIT)
        if field is PersonField.NAME:
            person = replace(person, name=a_name(text))
        elif field in ADDRESSES:
            person = replace(person, channels=_reached_by(person, field.value, text))
        elif field is PersonField.ZONE:
            person = replace(person, zone=read_zone(text))
        elif field is PersonField.TAGS:
            person = replace(person, tags=read_tags(text))
        elif field is PersonField.INTRODUCED_BY:
            by = self.introduced_by_id
            person = replace(person, introduced_by=text, introduced_by_id=by)
        else:
            fields: dict[str, Any] = {field.value: text}
            person = replace(person, **fields)
        words = SAID.get(field, field.value)
        return person, Event(f"{words} changed", person_id=person.id)


def read_tags(text: str) -> tuple[str, ...]:
    """Tags as they are typed: words between commas, with or without "#"; none twice."""
    tags = (clean_line(tag.strip().lstrip("#"), TAG_LIMIT) for tag in text.split(","))
    return each_once(filter(None, tags))


def each_once(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags in their order, each as it is first; case and accents don't make another one."""
    found: dict[str, str] = {}
    for tag in tags:
        found.setdefault(fold(tag), tag)
    return tuple(found.values())


class TagPerson(OnPerson, frozen=True):
    """Add tags to a person."""

    text: str
    """The tags, as `read_tags` takes them; one that begins with "-" is taken away."""

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Add tags, or take them away."""
        typed = read_tags(self.text)
        if not typed:
            raise UsageError("A tag needs a word; nothing was changed.")
        gone = {fold(tag[1:].strip()) for tag in typed if tag.startswith("-")}
        new = (tag for tag in typed if not tag.startswith("-"))
        tags = tuple(tag for tag in each_once((*person.tags, *new)) if fold(tag) not in gone)
        said = f"{person.name}: {', '.join(tags) or 'no tag'}"
        return replace(person, tags=tags), Event(said, person_id=person.id)


def a_name(text: str) -> str:
    """A name as it is kept.

    Raises:
        UsageError: There is nothing left of it.
    """
    name = clean_line(text, NAME_LIMIT)
    if not name:
        raise UsageError("A person needs a name; nothing was changed.")
    return name


def _reached_by(person: Person, kind: str, address: str) -> tuple[Channel, ...]:
    """The ways to reach a person, with one of a kind; "" takes that away."""
    others = tuple(channel for channel in person.channels if channel.kind != kind)
    address = clean_line(address, LINE_LIMIT)
    return (Channel(kind, address), *others) if address else others


class SetLetterChannel(OnPerson, frozen=True):
    """Say by what a person is written to."""

    channel: LetterChannel

    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """Say by what a person is written to."""
        words = f"letters to {person.called} go by {self.channel}"
        return replace(person, letters_by=self.channel), Event(words, person_id=person.id)


class AddConversation(OnBoth, frozen=True):
    """Start the file of a new conversation, with somebody known or somebody new."""

    conversation_id: str
    person_id: str
    minutes: int = 30
    plan: tuple[Question, ...] = ()
    name: str = ""
    """The name of somebody new, who comes and goes with it; "" is somebody known."""

    def read(self, there: Aggregates) -> State:
        """The person; nobody yet, where a name comes with it."""
        return State(None if self.name else there.person(self.person_id))

    def decide(self, state: State, now: datetime) -> Outcome:
        """Start the file of a new conversation; somebody new is put into the library with it."""
        person = state.person
        if self.name:
            person = Person(id=self.person_id, name=a_name(self.name))
        if person is None:
            raise RefusedError("A conversation needs a person; nothing was made.")
        conversation = Conversation(
            id=self.conversation_id,
            person_id=person.id,
            created_at=now,
            minutes=self.minutes,
            plan=numbered(self.plan),
        )
        event = Event(f"conversation with {person.name} added", conversation.id, person.id)
        new = (person,) if self.name else ()
        return Outcome(event, people=new, conversations=(conversation,))


class RemoveConversation(OnBoth, frozen=True):
    """Put a conversation with all that belongs to it into the trash."""

    conversation_id: str

    def read(self, there: Aggregates) -> State:
        """The conversation."""
        return State(conversation=there.conversation(self.conversation_id))

    def decide(self, state: State, now: datetime) -> Outcome:
        """Put a conversation into the trash; the person stays."""
        if state.conversation is None:
            raise RefusedError("That conversation is not in the library.")
        if state.conversation.call.under_way:
            raise RefusedError("Its call still runs; end it first. Nothing was removed.")
        event = Event("conversation removed", state.conversation.id, state.conversation.person_id)
        return Outcome(event, removed=(state.conversation,))


class MoveStage(OnConversation, frozen=True):
    """Say how far a conversation has come."""

    stage: Stage

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say what became of a request; the first time it is asked, the request is dated."""
        request, call = conversation.request, conversation.call
        why = why_not_moved(
            conversation.stage,
            self.stage,
            called=call.started_at is not None,
            under_way=call.under_way,
        )
        if why:
            raise RefusedError(why)
        if self.stage is Stage.ASKED and request.sent_at is None:
            request = replace(request, sent_at=now)
        if self.stage is Stage.DECLINED:
            request = replace(request, answered_at=request.answered_at or now)
        changed = replace(conversation, stage=self.stage, request=request)
        return changed, Event(f"now {self.stage}", conversation.id)


class MarkNudged(OnConversation, frozen=True):
    """Say that the request was written a second time."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say that the request was written a second time; a third is never proposed."""
        if conversation.request.sent_at is None:
            raise RefusedError("No request was sent yet; mark it as asked first.")
        if conversation.request.nudged_at is not None:
            raise RefusedError("You have written twice already; let it rest.")
        request = replace(conversation.request, nudged_at=now)
        return replace(conversation, request=request), Event("written once more", conversation.id)
