"""A letter as a mail file: nothing that anybody is called makes a second header or recipient."""

import errno
import os
import re
import stat
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.headerregistry import Address
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.laws import drawn
from tui.domain.language.email_address import wired
from tui.domain.language.text import clean, clean_line
from tui.errors import StorageError, UsageError
from tui.exchange.eml import file_name, letter_mail, write_mail

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
HEADERS = {"To", "From", "Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type"}
HEADERS |= {"Content-Transfer-Encoding"}

PIECES = st.sampled_from(
    [
        "\r\n",
        "\n",
        "\r",
        ",",
        ";",
        ":",
        '"',
        "\\",
        "<",
        ">",
        "@",
        "(",
        ")",
        " ",
        "\t",
        "\0",
        "\x0b",
        "\x85",
        "\u2028",
        "é",
        "李",
        "🦊",
        "\u202e",
        "Bcc: eve@example.com",
        "\r\nBcc: eve@example.com",
        "\n\nbody",
        "eve@example.com",
        ", Eve <eve@example.com>",
        "=?utf-8?q?evil=2C_a=40b=2Ec?=",
        "=?utf-8?b?LCBldmVAZXhhbXBsZS5jb20=?=",
        "=?",
        "?=",
        "Grace",
        "x" * 90,
    ]
)
HOSTILE = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map("".join))


def made(name: str = "Grace", subject: str = "Thank you", text: str = "x", **more: Any) -> Any:
    """A letter to somebody, as a mail program reads it back."""
    to, sender = (name, "grace@example.org"), (name, "ada@example.org")
    words: dict[str, Any] = {"to": to, "sender": sender, "subject": subject, "text": text}
    data = letter_mail(**{**words, "now": NOW, **more}).as_bytes()
    assert b"\n" not in data.replace(b"\r\n", b"")
    return message_from_bytes(data, policy=policy.default)


def only(header: Any) -> Address:
    (address,) = header.addresses
    assert isinstance(address, Address)
    return address


def squeezed(text: str) -> str:
    """Text without white space: a reader may add some where an encoded name is folded."""
    return re.sub(r"\s", "", text)


@given(HOSTILE, HOSTILE)
@drawn(4)
@example("=?utf-8?q?evil=2C_a=40b=2Ec?=", "=?utf-8?q?x=0D=0ABcc=3A_eve?=")
@example('é"\\, ' + "x" * 90 + " <eve@example.com>", "\r\nBcc: eve@example.com")
@example("é, eve@example.com, " * 9, "x" * 2_000)
def test_nothing_makes_a_second_header_or_recipient(name: str, subject: str) -> None:
    mail = made(name, subject)
    assert set(mail.keys()) == HEADERS
    assert len(mail.keys()) == len(HEADERS)
    for header, address in (("To", "grace@example.org"), ("From", "ada@example.org")):
        assert only(mail[header]).addr_spec == address
        assert squeezed(only(mail[header]).display_name) == squeezed(clean_line(name))
    assert squeezed(mail["Subject"]) == squeezed(clean_line(subject))
    assert mail.get_content().splitlines() == ["x"]


@given(st.text(max_size=200).filter(lambda text: text.strip()))
@example("From here on\n.\n\nDear Grace,\n  = é")
def test_the_letter_comes_back_as_it_was(text: str) -> None:
    words = made(text=text).get_content().replace("\r\n", "\n")
    assert words.rstrip("\n") == clean(text).rstrip("\n")


def test_no_line_of_a_mail_is_too_long() -> None:
    text = "long " * 500 + "é" * 2_000
    to = ("x" * 200, "grace@example.org")
    mail = letter_mail(to=to, sender=("", ""), subject="é" * 500, text=text, now=NOW)
    assert max(len(line) for line in mail.as_bytes().split(b"\r\n")) <= 998


def test_an_address_that_is_not_there_is_left_out() -> None:
    mail = made(to=("Grace", ""), sender=("Ada", ""))
    assert set(mail.keys()) == HEADERS - {"To", "From"}
    assert mail["X-Unsent"] == "1"
    assert mail["Date"].datetime == NOW


@pytest.mark.parametrize(
    "address",
    [
        "foo",
        "@",
        "a@",
        "@b.c",
        "a b@c.d",
        "a@b.c, eve@example.com",
        "a@b.c,eve@example.com",
        "a@b.c; eve@example.com",
        "<a@b.c>",
        "a@b.c>",
        "Eve <eve@example.com>",
        "a@b c.d",
        "a@b..c",
        ".a@b.c",
        "a@@b.c",
        'a"@b.c',
        "a@b.c\nBcc: eve@example.com",
        "a@b.c\r\n\r\nbody",
        "ä@b.c",
        "=?utf-8?q?a?=@b.c",
        "a(eve@example.com)@b.c",
        "a:b@c.d;",
        "\u202ea@b.c\\",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="is not an e-mail address"):
        made(to=("Grace", address))
    with pytest.raises(UsageError, match="is not an e-mail address"):
        made(sender=("Grace", address))


@given(HOSTILE)
@drawn(2)
def test_any_address_is_one_recipient_or_refused(address: str) -> None:
    try:
        mail = made(to=("Grace", address))
    except UsageError:
        return
    assert set(mail.keys()) >= HEADERS - {"To"}
    if "To" in mail:
        assert only(mail["To"]).addr_spec == wired(address)


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("grace.hopper+chat@mail.example.org", "grace.hopper+chat@mail.example.org"),
        ("o'brien_x@sub-domain.example", "o'brien_x@sub-domain.example"),
        ("  grace@example.org ", "grace@example.org"),
        ("grace@bücher.example", "grace@xn--bcher-kva.example"),
    ],
)
def test_usual_addresses_are_taken(address: str, written: str) -> None:
    assert only(made(to=("Grace", address))["To"]).addr_spec == written


HOSTILE_NAMES = [
    "../../etc/passwd",
    "/etc/passwd",
    "..",
    ".",
    "",
    "\0",
    "a/b\\c",
    "con",
    "-rf",
    "~root",
    "$(reboot)",
    "a\nb",
    "é" * 300,
    "x" * 5_000,
    "李小龙",
    "\u202egnp.exe",
]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_file_name_stays_in_its_folder(machine: Path, name: str) -> None:
    folder = machine / "letters"
    folder.mkdir()
    path = write_mail(folder, name, mail())
    assert re.fullmatch(r"thank-you-[a-z0-9-]{1,60}\.eml", path.name)
    assert path.parent == folder
    assert list(folder.iterdir()) == [path]


def test_a_file_is_named_by_the_words_of_a_name() -> None:
    named = {"Dr. Łukasz Żak": "lukasz-zak", "O’Brien, Pat, PhD": "pat-obrien", "Dr.": "dr"}
    assert {name: file_name(name) for name in named} == {
        name: f"thank-you-{slug}" for name, slug in named.items()
    }


@given(st.text())
def test_any_file_name_is_letters_digits_and_dashes(name: str) -> None:
    assert re.fullmatch(r"thank-you-[a-z0-9]([a-z0-9-]{0,59})", file_name(name))


def mail() -> Message:
    to = ("Grace", "grace@example.org")
    return letter_mail(to=to, sender=("", ""), subject="s", text="t", now=NOW)


def test_a_letter_never_overwrites_another(machine: Path) -> None:
    paths = [write_mail(machine, "Grace Hopper", mail()) for _ in range(3)]
    assert [path.name for path in paths] == [
        "thank-you-grace-hopper.eml",
        "thank-you-grace-hopper-2.eml",
        "thank-you-grace-hopper-3.eml",
    ]
    assert {path.read_bytes() for path in paths} == {mail().as_bytes()}


@pytest.mark.parametrize("there", [True, False])
def test_a_letter_never_follows_a_link(machine: Path, there: bool) -> None:
    target = machine / "precious"
    if there:
        target.write_text("precious", "utf-8")
    (machine / "thank-you-grace.eml").symlink_to(target)
    path = write_mail(machine, "Grace", mail())
    assert path.name == "thank-you-grace-2.eml"
    assert target.exists() == there
    assert not there or target.read_text("utf-8") == "precious"


@pytest.mark.parametrize("umask", [0o000, 0o777])
def test_a_letter_is_the_users_alone(machine: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        path = write_mail(machine, "Grace", mail())
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_is_none_is_a_sentence(machine: Path) -> None:
    (machine / "file").write_text("in the way", "utf-8")
    for folder in (machine / "file", machine / "nowhere"):
        with pytest.raises(StorageError, match="can't be written"):
            write_mail(folder, "Grace", mail())


def test_a_full_disk_is_a_sentence_and_leaves_no_half_letter(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = sorted(machine.iterdir())
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageError, match="No space left"):
        write_mail(machine, "Grace", mail())
    assert sorted(machine.iterdir()) == before
