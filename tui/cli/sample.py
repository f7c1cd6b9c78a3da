"""The sample library of `coffeechat demo`: made by the same commands that a person gives."""

from argparse import Namespace
from datetime import timedelta

from tui.cli.sessions import open_session
from tui.clock import ShiftedClock, SystemClock
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import StartCall
from tui.domain.actions.fields import ConversationField, EditConversation, Schedule
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import AddConversation, AddPerson, EditPerson, MoveStage, PersonField
from tui.domain.actions.snoozing import PutStepsAway
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Place, Stage
from tui.session import use_cases
from tui.session.session import Session

LINES = (
    (42, "~ moved to Boston in June, two boys"),
    (190, '" nobody believed a program could write a program'),
    (475, "> send her the Dagstuhl paper"),
    (560, ""),
    (662, "compilers team is six people, hires through talks"),
    (805, "* she would start with testing, not with design"),
    (1010, "! reading other people's code is half of the week"),
    (1240, "@ Jean Bartik, ENIAC team"),
    (1415, "< introduce me to the standards group"),
    (1530, "# the 1952 paper on compiling routines"),
)
"""Seconds of call time and the line typed then."""


def make_sample(chosen: Namespace) -> None:
    """Fill an empty library: a thank-you that runs, a call in minutes, a request to nudge."""
    clock = ShiftedClock(SystemClock(), timedelta())
    session = open_session(chosen, clock, make=True)
    _talked(session, clock)
    _prepared(session, clock)
    _asked(session, clock)
    clock.shift = timedelta()
    session.close()


def _person(session: Session, name: str, role: str, organisation: str, through: str = "") -> str:
    person_id = session.new_id()
    session.run(AddPerson(person_id, name, role, organisation, through))
    return person_id


def _conversation(session: Session, person_id: str, minutes: int = 30) -> str:
    conversation_id = session.new_id()
    plan = use_cases.starter_plan(session)
    session.run(AddConversation(conversation_id, person_id, minutes, plan))
    return conversation_id


def _talked(session: Session, clock: ShiftedClock) -> None:
    """A call that ended 38 minutes ago; its thank-you is due in 82."""
    start = timedelta(minutes=-66)
    clock.shift = start - timedelta(days=4)
    grace = _person(session, "Grace Hopper", "compilers", "US Navy", "Ada Lovelace")
    session.run(EditPerson(grace, PersonField.EMAIL, "grace@example.org"))
    talk = _conversation(session, grace)
    _write(session, talk, "how compiler teams choose what to build", "it is mostly theory")
    clock.shift = start
    session.run(StartCall(talk))
    for place, (seconds, line) in enumerate(LINES):
        clock.shift = start + timedelta(seconds=seconds)
        call = session.conversation(talk).call
        if place % 2 == 0 and find(session.conversation(talk).plan, call.next_id):
            session.run(AskQuestion(talk, call.next_id))
        session.run(AddNote(talk, session.new_id(), line))
    clock.shift = start + timedelta(minutes=28)
    use_cases.end_call(session, talk)


def _prepared(session: Session, clock: ShiftedClock) -> None:
    """A call in twelve minutes, almost ready."""
    clock.shift = timedelta(days=-3)
    ada = _person(session, "Ada Lovelace", "analyst", "Analytical Engines")
    talk = _conversation(session, ada, 20)
    _write(session, talk, "whether notes on machines can be a living", "only makers are paid")
    found = (
        (Place.VOICE, "her notes are three times as long as the paper https://example.org/notes"),
        (Place.COMMON, "we both came from mathematics"),
        (Place.NEWS, "the engine's funding was renewed in autumn"),
    )
    for place, text in found:
        session.run(AddFinding(talk, session.new_id(), text, place))
    opening = (
        "I studied mathematics and write manuals for machines now. You were the first to write "
        "down what such a machine could do. I hope to learn how you made that your work."
    )
    session.run(EditConversation(talk, ConversationField.OPENING, opening))
    clock.shift = timedelta()
    session.run(Schedule(talk, session.now() + timedelta(minutes=12)))


def _asked(session: Session, clock: ShiftedClock) -> None:
    """A request of twelve days ago without an answer, and an idea."""
    clock.shift = timedelta(days=-12)
    mary = _person(session, "Mary Shaw", "architecture", "CMU")
    session.run(MoveStage(_conversation(session, mary), Stage.ASKED))
    session.run(
        PutStepsAway(
            _conversation(session, _person(session, "Barbara Liskov", "distributed systems", "MIT"))
        )
    )


def _write(session: Session, talk: str, goal: str, belief: str) -> None:
    session.run(EditConversation(talk, ConversationField.GOAL, goal))
    session.run(EditConversation(talk, ConversationField.BELIEF_BEFORE, belief))
