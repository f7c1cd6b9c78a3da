"""Business days: Mondays to Fridays, counted between days and on from one."""

from datetime import date, timedelta


def business_days(start: date, end: date) -> int:
    """Mondays to Fridays after one day, up to and with the other; 0 if it isn't later."""
    days = (end - start).days
    if days <= 0:
        return 0
    weeks, rest = divmod(days, 7)
    ahead = sum((start.weekday() + i) % 7 < 5 for i in range(1, rest + 1))
    return weeks * 5 + ahead


def after_business_days(start: date, count: int) -> date:
    """The day that many Mondays to Fridays after another."""
    weeks, rest = divmod(count, 5)
    day = start + timedelta(weeks=weeks)
    if not rest and day.weekday() > 4:
        return day - timedelta(days=day.weekday() - 4)
    while rest:
        day += timedelta(days=1)
        rest -= day.weekday() < 5
    return day
