"""E-mail addresses: what is one, and how it goes over the wire."""

import re

from tui.domain.text import clean_line
from tui.errors import UsageError

_ATOMS = r"[\w!#$%&'*+/=^`{|}~-]+(\.[\w!#$%&'*+/=^`{|}~-]+)*"
_ADDRESS = re.compile(rf"{_ATOMS}@[a-z0-9-]+(\.[a-z0-9-]+)*", re.ASCII | re.IGNORECASE)


def wired(address: str) -> str:
    """The address as it goes over the wire.

    Raises:
        UsageError: It is not one.
    """
    address = clean_line(address)
    local, _, domain = address.rpartition("@")
    try:
        wired = f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        wired = ""
    if not _ADDRESS.fullmatch(wired):
        raise UsageError(f'"{address}" is not an e-mail address; nothing was written or sent.')
    return wired


def is_address(text: str) -> bool:
    """Whether a text is an e-mail address."""
    try:
        wired(text)
    except UsageError:
        return False
    return True
