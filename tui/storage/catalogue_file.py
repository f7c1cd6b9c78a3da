"""The catalogue's file: heads as columns, which are read ten times as fast as records."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from itertools import repeat
from pathlib import Path
from typing import Any, get_type_hints

from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import Bank
from tui.domain.model.person import Person
from tui.domain.model.summary import ConversationHead, PersonHead, conversation_head, person_head
from tui.errors import StorageError
from tui.storage.codec import FieldError, decoder_of, encode
from tui.storage.durable import make_folder, write_durably
from tui.storage.tables import Stamp
from tui.structs import field_names

Head = PersonHead | ConversationHead
Entries = dict[str, tuple[Stamp, Head]]
"""Heads by id, each with the stamp of the file that it was made from."""

KINDS: dict[str, type[Head]] = {"people": PersonHead, "conversations": ConversationHead}
"""Folder of the library, and what its files' heads are."""

VERSION = 7
"""Version of the catalogue; another one is made again."""

_STAMP = ("mtime", "size", "inode")


def head_of_aggregate(aggregate: Aggregate) -> Head | None:
    """The head that the catalogue has of an aggregate; it has none of the bank."""
    if isinstance(aggregate, Bank):
        return None
    return person_head(aggregate) if isinstance(aggregate, Person) else conversation_head(aggregate)


def read_heads(path: Path) -> dict[str, Entries]:
    """The heads in a catalogue; none if there is none or it can't be used."""
    try:
        tables = json.loads(path.read_bytes().decode())  # checked below, column by column
        if tables["about"]["catalogue"] == {"version": VERSION}:
            texts: dict[str, str] = {}
            return {kind: _entries(KINDS[kind], tables[kind]["columns"], texts) for kind in KINDS}
    except (OSError, FieldError, KeyError, TypeError, ValueError, RecursionError):
        pass
    return {kind: {} for kind in KINDS}


def write_heads(path: Path, heads: dict[str, Entries]) -> None:
    """Write a catalogue; the caller holds the library's lock.

    Raises:
        StorageError: It can't be written; nothing is lost by that.
    """
    make_folder(path.parent)
    text = BytesIO()
    text.write(b'{"about":{"catalogue":{"version":%d}}' % VERSION)
    for kind, entries in heads.items():
        text.write(b',"%b":{"columns":{' % kind.encode())
        for at, (name, values) in enumerate(_columns(KINDS[kind], entries)):
            column = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
            text.write(f'{"," if at else ""}"{name}":{column}'.encode())
        text.write(b"}}")
    text.write(b"}\n")
    try:
        write_durably(path, text.getvalue())
    except OSError as error:
        raise StorageError(f"{path} can't be written: {error.strerror}.") from error


def _columns(kind: type[Head], entries: Entries) -> Iterator[tuple[str, list[Any]]]:
    """Names and values, column by column: the JSON of all at once takes four times its memory.

    Of a column that has one value in every row, as most rows have nothing snoozed, it is once.
    """
    for at, name in enumerate(_STAMP):
        yield name, [stamp[at] for stamp, _ in entries.values()]
    for name in field_names(kind):
        values = [encode(getattr(head, name)) for _, head in entries.values()]
        same = bool(values) and values.count(values[0]) == len(values)
        yield name, values[:1] if same else values


def _entries(kind: type[Head], columns: dict[str, Any], texts: dict[str, str]) -> Entries:
    """Heads by id; what is the same text in many of them is one object, kept in `texts`."""
    hints = get_type_hints(kind)
    stamps = list(zip(*(_numbers(columns[name]) for name in _STAMP), strict=True))
    values = [
        _in_rows(_values(hints[name], columns[name], texts), len(stamps))
        for name in field_names(kind)
    ]
    made: Iterable[Head] = map(kind, *values)
    return {head.id: (stamp, head) for stamp, head in zip(stamps, made, strict=True)}


def _in_rows(values: Iterable[Any], rows: int) -> Iterable[Any]:
    """A column's values, one for each row."""
    values = list(values)
    return repeat(values[0], rows) if len(values) == 1 else values


def _values(hint: Any, column: list[Any], texts: dict[str, str]) -> Iterable[Any]:
    """A column's values as the heads have them; what is many goes by a quick way."""
    if hint is str and "".join(column).isprintable():
        return [texts.setdefault(text, text) for text in column]
    if hint == datetime | None:
        return _moments(column)
    if hint == tuple[str, ...]:
        read = cache(lambda row: decoder_of(hint)(list(row)))
        return [read(tuple(row)) for row in column]
    return map(decoder_of(hint), column)


def _moments(column: list[Any]) -> list[datetime | None]:
    parse = datetime.fromisoformat
    moments = [None if text is None else parse(text) for text in column]
    if {moment.tzinfo for moment in moments if moment} - {UTC}:
        raise ValueError
    return moments


def _numbers(column: list[Any]) -> list[int]:
    if set(map(type, column)) - {int}:
        raise TypeError
    return column
