"""The command's own words: version, help, keys, paths; and what they load."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import tui
from tests.cli.run import Done, Shelf, process
from tests.house.source import ROOT
from tui.cli import screen
from tui.domain.actions.people import AddPerson
from tui.session.session import Session

Run = Callable[..., Done]
SUBCOMMANDS = (
    *("call", "live", "rehearse", "demo", "list", "show", "due", "note", "backup", "restore"),
    *("doctor", "trash", "erase", "paths", "keys"),
)


def test_the_version(coffeechat: Run) -> None:
    assert coffeechat("--version") == Done(0, f"coffeechat {tui.__version__}\n", "")
    assert process("--version") == Done(0, f"coffeechat {tui.__version__}\n", "")


def test_the_help_names_every_sub_command(coffeechat: Run) -> None:
    done = coffeechat("--help")
    assert done.status == 0
    for name in SUBCOMMANDS:
        assert f"    {name} " in done.out
        assert coffeechat(name, "--help").status == 0


def test_keys_as_json(coffeechat: Run) -> None:
    done = coffeechat("keys", "--json")
    assert (done.status, done.err) == (0, "")
    rows = json.loads(done.out)
    ids = [row["id"] for row in rows]
    assert "live.end" in ids
    assert len(set(ids)) == len(ids)
    assert all(row.keys() >= {"id", "key", "title", "screen"} for row in rows)
    assert all(isinstance(value, str) for row in rows for value in row.values())


def test_keys_for_a_person(coffeechat: Run) -> None:
    done = coffeechat("keys")
    assert done.status == 0
    assert any("live.end" in line.split() for line in done.out.splitlines())


@pytest.mark.parametrize(
    "words",
    [
        ["coffee"],
        ["list", "--no-such"],
        ["show"],
        ["note", "grace"],
        ["list", "extra"],
        ["--library"],
        ["\x1b[31m"],
        ["list", "\x1b]0;x\x07"],
    ],
)
def test_wrong_use_is_one_line_and_status_2(coffeechat: Run, words: list[str]) -> None:
    done = coffeechat(*words)
    assert done.status == 2
    assert "\x1b" not in done.refused


FORBIDDEN = {"textual", "rich", "widgets", "themes"}
LOADED = """
import sys
from tui.cli import main
try:
    main(sys.argv[1:])
finally:
    print("LOADED", *{name.split(".")[0] for name in sys.modules}, file=sys.stderr)
"""


def loaded(*words: str) -> set[str]:
    done = subprocess.run(
        (sys.executable, "-c", LOADED, *words),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return set(done.stderr.rpartition("LOADED")[2].split())


@pytest.mark.parametrize(
    ("words", "also_not"),
    [
        (["--version"], {"tinydb", "json", "dataclasses", "pathlib"}),
        (["keys", "--json"], {"tinydb", "tomllib", "zoneinfo"}),
        (["paths"], {"tinydb", "json"}),
        (["list"], {"email", "tomllib", "secrets", "platformdirs", "dateutil"}),
        (["due", "--json"], {"email", "tomllib", "secrets", "platformdirs", "dateutil"}),
        (["show", "grace"], {"tomllib", "secrets", "platformdirs", "dateutil"}),
        (["live", "ada", "--watch"], {"tomllib", "secrets", "platformdirs", "dateutil"}),
        (["note", "grace", "x"], {"tomllib", "secrets", "platformdirs", "dateutil"}),
    ],
)
def test_only_what_is_needed_is_loaded(shelf: Shelf, words: list[str], also_not: set[str]) -> None:
    assert not loaded(*words) & (FORBIDDEN | also_not)


def test_paths(coffeechat: Run, machine: Path) -> None:
    done = coffeechat("paths")
    assert (done.status, done.err) == (0, "")
    lines = dict(line.split(maxsplit=1) for line in done.out.splitlines())
    assert lines["library"] == str(machine / "library")
    assert lines["settings"] == str(machine / "home" / "config" / "coffeechat" / "settings.toml")
    assert lines["catalogue"].startswith(str(machine / "home" / "cache" / "coffeechat"))
    assert not (machine / "library").exists()


def test_a_pipe_that_closes_early_is_no_trouble(shelf: Shelf) -> None:
    command = f"'{sys.executable}' -m tui list | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ("bash", "-c", command), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_one_line(shelf: Shelf) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            (sys.executable, "-m", "tui", "list"),
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "No space left" in done.stderr


def test_a_terminal_without_our_letters_is_no_trouble(shelf: Shelf) -> None:
    done = process("show", "grace", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.status, done.err) == (0, "")
    assert "Grace Hopper" in done.out


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Session, str]]:
    """What the app was opened with, in place of a terminal and the app."""
    seen: list[tuple[Session, str]] = []

    def run(session: Session, conversation_id: str = "", remark: str = "") -> int:
        seen.append((session, conversation_id))
        session.close()
        return 0

    monkeypatch.setattr(screen, "need_terminal", lambda: None)
    monkeypatch.setattr(screen, "_run", run)
    return seen


def test_call_opens_the_call_of_the_person_who_is_meant(
    shelf: Shelf, coffeechat: Run, opened: list[tuple[Session, str]]
) -> None:
    assert coffeechat("call", "Ada", "Lovelace").status == 0
    assert coffeechat("call", "ada").status == 0
    assert coffeechat("call", "Somebody New").status == 0
    assert [talk for _, talk in opened[:2]] == [shelf.ada, shelf.ada]
    assert shelf.world.stored(opened[2][1]).call.under_way
    assert coffeechat("call", " ").status == 2
    before = 4
    other = shelf.world.other().session
    other.run(AddPerson("another", "Somebody Else"))
    other.close()
    refused = coffeechat("call", "somebody")
    assert refused.status == 2 and "Somebody Else (id another); Somebody New (id" in refused.err
    shelf.world.session.refresh()
    assert len(shelf.world.session.people()) == before + 2, "both new people, and no third"


def test_the_demo_shows_a_sample_and_leaves_nothing(
    machine: Path, coffeechat: Run, opened: list[tuple[Session, str]]
) -> None:
    assert coffeechat("demo") == Done(0, "", "")
    assert len(opened) == 1
    assert [path for path in machine.rglob("*") if path.is_file()] == []


def test_who_only_starts_waits_for_no_checks_of_letters_and_questions() -> None:
    code = f"import sys, {', '.join(SEEN_FIRST)}; print(*sys.modules)"
    done = subprocess.run(
        (sys.executable, "-c", code), cwd=ROOT, capture_output=True, text=True, check=True
    )
    there = set(done.stdout.split())
    assert not [name for name in there if name.startswith(UNREAD)]


SEEN_FIRST = ("tui.app", "tui.screens.today.screen", "tui.cli.plain")
"""What is loaded before one sees Today, and before a plain call begins."""

UNREAD = (
    "tui.domain.questions.check",
    "tui.domain.questions.plan_proposal",
    "tui.domain.letters.thank_you_checks",
    "tui.cli.plain_debrief",
)
"""What is first needed later."""
