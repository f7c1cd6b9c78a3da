"""Any person and any conversation, built from the records' own fields."""

import types
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from msgspec.structs import fields

from tui.domain.language.text import clean
from tui.domain.model.conversation import Advice, Conversation, Finding, Promise
from tui.domain.model.letter import ThankYou
from tui.domain.model.note import Note
from tui.domain.model.person import Contact, Person
from tui.domain.model.question import Question
from tui.domain.model.records import Snooze
from tui.structs import field_names, is_struct

IDS = st.text("0123456789abcdefghjkmnpqrstvwxyz", min_size=1, max_size=18)
TEXTS = st.text(max_size=20).map(clean)

_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(2**53), 2**53),
    bool: st.booleans(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    date: st.dates(),
}


def of(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type that a field may have."""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    origin = get_origin(kind)
    if origin is tuple:
        return st.lists(of(get_args(kind)[0]), max_size=2).map(tuple)
    if origin in (Union, types.UnionType):
        inner = next(arg for arg in get_args(kind) if arg is not type(None))
        return st.none() | of(inner)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(list(kind))
    assert is_struct(kind), kind
    return built(kind)


def built(kind: Any, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Instances of a struct, every field any value of its type but for the given ones."""
    hints = get_type_hints(kind)
    wanted = {name: given.get(name, of(hints[name])) for name in field_names(kind)}
    return st.builds(kind, **wanted)


def _records(kind: Any, *order: str) -> st.SearchStrategy[Any]:
    """Up to two records with different ids, in the order in which a file is read."""

    def key(record: Any) -> Any:
        return tuple(getattr(record, name) for name in order)

    made = st.lists(built(kind, id=IDS), max_size=2, unique_by=lambda record: record.id)
    return made.map(lambda found: tuple(sorted(found, key=key) if order else found))


PEOPLE: st.SearchStrategy[Person] = built(
    Person, id=IDS, contacts=_records(Contact, "id"), snoozes=_records(Snooze, "id")
)
CONVERSATIONS: st.SearchStrategy[Conversation] = built(
    Conversation,
    id=IDS,
    findings=_records(Finding),
    plan=_records(Question, "position", "id"),
    notes=_records(Note, "sequence", "id"),
    promises=_records(Promise),
    advice=_records(Advice),
    snoozes=_records(Snooze),
    thank_you=built(ThankYou, id=st.just("thank-you")),
)


def bare(kind: Any, id: str) -> Any:
    """A record with nothing but what it must have, every text "x"."""
    hints = get_type_hints(kind)
    needed = [one.name for one in fields(kind) if one.required]
    simple: dict[Any, Any] = {str: "x", int: 1, datetime: datetime(2026, 5, 1, tzinfo=UTC)}
    given = {name: simple.get(hints[name]) for name in needed}
    given |= {n: next(iter(hints[n])) for n in needed if given[n] is None}
    return kind(**{**given, "id": id})
