"""What is due, in one line without names, and until when what is due holds."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, time, timedelta, tzinfo

from tui.domain.agenda.due.calls import planned
from tui.domain.agenda.due.item import Due, DueKind
from tui.domain.language.text import count_of
from tui.domain.model.summary import ConversationHead, PersonHead

_SAMPLE = timedelta(minutes=1)

_WITHIN_A_SAMPLE = tuple(timedelta(seconds=seconds) for seconds in (30, 15, 7, 4, 2, 1))

_MOST_SAMPLES = 15
"""Minutes for which what can change within a day may hold, in a library of any size."""

_AGGREGATES_A_SAMPLE = 3_000
"""People and conversations of a library in which half as many minutes are looked at, and so on."""

_WORDS: dict[DueKind, Callable[[int], str]] = {
    DueKind.CALL: lambda many: "in a call",
    DueKind.THANK_YOU: lambda many: count_of(many, "thank-you"),
    DueKind.NEXT_CALL: lambda many: count_of(many, "call"),
    DueKind.CONFIRM: lambda many: f"{many} to confirm",
    DueKind.PROMISE: lambda many: count_of(many, "promise"),
    DueKind.NUDGE: lambda many: count_of(many, "request"),
    DueKind.INTRODUCTION: lambda many: count_of(many, "introduction"),
    DueKind.ADVICE: lambda many: f"{many} to try",
    DueKind.TOUCH: lambda many: f"{many} to be in touch with",
}


def line_of_due(lines: Iterable[Due]) -> str:
    """What is due, counted by kind, most urgent first: "1 thank-you · 2 promises"; "" if nothing.

    It tells no name, for it may be on a screen that others see.
    """
    many = Counter(line.kind for line in lines)
    return " · ".join(words(many[kind]) for kind, words in _WORDS.items() if many[kind])


def of_the_hour(
    heads: Iterable[ConversationHead], people: Iterable[PersonHead]
) -> tuple[list[ConversationHead], list[PersonHead]]:
    """Who and what is left of a library when only what can change within a day is looked at.

    That are the people with a call under way, one ahead, or one to thank for, and all that there
    is with them. Of everybody else the rules of Today ask for the day alone.
    """
    heads = list(heads)
    near = {head.person_id for head in heads if _can_change(head)}
    return (
        [head for head in heads if head.person_id in near],
        [person for person in people if person.id in near],
    )


def _can_change(head: ConversationHead) -> bool:
    owes_thanks = head.ended_at is not None and head.thanked_at is None
    return head.under_way or owes_thanks or planned(head)


def holds_until(
    lines_at: Callable[[datetime], object], now: datetime, zone: tzinfo, size: int
) -> datetime:
    """The last moment up to which what is due is known to be what it is now.

    Without anything that can change within a day that is the next midnight. Otherwise the coming
    minutes are looked at one by one, until one is another, and that one by halves: a span such as
    "5 min ago" is another one each minute. Of a large library fewer minutes are looked at, since
    each costs a look at all of it.

    Args:
        lines_at: What is due at a moment of what `of_the_hour` left.
        now: The present moment, UTC.
        zone: The user's own time zone, for the day.
        size: How many people and conversations it left.
    """
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    midnight = datetime.combine(tomorrow, time.min, zone).astimezone(UTC)
    if not size:
        return midnight
    lines, until = lines_at(now), now
    for _ in range(max(1, _MOST_SAMPLES * _AGGREGATES_A_SAMPLE // (_AGGREGATES_A_SAMPLE + size))):
        if lines_at(until + _SAMPLE) != lines:
            break
        until += _SAMPLE
    for seconds in _WITHIN_A_SAMPLE:
        if lines_at(until + seconds) == lines:
            until += seconds
    return min(until, midnight)
