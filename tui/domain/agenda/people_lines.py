"""The list of everybody: when two were in touch last, when to be again, how often, what tags."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, tzinfo
from enum import StrEnum

from msgspec import Struct

from tui.domain.agenda.cadence import (
    Last,
    cadence_words,
    last_contact,
    last_logged,
    next_touch,
)
from tui.domain.agenda.due.calls import planned
from tui.domain.language.date_words import say_month_day, say_near
from tui.domain.language.text import fold
from tui.domain.model.summary import ConversationHead, PersonHead

PAUSED, USUAL = "paused", "as usual"
"""How often, where nothing is proposed, and where no cadence is given."""


class PersonLine(Struct, frozen=True):
    """One person in the list of everybody."""

    person: PersonHead
    """The person."""
    talks: int
    """How many conversations there are with them."""
    last: Last | None
    """The last contact; None if there was none."""
    next_day: date | None
    """When the next one is: the day of a call ahead, or a day to be in touch; None if never."""
    called: bool
    """Whether that next day is the day of a call."""

    @property
    def often(self) -> str:
        """How often to be in touch, in words."""
        if self.person.paused:
            return PAUSED
        return cadence_words(self.person.rule) or USUAL


class Order(StrEnum):
    """By what people are listed."""

    NAME = "name"
    NEXT = "next contact"
    LAST = "last contact"
    TALKS = "conversations"


def people_lines(
    people: Iterable[PersonHead],
    heads: Iterable[ConversationHead],
    now: datetime,
    zone: tzinfo,
    order: Order = Order.NAME,
) -> list[PersonLine]:
    """Everybody, each once.

    Args:
        people: Everybody.
        heads: All conversations.
        now: The present moment, UTC.
        zone: The user's own time zone, for days.
        order: By what they are listed; where that is the same, by name.
    """
    talks: defaultdict[str, list[ConversationHead]] = defaultdict(list)
    for head in heads:
        talks[head.person_id].append(head)
    lines = [_line(person, talks.get(person.id, ()), now, zone) for person in people]
    lines.sort(key=lambda line: (fold(line.person.name), line.person.id))
    if order is Order.NEXT:
        lines.sort(key=lambda line: line.next_day or date.max)
    elif order is Order.LAST:
        lines.sort(key=lambda line: line.last.at.timestamp() if line.last else 0, reverse=True)
    elif order is Order.TALKS:
        lines.sort(key=lambda line: line.talks, reverse=True)
    return lines


def _line(
    person: PersonHead, mine: Collection[ConversationHead], now: datetime, zone: tzinfo
) -> PersonLine:
    calls = [h.scheduled_at for h in mine if h.scheduled_at and planned(h) and h.scheduled_at > now]
    last = last_contact(mine, person)
    day = min(calls).astimezone(zone).date() if calls else next_touch(person, last)
    return PersonLine(person, len(mine), last or last_logged(person), day, bool(calls))


def last_words(line: PersonLine, today: date, zone: tzinfo) -> str:
    """The last contact in words, "talked 3 Aug"; "" if there was none."""
    if line.last is None:
        return ""
    return f"{line.last.how} {say_month_day(line.last.at.astimezone(zone).date(), today)}"


def next_words(line: PersonLine, today: date) -> str:
    """The next contact in words, "call tomorrow", "Fri 27 Nov", "since 3 Aug"; "" if never."""
    day = line.next_day
    if day is None:
        return ""
    if day < today:
        return f"since {say_month_day(day, today)}"
    return f"call {say_near(day, today)}" if line.called else say_near(day, today)


class Branch(Struct, frozen=True):
    """Somebody in the tree of who introduced whom."""

    person: PersonHead
    """The person."""
    depth: int
    """How many introductions are between them and the first of their tree."""
    above: str
    """Id of whoever introduced them in this tree, or ""."""


def introduction_tree(people: Sequence[PersonHead]) -> list[Branch]:
    """Everybody once, each right below whoever introduced them; those of one branch by name.

    Where introductions go round in a circle the person with the smallest id begins it.
    """
    known = {person.id: person for person in people}
    below: defaultdict[str, list[PersonHead]] = defaultdict(list)
    for person in people:
        below[person.introduced_by_id if person.introduced_by_id in known else ""].append(person)
    for some in below.values():
        some.sort(key=lambda person: (fold(person.name), person.id), reverse=True)
    tree: list[Branch] = []
    placed: set[str] = set()

    def plant(first: PersonHead) -> None:
        waiting = [Branch(first, 0, "")]
        while waiting:
            branch = waiting.pop()
            if branch.person.id not in placed:
                placed.add(branch.person.id)
                tree.append(branch)
                inside = below.get(branch.person.id, ())
                waiting += [Branch(one, branch.depth + 1, branch.person.id) for one in inside]

    for person in reversed(below.get("", [])):
        plant(person)
    for id in sorted(known):
        if id not in placed:
            plant(known[id])
    return tree


def families(tree: Sequence[Branch]) -> list[Branch]:
    """The tree without those who were introduced by nobody in it, and introduced nobody."""
    above = {branch.above for branch in tree}
    return [one for one in tree if one.above or one.person.id in above]
