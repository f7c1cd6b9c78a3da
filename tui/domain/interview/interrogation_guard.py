"""Noticing that listed questions come one after the other, as in an interrogation."""

from tui.domain.model.conversation import Conversation
from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Phase

IN_A_ROW = 3
"""How many listed questions in a row, with no follow-up, feel like an interrogation."""

FIRST = "ask about that first?"
"""What is said then."""

LINES = 2
"""How many lines after one question show that it was followed up without saying so."""


def in_a_row(conversation: Conversation) -> int:
    """How many listed questions were asked one after the other with nothing asked after them.

    The current one counts. A question was followed up if a follow-up was asked, if a thread of
    it was gone back to, or if two lines with words were kept after it.
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
    """A word when listed questions came one after the other, otherwise ""; none in the close.

    It comes at the third of them, and at the second as soon as something of its answer was kept.
    """
    current = find(conversation.plan, conversation.call.question_id)
    if current is None or current.phase is Phase.CLOSE:
        return ""
    heard = any(note.question_id == current.id for note in conversation.notes)
    return FIRST if in_a_row(conversation) + heard >= IN_A_ROW else ""


def _followed(conversation: Conversation, question: Question) -> bool:
    lines = sum(bool(n.text) and n.question_id == question.id for n in conversation.notes)
    return question.follow_ups > 0 or lines >= LINES
