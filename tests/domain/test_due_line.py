"""What is due in one line, and until when the line holds."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from tests.domain.build import NOW, talked, talking
from tests.domain.test_due import BERLIN, DAYS, HOURS, coming, head, listed
from tui.domain.agenda.due import DueKind, due
from tui.domain.agenda.due.item import Due
from tui.domain.agenda.due_line import holds_until, line_of_due
from tui.domain.model.letter import POLICY
from tui.domain.model.summary import PromiseHead
from tui.domain.model.vocabulary import Owner, Stage

MINUTE = timedelta(minutes=1)


def lines(*kinds: DueKind) -> list[Due]:
    return [Due(kind, "c", "p", "", NOW) for kind in kinds]


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ((), ""),
        ((DueKind.CALL,), "in a call"),
        ((DueKind.PROMISE, DueKind.THANK_YOU, DueKind.PROMISE), "1 thank-you · 2 promises"),
        (
            tuple(DueKind),
            "in a call · 1 thank-you · 1 call · 1 to confirm · 1 promise · 1 request"
            " · 1 introduction · 1 to try · 1 to be in touch with",
        ),
    ],
)
def test_kinds_are_counted_the_most_urgent_first(kinds: tuple[DueKind, ...], said: str) -> None:
    assert line_of_due(lines(*kinds)) == said


def test_it_tells_no_name() -> None:
    assert line_of_due(listed(head(talking()))) == "in a call"


def a_week() -> Callable[[datetime], str]:
    """What is due at a moment of a week in which a good deal changes, at seconds of all kinds."""
    second = timedelta(seconds=1)
    mine = PromiseHead("p1", Owner.ME, (NOW + 2 * DAYS).date())
    heads = [
        head(id="asked", stage=Stage.ASKED, request_sent_at=NOW - 6 * DAYS + 17 * second),
        head(id="promised", promises=(mine,)),
        coming("soon", NOW + HOURS + 29 * second),
        coming("later", NOW + 3 * DAYS + 1 * second),
        head(talked(), id="talked"),
    ]
    return lambda moment: line_of_due(due(heads, moment, BERLIN, POLICY))


def test_at_every_minute_of_a_week_a_line_that_holds_is_what_is_due() -> None:
    line_at, looks, told = a_week(), 0, set()
    kept, until = "", NOW
    for minute in range(7 * 24 * 60):
        moment = NOW + minute * MINUTE + timedelta(seconds=minute % 60)
        if moment >= until:
            kept, until, looks = line_at(moment), holds_until(line_at, moment, 5), looks + 1
        assert kept == line_at(moment), moment
        told.add(kept)
    assert len(told) >= 4, "a week in which something changes"
    assert looks <= 7 * 24 * 60 // 14 + 60 * len(told)


def test_of_a_large_library_fewer_minutes_are_looked_at() -> None:
    held = [holds_until(lambda _: "", NOW, size) - NOW for size in (0, 3_000, 20_000, 10**9)]
    assert held == [15 * MINUTE, 7 * MINUTE, 1 * MINUTE, 1 * MINUTE]
