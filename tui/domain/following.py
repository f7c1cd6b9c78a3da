"""What to ask behind an answer: threads to go back to, follow-ups, and when none was asked."""

from collections.abc import Iterable

from tui.domain.conversation import Conversation
from tui.domain.note import Note
from tui.domain.question import BankQuestion, Question
from tui.domain.records import find
from tui.domain.words import Kind, QuestionState

IN_A_ROW = 3
"""So many listed questions without anything asked behind them feel like an interrogation."""

LINES = 2
"""So many lines behind one question say that more than the listed words was talked about."""


def partly_cues(conversation: Conversation) -> str:
    """The cues of the questions that were answered only partly, "" if there is none."""
    partly = (q for q in conversation.plan if q.state is QuestionState.PARTLY)
    return ", ".join(question.cue for question in partly)


def threads(conversation: Conversation) -> tuple[Note, ...]:
    """The threads that were not gone back to, the newest first."""
    return tuple(n for n in reversed(conversation.notes) if n.kind is Kind.THREAD and not n.done)


def follow_ups(conversation: Conversation, bank: Iterable[BankQuestion]) -> tuple[str, ...]:
    """What could be asked now behind what was just said, the best first, each once.

    First come the current question's own, then the bank's for the kind of the last line.

    Args:
        conversation: The conversation.
        bank: The bank of questions.
    """
    current = find(conversation.plan, conversation.call.question_id)
    last = next((n.kind for n in reversed(conversation.notes)), Kind.PLAIN)
    fitting = [q.text for q in bank if last in q.after]
    return tuple(dict.fromkeys((*(current.stems if current else ()), *fitting)))


def in_a_row(conversation: Conversation) -> int:
    """How many listed questions were asked one after the other with nothing asked behind them.

    The current one counts. A question was followed up if a follow-up was asked, if a thread of
    it was gone back to, or if two lines with words were kept behind it.
    """
    asked = [q for q in conversation.plan if q.asked_s is not None]
    asked.sort(key=lambda q: q.asked_s or 0)
    count = 0
    for question in reversed(asked):
        if _followed(conversation, question):
            break
        count += 1
    return count


def guard_words(conversation: Conversation) -> str:
    """A dim word when listed questions came one after the other, else ""."""
    return "follow up?" if in_a_row(conversation) >= IN_A_ROW else ""


def _followed(conversation: Conversation, question: Question) -> bool:
    lines = sum(bool(n.text) and n.question_id == question.id for n in conversation.notes)
    return question.follow_ups > 0 or lines >= LINES
