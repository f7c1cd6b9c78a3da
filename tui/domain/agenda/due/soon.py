"""What comes soon, but is not due yet."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta, tzinfo

from tui.domain.agenda.due.calls import next_calls, planned
from tui.domain.agenda.due.item import Due, snoozed_by, still_awake
from tui.domain.agenda.due.promises import promises_ahead
from tui.domain.model.summary import ConversationHead

WEEK = timedelta(days=7)
"""How far ahead is soon."""


def soon(
    heads: Collection[ConversationHead], lines: Iterable[Due], now: datetime, zone: tzinfo
) -> tuple[Due, ...]:
    """The calls and the user's own promises of the next week that are not due yet, by their day.

    Args:
        heads: The conversations.
        lines: What is due, from `due`.
        now: The present moment, UTC.
        zone: The user's own time zone, for days.
    """
    known = {line.key for line in lines}
    coming = [head for head in heads if planned(head)]
    found = [line for line in next_calls(coming, now, zone, WEEK) if line.key not in known]
    for head in heads:
        found.extend(promises_ahead(head, now, zone, WEEK))
    found = still_awake(found, snoozed_by(heads), now, zone)
    return tuple(sorted(found, key=lambda line: (line.at, line.key)))
