"""Setting up a rehearsal: a call under way in a library of its own."""

from argparse import Namespace
from datetime import timedelta

from tui.cli.meant import meant_by
from tui.cli.output import complain
from tui.cli.sessions import open_session, read_session
from tui.cli.settings import settings_of
from tui.cli.wiring import read_library
from tui.clock import FastClock, ShiftedClock, SystemClock
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import StartCall
from tui.domain.actions.fields import ConversationField, EditConversation, SetMinutes
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import AddConversation, AddPerson, EditPerson, PersonField
from tui.domain.interview.partner import Partner, partner_for, playing
from tui.domain.interview.rehearsal import Rehearsal
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import QuestionState
from tui.errors import AmbiguousError, NoLibraryError, UnknownError, UsageError
from tui.paths import find_paths
from tui.session import use_cases
from tui.session.reader import Reader
from tui.session.session import Session
from tui.storage.partners import read_partners
from tui.structs import replace

LEAD_S = 15
"""How long before what was let slip the rehearsal starts again, in seconds."""

ANSWER_S = 90
"""How long after a question, in seconds, a line still answers it; it starts again there."""

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
    own = _own(chosen)
    session = read_session(own, make=True)
    try:
        name, role = (prepared[0].name, prepared[0].role) if prepared else ("", "")
        partner = _partner(session, chosen.partner, role)
        talk = _copied(session, *prepared) if prepared else _made(session, partner)
        if chosen.minutes:
            session.run(SetMinutes(talk, chosen.minutes))
        session.run(StartCall(talk))
    finally:
        session.close()
    if name:
        partner = playing(partner, name)
    clock = FastClock(SystemClock(session.settings.zone), chosen.speed)
    return open_session(own, clock), Rehearsal(talk, partner, chosen.speed, name)


def again_from(chosen: Namespace, rehearsal: Rehearsal, at_s: int) -> tuple[Session, Rehearsal]:
    """The same rehearsal once more, from the question before a moment of it, or shortly before it.

    What was asked and noted until then is there; what was asked after an answer is not.

    Args:
        chosen: As of `set_up`.
        rehearsal: What was rehearsed.
        at_s: Call time of the moment, in seconds.

    Raises:
        CoffeechatError: The library of rehearsals can't be used.
    """
    own, zone = _own(chosen), settings_of(chosen).zone
    clock = ShiftedClock(SystemClock(zone), timedelta())
    session = open_session(own, clock)
    try:
        before = session.conversation(rehearsal.conversation_id)
        from_s = _from(before, at_s)
        clock.shift = -timedelta(seconds=from_s)
        talk = _copied(session, session.person(before.person_id), before)
        session.run(StartCall(talk))
        copies = zip(before.plan, session.conversation(talk).plan, strict=True)
        asked = [(old.asked_s, new.id) for old, new in copies if old.asked_s is not None]
        for asked_s, question_id in sorted(one for one in asked if one[0] <= from_s):
            clock.shift = timedelta(seconds=asked_s - from_s)
            session.run(AskQuestion(talk, question_id))
        clock.shift = timedelta()
        for note in before.notes:
            if note.elapsed_s <= from_s:
                text, at = note.text, note.elapsed_s
                session.run(AddNote(talk, session.new_id(), text, at, kind=note.kind))
    finally:
        session.close()
    fast = FastClock(SystemClock(zone), rehearsal.speed)
    return open_session(own, fast), replace(rehearsal, conversation_id=talk)


def _from(before: Conversation, at_s: int) -> int:
    """Call time at which a rehearsal begins again, in seconds."""
    asked = [q.asked_s for q in before.plan if q.asked_s is not None and q.asked_s <= at_s]
    question_s = max(asked, default=0)
    return question_s if asked and at_s - question_s <= ANSWER_S else max(0, at_s - LEAD_S)


def _own(chosen: Namespace) -> Namespace:
    """What names the library of rehearsals."""
    rehearsals = str(find_paths(chosen.library).rehearsals)
    return Namespace(library=rehearsals, settings=settings_of(chosen))


def _prepared(chosen: Namespace) -> Prepared:
    """The conversation that is meant, as it was prepared; of somebody new, nothing is.

    Raises:
        AmbiguousError: More than one is meant.
    """
    who = " ".join(chosen.who)
    try:
        reader: Reader = read_library(chosen)
        now = reader.conversation(meant_by(reader, who).id)
    except AmbiguousError:
        raise
    except (NoLibraryError, UnknownError) as error:
        complain(f"{error.sentence} The first ten questions of the bank are rehearsed instead.")
        new, minutes = Person(id="", name=who), settings_of(chosen).minutes
        at = SystemClock().now()
        return new, Conversation(id="", person_id="", created_at=at, minutes=minutes)
    return reader.person(now.person_id), now


def _partner(session: Session, id: str | None, role: str) -> Partner:
    """The character of this id; otherwise one of the role's field, in turn from time to time."""
    partners = read_partners()
    if id is None:
        return partner_for(partners, role, len(session.conversations()))
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
