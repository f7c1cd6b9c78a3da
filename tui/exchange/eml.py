"""The thank-you as a mail file that any mail program opens."""

import os
import re
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path

from tui.domain.text import clean, clean_line, fold
from tui.errors import StorageError, UsageError


def letter_mail(
    *,
    to: tuple[str, str],
    sender: tuple[str, str],
    subject: str,
    text: str,
    now: datetime,
) -> EmailMessage:
    """A letter as a mail message; nothing in a name or a subject can make a second header.

    Args:
        to: Name and address; an empty address leaves the line out, for the mail program to ask.
        sender: Name and address of the user; the same.
        subject: The subject line.
        text: The letter.
        now: The date it bears.

    Raises:
        UsageError: An address is not one.
    """
    message = EmailMessage(policy=SMTP)
    for header, (name, address) in (("To", to), ("From", sender)):
        if address:
            message[header] = _address(clean_line(name), clean_line(address))
    message["Subject"] = clean_line(subject)
    message["Date"] = format_datetime(now)
    message["X-Unsent"] = "1"
    message.set_content(clean(text))
    return message


def _address(name: str, address: str) -> Address:
    try:
        return Address(display_name=name, addr_spec=address)
    except (ValueError, IndexError) as error:
        raise UsageError(f'"{address}" is not an e-mail address; nothing was written.') from error


def file_name(name: str) -> str:
    """A file name for a letter to somebody: letters, digits and dashes only."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:60]
    return f"thank-you-{slug or 'letter'}"


def write_mail(folder: Path, name: str, message: EmailMessage) -> Path:
    """Write a message to a new file of the user's alone; never overwrites, never follows a link.

    Args:
        folder: Where to.
        name: Whom the letter is to.
        message: The letter.

    Returns:
        The file.

    Raises:
        StorageError: It can't be written.
    """
    stem = file_name(name)
    for number in range(1, 1000):
        path = folder / (f"{stem}.eml" if number == 1 else f"{stem}-{number}.eml")
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        except OSError as error:
            raise StorageError(f"{path} can't be written: {error.strerror}.") from error
        with os.fdopen(handle, "wb") as file:
            file.write(message.as_bytes())
        return path
    raise StorageError(f"{folder} has too many letters of that name; nothing was written.")
