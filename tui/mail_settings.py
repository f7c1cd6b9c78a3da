"""The table `[mail]` of the settings: the server that takes letters, and how to get in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from tui.errors import SettingsError

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
_NUMBERS = {"port": 65535, "timeout_s": LONGEST}


def read_mail(path: Path, table: Mapping[str, object]) -> MailSettings:
    """The table as it is meant.

    Args:
        path: The settings file, for what is said of it.
        table: Keys and values as they stand there.

    Raises:
        SettingsError: A key is unknown, has a wrong value, or doesn't go with another.
    """
    if "password" in table:
        raise SettingsError(
            f"{path}: mail.password: a password is never kept in this file, which is copied and "
            "shown to others. Name a command that prints it in mail.password_command, or a "
            "variable that holds it in mail.password_env."
        )
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _FIELDS:
            raise SettingsError(f"{path}: there is no setting mail.{key}.")
        values[_FIELDS[key]] = _checked(f"{path}: mail.{key}", _FIELDS[key], value)
    mail = MailSettings(**values)
    wrong = _mismatch(mail)
    if wrong:
        raise SettingsError(f"{path}: {wrong}")
    return mail


def _checked(place: str, name: str, value: object) -> object:
    if name == "password_command":
        words = value if isinstance(value, list) else []
        if not words or not all(isinstance(word, str) and word for word in words):
            raise SettingsError(f'{place} must be a list of words, such as ["pass", "mail"].')
        return tuple(words)
    if name in _NUMBERS:
        if type(value) is not int or not 1 <= value <= _NUMBERS[name]:
            raise SettingsError(f"{place} must be a number from 1 to {_NUMBERS[name]}.")
        return value
    if name == "security":
        if value not in SECURITY:
            raise SettingsError(f"{place} must be one of {', '.join(SECURITY)}.")
        return value
    pattern, wanted = _TEXT[name]
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        raise SettingsError(f"{place} must be {wanted}.")
    return value


def _mismatch(mail: MailSettings) -> str:
    """What of the table doesn't go together; "" if all does."""
    if mail.security == "none" and mail.host not in LOCAL:
        return 'mail.security may be "none" only where mail.host is localhost.'
    if mail.password_command and mail.password_env:
        return "mail.password_command and mail.password_env stand side by side; choose one."
    secret = bool(mail.password_command or mail.password_env)
    if secret and not mail.user:
        return "mail.user is missing; a password is of use only with it."
    if mail.user and not secret:
        return "mail.user needs mail.password_command or mail.password_env."
    return ""
