"""The week ahead, day by day: calls, thank-yous, promises."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo

from msgspec import Struct

from tui.domain.agenda.due.item import Due

DAYS = 7
"""How many days are listed after today."""


class Week(Struct, frozen=True):
    """What is the user's to do and has a day, each line once."""

    overdue: tuple[Due, ...]
    """What was for a day before today, the oldest first."""
    days: tuple[tuple[date, tuple[Due, ...]], ...]
    """Today and the days after it, each with its lines, or with none."""
    later: tuple[Due, ...]
    """What is for a day after those."""


def week_of(lines: Iterable[Due], now: datetime, zone: tzinfo) -> Week:
    """The lines that are the user's and have a day, by that day; of one day by their moment.

    Args:
        lines: What is due, and what comes soon.
        now: The present moment, UTC.
        zone: The user's own time zone, for days.
    """
    today = now.astimezone(zone).date()
    found: defaultdict[date, list[Due]] = defaultdict(list)
    for line in lines:
        if line.day is not None and not line.theirs:
            found[line.day].append(line)
    for some in found.values():
        some.sort(key=lambda line: (line.at, line.key))
    ahead = [today + timedelta(days=after) for after in range(DAYS + 1)]
    return Week(
        tuple(line for day in sorted(found) if day < today for line in found[day]),
        tuple((day, tuple(found.get(day, ()))) for day in ahead),
        tuple(line for day in sorted(found) if day > ahead[-1] for line in found[day]),
    )
