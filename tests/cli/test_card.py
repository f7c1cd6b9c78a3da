"""`card` and `ics`: on paper and in a calendar, and where their files go."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.run import Done, Shelf, process
from tests.house.source import ROOT
from tui.cli.card import write_out
from tui.domain.actions.fields import ConversationField, EditConversation, Schedule
from tui.domain.actions.people import AddConversation
from tui.domain.actions.plan import PlanQuestions
from tui.domain.interview.paper_form import MARK
from tui.errors import RefusedError, StorageError
from tui.session import use_cases
from tui.session.reader import Reader
from tui.structs import replace

Run = Callable[..., Done]


def prepared(shelf: Shelf) -> None:
    """Have the agreed call prepared."""
    session = shelf.world.other().session
    session.run(PlanQuestions(shelf.ada, use_cases.starter_plan(session)))
    session.run(EditConversation(shelf.ada, ConversationField.LINK, "https://meet.example.org/x"))
    session.run(EditConversation(shelf.ada, ConversationField.OPENING, "I am Alan."))
    session.close()


def event_in(data: str) -> Any:
    (event,) = icalendar.Calendar.from_ical(data).subcomponents
    return event


def test_the_card_is_one_page_with_a_form_below(shelf: Shelf, coffeechat: Run) -> None:
    prepared(shelf)
    done = coffeechat("card", "ada", "lovelace")
    assert (done.status, done.err) == (0, "")
    rows = done.out.splitlines()
    assert rows[:3] == [
        "with Ada Lovelace · analyst",
        "Monday 4 May 2026, 11:30 (UTC) · 30 min",
        "video: https://meet.example.org/x",
    ]
    assert len(rows) <= 60
    assert max(map(len, rows)) <= 78
    assert f"{MARK} kept by: coffeechat note {shelf.ada} --from FILE" in rows


def test_the_card_as_markdown(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("card", "ada", "--markdown")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("# Ada Lovelace · analyst\n")
    assert done.out.endswith("```\n")


def test_the_card_has_what_is_known_from_earlier_and_nothing_off_the_record(
    shelf: Shelf, coffeechat: Run
) -> None:
    coffeechat("note", "grace", "% leaves in May")
    session = shelf.world.other().session
    person_id, newer = session.conversation(shelf.grace).person_id, session.new_id()
    session.run(AddConversation(newer, person_id))
    session.close()
    out = coffeechat("card", "grace").out
    assert "PERSONAL\n- moved to Boston\n" in out
    assert "I OWE\n- send the paper\n" in out
    assert newer in out
    assert "leaves in May" not in out


def test_a_conversation_that_can_not_be_read_is_named_and_left_out(
    shelf: Shelf, coffeechat: Run
) -> None:
    session = shelf.world.other().session
    newer = session.new_id()
    session.run(AddConversation(newer, session.conversation(shelf.grace).person_id))
    session.close()
    assert coffeechat("list").status == 0
    status = os.stat(shelf.file(shelf.grace))
    shelf.file(shelf.grace).write_bytes(b"x" * status.st_size)
    os.utime(shelf.file(shelf.grace), ns=(status.st_atime_ns, status.st_mtime_ns))
    done = coffeechat("card", newer)
    assert done.status == 0
    assert f"{shelf.grace}.json" in done.err
    assert "send the paper" not in done.out


@pytest.mark.parametrize(
    ("zone", "line"),
    [
        ("Asia/Tokyo", "for them: Monday 4 May 2026, 20:30 (Asia/Tokyo)"),
        ("Mars/Olympus", ""),
        ("../../etc/passwd", ""),
        ("", ""),
    ],
)
def test_their_own_zone_stands_on_it_if_it_is_known(
    shelf: Shelf, coffeechat: Run, monkeypatch: pytest.MonkeyPatch, zone: str, line: str
) -> None:
    person = Reader.person
    monkeypatch.setattr(Reader, "person", lambda self, id: replace(person(self, id), zone=zone))
    done = coffeechat("card", "ada")
    assert done.status == 0
    assert [row for row in done.out.splitlines() if row.startswith("for them")] == [line] * bool(
        line
    )


def test_the_call_as_a_calendar_file(shelf: Shelf, coffeechat: Run) -> None:
    done = coffeechat("ics", "ada")
    assert (done.status, done.err) == (0, "")
    assert event_in(done.out)["UID"] == f"{shelf.ada}@coffeechat"


def test_a_pipe_gets_the_bytes_that_a_file_gets(shelf: Shelf, machine: Path) -> None:
    path, piped = machine / "call.ics", machine / "piped.ics"
    assert process("ics", "ada", "-o", str(path)).out == f"{path}\n"
    words = (sys.executable, "-m", "tui", "ics", "ada")
    with piped.open("wb") as out:
        subprocess.run(words, cwd=ROOT, stdout=out, timeout=60, check=True)
    data = path.read_bytes()
    assert piped.read_bytes() == data
    assert data.count(b"\r\n") == data.count(b"\n") > 10


def test_a_call_that_was_moved_is_newer_to_the_calendar(shelf: Shelf, coffeechat: Run) -> None:
    before = event_in(coffeechat("ics", "ada").out)
    shelf.world.clock.wait(hours=3)
    session = shelf.world.other().session
    at = session.conversation(shelf.ada).scheduled_at
    assert at is not None
    session.run(Schedule(shelf.ada, at.replace(hour=17)))
    session.close()
    after = event_in(coffeechat("ics", "ada").out)
    assert after["UID"] == before["UID"]
    assert after["DTSTART"].dt > before["DTSTART"].dt
    assert after["SEQUENCE"] > before["SEQUENCE"]


def test_without_a_time_there_is_nothing_for_a_calendar(shelf: Shelf, coffeechat: Run) -> None:
    path = shelf.folder.parent / "call.ics"
    done = coffeechat("ics", "mary", "-o", str(path))
    assert done.status == 1
    assert "No time is agreed with Mary Shaw" in done.refused
    assert not path.exists()


@pytest.mark.parametrize("word", ["card", "ics"])
def test_a_file_is_for_the_user_alone_and_is_not_overwritten(
    shelf: Shelf, coffeechat: Run, word: str
) -> None:
    path = shelf.folder.parent / "out.txt"
    assert coffeechat(word, "ada", "-o", str(path)).out == f"{path}\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_text("mine")
    path.with_name(".out.txt.new").write_text("mine too")
    done = coffeechat(word, "ada", "-o", str(path))
    assert done.status == 1
    assert f"{path} is there already; --force replaces it." in done.refused
    assert path.read_text() == "mine"
    assert coffeechat(word, "ada", "--force", "--output", str(path)).status == 0
    assert "Ada Lovelace" in path.read_text()
    assert sorted(p.name for p in path.parent.iterdir() if p.is_file()) == [
        ".out.txt.new",
        "out.txt",
    ]


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("there", [False, True])
def test_a_link_is_never_followed(machine: Path, force: bool, there: bool) -> None:
    target, link = machine / "target.txt", machine / "link.txt"
    if there:
        target.write_text("theirs")
    link.symlink_to(target)
    if force:
        write_out(link, b"card", force=True)
        assert not link.is_symlink()
        assert link.read_bytes() == b"card"
    else:
        with pytest.raises(RefusedError):
            write_out(link, b"card", force=False)
        assert link.is_symlink()
    assert target.exists() == there
    assert not there or target.read_text() == "theirs"


@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_file_is_left_alone(machine: Path, force: bool) -> None:
    os.mkfifo(machine / "pipe")
    for path in (machine / "home", machine / "pipe"):
        with pytest.raises(RefusedError):
            write_out(path, b"card", force=force)
    assert (machine / "home").is_dir()
    assert stat.S_ISFIFO((machine / "pipe").stat().st_mode)


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("name", ["missing/card.txt", "nul\0.txt", "x" * 300])
def test_a_place_that_can_not_be_is_named(machine: Path, name: str, force: bool) -> None:
    with pytest.raises(StorageError, match="can't be written"):
        write_out(machine / name, b"card", force=force)


@pytest.mark.parametrize("force", [False, True])
def test_a_disk_that_is_full_leaves_what_was_there(
    machine: Path, monkeypatch: pytest.MonkeyPatch, force: bool
) -> None:
    path = machine / "card.txt"
    if force:
        path.write_text("before")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match="No space left"):
        write_out(path, b"card", force=force)
    assert [p.read_text() for p in machine.glob("*card*")] == ["before"] * force
    assert not list(machine.glob(".*"))
