"""The sub-command that exports one person."""

import os
from argparse import Namespace
from pathlib import Path

from tui.cli.output import complain, say
from tui.cli.wiring import read_library
from tui.domain.lookup import find_person
from tui.domain.text import count_of
from tui.session.exporting import PRIVATE, export_person


def export(chosen: Namespace) -> int:
    """Save all that is known of a person; the status is 3 if something of it could not be read."""
    session = read_library(chosen)
    person = find_person(" ".join(chosen.who), session.people())
    folder = Path(os.path.expanduser(chosen.to or "."))
    done = export_person(session, person.id, folder)
    session.close()
    say(f"{done.path}: {count_of(done.conversations, 'conversation')}.")
    if done.private:
        say(PRIVATE)
    for sentence in done.unread:
        complain(f"It may lack a conversation. {sentence}")
    return 3 if done.unread else 0
