"""Letters on their way out; apart from the other flows because mail takes long to import."""

from pathlib import Path

from tui.domain.thanks import subject_of
from tui.exchange.eml import letter_mail, write_mail
from tui.session.session import Session


def save_letter(session: Session, conversation_id: str, text: str, folder: Path) -> Path:
    """Save the thank-you as a mail file; returns the file.

    Raises:
        UsageError: The person's address, or the user's own, is not one.
        StorageError: The file can't be written.
    """
    conversation = session.conversation(conversation_id)
    person, me = session.person(conversation.person_id), session.settings
    message = letter_mail(
        to=(person.name, person.email),
        sender=(me.name, me.email),
        subject=subject_of(conversation),
        text=text,
        now=session.now(),
    )
    return write_mail(folder, person.name, message)
