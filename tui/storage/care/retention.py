"""Which backups to keep, and when one is due."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

LAST = 10
"""How many of the newest backups are kept."""

WEEKS = 8
"""Of how many weeks the newest backup is kept; weeks without one don't count."""


def keep(made: Iterable[datetime], zone: tzinfo) -> set[datetime]:
    """The backups to keep: the newest ones, and the newest one of each of the last weeks.

    Args:
        made: When each backup was made, UTC.
        zone: The user's own time zone, for weeks; they begin on Monday.
    """
    newest_first = sorted(set(made), reverse=True)
    weeks: dict[tuple[int, int], datetime] = {}
    for moment in newest_first:
        year, week, _ = moment.astimezone(zone).isocalendar()
        weeks.setdefault((year, week), moment)
    return {*newest_first[:LAST], *list(weeks.values())[:WEEKS]}


def wanted(made: Iterable[datetime], now: datetime, zone: tzinfo) -> bool:
    """Whether a backup is due: none was made on this day.

    Args:
        made: When each backup was made, UTC.
        now: The present moment, UTC.
        zone: The user's own time zone, for days.
    """
    today = now.astimezone(zone).date()
    return all(moment.astimezone(zone).date() != today for moment in made)
