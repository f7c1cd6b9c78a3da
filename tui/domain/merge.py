"""Joining what two writers made of one file: nothing that either wrote is lost.

A file is tables of records, a record is a mapping of fields. `base` is what both started from.
"""

from typing import Any

from tui.domain.words import Kind

Fields = dict[str, Any]
Table = dict[str, Fields]
Tables = dict[str, Table]

STAMPS = ("updated_at", "machine")
"""Fields that say who wrote a record and when."""

_GONE: Any = object()
"""Stands for a field that a side doesn't have."""


def merge(base: Tables, theirs: Tables, ours: Tables) -> Tables:
    """The tables with both sides' changes; the same whichever side is called ours.

    What only one side changed is taken; a record that one side removed is gone unless the
    other changed it; a field that both changed keeps the newer value. Of a note, both texts
    are kept, and it is off the record if either side took it off.

    Args:
        base: What both sides started from.
        theirs: What the other side made of it.
        ours: What this side made of it.
    """
    merged: Tables = {}
    for name in _keys(theirs, ours):
        sides = (side.get(name, {}) for side in (base, theirs, ours))
        table = _merge_table(*sides, notes=name == "notes")
        if table or name not in base or (name in theirs and name in ours):
            merged[name] = table
    return merged


def _keys(first: dict[str, Any], second: dict[str, Any]) -> list[str]:
    return [*first, *(key for key in second if key not in first)]


def _merge_table(base: Table, theirs: Table, ours: Table, *, notes: bool) -> Table:
    merged: Table = {}
    for id in _keys(theirs, ours):
        old, their, our = base.get(id), theirs.get(id), ours.get(id)
        if their is not None and our is not None:
            older, newer = sorted((their, our), key=_age)
            merged[id] = _merge_fields(old or {}, newer, older, notes=notes)
            continue
        kept = their if their is not None else our
        if kept is not None and (old is None or _content(kept) != _content(old)):
            merged[id] = kept
    return merged


def _merge_fields(base: Fields, newer: Fields, older: Fields, *, notes: bool) -> Fields:
    merged: Fields = {}
    for key in _keys(newer, older):
        old, new, other = (side.get(key, _GONE) for side in (base, newer, older))
        if other in (new, old):
            kept = new
        elif new in (old, _GONE):
            kept = other
        else:
            kept = _both(key, old, new, other, notes=notes)
        if kept is not _GONE:
            merged[key] = kept
    return merged


def _content(fields: Fields) -> Fields:
    """A record without its stamps: writing the same again is no change."""
    return {key: value for key, value in fields.items() if key not in STAMPS}


def _both(key: str, old: Any, new: Any, other: Any, *, notes: bool) -> Any:
    """The value of a field that both sides changed."""
    if isinstance(new, dict) and isinstance(other, dict):
        return _merge_fields(old if isinstance(old, dict) else {}, new, other, notes=False)
    if notes and key == "text" and other is not _GONE:
        return f"{new}\n{other}"
    if notes and key == "kind" and other == Kind.OFF_THE_RECORD:
        return other
    return new


def _age(fields: Fields) -> tuple[str, str, str]:
    """What decides who is newer: time, then machine, then content, so that both sides agree."""
    updated_at, machine = fields.get("updated_at") or "", fields.get("machine") or ""
    return str(updated_at), str(machine), str(sorted(fields.items()))
