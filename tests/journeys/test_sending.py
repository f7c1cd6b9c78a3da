"""From the follow-up to a letter at a mail server, in a terminal; and a kill in the middle."""

import os
import sys
from email import message_from_bytes
from functools import partial
from pathlib import Path

import pytest

from tests.journeys.conftest import Show, Start
from tests.journeys.steps import EMPTY_LINE, library, noted, saved, seed_ended
from tests.journeys.terminal import Terminal
from tests.tools.smtp_server import CERTIFICATE, PASSWORD, USER, WAIT, Server, mail_server
from tui.domain.actions.debrief import FinishDebrief
from tui.domain.actions.people import AddPerson, EditPerson, PersonField
from tui.domain.actions.thank_you import WriteThankYou

LETTER = (
    "Dear Grace,\n\nThank you for your time today. Our talk about compilers stayed with me all "
    "afternoon, above all that nobody believed it at first, which is how I feel about my own "
    "first year in this field. You were generous with stories, and with hard questions too. I "
    "will send you the paper tomorrow, and I will try the small experiment that you proposed "
    "to me at the end.\n\nWith thanks,\nAda"
)


def letter_to(server: Server, machine: Path) -> None:
    """A letter that can go, and the settings to send it by."""
    talk = seed_ended("Grace Hopper", ('" nobody believed it', "> send the paper"))
    with library() as (session, _):
        person_id = session.conversation(talk).person_id
        session.run(EditPerson(person_id, PersonField.EMAIL, "grace@example.org"))
        session.run(FinishDebrief(talk))
        session.run(WriteThankYou(talk, LETTER))
    settings_for(server, machine)


def settings_for(server: Server, machine: Path) -> None:
    """The settings to send letters by."""
    secret = machine / "secret"
    secret.write_text(f"{PASSWORD}\n", "utf-8")
    show = [sys.executable, "-c", f"print(open({str(secret)!r}).read())"]
    settings = machine / "home" / "config" / "coffeechat" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        '[me]\nname = "Ada"\nemail = "ada@example.org"\n[mail]\nhost = "localhost"\n'
        f'port = {server.port}\nsecurity = "{server.security}"\nuser = "{USER}"\n'
        f"password_command = {show}\ntimeout_s = 8\n",
        "utf-8",
    )


def follow_up(start: Start) -> Terminal:
    terminal = start()
    terminal.wait_for("Grace Hopper")
    terminal.press("home")
    terminal.press("^gt")
    terminal.wait_for("follow-up · Grace Hopper")
    terminal.wait_for("With thanks,")
    return terminal


def command_lines() -> str:
    """What every process of this machine was started with, where the system tells it."""
    lines = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(path.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace"))
        except OSError:
            continue
    return "\n".join(lines)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_letter_goes_by_key_from_the_follow_up_to_the_server(
    security: str, start: Start, show: Show, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with mail_server(security, replies={"BODY": WAIT}) as server:
        letter_to(server, machine)
        terminal = follow_up(start)
        terminal.press("^gs")
        terminal.wait_for("sending… to grace@example.org")
        terminal.wait_for(server.waiting.is_set)
        assert show("grace")["thank_you"]["sending_at"] is not None
        assert PASSWORD not in command_lines()
        server.let_on()
        terminal.wait_for("thanked")
        terminal.wait_for(lambda: "· sent " in terminal.lines[-2] and saved(terminal))
        assert terminal.quit() == 0
        (letter,) = server.letters
    assert (letter.recipients, letter.user, letter.private) == (["grace@example.org"], USER, True)
    told = show("grace")["thank_you"]
    assert told["sent_at"] and told["sending_at"] is None
    assert told["message_id"].encode() in letter.data
    kept = [p for p in machine.rglob("*") if p.is_file() and p.name != "secret"]
    assert not [p for p in kept if PASSWORD.encode() in p.read_bytes()]
    assert PASSWORD.encode() not in terminal.raw


def test_quitting_waits_for_the_outcome(start: Start, show: Show, machine: Path) -> None:
    with mail_server(replies={"BODY": WAIT}) as server:
        letter_to(server, machine)
        terminal = follow_up(start)
        terminal.press("^gs")
        terminal.wait_for(server.waiting.is_set)
        terminal.press("ctrl+q")
        terminal.wait_for(lambda: terminal.restored)
        assert terminal.process.poll() is None
        server.let_on()
        assert terminal.close() == 0
    assert show("grace")["thank_you"]["sent_at"] is not None


@pytest.mark.parametrize("number", [9, 15])
def test_a_kill_in_the_middle_leaves_a_letter_that_may_have_been_sent(
    start: Start, show: Show, machine: Path, number: int
) -> None:
    with mail_server(replies={"BODY": WAIT}) as server:
        letter_to(server, machine)
        terminal = follow_up(start)
        terminal.press("^gs")
        terminal.wait_for(server.waiting.is_set)
        os.kill(terminal.process.pid, number)
        assert terminal.close() != 0
        server.let_on()
        told = show("grace")["thank_you"]
        assert told["sent_at"] is None and told["sending_at"] is not None
        terminal = follow_up(start)
        terminal.wait_for("may have been sent")
        terminal.press("^gs")
        terminal.wait_for("sent once: it may have been sent already")
        assert len(server.letters) == 1
        terminal.press("^gs")
        terminal.wait_for("thanked")
        assert terminal.quit() == 0
        assert len(server.letters) == 2
    first, second = (one.data.split(b"Message-ID: ")[1].split()[0] for one in server.letters)
    assert first == second


QUOTE, INSIGHT, PROMISE = "nobody believed it would run", "reading is half the week", "send a paper"
FILLED = (
    ("what it was like", "It was a joy to hear how much of your work is patience, and how little."),
    ("why, in a few", "it means that I can begin with a small talk of my own, next month"),
    ("send a paper", "send you the paper of 1952 by Friday, with my notes on its third part"),
)
"""What is typed into the blanks of the letter, and with what each of them begins."""


def test_from_the_end_of_a_call_to_a_letter_at_the_server_in_six_keys(
    start: Start, show: Show, machine: Path
) -> None:
    """Beside the words that are typed: two lines of the call are in the letter by a key each."""
    with mail_server() as server:
        with library() as (session, _):
            person = session.new_id()
            session.run(AddPerson(person, "Grace Hopper", email="grace@example.org"))
        settings_for(server, machine)
        terminal, pressed = start("call", "Grace Hopper"), 0
        terminal.wait_for(EMPTY_LINE)
        for line in (f'"{QUOTE}', f"!{INSIGHT}", f">{PROMISE}"):
            terminal.type(line)
            terminal.press("enter")
            terminal.wait_for(partial(noted, terminal, line))
        terminal.press("f9", "f9")
        terminal.wait_for("debrief · Grace Hopper")

        def press(key: str) -> None:
            nonlocal pressed
            terminal.press(key)
            pressed += 1

        press("^gt")
        terminal.wait_for("follow-up · Grace Hopper")
        terminal.wait_for(lambda: terminal.marked(f"[{FILLED[0][0]}"))
        terminal.type(FILLED[0][1])
        press("ctrl+b")
        press("enter")
        terminal.wait_for(lambda: terminal.marked(f"[{FILLED[1][0]}"))
        terminal.type(FILLED[1][1])
        press("ctrl+b")
        press("enter")
        terminal.wait_for(lambda: terminal.marked(f"[{FILLED[2][0]}"))
        terminal.type(FILLED[2][1])
        terminal.wait_for(lambda: "third part" in terminal.text and saved(terminal))
        press("^gs")
        terminal.wait_for("thanked")
        assert terminal.quit() == 0
        (letter,) = server.letters
    assert pressed == 6
    (text,) = (part for part in [message_from_bytes(letter.data).get_payload(decode=True)] if part)
    said = text.decode() if isinstance(text, bytes) else ""
    assert QUOTE in said and INSIGHT in said and "[" not in said
    assert show("grace")["conversation"]["stage"] == "thanked"
