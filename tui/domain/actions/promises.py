"""Promises: added, dated, kept, let go."""

from datetime import date, datetime

from tui.domain.actions.base import Changed, OnConversation
from tui.domain.actions.event import Event
from tui.domain.actions.snoozing import awake
from tui.domain.language.text import LINE_LIMIT, clean_line
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.records import find, swap
from tui.domain.model.vocabulary import Owner
from tui.errors import RefusedError, UnknownError, UsageError
from tui.structs import replace


class AddPromise(OnConversation, frozen=True):
    """Note something owed that no line of the call says."""

    promise_id: str
    text: str
    owner: Owner

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Note something owed that no line of the call says."""
        text = clean_line(self.text, LINE_LIMIT)
        if not text:
            raise UsageError("A promise needs words; nothing was added.")
        promise = Promise(id=self.promise_id, text=text, owner=self.owner)
        changed = replace(conversation, promises=(*conversation.promises, promise))
        return changed, Event("promise added", conversation.id, record_id=promise.id)


class SetPromiseDue(OnConversation, frozen=True):
    """Say by which day a promise is due; None takes the day away."""

    promise_id: str
    due: date | None

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say by which day a promise is due."""
        promise = replace(_the_promise(conversation, self.promise_id), due=self.due)
        return _with_promise(conversation, promise, "day set" if self.due else "day removed")


class SetPromiseDone(OnConversation, frozen=True):
    """Say that a promise was kept; or that it is open, also one that was let go."""

    promise_id: str
    done: bool

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say that a promise was kept, or is open; one that was let go is taken up again."""
        promise = _the_promise(conversation, self.promise_id)
        done_at = now if self.done else None
        promise = replace(promise, done_at=done_at, dropped_at=None, dropped_why="")
        return _with_promise(conversation, promise, "done" if self.done else "open again")


class DropPromise(OnConversation, frozen=True):
    """Let a promise go without its being kept."""

    promise_id: str
    why: str = ""
    """Why, if that is said."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Let a promise go without its being kept."""
        promise = _the_promise(conversation, self.promise_id)
        if promise.done_at is not None:
            raise RefusedError("This promise was kept; it can't be let go any more.")
        why = clean_line(self.why, LINE_LIMIT)
        promise = replace(promise, dropped_at=now, dropped_why=why)
        return _with_promise(conversation, promise, "promise let go")


def _the_promise(conversation: Conversation, id: str) -> Promise:
    promise = find(conversation.promises, id)
    if promise is None:
        raise UnknownError(f"There is no promise {id} in this conversation; nothing was changed.")
    return promise


def _with_promise(conversation: Conversation, promise: Promise, words: str) -> Changed:
    changed = awake(conversation, f"promise:{promise.id}")
    changed = replace(changed, promises=swap(changed.promises, promise))
    return changed, Event(words, conversation.id, record_id=promise.id)
