"""People to meet: who of the library one of them is, and making an idea of each."""

from collections.abc import Sequence

from tui.domain.actions.event import Event
from tui.domain.actions.introductions import TurnReferral
from tui.domain.language.referral_line import read_referral
from tui.domain.model.lookup import Nearness, Whom, meant, nearness, newest
from tui.domain.model.note import Note
from tui.domain.model.summary import PersonHead
from tui.domain.model.vocabulary import Kind
from tui.session.reader import Reader
from tui.session.session import Session


def others(session: Session, conversation_id: str) -> list[PersonHead]:
    """Everybody whom the person of a conversation may name: all but them."""
    session.flush()  # heads know what is on disk
    own = session.conversation(conversation_id).person_id
    return [person for person in session.people() if person.id != own]


def named(note: Note, people: Sequence[PersonHead]) -> Whom | None:
    """Whom a person to meet is: somebody known by this full name, or new; None if it is not clear.

    Args:
        note: The line that names them.
        people: Whom it may be.
    """
    name = read_referral(note.text).name
    found = meant(name, people)
    if not found:
        return Whom(name=name)
    sure = len(found) == 1 and nearness(name)(found[0].name) >= Nearness.TURNED
    return Whom(found[0].id) if sure else None


def turn_referral(session: Session, conversation_id: str, note_id: str, one: Whom) -> Event:
    """Have a person to meet be somebody, and an idea unless a conversation with them is ahead."""
    heads = [head for head in session.conversations() if one.id and head.person_id == one.id]
    ahead = newest(one.id, [head for head in heads if head.started_at is None])
    return session.run(
        TurnReferral(
            conversation_id,
            note_id,
            one.id or session.new_id(),
            "" if ahead else session.new_id(),
            name=one.name,
            introduces=all(head.ended_at is None for head in heads),
        )
    )


def turn_referrals(session: Session, conversation_id: str) -> tuple[int, list[str]]:
    """Make a person and an idea of everybody to meet.

    Returns:
        How many, and the names of those of whom it is not clear whether they are somebody known.
    """
    notes = session.conversation(conversation_id).notes
    waiting = [note for note in notes if note.kind is Kind.REFERRAL and not note.person_id]
    unclear = []
    for note in waiting:
        one = named(note, others(session, conversation_id))
        if one is None:
            unclear.append(read_referral(note.text).name)
        else:
            turn_referral(session, conversation_id, note.id, one)
    return len(waiting) - len(unclear), unclear


def introducer(session: Reader, name: str, person_id: str) -> str:
    """Id of the one known person of exactly this full name who may have introduced a person."""
    people = [person for person in session.people() if person.id != person_id]
    found = meant(name, people, Nearness.TURNED)
    return found[0].id if len(found) == 1 else ""
