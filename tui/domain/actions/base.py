"""What a command is, what it is given and what it gives back.

Commands live for a moment, so they have no slots: that halves what their classes cost at start.
"""

from abc import abstractmethod
from datetime import datetime
from typing import ClassVar, Protocol

from msgspec import Struct

from tui.domain.actions.event import Event
from tui.domain.interview.next_question import propose, waiting_one
from tui.domain.model.bank import EMPTY, Bank
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.person import Person
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.errors import RefusedError, UnknownError
from tui.structs import replace


class Aggregates(Protocol):
    """Where a command finds what it is about; a session is one."""

    def person(self, id: str) -> Person:
        """The person with this id."""
        ...

    def conversation(self, id: str) -> Conversation:
        """The conversation with this id."""
        ...

    def bank(self) -> Bank:
        """The user's part of the bank."""
        ...


class State(Struct, frozen=True):
    """The aggregates that a command names, as they are before it."""

    person: Person | None = None
    """The person: the command's own, or the conversation's."""
    conversation: Conversation | None = None
    """The conversation."""
    named: Person | None = None
    """Somebody known whom the conversation's person named."""
    bank: Bank = EMPTY
    """The user's part of the bank; empty where a command isn't about it."""
    people: tuple[Person, ...] = ()
    """Other people whom it names."""
    conversations: tuple[Conversation, ...] = ()
    """Other conversations that it names."""


class Outcome(Struct, frozen=True):
    """The aggregates that a command changed or made, as they are after it."""

    event: Event
    """What happened."""
    people: tuple[Person, ...] = ()
    """People to store."""
    conversations: tuple[Conversation, ...] = ()
    """Conversations to store."""
    banks: tuple[Bank, ...] = ()
    """The bank, if it is to be stored."""
    removed: tuple[Conversation | Person, ...] = ()
    """Conversations and people whose file goes to the trash."""


Changed = tuple[Conversation, Event]
"""What a rule about one conversation gives."""

PersonChanged = tuple[Person, Event]
"""What a rule about one person gives."""

BankChanged = tuple[Bank, Event]
"""What a rule about the bank gives."""


class Command(Struct, frozen=True):
    """Something to do, and the rule that it follows."""

    undoable: ClassVar[bool] = True
    """Whether it can be undone; what is saved while typing is not a step of its own."""
    told: ClassVar[bool] = True
    """Whether the screen says that it is being saved; otherwise only that it can't be."""

    @abstractmethod
    def read(self, there: Aggregates) -> State:
        """The aggregates that the command names, as they are.

        Raises:
            CoffeechatError: One is not there, or can't be read.
        """

    @abstractmethod
    def decide(self, state: State, now: datetime) -> Outcome:
        """What the command makes of the state; pure.

        Args:
            state: The aggregates that it names, as they are.
            now: The present moment, UTC.

        Raises:
            CoffeechatError: A rule refuses, or a typed word can't be used; nothing changes.
        """


class OnConversation(Command, frozen=True):
    """Something to do to a conversation."""

    conversation_id: str
    """Which."""

    def read(self, there: Aggregates) -> State:
        """The conversation."""
        return State(conversation=there.conversation(self.conversation_id))

    def decide(self, state: State, now: datetime) -> Outcome:
        """What the rule makes of the conversation."""
        if state.conversation is None:
            raise RefusedError("That conversation is not in the library.")
        changed, event = self.apply(state.conversation, now)
        kept = () if changed is state.conversation else (changed,)
        return Outcome(event, conversations=kept)

    @abstractmethod
    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """The rule: the conversation as it is afterwards, and what happened."""


class OnPerson(Command, frozen=True):
    """Something to do to a person."""

    person_id: str
    """Whom."""

    def read(self, there: Aggregates) -> State:
        """The person."""
        return State(person=there.person(self.person_id))

    def decide(self, state: State, now: datetime) -> Outcome:
        """What the rule makes of the person."""
        if state.person is None:
            raise RefusedError("That person is not in the library.")
        changed, event = self.apply(state.person, now)
        return Outcome(event, people=(changed,))

    @abstractmethod
    def apply(self, person: Person, now: datetime) -> PersonChanged:
        """The rule: the person as they are afterwards, and what happened."""


class OnBoth(Command, frozen=True):
    """Something that touches more than one aggregate, or makes or removes one."""


class OnBank(Command, frozen=True):
    """Something to do to the bank; a library has one."""

    def read(self, there: Aggregates) -> State:
        """The bank."""
        return State(bank=there.bank())

    def decide(self, state: State, now: datetime) -> Outcome:
        """What the rule makes of the bank."""
        changed, event = self.apply(state.bank, now)
        return Outcome(event, banks=() if changed is state.bank else (changed,))

    @abstractmethod
    def apply(self, bank: Bank, now: datetime) -> BankChanged:
        """The rule: the bank as it is afterwards, and what happened."""


def the_note(conversation: Conversation, id: str) -> Note:
    """The note with this id.

    Raises:
        UnknownError: There is none.
    """
    note = find(conversation.notes, id)
    if note is None:
        raise UnknownError(f"There is no note {id} in this conversation; nothing was changed.")
    return note


def the_question(conversation: Conversation, id: str) -> Question:
    """The planned question with this id.

    Raises:
        UnknownError: There is none.
    """
    question = find(conversation.plan, id)
    if question is None:
        raise UnknownError(f"There is no question {id} in this plan; nothing was changed.")
    return question


def with_proposal(conversation: Conversation, now: datetime, after_id: str = "") -> Conversation:
    """The conversation with the question proposed that comes after another."""
    return replace(conversation, call=propose(conversation, now, after_id))


def with_proposal_renewed(conversation: Conversation, now: datetime) -> Conversation:
    """The conversation with another question proposed, if the one that was is no longer waiting."""
    call = conversation.call
    gone = call.next_id and waiting_one(conversation, call.next_id) is None
    return with_proposal(conversation, now, call.question_id) if gone else conversation


def require_ended(conversation: Conversation) -> None:
    """Refuse unless the call has ended.

    Raises:
        RefusedError: The call is under way, or there has been none.
    """
    if conversation.call.under_way:
        raise RefusedError("Its call still runs; end it first.")
    if conversation.call.ended_at is None:
        raise RefusedError("There has been no call yet.")


def require_running(conversation: Conversation) -> None:
    """Refuse unless the call is under way.

    Raises:
        RefusedError: No call is under way.
    """
    if not conversation.call.under_way:
        raise RefusedError("No call is under way in this conversation.")
