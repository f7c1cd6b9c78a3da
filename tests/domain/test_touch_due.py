"""Today: who is slipping."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import IDEA, NOW
from tests.growth import calls_of
from tui.domain.agenda.due import Due, DueKind, due
from tui.domain.model.letter import POLICY
from tui.domain.model.summary import ConversationHead, PersonHead, SnoozeHead, conversation_head
from tui.domain.model.vocabulary import Stage
from tui.structs import replace

BERLIN = ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)


def person(id: str = "grace", **other: Any) -> PersonHead:
    return PersonHead(id, id.title(), "", "", **other)


def held(days: int, who: str = "grace", **other: Any) -> ConversationHead:
    """A conversation that was held and thanked for so many days ago."""
    at = NOW - days * DAY
    fixed: dict[str, Any] = {"stage": Stage.THANKED, "started_at": at - DAY / 48, "ended_at": at}
    fixed |= {"id": f"talk-{who}-{days}", "person_id": who, "thanked_at": at + DAY / 24, **other}
    return replace(conversation_head(IDEA), **fixed)


def listed(*heads: ConversationHead, people: tuple[PersonHead, ...] = ()) -> list[Due]:
    lines = due(heads, NOW, BERLIN, POLICY, people=people or (person(),))
    return [line for line in lines if line.kind is DueKind.TOUCH]


def test_two_weeks_after_the_first_conversation() -> None:
    assert listed(held(13)) == []
    (line,) = listed(held(14))
    assert (line.words, line.late) == ("today · last: thanked 10 Nov · tried their advice?", False)
    assert (line.conversation_id, line.person_id, line.snooze_id) == ("", "grace", "touch")
    (line,) = listed(held(24))
    assert (line.words, line.late) == (
        "10 days late · last: thanked 31 Oct · tried their advice?",
        True,
    )


def test_three_months_after_any_other_contact() -> None:
    assert listed(held(80), held(200)) == []
    (line,) = listed(held(100), held(400))
    assert line.words == "8 days late · last: thanked 16 Aug"
    (line,) = listed(held(400), people=(person(contact_at=NOW - 380 * DAY),))
    assert line.words == "288 days late · last: in touch 9 Nov 2025"


def test_the_users_own_rhythm() -> None:
    weekly = person(rule="FREQ=WEEKLY;INTERVAL=1")
    (line,) = listed(held(8), people=(weekly,))
    assert line.words == "1 day late · last: thanked 16 Nov"
    assert listed(held(80), people=(person(rule="FREQ=YEARLY;INTERVAL=1"),)) == []


@pytest.mark.parametrize(
    "other",
    [
        {"thanked_at": None},
        {"stage": Stage.DECLINED},
        {"stage": Stage.QUIET},
        {"ended_at": None, "started_at": None, "thanked_at": None, "stage": Stage.IDEA},
        {"ended_at": None, "thanked_at": None},
    ],
)
def test_never(other: dict[str, Any]) -> None:
    assert listed(held(200, **other)) == []


def test_nobody_with_whom_a_call_lies_ahead() -> None:
    ahead = replace(
        conversation_head(IDEA), id="b", scheduled_at=NOW + 9 * DAY, stage=Stage.SCHEDULED
    )
    assert listed(held(200), ahead) == []
    assert listed(held(200), replace(ahead, scheduled_at=None, stage=Stage.IDEA)) != []
    assert listed(held(200), people=(person(paused=True),)) == []
    assert listed(held(200), people=(person("ada"),)) == []


def test_a_call_that_broke_off_is_thanked_for_with_its_second_half() -> None:
    first = held(201, thanked_at=None, stage=Stage.TALKED)
    second = held(200, continues=first.id)
    assert listed(first) == []
    (line,) = listed(first, second)
    assert line.words.endswith("last: thanked 8 May")
    assert listed(first, replace(second, thanked_at=None)) == []


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_two_weeks_are_over_with_the_day_wherever_one_is(zone: str) -> None:
    ended = datetime(2026, 11, 9, 23, 0, tzinfo=UTC)
    talk = held(0, ended_at=ended, thanked_at=ended + DAY / 48)
    morning = datetime(2026, 11, 23, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    for now, count in ((morning - DAY / 1440, 0), (morning, 1)):
        lines = due([talk], now, ZoneInfo(zone), POLICY, people=[person()])
        assert len(lines) == count


def test_the_most_overdue_for_their_step_stand_first() -> None:
    people = (
        person("yearly", rule="FREQ=YEARLY;INTERVAL=1"),
        person("monthly", rule="FREQ=MONTHLY;INTERVAL=1"),
        person("usual"),
    )
    lines = listed(held(400, "yearly"), held(70, "monthly"), held(20, "usual"), people=people)
    assert [line.person_id for line in lines] == ["monthly", "usual", "yearly"]
    assert [line.at for line in lines] != sorted(line.at for line in lines)


def test_one_that_is_put_off_comes_back_on_its_day() -> None:
    until = NOW.date() + DAY
    snoozed = person(snoozes=(SnoozeHead("touch", until),))
    assert listed(held(20), people=(snoozed,)) == []
    (line,) = (
        line
        for line in due([held(20)], NOW + DAY, BERLIN, POLICY, people=[snoozed])
        if line.kind is DueKind.TOUCH
    )
    assert line.person_id == "grace"


def test_without_people_nobody_slips() -> None:
    assert due([held(200)], NOW, BERLIN, POLICY) == ()


@given(st.lists(st.integers(0, 900), min_size=1, max_size=6), st.integers(0, 900) | st.none())
def test_one_line_a_person_at_most_and_never_before_its_day(
    days: list[int], logged: int | None
) -> None:
    contact_at = None if logged is None else NOW - logged * DAY
    who = person(contact_at=contact_at)
    talks = [held(ago, id=f"talk{n}") for n, ago in enumerate(days)]
    lines = listed(*talks, people=(who,))
    nearest = min([*days, *([] if logged is None else [logged])])
    assert len(lines) <= 1
    if nearest < 14:
        assert lines == []
    if nearest >= 93:
        assert len(lines) == 1


def test_the_work_grows_as_the_people_do() -> None:
    few, many = (crowd(count) for count in (100, 400))
    assert calls_of(many) < 5 * calls_of(few)
    lines = many()
    assert len(lines) > 360
    assert datetime(2026, 1, 1, tzinfo=UTC) > lines[-1].at or lines[-1].at <= NOW


def crowd(count: int) -> Callable[[], Sequence[Due]]:
    """What is due with so many people, each talked with once."""
    heads = [held(n % 700, f"p{n}") for n in range(count)]
    people = [person(f"p{n}") for n in range(count)]
    return lambda: due(heads, NOW, BERLIN, POLICY, people=people)
