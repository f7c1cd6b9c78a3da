"""The library: what is put comes back, and what it does not know it keeps."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given

from tests.laws import drawn
from tests.storage.shelf import (
    conversation,
    data_of,
    note_ids,
    opened,
    path_of,
    person,
    with_notes,
)
from tests.storage.strategies import CONVERSATIONS
from tui.domain.model.conversation import Conversation, Finding
from tui.domain.model.person import Channel, Person
from tui.errors import DamagedFileError, UnknownError
from tui.storage import Library
from tui.storage.migrations import FORMAT
from tui.structs import replace


@given(CONVERSATIONS, CONVERSATIONS)
@drawn(0.4, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_put_is_read_by_another_program(
    library: Library, first: Conversation, second: Conversation
) -> None:
    second = replace(second, id=first.id)
    for there in (first, second):
        assert library.put([there]) == [there]
        assert opened(library.folder.parent).conversation(first.id) == there
    library.remove(Conversation, first.id)


def test_what_is_not_there_is_unknown(library: Library) -> None:
    with pytest.raises(UnknownError):
        library.person("nobody")
    with pytest.raises(UnknownError):
        library.conversation("nothing")


@pytest.mark.parametrize("id", ["", "..", "../../etc/passwd", "a/b", "a\0b", "é", "a b"])
def test_an_id_never_leads_out_of_the_library(library: Library, id: str) -> None:
    with pytest.raises(DamagedFileError):
        library.person(id)
    with pytest.raises(DamagedFileError):
        library.put([person(id)])


def test_the_order_of_records_is_kept(library: Library) -> None:
    findings = tuple(Finding(id=id, text=id) for id in ("f1", "f2", "f3"))
    there = replace(conversation(), findings=findings)
    library.put([there])
    library.put([replace(there, findings=(findings[0], findings[2]))])
    library.put([there])
    assert opened(library.folder.parent).conversation("c1").findings == findings


def plant(library: Library, thing: Person | Conversation, *path: str, value: object) -> None:
    """Write a value into a thing's file, as a newer version or a hand would."""
    data = data_of(path_of(library, thing))
    inner: Any = data
    for key in path[:-1]:
        inner = inner.setdefault(key, {})
    inner[path[-1]] = value
    path_of(library, thing).write_text(json.dumps(data), "utf-8")


UNKNOWN = {"deep": [0.5, {"deeper": None}], "text": "kept \U0001f98a"}


@pytest.mark.parametrize(
    "path",
    [
        ("later", "record"),
        ("about", "file", "later"),
        ("about", "later"),
        ("conversation", "c1", "later"),
        ("conversation", "c1", "call", "later"),
        ("conversation", "c1", "request", "later"),
        ("conversation", "later"),
        ("notes", "n1", "later"),
        ("letters", "thank-you", "later"),
        ("letters", "later"),
    ],
)
def test_what_a_newer_version_wrote_is_kept(library: Library, path: tuple[str, ...]) -> None:
    there = with_notes(conversation(), "n1")
    library.put([there])
    plant(library, there, *path, value=UNKNOWN)
    again = opened(library.folder.parent)
    changed = with_notes(replace(again.conversation("c1"), goal="new"), "n2")
    changed = replace(changed, notes=(replace(changed.notes[0], text="edited"), changed.notes[1]))
    assert again.put([changed]) == [changed]
    found = data_of(path_of(library, there))
    for key in path:
        found = found[key]
    assert found == UNKNOWN
    assert opened(library.folder.parent).conversation("c1") == changed


def test_what_a_newer_version_wrote_into_a_list_is_kept(library: Library) -> None:
    channels = (Channel("email", "g@example.org"), Channel("web", "example.org"))
    there = replace(person(), channels=channels)
    library.put([there])
    planted = [{"kind": c.kind, "value": c.value, "label": c.kind.upper()} for c in channels]
    plant(library, there, "person", "p1", "channels", value=planted)
    new = Channel("phone", "1")
    opened(library.folder.parent).put([replace(there, channels=(new, channels[1]))])
    assert data_of(path_of(library, there))["person"]["p1"]["channels"] == [
        {"kind": "phone", "value": "1"},
        planted[1],
    ]


def test_a_removed_record_takes_what_was_in_it_along(library: Library) -> None:
    there = with_notes(conversation(), "n1", "n2")
    library.put([there])
    library.put([replace(there, notes=there.notes[1:])])
    assert list(data_of(path_of(library, there))["notes"]) == ["n2"]


def test_removing_moves_to_the_trash(library: Library) -> None:
    library.put([person(), conversation()])
    library.refresh()
    data = path_of(library, conversation()).read_bytes()
    library.remove(Conversation, "c1")
    assert library.conversations() == []
    assert not path_of(library, conversation()).exists()
    (kept,) = (library.folder / "trash").iterdir()
    assert kept.read_bytes() == data
    assert "conversations-c1" in kept.name
    with pytest.raises(UnknownError):
        library.conversation("c1")
    again = opened(library.folder.parent)
    again.refresh()
    assert [head.id for head in again.people()] == ["p1"]
    assert again.conversations() == []


def test_removing_twice_or_nothing_is_no_trouble(library: Library) -> None:
    library.remove(Conversation, "c1")
    for _ in range(2):
        library.put([conversation()])
        library.remove(Conversation, "c1")
    assert len(list((library.folder / "trash").iterdir())) == 2


def test_what_was_removed_can_be_put_again(library: Library) -> None:
    there = with_notes(conversation(), "n1")
    library.put([there])
    library.remove(Conversation, "c1")
    assert library.put([there]) == [there]
    assert note_ids(opened(library.folder.parent).conversation("c1")) == ["n1"]


def test_a_new_library_says_what_it_is(library: Library) -> None:
    about = data_of(library.folder / "library.json")["library"]["library"]
    assert about["format"] == FORMAT
    assert about["machine"] == library.machine
    assert opened(library.folder.parent).machine == library.machine
