"""A letter handed to the mail program: one recipient, one subject, one body, whatever they hold."""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.exchange.test_eml import HOSTILE
from tests.laws import drawn
from tui.domain.language.text import clean, clean_line
from tui.errors import StorageError, UsageError
from tui.exchange import mailto as module
from tui.exchange.mailto import LONGEST, OPENER, mailto, open_mail

SIGNS = st.text(st.sampled_from("&?=#%+;,@:/\\\"' \n\r<>é李&amp;"), max_size=20)


def read(url: str) -> tuple[str, list[tuple[str, str]]]:
    """The recipient and the fields of an address, as a mail program reads it."""
    assert url.isascii() and url.isprintable() and " " not in url
    parts = urlsplit(url)
    assert (parts.scheme, parts.netloc, parts.fragment) == ("mailto", "", "")
    # RFC 6068 knows no plus for a blank, which `parse_qsl` would read.
    assert "+" not in parts.query
    fields = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True)
    return unquote(parts.path), fields


@given(HOSTILE | SIGNS, HOSTILE | SIGNS)
@drawn(4)
@example("a&bcc=eve@example.com", "x&to=eve@example.com#")
@example("?cc=eve%40example.com", "a\r\nb\n\nc + d % 20")
def test_nothing_makes_a_second_field_or_recipient(subject: str, text: str) -> None:
    to, fields = read(mailto("grace@example.org", subject, text))
    assert to == "grace@example.org"
    body = clean(text).replace("\n", "\r\n")
    assert fields == [("subject", clean_line(subject)), ("body", body)]


@given(HOSTILE | SIGNS)
@drawn(4)
@example("grace@example.org?bcc=eve@example.com")
@example("grace@example.org,eve@example.com")
@example("grace%2Ceve@example.org")
@example("a&b=c?d#e/f+g@example.org")
def test_any_address_is_one_recipient_or_refused(address: str) -> None:
    try:
        url = mailto(address, "s", "b")
    except UsageError as error:
        assert "nothing was" in error.sentence
        return
    assume(clean_line(address).isascii())
    to, fields = read(url)
    assert to == clean_line(address) and to.count("@") <= 1
    assert fields == [("subject", "s"), ("body", "b")]


def test_without_an_address_the_mail_program_asks() -> None:
    assert mailto(" ", "Hello", "a b") == "mailto:?subject=Hello&body=a%20b"


def test_what_is_too_long_is_said() -> None:
    room = LONGEST - len(mailto("", "", ""))
    assert len(mailto("", "", "x" * room)) == LONGEST
    with pytest.raises(UsageError, match="too long to be handed over, by 1 character;"):
        mailto("", "", "x" * (room + 1))


@pytest.fixture
def bin(machine: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all of the path."""
    folder = machine / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def opener(folder: Path, lines: str) -> None:
    path = folder / OPENER
    path.write_text(f"#!/bin/sh\n{lines}\n", "utf-8")
    path.chmod(0o700)


def test_the_opener_gets_the_address_as_one_word(bin: Path, machine: Path) -> None:
    heard = machine / "heard"
    opener(bin, f'printf "%s|" "$#" "$@" > "{heard}"')
    url = mailto("grace@example.org", "$(reboot) `id` ; rm", "'\"; exit\n&& x")
    open_mail(url)
    assert heard.read_text("utf-8") == f"1|{url}|"


def test_the_opener_has_no_terminal_to_write_to(bin: Path, machine: Path) -> None:
    opener(bin, "if [ -t 0 ] || [ -t 1 ] || [ -t 2 ]; then exit 1; fi; read line; echo x; exit 0")
    open_mail("mailto:?subject=s&body=b")


def test_no_opener_is_said(bin: Path) -> None:
    with pytest.raises(StorageError, match=f"There is no {OPENER} on this machine; nothing was"):
        open_mail("mailto:")


def test_an_opener_that_fails_is_said(bin: Path) -> None:
    opener(bin, "exit 3")
    with pytest.raises(StorageError, match="found no mail program; nothing was opened"):
        open_mail("mailto:")


def test_an_opener_that_cannot_be_run_is_said(bin: Path) -> None:
    (bin / OPENER).write_bytes(b"\x7fELF and no more")
    (bin / OPENER).chmod(0o700)
    with pytest.raises(StorageError, match="can't be run"):
        open_mail("mailto:")


def test_an_opener_that_stays_is_not_waited_for(
    bin: Path, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE_S", 0.05)
    gate = machine / "gate"
    os.mkfifo(gate)
    opener(bin, f'read line < "{gate}"')
    open_mail("mailto:")
    gate.write_text("go\n", "utf-8")
