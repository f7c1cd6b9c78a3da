"""The sub-command that exports one person."""

import os
from argparse import Namespace
from pathlib import Path

from tui.cli.output import complain, refuse_printing, say
from tui.cli.wiring import read_library
from tui.domain.lookup import find_person
from tui.domain.text import count_of
from tui.session.exporting import export_person


def export(chosen: Namespace) -> int:
    """Save what is known of a person; the status is 3 if something of it could not be read."""
    refuse_printing(chosen.to, "A zip")
    session = read_library(chosen)
    person = find_person(" ".join(chosen.who), session.people())
    folder = Path(os.path.expanduser(chosen.to or "."))
    done = export_person(session, person.id, folder, whole=chosen.off_the_record)
    session.close()
    say(f"{done.path}: {count_of(done.conversations, 'conversation')}.")
    if done.privacy:
        say(done.privacy)
    for sentence in done.unread:
        complain(f"It may lack a conversation. {sentence}")
    return 3 if done.unread else 0
