"""Letters on their way out; apart from the other flows because mail takes long to import."""

from email.message import Message
from pathlib import Path

from msgspec import Struct

from tui.domain.actions.event import Event
from tui.domain.actions.thank_you import BeginSending, FailSending, FinishSending, WriteThankYou
from tui.domain.language.email_address import wired
from tui.domain.letters.channel_form import E_MAIL, Form
from tui.domain.letters.checks import Check
from tui.domain.letters.thank_you import subject_of
from tui.domain.letters.thank_you_checks import Others, checks, others_of
from tui.domain.model.conversation import Conversation
from tui.errors import (
    CoffeechatError,
    RefusedError,
    SendError,
    SettingsError,
    UnsureError,
    UsageError,
)
from tui.exchange.eml import letter_mail, write_mail
from tui.exchange.password import find_password
from tui.exchange.smtp import Parcel, send
from tui.mail_settings import MailSettings
from tui.session.session import Session
from tui.session.voices import Drafted, drafted
from tui.session.written_out import written_out
from tui.structs import replace

UNSURE = "it may have been sent already; check your sent mail"
"""The state of a letter of which nobody knows whether it arrived."""


class Outgoing(Struct, frozen=True):
    """A letter on its way, with all that is needed to deliver it in another thread."""

    conversation_id: str
    """The conversation that it thanks for."""
    parcel: Parcel
    """The letter."""
    mail: MailSettings
    """The server."""


def letter_text(
    session: Session, conversation_id: str, voice: str = "", form: Form = E_MAIL
) -> Drafted:
    """The thank-you as it is: as it was written or went out, otherwise drafted again.

    Args:
        session: The session; its heads are up to date.
        conversation_id: The conversation to thank for.
        voice: The voice of one that is put together; "" means its own.
        form: The form of one that is put together.

    Raises:
        RefusedError: A voice is asked for, and there is nothing to put together.
    """
    kept = session.conversation(conversation_id).thank_you
    if not kept.written and kept.sent_at is None:
        return drafted(session, conversation_id, voice, form)
    if voice:
        raise RefusedError("This letter is written already; another voice would replace it.")
    return Drafted(kept.draft)


def others(session: Session, conversation_id: str) -> Others:
    """Everybody whom the thank-you is not to; good for as long as nobody is added."""
    return others_of(session.people(), session.conversation(conversation_id).person_id)


def letter_checks(
    session: Session, conversation_id: str, text: str, others: Others
) -> tuple[Check, ...]:
    """What to be sure of before the thank-you leaves, as it is."""
    conversation = session.conversation(conversation_id)
    person = session.person(conversation.person_id)
    now, policy = session.now(), session.settings.thanks
    found = checks(text, person, written_out(session, conversation), now, others, policy)
    if not conversation.thank_you.unsure:
        return found
    return tuple(
        replace(check, ok=False, reason=UNSURE) if check.name == "sent once" else check
        for check in found
    )


def letter_to_send(session: Session, conversation_id: str, text: str) -> Message:
    """The thank-you as a mail for a mail program to send.

    Raises:
        UsageError: The person's address, or the user's own, is not one.
    """
    return _mail(session, session.conversation(conversation_id), text, session.settings.email)


def save_letter(session: Session, conversation_id: str, text: str, folder: Path) -> Path:
    """Save the thank-you as a mail file; returns the file.

    Raises:
        UsageError: The person's address, or the user's own, is not one.
        StorageError: The file can't be written.
    """
    person = session.person(session.conversation(conversation_id).person_id)
    return write_mail(folder, person.name, letter_to_send(session, conversation_id, text))


def _mail(
    session: Session, conversation: Conversation, text: str, sender: str, message_id: str = ""
) -> Message:
    person = session.person(conversation.person_id)
    return letter_mail(
        to=(person.name, person.email),
        sender=(session.settings.name, sender),
        subject=subject_of(conversation),
        text=text,
        now=session.now(),
        message_id=message_id,
    )


# By a mail server -----------------------------------------------------------------------


_ON_ITS_WAY: set[str] = set()
"""Conversations whose letter this program is delivering."""


def on_its_way(conversation_id: str) -> bool:
    """Whether this program is delivering the letter of a conversation just now."""
    return conversation_id in _ON_ITS_WAY


def begin_sending(
    session: Session, conversation_id: str, text: str, *, again: bool = False
) -> Outgoing:
    """Have it on disk that the thank-you may be on its way; `deliver` and `end_sending` follow.

    Args:
        session: The session.
        conversation_id: The conversation to thank for.
        text: The letter; it is kept as it goes out.
        again: Whether to send it although it may have arrived already.

    Raises:
        CoffeechatError: It can't be sent; nothing was.
    """
    mail, conversation = session.settings.mail, session.conversation(conversation_id)
    sender, to = addresses(session, conversation_id)
    before = conversation.thank_you
    session.run(
        BeginSending(conversation_id, f"<{session.new_id()}@{sender.partition('@')[2]}>", again)
    )
    try:
        if text != before.draft or not before.written:
            session.run(WriteThankYou(conversation_id, text))
        session.flush()
    except CoffeechatError as error:
        session.run(FailSending(conversation_id, error.sentence))
        raise
    after = session.conversation(conversation_id)
    gave_way = {old.field for old in after.thank_you.history if old not in before.history}
    if gave_way & {"sending_at", "message_id"}:
        raise RefusedError("Another program is sending this letter; nothing was sent from here.")
    try:
        message = _mail(session, after, text, sender, after.thank_you.message_id)
    except CoffeechatError as error:
        session.run(FailSending(conversation_id, error.sentence))
        raise
    _ON_ITS_WAY.add(conversation_id)
    return Outgoing(conversation_id, Parcel(sender, to, message.as_bytes()), mail)


def addresses(session: Session, conversation_id: str) -> tuple[str, str]:
    """Sender and recipient as they go over the wire, of a letter that is not on its way yet.

    Raises:
        SettingsError: No server, or no sender, is set.
        UsageError: An address is missing, or is not one.
        RefusedError: It is on its way.
    """
    if on_its_way(conversation_id):
        raise RefusedError("This letter is being sent just now.")
    mail, me = session.settings.mail, session.settings.email
    person = session.person(session.conversation(conversation_id).person_id)
    if not mail.host:
        raise SettingsError(
            "[mail] host is not set, so no mail server is known; nothing was sent. "
            "coffeechat paths says where the settings are."
        )
    if not mail.sender and not me:
        raise SettingsError("Neither [mail] from nor [me] email is set; nothing was sent.")
    if not person.email:
        raise UsageError(f"There is no e-mail address for {person.name}; nothing was sent.")
    return wired(mail.sender or me), wired(person.email)


def deliver(outgoing: Outgoing) -> SendError | None:
    """Hand the letter over; touches no session, so that it can wait in a thread of its own.

    Returns:
        Why it was not sent, or that nobody knows; None if it was.
    """
    try:
        send(outgoing.parcel, outgoing.mail, find_password(outgoing.mail))
    except SendError as error:
        return error
    except Exception as error:  # whatever it is: what became of the letter isn't known
        kind = type(error).__name__  # its message may hold a password
        return UnsureError(f"Sending broke off ({kind}); check your sent mail.")
    return None


def end_sending(session: Session, outgoing: Outgoing, error: SendError | None) -> Event | None:
    """Keep what became of the letter; where nobody knows, it stays as it is.

    It may be told twice.
    """
    _ON_ITS_WAY.discard(outgoing.conversation_id)
    if isinstance(error, UnsureError):
        return None
    if error is not None:
        return session.run(FailSending(outgoing.conversation_id, error.sentence))
    return session.run(FinishSending(outgoing.conversation_id))
