"""The head of a file that is as the program writes one; of any other there is none.

Reading every file of a large library strictly takes seconds. msgspec checks the same in C, if its
types say all that `codec` asks for; what it does not take is read by `aggregates`, which has the
sentence for what is wrong.
"""

import os
import stat
from datetime import UTC, datetime
from functools import cache
from types import GenericAlias, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Meta, MsgspecError, Struct, defstruct, json
from msgspec import field as field_of
from msgspec.structs import asdict, fields

from tui.domain.model.aggregate import lists_of, own_fields, singles_of
from tui.domain.model.conversation import Conversation
from tui.domain.model.summary import counted_head, person_head
from tui.storage.catalogue_file import Head
from tui.storage.codec import LARGEST
from tui.storage.documents import COUNTED, FORMAT, LETTER, TABLES, kind_of
from tui.storage.journal import is_clean
from tui.structs import is_struct

_READ_AT_ONCE = 1 << 20
"""From so many bytes on a file is left to the other way."""

_MOMENT = Annotated[datetime, Meta(tz=True)]
_NUMBER = Annotated[int, Meta(ge=-LARGEST, le=LARGEST)]


class _What(Struct, forbid_unknown_fields=True):
    """What a file says of itself."""

    kind: str
    format: int


class _About(Struct, forbid_unknown_fields=True):
    """The table that has it."""

    file: _What


def head_in_file(kind: Any, path: str, id: str) -> Head | None:
    """The head of a file; None if it takes a closer look to tell.

    Args:
        kind: Person or Conversation.
        path: The file.
        id: Whose it is to be.
    """
    try:
        data = _content(path)
        if data.find(b"\n") != len(data) - 1 or not is_clean(data):
            return None
        return _head(kind, _decoder(kind).decode(data), id)
    except (OSError, MsgspecError, RecursionError):
        return None


def _content(path: str) -> bytes:
    """All of a small file: a pipe would be waited for, a device read for ever."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    try:
        status = os.fstat(handle)
        whole = stat.S_ISREG(status.st_mode) and status.st_size < _READ_AT_ONCE
        return os.read(handle, status.st_size) if whole else b""
    finally:
        os.close(handle)


def _head(kind: Any, file: Any, id: str) -> Head | None:
    own = getattr(file, kind_of(kind)).get(id)
    said = file.about.file
    if own is None or own.id != id or (said.kind, said.format) != (kind_of(kind), FORMAT):
        return None
    lists = {name: getattr(file, name) for name in lists_of(kind)}
    if any(list(of) != [one.id for one in of.values()] for of in lists.values()):
        return None
    parts = asdict(own)
    for name in singles_of(kind):
        found = getattr(file, TABLES.get(name, name))
        if list(found) != [LETTER]:
            return None
        parts[name] = found[LETTER]
    if kind is Conversation:
        few: Any = {name: tuple(of.values()) for name, of in lists.items() if name not in COUNTED}
        counts = (len(lists[name]) for name in COUNTED)
        head: Head = counted_head(kind(**parts, **few), *counts)
    else:
        ordered = {name: tuple(of[key] for key in sorted(of)) for name, of in lists.items()}
        head = person_head(kind(**parts, **ordered))
    moments = [moment for name in _moments(type(head)) if (moment := getattr(head, name))]
    return head if all(moment.tzinfo is UTC for moment in moments) else None


@cache
def _moments(kind: type[Head]) -> tuple[str, ...]:
    """The fields of a head that are moments."""
    hints = get_type_hints(kind)
    return tuple(name for name in hints if datetime in (hints[name], *get_args(hints[name])))


@cache
def _decoder(kind: Any) -> json.Decoder[Any]:
    """Reads a file of a kind; raises a MsgspecError if it is not wholly as it is written today."""
    own = [_field(one) for one in fields(kind) if one.name in own_fields(kind)]
    tables: list[Any] = [("about", _About), (kind_of(kind), _by_id(_strict("Own", own)))]
    for name, of in lists_of(kind).items():
        tables.append((name, _by_id(_of(of))))
    for name, of in singles_of(kind).items():
        tables.append((TABLES.get(name, name), _by_id(_of(of))))
    return json.Decoder(_strict("File", tables))


def _by_id(record: type[Struct]) -> Any:
    return GenericAlias(dict, (str, record))


def _strict(name: str, fields: list[Any], *bases: Any) -> type[Struct]:
    return defstruct(
        name, fields, bases=bases or None, frozen=True, kw_only=True, forbid_unknown_fields=True
    )


@cache
def _of(kind: Any) -> type[Struct]:
    """The same kind of record, that takes nothing else."""
    return _strict(kind.__name__, [_field(one) for one in fields(kind)], kind)


def _field(one: Any) -> tuple[Any, ...]:
    hint = _hint(one.type)
    if one.required:
        return one.name, hint
    if one.default is not NODEFAULT:
        return one.name, hint, one.default
    return one.name, hint, field_of(default_factory=one.default_factory)


def _hint(hint: Any) -> Any:
    """A type, so that msgspec asks of it what `codec` does."""
    if hint is datetime:
        return _MOMENT
    if hint is int:
        return _NUMBER
    if get_origin(hint) is tuple:
        return GenericAlias(tuple, (_hint(get_args(hint)[0]), ...))
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (one for one in get_args(hint) if one is not type(None))
        return _hint(inner) | None
    return _of(hint) if is_struct(hint) else hint
