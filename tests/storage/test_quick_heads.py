"""Heads read the quick way: the same ones, of files that are as the program writes them."""

import os
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given

from tests.laws import drawn
from tests.storage.shelf import conversation, opened, path_of, person, with_notes
from tests.storage.strategies import CONVERSATIONS, PEOPLE
from tests.storage.test_mutations import Damage
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.records import Snooze
from tui.errors import CoffeechatError
from tui.storage import Library, journal
from tui.storage.aggregates import AggregateFile
from tui.storage.documents import tables_of
from tui.storage.quick_heads import head_in_file
from tui.structs import replace

MOMENT = datetime(2026, 5, 1, 9, 30, tzinfo=UTC)
TALK = replace(
    with_notes(conversation("c1"), "n1", "n2"), goal="how teams choose", scheduled_at=MOMENT
)


def written(path: Path, aggregate: Person | Conversation) -> bytes:
    """Put it into a file as a fold does."""
    data = journal.whole(tables_of(aggregate))
    path.write_bytes(data)
    return data


def strictly(path: Path, kind: Any) -> object:
    """The head as the strict way reads it; None if it refuses."""
    try:
        return AggregateFile(kind, path).head()
    except CoffeechatError:
        return None


def quickly(path: Path, kind: Any = Conversation) -> object:
    return head_in_file(kind, str(path), path.stem)


@drawn(0.3)
@given(PEOPLE | CONVERSATIONS)
def test_a_head_is_the_one_that_the_strict_way_reads(made: Person | Conversation) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{made.id}.json"
        data = written(path, made)
        quick = quickly(path, type(made))
        assert quick == strictly(path, type(made)) or quick is None
        assert quick is not None or not journal.is_clean(data)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a conversation, folded."""
    path = tmp_path / "c1.json"
    written(path, TALK)
    return path


def test_what_is_written_today_is_read_quickly(path: Path) -> None:
    assert quickly(path) == strictly(path, Conversation) is not None
    beside = path.with_name("p1.json")
    written(beside, replace(person(), snoozes=(Snooze(id="touch", until=MOMENT.date()),)))
    assert quickly(beside, Person) == strictly(beside, Person) is not None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"c1":{"id":"c1"', b'"c1":{"id":"c2"'),
        (b'"n2":{"id":"n2"', b'"n2":{"id":"n3"'),
        (b'"kind":"conversation"', b'"kind":"person"'),
        (b'"format":2', b'"format":3'),
        (b'"format":2', b'"format":1'),
        (b'"format":2', b'"format":true'),
        (b'"minutes":30', b'"minutes":30.0'),
        (b'"minutes":30', b'"minutes":9007199254740993'),
        (b'"minutes":30', b'"minutes":NaN'),
        (b'"minutes":30', b'"minutes":30,"unknown":1e999'),
        (b"09:30:00+00:00", b"09:30:00"),
        (b"09:30:00+00:00", b"11:30:00+02:00"),
        (b'"goal":"how', b'"goal":7,"x":"how'),
        (b'"goal":"how', b'"goal":"\\u001b how'),
        (b'"goal":"how', b'"goal":"\x1b how'),
        (b'"goal":"how', b'"goal":"\xff how'),
        (b'"goal":"how', b'"goal":"\xe2\x80\xae how'),
        (b'"notes":{', b'"stranger":{},"notes":{'),
        (b'"letters":{"thank-you"', b'"letters":{"other"'),
        (b"}\n", b"}"),
        (b"}\n", b"}\n\n"),
        (b"}\n", b'}\n["00000000",{}]\n'),
    ],
)
def test_anything_else_is_left_to_the_strict_way(path: Path, old: bytes, new: bytes) -> None:
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new))
    assert quickly(path) is None


def test_what_is_no_file_is_not_waited_for(path: Path) -> None:
    path.unlink()
    assert quickly(path) is None
    path.symlink_to("/dev/zero")
    assert quickly(path) is None
    path.unlink()
    path.mkdir()
    assert quickly(path) is None
    path.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)
        assert quickly(path) is None


@pytest.mark.parametrize("seed", range(3))
def test_damage_is_never_read_as_something_else(path: Path, seed: int) -> None:
    data, other = path.read_bytes(), journal.whole(tables_of(person()))
    damage = Damage(data, other, seed)
    for _ in range(400):
        path.write_bytes(damage.once())
        quick = quickly(path)
        assert quick is None or quick == strictly(path, Conversation)


def test_a_library_is_read_that_way_without_a_catalogue(
    library: Library, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.put([person(), TALK, conversation("c2", "n1")])
    library.close()
    library.catalogue_file.unlink()

    def slowly(*_: object) -> None:
        raise AssertionError("a file was read the slow way")

    monkeypatch.setattr(AggregateFile, "head", slowly)
    again = opened(machine)
    again.refresh()
    assert [head.id for head in again.conversations()] == ["c1", "c2"]
    assert path_of(library, TALK).exists() and again.problems == ()
