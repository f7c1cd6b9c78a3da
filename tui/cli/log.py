"""The sub-command that logs a contact."""

from argparse import Namespace

from tui.cli.output import say
from tui.cli.sessions import read_session
from tui.domain.language.date_words import say_day
from tui.domain.model.lookup import find_person
from tui.session.contacts import log_contact


def log(chosen: Namespace) -> int:
    """Say that the two were in touch; printed when it is on disk."""
    session = read_session(chosen)
    person = find_person(chosen.who, session.people())
    event = log_contact(session, person.id, " ".join(chosen.words))
    contact = max(session.person(person.id).contacts, key=lambda one: one.id)
    zone, today = session.clock.zone, session.now().astimezone(session.clock.zone).date()
    session.close()
    how = f", {contact.words}" if contact.words else ""
    day = say_day(contact.at.astimezone(zone).date(), today)
    say(f"{event.words}{how}: logged for {day}")
    return 0
