"""Who is slipping: people to be in touch with, those most overdue for their cadence first."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo
from operator import itemgetter

from tui.domain.agenda.cadence import FIRST, Last, Step, last_contact, next_touch, step_for
from tui.domain.agenda.due.calls import planned, put_over
from tui.domain.agenda.due.item import Due, DueKind
from tui.domain.language.date_words import say_month_day
from tui.domain.language.text import count_of
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.domain.model.vocabulary import RESTING

_SHORTEST = timedelta(days=12)
"""No usual step is over within it: 14 days, less the last contact's own and 14 h of the zone."""

_NEVER = datetime.max.replace(tzinfo=UTC)


def slipping(
    heads: Collection[ConversationHead], people: Iterable[PersonHead], now: datetime, zone: tzinfo
) -> list[Due]:
    """A line for everybody whose day to be in touch has come, the most overdue first.

    How overdue is compared by the step of each: a week late says more of every month than of
    once a year. Nobody is named who was not talked with, with whom a call is ahead, whom to
    thank first, or whose conversations were all declined or went quiet.

    Args:
        heads: The conversations.
        people: Everybody.
        now: The present moment, UTC.
        zone: The user's own time zone, for today and for the day of the last contact.
    """
    talks: defaultdict[str, list[ConversationHead]] = defaultdict(list)
    over = put_over(heads, now)
    for head in heads:
        talks[head.person_id].append(head)
    today = now.astimezone(zone).date()
    near = now - _SHORTEST
    found: list[tuple[float, date, str, Last, Step]] = []
    for person in people:
        mine = talks.get(person.id, ())
        if person.paused or not _may_slip(mine, over, _NEVER if person.rule else near):
            continue
        last = last_contact(mine, person)
        day = next_touch(person, last)
        if last is not None and day is not None and day <= today:
            step = step_for(person, last)
            found.append(((day - today).days / step.days, day, person.id, last, step))
    found.sort(key=itemgetter(0, 1, 2))
    return [_line(id, day, last, step, today, zone) for _, day, id, last, step in found]


def _line(id: str, day: date, last: Last, step: Step, today: date, zone: tzinfo) -> Due:
    late, on = (today - day).days, last.at.astimezone(zone).date()
    when = f"{count_of(late, 'day')} late" if late else "today"
    what = f"last: {last.how} {say_month_day(on, today)}"
    what += " · tried their advice?" if step is FIRST else ""
    at = datetime.combine(day, datetime.min.time(), tzinfo=UTC)
    return Due(DueKind.TOUCH, "", id, what, at, late > 0, when=when)


def _may_slip(mine: Iterable[ConversationHead], over: Collection[str], near: datetime) -> bool:
    """Whether only the day is against it; costs next to nothing.

    Args:
        mine: The conversations with one person.
        over: Those that need no letter of their own, from `put_over`.
        near: A thank-you after this moment is too near for any step to be over.
    """
    held = stirs = False
    for head in mine:
        if head.ended_at is None:
            if head.started_at is not None or planned(head):
                return False
        elif head.thanked_at is not None:
            if head.thanked_at > near:
                return False
            held = True
        elif head.id not in over:
            return False
        stirs = stirs or head.stage not in RESTING
    return held and stirs
