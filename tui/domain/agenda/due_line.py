"""What is due, in one line without names, and until when the line holds."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from tui.domain.agenda.due.item import Due, DueKind
from tui.domain.language.text import count_of

_SAMPLE = timedelta(minutes=1)

_MOST_SAMPLES = 15
"""Minutes for which a line may hold, in a library of any size."""

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


def holds_until(line_at: Callable[[datetime], str], now: datetime, size: int) -> datetime:
    """The last moment up to which the line is known to be what it is now.

    The coming minutes are looked at one by one, until one has another line; of a large library
    fewer of them, since each costs a look at all of it.

    Args:
        line_at: The line at a moment.
        now: The present moment, UTC.
        size: How many people and conversations there are.
    """
    line, until = line_at(now), now
    for _ in range(max(1, _MOST_SAMPLES * _AGGREGATES_A_SAMPLE // (_AGGREGATES_A_SAMPLE + size))):
        if line_at(until + _SAMPLE) != line:
            break
        until += _SAMPLE
    return until
