"""Two people who are one: joined without loss; and somebody taken out."""

from datetime import datetime
from typing import Any, TypeVar

from tui.domain.actions.base import Aggregates, OnBoth, Outcome, State
from tui.domain.actions.event import Event
from tui.domain.actions.people import each_once
from tui.domain.agenda.cadence import cadence_words
from tui.domain.language.text import clean_line, count_of, fold
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Cadence, Introduction, Person
from tui.domain.model.records import Record
from tui.domain.model.vocabulary import LetterChannel
from tui.errors import RefusedError
from tui.structs import replace

R = TypeVar("R", bound=Record)

FACTS = {
    "name": "name",
    "preferred": "called",
    "role": "role",
    "organisation": "organisation",
    "how_met": "how met",
    "zone": "time zone",
    "said_like": "said like",
    "pronouns": "pronouns",
    "title": "title",
}
"""The one-line facts of a person, and what the page calls them."""


class JoinPeople(OnBoth, frozen=True):
    """Have two people be one: the second goes, with everything of theirs given to the first."""

    kept_id: str
    """Who stays."""
    other_id: str
    """Who goes."""
    conversation_ids: tuple[str, ...] = ()
    """Every conversation with the other, and every one in which a note names them."""
    people_ids: tuple[str, ...] = ()
    """Everybody whom the other introduced, but the two themselves."""

    def read(self, there: Aggregates) -> State:
        """The two, the conversations, and those who were introduced."""
        return State(
            there.person(self.kept_id),
            named=there.person(self.other_id),
            conversations=tuple(map(there.conversation, self.conversation_ids)),
            people=tuple(map(there.person, self.people_ids)),
        )

    def decide(self, state: State, now: datetime) -> Outcome:
        """Join the two; what differs is kept beside, and nothing that was noted changes."""
        kept, other = state.person, state.named
        if kept is None or other is None or kept.id == other.id:
            raise RefusedError("It takes two people to be joined; nothing was changed.")
        if any(talk.call.under_way for talk in state.conversations):
            raise RefusedError("A call with them still runs; end it first. Nothing was changed.")
        talks = tuple(_given(talk, other.id, kept.id) for talk in state.conversations)
        introduced = tuple(
            replace(one, introduced_by=kept.name, introduced_by_id=kept.id) for one in state.people
        )
        event = Event(f"{other.name} is joined with {kept.name}", person_id=kept.id)
        people = (joined(kept, other), *introduced)
        return Outcome(event, people=people, conversations=talks, removed=(other,))


def _given(talk: Conversation, other_id: str, kept_id: str) -> Conversation:
    """A conversation in which the one who is kept is meant wherever the other was."""
    notes = tuple(
        replace(note, person_id=kept_id) if note.person_id == other_id else note
        for note in talk.notes
    )
    person_id = kept_id if talk.person_id == other_id else talk.person_id
    return replace(talk, person_id=person_id, notes=notes)


def joined(kept: Person, other: Person) -> Person:
    """One person with everything of two; where they differ, the other's is among `also`."""
    also = [*kept.also, *other.also]
    facts: dict[str, Any] = {}
    for field, label in FACTS.items():
        own, theirs = getattr(kept, field), getattr(other, field)
        facts[field] = own or theirs
        if own and theirs and fold(own) != fold(theirs):
            also.append(f"{label}: {theirs}")
    kept, told = _introduced(replace(kept, **facts), other)
    also += told
    cadence = kept.cadence if kept.cadence != Cadence() else other.cadence
    if other.cadence.rule and other.cadence.rule != cadence.rule:
        also.append(f"how often: {cadence_words(other.cadence.rule)}")
    if kept.message and other.message and kept.message != other.message:
        also.append(f"next message: {clean_line(other.message)}")
    by = kept.letters_by if kept.letters_by is not LetterChannel.EMAIL else other.letters_by
    return replace(
        kept,
        cadence=cadence,
        letters_by=by,
        message=kept.message or other.message,
        channels=tuple(dict.fromkeys((*kept.channels, *other.channels))),
        personal=tuple(dict.fromkeys((*kept.personal, *other.personal))),
        tags=each_once((*kept.tags, *other.tags)),
        contacts=_all_of(kept.contacts, other.contacts),
        snoozes=_all_of(kept.snoozes, other.snoozes),
        also=tuple(dict.fromkeys(also)),
    )


def _introduced(kept: Person, other: Person) -> tuple[Person, list[str]]:
    """Who introduced them: nobody introduces themselves; what is told about two is kept beside."""
    ids = {kept.id, other.id}
    if kept.introduced_by_id in ids:
        nobody = Introduction()
        kept = replace(kept, introduced_by="", introduced_by_id="", introduction=nobody)
    if not other.introduced_by or other.introduced_by_id in ids:
        return kept, []
    if not kept.introduced_by:
        theirs = replace(kept, introduced_by=other.introduced_by, introduction=other.introduction)
        return replace(theirs, introduced_by_id=other.introduced_by_id), []
    same = fold(kept.introduced_by) == fold(other.introduced_by)
    return kept, [] if same else [f"introduced by: {other.introduced_by}"]


def _all_of(one: tuple[R, ...], other: tuple[R, ...]) -> tuple[R, ...]:
    """The records of both in the order of their ids; of one id the first's stays."""
    found = {record.id: record for record in (*other, *one)}
    return tuple(found[id] for id in sorted(found))


class RemovePerson(OnBoth, frozen=True):
    """Put somebody without a conversation into the trash."""

    person_id: str
    talks: int = 0
    """How many conversations there are with them."""

    def read(self, there: Aggregates) -> State:
        """The person."""
        return State(there.person(self.person_id))

    def decide(self, state: State, now: datetime) -> Outcome:
        """Put somebody into the trash."""
        person = state.person
        if person is None:
            raise RefusedError("That person is not in the library.")
        if self.talks:
            talks = count_of(self.talks, "conversation")
            raise RefusedError(
                f"There {'is' if self.talks == 1 else 'are'} {talks} with {person.name}; remove "
                f"{'it' if self.talks == 1 else 'them'} first. Nothing was removed."
            )
        event = Event(f"{person.name} removed", person_id=person.id)
        return Outcome(event, removed=(person,))
