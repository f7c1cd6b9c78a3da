"""The table `[mail]` of the settings: the server that takes letters, and how to get in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from tui.domain.language.text import nearest
from tui.setting_faults import Fault

SECURITY = ("starttls", "tls", "none")
"""How a connection may be kept private."""

LOCAL = ("localhost", "127.0.0.1", "::1")
"""Hosts on this machine, where a connection needs no privacy."""

LONGEST = 300
"""Longest patience with a server, in seconds."""


@dataclass(frozen=True, slots=True)
class MailSettings:
    """The mail server; without a host nothing is sent."""

    host: str = ""
    """Its name."""
    port: int = 587
    """Its port."""
    security: str = "starttls"
    """One of `SECURITY`; "none" on this machine only."""
    user: str = ""
    """Who logs in; "" means that nobody has to."""
    password_command: tuple[str, ...] = ()
    """A command and its words; the first line that it prints is the password."""
    password_env: str = ""
    """Name of the variable of the environment that holds the password."""
    sender: str = ""
    """Address that letters come from, the key `from`; "" means the user's own."""
    timeout_s: int = 20
    """How long to wait for the server, in seconds."""


_FIELDS = {"from" if f.name == "sender" else f.name: f.name for f in fields(MailSettings)}
_TEXT = {
    "host": (r"[\w.:-]+", "the name of a server, such as smtp.example.org"),
    "user": (r"\S(.*\S)?", "a name to log in with"),
    "password_env": (r"[^\s=]+", "the name of a variable of the environment"),
    "sender": (r"[^@\s]+@[^@\s]+", "an e-mail address"),
}
_NO_PASSWORD = (
    "mail.password: a password is never kept in this file, which is copied and shown to others; "
    "name a command that prints it in mail.password_command, or a variable that holds it in "
    "mail.password_env"
)
_NUMBERS = {"port": 65535, "timeout_s": LONGEST}


def read_mail(table: Mapping[str, object], faults: list[Fault]) -> MailSettings:
    """The table as it is meant; with anything wrong in it nothing is sent, so there is no host.

    Args:
        table: Keys and values as they stand there.
        faults: Takes what is wrong.
    """
    values: dict[str, Any] = {}
    found: list[Fault] = []
    for key, value in table.items():
        if key == "password":
            found.append(Fault(_NO_PASSWORD, "mail", key))
        elif key not in _FIELDS:
            near = nearest(key, _FIELDS)
            why = f"there is no setting mail.{key}"
            found.append(Fault(why, "mail", key, near and f"mail.{near}"))
        elif why := _wrong(_FIELDS[key], value):
            found.append(Fault(f"mail.{key} {why}", "mail", key))
        else:
            values[_FIELDS[key]] = tuple(value) if isinstance(value, list) else value
    if not found and (why := _mismatch(MailSettings(**values))):
        found.append(Fault(why, "mail"))
    faults += found
    return MailSettings() if found else MailSettings(**values)


def _wrong(name: str, value: object) -> str:
    """What is wrong with a value, or ""."""
    if name == "password_command":
        words = value if isinstance(value, list) else []
        good = bool(words) and all(isinstance(word, str) and word for word in words)
        return "" if good else 'must be a list of words, such as ["pass", "mail"]'
    if name in _NUMBERS:
        good = type(value) is int and 1 <= value <= _NUMBERS[name]
        return "" if good else f"must be a number from 1 to {_NUMBERS[name]}"
    if name == "security":
        return "" if value in SECURITY else f"must be one of {', '.join(SECURITY)}"
    pattern, wanted = _TEXT[name]
    good = isinstance(value, str) and re.fullmatch(pattern, value) is not None
    return "" if good else f"must be {wanted}"


def _mismatch(mail: MailSettings) -> str:
    """What of the table doesn't go together; "" if all does."""
    if mail.security == "none" and mail.host not in LOCAL:
        return 'mail.security may be "none" only where mail.host is localhost'
    if mail.password_command and mail.password_env:
        return "mail.password_command and mail.password_env stand side by side; choose one"
    secret = bool(mail.password_command or mail.password_env)
    if secret and not mail.user:
        return "mail.user is missing; a password is of use only with it"
    if mail.user and not secret:
        return "mail.user needs mail.password_command or mail.password_env"
    return ""
