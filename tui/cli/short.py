"""The sub-command `due --short`, where the line has to be made again."""

from typing import TYPE_CHECKING

from tui.cli.keeping import Answer, due_holds_until
from tui.cli.listing import with_problems
from tui.cli.wiring import read_library
from tui.domain.agenda.due import due
from tui.domain.agenda.due_line import line_of_due
from tui.quick import tell

if TYPE_CHECKING:  # the parser waits for who needs it
    from argparse import Namespace


def short(chosen: "Namespace") -> int:
    """Say in one line what is due now, and keep the line for the next time."""
    answer = Answer(chosen, "due", whole=False)
    session = read_library(chosen)
    people, heads, settings = session.people(), session.conversations(), session.settings
    now, thanks, requests = session.now(), settings.thanks, settings.requests
    line = line_of_due(due(heads, now, session.clock.zone, thanks, requests, people))
    status = tell(line)
    if troubled := with_problems(session):
        return troubled
    answer.keep(line, now, due_holds_until(session, now, line_of_due))
    return status
