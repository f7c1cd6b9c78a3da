"""The libraries that the pictures show."""

from argparse import Namespace
from datetime import UTC, datetime, timedelta
from unittest import mock

from tests.tools.machine import Clock
from tui.cli import sample
from tui.cli.sessions import open_session
from tui.domain.actions.asking import AskQuestion, MarkQuestion
from tui.domain.actions.call import StartCall
from tui.domain.actions.debrief import SetStar
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import AddConversation, AddPerson
from tui.domain.model.lookup import find_conversation
from tui.domain.model.plan import planned
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Kind, Phase, QuestionState, Theme
from tui.session import use_cases
from tui.session.session import Session
from tui.structs import replace

LIVE_AT = datetime(2026, 11, 24, 18, 59, 2, tzinfo=UTC)
"""The moment of the live picture."""

SAMPLE_AT = datetime(2026, 11, 24, 14, 48, tzinfo=UTC)
"""The moment of all the others."""

ELAPSED = timedelta(minutes=12, seconds=41)
"""How long the call runs in the live picture."""

ASKED = ("warm-attention", "path-first-pull", "work-start-to-finish")
ANSWERED = "surprise-bigger"
LAST_SECONDS = 662

STARRED = (Kind.QUOTE, Kind.INSIGHT)
"""What is starred in the debrief of the sample."""


def sample_library(chosen: Namespace) -> None:
    """The library of `coffeechat demo`, with the debrief done and two lines starred."""
    with mock.patch.object(sample, "SystemClock", lambda: Clock(SAMPLE_AT)):
        sample.make_sample(chosen)
    session = open_session(chosen, Clock(SAMPLE_AT), make=True)
    session.refresh()
    id = find_conversation("Grace", session.people(), session.conversations()).id
    for note in session.conversation(id).notes:
        if note.kind in STARRED:
            session.run(SetStar(id, note.id, True))
    session.close()


def live_library(chosen: Namespace) -> None:
    """A call under way: the one that the documents show, just before its third question."""
    clock = Clock(LIVE_AT - ELAPSED)
    session = open_session(chosen, clock, make=True)
    grace, talk = session.new_id(), session.new_id()
    session.run(AddPerson(grace, "Grace Hopper", "compilers", "US Navy", "Ada Lovelace"))
    plan = _plan(session)
    session.run(AddConversation(talk, grace, 30, plan))
    session.run(StartCall(talk))
    bank = {q.bank_id: q.id for q in plan}
    for seconds, line in sample.LINES:
        if seconds > LAST_SECONDS:
            break
        clock.at = LIVE_AT - ELAPSED + timedelta(seconds=seconds)
        session.run(AddNote(talk, session.new_id(), line))
    session.run(MarkQuestion(talk, bank[ANSWERED], QuestionState.ANSWERED))
    for id in ASKED[:2]:
        session.run(AskQuestion(talk, bank[id]))
    session.close()


def _plan(session: Session) -> tuple[Question, ...]:
    """Eight questions, in the words of the product's own drawing."""
    bank = use_cases.shipped()
    good_week = planned(bank["work-good-week"], session.new_id())
    skills = Question(
        id=session.new_id(),
        text="Which skills matter most in your team now?",
        cue="which skills matter most now",
        theme=Theme.SKILLS,
    )
    who_else = planned(bank["refer-who-else"], session.new_id())
    chosen = (
        *(planned(bank[id], session.new_id()) for id in (*ASKED[:2], ANSWERED, ASKED[2])),
        replace(good_week, cue="a good week, a bad week", must_ask=True),
        skills,
        replace(who_else, cue="who else should I meet", phase=Phase.CLOSE),
        planned(bank["refer-stay-in-touch"], session.new_id()),
    )
    return tuple(replace(q, position=at) for at, q in enumerate(chosen, 1))
