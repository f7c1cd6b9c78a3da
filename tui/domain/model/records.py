"""What every stored record carries."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TypeVar

from msgspec import Struct


class Superseded(Struct, frozen=True):
    """A value that gave way to another when two writers had changed the same field."""

    field: str
    """Name of the field, with a dot inside of another: "goal", "request.draft"."""
    value: str
    """The value: a text itself, anything else as compact JSON."""
    updated_at: datetime | None = None
    """When the record that had it last changed, UTC; None if it was never stored."""
    machine: str = ""
    """Id of the machine that wrote it."""


class Record(Struct, frozen=True, kw_only=True):
    """A thing with an own id; ids sort by the time they were made and are never reused."""

    id: str
    """Own id, from clock and entropy."""
    updated_at: datetime | None = None
    """When it last changed, UTC; None before it was first stored."""
    machine: str = ""
    """Id of the machine that changed it last."""
    history: tuple[Superseded, ...] = ()
    """What gave way in it, oldest first; see `tui.domain.sync.merge`."""


class Snooze(Record, frozen=True, kw_only=True):
    """That a line of Today is not shown for some time; its id says which, see `Due.snooze_id`."""

    until: date
    """The day on which it is shown again."""


R = TypeVar("R", bound=Record)


def find(records: Iterable[R], id: str) -> R | None:
    """The record with this id, or None."""
    return next((r for r in records if r.id == id), None)


def swap(records: tuple[R, ...], new: R) -> tuple[R, ...]:
    """The records with the one of the same id replaced; appended if there is none."""
    if find(records, new.id) is None:
        return (*records, new)
    return tuple(new if r.id == new.id else r for r in records)


def without(records: tuple[R, ...], id: str) -> tuple[R, ...]:
    """The records but the one with this id."""
    return tuple(r for r in records if r.id != id)
