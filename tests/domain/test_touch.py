"""How often to be in touch, in words and as a rule; when next."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import NOW, talked
from tui.domain.agenda.cadence import (
    FIRST,
    USUAL,
    Last,
    Step,
    cadence_words,
    last_contact,
    last_logged,
    next_touch,
    step_for,
    step_of,
    stepped,
)
from tui.domain.agenda.typed_contact import read_cadence, read_contact
from tui.domain.model.summary import PersonHead, conversation_head
from tui.errors import DateError, UsageError
from tui.structs import replace

DAY = timedelta(days=1)
steps = st.builds(
    Step, st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]), st.integers(1, 40)
)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))


def person(**other: Any) -> PersonHead:
    return PersonHead("grace", "Grace Hopper", "", "", **other)


def last(at: datetime = NOW, *, first: bool = False) -> Last:
    return Last(at, "talked", first)


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("every 6 weeks", "FREQ=WEEKLY;INTERVAL=6"),
        ("6 weeks", "FREQ=WEEKLY;INTERVAL=6"),
        (" Every  Two Months ", "FREQ=MONTHLY;INTERVAL=2"),
        ("every other month", "FREQ=MONTHLY;INTERVAL=2"),
        ("once a year", "FREQ=YEARLY;INTERVAL=1"),
        ("a year", "FREQ=YEARLY;INTERVAL=1"),
        ("twice a year", "FREQ=MONTHLY;INTERVAL=6"),
        ("every quarter", "FREQ=MONTHLY;INTERVAL=3"),
        ("quarterly", "FREQ=MONTHLY;INTERVAL=3"),
        ("monthly", "FREQ=MONTHLY;INTERVAL=1"),
        ("each week", "FREQ=WEEKLY;INTERVAL=1"),
        ("once every 10 days", "FREQ=DAILY;INTERVAL=10"),
        ("FREQ=WEEKLY;INTERVAL=6", "FREQ=WEEKLY;INTERVAL=6"),
        ("rrule:freq=monthly", "FREQ=MONTHLY;INTERVAL=1"),
        ("", ""),
        ("usual", ""),
    ],
)
def test_a_cadence_in_words(typed: str, rule: str) -> None:
    assert read_cadence(typed) == rule
    assert read_cadence(cadence_words(rule)) == rule


@pytest.mark.parametrize(
    "typed",
    [
        "never",
        "every 0 weeks",
        "every week or two",
        "every monday",
        "biweekly",
        "every 11 years",
        "every 99999 days",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=SECONDLY;INTERVAL=5",
        "FREQ=WEEKLY;INTERVAL=0",
        "every ³ weeks",
        "\x1b[31m",
    ],
)
def test_anything_else_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(UsageError, match="every 6 weeks"):
        read_cadence(typed)


@given(steps)
def test_what_is_stored_is_read_again_and_means_the_same_elsewhere(step: Step) -> None:
    rule = f"FREQ={step.frequency};INTERVAL={step.interval}"
    assert step_of(rule) == step
    begin = datetime(2026, 1, 15)
    after = stepped(begin.date(), step)
    assert rrulestr(rule, dtstart=begin)[1].date() == after


@pytest.mark.parametrize(
    ("day", "step", "after"),
    [
        (date(2026, 1, 31), Step("MONTHLY", 1), date(2026, 2, 28)),
        (date(2028, 2, 29), Step("YEARLY", 1), date(2029, 2, 28)),
        (date(2026, 8, 31), USUAL, date(2026, 11, 30)),
        (date(2026, 12, 25), FIRST, date(2027, 1, 8)),
        (date(9999, 12, 1), USUAL, None),
        (date(9999, 12, 31), Step("DAILY", 1), None),
    ],
)
def test_a_step_clamps_at_the_end_of_a_month(day: date, step: Step, after: date | None) -> None:
    assert stepped(day, step) == after


def test_the_usual_is_two_weeks_then_three_months() -> None:
    assert next_touch(person(), last(first=True)) == NOW.date() + 14 * DAY
    assert next_touch(person(), last()) == date(2027, 2, 24)


def test_the_users_own_counts_for_both() -> None:
    head = person(rule="FREQ=WEEKLY;INTERVAL=6")
    assert next_touch(head, last(first=True)) == next_touch(head, last()) == NOW.date() + 42 * DAY


def test_a_stored_rule_that_is_not_understood_counts_as_the_usual() -> None:
    assert step_for(person(rule="FREQ=MONTHLY;BYDAY=1MO"), last()) is USUAL
    assert cadence_words("nonsense") == ""


def test_nobody_is_proposed_who_was_never_talked_with_or_rests() -> None:
    assert next_touch(person(), None) is None
    assert next_touch(person(paused=True), last()) is None


@given(steps, moments, st.booleans(), st.booleans())
def test_next_comes_after_the_last(step: Step, at: datetime, first: bool, own: bool) -> None:
    rule = f"FREQ={step.frequency};INTERVAL={step.interval}" if own else ""
    day = next_touch(person(rule=rule), last(at, first=first))
    assert day is not None and day > at.date()
    for zone in ("Asia/Tokyo", "America/Los_Angeles"):
        shown = last(at.astimezone(ZoneInfo(zone)), first=first)
        assert next_touch(person(rule=rule), shown) == day
    assert next_touch(person(rule=rule, paused=True), last(at)) is None


@given(steps, moments, st.timedeltas(timedelta(), timedelta(days=4000)))
def test_a_contact_never_brings_it_nearer(step: Step, at: datetime, later: timedelta) -> None:
    head = person(rule=f"FREQ={step.frequency};INTERVAL={step.interval}")
    before, after = next_touch(head, last(at)), next_touch(head, last(at + later))
    assert before is not None and after is not None and before <= after


def test_what_counts_as_a_contact() -> None:
    ended_at = NOW - 100 * DAY
    first = replace(conversation_head(talked()), ended_at=ended_at)
    assert last_contact([conversation_head(replace(talked(), id="x"))], person()) is not None
    assert last_contact([replace(first, ended_at=None)], person()) is None
    assert last_contact([first], person()) == Last(ended_at, "talked", True)
    thanked = replace(first, thanked_at=ended_at + DAY)
    assert last_contact([thanked], person()) == Last(ended_at + DAY, "thanked", True)
    asked = replace(first, id="b", ended_at=None, request_sent_at=ended_at + 9 * DAY)
    assert last_contact([thanked, asked], person()) == Last(
        asked.request_sent_at or NOW, "asked", False
    )
    nudged = replace(asked, nudged_at=ended_at + 20 * DAY)
    assert last_contact([nudged, thanked], person()) == Last(ended_at + 20 * DAY, "asked", False)
    answered = replace(nudged, answered_at=ended_at + 21 * DAY)
    assert last_contact([answered, thanked], person()) == Last(
        ended_at + 21 * DAY, "answered", False
    )
    logged = person(contact_at=ended_at + 30 * DAY)
    assert last_contact([answered, thanked], logged) == Last(ended_at + 30 * DAY, "in touch", False)
    before = person(contact_at=ended_at - DAY)
    assert last_contact([thanked], before) == Last(ended_at + DAY, "thanked", True)
    assert last_contact([], before) is None is last_logged(person())
    assert last_logged(before) == Last(ended_at - DAY, "in touch", False)


@pytest.mark.parametrize(
    ("typed", "words", "at"),
    [
        ("", "", NOW),
        ("a meetup", "a meetup", NOW),
        ("yesterday", "", NOW - DAY),
        ("a meetup, yesterday", "a meetup", NOW - DAY),
        ("a meetup yesterday", "a meetup", NOW - DAY),
        ("lunch, and a walk, friday", "lunch, and a walk", NOW - 4 * DAY),
        ("lunch, today", "lunch", NOW),
        ("lunch, very nice", "lunch, very nice", NOW),
        ("a meetup, with May", "a meetup, with May", NOW),
        ("lunch, 3 courses", "lunch, 3 courses", NOW),
        ("agreed to call tomorrow", "agreed to call tomorrow", NOW),
        ("lunch, sundae, today", "lunch, sundae", NOW),
        ("lunch,", "lunch,", NOW),
        ("lunch last friday", "lunch", NOW - 4 * DAY),
        ("lunch, two weeks ago", "lunch", NOW - 14 * DAY),
        ("lunch, 24 oct, 2026", "lunch", NOW - 31 * DAY),
        ("lunch, fri, 20 nov", "lunch", NOW - 4 * DAY),
        ("mail, 12 nov", "mail", NOW - 12 * DAY),
    ],
)
def test_a_contact_in_one_line(typed: str, words: str, at: datetime) -> None:
    said, moment = read_contact(typed, NOW, UTC)
    assert (said, moment.date()) == (words, at.date())
    assert moment == (NOW if at == NOW else at.replace(hour=12))


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("lunch, tomorrow", "Wednesday 25 November 2026 is still ahead"),
        ("lunch, next friday", "Friday 4 December 2026 is still ahead"),
        ("lunch, yesteday", "not understood: 'yesteday'"),
        ("lunch, 31 nov", "there is no 31 November"),
        ("lunch, last month", "not understood: 'last'"),
        ("lunch, the other day", "not understood: 'other'"),
        ("lunch, friday at the harbour", "not understood: 'harbour'"),
        ("lunch, yesterday 12:30", "only a day is needed here"),
        ("will call on friday", 'is "on friday" the day. write a comma before it'),
    ],
)
def test_what_looks_like_a_day_is_never_today(typed: str, reason: str) -> None:
    with pytest.raises(DateError, match=reason) as refusal:
        read_contact(typed, NOW, UTC)
    assert refusal.value.sentence.endswith(
        'Nothing was logged; end with ", today" if it was today.'
    )


@given(st.text(max_size=60))
def test_no_line_breaks_it(text: str) -> None:
    with suppress(DateError):
        assert read_contact(text, NOW, UTC)[1] <= NOW
