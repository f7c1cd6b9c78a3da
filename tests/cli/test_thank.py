"""`coffeechat thank`: the letter without a screen."""

import os
import pty
import stat
import subprocess
import sys
from base64 import b64decode
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf, process
from tests.house.source import ROOT
from tests.tools.clipboard import clipboard_program
from tests.tools.smtp_server import DROP, PASSWORD, USER, Server, mail_server
from tui.cli import sessions
from tui.domain.actions.base import Command
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.people import AddConversation, EditPerson, PersonField
from tui.domain.actions.thank_you import MarkThankYouSent, WriteThankYou
from tui.domain.model.letter import ThankYou
from tui.domain.model.vocabulary import Stage

Run = Callable[..., Done]

LETTER = (
    "Dear Grace,\n\nThank you for your time today. Our talk about compilers stayed with me all "
    "afternoon, above all that nobody believed it at first, which is how I feel about my own "
    "first year in this field. You were generous with stories, and with hard questions too. I "
    "will send you the paper tomorrow, and I will try the small experiment that you proposed "
    "to me at the end.\n\nWith thanks,\nAda"
)
SET = f'''[me]
name = "Ada"
email = "ada@example.org"
[mail]
host = "localhost"
security = "none"
timeout_s = 5
user = "{USER}"
password_env = "COFFEE_MAIL"
'''


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COFFEE_MAIL", PASSWORD)


@pytest.fixture
def shelf(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Also a command that writes sees the clock of the library."""
    monkeypatch.setattr(sessions, "SystemClock", lambda zone="": shelf.world.clock)
    return shelf


def told(machine: Path, text: str) -> None:
    """Write the settings."""
    path = machine / "home" / "config" / "coffeechat" / "settings.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def change(shelf: Shelf, *commands: Command) -> None:
    session = shelf.world.other().session
    for command in commands:
        session.run(command)
    session.close()


def ready(machine: Path, shelf: Shelf, server: Server | None = None, text: str = LETTER) -> None:
    """A letter that can go: written, with an address and a server."""
    told(machine, SET + (f"port = {server.port}\n" if server else ""))
    person_id = shelf.world.stored(shelf.grace).person_id
    address = EditPerson(person_id, PersonField.EMAIL, "grace@example.org")
    change(shelf, address, WriteThankYou(shelf.grace, text))


def letter(shelf: Shelf) -> ThankYou:
    return shelf.world.stored(shelf.grace).thank_you


def test_the_draft_is_printed_with_what_is_missing(shelf: Shelf, coffeechat: Run) -> None:
    for words in (("thank", "grace"), ("thank", "Grace", "Hopper", "--print")):
        done = coffeechat(*words)
        assert done.status == 0
        assert done.out.startswith("Dear Grace,\n\nThank you for your time today.")
        assert "I will [send the paper]." in done.out and done.out.endswith("[your name]\n")
        assert "coffeechat: 6 blanks left, the first: [what it was like for you]." in done.err
        assert "coffeechat: one action: " in done.err and "right name" not in done.err
    assert letter(shelf).draft == "", "printing keeps nothing"


def test_a_letter_that_was_written_is_printed_as_it_is(
    machine: Path, shelf: Shelf, coffeechat: Run
) -> None:
    ready(machine, shelf)
    assert coffeechat("thank", "grace") == Done(0, LETTER + "\n", "")


def test_the_newest_call_that_was_not_thanked_for_is_meant(shelf: Shelf, coffeechat: Run) -> None:
    first, session = shelf.grace, shelf.world.other().session
    second, third = session.new_id(), session.new_id()
    person_id = session.conversation(first).person_id
    for id in (second, third):
        shelf.world.clock.wait(minutes=5)
        session.run(AddConversation(id, person_id))
        session.run(StartCall(id))
        if id == second:
            session.run(EndCall(id))
    for id, words in ((first, "first"), (second, "second")):
        session.run(WriteThankYou(id, words))
    session.close()
    assert coffeechat("thank", "grace").out == "second\n"
    assert coffeechat("thank", first).out == "first\n", "an id means itself"
    change(shelf, MarkThankYouSent(second))
    assert coffeechat("thank", "grace").out == "first\n"
    change(shelf, MarkThankYouSent(first))
    done = coffeechat("thank", "grace")
    assert done.out == "second\n" and "it is marked as sent already" in done.err


def test_who_was_not_talked_to_is_not_thanked(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("thank", "ada")
    assert done.status == 1 and "There has been no call yet." in done.refused
    assert coffeechat("thank", "nobody").status == 2
    assert coffeechat("thank", "grace", "--send", "--copy").status == 2
    (shelf.folder / "library.json").write_text("{", "utf-8")
    assert coffeechat("thank", "grace").status == 3


def test_a_letter_is_sent_once(machine: Path, shelf: Shelf, coffeechat: Run) -> None:
    with mail_server() as server:
        ready(machine, shelf, server)
        assert coffeechat("thank", "grace", "--send") == Done(
            0, "Sent to grace@example.org, 09:30.\n", ""
        )
        (sent,) = server.letters
        for words in ((), ("--yes",)):
            done = coffeechat("thank", "grace", "--send", *words)
            assert done.status == 1 and "sent already" in done.err and not done.out
        assert len(server.letters) == 1
    mail = message_from_bytes(sent.data, policy=policy.default)
    assert mail.get_content().splitlines() == LETTER.splitlines()
    assert mail["From"].addresses[0].addr_spec == sent.sender == "ada@example.org"
    assert mail["Message-ID"] == letter(shelf).message_id
    assert letter(shelf).sent_at == shelf.world.clock.at and letter(shelf).sending_at is None
    assert shelf.world.stored(shelf.grace).stage is Stage.THANKED


def test_a_check_that_fails_keeps_it_back(machine: Path, shelf: Shelf, coffeechat: Run) -> None:
    with mail_server() as server:
        ready(machine, shelf, server, "Dear Grace, [what]")
        done = coffeechat("thank", "grace", "--send")
        assert done.status == 1 and not done.out and not server.letters
        assert "coffeechat: 1 blank left, the first: [what]." in done.err
        assert done.err.endswith("nothing was sent. --yes sends it anyway.\n")
        assert letter(shelf).message_id == ""
        assert coffeechat("thank", "grace", "--send", "--yes").status == 0
        assert len(server.letters) == 1


def test_a_draft_that_nobody_wrote_is_kept_as_it_went_out(
    machine: Path, shelf: Shelf, coffeechat: Run
) -> None:
    with mail_server() as server:
        ready(machine, shelf, server, "")
        assert coffeechat("thank", "grace", "--send", "--yes").status == 0
        body = message_from_bytes(server.letters[0].data, policy=policy.default).get_content()
    assert body.splitlines() == letter(shelf).draft.splitlines()
    assert body.startswith("Dear Grace,")


def test_a_refusal_is_told_and_the_letter_can_go_again(
    machine: Path, shelf: Shelf, coffeechat: Run
) -> None:
    with mail_server(replies={"RCPT": b"451 greylisted"}) as server:
        ready(machine, shelf, server)
        done = coffeechat("thank", "grace", "--send")
        assert done.status == 1 and done.refused.startswith("coffeechat: Not sent. localhost")
        assert "451 greylisted; try again in a few minutes" in done.err
        assert letter(shelf).sending_at is None and letter(shelf).sent_at is None
        server.replies = {}
        tried = letter(shelf).message_id
        assert coffeechat("thank", "grace", "--send").status == 0
    assert tried.encode() in server.letters[0].data, "it is the same letter"


def test_what_may_have_arrived_goes_again_knowingly_only(
    machine: Path, shelf: Shelf, coffeechat: Run
) -> None:
    with mail_server(replies={"BODY": DROP}) as server:
        ready(machine, shelf, server)
        done = coffeechat("thank", "grace", "--send")
        assert (
            done.status == 1 and "Perhaps sent. The connection to localhost broke" in done.refused
        )
        assert letter(shelf).sending_at is not None and letter(shelf).sent_at is None
        server.replies = {}
        done = coffeechat("thank", "grace", "--send")
        assert done.status == 1 and "sent once: it may have been sent already" in done.err
        assert len(server.letters) == 1
        assert coffeechat("thank", "grace", "--send", "--yes").status == 0
        first, second = (message_from_bytes(one.data) for one in server.letters)
    assert first["Message-ID"] == second["Message-ID"], "mail programs show it once"


@pytest.mark.parametrize(
    ("settings", "email", "status", "said"),
    [
        ("[me]\nemail = 'ada@example.org'", "grace@example.org", 2, "[mail] host is not set"),
        ("[mail]\nhost = 'localhost'", "grace@example.org", 2, "Neither [mail] from nor [me]"),
        (SET, "", 2, "There is no e-mail address for Grace Hopper; nothing was sent."),
        (SET, "at home", 2, '"at home" is not an e-mail address'),
        (SET.replace("ada@", "a da@"), "grace@example.org", 2, "is not an e-mail address"),
    ],
)
def test_what_is_missing_is_told_before_anything_is_kept(
    machine: Path,
    shelf: Shelf,
    coffeechat: Run,
    settings: str,
    email: str,
    status: int,
    said: str,
) -> None:
    ready(machine, shelf)
    told(machine, settings)
    person_id = shelf.world.stored(shelf.grace).person_id
    change(shelf, EditPerson(person_id, PersonField.EMAIL, email))
    done = coffeechat("thank", "grace", "--send")
    assert (done.status, done.out) == (status, "") and said in done.err
    assert letter(shelf).message_id == ""


def test_the_password_is_told_nobody(machine: Path, shelf: Shelf, coffeechat: Run) -> None:
    with mail_server(replies={"AUTH": b"535 no"}) as server:
        ready(machine, shelf, server)
        done = process("thank", "grace", "--send", COFFEECHAT_DEBUG="")
        assert done.status == 1 and "refuses the user or the password" in done.err
        traced = subprocess.run(
            (sys.executable, "-m", "tui", "thank", "grace", "--send"),
            cwd=ROOT,
            env={**os.environ, "COFFEECHAT_DEBUG": "1"},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert "Traceback" in traced.stderr
    printed = done.out + done.err + traced.stdout + traced.stderr
    assert PASSWORD not in printed and "Y29ycmVjdC" not in printed and "AGFkYQ" not in printed
    kept = b"".join(path.read_bytes() for path in machine.rglob("*") if path.is_file())
    assert b"grace@example.org" in kept and PASSWORD.encode() not in kept


def test_a_mail_file_is_new_and_the_users_alone(
    machine: Path, shelf: Shelf, coffeechat: Run
) -> None:
    ready(machine, shelf)
    path = machine / "letter.eml"
    assert coffeechat("thank", "grace", "--eml", str(path)) == Done(0, f"{path}\n", "")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert mail["To"].addresses[0].addr_spec == "grace@example.org" and mail["X-Unsent"] == "1"
    path.write_text("precious", "utf-8")
    done = coffeechat("thank", "grace", "--eml", str(path))
    assert done.status == 1 and "--force replaces it" in done.refused
    assert path.read_text("utf-8") == "precious"
    assert coffeechat("thank", "grace", "--eml", str(path), "--force").status == 0
    assert path.read_bytes().startswith(b"To: ")
    assert coffeechat("thank", "grace", "--eml", "").status == 1
    printed = coffeechat("thank", "grace", "--eml", "-")
    assert printed.status == 0 and "X-Unsent: 1\r\n" in printed.out
    assert letter(shelf).sent_at is None


def test_nothing_is_copied_where_no_terminal_is(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("thank", "grace", "--copy")
    assert (done.status, done.out) == (2, "")
    assert "No way to the clipboard was found. --print prints it, to select" in done.err


def test_a_terminal_is_asked_to_copy(machine: Path, shelf: Shelf) -> None:
    ready(machine, shelf)
    ours, theirs = pty.openpty()
    done = subprocess.run(
        (sys.executable, "-m", "tui", "thank", shelf.grace, "--copy"),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(theirs)
    written = os.read(ours, 1 << 16)
    os.close(ours)
    assert (done.returncode, done.stderr) == (0, b"")
    start, _, rest = written.partition(b"\x1b]52;c;")
    text, _, end = rest.partition(b"\x07")
    assert start == b"" and b64decode(text).decode() == LETTER
    assert end == b"The terminal was asked to copy it. --print prints it.\r\n"


def test_a_program_copies_it_without_a_terminal(
    machine: Path, shelf: Shelf, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(machine, shelf)
    took = clipboard_program(machine, monkeypatch, "wl-copy")
    done = coffeechat("thank", "grace", "--copy")
    assert (done.status, done.out) == (0, "Copied by wl-copy.\n")
    assert took.read_text("utf-8") == LETTER
