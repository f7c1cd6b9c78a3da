"""The catalogue: heads that are right whatever happens to its file."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.storage.shelf import conversation, data_of, opened, path_of, person, with_notes
from tui.domain.model.conversation import Conversation
from tui.domain.model.summary import conversation_head, person_head
from tui.errors import CoffeechatError
from tui.storage import Library
from tui.storage.catalogue import Catalogue

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


def test_a_deleted_catalogue_is_made_anew(catalogue: Path, machine: Path) -> None:
    catalogue.unlink()
    are_right(machine)
    assert catalogue.exists()


@pytest.mark.parametrize(
    "data",
    [
        "",
        "\0\0\0",
        "[]",
        "{}",
        '{"about": {"catalogue": {"version": 2}}, "people": {"p9": {}}}',
        '{"about": {"catalogue": {"version": 1}}, "people": {"p1": {}}}',
        '{"about": {"catalogue": {"version": 1}}, "people": {"p1": {"stamp": 7, "head": 7}}}',
        '{"about": {"catalogue": {"version": 1}}, "people": {"p1": {"stamp": [1, 2, 1e999]}}}',
        '{"about": {"catalogue": {"version": 1}}, "people": {"p1": {"stamp": [1, 2, "x"]}}}',
    ],
)
def test_a_corrupt_catalogue_is_made_anew(catalogue: Path, machine: Path, data: str) -> None:
    catalogue.write_text(data, "utf-8")
    are_right(machine)


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
    tables = json.loads(catalogue.read_bytes())
    columns = tables["conversations"]["columns"]
    tables["conversations"]["columns"] = {
        name: values[::-1] if len(values) > 1 else values for name, values in columns.items()
    }
    catalogue.write_text(json.dumps(tables), "utf-8")
    again = opened(machine)
    again.refresh()
    assert [head.id for head in again.conversations()] == ["c0", "c1", "c2"]
