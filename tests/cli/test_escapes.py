"""What is stored never drives the terminal that it is printed on, however it came there."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.run import Done, Shelf, process

Run = Callable[..., Done]

PAYLOADS = (
    "\x1b]0;pwned\x07",
    "\x1b[2J\x1b[31m",
    "\x9b31m\x90q\x9c",
    "\u202egnp.exe\u2069",
    "\b\b\b\x7f",
    "[/] [b]x[/b] [@click=app.bell]y[/]",
    "%s %d {0} $(reboot)",
)
DRIVES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
COMMANDS = (
    ["list"],
    ["list", "--json"],
    ["show", "X"],
    ["show", "X", "--json"],
    ["show", "X", "--markdown"],
    ["due"],
    ["due", "--json"],
)


def plant(value: Any, payload: str, path: tuple[str, ...] = ()) -> Any:
    """The value with the payload in every text a person could have written."""
    if isinstance(value, dict):
        return {key: plant(inner, payload, (*path, key)) for key, inner in value.items()}
    if isinstance(value, list):
        return [plant(inner, payload, path) for inner in value]
    free = {"name", "text", "goal", "belief_before", "draft", "role", "organisation", "source"}
    free |= {"introduced_by", "how_met", "cue", "preferred", "link", "opening", "subject"}
    return f"X{payload}X" if isinstance(value, str) and path[-1] in free else value


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hand_written_escape_never_reaches_the_terminal(
    shelf: Shelf, coffeechat: Run, payload: str
) -> None:
    for path in (*shelf.folder.glob("people/*.json"), *shelf.folder.glob("conversations/*.json")):
        planted = plant(json.loads(path.read_text("utf-8")), payload)
        path.write_text(json.dumps(planted), "utf-8")
    for person in shelf.folder.glob("people/*.json"):
        if shelf.world.stored(shelf.grace).person_id != person.stem:
            person.unlink()
    for _ in range(2):
        for words in COMMANDS:
            done = coffeechat(*words)
            assert done.status == 0, done.err
            assert not DRIVES.search(done.out), words
            assert not DRIVES.search(done.err), words
            if words[-1] == "--json":
                json.loads(done.out)


def test_a_name_of_several_lines_stays_on_its_row(shelf: Shelf, coffeechat: Run) -> None:
    for path in shelf.folder.glob("people/*.json"):
        data = json.loads(path.read_text("utf-8"))
        data["person"][path.stem]["name"] = "X\nforged row"
        path.write_text(json.dumps(data), "utf-8")
    assert coffeechat("list").out.count("\n") == 4
    assert coffeechat("due").out.count("\n") == 3


def test_markup_is_printed_as_it_is(shelf: Shelf, coffeechat: Run) -> None:
    text = "[/] [b]x[/b] [@click=app.bell]y[/]"
    coffeechat("note", "grace", text)
    assert text in coffeechat("show", "grace").out


@pytest.mark.parametrize("payload", PAYLOADS[:5])
def test_an_id_or_a_value_that_is_an_escape_is_named_without_it(
    shelf: Shelf, coffeechat: Run, payload: str
) -> None:
    path = shelf.file(shelf.grace)
    data = json.loads(path.read_text("utf-8"))
    data["notes"][payload] = {"id": "other"}
    path.write_text(json.dumps(data), "utf-8")
    done = coffeechat("list")
    assert done.status == 3
    assert str(path) in done.err
    assert not DRIVES.search(done.err)


@pytest.mark.parametrize(
    "name", ["\x1b]0;pwned\x07.json", "\udcff.json", "a b.json", "\u202e.json"]
)
def test_a_file_name_that_is_an_escape_is_named_without_it(shelf: Shelf, name: str) -> None:
    (shelf.folder / "people" / name).write_text("{}", "utf-8")
    done = process("list")
    assert done.status == 3
    assert done.out.count("\n") == 4
    assert done.err.count("\n") == 1
    assert not DRIVES.search(done.err)


@pytest.mark.parametrize("payload", PAYLOADS[:5])
def test_what_is_typed_is_not_thrown_back(shelf: Shelf, coffeechat: Run, payload: str) -> None:
    for words in (["show", payload], ["note", payload, "x"], ["list", "--stage", payload]):
        done = coffeechat(*words)
        assert done.status == 2
        assert not DRIVES.search(done.refused)
    done = coffeechat("--library", f"/dev/null/{payload}", "list")
    assert done.status == 3
    assert not DRIVES.search(done.refused)
