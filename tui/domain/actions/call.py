"""The call itself: started, extended, paused, ended, reopened."""

from datetime import datetime, timedelta
from typing import ClassVar

from tui.domain.actions.base import Changed, OnConversation, require_running, with_proposal
from tui.domain.actions.event import Event
from tui.domain.interview.next_question import CHOSEN
from tui.domain.language.text import LINE_LIMIT, PAGE_LIMIT, clean, clean_line, count_of
from tui.domain.model.agreed_end import first_end, seconds_left
from tui.domain.model.call import Call, Pause, elapsed, unset
from tui.domain.model.conversation import Conversation, OnCard
from tui.domain.model.plan_folding import fold_at
from tui.domain.model.vocabulary import Stage
from tui.errors import RefusedError
from tui.structs import replace

SAME_S = 2
"""Two programs reckon the same setting of the clock to within so many seconds."""
LEFT_LIMIT = timedelta(hours=4)
"""The agreed end is no further ahead."""


class StartCall(OnConversation, frozen=True):
    """Begin; does nothing to a call under way."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Begin; a call under way simply continues."""
        event = Event("the call began", conversation.id)
        if conversation.call.under_way:
            return conversation, event
        if conversation.call.ended_at is not None:
            raise RefusedError(
                "This call has ended; start a new conversation with the same person."
            )
        call = replace(conversation.call, started_at=now, ends_at=first_end(conversation, now))
        started = replace(conversation, call=call)
        return with_proposal(started, now), event


class ExtendCall(OnConversation, frozen=True):
    """Add minutes to the agreed end; to now, if that is past."""

    minutes: int = 5

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Put the end off; what was folded for want of time is shown again."""
        require_running(conversation)
        left_s = max(0, seconds_left(conversation, now)) + self.minutes * 60
        return _agreed(conversation, now + timedelta(seconds=left_s), now)


class AgreeEnd(OnConversation, frozen=True):
    """Say when the call ends."""

    ends_at: datetime
    """The agreed end, UTC, by the machine's clock."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say when the call ends; the plan is made again for the time that is left."""
        require_running(conversation)
        return _agreed(conversation, self.ends_at, now)


class PauseCall(OnConversation, frozen=True):
    """Stop the clock; the call dropped."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Stop the clock; the call dropped."""
        require_running(conversation)
        if conversation.call.paused_at is not None:
            raise RefusedError("The clock is paused already.")
        call = conversation.call
        pauses = (*call.pauses, Pause(elapsed(call, now)))
        changed = replace(
            conversation, call=replace(call, paused_at=unset(call, now), pauses=pauses)
        )
        return changed, Event("paused", conversation.id)


class SayWhyPaused(OnConversation, frozen=True):
    """Say what the present or the last pause was for."""

    why: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say what the present or the last pause was for."""
        call, why = conversation.call, clean_line(self.why, LINE_LIMIT)
        if not call.pauses:
            raise RefusedError("There was no pause in this call.")
        pauses = (*call.pauses[:-1], replace(call.pauses[-1], why=why))
        event = Event(f"paused: {why}" if why else "paused", conversation.id)
        return replace(conversation, call=replace(call, pauses=pauses)), event


class ResumeCall(OnConversation, frozen=True):
    """Let the clock run on."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Let the clock run on."""
        require_running(conversation)
        if conversation.call.paused_at is None:
            raise RefusedError("The clock is running.")
        event = Event("the clock runs again", conversation.id)
        return replace(conversation, call=_unpaused(conversation.call, now)), event


class EndCall(OnConversation, frozen=True):
    """End the call; the thank-you's clock starts from its end."""

    ended_at: datetime | None = None
    """When it ended, UTC; None means now."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """End the call; a half-typed line becomes a note before this is asked for."""
        require_running(conversation)
        ended_at, started_at = self.ended_at or now, conversation.call.started_at
        if ended_at > now:
            raise RefusedError("A call can't end later than now; it still runs.")
        if self.ended_at and started_at and ended_at < started_at:
            raise RefusedError("A call can't end before it began; it still runs.")
        until = _until(conversation.call, ended_at)
        call = replace(_unpaused(until, ended_at), ended_at=ended_at)
        thanked = (
            conversation.thank_you.sent_at is not None
        )  # undo may have gone back before the letter
        stage = Stage.THANKED if thanked else Stage.TALKED
        changed = replace(conversation, call=call, stage=stage, on_card=OnCard())
        return changed, Event("the call has ended", conversation.id)


class ReopenCall(OnConversation, frozen=True):
    """Undo the end: the call continues, and the time since was a pause."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Undo the end; the time since then counts as a pause, and the letter can wait."""
        ended_at = conversation.call.ended_at
        if ended_at is None or conversation.thank_you.sent_at is not None:
            raise RefusedError("Only a call that has ended and was not thanked for can continue.")
        call = conversation.call
        pauses = (*call.pauses, Pause(elapsed(call, now)))
        paused = replace(call, ended_at=None, paused_at=unset(call, ended_at), pauses=pauses)
        stage = Stage.SCHEDULED if conversation.scheduled_at else Stage.IDEA
        changed = replace(conversation, call=_unpaused(paused, now), stage=stage)
        return changed, Event("the call continues", conversation.id)


class ShiftClock(OnConversation, frozen=True):
    """Say that the machine's clock was set, forward by so many seconds, or back."""

    undoable: ClassVar[bool] = False
    seconds: int
    apart: int | None = None
    """Seconds between it and a clock that nobody sets: who notices it second says the same."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """The machine's clock was set: the call's time continues from where it was."""
        call, event = conversation.call, Event("the clock was set", conversation.id)
        if not call.under_way or _minded(call, self):
            return conversation, event
        minded = replace(call, set_s=call.set_s + self.seconds, apart=self.apart)
        return replace(conversation, call=minded), event


class LayOnCard(OnConversation, frozen=True):
    """Tell what the screen of the call shows; a prompter follows it."""

    undoable: ClassVar[bool] = False
    told: ClassVar[bool] = False
    on_card: OnCard

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """The screen of the call shows something else."""
        require_running(conversation)
        words = clean(self.on_card.words, PAGE_LIMIT)
        on_card = replace(self.on_card, words=words)
        return replace(conversation, on_card=on_card), Event("shown", conversation.id)


def _agreed(conversation: Conversation, ends_at: datetime, now: datetime) -> Changed:
    """The conversation with another end, folded and proposed again; a chosen question stays."""
    if not now < ends_at <= now + LEFT_LIMIT:
        hours = LEFT_LIMIT // timedelta(hours=1)
        raise RefusedError(
            f"The end has to be ahead, and within {hours} hours; nothing was changed."
        )
    call, before_s = conversation.call, seconds_left(conversation, now)
    left_s, moved_s = round((ends_at - now).total_seconds()), call.moved_left_s
    put_off = replace(
        call,
        ends_at=unset(call, ends_at),
        extra_minutes=call.extra_minutes + round((left_s - before_s) / 60),
        moved_left_s=None if moved_s is None else moved_s + left_s - before_s,
    )
    fold = fold_at(elapsed(call, now), left_s)
    fold = fold if left_s < before_s else min(call.fold, fold)
    changed = replace(conversation, call=replace(put_off, fold=fold))
    if call.why != CHOSEN or not call.next_id:
        changed = with_proposal(changed, now, call.question_id)
    minutes = count_of(left_s // 60, "minute") if left_s >= 60 else "under 1 minute"
    return changed, Event(f"{minutes} left", conversation.id)


def _minded(call: Call, command: ShiftClock) -> bool:
    """Whether another window has minded this very setting of the clock."""
    known = call.apart is not None and command.apart is not None
    return known and abs((call.apart or 0) - (command.apart or 0)) < SAME_S


def _until(call: Call, ended_at: datetime) -> Call:
    """The call without the pauses, and what there is of one, that came after its end."""
    end, began_at = unset(call, ended_at), call.started_at or ended_at
    pauses: list[Pause] = []
    stood_s = cut_s = 0
    for pause in call.pauses:
        before_s = int((end - began_at).total_seconds()) - pause.at_s - stood_s
        seconds = pause.seconds and min(pause.seconds, max(0, before_s))
        stood_s += pause.seconds or 0
        cut_s += (pause.seconds or 0) - (seconds or 0)
        if before_s >= 0:
            pauses.append(replace(pause, seconds=seconds))
    paused_at = call.paused_at if call.paused_at and call.paused_at < end else None
    return replace(call, pauses=tuple(pauses), paused_s=call.paused_s - cut_s, paused_at=paused_at)


def _unpaused(call: Call, now: datetime) -> Call:
    """The call with its clock continuing from the very second at which it is."""
    if call.paused_at is None:
        return call
    goes_on = replace(call, paused_at=None)
    gap = max(0, elapsed(goes_on, now) - elapsed(call, now))
    pauses = (*call.pauses[:-1], *(replace(p, seconds=gap) for p in call.pauses[-1:]))
    return replace(goes_on, paused_s=call.paused_s + gap, pauses=pauses)
