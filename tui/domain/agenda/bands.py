"""Today in three bands: what is mine and has a clock, mine this week, and what is waited for."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from enum import StrEnum
from itertools import groupby

from msgspec import Struct

from tui.domain.agenda.due.item import Due, DueKind


class Band(StrEnum):
    """Where a line of Today is listed."""

    NOW = "now"
    """Mine, and its day has come."""
    WEEK = "this week"
    """Mine, and its day is ahead."""
    WAITING = "waiting"
    """Theirs, or nobody said a day."""


class Pile(Struct, frozen=True):
    """Lines of one kind that are waited for, listed as one until they are asked for."""

    kind: DueKind
    """What they are."""
    theirs: bool
    """Whether they wait for the other one."""
    lines: tuple[Due, ...]
    """The lines, at least one."""


class Bands(Struct, frozen=True):
    """Every line in exactly one band, each band in its order."""

    now: tuple[Due, ...] = ()
    """By urgency."""
    week: tuple[Due, ...] = ()
    """By day."""
    piles: tuple[Pile, ...] = ()
    """What is waited for, by kind: of a kind what is mine comes first."""

    @property
    def lines(self) -> tuple[Due, ...]:
        """Every line, band after band."""
        waiting = (line for pile in self.piles for line in pile.lines)
        return (*self.now, *self.week, *waiting)


def band_of(line: Due, today: date) -> Band:
    """The band of a line.

    Args:
        line: The line.
        today: The present day in the user's own zone.
    """
    if line.theirs or line.day is None:
        return Band.WAITING
    return Band.NOW if line.day <= today else Band.WEEK


def banded(lines: Iterable[Due], now: datetime, zone: tzinfo) -> Bands:
    """Lines in their bands.

    Args:
        lines: What is due and what comes soon, in the order of urgency.
        now: The present moment, UTC.
        zone: The user's own time zone, for days.
    """
    today = now.astimezone(zone).date()
    found: dict[Band, list[Due]] = {band: [] for band in Band}
    for line in lines:
        found[band_of(line, today)].append(line)
    found[Band.WEEK].sort(key=lambda line: line.day or today)
    found[Band.WAITING].sort(key=_pile_of)
    piles = groupby(found[Band.WAITING], key=lambda line: (line.kind, line.theirs))
    return Bands(
        tuple(found[Band.NOW]),
        tuple(found[Band.WEEK]),
        tuple(Pile(kind, theirs, tuple(some)) for (kind, theirs), some in piles),
    )


_RANK = {kind: rank for rank, kind in enumerate(DueKind)}


def _pile_of(line: Due) -> tuple[int, bool]:
    return _RANK[line.kind], line.theirs


LEAST = 2
"""The fewest rows of a band, however low the screen is."""


def shares(now: int, week: int, room: int) -> tuple[int, int]:
    """How many lines of the first two bands are listed, so that everything fits.

    A band that is cut leaves one of its rows to say how many more there are. What the week does
    not need belongs to now, and the other way round; where both are cut, now has two thirds.

    Args:
        now: How many lines the band of now has.
        week: How many lines the band of the week has.
        room: How many rows there are for both.
    """
    room = max(room, LEAST * (bool(now) + bool(week)))
    if now + week <= room:
        return now, week
    of_week = min(week, max(room // 3, room - now, LEAST))
    of_now = room - of_week
    return _listed(now, of_now), _listed(week, of_week)


def _listed(count: int, rows: int) -> int:
    return count if count <= rows else max(rows - 1, 0)
