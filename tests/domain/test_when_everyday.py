"""Dates as people say them: thirty everyday phrases, the other person's clock, any nonsense."""

from datetime import UTC, datetime, tzinfo
from random import Random
from zoneinfo import ZoneInfo

import pytest

from tui.domain.language.date_words import MONTHS, WEEKDAYS, say_date, say_when
from tui.domain.language.dates import parse_day, parse_when
from tui.errors import DateError

BERLIN, TOKYO = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Tokyo")
LOS_ANGELES, NEW_YORK = ZoneInfo("America/Los_Angeles"), ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""A Monday, 10:00 in Berlin, 4:00 in New York, 18:00 in Tokyo, 1:00 in Los Angeles."""

EVERYDAY = {
    "tomorrow at 9 my time": "2026-11-24 09:00",
    "tomorrow at noon": "2026-11-24 12:00",
    "noon friday": "2026-11-27 12:00",
    "tue 3pm": "2026-11-24 15:00",
    "next tuesday 2 pm": "2026-12-01 14:00",
    "this friday at 11": "2026-11-27 11:00",
    "half past two tomorrow": "2026-11-24 14:30",
    "quarter to four on thursday": "2026-11-26 15:45",
    "wed quarter past 10": "2026-11-25 10:15",
    "tomorrow morning at nine": "2026-11-24 09:00",
    "tuesday afternoon at 3": "2026-11-24 15:00",
    "friday 4:30 in the afternoon": "2026-11-27 16:30",
    "thursday evening 7": "2026-11-26 19:00",
    "friday afternoon 14:00": "2026-11-27 14:00",
    "in 20 minutes": "2026-11-23 10:20",
    "in two hours": "2026-11-23 12:00",
    "tonight 8pm": "2026-11-23 20:00",
    "3pm their time": "2026-11-23 21:00",
    "dec 2 9am": "2026-12-02 09:00",
    "2 december at 9": "2026-12-02 09:00",
    "2.12. 14:30": "2026-12-02 14:30",
    "15h": "2026-11-23 15:00",
    "the day after tomorrow at 10:30": "2026-11-25 10:30",
    "thursday next week 4pm": "2026-12-03 16:00",
    "friday the 4th, 10am": "2026-12-04 10:00",
    "on the 30th at 11am": "2026-11-30 11:00",
    "2026-12-01 15:00": "2026-12-01 15:00",
    "in two weeks 10am": "2026-12-07 10:00",
    "mon 9 o'clock": "2026-11-30 09:00",
    "at three pm tomorrow": "2026-11-24 15:00",
}
"""What people type on a Monday morning in Berlin to somebody in New York, and what they mean."""

ASKED_BACK = {
    "next tuesday": "at what time?",
    "tue 3": "'3' is not a clear time: add am or pm",
    "tomorrow morning": "'morning' is not an exact time",
    "friday at lunch": "'lunch' is not an exact time",
    "every tuesday 3pm": "'every' repeats",
    "mondays at 3pm": "'mondays' repeats",
    "tue or wed 3pm": "'or' is a choice or a range",
    "tue 2-3pm": "'2-3pm' is a choice or a range",
    "from 2 to 3pm": "'to' is a choice or a range",
    "half two tomorrow": "not understood: 'half'",
    "half past 13": "not understood: 'half'",
    "half past nought": "not understood: 'half'",
    "tomorrow morning at half past two": "'morning' is not an exact time",
    "tomorrow afternoon at 9": "'afternoon' is not an exact time",
    "tomorrow morning 15:00": "'morning' is not an exact time",
    "tomorrow morning 9pm": "'morning' is not an exact time",
    "tue 9.10": "'9.10' can be a day: write 9:10",
    "the 32nd 10am": "no month has '32nd'",
    "wed the 4th 10am": "that day is Friday 4 December 2026, not a Wednesday",
    "the 23rd 9am": "Monday 23 November 2026, 09:00 is already past",
}
"""What can be meant in two ways, or is no date, and what is said to it."""


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize("phrase", EVERYDAY)
def test_an_everyday_phrase_is_read(phrase: str) -> None:
    assert parse_when(phrase, NOW, BERLIN, NEW_YORK) == berlin(EVERYDAY[phrase])


@pytest.mark.parametrize("phrase", ASKED_BACK)
def test_what_is_not_certain_is_asked_back_with_an_example(phrase: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_when(phrase, NOW, BERLIN, NEW_YORK)
    assert ASKED_BACK[phrase] in caught.value.sentence
    assert caught.value.sentence.endswith('for example "tue 3pm" or "tomorrow 14:00"')


SPOKEN = {
    "tue half past two pm": "14:30",
    "tue half past 8": "08:30",
    "tue quarter to one": "12:45",
    "tue quarter to seven in the evening": "18:45",
    "tue quarter to two am": "01:45",
    "tue afternoon at half past two": "14:30",
    "tue at half past 10 in the evening": "22:30",
    "tue ten o'clock": "10:00",
    "tue morning, 8": "08:00",
    "tue 2 in the morning": "02:00",
    "tue evening 6 p.m.": "18:00",
    "tue 9.10 am": "09:10",
    "tue 9.30": "09:30",
    "twelve pm tue": "12:00",
}


@pytest.mark.parametrize("phrase", SPOKEN)
def test_a_time_as_it_is_said(phrase: str) -> None:
    assert parse_when(phrase, NOW, BERLIN) == berlin(f"2026-11-24 {SPOKEN[phrase]}")


def test_a_number_alone_is_the_next_day_of_that_number() -> None:
    assert parse_day("the 31st", NOW, BERLIN).isoformat() == "2026-12-31"
    assert parse_day("the 23rd", NOW, BERLIN).isoformat() == "2026-11-23"
    assert parse_day("the 22nd", NOW, BERLIN).isoformat() == "2026-12-22"
    january = datetime(2027, 1, 31, 12, tzinfo=UTC)
    assert parse_day("the 30th", january, BERLIN).isoformat() == "2027-03-30"


# The clock of the other person ----------------------------------------------------------


THEIRS: list[tuple[str, tzinfo, str]] = [
    ("3pm their time", NEW_YORK, "2026-11-23T15:00-05:00"),
    ("tomorrow 9:00 her time", NEW_YORK, "2026-11-24T09:00-05:00"),
    ("fri 4pm his time", TOKYO, "2026-11-27T16:00+09:00"),
    ("2026-12-01 18:00 their time", LOS_ANGELES, "2026-12-01T18:00-08:00"),
    ("their time 9am next tue", LOS_ANGELES, "2026-12-01T09:00-08:00"),
]


@pytest.mark.parametrize(("phrase", "zone", "wanted"), THEIRS)
def test_their_time_is_the_clock_there(phrase: str, zone: tzinfo, wanted: str) -> None:
    assert parse_when(phrase, NOW, BERLIN, zone) == datetime.fromisoformat(wanted)


def test_a_day_that_is_another_one_there_wants_its_date() -> None:
    late = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)
    with pytest.raises(DateError, match="another day there now: write the date"):
        parse_when("tomorrow 9am their time", late, BERLIN, TOKYO)
    tuesday = parse_when("tue next week 9am their time", late, BERLIN, TOKYO)
    assert tuesday == datetime(2026, 12, 1, 0, tzinfo=UTC)
    assert parse_when("9am their time", late, BERLIN, TOKYO).astimezone(TOKYO).day == 24
    assert parse_when("24 nov 9am their time", late, BERLIN, TOKYO) == datetime(
        2026, 11, 24, 0, tzinfo=UTC
    )


def test_their_time_is_refused_if_it_is_not_known_or_no_time_is_wanted() -> None:
    with pytest.raises(DateError, match="their time zone is not filled in; for example"):
        parse_when("tomorrow 9am their time", NOW, BERLIN)
    with pytest.raises(DateError, match="only a day is needed"):
        parse_day("friday their time", NOW, BERLIN)
    with pytest.raises(DateError, match="its day or its time twice"):
        parse_when("in 20 minutes their time", NOW, BERLIN, TOKYO)


def test_what_their_clock_skips_or_says_twice() -> None:
    with pytest.raises(DateError, match=r"02:30 does not exist on Sunday 14 March 2027"):
        parse_when("14 mar 2027 2:30am their time", NOW, BERLIN, NEW_YORK)
    with pytest.raises(DateError, match=r"02:30 does not exist on Sunday 28 March 2027"):
        parse_when("28 mar 2027 2:30am my time", NOW, BERLIN, NEW_YORK)
    twice = parse_when("1 nov 2027 12:30am their time", NOW, BERLIN, NEW_YORK)
    assert twice == datetime(2027, 11, 1, 4, 30, tzinfo=UTC)
    first = parse_when("7 nov 2027 1:30am their time", NOW, BERLIN, NEW_YORK)
    assert first == datetime(2027, 11, 7, 5, 30, tzinfo=UTC), "the first of the two"


# Whatever is typed ----------------------------------------------------------------------


WORDS = (
    *(word.lower() for word in (*WEEKDAYS, *MONTHS)),
    *("tue", "dec", "next", "this", "in", "at", "on", "the", "of", "their time", "my time"),
    *("half past", "quarter to", "quarter past", "morning", "in the afternoon", "evening"),
    *("am", "pm", "noon", "o'clock", "tomorrow", "today", "tonight", "week", "days", "minutes"),
    *("two", "nine", "twelve", "3", "9", "14", "4th", "31st", "9.10", "15:30", "2026", "2.12."),
)
LETTERS = "0123456789 :./-,apmthdeucwn'é\x00\u202e１٣🙂"
ZONES = (BERLIN, NEW_YORK, TOKYO, UTC)


def nonsense(random: Random) -> str:
    """Words in any order, or characters in any order."""
    if random.random() < 0.7:
        return " ".join(random.choices(WORDS, k=random.randint(1, 6)))
    return "".join(random.choices(LETTERS, k=random.randint(0, 24)))


def test_of_ten_thousand_strings_none_breaks_and_each_date_says_itself_back() -> None:
    random = Random(20261123)
    read = 0
    for _ in range(10_000):
        typed, zone, theirs = nonsense(random), random.choice(ZONES), random.choice(ZONES)
        try:
            at = parse_when(typed, NOW, zone, theirs)
        except DateError as error:
            assert error.sentence.isprintable() and error.sentence.endswith('14:00"'), typed
            continue
        read += 1
        local = at.astimezone(zone)
        said = say_when(at, zone, NOW)
        assert said.startswith(f"{say_date(local.date())}, {local:%H:%M} ("), typed
        assert at > NOW, typed
        named = {
            day for day in WEEKDAYS if day.lower() in typed or day[:3].lower() in typed.split()
        }
        there = WEEKDAYS[at.astimezone(theirs if "their time" in typed else zone).weekday()]
        assert named <= {there}, f"{typed}: {said}"
    assert read > 100
