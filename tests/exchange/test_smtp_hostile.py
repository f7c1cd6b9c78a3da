"""Nothing that anybody is called makes a second header, or a second recipient at a server."""

import random
from email import message_from_bytes, policy

from tests.exchange.test_smtp import FROM, HEADERS, TO, parcel, settings
from tests.tools.smtp_server import PASSWORD, mail_server
from tui.exchange.smtp import send

PIECES = (
    *("\r\n", "\n", "\r", ",", ";", ":", '"', "\\", "<", ">", "@", "(", ")", " ", "\t", "\0"),
    *("\x0b", "\x0c", "\x1b", "\x85", "\u2028", "\u202e", "\ud800", "é", "李", "🦊", "x" * 90),
    *("Bcc: eve@example.com", "\r\nBcc: eve@example.com", "\n\nbody", "\r\n.\r\nMAIL FROM:<e>"),
    *(", Eve <eve@example.com>", "=?utf-8?q?evil=2C_a=40b=2Ec?=", "=?", "?=", "\r\n.\r\n"),
    *("=?utf-8?b?LCBldmVAZXhhbXBsZS5jb20=?=", "RCPT TO:<eve@example.com>", "Grace", "Hopper"),
)
NUMBER, REAL = 10_000, 300


def hostile(dice: random.Random) -> str:
    return "".join(dice.choices(PIECES, k=dice.randrange(12)))


def recipients(data: bytes) -> list[str]:
    """Every address of every header that a mail may be delivered by."""
    mail = message_from_bytes(data, policy=policy.default)
    assert list(mail.keys()) == HEADERS
    return [address.addr_spec for address in mail["To"].addresses]


def test_ten_thousand_hostile_names_and_subjects_make_no_second_header() -> None:
    dice = random.Random(20261123)
    for _ in range(NUMBER):
        data = parcel(hostile(dice), hostile(dice), "x").data
        head, _, body = data.partition(b"\r\n\r\n")
        lines = [line for line in head.split(b"\r\n") if line[:1] not in b" \t"]
        assert [line.partition(b":")[0].decode() for line in lines] == HEADERS, data
        assert b"\n" not in head.replace(b"\r\n", b"") and body == b"x"


def test_hostile_names_and_subjects_reach_one_recipient_through_a_real_server() -> None:
    dice = random.Random(11)
    with mail_server() as server:
        for _ in range(REAL):
            send(
                parcel(hostile(dice), hostile(dice), f"Dear {hostile(dice)}"),
                settings(server),
                PASSWORD,
            )
        assert len(server.letters) == REAL
        for letter in server.letters:
            assert (letter.sender, letter.recipients) == (FROM, [TO])
            assert recipients(letter.data) == [TO]
        rcpt = [line for line in server.commands if line.lower().startswith("rcpt")]
        assert set(rcpt) == {f"rcpt TO:<{TO}>"} and len(rcpt) == REAL
