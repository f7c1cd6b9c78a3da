"""Rules of the promises."""

from dataclasses import replace
from datetime import datetime

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.conversation import Conversation, Promise
from tui.domain.records import find, swap
from tui.domain.rules.base import Changed
from tui.domain.rules.snoozing import awake
from tui.domain.text import LINE_LIMIT, clean_line
from tui.errors import RefusedError, UnknownError, UsageError


def add_promise(conversation: Conversation, command: c.AddPromise, now: datetime) -> Changed:
    """Note something owed that no line of the call says."""
    text = clean_line(command.text, LINE_LIMIT)
    if not text:
        raise UsageError("A promise needs words; nothing was added.")
    promise = Promise(id=command.promise_id, text=text, owner=command.owner)
    changed = replace(conversation, promises=(*conversation.promises, promise))
    return changed, e.PromiseAdded("promise added", conversation.id, record_id=promise.id)


def set_promise_due(conversation: Conversation, command: c.SetPromiseDue, now: datetime) -> Changed:
    """Say by which day a promise is due."""
    promise = replace(_the_promise(conversation, command.promise_id), due=command.due)
    return _with_promise(conversation, promise, "day set" if command.due else "day removed")


def set_promise_done(
    conversation: Conversation, command: c.SetPromiseDone, now: datetime
) -> Changed:
    """Say that a promise was kept, or that it is open; one that was let go is taken up again."""
    promise = _the_promise(conversation, command.promise_id)
    done_at = now if command.done else None
    promise = replace(promise, done_at=done_at, dropped_at=None, dropped_why="")
    return _with_promise(conversation, promise, "done" if command.done else "open again")


def drop_promise(conversation: Conversation, command: c.DropPromise, now: datetime) -> Changed:
    """Let a promise go without its being kept."""
    promise = _the_promise(conversation, command.promise_id)
    if promise.done_at is not None:
        raise RefusedError("This promise was kept; it can't be let go any more.")
    why = clean_line(command.why, LINE_LIMIT)
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
    return changed, e.PromiseEdited(words, conversation.id, record_id=promise.id)
