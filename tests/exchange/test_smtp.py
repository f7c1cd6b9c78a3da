"""A letter at a real mail server: sent once, refused with a reason, or nobody knows."""

import socket
import threading
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from typing import Any

import pytest

from tests.tools.smtp_server import (
    CERTIFICATE,
    DRIBBLE,
    DROP,
    PASSWORD,
    USER,
    WAIT,
    Server,
    mail_server,
)
from tui.domain.language.text import clean_line
from tui.errors import SendError, UnsureError
from tui.exchange.eml import letter_mail
from tui.exchange.smtp import Parcel, send
from tui.mail_settings import MailSettings

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
TO, FROM, ID = "grace@example.org", "ada@example.org", "<1@example.org>"
KEPT = "The letter was not sent; it is kept."
HEADERS = ["To", "From", "Subject", "Date", "Message-ID", "MIME-Version"]
HEADERS += ["Content-Type", "Content-Transfer-Encoding"]


def parcel(name: str = "Grace", subject: str = "Thank you", text: str = "Dear Grace") -> Parcel:
    mail = letter_mail(
        to=(name, TO), sender=(name, FROM), subject=subject, text=text, now=NOW, message_id=ID
    )
    return Parcel(FROM, TO, mail.as_bytes())


def settings(server: Server, **how: Any) -> MailSettings:
    fixed: dict[str, Any] = {
        "host": "localhost",
        "port": server.port,
        "security": server.security,
        "timeout_s": 5,
        "user": USER,
        **how,
    }
    return MailSettings(**fixed)


def failed(mail: MailSettings, password: str = PASSWORD, text: str = "Dear Grace") -> SendError:
    """Why it was not sent; the password stands nowhere in it, nor in what led to it."""
    with pytest.raises(SendError) as caught:
        send(parcel(text=text), mail, password)
    whole = "".join(traceback.format_exception(caught.value))
    assert password not in whole and "Y29ycmVjdC" not in whole and "AGFkYQ" not in whole
    assert caught.value.status == 1
    return caught.value


@pytest.fixture(autouse=True)
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' certificate is one that this machine trusts."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))


@pytest.fixture
def quiet() -> Iterator[None]:
    """No thread of ours is left."""
    before = set(threading.enumerate())
    yield
    left = {t for t in threading.enumerate() if isinstance(t, threading.Timer)} - before
    for thread in left:
        thread.join(5)
    assert not any(thread.is_alive() for thread in left)


@pytest.mark.parametrize("security", ["starttls", "tls", "none"])
@pytest.mark.parametrize("auth", ["PLAIN", "LOGIN", "PLAIN LOGIN"])
def test_a_letter_arrives(security: str, auth: str, quiet: None) -> None:
    with mail_server(security, auth=auth) as server:
        send(parcel(), settings(server), PASSWORD)
        (letter,) = server.letters
    assert (letter.sender, letter.recipients, letter.user) == (FROM, [TO], USER)
    assert letter.private == (security != "none")
    assert letter.data == parcel().data + b"\r\n"
    mail = message_from_bytes(letter.data, policy=policy.default)
    assert list(mail.keys()) == HEADERS
    assert mail["Message-ID"] == ID


def test_who_has_no_password_to_give_gives_none() -> None:
    with mail_server(auth="") as server:
        send(parcel(), settings(server, user=""), "")
        assert not [line for line in server.commands if line.startswith("AUTH")]
        assert len(server.letters) == 1


def test_the_machine_does_not_tell_its_name() -> None:
    with mail_server() as server:
        send(parcel(), settings(server), PASSWORD)
        assert server.commands[0] == "ehlo [127.0.0.1]"
        assert socket.gethostname() not in "".join(server.commands)


@pytest.mark.parametrize(
    "text", [".", "..", ".\r\n.", "a\n.\nb", ".leading\n..two", "From x\n.\n\n", "é\n.\n"]
)
def test_a_lone_dot_ends_nothing(text: str) -> None:
    with mail_server() as server:
        send(parcel(text=text), settings(server), PASSWORD)
        (letter,) = server.letters
    body = message_from_bytes(letter.data, policy=policy.default).get_content()
    assert body.splitlines() == text.replace("\r\n", "\n").splitlines()


@pytest.mark.parametrize(
    ("replies", "said"),
    [
        ({"HELLO": b"554 go away"}, "does not let us in: 554 go away."),
        ({"HELLO": b"421 too busy"}, "421 too busy; try again in a few minutes."),
        ({"HELLO": b"\x00\xff garbage"}, "does not speak as a mail server does."),
        ({"HELLO": b"SSH-2.0-OpenSSH"}, "does not speak as a mail server does."),
        ({"HELLO": b"2" * 20_000}, "does not let us in: 500 Line too long."),
        ({"HELLO": DROP}, "dropped the connection."),
        ({"EHLO": DROP}, "dropped the connection."),
        ({"AUTH": b"454 not now"}, "refuses the user or the password of [mail] for now; try again"),
        ({"AUTH": DROP}, "dropped the connection."),
        ({"MAIL": b"553 not you"}, f"refuses mail from {FROM}: 553 not you."),
        ({"MAIL": DROP}, "dropped the connection."),
        ({"RCPT": b"550 5.1.1 no such user"}, f"refuses mail to {TO}: 550 5.1.1 no such user."),
        ({"RCPT": b"451 greylisted"}, "451 greylisted; try again in a few minutes."),
        ({"RCPT": b"550-one\r\n550 \x1b[31mtwo\x07"}, "550 one"),
        ({"RCPT": DROP}, "dropped the connection."),
        ({"DATA": b"552 too large"}, "refuses the letter: 552 too large."),
        ({"DATA": DROP}, "dropped the connection."),
        ({"BODY": b"554 looks like spam"}, "refuses the letter: 554 looks like spam."),
        ({"BODY": b"450 later"}, "450 later; try again in a few minutes."),
    ],
)
def test_a_refusal_is_told_with_its_reason(replies: dict[str, bytes], said: str) -> None:
    with mail_server(replies=replies) as server:
        error = failed(settings(server))
        assert not server.letters
    assert not isinstance(error, UnsureError)
    assert said.removesuffix(".") in error.sentence and error.sentence.endswith(KEPT)
    assert str(server.port) in error.sentence
    assert clean_line(error.sentence) == error.sentence


@pytest.mark.parametrize("reply", [DROP, b"nonsense", b"2" * 20_000, b"299 what"])
def test_a_line_that_breaks_behind_the_letter_leaves_it_unsure(reply: bytes) -> None:
    with mail_server(replies={"BODY": reply}) as server:
        error = failed(settings(server))
    assert isinstance(error, UnsureError)
    assert "It may have arrived" in error.sentence and KEPT not in error.sentence


@pytest.mark.parametrize("manner", [WAIT, DRIBBLE])
@pytest.mark.parametrize("verb", ["HELLO", "EHLO", "AUTH", "RCPT", "DATA", "BODY"])
def test_a_slow_server_is_waited_for_no_longer_than_said(
    verb: str, manner: bytes, quiet: None
) -> None:
    """One that waits answers in the end, and one that dribbles never ends: both would be seen."""
    with mail_server(replies={verb: manner}) as server:
        error = failed(settings(server, timeout_s=1))
    assert isinstance(error, UnsureError) == (verb == "BODY")
    assert verb == "BODY" or "did not answer within 1 seconds. The letter" in error.sentence


@pytest.mark.parametrize("security", ["starttls", "tls", "none"])
@pytest.mark.parametrize("auth", ["PLAIN", "LOGIN"])
def test_a_wrong_password_is_refused(security: str, auth: str) -> None:
    with mail_server(security, auth=auth) as server:
        error = failed(settings(server), "wrong horse")
        assert not server.letters
    assert "refuses the user or the password of [mail]." in error.sentence


@pytest.mark.parametrize("auth", ["PLAIN", "LOGIN", "CRAM-MD5 LOGIN PLAIN"])
@pytest.mark.parametrize("password", ["pässwörd €", "naïve", "\udce9t\udce9"])
def test_a_password_of_any_letters_lets_in(auth: str, password: str) -> None:
    with mail_server(auth=auth, password=password) as server:
        send(parcel(), settings(server), password)
        assert len(server.letters) == 1
        error = failed(settings(server), f"{password}!")
        assert len(server.letters) == 1
    assert "refuses the user or the password of [mail]." in error.sentence


@pytest.mark.parametrize(
    ("auth", "password", "said"),
    [
        ("", PASSWORD, "offers no way to log in"),
        ("GSSAPI XOAUTH2", PASSWORD, "offers no way to log in"),
        ("GSSAPI CRAM-MD5", "pässwörd", "offers no way to log in"),
    ],
)
def test_a_log_in_that_cannot_be(auth: str, password: str, said: str) -> None:
    with mail_server(auth=auth) as server:
        assert said in failed(settings(server), password).sentence
        assert not server.letters


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_that_is_not_trusted_gets_no_password(
    security: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    look_up = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *rest, **how: look_up("127.0.0.1", *rest, **how)
    )
    nobody = tmp_path / "nobody.pem"
    nobody.write_text("", "utf-8")
    with mail_server(security) as server:
        error = failed(settings(server, host="elsewhere.example"))
        assert "can't be trusted" in error.sentence, "the certificate is another host's"
        monkeypatch.setenv("SSL_CERT_FILE", str(nobody))
        error = failed(settings(server))
        assert "The certificate of localhost can't be trusted" in error.sentence
        assert not [line for line in server.commands if line.startswith("AUTH")]
        assert not server.letters


@pytest.mark.parametrize(
    ("speaks", "wanted", "said"),
    [
        ("none", "starttls", "offers no STARTTLS"),
        ("none", "tls", 'does not speak TLS as [mail] security = "tls" wants it'),
    ],
)
def test_a_server_that_is_not_private_gets_no_password(speaks: str, wanted: str, said: str) -> None:
    with mail_server(speaks) as server:
        assert said in failed(settings(server, security=wanted)).sentence
        assert not [line for line in server.commands if line.startswith("AUTH")]


def test_a_refused_starttls_is_told() -> None:
    with mail_server("starttls", replies={"STARTTLS": b"454 not available"}) as server:
        error = failed(settings(server))
        assert "454 not available; try again in a few minutes" in error.sentence
        assert not [line for line in server.commands if line.startswith("AUTH")]


def test_no_server_is_a_sentence() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    mail = MailSettings(host="localhost", port=port, security="none", timeout_s=2)
    assert f"localhost, port {port}, can't be reached: " in failed(mail).sentence


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a" * 70 + ".example", "a..b"])
def test_no_such_name_is_a_sentence(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(name: str, *_: object, **__: object) -> None:
        name.encode("idna")
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    error = failed(MailSettings(host=host, security="none", timeout_s=2))
    assert host in error.sentence and error.sentence.endswith(KEPT)
