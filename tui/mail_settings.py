"""The table `[mail]` of the settings: the server that takes letters, and how to get in."""

from collections.abc import Mapping
from typing import Annotated

from msgspec import Struct

from tui.setting_faults import Fault
from tui.setting_kinds import Setting, command, declared, one_of, read_table, shaped, whole

SECURITY = ("starttls", "tls", "none")
"""How a connection may be kept private."""

LOCAL = ("localhost", "127.0.0.1", "::1")
"""Hosts on this machine, where a connection needs no privacy."""

LONGEST = 300
"""Longest patience with a server, in seconds."""


class MailSettings(Struct, frozen=True):
    """The mail server; without a host nothing is sent."""

    host: Annotated[
        str,
        Setting(
            "mail.host",
            shaped(r"[\w.:-]+", "the name of a server, such as smtp.example.org"),
            "the server's name",
            "smtp.example.org",
        ),
    ] = ""
    """Its name."""
    port: Annotated[int, Setting("mail.port", whole(1, 65535), "its port", 465)] = 587
    """Its port."""
    security: Annotated[
        str,
        Setting(
            "mail.security",
            one_of(*SECURITY),
            "how the connection is kept private (none on this machine only)",
            "tls",
        ),
    ] = "starttls"
    """One of `SECURITY`; "none" on this machine only."""
    user: Annotated[
        str,
        Setting("mail.user", shaped(r"\S(.*\S)?", "a name to log in with"), "who logs in", "alan"),
    ] = ""
    """Who logs in; "" means that nobody has to."""
    password_command: Annotated[
        tuple[str, ...],
        Setting(
            "mail.password_command",
            command('["pass", "mail"]'),
            "a command that prints the password; ~ is your home",
            ("pass", "show", "mail"),
        ),
    ] = ()
    """A command and its words; the first line that it prints is the password."""
    password_env: Annotated[
        str,
        Setting(
            "mail.password_env",
            shaped(r"[^\s=]+", "the name of a variable of the environment"),
            "instead of the command: the variable of the environment that holds the password",
            "MAIL_PASSWORD",
            instead_of="mail.password_command",
        ),
    ] = ""
    """Name of the variable of the environment that holds the password."""
    sender: Annotated[
        str,
        Setting(
            "mail.from",
            shaped(r"[^@\s]+@[^@\s]+", "an e-mail address"),
            "the address that letters come from; otherwise yours",
            "alan@work.example",
        ),
    ] = ""
    """Address that letters come from, the key `from`; "" means the user's own."""
    timeout_s: Annotated[
        int,
        Setting(
            "mail.timeout_s",
            whole(1, LONGEST, "seconds"),
            "how long to wait for the server, in seconds",
            30,
        ),
    ] = 20
    """How long to wait for the server, in seconds."""


MAIL = declared(MailSettings)
"""The settings of the table, by name."""

_NO_PASSWORD = (
    "mail.password: a password is never kept in this file, which is copied and shown to others; "
    "name a command that prints it in mail.password_command, or a variable that holds it in "
    "mail.password_env"
)


def read_mail(table: Mapping[str, object], faults: list[Fault]) -> MailSettings:
    """The table as it is meant; with anything wrong in it nothing is sent, so there is no host.

    Args:
        table: Keys and values as they are there.
        faults: Takes what is wrong.
    """
    found: list[Fault] = []
    if "password" in table:
        found.append(Fault(_NO_PASSWORD, "mail", "password"))
        table = {key: value for key, value in table.items() if key != "password"}
    mail = MailSettings(**dict(read_table(MAIL, "mail", table, found)))
    if not found and (why := _mismatch(mail)):
        found.append(Fault(why, "mail"))
    faults += found
    return MailSettings() if found else mail


def _mismatch(mail: MailSettings) -> str:
    """What of the table doesn't go together; "" if all does."""
    if mail.security == "none" and mail.host not in LOCAL:
        return 'mail.security may be "none" only where mail.host is localhost'
    if mail.password_command and mail.password_env:
        return "mail.password_command and mail.password_env are both set; choose one"
    secret = bool(mail.password_command or mail.password_env)
    if secret and not mail.user:
        return "mail.user is missing; a password is of no use without it"
    if mail.user and not secret:
        return "mail.user needs mail.password_command or mail.password_env"
    return ""
