"""Every command in every state that a library, the settings or the output may be in.

The commands are those of the parser: a new one has to say here with which words it is tried.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.run import Done, Shelf, process
from tui.cli.arguments import make_parser

Run = Callable[..., Done]

WORDS: dict[str, tuple[str, ...]] = {
    "call": ("Grace Hopper",),
    "live": ("--plain", "Grace Hopper"),
    "rehearse": (),
    "demo": (),
    "list": (),
    "show": ("grace",),
    "due": (),
    "people": (),
    "promises": (),
    "note": ("grace", "a line"),
    "log": ("grace",),
    "bank": (),
    "card": ("grace",),
    "ics": ("--tasks",),
    "prepare": ("grace",),
    "check": ("How", "did", "you", "come", "to", "leave?"),
    "request": ("mary",),
    "thank": ("grace",),
    "backup": (),
    "restore": (),
    "doctor": (),
    "trash": (),
    "trash back": ("nothing",),
    "export": ("grace",),
    "erase": ("grace", "--yes", "Somebody Else"),
    "config": (),
    "config check": (),
    "paths": (),
    "guide": (),
    "keys": (),
    "help": (),
}

NOBODY = {"show", "note", "log", "card", "request", "thank", "export", "erase", "trash back"}
SCREENS = {"call", "rehearse", "demo"}
FREE = {"check", "config", "config check", "paths", "guide", "keys", "help"}
"""Commands that look at no library."""
MAKING = {"live", "prepare"}
"""Commands that make one that is missing."""


def commands(parser: argparse.ArgumentParser, above: str = "") -> Iterator[str]:
    """The names of all commands."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, inner in action.choices.items():
                yield f"{above}{name}"
                yield from commands(inner, f"{above}{name} ")


NAMES = tuple(commands(make_parser()))
every = pytest.mark.parametrize("name", NAMES)


def test_every_command_is_tried() -> None:
    assert set(NAMES) == set(WORDS)


@pytest.fixture
def run(coffeechat: Run, machine: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Done]:
    """Run a command with its words, without a terminal."""
    monkeypatch.chdir(machine)

    def run(name: str) -> Done:
        done = coffeechat(*name.split(), *WORDS[name])
        assert "Please report it" not in done.err
        assert all(line.startswith("coffeechat: ") for line in done.err.splitlines())
        assert done.status == 0 or done.err or name in ("doctor", "config", "config check")
        return done

    return run


@every
def test_with_an_empty_library(run: Callable[[str], Done], machine: Path, name: str) -> None:
    from tests.session.world import open_world

    open_world(machine).session.close()
    done = run(name)
    refused = {"ics": 1}  # there is nothing to write into a calendar
    assert done.status == refused.get(name, 2 if name in NOBODY | SCREENS else 0)
    assert done.out or done.err, "what is empty says so"


@every
def test_with_a_named_library_that_is_missing(
    run: Callable[[str], Done], machine: Path, name: str
) -> None:
    done = run(name)
    wanted = 0 if name in FREE | MAKING else 2 if name in SCREENS else 3
    assert done.status == wanted
    assert (machine / "library").exists() == (name in MAKING)


@every
def test_with_a_damaged_library(shelf: Shelf, run: Callable[[str], Done], name: str) -> None:
    (shelf.folder / "library.json").write_text("{", "utf-8")
    done = run(name)
    asides = {"trash back": 2, "trash": 0, "backup": 0, "restore": 0, "erase": 1}
    usual = 0 if name in FREE else 2 if name in SCREENS else 3
    assert done.status == asides.get(name, usual)
    assert "library.json" in done.err + done.out or done.status != 3


@every
def test_with_a_library_of_a_newer_version(
    shelf: Shelf, run: Callable[[str], Done], name: str
) -> None:
    path = shelf.folder / "library.json"
    data = json.loads(path.read_text("utf-8"))
    data["library"]["library"]["format"] = 999
    path.write_text(json.dumps(data), "utf-8")
    done = run(name)
    writing = {
        "request": 1,
        "prepare": 3,
        "note": 3,
        "log": 3,
        "live": 3,
        "doctor": 3,
        "trash back": 2,
        "erase": 1,
    }
    assert done.status == writing.get(name, 2 if name in SCREENS else 0)


@every
def test_with_wrong_settings(
    shelf: Shelf, machine: Path, run: Callable[[str], Done], name: str
) -> None:
    right = run(name)
    settings = machine / "home" / "config" / "coffeechat" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("[me]\nnmae = 1\n", "utf-8")
    done = run(name)
    assert done.status == (2 if name.startswith("config") else right.status)


def put_out(monkeypatch: pytest.MonkeyPatch, handle: int) -> None:
    monkeypatch.setattr(sys, "stdout", open(handle, "w", encoding="utf-8"))  # noqa: SIM115


QUIET = {"call", "rehearse", "demo", "trash back", "erase"}
"""Commands that print nothing here."""


@every
def test_when_nobody_reads_what_is_printed(
    shelf: Shelf, run: Callable[[str], Done], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    put_out(monkeypatch, writing)
    done = run(name)
    assert done.status == 0 or name in QUIET
    sys.stdout.close()


@every
def test_on_a_full_disk(
    shelf: Shelf, run: Callable[[str], Done], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    put_out(monkeypatch, os.open("/dev/full", os.O_WRONLY))
    done = run(name)
    assert done.status == 1 or name in QUIET
    assert "No space left on device" in done.err or name in QUIET
    sys.stdout.close()


@pytest.mark.parametrize("words", [("list",), ("show", "grace", "--json"), ("keys",), ("--help",)])
def test_a_real_pipe_that_is_closed(shelf: Shelf, words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w") as closed:
        assert process(*words, stdout=closed) == Done(0, "", "")
