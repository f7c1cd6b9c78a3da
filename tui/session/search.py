"""Looking for words in all notes."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from tui.domain.agenda.query import Query, in_stage, tagged, text_about
from tui.domain.language.text import fold
from tui.domain.model.note import Note
from tui.domain.model.summary import ConversationHead
from tui.errors import CoffeechatError
from tui.session.session import Session

MOST = 50
"""Most notes that are found."""

SHORTEST = 3
"""Fewer letters find nothing: they are in almost every note."""


class Found(Struct, frozen=True):
    """A note that contains the words."""

    conversation_id: str
    """Its conversation."""
    person_id: str
    """Who it was with."""
    note: Note
    """The note."""


def search_notes(
    session: Session, query: Query, stopped: Callable[[], bool]
) -> Iterator[list[Found]]:
    """Notes that contain what is looked for, the newest conversations first.

    Each word must be in the note or in what is known of its conversation, and one of them in
    the note itself. A file is only taken apart if its bytes hold the words that must be in it.
    Reads every conversation that has notes, so it belongs into a thread.

    Args:
        session: The session.
        query: What is looked for; case and accents don't matter.
        stopped: Asked between two conversations whether the answer is still wanted.

    Yields:
        What one conversation has, if it has anything; no more than `MOST` notes in all.
    """
    wanted, left = query.words, MOST
    if len("".join(wanted)) < SHORTEST or query.kinds or query.unknown:
        return
    people = {person.id: person for person in session.people()}
    heads = [head for head in session.conversations() if head.notes]
    for head in sorted(heads, key=lambda h: (h.last_at, h.id), reverse=True):
        if stopped() or not left:
            return
        person = people.get(head.person_id)
        if not tagged(query, person) or not in_stage(query, head):
            continue
        about = fold(text_about(person, head))
        missing = [word for word in wanted if word not in about]
        if found := _in_notes(session, head, wanted, missing)[:left]:
            left -= len(found)
            yield found


def _in_notes(
    session: Session, head: ConversationHead, wanted: Sequence[str], missing: Sequence[str]
) -> list[Found]:
    try:
        if not session.may_hold(head.id, missing):
            return []
        notes = session.peek(head.id).notes
    except CoffeechatError:
        return []
    texts = [(note, fold(note.text)) for note in notes]
    return [
        Found(head.id, head.person_id, note)
        for note, text in texts
        if all(word in text for word in missing) and any(word in text for word in wanted)
    ]
