"""What was left open in a hurry: markers, and lines that end in two dots."""

from tui.domain.model.conversation import Conversation
from tui.domain.model.note import Note
from tui.domain.model.vocabulary import Kind

UNFINISHED = ".."
"""The end of a line that isn't finished."""


def unfinished(note: Note) -> bool:
    """Whether a line breaks off."""
    return note.text.endswith(UNFINISHED)


def gaps(conversation: Conversation) -> tuple[Note, ...]:
    """The markers and the unfinished lines, the oldest first."""
    return tuple(n for n in conversation.notes if n.kind is Kind.MARKER or unfinished(n))


def next_gap(conversation: Conversation, note_id: str) -> Note | None:
    """The oldest gap that comes after a note, or the oldest of all; None if there is none.

    Args:
        conversation: The conversation.
        note_id: The note that is in the line now, or "".
    """
    there = gaps(conversation)
    at = next((n.sequence for n in conversation.notes if n.id == note_id), 0)
    later = (note for note in there if note.sequence > at)
    return next(later, next(iter(there), None))


def to_finish(line: str) -> str:
    """A typed line without the dots that say that it isn't finished."""
    return line.rstrip(".").rstrip() if line.endswith(UNFINISHED) else line


def filled(line: str, typed: str) -> str:
    """The typed line of a gap, with what was missing at its end."""
    begun = to_finish(line)
    return f"{begun} {typed.strip()}" if begun.strip() else typed
