"""A conversation that continues on another day."""

from datetime import datetime

from tui.domain.actions.base import Aggregates, OnBoth, Outcome, State
from tui.domain.actions.event import Event
from tui.domain.interview.follow_ups import threads
from tui.domain.language.text import LINE_LIMIT, clean_line
from tui.domain.model.call import elapsed
from tui.domain.model.conversation import MINUTES, Conversation
from tui.domain.model.cue import cue_of
from tui.domain.model.note import Note
from tui.domain.model.plan import numbered
from tui.domain.model.question import BACK, Question
from tui.domain.model.vocabulary import Phase, QuestionState
from tui.errors import RefusedError
from tui.structs import replace

LEFT = 3
"""A call that ended with at least one part in so many of its time left may have broken off."""


class ContinueConversation(OnBoth, frozen=True):
    """Make the next conversation with the same person, with what this one leaves for it."""

    conversation_id: str
    new_conversation_id: str

    def read(self, there: Aggregates) -> State:
        """The conversation that continues."""
        return State(conversation=there.conversation(self.conversation_id))

    def decide(self, state: State, now: datetime) -> Outcome:
        """Make the next conversation with the same person.

        After a call that broke off it is its second half: goal, belief, findings and what was not
        asked go along, and it lasts as long as was left. After any other it begins again; only the
        opening and how the two meet are taken over.
        """
        old = state.conversation
        if old is None:
            raise RefusedError("That conversation is not in the library.")
        if old.call.ended_at is None:
            running = (
                "Its call still runs; end it first." if old.call.under_way else "It has no call."
            )
            raise RefusedError(f"{running} Nothing was made.")
        new = Conversation(
            id=self.new_conversation_id,
            person_id=old.person_id,
            created_at=now,
            opening=old.opening,
            pack=old.pack,
            minutes=old.minutes,
            medium=old.medium,
            link=old.link,
        )
        if broke_off(old):
            new = _second_half(old, new)
        words = (
            "the second half is planned" if new.continues else "the next conversation is planned"
        )
        event = Event(words, new.id, new.person_id)
        return Outcome(event, conversations=(new,))


def broke_off(conversation: Conversation) -> bool:
    """Whether a call ended before its time, by what was asked and when.

    Questions are left, none of the close was come to, and the clock was stopped when it ended or a
    third of the agreed time was left.
    """
    plan, call, ended_at = conversation.plan, conversation.call, conversation.call.ended_at
    if ended_at is None or not any(q.open and not q.reserve for q in plan):
        return False
    if any(q.phase is Phase.CLOSE and q.asked_s is not None for q in plan):
        return False
    used, length_s = elapsed(call, ended_at), conversation.length * 60
    stood = bool(call.pauses) and call.pauses[-1].at_s == used
    return stood or LEFT * (length_s - used) >= length_s


def _second_half(old: Conversation, new: Conversation) -> Conversation:
    left = old.length * 60 - elapsed(old.call, new.created_at)
    again = tuple(_once_more(q) for q in old.plan if q.open or _cut_off(q, old))
    known = {q.text for q in again}
    back = [q for q in map(_thread, reversed(threads(old))) if q.text not in known]
    return replace(
        new,
        continues=old.id,
        goal=old.goal,
        belief_before=old.belief_before,
        findings=tuple(replace(f, updated_at=None, machine="", history=()) for f in old.findings),
        minutes=next((m for m in MINUTES if m * 60 >= left), MINUTES[-1]),
        plan=numbered((*again, *back)),
    )


def _cut_off(question: Question, old: Conversation) -> bool:
    """Whether a question was asked last, and no line was kept on it before the call broke off."""
    last = question.state is QuestionState.ASKED and question.id == old.call.question_id
    return last and not any(note.question_id == question.id for note in old.notes)


def _once_more(question: Question) -> Question:
    """A question that was not asked, or not answered in full, to be asked in the second half."""
    return replace(
        question,
        state=QuestionState.PLANNED,
        asked_s=None,
        follow_ups=0,
        updated_at=None,
        machine="",
        history=(),
    )


def _thread(note: Note) -> Question:
    """A thread that was not gone back to, for when all else was asked; it has the note's id."""
    text = BACK + clean_line(note.text)[: LINE_LIMIT - len(BACK)]
    cue = f"{BACK.lower()}{cue_of(text.removeprefix(BACK))}"
    return Question(id=note.id, text=text, cue=cue, reserve=True)
