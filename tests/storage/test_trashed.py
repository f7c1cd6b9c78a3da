"""What lies in the trash, and the way back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.storage.shelf import conversation, everything, opened, person, with_notes
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.errors import DamagedFileError, RefusedError, UnknownError
from tui.storage import Library
from tui.storage.care.trashed import Trashed, in_trash, put_back
from tui.structs import replace

WHOLE = with_notes(conversation(), "n1", "n2")
AT = "01kqs55de0"
"""The first letters of ids made on 2026-05-04 at 9:30 UTC."""


@pytest.fixture
def folder(library: Library) -> Path:
    """A library in whose trash lie a conversation and then its person."""
    library.put([person(), WHOLE])
    library.remove(Conversation, "c1")
    library.remove(Person, "p1")
    return library.folder


def both(folder: Path) -> tuple[Trashed, Trashed]:
    talk, grace = in_trash(folder)
    return talk, grace


def test_an_empty_or_missing_trash_is_an_empty_list(machine: Path) -> None:
    assert in_trash(machine / "nowhere") == []


def test_each_is_listed_with_kind_name_notes_and_moment(folder: Path) -> None:
    talk, grace = both(folder)
    assert (talk.kind, talk.id, talk.name, talk.notes) == (
        "conversation",
        "c1",
        "Grace Hopper",
        2,
    )
    assert (grace.kind, grace.id, grace.name, grace.notes) == ("person", "p1", "Grace Hopper", 0)
    assert talk.at is not None
    assert grace.at is not None
    assert talk.at <= grace.at


def test_the_moment_is_that_of_the_id(folder: Path) -> None:
    (path, _) = (one.path for one in both(folder))
    path.rename(path.with_name(f"conversations-c1-{AT}abcdefgh.json"))
    ids = {one.which: one.at for one in in_trash(folder)}
    assert ids[f"{AT}abcdefgh"] == datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


def test_the_name_is_known_while_the_person_is_in_the_library(library: Library) -> None:
    library.put([person(), WHOLE])
    library.remove(Conversation, "c1")
    (talk,) = in_trash(library.folder)
    assert talk.name == "Grace Hopper"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.json", b""),
        ("conversations.json", b"{"),
        ("conversations-c1.json", b"\0\0"),
        ("people-.._.._x-01kqs55de0abcdefgh.json", b"7"),
        ("conversations-c1-zzzzzzzzzzzzzzzzzz.json", b'{"conversation": {"c1": {"person_id": 7}}}'),
        ("people-p1-zzzzzzzzzzzzzzzzzz", b'{"person": {"p1": {"name": []}}}'),
        ("\x1b]0;x\x07", b"\xff"),
    ],
)
def test_whatever_else_lies_there_is_listed_and_stays(
    library: Library, name: str, data: bytes
) -> None:
    path = library.folder / "trash" / name
    path.write_bytes(data)
    (one,) = in_trash(library.folder)
    assert (one.path, one.name) == (path, "")
    before = everything(library.folder)
    with pytest.raises((RefusedError, DamagedFileError)):
        put_back(library.folder, one.which)
    assert everything(library.folder) == before


def test_a_person_and_then_their_conversation_come_back(folder: Path) -> None:
    talk, grace = both(folder)
    with pytest.raises(RefusedError, match="its person"):
        put_back(folder, talk.which)
    assert put_back(folder, grace.which) == grace
    assert put_back(folder, talk.which) == talk
    again = opened(folder.parent)
    assert again.person("p1") == person()
    assert again.conversation("c1") == WHOLE
    assert in_trash(folder) == []


def test_nothing_that_is_there_is_replaced(folder: Path) -> None:
    _, grace = both(folder)
    opened(folder.parent).put([person(name="Another")])
    before = everything(folder)
    with pytest.raises(RefusedError, match="is there already"):
        put_back(folder, grace.which)
    assert everything(folder) == before


@pytest.mark.parametrize("which", ["", "nothing", "0"])
def test_what_means_none_or_more_than_one_is_refused(folder: Path, which: str) -> None:
    with pytest.raises(UnknownError):
        put_back(folder, which)
    assert len(in_trash(folder)) == 2


def test_what_the_app_could_not_read_stays_there(folder: Path) -> None:
    _, grace = both(folder)
    data = grace.path.read_bytes()
    for damaged in (data[:-9], data.replace(b'"p1"', b'"p2"')):
        grace.path.write_bytes(damaged)
        with pytest.raises(DamagedFileError):
            put_back(folder, grace.which)
    assert len(in_trash(folder)) == 2


def test_of_a_damaged_file_the_notes_that_can_be_read_are_counted(library: Library) -> None:
    library.put([person(), replace(WHOLE, goal="x")])
    library.remove(Conversation, "c1")
    (path,) = (library.folder / "trash").iterdir()
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b'"n2":{')])
    (one,) = in_trash(library.folder)
    assert (one.name, one.notes) == ("Grace Hopper", 1)
