"""An agreed call as a calendar file: no text makes a second line, property or event."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.exchange import people
from tests.exchange.people import GRACE, NOON
from tests.laws import drawn
from tui.domain.language.text import clean_line
from tui.domain.model.call import Call
from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import Medium
from tui.errors import RefusedError
from tui.exchange.ics import call_calendar, folded
from tui.structs import replace

PIECES = st.sampled_from(
    [
        *("\r\n", "\n", "\r", "\\", "\\n", "\\N", ";", ",", ":", '"', "=", "^n", " ", "\t", "\0"),
        *(
            "END:VEVENT",
            "BEGIN:VEVENT",
            "BEGIN:VALARM",
            "ATTENDEE:mailto:eve@example.org",
            "\ufeff",
        ),
        *(
            "\x0b",
            "\x0c",
            "\x1c",
            "\x85",
            "\u2028",
            "\u2029",
            "\u202e",
            "\ud800",
            "é",
            "漢",
            "🧑‍🚀",
        ),
        *("https://", "http://x.org/", "LOCATION;X=1:", "%0d%0a", "a" * 74, "語" * 25),
    ]
)
TALK = replace(people.TALK, call=Call())
"""A conversation whose call is still ahead."""

HOSTILE = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join))
IN_EVENT = ("UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY")


def event_of(text: str) -> Any:
    """The one event of a calendar file."""
    calendar = icalendar.Calendar.from_ical(text)
    assert sorted(calendar) == ["PRODID", "VERSION"]
    (event,) = calendar.subcomponents
    assert event.name == "VEVENT"
    assert not event.errors
    return event


def lines_of(text: str) -> list[str]:
    """The lines as any program cuts them, put together again."""
    assert text.endswith("\r\n")
    assert text.count("\r") == text.count("\n") == text.count("\r\n")
    return text.replace("\r\n ", "").splitlines()


@given(HOSTILE, HOSTILE, st.sampled_from(Medium))
@drawn(8)
@example("x\r\nATTENDEE:mailto:eve@example.org", "https://x.org/\r\nX-A:1", Medium.VIDEO)
@example("a\\", "\\", Medium.PHONE)
def test_every_text_comes_back_as_it_was_and_makes_nothing_else(
    name: str, link: str, medium: Medium
) -> None:
    talk = replace(TALK, link=link, medium=medium)
    text = call_calendar(replace(GRACE, name=name), talk)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    event, where = event_of(text), clean_line(link)
    place = {"URL", "LOCATION"} & set(event)
    assert sorted(event) == sorted([*IN_EVENT, *place])
    assert len(lines_of(text)) == 17 + len(place)
    assert len(place) == (2 if "URL" in event else bool(where))
    assert str(event["SUMMARY"]) == f"Conversation with {clean_line(name)}"
    if "URL" in event:
        assert str(event["URL"]) == str(event["LOCATION"]) == where
    elif where:
        assert str(event["LOCATION"]) == ("Phone: " if medium is Medium.PHONE else "") + where
    (alarm,) = event.subcomponents
    assert sorted(alarm) == ["ACTION", "DESCRIPTION", "TRIGGER"]
    assert str(alarm["DESCRIPTION"]) == str(event["SUMMARY"])


@given(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=400))
@drawn(4)
def test_a_line_is_cut_between_characters_and_nothing_is_lost(line: str) -> None:
    first, *others = [piece.encode() for piece in folded(line).split("\r\n")]
    assert all(len(piece) <= 75 for piece in (first, *others))
    assert all(piece.startswith(b" ") for piece in others)
    assert first.decode() + "".join(piece[1:].decode() for piece in others) == line
    assert all(len(piece) > 71 for piece in (first, *others)[:-1])


@given(
    st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))])),
    st.integers(1, 420),
)
@drawn(2)
@example(datetime.max.replace(tzinfo=UTC), 60)
@example(datetime.min.replace(tzinfo=timezone(timedelta(hours=-1))), 60)
def test_the_times_are_those_that_were_agreed_in_utc(at: datetime, minutes: int) -> None:
    try:
        start = at.astimezone(UTC).replace(microsecond=0)
    except OverflowError:
        return
    text = call_calendar(GRACE, replace(TALK, scheduled_at=start, minutes=minutes))
    said = {line.partition(":")[0]: line.partition(":")[2] for line in lines_of(text)[:11]}
    end = min(start + min(timedelta(minutes=minutes), LAST - start), LAST)
    for name, moment in (("DTSTART", start), ("DTEND", end)):
        assert said[name] == moment.isoformat().replace("-", "").replace(":", "")[:15] + "Z"


LAST = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)


def test_the_event_says_who_when_and_where_and_rings_before() -> None:
    event = event_of(call_calendar(GRACE, replace(TALK, link="https://meet.example.org/a,b;c")))
    assert event["UID"] == "c1@coffeechat"
    assert event["DTSTART"].dt == NOON
    assert event["DTEND"].dt == NOON + timedelta(minutes=30)
    assert event["DTSTAMP"].dt == NOON - timedelta(days=3)
    assert event["SUMMARY"] == "Conversation with Grace Hopper"
    assert event["URL"] == event["LOCATION"] == "https://meet.example.org/a,b;c"
    (alarm,) = event.subcomponents
    assert alarm["ACTION"] == "DISPLAY"
    assert alarm["TRIGGER"].dt == timedelta(minutes=-15)


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("+49 30 1234, 5#", "LOCATION:Phone: +49 30 1234\\, 5#"),
        ("https://x.org/a b", "LOCATION:Phone: https://x.org/a b"),
        ("javascript:alert(1)", "LOCATION:Phone: javascript:alert(1)"),
        ("HTTPS://x.org/?a=b&c=d", "URL:HTTPS://x.org/?a=b&c=d"),
    ],
)
def test_only_the_address_of_a_page_is_a_url(link: str, said: str) -> None:
    talk = replace(TALK, link=link, medium=Medium.PHONE)
    assert said in lines_of(call_calendar(GRACE, talk))


def changed(seconds: float) -> Conversation:
    """The conversation, changed so long after it was thought of."""
    return replace(TALK, updated_at=TALK.created_at + timedelta(seconds=seconds))


def test_a_call_that_was_moved_is_the_same_one_and_newer() -> None:
    before = event_of(call_calendar(GRACE, changed(60)))
    moved = replace(changed(90), scheduled_at=NOON + timedelta(days=1))
    after = event_of(call_calendar(GRACE, moved))
    assert before["UID"] == after["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt


@pytest.mark.parametrize(("seconds", "sequence"), [(-5, 0), (0, 0), (7.9, 7), (3e9, 2**31 - 1)])
def test_the_sequence_is_a_number_that_every_calendar_takes(seconds: float, sequence: int) -> None:
    assert event_of(call_calendar(GRACE, changed(seconds)))["SEQUENCE"] == sequence


def test_a_call_that_was_held_stands_where_it_was() -> None:
    early = Call(started_at=NOON - timedelta(hours=3))
    event = event_of(call_calendar(GRACE, replace(TALK, call=early)))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (
        NOON - timedelta(hours=3),
        NOON - timedelta(hours=2.5),
    )
    assert not event.subcomponents, "nobody needs to be reminded of it"
    ended = replace(early, ended_at=NOON - timedelta(hours=2))
    held = replace(TALK, call=ended, scheduled_at=None)
    assert event_of(call_calendar(GRACE, held))["DTEND"].dt == NOON - timedelta(hours=2)


def test_nothing_of_the_notes_and_the_goal_is_in_it() -> None:
    text = call_calendar(GRACE, people.TALK)
    for private in ("six people", "nobody believed", "how teams choose", "paper", "compiler"):
        assert private not in text


def test_without_a_time_there_is_no_file() -> None:
    with pytest.raises(RefusedError, match="No time is agreed with Grace Hopper"):
        call_calendar(GRACE, replace(TALK, scheduled_at=None))
