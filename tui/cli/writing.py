"""Sub-commands that write."""

from argparse import Namespace

from tui.cli.output import say
from tui.cli.sessions import read_session
from tui.cli.wiring import meant_by
from tui.domain import commands as c


def note(chosen: Namespace) -> int:
    """Add a line to somebody's newest conversation; prints what it became when it is on disk."""
    session = read_session(chosen)
    head = meant_by(session, chosen.who)
    event = session.run(c.AddNote(head.id, session.new_id(), " ".join(chosen.text)))
    session.close()
    say(event.words)
    return 0
