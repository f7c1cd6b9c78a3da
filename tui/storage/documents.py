"""Between aggregates and the tables of their files."""

from dataclasses import fields, replace
from typing import Any

from tui.domain.conversation import Conversation, Finding, Promise
from tui.domain.letter import ThankYou
from tui.domain.merge import Table, Tables
from tui.domain.note import Note
from tui.domain.person import Person
from tui.domain.question import Question
from tui.domain.records import Record
from tui.storage.codec import FieldError, decode, encode
from tui.storage.migrations import ABOUT as ABOUT
from tui.storage.migrations import FORMAT as FORMAT

LISTS: dict[str, type[Record]] = {
    "findings": Finding,
    "plan": Question,
    "notes": Note,
    "promises": Promise,
}
"""Tables with many records of the conversation's; of the others only the own record is known."""

LETTER = "thank-you"
"""Id of the letter of thanks."""

_OUTSIDE = frozenset({*LISTS, "thank_you"})
_INSIDE = tuple(f.name for f in fields(Conversation) if f.name not in _OUTSIDE)


class ForeignError(ValueError):
    """The tables are not those of the aggregate that was asked for."""


class FutureError(ValueError):
    """The tables are of a newer format."""


def tables_of(
    aggregate: Person | Conversation,
    known: Person | Conversation | None = None,
    present: Tables | None = None,
) -> Tables:
    """The tables of a person's or a conversation's file.

    Args:
        aggregate: The person or the conversation.
        known: The aggregate that `present` was made from; records that are still the same
            objects are not made anew.
        present: Its tables.
    """
    if isinstance(aggregate, Person):
        return {**_about("person"), "person": {aggregate.id: encode(aggregate)}}
    lists = {name: _docs(name, aggregate, known, present or {}) for name in LISTS}
    head = {name: encode(getattr(aggregate, name)) for name in _INSIDE}
    letter = aggregate.thank_you
    return {
        **_about("conversation"),
        "conversation": {aggregate.id: head},
        **lists,
        "letters": {letter.id: encode(letter)},
    }


def _docs(
    name: str, aggregate: Conversation, known: Person | Conversation | None, present: Tables
) -> Table:
    old = present.get(name, {})
    same = {id(record) for record in getattr(known, name, ())}
    return {
        record.id: old[record.id] if id(record) in same and record.id in old else encode(record)
        for record in getattr(aggregate, name)
    }


def _about(kind: str) -> Tables:
    return {ABOUT: {"file": {"kind": kind, "format": FORMAT}}}


def person_of(tables: Tables, id: str, *, clean: bool = False, newer: bool = False) -> Person:
    """The person in a file's tables.

    Args:
        tables: The tables, in the present format.
        id: The person's id.
        clean: See `decode`.
        newer: Whether tables of a newer format are read as far as they are understood.

    Raises:
        ForeignError: It is another kind of file, or somebody else's.
        FutureError: It is of a newer format.
        FieldError: A field has a value that does not fit.
    """
    return decode(Person, _own(tables, "person", id, newer), f"person.{id}", clean=clean)


def conversation_of(
    tables: Tables, id: str, *, clean: bool = False, newer: bool = False
) -> Conversation:
    """The conversation in a file's tables, its records in their order; see `person_of`.

    Raises:
        ForeignError: It is another kind of file, or another conversation's.
        FutureError: It is of a newer format.
        FieldError: A field has a value that does not fit.
    """
    data = {k: v for k, v in _own(tables, "conversation", id, newer).items() if k not in _OUTSIDE}
    conversation = decode(Conversation, data, f"conversation.{id}", clean=clean)
    lists: dict[str, Any] = {
        name: tuple(_records(kind, tables, name, clean)) for name, kind in LISTS.items()
    }
    lists["plan"] = tuple(sorted(lists["plan"], key=lambda q: (q.position, q.id)))
    lists["notes"] = tuple(sorted(lists["notes"], key=lambda n: (n.sequence, n.id)))
    letter = tables.get("letters", {}).get(LETTER, {"id": LETTER})
    lists["thank_you"] = decode(ThankYou, letter, f"letters.{LETTER}", clean=clean)
    return replace(conversation, **lists)


def _own(tables: Tables, kind: str, id: str, newer: bool) -> dict[str, Any]:
    about = tables.get(ABOUT, {}).get("file", {})
    if about.get("kind") != kind:
        raise ForeignError(f"it is not the file of a {kind}")
    if type(about.get("format")) is not int:
        raise ForeignError("its format is not known")
    if about["format"] > FORMAT and not newer:
        raise FutureError("it was written by a newer coffeechat")
    own = tables.get(kind, {}).get(id)
    if own is None or own.get("id") != id:
        raise ForeignError(f"it belongs to another {kind}")
    return own


def _records(kind: type[Any], tables: Tables, name: str, clean: bool) -> list[Any]:
    records = []
    for id, fields_ in tables.get(name, {}).items():
        record = decode(kind, fields_, f"{name}.{id}", clean=clean)
        if record.id != id:
            raise FieldError("is another record's", f"{name}.{id}.id")
        records.append(record)
    return records
