"""Joining what two writers made of one file: nothing that either wrote is lost.

A file is tables of records, a record is a mapping of fields. `base` is what both started from.
"""

from typing import Any

Fields = dict[str, Any]
Table = dict[str, Fields]
Tables = dict[str, Table]


def merge(base: Tables, theirs: Tables, ours: Tables) -> Tables:
    """The tables with both sides' changes.

    What only one side changed is taken; a record that one side removed is gone unless the
    other changed it; a field that both changed keeps the newer value, except the text of a
    note, which keeps both.

    Args:
        base: What both sides started from.
        theirs: What the other side made of it.
        ours: What this side made of it.
    """
    names = [*theirs, *(name for name in ours if name not in theirs)]
    return {
        name: _merge_table(name, base.get(name, {}), theirs.get(name, {}), ours.get(name, {}))
        for name in names
    }


def _merge_table(name: str, base: Table, theirs: Table, ours: Table) -> Table:
    merged: Table = {}
    for id in [*theirs, *(id for id in ours if id not in theirs)]:
        old, their, our = base.get(id), theirs.get(id), ours.get(id)
        if their is not None and our is not None:
            merged[id] = _merge_fields(old or {}, their, our, both_texts=name == "notes")
            continue
        kept = their if their is not None else our
        if kept is not None and kept != old:
            merged[id] = kept
    return merged


def _merge_fields(base: Fields, theirs: Fields, ours: Fields, *, both_texts: bool) -> Fields:
    newer, older = (theirs, ours) if _age(theirs) >= _age(ours) else (ours, theirs)
    merged: Fields = {}
    for key in [*theirs, *(key for key in ours if key not in theirs)]:
        old, their, our = base.get(key), theirs.get(key), ours.get(key)
        if their == our or our == old:
            merged[key] = their
        elif their == old:
            merged[key] = our
        elif isinstance(their, dict) and isinstance(our, dict):
            inner = old if isinstance(old, dict) else {}
            merged[key] = _merge_fields(inner, their, our, both_texts=False)
        elif key == "text" and both_texts:
            merged[key] = "\n".join(str(side.get(key, "")) for side in (newer, older))
        else:
            merged[key] = newer.get(key, older.get(key))
    return merged


def _age(fields: Fields) -> tuple[str, str, str]:
    """What decides who is newer: time, then machine, then content, so that both sides agree."""
    return str(fields.get("updated_at")), str(fields.get("machine")), str(sorted(fields.items()))
