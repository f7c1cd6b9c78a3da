"""The catalogue's file: heads as columns of MessagePack, checked as they are decoded."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import repeat
from pathlib import Path
from types import GenericAlias
from typing import Any, get_type_hints

from msgspec import MsgspecError, Struct, defstruct, msgpack

from tui.domain.language.text import clean
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import Bank
from tui.domain.model.person import Person
from tui.domain.model.summary import ConversationHead, PersonHead, conversation_head, person_head
from tui.errors import StorageError
from tui.storage.durable import make_folder, write_durably
from tui.storage.tables import Stamp
from tui.structs import field_names

Head = PersonHead | ConversationHead
Entries = dict[str, tuple[int, Head]]
"""Heads by id, each with `marked` of the file that it was made from."""

KINDS: dict[str, type[Head]] = {"people": PersonHead, "conversations": ConversationHead}
"""Folder of the library, and what its files' heads are."""

VERSION = 9
"""Version of the catalogue; another one is made again."""

_MARK = "mark"


def marked(stamp: Stamp) -> int:
    """A stamp as one number: of 20,000 files the stamps themselves take 3 MB."""
    return hash(stamp)


def head_of_aggregate(aggregate: Aggregate) -> Head | None:
    """The head that the catalogue has of an aggregate; it has none of the bank."""
    if isinstance(aggregate, Bank):
        return None
    return person_head(aggregate) if isinstance(aggregate, Person) else conversation_head(aggregate)


def read_heads(path: Path) -> dict[str, Entries]:
    """The heads in a catalogue; none if there is none or it can't be used."""
    shared: dict[Any, Any] = {}
    try:
        whole: Any = msgpack.decode(path.read_bytes(), type=_whole())  # strictly: others raise
        if whole.version == VERSION:
            return {kind: _entries(KINDS[kind], getattr(whole, kind), shared) for kind in KINDS}
    except (OSError, MsgspecError, ValueError, RecursionError):
        pass
    return {kind: {} for kind in KINDS}


def write_heads(path: Path, heads: dict[str, Entries]) -> None:
    """Write a catalogue; the caller holds the library's lock.

    Raises:
        StorageError: It can't be written; nothing is lost by that.
    """
    make_folder(path.parent)
    columns = [list(_columns(KINDS[kind], heads[kind])) for kind in KINDS]
    try:
        write_durably(path, msgpack.encode([VERSION, *columns]))
        before = path.with_suffix(".json")  # as it was called up to version 7
        if before != path:
            before.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(f"{path} can't be written: {error.strerror}.") from error


@cache
def _whole() -> type[Struct]:
    """What a catalogue's file holds: the version, and for each kind of head its columns."""
    kinds = ((name, _columns_of(kind)) for name, kind in KINDS.items())
    return defstruct("Whole", [("version", int), *kinds], array_like=True)


def _columns_of(kind: type[Head]) -> type[Struct]:
    hints: Any = get_type_hints(kind)
    rows: list[tuple[str, Any]] = [(_MARK, int)]
    rows += [(name, hints[name]) for name in field_names(kind)]
    columns = [(name, GenericAlias(list, (row,))) for name, row in rows]
    return defstruct(f"{kind.__name__}Columns", columns, array_like=True)


def _columns(kind: type[Head], entries: Entries) -> Iterator[list[Any]]:
    """Values, column by column: the files' marks, and those of the heads.

    Of a column that has one value in every row, as most rows have nothing snoozed, it is once.
    """
    yield [mark for mark, _ in entries.values()]
    for name in field_names(kind):
        values = [getattr(head, name) for _, head in entries.values()]
        same = bool(values) and values.count(values[0]) == len(values)
        yield values[:1] if same else values


def _entries(kind: type[Head], columns: Any, shared: dict[Any, Any]) -> Entries:
    """Heads by id; what is the same text or row in many of them is one object, from `shared`."""
    marks = getattr(columns, _MARK)
    values = (
        _in_rows(_values(getattr(columns, name), shared), len(marks)) for name in field_names(kind)
    )
    made: Iterable[Head] = map(kind, *values)
    return {head.id: (mark, head) for mark, head in zip(marks, made, strict=True)}


def _in_rows(values: list[Any], rows: int) -> Iterable[Any]:
    """A column's values, one for each row."""
    if len(values) not in (1, rows):
        raise ValueError("a column is too short or too long")
    return repeat(values[0], rows) if len(values) == 1 else values


def _values(column: list[Any], shared: dict[Any, Any]) -> list[Any]:
    """A column's values as the heads have them."""
    kind = type(column[0]) if column else None
    if kind is str and not "".join(column).isprintable():
        column = [clean(text) for text in column]
    if kind is str or kind is tuple:
        return [shared.setdefault(value, value) for value in column]
    return column
