"""The letters about an agreed call: written, and sent."""

from datetime import datetime
from typing import Any, ClassVar

from tui.domain.actions.base import Changed, OnConversation
from tui.domain.actions.event import Event
from tui.domain.actions.fields import Schedule
from tui.domain.language.text import PAGE_LIMIT, clean
from tui.domain.letters.permission import may_write
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import AppointmentLetter
from tui.structs import replace

WORDS = {
    AppointmentLetter.REPLY: "replied",
    AppointmentLetter.CONFIRM: "confirmed",
    AppointmentLetter.LATE: "told that I am late",
    AppointmentLetter.MOVE: "asked for another time; the old one is off",
    AppointmentLetter.CANCEL: "called off",
}
"""What happened when a letter went out."""

_NOTED = {
    AppointmentLetter.REPLY: "replied_at",
    AppointmentLetter.CONFIRM: "confirmed_at",
}
"""The field that says when a letter went out, of those that are sent once."""


class WriteAppointment(OnConversation, frozen=True):
    """Keep a letter as it is; "" has it drafted again."""

    undoable: ClassVar[bool] = False
    letter: AppointmentLetter
    text: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Keep the letter as it is."""
        changed = _with(conversation, **{self.letter.value: clean(self.text, PAGE_LIMIT)})
        return changed, Event(f"{self.letter} kept", conversation.id)


class MarkAppointmentSent(OnConversation, frozen=True):
    """Say that a letter went out; one that moves the call or calls it off takes the time away."""

    letter: AppointmentLetter

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say that the letter went out."""
        may_write(conversation)
        letter = self.letter
        if letter in (AppointmentLetter.MOVE, AppointmentLetter.CANCEL):
            changed, _ = Schedule(conversation.id, None).apply(conversation, now)
        elif letter is AppointmentLetter.LATE:
            changed = _with(conversation, late="")
        else:
            changed = _with(conversation, **{_NOTED[letter]: now})
        return changed, Event(WORDS[letter], conversation.id)


def _with(conversation: Conversation, **fields: Any) -> Conversation:
    return replace(conversation, appointment=replace(conversation.appointment, **fields))
