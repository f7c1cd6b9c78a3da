"""The catalogue: heads that are right whatever happens to its file."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from msgspec import msgpack

from tests.storage.shelf import conversation, data_of, opened, path_of, person, with_notes
from tui.domain.model.conversation import Conversation
from tui.domain.model.summary import PersonHead, conversation_head, person_head
from tui.errors import CoffeechatError
from tui.storage import Library
from tui.storage.catalogue import Catalogue
from tui.storage.catalogue_file import VERSION, read_heads, write_heads

WHOLE = with_notes(conversation(), "n1", "n2")


@pytest.fixture
def catalogue(library: Library, machine: Path) -> Path:
    """The catalogue of a library with a person and a conversation."""
    library.put([person(), WHOLE])
    library.close()
    return machine / "home" / "cache" / "catalog.json"


def are_right(machine: Path) -> None:
    """Another program has the heads of what stands in the files."""
    library = opened(machine)
    library.refresh()
    assert library.problems == ()
    assert library.people() == [person_head(library.person("p1"))]
    assert library.conversations() == [conversation_head(library.conversation("c1"))]
    library.close()


def test_heads_come_from_the_catalogue_alone(
    catalogue: Path, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(*_: object) -> None:
        raise AssertionError("a file was read")

    monkeypatch.setattr(Library, "_head", read)
    library = opened(machine)
    library.refresh()
    assert library.people() == [person_head(person())]
    assert library.conversations() == [conversation_head(WHOLE)]


def test_what_was_known_is_recalled_before_a_file_is_looked_at(
    catalogue: Path, machine: Path
) -> None:
    library = opened(machine)
    library.put([with_notes(conversation(), "n1")])  # and the catalogue doesn't know it yet
    other = opened(machine)
    other.recall()
    assert other.people() == [person_head(person())]
    assert other.conversations() == [conversation_head(WHOLE)]
    assert other.refresh(), "something is otherwise"
    assert other.conversations() == library.conversations()
    assert not other.refresh(), "nothing more"


def test_a_deleted_catalogue_is_made_anew(catalogue: Path, machine: Path) -> None:
    catalogue.unlink()
    are_right(machine)
    assert catalogue.exists()


def spoilt(catalogue: Path, at: int, column: int, values: Any) -> None:
    """Have a column of the catalogue hold something else."""
    whole = msgpack.decode(catalogue.read_bytes())
    whole[at][column] = values
    catalogue.write_bytes(msgpack.encode(whole))


@pytest.mark.parametrize("data", [b"", b"\0\0\0", b"{}", b"\x90", b"\xc1", b"\x91" * 2_000])
def test_what_is_no_catalogue_is_made_anew(catalogue: Path, machine: Path, data: bytes) -> None:
    catalogue.write_bytes(data)
    are_right(machine)


@pytest.mark.parametrize(
    ("column", "values"),
    [
        (0, ["soon"]),  # the files' marks
        (0, [1.5]),
        (0, []),
        (1, [7]),  # the ids
        (1, []),
        (1, ["c1", "c2"]),
        (3, ["no stage"]),
        (4, ["2026-11-24"]),  # a day in place of a moment
    ],
)
def test_a_column_that_is_none_is_made_anew(
    catalogue: Path, machine: Path, column: int, values: Any
) -> None:
    spoilt(catalogue, 2, column, values)
    assert read_heads(catalogue)["conversations"] == {}
    are_right(machine)


def test_a_catalogue_of_another_version_is_made_anew(catalogue: Path, machine: Path) -> None:
    whole = msgpack.decode(catalogue.read_bytes())
    catalogue.write_bytes(msgpack.encode([VERSION - 1, *whole[1:]]))
    assert read_heads(catalogue)["people"] == {}
    are_right(machine)


def test_what_must_not_reach_a_terminal_is_not_read_from_it_either(catalogue: Path) -> None:
    spoilt(catalogue, 1, 2, ["Grace\x1b[2J"])
    ((_, head),) = read_heads(catalogue)["people"].values()
    assert isinstance(head, PersonHead) and head.name == "Grace[2J"


def test_the_catalogue_that_an_older_version_left_is_removed(library: Library) -> None:
    library.put([person()])
    library.catalogue_file = library.catalogue_file.with_suffix(".msgpack")
    old = library.catalogue_file.with_suffix(".json")
    write_heads(old, read_heads(old))
    assert old.exists()
    write_heads(library.catalogue_file, read_heads(old))
    assert library.catalogue_file.exists() and not old.exists()


def test_every_truncation_of_the_catalogue_is_made_good(catalogue: Path, machine: Path) -> None:
    data = catalogue.read_bytes()
    for length in range(0, len(data), 97):
        catalogue.write_bytes(data[:length])
        are_right(machine)


def test_a_head_of_a_file_that_is_gone_goes(
    catalogue: Path, machine: Path, library: Library
) -> None:
    library.put([conversation("c2")])
    library.close()
    path_of(library, conversation("c2")).unlink()
    are_right(machine)
    library.refresh()
    assert [head.id for head in library.conversations()] == ["c1"]


def test_an_edit_from_outside_is_seen(catalogue: Path, machine: Path, library: Library) -> None:
    path = path_of(library, person())
    data = data_of(path)
    data["person"]["p1"]["name"] = "Ada Lovelace"
    path.write_text(json.dumps(data), "utf-8")
    are_right(machine)
    library.refresh()
    assert [head.name for head in library.people()] == ["Ada Lovelace"]
    assert library.person("p1").name == "Ada Lovelace"


def test_an_edit_of_the_same_size_is_seen(catalogue: Path, machine: Path, library: Library) -> None:
    path = path_of(library, person())
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("Grace", "Gracy"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    are_right(machine)
    library.refresh()
    assert [head.name for head in library.people()] == ["Gracy Hopper"]


def test_a_catalogue_that_cannot_be_written_is_no_trouble(machine: Path) -> None:
    (machine / "home" / "cache").write_text("in the way", "utf-8")
    library = opened(machine)
    library.put([person(), WHOLE])
    library.close()
    are_right(machine)


def test_a_folder_in_place_of_the_catalogue_is_no_trouble(machine: Path) -> None:
    (machine / "home" / "cache" / "catalog.json").mkdir(parents=True)
    library = opened(machine)
    library.put([person(), WHOLE])
    library.close()
    are_right(machine)


def test_a_text_that_many_heads_have_is_held_once(catalogue: Path, machine: Path) -> None:
    library = opened(machine)
    library.refresh()
    assert library.conversations()[0].person_id is library.people()[0].id


def test_what_is_written_while_the_heads_are_read_is_not_forgotten(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(machine).put([conversation("c1"), conversation("c2"), conversation("c3")])
    read = Library._head

    def interleaved(self: Library, folder: str, id: str) -> object:
        head = read(self, folder, id)
        if id == "c2":
            self.put([WHOLE])
            self.remove(type(WHOLE), "c2")
        return head

    monkeypatch.setattr(Library, "_head", interleaved)
    library = opened(machine)
    library.refresh()
    heads = {head.id: head.notes for head in library.conversations()}
    assert heads == {"c1": 2, "c3": 0}


@pytest.mark.parametrize("moment", ["people", "conversations"])
def test_what_is_made_after_the_folders_were_looked_at_is_there(
    machine: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    opened(machine).put([person("p1"), conversation("c1")])
    library = opened(machine)
    look = Catalogue._files

    def interleaved(self: Catalogue, kind: str, *known: Any) -> object:
        found = look(self, kind, *known)
        if kind == moment:
            library.put([person("p2"), conversation("c2")])
        return found

    monkeypatch.setattr(Catalogue, "_files", interleaved)
    library.refresh()
    assert [head.id for head in library.people()] == ["p1", "p2"]
    assert [head.id for head in library.conversations()] == ["c1", "c2"]


def test_a_folder_that_cannot_be_read_is_a_sentence(library: Library) -> None:
    (library.folder / "people").rmdir()
    (library.folder / "people").write_text("in the way", "utf-8")
    with pytest.raises(CoffeechatError, match="people can't be read"):
        library.refresh()


def test_heads_are_in_the_order_of_their_ids_whatever_was_written_when(
    library: Library, machine: Path
) -> None:
    written = ("c3", "c1", "c4", "c2")
    wanted = ["c1", "c2", "c3", "c4"]
    library.put([person("p2"), person("p1"), *map(conversation, written)])
    assert [head.id for head in library.conversations()] == wanted
    assert [head.id for head in library.people()] == ["p1", "p2"]
    library.remove(Conversation, "c1")
    library.put([conversation("c1")])
    assert [head.id for head in library.conversations()] == wanted
    library.refresh()
    assert [head.id for head in library.conversations()] == wanted
    library.close()
    other = opened(machine)
    other.put([conversation("c0")])
    other.close()
    last = opened(machine)
    last.refresh()
    assert [head.id for head in last.conversations()] == ["c0", *wanted]


def test_a_catalogue_in_another_order_is_put_in_order(catalogue: Path, machine: Path) -> None:
    library = opened(machine)
    library.put([conversation("c2"), conversation("c0")])
    library.close()
    heads = {kind: dict(reversed(there.items())) for kind, there in read_heads(catalogue).items()}
    write_heads(catalogue, heads)
    again = opened(machine)
    again.refresh()
    assert [head.id for head in again.conversations()] == ["c0", "c1", "c2"]
