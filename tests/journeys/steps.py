"""What several journeys do: seed a library, keep a line, read the clock."""

import re
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from tests.journeys.terminal import Terminal
from tests.tools.machine import Clock
from tui.cli.sessions import open_session
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import StartCall
from tui.domain.actions.debrief import FinishDebrief
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import AddConversation, AddPerson
from tui.domain.model.note import SIGNS
from tui.session import use_cases
from tui.session.session import Session

EMPTY_LINE = "› type; Enter keeps the line"
"""What the capture line shows when nothing is typed."""

PROMPT = 6
"""Cells before what is typed: the minutes that are left, the mark and a blank."""

_CLOCK = re.compile(r"(?:paused at )?(\d{2,}):(\d\d) (?:in · |· )?until ")


@contextmanager
def library(ago: timedelta = timedelta()) -> Iterator[tuple[Session, Clock]]:
    """The test's library, as it would have been used some time ago."""
    clock = Clock(datetime.now(UTC) - ago)
    session = open_session(Namespace(library=None), clock, make=True)
    session.refresh()
    yield session, clock
    session.close()


def seed_idea(name: str, role: str = "analyst") -> str:
    """An idea for a conversation with ten questions; its id."""
    with library(timedelta(days=1)) as (session, _):
        return _idea(session, name, role)


def seed_call(name: str, lines: Iterable[str] = (), ago: timedelta = timedelta()) -> str:
    """A call under way since some time, its first question asked; its id."""
    with library(ago) as (session, clock):
        return _call(session, clock, name, lines)


def seed_ended(name: str, lines: Iterable[str]) -> str:
    """A call that ended a quarter of an hour ago, the debrief done; its id."""
    with library(timedelta(minutes=35)) as (session, clock):
        talk = _call(session, clock, name, lines)
        clock.go(timedelta(minutes=20))
        use_cases.end_call(session, talk)
        session.run(FinishDebrief(talk))
        return talk


def _idea(session: Session, name: str, role: str) -> str:
    person, talk = session.new_id(), session.new_id()
    session.run(AddPerson(person, name, role))
    session.run(AddConversation(talk, person, 30, use_cases.starter_plan(session)))
    return talk


def _call(session: Session, clock: Clock, name: str, lines: Iterable[str]) -> str:
    talk = _idea(session, name, "analyst")
    session.run(StartCall(talk))
    session.run(AskQuestion(talk, session.conversation(talk).call.next_id))
    for line in lines:
        clock.go(timedelta(seconds=1))
        session.run(AddNote(talk, session.new_id(), line))
    return talk


def keep(terminal: Terminal, line: str) -> None:
    """Type a line, keep it, see it among the notes and saved."""
    terminal.type(line)
    terminal.wait_for(f"› {line}")
    terminal.press("enter")
    terminal.wait_for(lambda: noted(terminal, line) and saved(terminal))


def noted(terminal: Terminal, line: str) -> bool:
    """Whether a typed line stands among the notes."""
    sign, words = (line[0], line[1:].strip()) if line[0] in SIGNS else (" ", line)
    kind = rf"(?:\s+{SIGNS[sign]})?" if sign in SIGNS else ""
    row = re.compile(
        rf"^ \d\d:\d\d  {re.escape(sign)} {re.escape(words)}{kind}\s*[▁-█]?(?:│.*)?$", re.M
    )
    return bool(row.search(terminal.text))


def saved(terminal: Terminal) -> bool:
    """Whether the screen says that everything is on disk."""
    return bool(re.search(r"saved \d\d:\d\d:\d\d$", terminal.lines[1]))


def seconds(terminal: Terminal) -> int:
    """Call time in the header, in seconds; -1 if there is none."""
    told = _CLOCK.search(terminal.lines[0])
    return int(told[1]) * 60 + int(told[2]) if told else -1
