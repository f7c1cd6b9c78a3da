"""What is done with advice: chosen, tried, let go."""

from datetime import datetime

from tui.domain.actions.base import Changed, OnConversation, the_note
from tui.domain.actions.event import Event
from tui.domain.actions.snoozing import awake
from tui.domain.language.text import LINE_LIMIT, clean_line
from tui.domain.model.conversation import Advice, Conversation
from tui.domain.model.records import find, swap, without
from tui.domain.model.vocabulary import Kind
from tui.errors import RefusedError, UnknownError
from tui.structs import replace


class SetAdvice(OnConversation, frozen=True):
    """Say whether a note is worth trying."""

    note_id: str
    worth: bool

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say whether a note is worth trying; a resource always is, and can only be let go."""
        note = the_note(conversation, self.note_id)
        if note.kind in (Kind.OFF_THE_RECORD, Kind.MARKER):
            raise RefusedError(f"This line is {_what(note.kind)}; there is nothing to try in it.")
        old = find(conversation.advice, note.id)
        if old is not None and old.tried_at is not None:
            raise RefusedError("This was tried already; what came of it is kept.")
        resource = note.kind is Kind.RESOURCE
        kept = without(conversation.advice, note.id)
        if self.worth or resource:
            new = replace(old or Advice(id=note.id), chosen=not resource)
            new = replace(new, dropped_at=None if self.worth else now)
            kept = tuple(sorted((*kept, new), key=lambda one: one.id))
        words = "worth trying" if self.worth else "not worth trying"
        event = Event(words, conversation.id, record_id=note.id)
        return replace(conversation, advice=kept), event


class TryAdvice(OnConversation, frozen=True):
    """Say that a piece of advice was tried."""

    note_id: str
    outcome: str = ""
    """What came of it, if that is said."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say that advice was tried, and what came of it; the first time counts."""
        advice = _the_advice(conversation, self.note_id)
        outcome = clean_line(self.outcome, LINE_LIMIT)
        tried_at = advice.tried_at or now
        tried = replace(advice, tried_at=tried_at, outcome=outcome, dropped_at=None)
        return _with_advice(conversation, tried, "tried")


class DropAdvice(OnConversation, frozen=True):
    """Let a piece of advice go untried."""

    note_id: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Let advice go untried."""
        advice = _the_advice(conversation, self.note_id)
        if advice.tried_at is not None:
            raise RefusedError("This was tried already; it can't be let go any more.")
        return _with_advice(conversation, replace(advice, dropped_at=now), "advice let go")


class ReopenAdvice(OnConversation, frozen=True):
    """Say that a piece of advice is still to be tried."""

    note_id: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say that advice is still to be tried; what was said of it stays."""
        advice = _the_advice(conversation, self.note_id)
        return _with_advice(
            conversation, replace(advice, tried_at=None, dropped_at=None), "open again"
        )


def _what(kind: Kind) -> str:
    return "a marker" if kind is Kind.MARKER else "off the record"


def _the_advice(conversation: Conversation, id: str) -> Advice:
    advice = find(conversation.advice, id)
    if advice is None:
        raise UnknownError(f"There is no advice {id} in this conversation; nothing was changed.")
    return advice


def _with_advice(conversation: Conversation, advice: Advice, words: str) -> Changed:
    changed = awake(conversation, f"advice:{advice.id}")
    changed = replace(changed, advice=swap(changed.advice, advice))
    return changed, Event(words, conversation.id, record_id=advice.id)
