"""A library that can't be used: a sentence that names the file, the right status, nothing lost."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import Done, Shelf, process
from tests.house.source import ROOT

Run = Callable[..., Done]
COMMANDS = (["list"], ["due", "--json"], ["show", "grace"], ["note", "grace", "x"])


@pytest.mark.parametrize("words", [*COMMANDS, ["live", "--plain", "Grace"]])
@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("file", "Not a directory"),
        ("file/inside", "Not a directory"),
        ("x" * 300, "File name too long"),
        ("loop", "Too many levels of symbolic links"),
    ],
)
def test_a_library_that_cannot_be_made_or_read(
    machine: Path, coffeechat: Run, place: str, why: str, words: list[str]
) -> None:
    (machine / "file").write_text("precious", "utf-8")
    (machine / "loop").symlink_to(machine / "loop")
    done = coffeechat(*words, "--library", str(machine / place))
    assert done.status == (1 if words[0] == "live" else 3)
    assert why in done.refused
    assert str(machine / place.partition("/")[0]) in done.refused
    assert (machine / "file").read_text("utf-8") == "precious"


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize("data", ["", "{", "[]", '{"library": {"library": {"format": "x"}}}'])
def test_a_damaged_library_file(shelf: Shelf, coffeechat: Run, data: str, words: list[str]) -> None:
    path = shelf.folder / "library.json"
    path.write_text(data, "utf-8")
    done = coffeechat(*words)
    assert done.status == 3
    assert str(path) in done.refused
    assert path.read_text("utf-8") == data


def test_a_newer_library(shelf: Shelf, coffeechat: Run) -> None:
    path = shelf.folder / "library.json"
    path.write_text(path.read_text("utf-8").replace('"format":2', '"format":9'), "utf-8")
    talk = shelf.file(shelf.grace)
    talk.write_text(talk.read_text("utf-8").replace('"format":2', '"format":9'), "utf-8")
    for words in (["list"], ["show", "grace"]):
        done = coffeechat(*words)
        assert done.status == 0
        assert "Grace Hopper" in done.out
    assert "newer coffeechat" in coffeechat("list").err
    before = talk.read_bytes()
    done = coffeechat("note", "grace", "a line")
    assert done.status == 3
    assert "open for reading only" in done.refused
    assert talk.read_bytes() == before


def test_a_read_only_library_can_be_read(
    shelf: Shelf, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def guarded(path: Any, flags: int, *rest: Any, **named: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR) and str(path).startswith(str(shelf.folder)):
            raise OSError(30, "Read-only file system")
        return real(path, flags, *rest, **named)

    monkeypatch.setattr(os, "open", guarded)
    for words in (["list"], ["show", "grace"], ["due"]):
        done = coffeechat(*words)
        assert (done.status, done.err) == (0, "")
        assert "Grace Hopper" in done.out
    before = shelf.file(shelf.grace).read_bytes()
    done = coffeechat("note", "grace", "lost")
    assert done.status == 1
    assert "Read-only file system" in done.refused
    assert shelf.file(shelf.grace).read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"\0" * 99, b"{", b'{"a": 1}', b"\xff", b"7"])
def test_a_damaged_conversation_is_named_and_the_rest_is_shown(
    shelf: Shelf, coffeechat: Run, data: bytes
) -> None:
    path = shelf.file(shelf.grace)
    path.write_bytes(data)
    done = coffeechat("list")
    assert done.status == 3
    assert [line.split()[-1] for line in done.out.splitlines()] == ["Lovelock", "Shaw", "Lovelace"]
    assert done.err.count("\n") == 1
    assert str(path) in done.err
    for form in ("list", "due"):
        done = coffeechat(form, "--json")
        assert (done.status, str(path) in done.err) == (3, True)
        assert "Ada Lovelace" in {row["name"] for row in json.loads(done.out)}
    assert path.read_bytes() == data


def test_showing_what_is_damaged_names_the_file(shelf: Shelf, coffeechat: Run) -> None:
    path = shelf.file(shelf.grace)
    path.write_bytes(b"{")
    for words in (["show", shelf.grace], ["show", "grace"], ["note", "grace", "lost"]):
        done = coffeechat(*words)
        assert done.status == 3
        assert str(path) in done.err
        assert done.out == ""
    assert path.read_bytes() == b"{"


def test_showing_another_is_no_trouble(shelf: Shelf, coffeechat: Run) -> None:
    shelf.file(shelf.grace).write_bytes(b"{")
    done = coffeechat("show", "ada", "--json")
    assert json.loads(done.out)["person"]["name"] == "Ada Lovelace"
    assert coffeechat("note", "ada", "kept").status == 0


def test_a_damaged_catalogue_is_nobodys_trouble(shelf: Shelf) -> None:
    process("list")
    (catalogue,) = shelf.folder.parent.glob("home/cache/coffeechat/catalog*")
    catalogue.write_bytes(b"\0" * 50)
    (catalogue.parent / f"list{catalogue.stem.removeprefix('catalog')}.txt").unlink()
    done = process("list")
    assert (done.status, done.err, done.out.count("\n")) == (0, "", 4)


def test_a_folder_that_is_gone_is_one_line(machine: Path) -> None:
    gone = machine / "gone"
    gone.mkdir()
    command = f"cd '{gone}' && rmdir '{gone}' && exec '{sys.executable}' -m tui list"
    done = subprocess.run(
        ("bash", "-c", command),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert (done.returncode, done.stderr.count("\n")) in {(0, 0), (1, 1)}


# What draws a screen ------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[], ["call", "Grace"], ["demo"]])
def test_no_terminal_is_one_line_and_makes_nothing(machine: Path, words: list[str]) -> None:
    done = process(*words, TERM="xterm-256color")
    assert done.status == 2
    assert "terminal" in done.refused
    assert not (machine / "library").exists()


def test_no_input_at_all_is_one_line(machine: Path) -> None:
    command = f"'{sys.executable}' -m tui <&-"
    done = subprocess.run(
        ("bash", "-c", command), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("term", ["dumb", ""])
@pytest.mark.parametrize("words", [[], ["call", "Grace"], ["demo"]])
def test_a_dumb_terminal_is_one_line(machine: Path, words: list[str], term: str) -> None:
    outer, inner = pty.openpty()
    try:
        done = subprocess.run(
            (sys.executable, "-m", "tui", *words),
            cwd=ROOT,
            env={**os.environ, "TERM": term},
            stdin=inner,
            stdout=inner,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        os.close(inner)
        os.close(outer)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "TERM" in done.stderr
    assert not (machine / "library").exists()
