"""Being in touch with one person: contacts, the next message."""

from tui.domain.actions.contacts import LogContact
from tui.domain.actions.event import Event
from tui.domain.agenda.typed_contact import read_contact
from tui.domain.language.date_words import say_day
from tui.domain.model.vocabulary import Stage
from tui.session.conversations_with import heads_with
from tui.session.session import Session


def log_contact(session: Session, person_id: str, typed: str = "", text: str = "") -> Event:
    """Say that the two were in touch; the newest conversation that was thanked for is then, too.

    Args:
        session: The session; its heads are up to date.
        person_id: With whom.
        typed: How, and after a comma when, such as "a meetup, yesterday"; may be "".
        text: The message that was sent, if it was one.
    """
    words, at = read_contact(typed, session.now(), session.clock.zone)
    thanked = [h.id for h in heads_with(session, person_id) if h.stage is Stage.THANKED]
    conversation_id = thanked[0] if thanked else ""
    return session.run(LogContact(person_id, session.new_id(), words, at, conversation_id, text))


def logged_for(session: Session, typed: str) -> str:
    """For which day `log_contact` would log a line.

    Raises:
        DateError: For none.
    """
    _, at = read_contact(typed, session.now(), session.clock.zone)
    today = session.now().astimezone(session.clock.zone).date()
    return f"logged for {say_day(at.astimezone(session.clock.zone).date(), today)}"
