"""Marking what a command changed with the moment and the machine."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import EMPTY, Bank
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.records import R, Record

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
    if isinstance(after, Conversation):
        old = before if isinstance(before, Conversation) else None
        after = replace(
            after,
            findings=_stamp(old.findings if old else (), after.findings, now, machine),
            plan=_stamp(old.plan if old else (), after.plan, now, machine),
            notes=_stamp(old.notes if old else (), after.notes, now, machine),
            promises=_stamp(old.promises if old else (), after.promises, now, machine),
            advice=_stamp(old.advice if old else (), after.advice, now, machine),
            snoozes=_stamp(old.snoozes if old else (), after.snoozes, now, machine),
            thank_you=_stamp((old.thank_you,) if old else (), (after.thank_you,), now, machine)[0],
        )
    elif isinstance(after, Bank):
        known = before if isinstance(before, Bank) else EMPTY
        after = replace(
            after,
            questions=_stamp(known.questions, after.questions, now, machine),
            retired=_stamp(known.retired, after.retired, now, machine),
            uses=_stamp(known.uses, after.uses, now, machine),
            templates=_stamp(known.templates, after.templates, now, machine),
        )
    else:
        person = before if isinstance(before, Person) else None
        after = replace(
            after,
            contacts=_stamp(person.contacts if person else (), after.contacts, now, machine),
            snoozes=_stamp(person.snoozes if person else (), after.snoozes, now, machine),
        )
    return _marked(before, after, now, machine)


def _stamp(before: Sequence[R], after: Sequence[R], now: datetime, machine: str) -> tuple[R, ...]:
    if before is after:
        return tuple(after)
    known = {record.id: record for record in before}
    return tuple(
        record
        if known.get(record.id) is record or known.get(record.id) == record
        else _marked(known.get(record.id), record, now, machine)
        for record in after
    )


def _marked(before: Record | None, after: R, now: datetime, machine: str) -> R:
    last = before.updated_at if before else None
    if last is not None and last >= now:
        now = min(last, _LAST - _TICK) + _TICK
    return replace(after, updated_at=now, machine=machine)
