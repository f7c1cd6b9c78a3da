"""The form of a library file: a line with all tables, and below it a line for each change since.

    {"about":{…},"notes":{…},…}
    ["5d0f3c1a",{"set":{"notes":{"<id>":{…}}},"drop":{"promises":["<id>"]}}]

The first line alone is a TinyDB database. Each further line begins with a check: the CRC-32 of its
change, begun with the check of the line above. A line that is lost, doubled or altered shows.
"""

import json
import math
import re
import zlib
from typing import Any

import msgspec
from msgspec import Struct

from tui.domain.sync.merge import Table, Tables
from tui.storage.faults import fault_in, is_suspicious

_NOTHING: Any = object()
_PRINTED = bytes(range(0x20, 0x7F)) + b"\n"
_ESCAPED = re.compile(rb"\\[urtbf]")


class Content(Struct, frozen=True):
    """What a file holds."""

    tables: Tables
    """All tables, with the changes."""
    changes: int
    """Number of lines below the first."""
    torn: bytes
    """The start of a change whose end is missing: a write that was never acknowledged."""
    clean: bool
    """Whether no text in it can hold anything that must not reach a terminal."""


def whole(tables: Tables) -> bytes:
    """The first line of a file: all tables.

    Raises:
        ValueError: A value has no JSON.
    """
    text = json.dumps(tables, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode() + b"\n"


def line(change: dict[str, Any], check: int) -> tuple[bytes, int]:
    """A change as the next line of a file, and that line's check.

    Args:
        change: What `change` gave.
        check: The check of the line above; of the first line it is its CRC-32.
    """
    body = msgspec.json.encode(change)  # in a thirtieth of the time; its numbers come from JSON
    check = zlib.crc32(body, check)
    return b'["%08x",%b]\n' % (check, body), check


def change(old: Tables, new: Tables) -> dict[str, Any] | None:
    """What makes the new tables of the old ones; empty if they are the same.

    Returns:
        None if a line can't say it: a table or a field is gone, or records changed their order.
    """
    wanted: Tables = {}
    gone: dict[str, list[str]] = {}
    if old.keys() - new.keys():
        return None
    for name, table in new.items():
        before = old.get(name, _NOTHING)
        if table is before:
            continue
        known: Table = {} if before is _NOTHING else before
        stay = [id for id in known if id in table]
        if list(table)[: len(stay)] != stay:
            return None
        if len(stay) < len(known):
            gone[name] = [id for id in known if id not in table]
        fields = _records(known, table)
        if fields is None:
            return None
        if fields or before is _NOTHING:
            wanted[name] = fields
    return ({"set": wanted} if wanted else {}) | ({"drop": gone} if gone else {})


def _records(old: Table, new: Table) -> Table | None:
    """The fields of every record that are not as they were; None if one lost a field."""
    changed: Table = {}
    for id, fields in new.items():
        before = old.get(id, _NOTHING)
        if before is fields:
            continue
        if before is _NOTHING:
            changed[id] = fields
            continue
        if before.keys() - fields.keys():
            return None
        differing = {k: v for k, v in fields.items() if before.get(k, _NOTHING) != v}
        if differing:
            changed[id] = differing
    return changed


def read(data: bytes) -> Content:
    """What a file's bytes say.

    Raises:
        ValueError: They are damaged, with the reason and where it is.
    """
    first, _, rest = data.partition(b"\n")
    try:
        tables = _parse(first)
    except ValueError:
        tables, rest = _parse(data), b""  # somebody may have put it in order by hand
    if not _is_tables(tables):
        raise ForeignTablesError("it is not one of coffeechat's files")
    lines = rest.split(b"\n")
    torn = lines.pop()
    if lines and b"\0" in lines[-1] and not torn:
        torn = lines.pop() + b"\n"
    check = zlib.crc32(first + b"\n")
    for number, text in enumerate(lines, 2):
        check = zlib.crc32(text[12:-1], check)
        if text[:12] != b'["%08x",' % check or text[-1:] != b"]":
            raise ValueError(f"line {number} is not as it was written")
        tables = _changed(tables, _parse(text)[1], number)
    return Content(tables, len(lines), torn, is_clean(data))


class ForeignTablesError(ValueError):
    """JSON that is not tables of records."""


def _changed(tables: Tables, change: Any, number: int) -> Tables:
    """The tables after one line; records are made again, never altered."""
    wanted: Any = change.get("set", {}) if _is(change) else None
    gone: Any = change.get("drop", {}) if _is(change) else None
    if not _is_tables(wanted) or not _is(gone) or not all(type(i) is list for i in gone.values()):
        raise ValueError(f"line {number} is not a change of tables")
    for name, ids in gone.items():
        tables[name] = {id: f for id, f in tables.get(name, {}).items() if id not in ids}
    put_in(tables, wanted)
    return tables


def put_in(tables: Tables, wanted: Tables) -> None:
    """Give records of tables some fields; the records are made again, the tables are altered."""
    for name, records in wanted.items():
        table = tables.setdefault(name, {})
        for id, fields in records.items():
            table[id] = {**table.get(id, {}), **fields}


def is_clean(data: bytes) -> bool:
    """Whether no text in it can hold anything that must not reach a terminal."""
    if b"\\" in data and _ESCAPED.search(data):
        return False
    if data.isascii():  # in a fifth of the time
        return not data.translate(None, _PRINTED)
    return data.replace(b"\n", b"").decode(errors="ignore").isprintable()


def _is(data: Any) -> bool:
    return type(data) is dict


def _is_tables(data: Any) -> bool:
    return _is(data) and all(_is(t) and all(map(_is, t.values())) for t in data.values())


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is not a number")


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        _refuse(text)
    return number


_DECODER = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite)


def _parse(text: bytes) -> Any:
    """What a text says; whatever may not be in it is named with its path."""
    try:
        data = _DECODER.decode(text.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        why = fault_in(text.decode("utf-8", "surrogateescape"))
        raise ValueError(why or str(error)) from error
    if is_suspicious(text) and (why := fault_in(text.decode("utf-8"))):
        raise ValueError(why)
    return data
