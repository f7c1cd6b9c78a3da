"""E-mail addresses: what is one, and how it goes over the wire."""

import re

from tui.domain.language.text import clean_line
from tui.errors import UsageError
from tui.patterns import late

_ATOMS = r"[\w!#$%&'*+/=^`{|}~-]+(\.[\w!#$%&'*+/=^`{|}~-]+)*"
_ADDRESS = late(rf"{_ATOMS}@[a-z0-9-]+(\.[a-z0-9-]+)*", re.ASCII | re.IGNORECASE)


def wired(address: str) -> str:
    """The address as it goes over the wire.

    Raises:
        UsageError: It is not one.
    """
    address = clean_line(address)
    local, _, domain = address.rpartition("@")
    try:
        wired = f"{local}@{wired_domain(domain)}"
    except UnicodeError:
        wired = ""
    if not _ADDRESS.fullmatch(wired):
        raise UsageError(f'"{address}" is not an e-mail address; nothing was written or sent.')
    return wired


def wired_domain(domain: str) -> str:
    """The name of a domain or a server as it goes over the wire, by IDNA of 2008.

    The codec of the standard library is of 2003, by which straße.example is strasse.example,
    which may be somebody else's.

    Raises:
        UnicodeError: It is no such name.
    """
    if domain.isascii():
        domain.encode("idna")  # no part of it is empty, or too long
        return domain
    import idna  # lazy: few addresses have other letters

    return idna.encode(domain, uts46=True).decode("ascii")


def is_address(text: str) -> bool:
    """Whether a text is an e-mail address."""
    try:
        wired(text)
    except UsageError:
        return False
    return True
