"""The catalogue's file: heads as columns, which are read ten times as fast as records."""

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from tui.domain.head import ConversationHead, PersonHead
from tui.domain.merge import Tables
from tui.storage.codec import FieldError, decoder_of, encode
from tui.storage.database import AtomicJSONStorage
from tui.storage.durable import make_folder
from tui.storage.tables import Stamp

Head = PersonHead | ConversationHead
Entries = dict[str, tuple[Stamp, Head]]
"""Heads by id, each with the stamp of the file that it was made from."""

KINDS: dict[str, type[Head]] = {"people": PersonHead, "conversations": ConversationHead}
"""Folder of the library, and what its files' heads are."""

VERSION = 2
"""Version of the catalogue; another one is made anew."""

_STAMP = ("mtime", "size", "inode")


def read_heads(path: Path) -> dict[str, Entries]:
    """The heads in a catalogue; none if there is none or it can't be used."""
    try:
        tables = json.loads(path.read_bytes())  # checked below, column by column
        if tables["about"]["catalogue"] == {"version": VERSION}:
            return {kind: _entries(KINDS[kind], tables[kind]["columns"]) for kind in KINDS}
    except (OSError, FieldError, KeyError, TypeError, ValueError, RecursionError):
        pass
    return {kind: {} for kind in KINDS}


def write_heads(path: Path, heads: dict[str, Entries]) -> None:
    """Write a catalogue; the caller holds the library's lock.

    Raises:
        StorageError: It can't be written; nothing is lost by that.
    """
    make_folder(path.parent)
    tables: Tables = {"about": {"catalogue": {"version": VERSION}}}
    for kind, entries in heads.items():
        tables[kind] = {"columns": _columns(KINDS[kind], entries.values())}
    AtomicJSONStorage(path).write(tables)


def _columns(kind: type[Head], entries: Iterable[tuple[Stamp, Head]]) -> dict[str, list[Any]]:
    pairs = list(entries)
    stamps = {name: [stamp[at] for stamp, _ in pairs] for at, name in enumerate(_STAMP)}
    names = [field.name for field in fields(kind)]
    return stamps | {name: [encode(getattr(head, name)) for _, head in pairs] for name in names}


def _entries(kind: type[Head], columns: dict[str, Any]) -> Entries:
    hints = get_type_hints(kind)
    stamps = zip(*(_numbers(columns[name]) for name in _STAMP), strict=True)
    values = [_values(hints[field.name], columns[field.name]) for field in fields(kind)]
    made: Iterable[Head] = map(kind, *values)
    return {head.id: (stamp, head) for stamp, head in zip(stamps, made, strict=True)}


def _values(hint: Any, column: list[Any]) -> Iterable[Any]:
    """A column's values as the heads have them; what is many goes by a quick way."""
    if hint is str and "".join(column).isprintable():
        return column
    if hint == datetime | None:
        return _moments(column)
    if hint == tuple[str, ...]:
        read = cache(lambda row: decoder_of(hint)(list(row)))
        return [read(tuple(row)) for row in column]
    return map(decoder_of(hint), column)


def _moments(column: list[Any]) -> list[datetime | None]:
    parse = datetime.fromisoformat
    moments = [None if text is None else parse(text) for text in column]
    if any(moment is not None and moment.tzinfo is not UTC for moment in moments):
        raise ValueError
    return moments


def _numbers(column: list[Any]) -> list[int]:
    if any(type(number) is not int for number in column):
        raise TypeError
    return column
