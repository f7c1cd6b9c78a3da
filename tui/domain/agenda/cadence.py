"""Being in touch: how often, when next, and the words for it.

Days are those of UTC, so that a journey through time zones moves no day.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from msgspec import Struct

from tui.domain.model.summary import ConversationHead, PersonHead

_DAYS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 30, "YEARLY": 365}
UNITS = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
"""Words for a step's frequency, and how a rule has it."""

_NAMES = {rule: unit for unit, rule in UNITS.items()}
_RULE = re.compile(r"(?:RRULE:)?FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=([1-9]\d{0,3}))?")


class Step(Struct, frozen=True):
    """A frequency and an interval."""

    frequency: str
    """DAILY, WEEKLY, MONTHLY or YEARLY."""
    interval: int
    """How many of them, from 1 on."""

    @property
    def days(self) -> int:
        """About how many days it has, for comparing."""
        return _DAYS[self.frequency] * self.interval

    @property
    def words(self) -> str:
        """The step as it can be typed: "every 6 weeks", "every month"."""
        unit = _NAMES[self.frequency]
        return f"every {unit}" if self.interval == 1 else f"every {self.interval} {unit}s"


FIRST = Step("WEEKLY", 2)
"""From the first conversation on: was their advice of use?"""

USUAL = Step("MONTHLY", 3)
"""From any later contact on."""

USUAL_WORDS = "2 weeks after the first conversation, then every 3 months"
"""What counts where the user gave no cadence."""


class Last(Struct, frozen=True):
    """The last contact with a person, as far as it counts."""

    at: datetime
    """When, UTC."""
    how: str
    """What it was: "talked", "thanked", "asked", "answered" or "in touch"."""
    first: bool
    """Whether there was nothing yet but the first conversation and its thank-you."""

    @property
    def day(self) -> date:
        """The day that steps are counted from, in UTC."""
        return self.at.astimezone(UTC).date()


def step_of(rule: str) -> Step | None:
    """The step of a stored rule; None for the usual, and for one that is not understood."""
    found = _RULE.fullmatch(rule)
    return Step(found[1], int(found[2] or 1)) if found else None


def cadence_words(rule: str) -> str:
    """A stored rule as it can be typed; "" for the usual."""
    step = step_of(rule)
    return step.words if step else ""


@lru_cache(4096)
def stepped(day: date, step: Step) -> date | None:
    """The day one step after another; None beyond the calendar.

    Months are counted by relativedelta: after 31 January it gives 28 February, where an rrule
    would skip every month without a 31st.
    """
    try:
        if step.frequency in ("DAILY", "WEEKLY"):
            return day + timedelta(days=step.days)
        from dateutil.relativedelta import relativedelta  # lazy: nobody else waits for it

        months = step.interval * (12 if step.frequency == "YEARLY" else 1)
        return day + relativedelta(months=months)
    except (OverflowError, ValueError):
        return None


def step_for(head: PersonHead, last: Last) -> Step:
    """The step that counts from the last contact on: the user's, or the usual one."""
    return step_of(head.rule) or (FIRST if last.first else USUAL)


def next_touch(head: PersonHead, last: Last | None) -> date | None:
    """The day to be in touch again.

    Args:
        head: With whom.
        last: The last contact; None if the two never talked.

    Returns:
        A day after that of the last contact; None if nothing is proposed.
    """
    if last is None or head.paused:
        return None
    return stepped(last.day, step_for(head, last))


def last_contact(heads: Iterable[ConversationHead], head: PersonHead) -> Last | None:
    """The last real contact with a person; None before the first conversation was held.

    Conversations, requests, answers, thank-yous and logged contacts count.

    Args:
        heads: The person's conversations, and no others.
        head: The person.
    """
    mine = tuple(heads)
    begun = min((h.ended_at for h in mine if h.ended_at is not None), default=None)
    if begun is None:
        return None
    at, how, first = begun, "talked", True
    if head.contact_at is not None and head.contact_at > begun:
        at, how, first = head.contact_at, "in touch", False
    for h in mine:
        for moment, what in (
            (h.ended_at, "talked"),
            (h.thanked_at, "thanked"),
            (h.request_sent_at, "asked"),
            (h.nudged_at, "asked"),
            (h.answered_at, "answered"),
        ):
            if moment is None or moment <= begun:
                continue
            first = first and what == "thanked" and h.ended_at == begun
            if moment >= at:
                at, how = moment, what
    return Last(at, how, first)


def last_logged(head: PersonHead) -> Last | None:
    """The last contact that was logged; None if there is none.

    It is a contact even before the first conversation, but nothing is proposed from it.
    """
    return Last(head.contact_at, "in touch", False) if head.contact_at else None
