"""A letter as a mail file that any mail program opens."""

import re
from datetime import datetime
from email.charset import QP, Charset
from email.header import Header
from email.message import Message
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import compat32
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from tui.domain.language.email_address import wired
from tui.domain.language.text import clean, clean_line
from tui.exchange import files

# The older header classes of the standard library: the newer ones decode what is written like
# an encoded word and write it again in the clear, so that a name can become a recipient.
_POLICY = compat32.clone(linesep="\r\n")
_PLAIN = re.compile(r"[ !#-\[\]-~]{0,200}")


def letter_mail(
    *,
    to: tuple[str, str],
    sender: tuple[str, str],
    subject: str,
    text: str,
    now: datetime,
    message_id: str = "",
) -> Message:
    """A letter as a mail message; nothing in a name or a subject can make a second header.

    Args:
        to: Name and address; an empty address leaves the line out, for the mail program to ask.
        sender: Name and address of the user; the same.
        subject: The subject line.
        text: The letter.
        now: The date it bears.
        message_id: Its Message-ID; without one it is a letter that a mail program is to send.

    Raises:
        UsageError: An address is not one.
    """
    message: Message[Any, Any] = Message(policy=_POLICY)
    for header, (name, address) in (("To", to), ("From", sender)):
        if clean_line(address):
            message[header] = _who(header, clean_line(name), wired(address))
    message["Subject"] = _words("Subject", clean_line(subject))
    message["Date"] = format_datetime(now)
    if message_id:
        message["Message-ID"] = clean_line(message_id)
    else:
        message["X-Unsent"] = "1"
    message["MIME-Version"] = "1.0"
    charset = Charset("utf-8")
    charset.body_encoding = QP
    message.set_payload(clean(text), charset)
    return message


def with_calendar(letter: Message, calendar: str) -> Message:
    """A letter with a calendar's file in it.

    Args:
        letter: The letter, of text alone.
        calendar: The file's text.
    """
    whole = MIMEMultipart(policy=_POLICY)
    own = ("Content-Type", "Content-Transfer-Encoding", "MIME-Version")
    for name, value in letter.items():
        if name not in own:
            whole[name] = value
    body: Message[Any, Any] = Message(policy=_POLICY)
    for name in own[:2]:
        body[name] = letter[name]
    body.set_payload(letter.get_payload())
    file = MIMEText(calendar, "calendar", "utf-8", policy=_POLICY)
    file.add_header("Content-Disposition", "attachment", filename="call.ics")
    whole.attach(body)
    whole.attach(file)
    return whole


def _who(header: str, name: str, address: str) -> Header:
    if _is_plain(name):
        return Header(f'"{name}" <{address}>' if name else address, header_name=header)
    value = Header(name, "utf-8", header_name=header)
    value.append(f"<{address}>", "us-ascii")
    return value


def _words(header: str, text: str) -> Header:
    return Header(text, None if _is_plain(text) else "utf-8", header_name=header)


def _is_plain(text: str) -> bool:
    """Whether a text can be in quotation marks, and nobody takes it for an encoded word."""
    return bool(_PLAIN.fullmatch(text)) and "=?" not in text


def file_name(name: str, kind: str = "thank-you") -> str:
    """A file name for a letter to somebody: letters, digits and dashes only.

    Args:
        name: Whom it is to.
        kind: What the file's name begins with.
    """
    return files.file_name(name, kind, "letter")


def write_mail(folder: Path, name: str, message: Message, kind: str = "thank-you") -> Path:
    """Write a message to a new file of the user's alone; never overwrites, never follows a link.

    Args:
        folder: Where to.
        name: Whom the letter is to.
        message: The letter.
        kind: What the file's name begins with.

    Returns:
        The file.

    Raises:
        StorageError: It can't be written; no part of it is left.
    """
    return files.write_new(folder, file_name(name, kind), ".eml", message.as_bytes())
