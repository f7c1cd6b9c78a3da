"""The whole job is done by keys alone; then all of it is read back by the command."""

import base64
import email
import email.policy
import json
import re
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.journeys import job
from tests.journeys.conftest import Shell, Show, Start
from tests.journeys.job import BLANKS, LINES, LINK, MARKED, NAME, OPENING, OWN, SAID
from tests.journeys.terminal import Terminal
from tui.clock import local_zone

SIZES = pytest.mark.parametrize("size", [(100, 28), (60, 20)], ids=["100x28", "60x20"])


@SIZES
def test_an_empty_library_says_what_to_press(size: tuple[int, int], start: Start) -> None:
    terminal = start(size=size, command=True)
    terminal.wait_for("Nobody here yet")
    terminal.wait_for("ask somebody a name")
    terminal.press("f1")
    terminal.wait_for("Help · Today")
    terminal.press("escape")
    terminal.wait_for("Nobody here yet")
    terminal.wait_for("A plan is 4 keys and a name away")
    assert terminal.quit() == 0


@SIZES
def test_the_whole_job(
    size: tuple[int, int], start: Start, shell: Shell, show: Show, folder: Path
) -> None:
    today = datetime.now(local_zone()).date()
    terminal = start(size=size, command=True)
    for part in (job.prepare, job.call, job.debrief, job.thank, job.owe):
        part(terminal)
    assert terminal.quit() == 0
    assert terminal.restored

    said = show(NAME)
    prepared_is_there(said, today)
    plan_is_there(said["plan"])
    notes_are_there(said["notes"], [q["id"] for q in said["plan"]])
    the_rest_is_there(said, today)
    letter_is_there(terminal, folder, said["thank_you"]["draft"])
    ideas = [h for h in json.loads(shell("list", "--json").stdout) if h["stage"] == "idea"]
    assert [h["name"] for h in ideas] == ["Jean Bartik"]


def prepared_is_there(said: dict[str, Any], today: date) -> None:
    person, talk = said["person"], said["conversation"]
    assert (person["name"], person["role"], person["organisation"]) == (
        NAME,
        "compilers",
        "US Navy",
    )
    assert (talk["goal"], talk["belief_before"], talk["opening"]) == (
        "how compiler teams choose",
        "it is mostly theory",
        OPENING,
    )
    tomorrow = datetime.combine(today + timedelta(days=1), time(14), local_zone())
    assert datetime.fromisoformat(talk["scheduled_at"]) == tomorrow
    assert (talk["minutes"], talk["extra_minutes"], talk["medium"]) == (45, 5, "video")
    assert talk["link"] == "https://meet.example/g"
    assert [(f["text"], f["source"]) for f in said["findings"]] == [("her notes", LINK)]


def plan_is_there(plan: list[dict[str, Any]]) -> None:
    assert len(plan) == 17
    assert plan[1]["must_ask"]
    assert sum(q["must_ask"] for q in plan) == 6
    own = next(q for q in plan if q["text"] == OWN)
    assert own["bank_id"] is None
    assert [q["state"] for q in plan] == [
        "asked",
        "answered without asking",
        "dropped",
        "partly",
        *["planned"] * 13,
    ]


def notes_are_there(notes: list[dict[str, Any]], plan: list[str]) -> None:
    told = [(line.lstrip('"!*><@#~?% '), kind) for line, kind in LINES]
    wanted = [*told, (MARKED[2:], "insight"), ("more than half is mail", "plain")]
    assert [(n["text"], n["kind"]) for n in notes] == wanted
    assert [n["question_id"] for n in notes] == [None, *[plan[0]] * 11, plan[3]]
    assert [n["starred"] for n in notes] == [True, True, *[False] * 11]
    stamps = [n["elapsed_s"] for n in notes]
    assert stamps == sorted(stamps)


def the_rest_is_there(said: dict[str, Any], today: date) -> None:
    talk, letter = said["conversation"], said["thank_you"]
    assert talk["stage"] == "thanked"
    assert (talk["belief_after"], talk["surprised"], talk["energy"]) == (SAID, "the mail", 4)
    assert talk["started_at"] < talk["ended_at"] <= talk["debriefed_at"] <= letter["sent_at"]
    due = datetime.fromisoformat(talk["ended_at"]) + timedelta(hours=2)
    assert datetime.fromisoformat(letter["due_at"]) == due
    mine, theirs = said["promises"]
    assert (mine["text"], mine["owner"], mine["done"]) == ("send her the paper", "me", False)
    assert mine["due"] == str(today + timedelta(weeks=2))
    assert (theirs["text"], theirs["owner"]) == ("introduce me to the group", "them")
    assert said["draft_line"] == ""


def letter_is_there(terminal: Terminal, folder: Path, draft: str) -> None:
    """The same letter in the library, on the clipboard and in the file."""
    assert all(words in draft for words in (*BLANKS.values(), *(LINES[i][0][2:] for i in (0, 1))))
    copied = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)", bytes(terminal.raw))
    assert base64.b64decode(copied[-1]).decode() == draft
    (file,) = folder.glob("*.eml")
    mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert isinstance(mail, email.message.EmailMessage)
    assert mail["Subject"] == "Thank you for the conversation"
    assert mail.get_content().replace("\r\n", "\n").strip() == draft.strip()
