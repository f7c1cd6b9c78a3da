"""Looking for words in all notes, and in what was logged of contacts."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from msgspec import Struct

from tui.domain.agenda.query import Query, in_stage, tagged, text_about
from tui.domain.language.text import fold
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.domain.model.vocabulary import Kind
from tui.errors import CoffeechatError
from tui.session.session import Session

MOST = 50
"""Most notes that are found."""

SHORTEST = 3
"""Fewer letters find nothing: they are in almost every note."""


class Found(Struct, frozen=True):
    """A note that contains the words, or a contact that was logged."""

    conversation_id: str
    """The note's conversation; "" for a contact."""
    person_id: str
    """Who it was with."""
    record_id: str
    """Id of the note or of the contact."""
    text: str
    """Its words."""
    at: datetime
    """When it was, UTC."""
    kind: Kind | None = None
    """The note's kind; None for a contact."""


def search_notes(
    session: Session, query: Query, stopped: Callable[[], bool]
) -> Iterator[list[Found]]:
    """Notes and contacts that contain what is looked for, the newest of each first.

    Each word must be in the note or in what is known of its conversation, and one of them in
    the note itself. A file is only taken apart if its bytes hold the words that must be in it.
    Reads every conversation that has notes, so it belongs into a thread.

    Args:
        session: The session.
        query: What is looked for; case and accents don't matter.
        stopped: Asked between two conversations whether the answer is still wanted.

    Yields:
        What was logged of one person or noted in one conversation, if there is anything; no more
        than `MOST` in all.
    """
    wanted, left = query.words, MOST
    if len("".join(wanted)) < SHORTEST or query.kinds or query.unknown:
        return
    people = {person.id: person for person in session.people()}
    for one in () if query.stages else sorted(people.values(), key=_touched, reverse=True):
        if stopped() or not left or not one.contact_at:
            break
        if tagged(query, one) and (contacts := _in_contacts(session, one, wanted)[:left]):
            left -= len(contacts)
            yield contacts
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


def _touched(person: PersonHead) -> tuple[float, str]:
    """When somebody was logged last, as seconds; 0 if never."""
    return person.contact_at.timestamp() if person.contact_at else 0, person.id


def _in_contacts(session: Session, person: PersonHead, wanted: Sequence[str]) -> list[Found]:
    about = fold(text_about(person, None))
    missing = [word for word in wanted if word not in about]
    try:
        contacts = session.person(person.id).contacts
    except CoffeechatError:
        return []
    newest = sorted(contacts, key=lambda one: (one.at, one.id), reverse=True)
    return [
        Found("", person.id, one.id, one.words, one.at)
        for one, text in ((one, fold(one.words)) for one in newest)
        if all(word in text for word in missing) and any(word in text for word in wanted)
    ]


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
        Found(head.id, head.person_id, note.id, note.text, note.at, note.kind)
        for note, text in texts
        if all(word in text for word in missing) and any(word in text for word in wanted)
    ]
