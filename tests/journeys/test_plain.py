"""The call line by line through a pipe: a script of lines, a kill, a signal, a terminal."""

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import Shell, Show
from tests.journeys.terminal import environment
from tui.domain.model.note import SIGNS
from tui.domain.model.vocabulary import Kind

NAME = "Ada Lovelace"
COMMAND = (sys.executable, "-m", "tui", "live", "--plain", *NAME.split())
HELP = "Enter a line to keep it; /help lists the commands.\n"
PROMPT = b": "
"""What stands before a line to be typed, once the terminal takes one of any length."""
SIGNED = [*SIGNS, ""]

Begin = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def begin(folder: Path) -> Iterator[Begin]:
    """Be in the call through two pipes, greeted already."""
    begun: list[subprocess.Popen[str]] = []

    def start(**own: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            COMMAND,
            cwd=folder,
            env=environment(**own),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        begun.append(process)
        assert process.stdout
        for line in process.stdout:
            if line == HELP:
                break
        return process

    yield start
    for process in begun:
        process.kill()
        process.communicate()


def answer(process: subprocess.Popen[str], line: str) -> str:
    """Say a line; the first line of the answer."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{line}\n")
    process.stdin.flush()
    return process.stdout.readline()


def script() -> list[str]:
    """Eight questions, twenty notes of all kinds, three markers."""
    lines = [f"{SIGNED[n % len(SIGNED)]} line {n}".strip() for n in range(20)]
    for place in (18, 9, 2):
        lines.insert(place, "")
    for place in range(21, 0, -3):
        lines.insert(place, "/next")
    return ["/next", *lines, "/end"]


def pipe(folder: Path, lines: list[str]) -> str:
    """Send all lines at once; what is said to them."""
    done = subprocess.run(
        COMMAND,
        input="\n".join(lines),
        cwd=folder,
        env=environment(TERM="dumb"),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    made = f"coffeechat: A new library was made at {folder.parent / 'library'}.\n"
    assert (done.returncode, done.stderr) == (0, made)
    assert "\x1b" not in done.stdout
    return done.stdout


def test_a_script_of_lines_is_a_whole_call(folder: Path, show: Show) -> None:
    lines = script()
    assert (lines.count("/next"), lines.count("")) == (8, 3)
    done = pipe(folder, lines)
    assert done.count("\nkept, ") == 23
    assert "\nThe call has ended after " in done

    said = show(NAME)
    notes = said["notes"]
    markers = [note for note in notes if note["kind"] == Kind.MARKER]
    assert [n["text"] for n in notes if n not in markers] == [f"line {n}" for n in range(20)]
    assert len(markers) == 3
    assert {note["kind"] for note in notes} == set(Kind)
    asked = [question["id"] for question in said["plan"] if question["state"] == "asked"]
    assert len(asked) == 8
    assert list(dict.fromkeys(note["question_id"] for note in notes)) == asked
    assert said["conversation"]["ended_at"]
    assert said["conversation"]["stage"] == "talked"


def test_a_script_does_all_that_a_call_can(folder: Path, show: Show) -> None:
    lines = [
        "/next",
        "? why she left",
        "? the six people",
        "they test first",
        "/kind !",
        "/edit they test before they write",
        "/file good week",
        "/threads",
        "/follow",
        "/follow 1",
        "/return 2",
        "/done 1",
        "/partly the bell rang",
        "a slip",
        "/remove",
        "/pause the line dropped",
        "/pause",
        "/add Which book comes first?",
        "/other",
        "/back",
        "/next",
        "/five",
        "/time",
        "/end",
    ]
    done = pipe(folder, lines)
    assert "Not now." not in done
    assert "nothing was" not in done
    said = show(NAME)
    assert [(n["kind"], n["text"], n["thread_done"]) for n in said["notes"]] == [
        ("thread", "why she left", True),
        ("thread", "the six people", True),
        ("insight", "they test before they write", False),
    ]
    plan = {question["cue"]: question for question in said["plan"]}
    assert said["notes"][2]["question_id"] == plan["a good week, a bad one"]["id"]
    first = said["plan"][0]
    assert (first["state"], first["why"], first["follow_ups"]) == ("partly", "the bell rang", 2)
    assert plan["which book comes first"]["state"] == "asked"
    assert [pause["why"] for pause in said["pauses"]] == ["the line dropped"]
    assert said["conversation"]["extra_minutes"] == 5


def test_a_kill_behind_any_acknowledged_line_loses_none(begin: Begin, show: Show) -> None:
    for number in range(6):
        process = begin()
        sign = SIGNED[number]
        assert answer(process, f"{sign} line {number}").startswith("kept, ")
        assert answer(process, "/next").startswith("asking: ")
        process.kill()
        process.wait()
        said = show(NAME)
        assert [note["text"] for note in said["notes"]] == [f"line {n}" for n in range(number + 1)]
        asked = [question["state"] for question in said["plan"]].count("asked")
        assert asked == number + 1


@pytest.mark.parametrize(
    ("sent", "status"), [(signal.SIGTERM, -signal.SIGTERM), (signal.SIGINT, 130)]
)
def test_a_signal_leaves_and_the_call_goes_on(
    begin: Begin, show: Show, sent: signal.Signals, status: int
) -> None:
    process = begin()
    answer(process, "! one")
    process.send_signal(sent)
    assert process.stdout
    said = process.stdout.read()
    assert process.wait() == status
    assert said.startswith("Left; the call continues.") is (sent is signal.SIGINT)
    there = show(NAME)
    assert [note["text"] for note in there["notes"]] == ["one"]
    assert there["conversation"]["ended_at"] is None


def test_nothing_is_said_unasked_and_the_end_of_input_leaves(begin: Begin) -> None:
    process = begin()
    assert answer(process, "").startswith("kept, ")
    said, _ = process.communicate()
    back = f"`coffeechat live --plain {NAME}` comes back to it."
    assert said == f"Left; the call continues. {back}\n"
    assert process.returncode == 0


def test_two_at_once_lose_nothing(begin: Begin, shell: Shell, show: Show) -> None:
    one, other = begin(), begin()
    for number in range(3):
        answer(one, f"one {number}")
        answer(other, f"other {number}")
        assert shell("note", NAME, f"shell {number}").returncode == 0
    for process in (one, other):
        process.communicate()
    kept = sorted(note["text"] for note in show(NAME)["notes"])
    assert kept == [f"{who} {n}" for who in ("one", "other", "shell") for n in range(3)]


def test_a_reader_that_goes_away_is_no_trouble(begin: Begin, show: Show) -> None:
    process = begin()
    assert process.stdout
    assert process.stdin
    process.stdout.close()
    process.stdin.write("one\n")
    process.stdin.close()
    assert process.wait() == 0
    assert [note["text"] for note in show(NAME)["notes"]] == ["one"]
    process.stdin = process.stdout = None


def test_a_dumb_terminal_gets_a_prompt_and_nothing_that_drives_it(folder: Path, show: Show) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        COMMAND,
        cwd=folder,
        env=environment(TERM="dumb"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    seen = read_until(ours, b"\n: ")
    os.write(ours, "! café\n".encode())
    seen += read_until(ours, b"\n: ")
    os.write(ours, b"\x04")
    seen += read_until(ours, b"comes back to it.\r\n")
    assert process.wait() == 0
    os.close(ours)
    assert b"\x1b" not in seen
    assert [(n["kind"], n["text"]) for n in show(NAME)["notes"]] == [("insight", "café")]


def test_a_terminal_takes_lines_of_any_length_and_edits_them(folder: Path, show: Show) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        COMMAND,
        cwd=folder,
        env=environment(TERM="xterm-256color"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    read_up_to(ours, b"lists the commands.", PROMPT)
    for line in (b"w" * 6_000, b"ct\x1b[Da"):
        os.write(ours, line + b"\n")
        read_up_to(ours, b"kept, ", PROMPT)
    os.write(ours, b"\x1b[200~pasted\n/end\x1b[201~\n")
    read_up_to(ours, b"kept, ", b"kept, ", PROMPT)
    os.write(ours, b"/leave\n")
    read_up_to(ours, b"comes back")
    assert process.wait() == 0
    os.close(ours)
    texts = [note["text"] for note in show(NAME)["notes"]]
    assert texts == ["w" * 6_000, "cat", "pasted", "/end"]


def read_up_to(terminal: int, *words: bytes) -> None:
    """Read what a terminal shows until some words came, one after the other."""
    for each in words:
        seen = b""
        while each not in seen:
            seen += os.read(terminal, 1)


def read_until(terminal: int, end: bytes) -> bytes:
    """What a terminal shows until something stands at its end."""
    seen = b""
    while not seen.endswith(end):
        seen += os.read(terminal, 4096)
    return seen
