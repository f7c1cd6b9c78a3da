"""A letter handed to a mail server; what became of it is known, or it is said that it isn't."""

import re
import smtplib
import socket
import ssl
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from time import monotonic

from msgspec import Struct

from tui.domain.language.email_address import wired_domain
from tui.domain.language.text import clean_line
from tui.errors import SendError, UnsureError
from tui.mail_settings import MailSettings

SAID_LIMIT = 200
"""The maximum number of characters shown of what a server says."""

_KEPT = "The letter was not sent; it is kept."
_LATER = "try again in a few minutes"
_OURSELVES = "[127.0.0.1]"
"""What the server is told about this machine: its name is nobody's business."""


class Parcel(Struct, frozen=True):
    """A letter ready to go."""

    sender: str
    """Address it comes from, as it goes over the wire."""
    to: str
    """The one address it goes to, the same."""
    data: bytes
    """The whole mail, its lines ended by CR and LF."""


def send(parcel: Parcel, mail: MailSettings, password: str) -> None:
    """Hand a letter to the mail server; comes back when the server has taken it.

    It takes at most twice the time that the settings grant, beside the look-up of the server's
    name, and that time once more for each further address that the name has.

    Args:
        parcel: The letter.
        mail: The server.
        password: The user's; told nobody else.

    Raises:
        UnsureError: The line broke when the letter was on it; it may have arrived.
        SendError: The letter was not sent, and why.
    """
    server = _server(mail)
    try:
        with _explained(mail), _limited(server, mail):
            _connect(server, mail)
            if mail.user:
                _log_in(server, mail, password)
            _address(server, parcel, mail)
        with _limited(server, mail):
            _hand_over(server, parcel.data, mail)
    finally:
        server.close()


def _server(mail: MailSettings) -> smtplib.SMTP:
    """A server that is not connected yet, so that its greeting can be cut short as well."""
    if mail.security == "tls":
        context = ssl.create_default_context()
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            local_hostname=_OURSELVES, timeout=mail.timeout_s, context=context
        )
    else:
        server = smtplib.SMTP(local_hostname=_OURSELVES, timeout=mail.timeout_s)
    server._host = _host(mail)  # type: ignore[attr-defined]  # what the certificate must name
    return server


def _host(mail: MailSettings) -> str:
    return mail.host if mail.host.isascii() else wired_domain(mail.host)


@contextmanager
def _limited(server: smtplib.SMTP, mail: MailSettings) -> Iterator[None]:
    """Cut the line when the time is over, also on a server that says a letter now and then."""

    def cut() -> None:
        with suppress(OSError):
            if server.sock is not None:
                socket.socket.shutdown(server.sock, socket.SHUT_RDWR)

    timer = Timer(mail.timeout_s, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


@contextmanager
def _explained(mail: MailSettings) -> Iterator[None]:
    """Say what went wrong before the letter was on the line.

    The cause is dropped, as the text of an error may hold what was said when logging in.
    """
    until = monotonic() + mail.timeout_s
    try:
        yield
    except (SendError, OSError, ValueError) as error:
        late = isinstance(error, TimeoutError) or monotonic() >= until
        if isinstance(error, SendError) and not late:
            raise
        raise SendError(f"{_late(mail) if late else _why(error, mail)}. {_KEPT}") from None


def _late(mail: MailSettings) -> str:
    return f"{_place(mail)} did not answer within {mail.timeout_s} seconds"


def _place(mail: MailSettings) -> str:
    return f"{mail.host}, port {mail.port},"


def _why(error: Exception, mail: MailSettings) -> str:
    place = _place(mail)
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"The certificate of {mail.host} can't be trusted: {error.verify_message}"
    if isinstance(error, ssl.SSLError):
        return f'{place} does not speak TLS as [mail] security = "{mail.security}" wants it'
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return f"{place} offers no STARTTLS, which [mail] security asks for"
    if isinstance(error, smtplib.SMTPResponseException):
        if error.smtp_code < 0:
            return f"{place} does not speak as a mail server does"
        return _refused(f"{place} does not let us in", error.smtp_code, error.smtp_error)
    if isinstance(error, socket.gaierror):
        return f"No server {mail.host} was found; it may be misspelt, or there is no network"
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return f"{place} dropped the connection"
    reason = error.strerror if isinstance(error, OSError) else "its name is not valid"
    return f"{place} can't be reached: {reason or 'the connection was dropped'}"


def _refused(what: str, code: int, text: bytes | str) -> str:
    """What the server refuses, in its own words; a code of 4.. asks for patience."""
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    said = clean_line(f"{code} {words}")[:SAID_LIMIT].rstrip(". ")
    return f"{what}: {said}; {_LATER}" if 400 <= code < 500 else f"{what}: {said}"


def _connect(server: smtplib.SMTP, mail: MailSettings) -> None:
    code, text = server.connect(_host(mail), mail.port)
    if code != 220:
        raise smtplib.SMTPConnectError(code, text)
    server.ehlo_or_helo_if_needed()
    if mail.security == "starttls":
        server.starttls(context=ssl.create_default_context())
        server.ehlo()


def _log_in(server: smtplib.SMTP, mail: MailSettings, password: str) -> None:
    try:
        if f"{mail.user}{password}".isascii():
            server.login(mail.user, password)
        else:
            _log_in_utf_8(server, mail.user, password)
    except smtplib.SMTPAuthenticationError as error:
        what = f"{_place(mail)} refuses the user or the password of [mail]"
        what += f" for now; {_LATER}" if 400 <= error.smtp_code < 500 else ""
    except smtplib.SMTPServerDisconnected:
        raise
    except smtplib.SMTPException:
        what = f"{_place(mail)} offers no way to log in that is known here"
    else:
        return
    raise SendError(f"{what}. {_KEPT}") from None


def _log_in_utf_8(server: smtplib.SMTP, user: str, password: str) -> None:
    """Log in with letters beyond ASCII, in UTF-8 as RFC 4616 has it; smtplib knows ASCII only.

    Raises:
        SMTPException: It doesn't work.
    """
    name, word = (text.encode("utf-8", "surrogateescape") for text in (user, password))
    nul = bytes(1)
    known = server.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in known:
        code, text = server.docmd("AUTH", f"PLAIN {_coded(nul + name + nul + word)}")
    elif "LOGIN" in known:
        code, text = server.docmd("AUTH", f"LOGIN {_coded(name)}")
        if code == 334:
            code, text = server.docmd(_coded(word))
    else:
        raise smtplib.SMTPNotSupportedError("neither PLAIN nor LOGIN")
    if code not in (235, 503):
        raise smtplib.SMTPAuthenticationError(code, text)


def _coded(data: bytes) -> str:
    return b64encode(data).decode("ascii")


def _address(server: smtplib.SMTP, parcel: Parcel, mail: MailSettings) -> None:
    """Say whom it is from and whom it is to, until the server wants to have the letter.

    Raises:
        SendError: The server refuses one of them.
    """
    sized = [f"size={len(parcel.data)}"] if server.has_extn("size") else []
    steps: tuple[tuple[str, tuple[int, ...], Callable[[], tuple[int, bytes]]], ...] = (
        (f"refuses mail from {parcel.sender}", (250,), lambda: server.mail(parcel.sender, sized)),
        (f"refuses mail to {parcel.to}", (250, 251), lambda: server.rcpt(parcel.to)),
        ("refuses the letter", (354,), lambda: server.docmd("data")),
    )
    for what, good, ask in steps:
        code, text = ask()
        if code not in good:
            raise SendError(f"{_refused(f'{_place(mail)} {what}', code, text)}. {_KEPT}")


def _hand_over(server: smtplib.SMTP, data: bytes, mail: MailSettings) -> None:
    """Send the letter itself.

    Raises:
        UnsureError: The line broke before the server said what became of it.
        SendError: The server refuses it.
    """
    body = data if data.endswith(b"\r\n") else data + b"\r\n"
    try:
        server.send(re.sub(rb"(?m)^\.", b"..", body) + b".\r\n")
        code, text = server.getreply()
    except OSError:
        code, text = -1, b""
    if code == 250:
        with suppress(OSError):
            server.putcmd("quit")
        return
    if 400 <= code < 600:
        raise SendError(f"{_refused(f'{_place(mail)} refuses the letter', code, text)}. {_KEPT}")
    raise UnsureError(
        f"The connection to {mail.host} broke while the letter was on its way. It may have "
        "arrived: check your sent mail, or ask, before you send it again."
    )
