"""Heads: the little of a person or a conversation that lists and the rules of Today need."""

from datetime import date, datetime

from msgspec import Struct

from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.readiness import missing
from tui.domain.model.records import Snooze
from tui.domain.model.vocabulary import IntroductionState, Owner, Stage


class PersonHead(Struct, frozen=True):
    """What lists need of a person."""

    id: str
    """Id of the person."""
    name: str
    """Full name."""
    work: str
    """Role and organisation."""
    introduced_by: str
    """Who made the introduction, or ""."""
    introduced_by_id: str = ""
    """Id of that person, or ""."""
    introduction: IntroductionState = IntroductionState.NONE
    """How far the introduction has come."""
    introduction_at: datetime | None = None
    """When it came that far, UTC."""
    introducer_thanked: bool = False
    """Whether whoever introduced them was thanked."""
    rule: str = ""
    """How often to be in touch, see `Cadence`."""
    paused: bool = False
    """Whether being in touch is not proposed."""
    contact_at: datetime | None = None
    """The last contact that was logged, UTC."""
    snoozes: tuple["SnoozeHead", ...] = ()
    """What is snoozed."""
    organisation: str = ""
    """Where they work."""
    tags: tuple[str, ...] = ()
    """The user's own labels."""


class SnoozeHead(Struct, frozen=True):
    """A line of Today that is snoozed."""

    id: str
    """Which, see `Due.snooze_id`."""
    until: date
    """The day on which it is shown again."""


class PromiseHead(Struct, frozen=True):
    """What Today needs of an open promise; its words stay in the conversation's file."""

    id: str
    """Id of the promise."""
    owner: Owner
    """Who owes it."""
    due: date | None
    """The day it is due, or None."""


class ConversationHead(Struct, frozen=True):
    """What lists and Today need of a conversation."""

    id: str
    """Id of the conversation."""
    person_id: str
    """Who with."""
    stage: Stage
    """How far it has come."""
    created_at: datetime
    """When it was thought of, UTC."""
    scheduled_at: datetime | None
    """When the call is agreed for, UTC."""
    minutes: int
    """Agreed length with what was added, in minutes."""
    started_at: datetime | None
    """When the call began, UTC."""
    ended_at: datetime | None
    """When it ended, UTC."""
    thanked_at: datetime | None
    """When the thank-you was sent, UTC."""
    request_sent_at: datetime | None
    """When the request was sent, UTC."""
    nudged_at: datetime | None
    """When it was sent again, UTC."""
    answered_at: datetime | None
    """When an answer to it came, UTC."""
    notes: int
    """Number of notes."""
    missing: tuple[str, ...]
    """What preparation lacks, by name."""
    promises: tuple[PromiseHead, ...]
    """Open promises."""
    advice: tuple[str, ...] = ()
    """Ids of the advice that was neither tried nor let go."""
    snoozes: tuple[SnoozeHead, ...] = ()
    """What is snoozed."""
    continues: str = ""
    """The conversation that it continues, or ""."""
    written_at: datetime | None = None
    """When the yes was replied to, or the call confirmed, the later of both, UTC."""
    goal: str = ""
    """What the user wants to understand."""

    @property
    def under_way(self) -> bool:
        """Whether its call has begun and not ended."""
        return self.started_at is not None and self.ended_at is None

    @property
    def last_at(self) -> datetime:
        """The moment it is listed under: the call's, the agreed one, or the first."""
        return self.started_at or self.scheduled_at or self.created_at


def person_head(person: Person) -> PersonHead:
    """The head of a person."""
    return PersonHead(
        id=person.id,
        name=person.name,
        work=person.work,
        introduced_by=person.introduced_by,
        introduced_by_id=person.introduced_by_id,
        introduction=person.introduction.state,
        introduction_at=person.introduction.moved_at,
        introducer_thanked=person.introduction.thanked_at is not None,
        rule=person.cadence.rule,
        paused=person.cadence.paused,
        contact_at=max((contact.at for contact in person.contacts), default=None),
        snoozes=_snoozes(person.snoozes),
        organisation=person.organisation,
        tags=person.tags,
    )


def _snoozes(snoozes: tuple[Snooze, ...]) -> tuple[SnoozeHead, ...]:
    return tuple(SnoozeHead(one.id, one.until) for one in snoozes)


def conversation_head(conversation: Conversation) -> ConversationHead:
    """The head of a conversation."""
    c = conversation
    return counted_head(c, len(c.notes), len(c.findings), len(c.plan))


def counted_head(c: Conversation, notes: int, findings: int, plan: int) -> ConversationHead:
    """The head of a conversation of whose notes, findings and questions only the number is known.

    Args:
        c: The conversation, with its letter and every other list.
        notes: How many notes it has.
        findings: How many findings.
        plan: How many questions are planned.
    """
    promises = tuple(PromiseHead(p.id, p.owner, p.due) for p in c.promises if p.open)
    return ConversationHead(
        id=c.id,
        person_id=c.person_id,
        stage=c.stage,
        created_at=c.created_at,
        scheduled_at=c.scheduled_at,
        minutes=c.length,
        started_at=c.call.started_at,
        ended_at=c.call.ended_at,
        thanked_at=c.thank_you.sent_at,
        request_sent_at=c.request.sent_at,
        nudged_at=c.request.nudged_at,
        answered_at=c.request.answered_at,
        notes=notes,
        missing=missing(c, findings, plan),
        promises=promises,
        advice=tuple(advice.id for advice in c.advice if advice.open),
        snoozes=_snoozes(c.snoozes),
        continues=c.continues,
        written_at=max(
            filter(None, (c.appointment.replied_at, c.appointment.confirmed_at)), default=None
        ),
        goal=c.goal,
    )
