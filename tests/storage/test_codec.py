"""The codec: a round trip loses nothing, and what does not fit is refused by its path."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.shelf import conversation, person, with_notes
from tests.storage.strategies import CONVERSATIONS, PEOPLE
from tui.domain.model.conversation import Conversation, Finding
from tui.domain.model.person import Person
from tui.domain.sync.merge import Tables
from tui.storage.codec import FieldError, decode, encode
from tui.storage.documents import aggregate_of, tables_of


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value, ensure_ascii=False, allow_nan=False))


@given(PEOPLE)
def test_a_person_comes_back_as_they_were(there: Person) -> None:
    assert aggregate_of(Person, through_json(tables_of(there)), there.id) == there
    assert decode(Person, through_json(encode(there))) == there


@given(CONVERSATIONS)
def test_a_conversation_comes_back_as_it_was(there: Conversation) -> None:
    assert aggregate_of(Conversation, through_json(tables_of(there)), there.id) == there


def leaves(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Paths of everything that is neither fields nor a list of something."""
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in items:
        if isinstance(value, dict | list) and value:
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key)


def said(path: tuple[Any, ...]) -> str:
    """A path as an error says it: names with dots, places in brackets."""
    return "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path).lstrip(".")


def put(data: Any, path: tuple[Any, ...], value: object) -> None:
    for key in path[:-1]:
        data = data[key]
    data[path[-1]] = value


@given(CONVERSATIONS, st.data(), st.sampled_from([1.5, {"a": 1}, [[]], 2**60, "\0"]))
def test_what_does_not_fit_is_named_by_its_path(
    there: Conversation, data: st.DataObject, wrong: object
) -> None:
    tables: Tables = through_json(tables_of(there))
    own = ("conversation", there.id, "id")
    paths = [p for p in leaves(tables) if len(p) > 2 and p[0] != "about" and p != own]
    path = data.draw(st.sampled_from(paths))
    put(tables, path, wrong)
    try:
        aggregate_of(Conversation, tables, there.id)
    except FieldError as error:
        assert str(error).startswith(said(path)), (str(error), path)
    else:
        assert wrong == "\0", f"{path} took {wrong!r}"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", 7),
        ("name", None),
        ("channels", {}),
        ("channels", "a"),
        ("channels", [7]),
        ("channels", [{"kind": "email"}]),
        ("cadence", {"paused": 1}),
        ("cadence", {"rule": 1.0}),
        ("personal", [None]),
        ("updated_at", "2026-05-01T12:00:00"),
        ("updated_at", "yesterday"),
        ("updated_at", 0),
        ("updated_at", "0001-01-01T00:00:00+14:00"),
    ],
)
def test_a_person_is_read_strictly(field: str, wrong: object) -> None:
    data = {**encode(person()), field: wrong}
    with pytest.raises(FieldError, match=rf"^people\.p1\.{field}"):
        decode(Person, data, "people.p1")


def test_a_field_that_must_be_there_is_missed_by_name() -> None:
    data = encode(person())
    del data["name"]
    with pytest.raises(FieldError, match=r"^p1\.name: is missing$"):
        decode(Person, data, "p1")


def test_a_field_of_an_older_version_takes_its_default() -> None:
    assert decode(Person, {"id": "p1", "name": "Ada"}) == Person(id="p1", name="Ada")


def test_keys_of_a_newer_version_are_passed_over() -> None:
    data = {**encode(person()), "later": {"deep": [1]}}
    assert decode(Person, data) == person()


def test_times_are_kept_in_utc() -> None:
    tables = tables_of(with_notes(conversation(), "n1"))
    tables["notes"]["n1"]["at"] = "2026-05-01T14:00:00+02:00"
    (note,) = aggregate_of(Conversation, tables, "c1").notes
    assert encode(note)["at"] == "2026-05-01T12:00:00+00:00"


def test_records_are_read_in_their_order() -> None:
    there = with_notes(conversation(), "n2", "n1")
    tables = tables_of(there)
    tables["notes"] = dict(reversed(tables["notes"].items()))
    assert aggregate_of(Conversation, tables, "c1") == there


def test_what_could_drive_a_terminal_is_dropped_on_reading() -> None:
    finding = decode(Finding, {"id": "f", "text": "a\x1b]0;b\x07\x9b\u202ec\x7f"})
    assert finding.text == "a]0;bc"
