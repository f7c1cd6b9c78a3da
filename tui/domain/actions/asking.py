"""The questions in the call: asked, marked, shown, followed up, folded away."""

from datetime import datetime

from tui.domain.actions.base import (
    Changed,
    OnConversation,
    require_running,
    the_note,
    the_question,
    with_proposal,
    with_proposal_renewed,
)
from tui.domain.actions.event import Event
from tui.domain.interview.next_question import CHOSEN, show, stay, waiting_one
from tui.domain.interview.topic import named, topic
from tui.domain.language.text import LINE_LIMIT, clean_line, count_of
from tui.domain.model.agreed_end import seconds_left
from tui.domain.model.call import Turn, elapsed
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.plan_folding import fold_words, folded
from tui.domain.model.question import Question
from tui.domain.model.records import find, swap
from tui.domain.model.vocabulary import Kind, QuestionState
from tui.errors import RefusedError
from tui.structs import replace

_AFTER_ALL = {
    QuestionState.ASKED: "asked",
    QuestionState.ANSWERED: "answered",
    QuestionState.PARTLY: "to come back to",
    QuestionState.DROPPED: "dropped",
}
"""What is taken back, in words."""


class AskQuestion(OnConversation, frozen=True):
    """Say that a question is being asked now; notes are tied to it from here."""

    question_id: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Ask a question now: it becomes current, and the next one is proposed."""
        question = the_question(conversation, self.question_id)
        asked_s = question.asked_s
        if asked_s is None:
            asked_s = elapsed(conversation.call, now)
        asked = replace(question, state=QuestionState.ASKED, asked_s=asked_s)
        changed = _moved(_turned(_with(conversation, asked), question, now), now)
        event = Event(f"asking: {question.cue}", conversation.id, record_id=question.id)
        return _next(changed, now, question.id), event


class StartTopic(OnConversation, frozen=True):
    """Say that something else is talked about now, which is in no plan."""

    question_id: str
    """The id that it gets."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Talk about something else now; it is named by what is noted of it first."""
        require_running(conversation)
        new = topic(conversation, self.question_id, elapsed(conversation.call, now))
        changed = _moved(_turned(_with(conversation, new), new, now), now)
        event = Event(f"asking: {new.cue}", conversation.id, record_id=new.id)
        return _next(changed, now, new.id), event


class MarkQuestion(OnConversation, frozen=True):
    """Say what became of a question."""

    question_id: str
    state: QuestionState

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say what became of a question; where it was shown, or none is, comes the next one.

        What was kept since the last move goes with a question that was answered without asking.
        """
        question = the_question(conversation, self.question_id)
        changed = _with(conversation, replace(question, state=self.state))
        filed = 0
        if self.state is QuestionState.ANSWERED:
            changed, filed = _filed(changed, question.id)
        changed = _moved(changed, now)
        call = conversation.call
        if call.next_id == question.id or call.under_way:
            changed = _next(changed, now, question.id)
        lines = f", with {count_of(filed, 'line')}" if filed else ""
        words = f"{self.state}{lines}: {question.cue}"
        return changed, Event(words, conversation.id, record_id=question.id)


class TakeBackState(OnConversation, frozen=True):
    """Say that what became of a question did not, after all; its notes stay with it."""

    question_id: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """One state back: asked if it was asked before, otherwise planned; then it has no turn."""
        question = the_question(conversation, self.question_id)
        was = question.state
        if was is QuestionState.PLANNED:
            raise RefusedError("It was neither asked nor ticked; nothing was changed.")
        if was is QuestionState.ASKED or question.asked_s is None:
            changed = _unturned(conversation, question)
        else:
            changed = _with(conversation, replace(question, state=QuestionState.ASKED, why=""))
        event = Event(f"not {_AFTER_ALL[was]} after all: {question.cue}", conversation.id)
        moved = _moved(changed, now)
        under_way = conversation.call.under_way
        return _next(moved, now, moved.call.question_id) if under_way else moved, event


class SayWhyPartly(OnConversation, frozen=True):
    """Say in a word why a question was answered only partly."""

    question_id: str
    why: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Say in a word why a question was answered only partly."""
        question = the_question(conversation, self.question_id)
        why = clean_line(self.why, LINE_LIMIT)
        new = replace(question, state=QuestionState.PARTLY, why=why)
        words = f"{new.state}: {question.cue}{f', {why}' if why else ''}"
        event = Event(words, conversation.id, record_id=question.id)
        return _with(conversation, new), event


class ShowQuestion(OnConversation, frozen=True):
    """Show another question as the next, without asking it."""

    question_id: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Show another question as the next, without asking it."""
        waiting = waiting_one(conversation, self.question_id)
        shown = waiting or the_question(conversation, self.question_id)
        moved = _moved(conversation, now)
        call = show(moved, now, shown.id)
        words = shown.text if isinstance(shown, Note) else shown.cue
        event = Event(f"next: {words}", conversation.id, record_id=shown.id)
        return replace(moved, call=call), event


class AskFollowUp(OnConversation, frozen=True):
    """Say that something is asked after the current question."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Ask something after the current question."""
        question = find(conversation.plan, conversation.call.question_id)
        if question is None:
            raise RefusedError("No question was asked yet, so there is nothing to follow up on.")
        event = Event("asking a follow-up", conversation.id, record_id=question.id)
        return _with(conversation, _followed(question)), event


class ReturnToThread(OnConversation, frozen=True):
    """Go back to a thread now."""

    note_id: str

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Go back to a thread: it is done, and notes are tied to its question from here."""
        note = the_note(conversation, self.note_id)
        if note.kind is not Kind.THREAD:
            raise RefusedError("Only a thread can be gone back to.")
        changed = replace(conversation, notes=swap(conversation.notes, replace(note, done=True)))
        question = find(conversation.plan, note.question_id)
        if question is not None:
            changed = _turned(_with(changed, _followed(question)), question, now)
        changed = with_proposal_renewed(changed, now)
        event = Event(f"back to: {note.text}", conversation.id, record_id=note.id)
        return changed, event


class FoldPlan(OnConversation, frozen=True):
    """Put questions that can wait out of the way, as far as `plan_folding` counts."""

    fold: int
    stays: bool = False
    """Whether the shown question stays on the card, as when another one is asked out of turn."""

    def apply(self, conversation: Conversation, now: datetime) -> Changed:
        """Put what can wait out of the way; a shown question too, unless it was chosen or stays."""
        require_running(conversation)
        call = replace(conversation.call, fold=self.fold)
        event = Event(fold_words(conversation.plan, self.fold), conversation.id)
        changed = replace(conversation, call=call)
        shown = find(conversation.plan, call.next_id)
        stays = self.stays or call.why == CHOSEN
        if shown is None or (folded(shown, self.fold) and not stays):
            return with_proposal(changed, now, call.question_id), event
        return replace(changed, call=stay(changed, now)), event


def _next(conversation: Conversation, now: datetime, done_id: str) -> Conversation:
    """The conversation after something was dealt with; what else is shown stays on the card."""
    call = conversation.call
    if call.next_id in ("", done_id) or waiting_one(conversation, call.next_id) is None:
        return with_proposal(conversation, now, done_id)
    return replace(conversation, call=stay(conversation, now))


def _filed(conversation: Conversation, question_id: str) -> tuple[Conversation, int]:
    """The conversation with the lines since the last move at a question, and how many these are."""
    call = conversation.call
    since = [n for n in conversation.notes if n.elapsed_s > call.moved_s and n.text]
    lines = {n.id for n in since if n.question_id == call.question_id != question_id}
    notes = tuple(
        replace(n, question_id=question_id) if n.id in lines else n for n in conversation.notes
    )
    return named(replace(conversation, notes=notes)), len(lines)


def _unturned(conversation: Conversation, question: Question) -> Conversation:
    """The conversation with a question that was never asked; the previous one is current again."""
    planned = replace(question, state=QuestionState.PLANNED, asked_s=None, why="")
    call = conversation.call
    turns = tuple(turn for turn in call.turns if turn.question_id != question.id)
    current = call.question_id
    if current == question.id:
        current = turns[-1].question_id if turns else ""
    changed = replace(conversation, call=replace(call, turns=turns, question_id=current))
    return _with(changed, planned)


def _with(conversation: Conversation, question: Question) -> Conversation:
    return replace(conversation, plan=swap(conversation.plan, question))


def _followed(question: Question) -> Question:
    return replace(question, follow_ups=question.follow_ups + 1)


def _turned(conversation: Conversation, question: Question, now: datetime) -> Conversation:
    """The conversation with a question as the current one, from this moment."""
    call = conversation.call
    turns = (*call.turns, Turn(question.id, elapsed(call, now)))
    return replace(conversation, call=replace(call, question_id=question.id, turns=turns))


def _moved(conversation: Conversation, now: datetime) -> Conversation:
    """The conversation with the moment of this move."""
    call, left_s = conversation.call, seconds_left(conversation, now)
    if not call.under_way:
        return conversation
    moved = replace(call, moved_s=elapsed(call, now), moved_left_s=left_s)
    return replace(conversation, call=moved)
