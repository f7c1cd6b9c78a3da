"""Marking what a command changed with the moment and the machine."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from tui.domain.model.aggregate import Aggregate, lists_of, singles_of
from tui.domain.model.records import R, Record
from tui.structs import replace

_TICK = timedelta(microseconds=1)
_LAST = datetime.max.replace(tzinfo=UTC)


def stamped(before: Aggregate | None, after: Aggregate, now: datetime, machine: str) -> Aggregate:
    """The aggregate with every changed record stamped, and itself.

    A stamp is later than the one it replaces, even where the clock is behind that of the
    machine that wrote before: whoever had a version in sight is newer than it.

    Args:
        before: The aggregate as it was, or None if it is new.
        after: The aggregate as a rule made it.
        now: The present moment, UTC.
        machine: This machine's id.
    """
    kind: Any = type(after)
    old = before if type(before) is kind else None
    parts: dict[str, Any] = {
        name: _stamp(getattr(old, name, ()), getattr(after, name), now, machine)
        for name in lists_of(kind)
    }
    for name in singles_of(kind):
        known = (getattr(old, name),) if old else ()
        (parts[name],) = _stamp(known, (getattr(after, name),), now, machine)
    return _marked(before, replace(after, **parts), now, machine)


def _stamp(before: Sequence[R], after: Sequence[R], now: datetime, machine: str) -> tuple[R, ...]:
    stay = _unchanged(before, after)
    known = {record.id: record for record in before[stay:]}
    return (
        *after[:stay],
        *(
            record
            if known.get(record.id) is record or known.get(record.id) == record
            else _marked(known.get(record.id), record, now, machine)
            for record in after[stay:]
        ),
    )


def _unchanged(before: Sequence[R], after: Sequence[R]) -> int:
    """With how many of the same records both begin: nearly always something was only added."""
    if after[: len(before)] == before:  # which asks for the same objects first, and that quickly
        return len(before)
    both = zip(before, after, strict=False)
    other = (at for at, (old, new) in enumerate(both) if old is not new)
    return next(other, min(len(before), len(after)))


def _marked(before: Record | None, after: R, now: datetime, machine: str) -> R:
    last = before.updated_at if before else None
    if last is not None and last >= now:
        now = min(last, _LAST - _TICK) + _TICK
    return replace(after, updated_at=now, machine=machine)
