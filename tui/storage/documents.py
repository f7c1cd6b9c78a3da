"""Between aggregates and the tables of their files."""

from collections.abc import Callable
from typing import Any, TypeVar

from tui.domain.model.aggregate import KINDS, Aggregate, lists_of, own_fields, singles_of
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.records import Record
from tui.domain.model.summary import ConversationHead, PersonHead, counted_head, person_head
from tui.domain.sync.merge import Table, Tables
from tui.storage.codec import FieldError, checker_of, decode, encode
from tui.storage.migrations import ABOUT as ABOUT
from tui.storage.migrations import FORMAT as FORMAT
from tui.structs import replace

A = TypeVar("A", bound=Aggregate)

IN_FILES: dict[type[Aggregate], dict[str, type[Record]]] = {kind: lists_of(kind) for kind in KINDS}
"""Tables with many records, by the kind of file that has them."""

LISTS: dict[str, type[Record]] = {
    name: kind for lists in IN_FILES.values() for name, kind in lists.items()
}
"""All of those tables; of the others only the own record is known."""

COUNTED = ("notes", "findings", "plan")
"""Lists of a conversation of which its head has the number alone."""

_FEW = tuple(name for name in IN_FILES[Conversation] if name not in COUNTED)

LETTER = "thank-you"
"""Id of the letter of thanks."""

TABLES = {"thank_you": "letters"}
"""Tables that are not called as the field is whose records are in them."""

_PLACES: dict[str, Callable[[Any], Any]] = {
    "plan": lambda question: (question.position, question.id),
    "notes": lambda note: (note.sequence, note.id),
}
"""What puts the records of a conversation in order; those of its other lists are as they were
written."""


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
            objects are not made again.
        present: Its tables.
    """
    kind: Any = type(aggregate)
    own = kind_of(kind)
    tables = _about(own)
    tables[own] = {aggregate.id: {n: encode(getattr(aggregate, n)) for n in own_fields(kind)}}
    for name in lists_of(kind):
        tables[name] = _docs(name, aggregate, known, present or {})
    for name in singles_of(kind):
        one = getattr(aggregate, name)
        tables[TABLES.get(name, name)] = {one.id: encode(one)}
    return tables


def _docs(name: str, aggregate: Aggregate, known: Aggregate | None, present: Tables) -> Table:
    old = present.get(name, {})
    same = {id(record) for record in getattr(known, name, ())}
    return {
        record.id: old[record.id] if id(record) in same and record.id in old else encode(record)
        for record in getattr(aggregate, name)
    }


def news_of(
    aggregate: Aggregate, known: Aggregate, present: Tables
) -> tuple[Tables, Tables] | None:
    """The records of a file that are not as they were; only those are looked at.

    Args:
        aggregate: The person, the conversation or the bank.
        known: The aggregate that `present` was made from; what is still the same object is as it
            was.
        present: Its tables.

    Returns:
        The records as they were, as far as they were there, and as they are; None if one is gone
        or has another place.
    """
    kind: Any = type(aggregate)
    own = kind_of(kind)
    fields = {name: getattr(aggregate, name) for name in own_fields(kind)}
    other = {n: encode(value) for n, value in fields.items() if value is not getattr(known, n)}
    news: Tables = {own: {aggregate.id: present[own][aggregate.id] | other}} if other else {}
    for name in lists_of(kind):
        records = _new_ones(getattr(known, name), getattr(aggregate, name))
        if records is None:
            return None
        news |= {name: {one.id: encode(one) for one in records}} if records else {}
    for name in singles_of(kind):
        one = getattr(aggregate, name)
        if one is not getattr(known, name):
            news[TABLES.get(name, name)] = {one.id: encode(one)}
    were = {name: present.get(name, {}) for name in news}
    return {name: {i: were[name][i] for i in news[name] if i in were[name]} for name in news}, news


def _new_ones(old: tuple[Record, ...], new: tuple[Record, ...]) -> list[Record] | None:
    """The records of a list that are other objects now; None if one is gone or has moved."""
    if new[: len(old)] == old:  # which asks for the same objects first, and that quickly
        return list(new[len(old) :])
    other = [pair for pair in zip(old, new, strict=False) if pair[0] is not pair[1]]
    if len(new) < len(old) or any(before.id != after.id for before, after in other):
        return None
    return [*(after for _, after in other), *new[len(old) :]]


def _about(kind: str) -> Tables:
    return {ABOUT: {"file": {"kind": kind, "format": FORMAT}}}


def aggregate_of(
    kind: type[A], tables: Tables, id: str, *, clean: bool = False, newer: bool = False
) -> A:
    """The person, the conversation or the bank in a file's tables, all lists in their order.

    Args:
        kind: Which of them.
        tables: The tables, in the present format.
        id: Its id.
        clean: See `decode`.
        newer: Whether tables of a newer format are read as far as they are understood.

    Raises:
        ForeignError: It is another kind of file, or somebody else's.
        FutureError: It is of a newer format.
        FieldError: A field has a value that does not fit.
    """
    whole: A = _without_lists(kind, tables, id, clean, newer)
    lists = _lists(kind, tables, clean)
    return replace(whole, **lists)


def head_of(
    kind: type[Aggregate], tables: Tables, id: str, *, clean: bool = False, newer: bool = False
) -> PersonHead | ConversationHead:
    """The head of what `aggregate_of` would give; raises where that would."""
    if kind is Person:
        return person_head(aggregate_of(Person, tables, id, clean=clean, newer=newer))
    talk = _without_lists(Conversation, tables, id, clean, newer)
    for name in COUNTED:
        check = checker_of(LISTS[name], clean)
        for record_id, fields_ in tables.get(name, {}).items():
            try:
                check(fields_)
            except FieldError as error:
                raise error.inside(f"{name}.{record_id}") from None
            _is_own(fields_["id"], record_id, name)
    few: dict[str, Any] = {name: tuple(_records(LISTS[name], tables, name, clean)) for name in _FEW}
    counts = (len(tables.get(name, {})) for name in COUNTED)
    return counted_head(replace(talk, **few), *counts)


def _without_lists(kind: Any, tables: Tables, id: str, clean: bool, newer: bool) -> Any:
    """The aggregate without what there may be many of."""
    own, inside = kind_of(kind), own_fields(kind)
    data = {k: v for k, v in _own(tables, own, id, newer).items() if k in inside}
    whole = decode(kind, data, f"{own}.{id}", clean=clean)
    singles: dict[str, Any] = {}
    for name, of in singles_of(kind).items():
        table, usual = TABLES.get(name, name), getattr(whole, name).id
        found = tables.get(table, {}).get(usual, {"id": usual})
        singles[name] = decode(of, found, f"{table}.{usual}", clean=clean)
    return replace(whole, **singles) if singles else whole


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


def _lists(kind: Any, tables: Tables, clean: bool) -> dict[str, Any]:
    """Every table of a file that has many records, in their order."""
    return {name: _in_order(kind, tables, name, clean) for name in lists_of(kind)}


def _in_order(kind: Any, tables: Tables, name: str, clean: bool) -> tuple[Any, ...]:
    records = _records(lists_of(kind)[name], tables, name, clean)
    if kind is not Conversation:
        return tuple(sorted(records, key=lambda one: one.id))
    return tuple(sorted(records, key=_PLACES[name]) if name in _PLACES else records)


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
