"""Cadences and contacts as they are typed: "every 6 weeks", "a meetup, yesterday"."""

import re
from datetime import UTC, datetime, time, tzinfo

from tui.domain.agenda.cadence import UNITS, Step, step_of
from tui.domain.language.dates.past import split_past_day
from tui.domain.language.dates.pieces import COUNTS
from tui.domain.language.text import clean_line
from tui.errors import DateError, UsageError

EXAMPLES = 'for example "every 6 weeks", "every 2 months", "quarterly" or "once a year"'
"""What can be typed for a cadence."""

LONGEST_DAYS = 3_660
"""Longest step that can be typed, in days: ten years."""

_SHORT = {
    "daily": (1, "day"),
    "weekly": (1, "week"),
    "fortnightly": (2, "week"),
    "monthly": (1, "month"),
    "quarterly": (3, "month"),
    "yearly": (1, "year"),
    "annually": (1, "year"),
}
_COUNTS = {
    **{word: count for count, word in enumerate(COUNTS, 1)},
    "other": 2,
    "twelve": 12,
    "a": 1,
    "an": 1,
}
_EVERY = re.compile(r"(?:(?:once )?(?:every|each) |once (?=an? ))?(?:(\w+) )?([a-z]+?)s?")
_USUAL = frozenset({"", "usual", "the usual", "default"})


def read_cadence(text: str) -> str:
    """The rule that words for a cadence mean.

    Args:
        text: As typed: "every 6 weeks", "quarterly", "once a year", also an RRULE itself;
            "usual" or nothing means the usual.

    Returns:
        An RRULE of FREQ and INTERVAL; "" means the usual.

    Raises:
        UsageError: It is anything else.
    """
    typed = clean_line(text)
    if typed.lower() in _USUAL:
        return ""
    step = _typed(typed.lower()) or step_of(typed.upper())
    if step is None or step.days > LONGEST_DAYS:
        raise UsageError(f'How often? "{typed[:40]}" is not understood; {EXAMPLES}.')
    rule = f"FREQ={step.frequency};INTERVAL={step.interval}"
    _validate(rule)
    return rule


def _typed(words: str) -> Step | None:
    if words in _SHORT:
        count, unit = _SHORT[words]
        return Step(UNITS[unit], count)
    if words == "twice a year":
        return Step("MONTHLY", 6)
    found = _EVERY.fullmatch(words)
    if found is None:
        return None
    said, unit = found[1] or "one", found[2]
    count = _COUNTS.get(said, int(said) if re.fullmatch("[1-9][0-9]{0,3}", said) else 0)
    if unit == "quarter":
        count, unit = 3 * count, "month"
    return Step(UNITS[unit], count) if count and unit in UNITS else None


def _validate(rule: str) -> None:
    """Have dateutil read the rule as well: what is stored is what RFC 5545 means by it."""
    from dateutil.rrule import rrulestr  # lazy: only who types a cadence waits for it

    rrulestr(rule)


def read_contact(text: str, now: datetime, zone: tzinfo) -> tuple[str, datetime]:
    """How and when two were in touch, out of one typed line such as "a meetup, yesterday".

    Args:
        text: Words, a day that is past after the last comma, or either alone.
        now: The present moment, UTC.
        zone: The user's own time zone.

    Returns:
        The words, and the moment: now, or the noon of the day that was said, UTC.

    Raises:
        DateError: What looks like a day can't be read, or is still ahead.
    """
    try:
        words, day = split_past_day(text.strip(), now, zone)
    except DateError as refusal:
        way_out = 'Nothing was logged; end with ", today" if it was today.'
        raise DateError(f"{refusal.sentence}. {way_out}") from None
    if day is None or day == now.astimezone(zone).date():
        return words, now
    noon = datetime.combine(day, time(12), zone).astimezone(UTC)
    return words, min(noon, now)
