"""What is due of introductions: one that was promised and not made, and thanks for one."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta, tzinfo

from tui.domain.agenda.due.item import Due, DueKind, line_of
from tui.domain.language.date_words import WEEKDAYS, say_date, say_month_day
from tui.domain.language.person_name import first_name
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.domain.model.vocabulary import IntroductionState

WAIT = timedelta(days=7)
"""How long to wait for an introduction before a gentle reminder is fine."""

_SAID = {
    IntroductionState.ASKED: "you asked {who} to introduce you {days} days ago",
    IntroductionState.PROMISED: "{who} promised to introduce you {days} days ago",
}


def introductions(
    people: Collection[PersonHead],
    heads: Collection[ConversationHead],
    now: datetime,
    zone: tzinfo,
) -> Iterable[Due]:
    """Introductions that are waited for since a week, and introducers to be thanked.

    There is one line a person at most: once the two have talked only the thanks are left. They
    are due when the letter to the person is sent, otherwise on the day after they first talked.

    Args:
        people: Everybody.
        heads: The conversations.
        now: The present moment, UTC.
        zone: The user's own time zone, for days.
    """
    named = {p.id: p for p in people if p.introduced_by}
    firsts = Counter(word for p in people for word in p.name.split()[:1]) if named else Counter()

    def who(person: PersonHead) -> str:
        """Who introduced somebody: the first name, unless there is another one of that name."""
        first = first_name(person.introduced_by)
        return first if firsts[first] < 2 else person.introduced_by

    first = _first_talks(named, heads) if named else {}
    for person in named.values():
        talk = first.get(person.id)
        if talk is None:
            yield from _waited_for(person, who(person), now, zone)
        elif not person.introducer_thanked:
            yield from _to_thank(person, who(person), talk, now, zone)


def _first_talks(
    named: Collection[str], heads: Collection[ConversationHead]
) -> dict[str, ConversationHead]:
    """The first conversation that was held with each of them."""
    first: dict[str, ConversationHead] = {}
    held = (h for h in heads if h.ended_at is not None and h.person_id in named)
    for head in sorted(held, key=lambda h: (h.ended_at or h.created_at, h.id)):
        first.setdefault(head.person_id, head)
    return first


def _waited_for(person: PersonHead, who: str, now: datetime, zone: tzinfo) -> Iterable[Due]:
    said, moved_at = _SAID.get(person.introduction), person.introduction_at
    if said is None or moved_at is None or now - moved_at < WAIT - timedelta(days=2):
        return
    days = (now.astimezone(zone).date() - moved_at.astimezone(zone).date()).days
    if days >= WAIT.days:
        words = said.format(who=who, days=days)
        words += "; a gentle reminder is fine"
        when = (
            f"since {say_month_day(moved_at.astimezone(zone).date(), now.astimezone(zone).date())}"
        )
        yield Due(DueKind.INTRODUCTION, "", person.id, words, moved_at, when=when, theirs=True)


def _to_thank(
    person: PersonHead, who: str, talk: ConversationHead, now: datetime, zone: tzinfo
) -> Iterable[Due]:
    ended_at = talk.ended_at or talk.created_at
    day, today = ended_at.astimezone(zone).date(), now.astimezone(zone).date()
    if day < today or talk.thanked_at is not None:
        near = "today" if day == today else f"on {WEEKDAYS[day.weekday()]}"
        when = near if (today - day).days < WAIT.days else f"on {say_date(day)}"
        words = f"you talked {when}; thank {who} for the introduction"
        said = "today" if day == today else f"since {say_month_day(day, today)}"
        yield line_of(DueKind.INTRODUCTION, talk, words, ended_at, when=said)
