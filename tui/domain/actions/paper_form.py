"""A form that was filled in by hand, kept as a whole."""

from datetime import datetime, timedelta

from tui.domain.actions.base import Changed, OnConversation, the_question
from tui.domain.actions.event import Event
from tui.domain.actions.notes import AddNote
from tui.domain.interview.paper_form_reader import FormLine
from tui.domain.language.text import clean, count_of
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import read_line
from tui.domain.model.vocabulary import QuestionState, Stage
from tui.errors import RefusedError
from tui.structs import replace

LONGEST = timedelta(hours=12)
"""Longer than any call; times that make a longer one are a slip of the pen."""


class KeepForm(OnConversation, frozen=True):
    """Keep all lines of a filled-in form, those that are kept already left out."""

    note_ids: tuple[str, ...]
    """An id for each line."""
    lines: tuple[FormLine, ...]
    started_at: datetime | None = None
    """When the call began, UTC; counts only for a call that was never started."""
    ended_at: datetime | None = None
    """When it ended, UTC; the same."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Keep what was noted on paper, all of it or nothing.

        A call that was never started was held when the form says, otherwise when it was agreed for.
        Each line is tied to the question it is under, and that was asked. A line that is a note
        already, with the same words at the same place, is not kept once more.
        """
        held = _held(conversation, self, now)
        known = {(n.question_id, n.kind, n.text) for n in conversation.notes}
        changed, there = held, 0
        for note_id, line in zip(self.note_ids, self.lines, strict=True):
            if (line.question_id, *read_line(clean(line.text))) in known:
                there += 1
                continue
            if line.question_id:
                the_question(conversation, line.question_id)
            on_it = replace(changed, call=replace(held.call, question_id=line.question_id))
            changed, _ = AddNote(conversation.id, note_id, line.text).apply(on_it, now)
        kept = len(self.lines) - there
        words = f"{count_of(kept, 'line')} kept" + (f", {there} kept before" if there else "")
        changed = replace(changed, call=held.call, draft_line=conversation.draft_line)
        return _asked(changed, self), Event(words, conversation.id)


class MarkHeld(OnConversation, frozen=True):
    """Say that a call was held at the hour that was agreed, without the program."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say that the call was held; it took the minutes that were agreed, or until now."""
        if conversation.call.started_at is not None:
            raise RefusedError("This call was begun already; nothing was changed.")
        held = _held(conversation, KeepForm(conversation.id, (), ()), now)
        return held, Event("the call was held", conversation.id)


def _held(conversation: Conversation, command: KeepForm, now: datetime) -> Conversation:
    """The conversation with its call held, if that was never started."""
    if conversation.call.started_at is not None:
        return conversation
    length = timedelta(minutes=conversation.minutes)
    started_at, ended_at = command.started_at, command.ended_at
    if started_at is None:
        started_at = ended_at - length if ended_at else conversation.scheduled_at
    if started_at is None:
        raise RefusedError('When was the call? Write it after "started:"; nothing was kept.')
    ended_at = ended_at or min(started_at + length, now)
    if not started_at < ended_at <= now:
        raise RefusedError(
            'By these times the call is still ahead, or ends before it begins; write "started:" '
            'and "ended:" as they were. Nothing was kept.'
        )
    if ended_at - started_at > LONGEST:
        raise RefusedError("By these times the call took more than 12 hours; nothing was kept.")
    call = Call(started_at=started_at, ended_at=ended_at)
    return replace(conversation, call=call, stage=Stage.TALKED)


def _asked(conversation: Conversation, command: KeepForm) -> Conversation:
    """The conversation with the questions asked under which there are lines, once it was held."""
    if conversation.call.ended_at is None:
        return conversation
    noted = {line.question_id for line in command.lines}
    plan = tuple(
        replace(q, state=QuestionState.ASKED)
        if q.id in noted and q.state in (QuestionState.PLANNED, QuestionState.DROPPED)
        else q
        for q in conversation.plan
    )
    return replace(conversation, plan=plan)
