"""Between aggregates and the tables of their files."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import Bank, OwnQuestion, Retired, Use
from tui.domain.model.conversation import Advice, Conversation, Finding, Promise
from tui.domain.model.letter import ThankYou
from tui.domain.model.note import Note
from tui.domain.model.person import Contact, Person
from tui.domain.model.question import Question
from tui.domain.model.records import Record, Snooze
from tui.domain.model.summary import ConversationHead, PersonHead, counted_head, person_head
from tui.domain.model.template import PlanTemplate
from tui.domain.sync.merge import Table, Tables
from tui.storage.codec import FieldError, checker_of, decode, encode
from tui.storage.migrations import ABOUT as ABOUT
from tui.storage.migrations import FORMAT as FORMAT

IN_FILES: dict[type[Aggregate], dict[str, type[Record]]] = {
    Person: {"contacts": Contact, "snoozes": Snooze},
    Conversation: {
        "findings": Finding,
        "plan": Question,
        "notes": Note,
        "promises": Promise,
        "advice": Advice,
        "snoozes": Snooze,
    },
    Bank: {
        "questions": OwnQuestion,
        "retired": Retired,
        "uses": Use,
        "templates": PlanTemplate,
    },
}
"""Tables with many records, by the kind of file that has them."""

LISTS: dict[str, type[Record]] = {
    name: kind for lists in IN_FILES.values() for name, kind in lists.items()
}
"""All of those tables; of the others only the own record is known."""

_MANY = ("notes", "findings", "plan")
_FEW = tuple(name for name in IN_FILES[Conversation] if name not in _MANY)

LETTER = "thank-you"
"""Id of the letter of thanks."""

_OUTSIDE = frozenset({*LISTS, "thank_you"})
_INSIDE = {kind: tuple(f.name for f in fields(kind) if f.name not in _OUTSIDE) for kind in IN_FILES}


class ForeignError(ValueError):
    """The tables are not those of the aggregate that was asked for."""


class FutureError(ValueError):
    """The tables are of a newer format."""


def kind_of(kind: type[Aggregate]) -> str:
    """The word for a kind of file, which is also the name of the table with its own record."""
    return kind.__name__.lower()


def tables_of(
    aggregate: Aggregate, known: Aggregate | None = None, present: Tables | None = None
) -> Tables:
    """The tables of a file.

    Args:
        aggregate: The person, the conversation or the bank.
        known: The aggregate that `present` was made from; records that are still the same
            objects are not made anew.
        present: Its tables.
    """
    kind, own = type(aggregate), kind_of(type(aggregate))
    tables = _about(own)
    tables[own] = {aggregate.id: {n: encode(getattr(aggregate, n)) for n in _INSIDE[kind]}}
    for name in IN_FILES[kind]:
        tables[name] = _docs(name, aggregate, known, present or {})
    if isinstance(aggregate, Conversation):
        letter = aggregate.thank_you
        tables["letters"] = {letter.id: encode(letter)}
    return tables


def _docs(name: str, aggregate: Aggregate, known: Aggregate | None, present: Tables) -> Table:
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
    own = {k: v for k, v in _own(tables, "person", id, newer).items() if k not in _OUTSIDE}
    person = decode(Person, own, f"person.{id}", clean=clean)
    return replace(person, **_in_order(Person, tables, clean))


def conversation_of(
    tables: Tables, id: str, *, clean: bool = False, newer: bool = False
) -> Conversation:
    """The conversation in a file's tables, its records in their order; see `person_of`.

    Raises:
        ForeignError: It is another kind of file, or another conversation's.
        FutureError: It is of a newer format.
        FieldError: A field has a value that does not fit.
    """
    conversation = _without_lists(tables, id, clean, newer)
    lists = _lists(Conversation, tables, clean)
    lists["plan"] = tuple(sorted(lists["plan"], key=lambda q: (q.position, q.id)))
    lists["notes"] = tuple(sorted(lists["notes"], key=lambda n: (n.sequence, n.id)))
    return replace(conversation, **lists)


def bank_of(tables: Tables, id: str, *, clean: bool = False, newer: bool = False) -> Bank:
    """The bank in a file's tables, its records in the order of their ids; see `person_of`.

    Raises:
        ForeignError: It is another kind of file.
        FutureError: It is of a newer format.
        FieldError: A field has a value that does not fit.
    """
    own = {k: v for k, v in _own(tables, "bank", id, newer).items() if k not in _OUTSIDE}
    bank = decode(Bank, own, f"bank.{id}", clean=clean)
    return replace(bank, **_in_order(Bank, tables, clean))


READERS: dict[type[Aggregate], Callable[..., Aggregate]] = {
    Person: person_of,
    Conversation: conversation_of,
    Bank: bank_of,
}
"""What makes an aggregate of a file's tables, by its kind."""


def head_of(
    kind: type[Aggregate], tables: Tables, id: str, *, clean: bool = False, newer: bool = False
) -> PersonHead | ConversationHead:
    """The head of what `person_of` or `conversation_of` would give; raises where they would."""
    if kind is Person:
        return person_head(person_of(tables, id, clean=clean, newer=newer))
    talk = _without_lists(tables, id, clean, newer)
    for name in _MANY:
        check = checker_of(LISTS[name], clean)  # type: ignore[arg-type]  # a class is hashable
        for record_id, fields_ in tables.get(name, {}).items():
            try:
                check(fields_)
            except FieldError as error:
                raise error.inside(f"{name}.{record_id}") from None
            _is_own(fields_["id"], record_id, name)
    few: dict[str, Any] = {name: tuple(_records(LISTS[name], tables, name, clean)) for name in _FEW}
    counts = (len(tables.get(name, {})) for name in _MANY)
    return counted_head(replace(talk, **few), *counts)


def _without_lists(tables: Tables, id: str, clean: bool, newer: bool) -> Conversation:
    """The conversation with its letter and without what there may be many of."""
    data = {k: v for k, v in _own(tables, "conversation", id, newer).items() if k not in _OUTSIDE}
    talk = decode(Conversation, data, f"conversation.{id}", clean=clean)
    letter = tables.get("letters", {}).get(LETTER, {"id": LETTER})
    return replace(talk, thank_you=decode(ThankYou, letter, f"letters.{LETTER}", clean=clean))


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


def _lists(kind: type[Aggregate], tables: Tables, clean: bool) -> dict[str, Any]:
    """Every table of a file that has many records."""
    return {name: tuple(_records(of, tables, name, clean)) for name, of in IN_FILES[kind].items()}


def _in_order(kind: type[Aggregate], tables: Tables, clean: bool) -> dict[str, Any]:
    """Every table of a file that has many records, each in the order of their ids."""
    lists = _lists(kind, tables, clean)
    return {name: tuple(sorted(some, key=lambda one: one.id)) for name, some in lists.items()}


def _records(kind: type[Any], tables: Tables, name: str, clean: bool) -> list[Any]:
    records = []
    for id, fields_ in tables.get(name, {}).items():
        record = decode(kind, fields_, f"{name}.{id}", clean=clean)
        _is_own(record.id, id, name)
        records.append(record)
    return records


def _is_own(own: str, id: str, name: str) -> None:
    if own != id:
        raise FieldError("is another record's", f"{name}.{id}.id")
