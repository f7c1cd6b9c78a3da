"""Letters handed to other programs: a mail file, the mail program, an editor, the clipboard."""

from email.message import Message
from pathlib import Path

from tui.domain.model.person import Person
from tui.exchange.clipboard import Copied, copy
from tui.exchange.editor import edited
from tui.exchange.eml import letter_mail, with_calendar, write_mail
from tui.exchange.ics import call_calendar
from tui.exchange.mailto import mailto, open_mail
from tui.session.session import Session

__all__ = ["Copied", "copy", "edited", "mail_url", "open_mail", "save_message", "save_request"]


def save_request(
    session: Session,
    conversation_id: str,
    subject: str,
    text: str,
    folder: Path,
    kind: str = "request",
) -> Path:
    """Save a letter to the person of a conversation as a mail file; returns the file.

    Args:
        session: The session.
        conversation_id: The conversation.
        subject: Its subject line.
        text: The letter.
        folder: Where to.
        kind: What the file's name begins with.

    Raises:
        UsageError: The person's address, or the user's own, is not one.
        StorageError: The file can't be written.
    """
    person_id = session.conversation(conversation_id).person_id
    return save_message(session, person_id, subject, text, folder, kind)


def save_message(
    session: Session, person_id: str, subject: str, text: str, folder: Path, kind: str = "message"
) -> Path:
    """Save a letter to a person as a mail file; returns the file, whose name begins with its kind.

    Raises:
        UsageError: The person's address, or the user's own, is not one.
        StorageError: The file can't be written.
    """
    person = session.person(person_id)
    return write_mail(folder, person.name, _mail(session, person, subject, text), kind)


def save_with_calendar(
    session: Session, conversation_id: str, subject: str, text: str, folder: Path
) -> Path:
    """As `save_request`, with the agreed call as a calendar's file in the mail."""
    conversation = session.conversation(conversation_id)
    person = session.person(conversation.person_id)
    calendar = call_calendar(person, conversation)
    message = with_calendar(_mail(session, person, subject, text), calendar)
    return write_mail(folder, person.name, message, "reply")


def _mail(session: Session, person: Person, subject: str, text: str) -> Message:
    return letter_mail(
        to=(person.name, person.email),
        sender=(session.settings.name, session.settings.email),
        subject=subject,
        text=text,
        now=session.now(),
    )


def mail_url(session: Session, conversation_id: str, subject: str, text: str) -> str:
    """A letter as an address that `open_mail` hands to the mail program.

    Raises:
        UsageError: The person's address is not one, or the letter is too long.
    """
    person = session.person(session.conversation(conversation_id).person_id)
    return mailto(person.email, subject, text)
