"""What may be done to a conversation between two saves."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from tests.storage.shelf import conversation
from tui.domain.model.conversation import Conversation, Finding, Promise
from tui.domain.model.vocabulary import Owner
from tui.structs import replace

Edit = Callable[[Conversation, str, str], Conversation]
"""Takes the conversation, words, and an id for something new."""

DONE = datetime(2026, 5, 5, tzinfo=UTC)


def add_note(talk: Conversation, text: str, id: str) -> Conversation:
    """Behind all others, as the rule has it."""
    (note,) = conversation("", id).notes
    last = max((there.sequence for there in talk.notes), default=0)
    return replace(talk, notes=(*talk.notes, replace(note, sequence=last + 1)))


def edit_note(talk: Conversation, text: str, id: str) -> Conversation:
    return replace(talk, notes=_with_first(talk.notes, text=text))


def remove_first_note(talk: Conversation, text: str, id: str) -> Conversation:
    return replace(talk, notes=talk.notes[1:])


def remove_last_note(talk: Conversation, text: str, id: str) -> Conversation:
    return replace(talk, notes=talk.notes[:-1])


def add_finding(talk: Conversation, text: str, id: str) -> Conversation:
    return replace(talk, findings=(*talk.findings, Finding(id=id, text=text)))


def edit_finding(talk: Conversation, text: str, id: str) -> Conversation:
    return replace(talk, findings=_with_first(talk.findings, source=text))


def remove_finding(talk: Conversation, text: str, id: str) -> Conversation:
    return replace(talk, findings=talk.findings[1:])


def add_promise(talk: Conversation, text: str, id: str) -> Conversation:
    return replace(talk, promises=(*talk.promises, Promise(id=id, text=text, owner=Owner.ME)))


def keep_promise(talk: Conversation, text: str, id: str) -> Conversation:
    return replace(talk, promises=_with_first(talk.promises, done_at=DONE))


def remove_promise(talk: Conversation, text: str, id: str) -> Conversation:
    return replace(talk, promises=talk.promises[:-1])


def say_goal(talk: Conversation, text: str, id: str) -> Conversation:
    return replace(talk, goal=text)


def _with_first(records: tuple[Any, ...], **fields: Any) -> tuple[Any, ...]:
    """Records of which the first has other fields."""
    return (replace(records[0], **fields), *records[1:]) if records else ()


EDITS: tuple[Edit, ...] = (
    add_note,
    edit_note,
    remove_first_note,
    remove_last_note,
    add_finding,
    edit_finding,
    remove_finding,
    add_promise,
    keep_promise,
    remove_promise,
    say_goal,
)
