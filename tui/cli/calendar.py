"""The sub-command for calendars: an agreed call, or the promises as tasks."""

from argparse import Namespace

from tui.cli.card import put_out
from tui.cli.listing import with_problems
from tui.cli.meant import meant_by
from tui.cli.promises import with_promises
from tui.cli.wiring import read_library
from tui.errors import UsageError
from tui.exchange.ics import call_calendar, promise_tasks
from tui.session.reader import Reader


def ics(chosen: Namespace) -> int:
    """Print a calendar file, or write it to one.

    The status is 3 if tasks may be missing, since a file could not be read.
    """
    if not chosen.who and not chosen.tasks:
        raise UsageError("Whose call? Name somebody, or ask for --tasks; nothing was made.")
    reader = read_library(chosen)
    text = (_tasks if chosen.tasks else _call)(reader, " ".join(chosen.who))
    put_out(chosen.output, text.encode(), force=chosen.force)
    if chosen.tasks:
        return with_problems(reader)
    reader.close()
    return 0


def _call(reader: Reader, who: str) -> str:
    conversation = reader.conversation(meant_by(reader, who).id)
    return call_calendar(reader.person(conversation.person_id), conversation)


def _tasks(reader: Reader, who: str) -> str:
    """The open promises of the user, to everybody or to one person."""
    person_id = meant_by(reader, who).person_id if who else ""
    names = {person.id: person.name for person in reader.people()}
    owed = (c for c in with_promises(reader) if person_id in ("", c.person_id))
    return promise_tasks((names.get(c.person_id, ""), c) for c in owed)
