"""Setting up a rehearsal: a call under way in a library of its own."""

from argparse import Namespace
from dataclasses import replace

from tui.cli.sessions import open_session, read_session
from tui.cli.settings import settings_of
from tui.cli.wiring import meant_by, read_library
from tui.clock import FastClock, SystemClock
from tui.domain.actions.call import StartCall
from tui.domain.actions.fields import ConversationField, EditConversation, SetMinutes
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.people import AddConversation, AddPerson, EditPerson, PersonField
from tui.domain.interview.rehearsal import Partner, Rehearsal
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import QuestionState
from tui.errors import UsageError
from tui.paths import find_paths
from tui.session import use_cases
from tui.session.reader import Reader
from tui.session.session import Session
from tui.storage.partners import read_partners

Prepared = tuple[Person, Conversation]
"""Who is talked with, and what was prepared for it."""


def set_up(chosen: Namespace) -> tuple[Session, Rehearsal]:
    """A session on the library of rehearsals, and the rehearsal that was made in it.

    Args:
        chosen: The library, whom to rehearse with, the character, the speed and the minutes.

    Raises:
        CoffeechatError: There is no such character or conversation, or a library can't be used.
    """
    prepared = _prepared(chosen) if chosen.who else None
    rehearsals = str(find_paths(chosen.library).rehearsals)
    own = Namespace(library=rehearsals, settings=settings_of(chosen))
    session = read_session(own, make=True)
    try:
        partner = _partner(session, chosen.partner)
        talk = _copied(session, *prepared) if prepared else _made(session, partner)
        if chosen.minutes:
            session.run(SetMinutes(talk, chosen.minutes))
        session.run(StartCall(talk))
    finally:
        session.close()
    clock = FastClock(SystemClock(session.settings.zone), chosen.speed)
    return open_session(own, clock), Rehearsal(talk, partner, chosen.speed)


def _prepared(chosen: Namespace) -> Prepared:
    """The conversation that is meant, as it was prepared."""
    reader: Reader = read_library(chosen)
    now = reader.conversation(meant_by(reader, " ".join(chosen.who)).id)
    return reader.person(now.person_id), now


def _partner(session: Session, id: str | None) -> Partner:
    """The character of this id; without one they take turns from rehearsal to rehearsal."""
    partners = read_partners()
    if id is None:
        return partners[len(session.conversations()) % len(partners)]
    for partner in partners:
        if partner.id == id:
            return partner
    names = ", ".join(partner.id for partner in partners)
    raise UsageError(f'There is no partner "{id}"; there are {names}.')


def _made(session: Session, partner: Partner) -> str:
    """A conversation with the character itself, as if nobody had prepared it; its id."""
    person_id, talk = session.new_id(), session.new_id()
    session.run(AddPerson(person_id, partner.name, partner.role, partner.organisation))
    plan = use_cases.starter_plan(session)
    session.run(AddConversation(talk, person_id, session.settings.minutes, plan))
    return talk


def _copied(session: Session, person: Person, prepared: Conversation) -> str:
    """A copy of a prepared conversation under new ids, of all that was known before a call."""
    person_id, talk = session.new_id(), session.new_id()
    add = AddPerson(person_id, person.name, person.role, person.organisation, person.introduced_by)
    session.run(add)
    session.run(EditPerson(person_id, PersonField.PREFERRED, person.preferred))
    findings = {finding.id: session.new_id() for finding in prepared.findings}
    plan = tuple(
        _fresh(question, session.new_id(), findings.get(question.finding_id, ""))
        for question in prepared.plan
    )
    plan = plan or use_cases.starter_plan(session)
    session.run(AddConversation(talk, person_id, prepared.minutes, plan))
    for finding in prepared.findings:
        known = finding.source in finding.text  # a finding that is only a link has it in both
        text = finding.text if known else f"{finding.text} {finding.source}"
        session.run(AddFinding(talk, findings[finding.id], text, finding.place))
    for field in (
        ConversationField.GOAL,
        ConversationField.BELIEF_BEFORE,
        ConversationField.OPENING,
    ):
        session.run(EditConversation(talk, field, getattr(prepared, field.value)))
    return talk


def _fresh(question: Question, id: str, finding_id: str) -> Question:
    """A planned question as it was before any call."""
    return replace(
        question,
        id=id,
        updated_at=None,
        machine="",
        history=(),
        finding_id=finding_id,
        state=QuestionState.PLANNED,
        asked_s=None,
        why="",
        follow_ups=0,
    )
