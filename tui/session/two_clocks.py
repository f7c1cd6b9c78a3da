"""Typed days and times, read and said on the user's clock and on that of a person."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tui.domain.language.date_words import WEEKDAYS, say_short, say_when
from tui.domain.language.dates import parse_times, parse_when
from tui.domain.model.person import Person
from tui.session.session import Session


class TwoClocks:
    """The user's clock and that of a person.

    Args:
        session: Knows what time it is.
        person: Gives the person as they are now.
    """

    def __init__(self, session: Session, person: Callable[[], Person]) -> None:
        self._session, self._person = session, person

    @property
    def theirs(self) -> tzinfo | None:
        """The person's time zone; None if none is known."""
        zone = self._person().zone
        with suppress(ZoneInfoNotFoundError, ValueError, OSError):  # one that is new elsewhere
            return ZoneInfo(zone) if zone else None
        return None

    def read(self, text: str) -> datetime:
        """The moment that was typed.

        Raises:
            DateError: It can't be read.
        """
        return parse_when(text, self._session.now(), self._session.clock.zone, self.theirs)

    def read_several(self, text: str) -> tuple[datetime, ...]:
        """The moments that were typed, with commas or "or" between them.

        Raises:
            DateError: One of them can't be read.
        """
        return parse_times(text, self._session.now(), self._session.clock.zone, self.theirs)

    def words(self, at: datetime, *, short: bool = False) -> str:
        """A moment in words, on both clocks if they differ."""
        mine, now = self._session.clock.zone, self._session.now()
        words = (say_short if short else say_when)(at, mine, now)
        there = at.astimezone(self.theirs or mine)
        if there.utcoffset() != at.astimezone(mine).utcoffset():
            day = WEEKDAYS[there.weekday()]
            words += f" · {day[:3] if short else day} {there:%H:%M} there"
        return words
