"""What a rule takes and gives."""

from dataclasses import dataclass, replace
from datetime import datetime

from tui.domain.bank import EMPTY, Bank
from tui.domain.call import elapsed
from tui.domain.conversation import Conversation
from tui.domain.events import Event
from tui.domain.note import Note
from tui.domain.person import Person
from tui.domain.proposing import propose
from tui.domain.question import Question
from tui.domain.records import find
from tui.errors import RefusedError, UnknownError


@dataclass(frozen=True, slots=True)
class State:
    """The aggregates that a command names, as they are before it."""

    person: Person | None = None
    """The person: the command's own, or the conversation's."""
    conversation: Conversation | None = None
    """The conversation."""
    named: Person | None = None
    """Somebody known whom the conversation's person named."""
    bank: Bank = EMPTY
    """The user's part of the bank; empty where a command isn't about it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The aggregates that a command changed or made, as they are after it."""

    event: Event
    """What happened."""
    people: tuple[Person, ...] = ()
    """People to store."""
    conversations: tuple[Conversation, ...] = ()
    """Conversations to store."""
    banks: tuple[Bank, ...] = ()
    """The bank, if it is to be stored."""
    removed: tuple[Conversation, ...] = ()
    """Conversations whose file goes to the trash."""


Changed = tuple[Conversation, Event]
"""What a rule about one conversation gives."""


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


def proposed(conversation: Conversation, now: datetime, after_id: str = "") -> Conversation:
    """The conversation with the question proposed that comes next behind another."""
    seconds = elapsed(conversation.call, now)
    return replace(conversation, call=propose(conversation, seconds, after_id))


def held(conversation: Conversation) -> None:
    """Nothing, once the call has ended.

    Raises:
        RefusedError: It runs, or there was none.
    """
    if conversation.call.under_way:
        raise RefusedError("Its call still runs; end it first.")
    if conversation.call.ended_at is None:
        raise RefusedError("There was no call to thank for yet.")


def running(conversation: Conversation) -> None:
    """Nothing, while the call runs.

    Raises:
        RefusedError: No call is under way.
    """
    if not conversation.call.under_way:
        raise RefusedError("No call is under way in this conversation.")
