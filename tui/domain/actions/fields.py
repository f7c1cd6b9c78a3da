"""The texts and settings of a conversation that are typed or chosen."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from tui.domain.actions.base import Changed, OnConversation
from tui.domain.actions.event import Event
from tui.domain.actions.snoozing import awake
from tui.domain.language.text import LINE_LIMIT, PAGE_LIMIT, clean, clean_line
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import Appointment
from tui.domain.model.vocabulary import Medium, Pack, Stage
from tui.errors import UsageError
from tui.structs import replace


class ConversationField(StrEnum):
    """The texts of a conversation that can be typed."""

    GOAL = "goal"
    BELIEF_BEFORE = "belief_before"
    OPENING = "opening"
    LINK = "link"
    BELIEF_AFTER = "belief_after"
    SURPRISED = "surprised"
    ASK_NEXT = "ask_next"
    REQUEST = "request"


SAID = {
    ConversationField.BELIEF_BEFORE: "belief",
    ConversationField.BELIEF_AFTER: "belief of now",
    ConversationField.SURPRISED: "surprise",
    ConversationField.ASK_NEXT: "next time",
}
"""What a text is called, where that isn't the word of its field."""

LONGEST = 240
"""Longest call that can be agreed, in minutes."""
_DEBRIEF = (
    ConversationField.BELIEF_AFTER,
    ConversationField.SURPRISED,
    ConversationField.ASK_NEXT,
)


class EditConversation(OnConversation, frozen=True):
    """Write one text of a conversation."""

    field: ConversationField
    text: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Write one text of a conversation."""
        field = self.field
        if field is ConversationField.OPENING:
            changed = replace(conversation, opening=clean(self.text, PAGE_LIMIT))
        elif field is ConversationField.REQUEST:
            request = replace(conversation.request, draft=clean(self.text, PAGE_LIMIT))
            changed = replace(conversation, request=request)
        elif field in _DEBRIEF:
            text = clean_line(self.text, LINE_LIMIT)
            debrief = replace(conversation.debrief, **_one(field, text))
            changed = replace(conversation, debrief=debrief)
            return changed, Event(f"{_say(field)} changed", conversation.id)
        else:
            changed = replace(conversation, **_one(field, clean_line(self.text, LINE_LIMIT)))
        return changed, Event(f"{_say(field)} changed", conversation.id)


def _one(field: ConversationField, text: str) -> dict[str, Any]:
    return {field.value: text}


def _say(field: ConversationField) -> str:
    return SAID.get(field, field.value)


class Schedule(OnConversation, frozen=True):
    """Say when the call is, UTC; None takes the date away."""

    at: datetime | None

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say when the call is; an idea or a request that was sent becomes scheduled."""
        stage, request = conversation.stage, conversation.request
        if self.at is not None and stage in (Stage.IDEA, Stage.ASKED, Stage.QUIET, Stage.DECLINED):
            stage = Stage.SCHEDULED
            if request.sent_at:
                request = replace(request, answered_at=request.answered_at or now)
        elif self.at is None and stage is Stage.SCHEDULED:
            stage = Stage.ASKED if request.sent_at else Stage.IDEA
        same = self.at == conversation.scheduled_at
        changed = replace(
            conversation,
            scheduled_at=self.at,
            stage=stage,
            request=request,
            appointment=conversation.appointment if same else Appointment(),
        )
        return awake(changed, "next_call"), Event(
            "date set" if self.at else "date removed", conversation.id
        )


class SetMinutes(OnConversation, frozen=True):
    """Say how long the call is agreed for."""

    minutes: int

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say how long the call is agreed for."""
        if not 5 <= self.minutes <= LONGEST:
            raise UsageError(
                f"A call is between 5 and {LONGEST} minutes long; {conversation.minutes} was kept."
            )
        changed = replace(conversation, minutes=self.minutes)
        call = conversation.call
        if call.under_way and call.ends_at:
            by = timedelta(minutes=self.minutes - conversation.minutes)
            changed = replace(changed, call=replace(call, ends_at=call.ends_at + by))
        return changed, Event(f"{self.minutes} minutes", conversation.id)


class SetMedium(OnConversation, frozen=True):
    """Say how the two meet."""

    medium: Medium

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say how the two meet."""
        changed = replace(conversation, medium=self.medium)
        return changed, Event(f"by {self.medium}", conversation.id)


class SetPack(OnConversation, frozen=True):
    """Say for which situation plans are proposed, one of `Pack`; "" for none."""

    pack: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say for which situation plans are proposed."""
        if self.pack and self.pack not in set(Pack):
            raise UsageError(f'There is no situation "{self.pack}"; nothing was changed.')
        changed = replace(conversation, pack=self.pack)
        return changed, Event(self.pack or "no situation", conversation.id)
