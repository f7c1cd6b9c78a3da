"""Promises as tasks of a calendar: no text makes a second line, property or task."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.exchange.people import NOON, TALK, note
from tests.exchange.test_ics import HOSTILE, lines_of
from tests.laws import drawn
from tui.domain.language.text import clean_line
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.vocabulary import Kind, Owner
from tui.errors import RefusedError
from tui.exchange.ics import promise_tasks
from tui.structs import replace

IN_TASK = ("UID", "DTSTAMP", "SEQUENCE", "DUE", "SUMMARY", "STATUS")
PAPER = TALK.promises[0]


def owing(*promises: Promise) -> Conversation:
    return replace(TALK, promises=promises)


def tasks_of(text: str) -> list[Any]:
    calendar = icalendar.Calendar.from_ical(text)
    assert sorted(calendar) == ["PRODID", "VERSION"]
    assert all(task.name == "VTODO" and not task.errors for task in calendar.subcomponents)
    return list(calendar.subcomponents)


def test_a_task_has_its_day_and_whom_it_is_for() -> None:
    (task,) = tasks_of(promise_tasks([("Grace Hopper", TALK)]))
    assert sorted(task) == sorted(IN_TASK)
    assert task["UID"] == "n4@coffeechat" and task["STATUS"] == "NEEDS-ACTION"
    assert task["SUMMARY"] == "send the paper (for Grace Hopper)"
    assert task.decoded("DUE") == date(2026, 5, 8)


def test_only_what_i_owe_and_is_open_and_not_off_the_record() -> None:
    secret = replace(note(9, Kind.OFF_THE_RECORD, "she may leave"), id="n9")
    promises = (
        PAPER,
        replace(PAPER, id="done", done_at=NOON),
        replace(PAPER, id="dropped", dropped_at=NOON),
        replace(PAPER, id="theirs", owner=Owner.THEM),
        replace(PAPER, id="n9", note_id="n9"),
        replace(PAPER, id="undated", due=None),
    )
    talk = replace(owing(*promises), notes=(*TALK.notes, secret))
    tasks = tasks_of(promise_tasks([("Grace", talk), ("Ada", owing())]))
    assert [task["UID"] for task in tasks] == ["n4@coffeechat", "undated@coffeechat"]
    assert "DUE" not in tasks[1]


def test_nothing_open_is_no_calendar() -> None:
    with pytest.raises(RefusedError) as caught:
        promise_tasks([("Grace", owing())])
    assert caught.value.sentence == "No promise of yours is open there; nothing was made."


def test_what_changed_later_has_a_higher_sequence() -> None:
    numbers = []
    for hours in (0, 1, 2):
        changed = replace(PAPER, updated_at=NOON + timedelta(hours=hours))
        (task,) = tasks_of(promise_tasks([("Grace", owing(changed))]))
        numbers.append(task["SEQUENCE"])
        assert task.decoded("DTSTAMP") == NOON + timedelta(hours=hours)
    assert numbers == sorted(set(numbers))


@given(HOSTILE, HOSTILE, st.none() | st.dates())
@drawn(6)
@example("x\r\nATTENDEE:mailto:eve@example.org", "a\\", date(5, 1, 2))
def test_every_text_comes_back_as_it_was_and_makes_nothing_else(
    text: str, name: str, due: date | None
) -> None:
    promise = replace(PAPER, text=text, due=due)
    made = promise_tasks([(name, owing(promise))])
    (task,) = tasks_of(made)
    whom = f" (for {clean_line(name)})" if clean_line(name) else ""
    assert str(task["SUMMARY"]) == clean_line(text) + whom
    assert ("DUE" in task) == (due is not None)
    assert due is None or task.decoded("DUE") == due
    assert len(lines_of(made)) == 4 + 2 + 5 + (due is not None)
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))


def test_a_moment_of_another_zone_is_said_in_utc() -> None:
    late = datetime(2026, 5, 4, 23, 0, tzinfo=UTC)
    assert "DTSTAMP:20260504T230000Z" in promise_tasks(
        [("Grace", owing(replace(PAPER, updated_at=late)))]
    )
