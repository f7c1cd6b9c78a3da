"""A letter handed to the mail program: an address with the letter in it, and what opens it."""

import subprocess
import sys
from shutil import which
from threading import Thread
from urllib.parse import quote

from tui.domain.language.email_address import wired
from tui.domain.language.text import clean, clean_line, count_of
from tui.errors import StorageError, UsageError

LONGEST = 2_000
"""Most characters of an address that every mail program takes."""

PATIENCE_S = 5
"""How long to watch whether the opener fails, in seconds; some of them keep running."""

OPENER = "open" if sys.platform == "darwin" else "xdg-open"
"""What the platform opens an address with."""

_KEPT = "nothing was opened. Copy it, or save it as a file"


def mailto(address: str, subject: str, text: str) -> str:
    """A letter as a `mailto:` address, by RFC 6068; nothing in it makes a second recipient.

    Args:
        address: Where it goes; "" for the mail program to ask.
        subject: The subject line.
        text: The letter.

    Raises:
        UsageError: The address is not one, or the letter is too long.
    """
    to = quote(wired(address), safe="@") if clean_line(address) else ""
    body = quote(clean(text).replace("\n", "\r\n"), safe="")
    url = f"mailto:{to}?subject={quote(clean_line(subject), safe='')}&body={body}"
    if len(url) > LONGEST:
        over = count_of(len(url) - LONGEST, "character")
        raise UsageError(f"This letter is too long to be handed over, by {over}; {_KEPT}.")
    return url


def open_mail(url: str) -> None:
    """Have the platform's opener open a `mailto:` address; no shell reads it.

    Raises:
        StorageError: There is no opener, or it says that it failed.
    """
    opener = which(OPENER)
    if opener is None:
        raise StorageError(f"There is no {OPENER} on this machine; {_KEPT}.")
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            (opener, url), stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError as error:
        raise StorageError(f"{opener} can't be run: {error.strerror}; {_KEPT}.") from error
    try:
        status = process.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        Thread(target=process.wait, daemon=True).start()  # so that no zombie is left
        return
    if status:
        raise StorageError(f"{opener} found no mail program; {_KEPT}.")
