"""Looking for words in all notes."""

from collections.abc import Callable

from msgspec import Struct

from tui.domain.language.text import fold
from tui.domain.model.note import Note
from tui.errors import CoffeechatError
from tui.session.session import Session

MOST = 50
"""Most notes that are found."""

SHORTEST = 3
"""Fewer letters find nothing: they stand in almost every note."""


class Found(Struct, frozen=True):
    """A note in which the words stand."""

    conversation_id: str
    """Its conversation."""
    person_id: str
    """Who it was with."""
    note: Note
    """The note."""


def search_notes(session: Session, words: str, stopped: Callable[[], bool]) -> list[Found]:
    """Notes that hold all the words, the newest conversations first.

    Reads every conversation that has notes, so it belongs into a thread.

    Args:
        session: The session.
        words: What was typed; case and accents don't matter.
        stopped: Asked between two conversations whether the answer is still wanted.
    """
    wanted = fold(words).split()
    found: list[Found] = []
    if len("".join(wanted)) < SHORTEST:
        return found
    heads = [head for head in session.conversations() if head.notes]
    for head in sorted(heads, key=lambda h: h.last_at, reverse=True):
        if stopped() or len(found) >= MOST:
            break
        try:
            notes = session.peek(head.id).notes
        except CoffeechatError:
            continue
        for note in notes:
            text = fold(note.text)
            if all(word in text for word in wanted):
                found.append(Found(head.id, head.person_id, note))
    return found[:MOST]
