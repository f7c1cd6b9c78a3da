"""What is due in one line, and until when the line holds."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.domain.build import NOW, talked, talking
from tests.domain.test_due import BERLIN, DAYS, HOURS, coming, head, listed
from tui.domain.agenda.due import DueKind, due
from tui.domain.agenda.due.item import Due
from tui.domain.agenda.due_line import holds_until, line_of_due, of_the_hour
from tui.domain.model.letter import POLICY
from tui.domain.model.summary import ConversationHead, PersonHead, PromiseHead
from tui.domain.model.vocabulary import IntroductionState, Owner, Stage
from tui.structs import replace

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


SECOND = timedelta(seconds=1)


def a_week() -> tuple[list[ConversationHead], list[PersonHead]]:
    """A week in which a good deal changes, at seconds of all kinds."""
    mine = PromiseHead("p1", Owner.ME, (NOW + 5 * DAYS).date())
    asked: dict[str, Any] = {"stage": Stage.ASKED, "request_sent_at": NOW - 6 * DAYS + 17 * SECOND}
    touched = PersonHead("old", "Old", "", rule="FREQ=WEEKLY;INTERVAL=2", introduced_by="")
    held: dict[str, Any] = {
        "started_at": NOW - 13 * DAYS,
        "ended_at": NOW - 13 * DAYS,
    }
    heads = [
        head(id="asked", person_id="mary", **asked),
        head(id="promised", person_id="anna", promises=(mine,)),
        coming("soon", NOW + HOURS + 29 * SECOND, thanked_at=None),
        coming("later", NOW + 3 * DAYS + 1 * SECOND),
        head(talked(), id="talked"),
        head(id="old", person_id="old", stage=Stage.THANKED, thanked_at=NOW - 13 * DAYS, **held),
    ]
    waits = PersonHead("new", "New", "", "Old", introduction=IntroductionState.ASKED)
    return heads, [touched, replace(waits, introduction_at=NOW - 4 * DAYS + 7 * SECOND)]


def after_the_calls() -> tuple[list[ConversationHead], list[PersonHead]]:
    """The same week when nothing is left in it that an hour could change."""
    heads, people = a_week()
    ids = {"asked", "promised", "old"}
    return [one for one in heads if one.id in ids], people


def keys_and_words(lines: Iterable[Due]) -> list[tuple[str, str]]:
    return [(line.key, line.words) for line in lines]


@pytest.mark.parametrize(("week", "most"), [(a_week, 1300), (after_the_calls, 8)])
def test_at_every_minute_of_a_week_what_holds_is_what_is_due(
    week: Callable[[], tuple[list[ConversationHead], list[PersonHead]]], most: int
) -> None:
    heads, people = week()
    few = of_the_hour(heads, people)
    size = len(few[0]) + len(few[1])
    for said, every in ((line_of_due, 11), (keys_and_words, 13)):

        def said_at(moment: datetime, said: Any = said) -> object:
            return said(due(few[0], moment, BERLIN, POLICY, people=few[1]))

        kept: object = None
        until, looks, told = NOW, 0, []
        for minute in range(0, 7 * 24 * 60, every):
            moment = NOW + minute * MINUTE + (minute % 60) * SECOND
            now: object = said(due(heads, moment, BERLIN, POLICY, people=people))
            if moment >= until:
                kept, until = now, holds_until(said_at, moment, BERLIN, size)
                looks += 1
            assert kept == now, moment
            told += [kept] if kept not in told else []
        assert len(told) >= 4, "a week in which something changes"
        assert looks <= most


def test_without_a_call_what_is_due_holds_until_midnight() -> None:
    heads, people = after_the_calls()
    assert of_the_hour(heads, people) == ([], [])
    (at,) = {holds_until(lambda _: NOW, moment, BERLIN, 0) for moment in (NOW, NOW + 4 * HOURS)}
    assert at == datetime(2026, 11, 24, 23, tzinfo=UTC)


@pytest.mark.parametrize("second", [1, 2, 29, 30, 31, 59])
def test_what_changes_within_a_minute_is_found_to_the_second(second: int) -> None:
    change = NOW + second * SECOND
    until = holds_until(lambda at: at >= change, NOW, BERLIN, 1)
    assert change - 2 * SECOND <= until < change


def test_of_a_large_library_fewer_minutes_are_looked_at() -> None:
    sizes = (1, 3_000, 20_000, 10**9)
    held = [holds_until(lambda _: "", NOW, BERLIN, size) - NOW for size in sizes]
    assert [span // MINUTE for span in held] == [14, 7, 1, 1]
