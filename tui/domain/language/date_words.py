"""Dates, times and spans in words, in English whatever the locale of the machine."""

from datetime import UTC, date, datetime, timedelta, tzinfo

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

_SOON = timedelta(hours=2)
_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def say_when(at: datetime, zone: tzinfo, now: datetime) -> str:
    """Say a moment with its weekday, and how far away it is.

    Args:
        at: The moment, aware.
        zone: The zone in which the person reads it.
        now: The present moment, aware.

    Returns:
        Words such as "Tuesday 24 November 2026, 15:00 (in 2 days)". Less than 2 hours away,
        the bracket counts as `say_span` does; from there on it counts calendar days in `zone`.
    """
    local = _in_zone(at, zone)
    away = _in_zone(at, UTC) - _in_zone(now, UTC)
    if not away:
        far = "now"
    elif abs(away) < _SOON:
        far = f"in {say_span(away)}" if away > timedelta() else f"{say_span(-away)} ago"
    else:
        days = (local.date() - _in_zone(now, zone).date()).days
        far = "earlier today" if not days and away < timedelta() else _say_days(days)
    return f"{say_date(local.date())}, {local:%H:%M} ({far})"


def say_short(at: datetime, zone: tzinfo, now: datetime) -> str:
    """Say a moment in few words: "today 15:00 (in 12 min)", "tomorrow 9:00", "Tue 24 Nov 15:00".

    Args:
        at: The moment, aware.
        zone: The zone in which the person reads it.
        now: The present moment, aware.
    """
    soon, away = "", _in_zone(at, UTC) - _in_zone(now, UTC)
    if timedelta() < away < _SOON:
        soon = f" (in {say_span(away)})"
    return f"{_say_near(at, zone, now)} {_in_zone(at, zone):%H:%M}{soon}"


def say_clock(at: datetime, zone: tzinfo, now: datetime) -> str:
    """Say a moment as a clock shows it, with its day unless that is today: "14:05".

    Args:
        at: The moment, aware.
        zone: The zone in which the person reads it.
        now: The present moment, aware.
    """
    day = _say_near(at, zone, now)
    return f"{'' if day == 'today' else f'{day} '}{_in_zone(at, zone):%H:%M}"


def _say_near(at: datetime, zone: tzinfo, now: datetime) -> str:
    """Say the day of a moment in few words, as `say_near` does."""
    return say_near(_in_zone(at, zone).date(), _in_zone(now, zone).date())


def say_near(day: date, today: date) -> str:
    """Say a day in few words: "today", "tomorrow", "Tue 24 Nov", "Mon 24 Nov 2025"."""
    year = "" if day.year == today.year else f" {day.year}"
    weekday = WEEKDAYS[day.weekday()][:3]
    return _NEAR.get((day - today).days) or f"{weekday} {day.day} {MONTHS[day.month - 1][:3]}{year}"


def say_month_day(day: date, today: date) -> str:
    """Say a day without its weekday, "24 Nov"; with the year only if it is not this year."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def say_day(day: date, today: date) -> str:
    """Say a day with its weekday, and how many days away it is.

    Args:
        day: The day to say.
        today: The present day in the same zone.

    Returns:
        Words such as "Friday 27 November (in 5 days)"; with the year only if it is not this year.
    """
    words = say_date(day)
    if day.year == today.year:
        words = words.removesuffix(f" {day.year}")
    return f"{words} ({_say_days((day - today).days)})"


def say_past_day(day: date, today: date) -> str:
    """Say a day as a letter does: "today", "yesterday", "on Tuesday", "on Tuesday 3 March".

    Args:
        day: The day to say; one that is still to come counts as today.
        today: The present day in the same zone.

    Returns:
        The weekday alone within a week; from then on with its date, and with its year if that
        is not this one.
    """
    days = (today - day).days
    if days <= 1:
        return "yesterday" if days == 1 else "today"
    if days < 7:
        return f"on {WEEKDAYS[day.weekday()]}"
    words = say_date(day)
    return f"on {words.removesuffix(f' {day.year}') if day.year == today.year else words}"


def say_date(day: date) -> str:
    """Say a day with its weekday and its year, such as "Tuesday 24 November 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def say_span(delta: timedelta) -> str:
    """Say a span of time in few words.

    Args:
        delta: The span, non-negative; a negative one is said as "under a minute".

    Returns:
        "under a minute", "12 min", "1 h 48" or "2 days": floored to whole minutes, and from
        24 hours on to whole days.
    """
    minutes = delta // timedelta(minutes=1)
    if minutes < 1:
        return "under a minute"
    if minutes < 60:
        return f"{minutes} min"
    if delta.days < 1:
        hours, rest = divmod(minutes, 60)
        return f"{hours} h {rest:02}" if rest else f"{hours} h"
    return "1 day" if delta.days == 1 else f"{delta.days} days"


def _say_days(days: int) -> str:
    """Say a number of calendar days from today, the past being negative."""
    if days in _NEAR:
        return _NEAR[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def _in_zone(at: datetime, zone: tzinfo) -> datetime:
    """Move a moment to a zone, or leave it in its own at the two ends of the calendar."""
    try:
        return at.astimezone(zone)
    except (OverflowError, ValueError):
        return at
