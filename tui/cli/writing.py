"""Sub-commands that write."""

from argparse import Namespace

from tui.cli.wiring import read_session
from tui.domain import commands as c
from tui.domain.lookup import find_conversation


def note(chosen: Namespace) -> int:
    """Add a line to somebody's newest conversation; prints what it became when it is on disk."""
    session = read_session(chosen)
    head = find_conversation(chosen.who, session.people(), session.conversations())
    event = session.run(c.AddNote(head.id, session.new_id(), " ".join(chosen.text)))
    session.close()
    print(event.words)
    return 0
