"""Rules of the request: written, sent at most twice, answered."""

from dataclasses import replace
from datetime import datetime

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.conversation import Conversation
from tui.domain.letter import Request
from tui.domain.requesting import standing
from tui.domain.rules.base import Changed
from tui.domain.rules.people import mark_nudged, move_stage
from tui.domain.rules.preparing import schedule, set_minutes
from tui.domain.text import PAGE_LIMIT, clean
from tui.domain.words import Stage
from tui.errors import RefusedError

MOST_OFFERED = 5
"""So many times can be offered; two or three are easier to choose from."""

OPEN = (Stage.IDEA, Stage.ASKED, Stage.QUIET, Stage.DECLINED)
"""Stages in which no call is agreed."""


def write_request(conversation: Conversation, command: c.WriteRequest, now: datetime) -> Changed:
    """Keep the message as it stands."""
    text, request = clean(command.draft, PAGE_LIMIT), conversation.request
    new = replace(request, second=text) if command.second else replace(request, draft=text)
    return replace(conversation, request=new), e.RequestWritten("request kept", conversation.id)


def set_request_minutes(
    conversation: Conversation, command: c.SetRequestMinutes, now: datetime
) -> Changed:
    """Say how many minutes to ask for; as many as a call may have."""
    set_minutes(conversation, c.SetMinutes(conversation.id, command.minutes), now)
    request = replace(conversation.request, minutes=command.minutes)
    words = f"asks for {command.minutes} minutes"
    return replace(conversation, request=request), e.RequestWritten(words, conversation.id)


def offer_time(conversation: Conversation, command: c.OfferTime, now: datetime) -> Changed:
    """Offer a time for the call."""
    offered = conversation.request.offered
    if command.at in offered:
        raise RefusedError("That time is offered already.")
    if len(offered) >= MOST_OFFERED:
        raise RefusedError(f"There are {MOST_OFFERED} times already; drop one of them first.")
    request = replace(conversation.request, offered=tuple(sorted((*offered, command.at))))
    return replace(conversation, request=request), e.TimeOffered("time offered", conversation.id)


def drop_time(conversation: Conversation, command: c.DropTime, now: datetime) -> Changed:
    """Offer a time no longer."""
    request = _without(conversation.request, command.at)
    return replace(conversation, request=request), e.TimeDropped("time dropped", conversation.id)


def _without(request: Request, at: datetime) -> Request:
    if at not in request.offered:
        raise RefusedError("That time is not offered any more; nothing was changed.")
    return replace(request, offered=tuple(time for time in request.offered if time != at))


def mark_request_sent(
    conversation: Conversation, command: c.MarkRequestSent, now: datetime
) -> Changed:
    """Say that the message went out; the second time is the last."""
    _no_call(conversation)
    asked, moved = move_stage(conversation, c.MoveStage(conversation.id, Stage.ASKED), now)
    request = conversation.request
    if request.sent_at is None:
        return asked, e.RequestSent(moved.words, conversation.id)
    if request.answered_at is not None:
        raise RefusedError("They answered already; this one needs no second message.")
    again, nudged = mark_nudged(asked, c.MarkNudged(conversation.id), now)
    return again, e.RequestSent(nudged.words, conversation.id)


def mark_answered(conversation: Conversation, command: c.MarkAnswered, now: datetime) -> Changed:
    """Say that an answer came; a yes to a time agrees on it, and on the minutes asked for."""
    _no_call(conversation)
    request = conversation.request
    if not command.yes:
        stage, words = Stage.DECLINED, "declined"
    elif command.at is None:
        stage, words = Stage.ASKED, "answered; the time is open"
    else:
        _without(request, command.at)
        stage, words = Stage.SCHEDULED, f"agreed, {request.minutes} minutes"
        conversation, _ = schedule(conversation, c.Schedule(conversation.id, command.at), now)
        conversation = replace(conversation, minutes=request.minutes)
    request = replace(
        request, sent_at=request.sent_at or now, answered_at=request.answered_at or now
    )
    changed = replace(conversation, stage=stage, request=request)
    return changed, e.RequestAnswered(words, conversation.id)


def _no_call(conversation: Conversation) -> None:
    if conversation.stage not in OPEN or conversation.call.started_at is not None:
        stands = standing(conversation.stage, conversation.call.under_way)
        raise RefusedError(f"{stands}; nothing was changed.")
