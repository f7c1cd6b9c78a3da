"""Making a person, a conversation or the bank again of what was salvaged and of a backup."""

from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from msgspec import Struct

from tui.domain.language.text import clean
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import BANK, Bank
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import ThankYou
from tui.domain.model.note import Note
from tui.domain.model.records import Record
from tui.domain.model.vocabulary import Kind
from tui.domain.sync.field_history import Fields
from tui.domain.sync.merge import Tables
from tui.storage.care.salvage import CUT
from tui.storage.codec import FieldError, decode
from tui.storage.documents import (
    ABOUT,
    FORMAT,
    IN_FILES,
    LETTER,
    LISTS,
    ForeignError,
    aggregate_of,
    kind_of,
    tables_of,
)
from tui.storage.migrations import upgraded
from tui.structs import is_struct

_hints = cache(get_type_hints)
_NOTHING: Any = object()


class Salvage(Struct, frozen=True):
    """What became of a damaged file."""

    aggregate: Aggregate
    """All that could be read, over what the backup had."""
    lost: tuple[str, ...]
    """Paths of what was in the file and could not be used, such as "notes.n1.at"."""


def salvaged(
    kind: type[Aggregate],
    id: str,
    tables: Tables,
    older: Aggregate | None = None,
    *,
    complete: bool = False,
) -> Salvage | None:
    """The person, the conversation or the bank made of what was read.

    A record or a field that does not fit is left out. A note without its kind is off the record.

    Args:
        kind: Person, Conversation or Bank.
        id: The id that the file is named by.
        tables: What `salvage` gave.
        older: What a backup has of this file; it fills what is missing.
        complete: Whether no record is missing, so that one which only the backup has was removed.

    Returns:
        None if neither the file nor a backup has the own record of the aggregate.
    """
    own = kind_of(kind)
    before = tables_of(older) if older is not None else {}
    tables = _own(upgraded(tables), own, id)
    lost: list[str] = []
    made: Tables = {ABOUT: {"file": {"kind": own, "format": FORMAT}}}
    for name, record in _wanted(kind, own).items():
        found, old = tables.get(name, {}), before.get(name, {})
        made[name] = {}
        for each in {**({} if complete and name in tables else old), **found}:
            if name not in LISTS and each not in (id, LETTER):
                continue
            path = f"{name}.{each}"
            one = _record(record, found.get(each, {}), old.get(each, {}), path, lost)
            one["id"] = clean(each)  # damage may have put what is never kept into an id
            if record is Note:
                one = _filled(one, made[own].get(id, {}), path, lost)
            if _fits(record, one):
                made[name][one["id"]] = one
            else:
                lost.append(path)
    try:
        return Salvage(aggregate_of(kind, made, id), tuple(lost))
    except (ForeignError, FieldError):
        return None


def _wanted(kind: type[Aggregate], own: str) -> dict[str, type[Record]]:
    """The tables of a kind of file, and what their records are."""
    letters = {"letters": ThankYou} if kind is Conversation else {}
    return {own: kind, **IN_FILES[kind], **letters}


def _own(tables: Tables, own: str, id: str) -> Tables:
    """The tables, the own record by its id; nothing if they are another file's."""
    about = tables.get(ABOUT, {}).get("file", {})
    records = tables.get(own, {})
    if own == BANK and not records and any(tables.get(name) for name in IN_FILES[Bank]):
        records = {id: {"id": id}}  # a library has only one
    record = next((f for key, f in records.items() if id in (key, f.get("id"))), None)
    if about.get("kind", own) != own or (records and record is None):
        return {}
    return tables if record is None else {**tables, own: {id: record}}


def _record(kind: type[Record], found: Fields, old: Fields, path: str, lost: list[str]) -> Fields:
    """The fields that were found and fit, over what the backup has."""
    good = _good(kind, found, path, lost)
    if found.get("updated_at") == old.get("updated_at"):
        good = {key: v for key, v in good.items() if key not in old or not _is_hurt(v)}
    return {**old, **good}


def _is_hurt(value: Any) -> bool:
    return isinstance(value, str) and (value.endswith(CUT) or "\ufffd" in value)


def _filled(note: Fields, own: Fields, path: str, lost: list[str]) -> Fields:
    """A note whose words are there, with something harmless for what is missing."""
    if "text" not in note:
        return note
    neutral = {
        "sequence": 2**31,  # after the others
        "kind": Kind.OFF_THE_RECORD.value,
        "elapsed_s": 0,
        "at": note.get("updated_at") or own.get("created_at"),
    }
    lost += [f"{path}.{name}" for name in neutral if name not in note]
    return {**neutral, **note}


def _good(kind: Any, data: Fields, path: str, lost: list[str]) -> Fields:
    """The fields that fit."""
    good = {}
    for name, hint in _hints(kind).items():
        if name in data:
            value = _fit(hint, data[name], f"{path}.{name}", lost)
            if value is not _NOTHING:
                good[name] = value
    return good


def _fit(kind: Any, value: Any, path: str, lost: list[str]) -> Any:
    """A value, or what of it fits; nothing if none does."""
    if is_struct(kind) and isinstance(value, dict):
        value = _good(kind, value, path, lost)
    elif get_origin(kind) is tuple and isinstance(value, list):
        inner = get_args(kind)[0]
        items = [_fit(inner, item, f"{path}[{n}]", lost) for n, item in enumerate(value)]
        value = [item for item in items if item is not _NOTHING]
    if _fits(kind, value):
        return value
    lost.append(path)
    return _NOTHING


def _fits(kind: Any, value: Any) -> bool:
    try:
        decode(kind, value)
    except (FieldError, RecursionError):
        return False
    return True
