"""Two people who are one, joined; somebody taken out; who may be there twice."""

from datetime import date

from tui.domain.actions.event import Event
from tui.domain.actions.joining import JoinPeople, RemovePerson
from tui.domain.actions.snoozing import SnoozePerson
from tui.domain.agenda.doubles import Double, likely_doubles
from tui.session.conversations_with import heads_with
from tui.session.reader import Reader
from tui.session.session import Session


def who_stays(session: Session, one_id: str, other_id: str) -> tuple[str, str]:
    """Of two people who are one, whose page stays and whose goes.

    Who has more conversations stays, otherwise who was there first.
    """
    session.flush()  # heads know what is on disk
    one, other = sorted((one_id, other_id), key=lambda id: (-len(heads_with(session, id)), id))
    return one, other


def join_people(session: Session, one_id: str, other_id: str) -> Event:
    """Have two people be one; see `who_stays`.

    Raises:
        CoffeechatError: A rule refuses, or a file can't be read; nothing was changed.
    """
    one, other = who_stays(session, one_id, other_id)
    return session.run(
        JoinPeople(one, other, _speaking_of(session, other), _introduced_by(session, one, other))
    )


def _speaking_of(session: Reader, person_id: str) -> tuple[str, ...]:
    """Every conversation with somebody, or in which a note names them."""
    found = []
    for head in session.conversations():
        named = head.person_id == person_id
        if not named and session.may_hold(head.id, [person_id]):
            named = any(note.person_id == person_id for note in session.peek(head.id).notes)
        if named:
            found.append(head.id)
    return tuple(found)


def _introduced_by(session: Reader, one_id: str, other_id: str) -> tuple[str, ...]:
    """Everybody whom the other introduced, but the two themselves."""
    through = (head.id for head in session.people() if head.introduced_by_id == other_id)
    return tuple(id for id in through if id not in (one_id, other_id))


def remove_person(session: Session, person_id: str) -> Event:
    """Put somebody without a conversation into the trash.

    Raises:
        RefusedError: There are conversations with them.
    """
    session.flush()
    return session.run(RemovePerson(person_id, len(heads_with(session, person_id))))


def doubles(session: Reader) -> list[Double]:
    """Who may be there twice, but those of whom it was said that they are two."""
    people = session.people()
    apart = {(head.id, one.id) for head in people for one in head.snoozes}
    return [
        pair
        for pair in likely_doubles(people)
        if (pair.one.id, apart_as(pair.other.id)) not in apart
        and (pair.other.id, apart_as(pair.one.id)) not in apart
    ]


def keep_apart(session: Session, one_id: str, other_id: str) -> Event:
    """Say that two people are two, whatever they are called."""
    return session.run(SnoozePerson(one_id, apart_as(other_id), date.max))


def apart_as(person_id: str) -> str:
    """How it is kept with one of two people that the other one is somebody else."""
    return f"apart:{person_id}"
