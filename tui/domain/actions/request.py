"""The request: written, sent, answered, times offered."""

from datetime import datetime
from typing import ClassVar

from tui.domain.actions.base import Changed, OnConversation
from tui.domain.actions.event import Event
from tui.domain.actions.fields import Schedule, SetMinutes
from tui.domain.actions.people import MarkNudged, MoveStage
from tui.domain.language.text import PAGE_LIMIT, clean
from tui.domain.letters.permission import standing
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import Request
from tui.domain.model.vocabulary import Stage
from tui.errors import RefusedError
from tui.structs import replace

MOST_OFFERED = 5
"""The maximum number of times offered; two or three are easier to choose from."""
OPEN = (Stage.IDEA, Stage.ASKED, Stage.QUIET, Stage.DECLINED)
"""Stages in which no call is agreed."""


class WriteRequest(OnConversation, frozen=True):
    """Keep the message as it is; "" has it drafted again."""

    undoable: ClassVar[bool] = False
    draft: str
    second: bool = False
    """Whether it is the second message."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Keep the message as it is."""
        text, request = clean(self.draft, PAGE_LIMIT), conversation.request
        new = replace(request, second=text) if self.second else replace(request, draft=text)
        return replace(conversation, request=new), Event("request kept", conversation.id)


class SetRequestMinutes(OnConversation, frozen=True):
    """Say how many minutes to ask for."""

    minutes: int

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say how many minutes to ask for; as many as a call may have."""
        SetMinutes(conversation.id, self.minutes).apply(conversation, now)
        request = replace(conversation.request, minutes=self.minutes)
        words = f"asks for {self.minutes} minutes"
        return replace(conversation, request=request), Event(words, conversation.id)


class OfferTime(OnConversation, frozen=True):
    """Offer a time for the call, UTC."""

    at: datetime

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Offer a time for the call."""
        offered = conversation.request.offered
        if self.at in offered:
            raise RefusedError("That time is offered already.")
        if len(offered) >= MOST_OFFERED:
            raise RefusedError(f"There are {MOST_OFFERED} times already; drop one of them first.")
        request = replace(conversation.request, offered=tuple(sorted((*offered, self.at))))
        return replace(conversation, request=request), Event("time offered", conversation.id)


class DropTime(OnConversation, frozen=True):
    """Offer a time no longer."""

    at: datetime

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Offer a time no longer."""
        request = _without(conversation.request, self.at)
        return replace(conversation, request=request), Event("time dropped", conversation.id)


def _without(request: Request, at: datetime) -> Request:
    if at not in request.offered:
        raise RefusedError("That time is not offered any more; nothing was changed.")
    return replace(request, offered=tuple(time for time in request.offered if time != at))


class MarkRequestSent(OnConversation, frozen=True):
    """Say that the message went out: the first time, or the second and last."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say that the message went out; the second time is the last."""
        _no_call(conversation)
        asked, moved = MoveStage(conversation.id, Stage.ASKED).apply(conversation, now)
        request = conversation.request
        if request.sent_at is None:
            return asked, Event(moved.words, conversation.id)
        if request.answered_at is not None:
            raise RefusedError("They answered already; this one needs no second message.")
        again, nudged = MarkNudged(conversation.id).apply(asked, now)
        return again, Event(nudged.words, conversation.id)


class MarkAnswered(OnConversation, frozen=True):
    """Say that an answer came."""

    yes: bool = True
    at: datetime | None = None
    """The time that was agreed on, UTC; None while it is open."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say that an answer came; a yes to a time agrees on it, and on the minutes asked for."""
        _no_call(conversation)
        request = conversation.request
        if not self.yes:
            stage, words = Stage.DECLINED, "declined"
        elif self.at is None:
            stage, words = Stage.ASKED, "answered; the time is open"
        else:
            _without(request, self.at)
            stage, words = Stage.SCHEDULED, f"agreed, {request.minutes} minutes"
            conversation, _ = Schedule(conversation.id, self.at).apply(conversation, now)
            conversation = replace(conversation, minutes=request.minutes)
        request = replace(
            request, sent_at=request.sent_at or now, answered_at=request.answered_at or now
        )
        changed = replace(conversation, stage=stage, request=request)
        return changed, Event(words, conversation.id)


def _no_call(conversation: Conversation) -> None:
    if conversation.stage not in OPEN or conversation.call.started_at is not None:
        stands = standing(conversation.stage, conversation.call.under_way)
        raise RefusedError(f"{stands}; nothing was changed.")
