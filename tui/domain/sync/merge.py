"""Joining what two writers made of one file: nothing that either wrote is lost.

A file is tables of records, a record is a mapping of fields. `base` is what both started from.
"""

from typing import Any

from msgspec import Struct, field

from tui.domain.model.vocabulary import Kind
from tui.domain.sync.field_history import (
    HISTORY,
    STAMPS,
    Fields,
    compact,
    entry,
    tidied,
    worth_keeping,
)

Table = dict[str, Fields]
Tables = dict[str, Table]

MOVED = (*STAMPS, "position")
"""Fields that don't make a record a changed one: it was written again, or others came before it."""

_GONE: Any = object()
"""Stands for a field that a side doesn't have."""


def merge(base: Tables, theirs: Tables, ours: Tables, *, back: bool = False) -> Tables:
    """The tables with both sides' changes; the same whichever side is called ours.

    What only one side changed is taken; a record that one side removed is gone unless the
    other changed it. Of a field that both changed the newer value stays, and the record's
    history keeps the older. Of a note, both texts are kept, and it is off the record if either
    side took it off.

    Args:
        base: What both sides started from.
        theirs: What the other side made of it.
        ours: What this side made of it.
        back: Whether ours is only gone back to, as by undo. Then theirs stays in every field
            that both changed, and what it replaces is not remembered.
    """
    merged: Tables = {}
    for name in _keys(theirs, ours):
        sides = (side.get(name, {}) for side in (base, theirs, ours))
        table = _merge_table(*sides, notes=name == "notes", back=back)
        if table or name not in base or (name in theirs and name in ours):
            merged[name] = table
    return merged


def _keys(first: dict[str, Any], second: dict[str, Any]) -> list[str]:
    return [*first, *(key for key in second if key not in first)]


def _merge_table(base: Table, theirs: Table, ours: Table, *, notes: bool, back: bool) -> Table:
    merged: Table = {}
    for id in _keys(theirs, ours):
        old, their, our = base.get(id), theirs.get(id), ours.get(id)
        if their is not None and our is not None:
            newer, older = (their, our) if back or _age(their) > _age(our) else (our, their)
            merged[id] = _Record(old or {}, newer, older, notes, back).merged()
            continue
        kept = their if their is not None else our
        if kept is not None and (old is None or _content(kept) != _content(old)):
            merged[id] = kept
    return merged


def _content(fields: Fields) -> Fields:
    """A record without what changes by itself."""
    return {key: value for key, value in fields.items() if key not in MOVED}


def _age(fields: Fields) -> tuple[str, str]:
    """What decides who is newer: time, then machine."""
    return str(fields.get("updated_at") or ""), str(fields.get("machine") or "")


class _Record(Struct, frozen=True):
    """One record that both sides have."""

    base: Fields
    """As both found it; empty if they didn't."""
    newer: Fields
    """The side that changed it last, or that goes first."""
    older: Fields
    """The other side."""
    notes: bool
    """Whether it is a note."""
    back: bool
    """Whether the older side is only gone back to."""
    lost: list[Fields] = field(default_factory=list)
    """Entries for the history, put here while it is merged."""

    def merged(self) -> Fields:
        """The record with both sides' changes, and what gave way in its history."""
        if self.base == self.older or self.newer == self.older:
            return self.newer
        if self.base == self.newer:
            return self.older
        merged = self._fields(self.base, self.newer, self.older)
        for side in (self.older, self.newer):
            merged |= {key: side[key] for key in STAMPS if key in side}
        history = self._history(merged)
        return {**merged, HISTORY: history} if history else merged

    def _fields(self, base: Fields, newer: Fields, older: Fields, inside: str = "") -> Fields:
        merged: Fields = {}
        for key in _keys(newer, older):
            old, new, other = (side.get(key, _GONE) for side in (base, newer, older))
            if not inside and key in (*STAMPS, HISTORY):
                continue
            if new == old or (new is _GONE and other != old):
                kept = other
            elif other in (new, old, _GONE):
                kept = new
            else:
                kept = self._both(inside + key, old, new, other)
            if kept is not _GONE:
                merged[key] = kept
        return merged

    def _both(self, name: str, old: Any, new: Any, other: Any) -> Any:
        """The value of a field that both sides changed."""
        if isinstance(new, dict) and isinstance(other, dict):
            return self._fields(old if isinstance(old, dict) else {}, new, other, f"{name}.")
        loser = self.older
        if not self.back and _age(self.newer) == _age(self.older):
            new, other = sorted((new, other), key=compact, reverse=True)
        if self.notes and name == "kind" and other == Kind.OFF_THE_RECORD:
            new, other, loser = other, new, self.newer
        if self.notes and name == "text" and not self.back:
            return _both_texts(new, other)
        if not self.back and worth_keeping(name, other):
            self.lost.append(entry(name, other, loser))
        return new

    def _history(self, merged: Fields) -> list[Fields]:
        """What both sides remember, and what was lost now."""
        old, new, other = (side.get(HISTORY, []) for side in (self.base, self.newer, self.older))
        if not self.lost and new == old:
            return list(other)
        if not self.lost and other in (new, old):
            return list(new)
        return tidied([*new, *other, *self.lost], merged)


def _both_texts(new: str, other: str) -> str:
    """Both texts, the newer first; one alone if it has the other's lines in it."""
    for text, inside in ((new, other), (other, new)):
        if not inside or f"\n{inside}\n" in f"\n{text}\n":
            return text
    return f"{new}\n{other}"
