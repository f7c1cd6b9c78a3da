"""What to ask after an answer: threads to go back to, and follow-ups."""

from collections.abc import Iterable

from tui.domain.interview.echo import echo
from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.question import BankQuestion
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind, QuestionState


def partly_cues(conversation: Conversation) -> str:
    """The cues of the questions that were answered only partly, "" if there is none."""
    partly = (q for q in conversation.plan if q.state is QuestionState.PARTLY)
    return ", ".join(question.cue for question in partly)


def threads(conversation: Conversation) -> tuple[Note, ...]:
    """The threads that were not gone back to, the newest first."""
    return tuple(n for n in reversed(conversation.notes) if n.kind is Kind.THREAD and not n.done)


def follow_ups(conversation: Conversation, bank: Iterable[BankQuestion]) -> tuple[str, ...]:
    """What could be asked now after what was just said, the best first, each once.

    First comes an echo of the last line, then the current question's own, then the bank's for the
    kind of the last line.

    Args:
        conversation: The conversation.
        bank: The bank of questions.
    """
    current = find(conversation.plan, conversation.call.question_id)
    theirs = (note for note in reversed(conversation.notes) if note.kind is not Kind.MY_SIDE)
    last = next(theirs, None)
    kind = last.kind if last else Kind.PLAIN
    own = (echo(last),) if last and echo(last) else ()
    fitting = [q.text for q in bank if kind in q.after]
    return tuple(dict.fromkeys((*own, *(current.stems if current else ()), *fitting)))
