"""The debrief: stars, energy, done."""

from datetime import datetime

from tui.domain.actions.base import Changed, OnConversation, require_ended, the_note
from tui.domain.actions.event import Event
from tui.domain.model.conversation import Conversation
from tui.domain.model.records import swap
from tui.domain.model.vocabulary import Kind
from tui.errors import RefusedError, UsageError
from tui.structs import replace


class SetStar(OnConversation, frozen=True):
    """Say whether a note is worth thanking for."""

    note_id: str
    starred: bool

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say whether a note is worth thanking for; off the record never is."""
        note = the_note(conversation, self.note_id)
        if self.starred and note.kind is Kind.OFF_THE_RECORD:
            raise RefusedError("This line is off the record; it never goes into a letter.")
        notes = swap(conversation.notes, replace(note, starred=self.starred))
        words = "starred" if self.starred else "star removed"
        return replace(conversation, notes=notes), Event(words, conversation.id, record_id=note.id)


class SetEnergy(OnConversation, frozen=True):
    """Say how it felt, from 1 to 5."""

    energy: int

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say how it felt, from 1 to 5."""
        if not 1 <= self.energy <= 5:
            raise UsageError("Energy is a number from 1, drained, to 5, alive.")
        debrief = replace(conversation.debrief, energy=self.energy)
        event = Event(f"energy {self.energy} of 5", conversation.id)
        return replace(conversation, debrief=debrief), event


class FinishDebrief(OnConversation, frozen=True):
    """Close the debrief."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Close the debrief of a call that has ended."""
        require_ended(conversation)
        done_at = conversation.debrief.done_at or now
        debrief = replace(conversation.debrief, done_at=done_at)
        return replace(conversation, debrief=debrief), Event("debriefed", conversation.id)
