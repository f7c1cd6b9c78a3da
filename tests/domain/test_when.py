"""The grammar of typed dates: what is certain is read, and everything else is refused."""

import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.domain.language.date_words import MONTHS, WEEKDAYS
from tui.domain.language.dates import parse_day, parse_times, parse_when
from tui.errors import DateError

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
# A Sunday, 21:30 in Berlin and 15:30 in New York.
NOW = datetime(2026, 11, 22, 20, 30, tzinfo=UTC)
# A Wednesday, 12:00 in Berlin.
MIDWEEK = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


def table(text: str) -> list[tuple[str, str]]:
    """Pairs of a phrase and what is expected of it, from lines "expected = phrase | phrase"."""
    rows = [line.split(" = ") for line in text.strip().splitlines()]
    return [(phrase, expected) for expected, phrases in rows for phrase in phrases.split(" | ")]


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


LATER = "2026-12-12 10:30"


# Every phrase follows the local time that it must mean.
WHEN = table("""
2026-11-22 = 22:00 22:00 | 22:00 today 22:00 | 22:00 in half an hour | 22:00 in 30 min
2026-11-22 = 22:00 22 nov 22:00 | 22:30 in an hour | 23:00 tonight 11pm | 23:00 in 90 minutes
2026-11-22 = 23:15 this sun 23:15 | 23:15 sun 23:15 | 23:30 in 2 hours
2026-11-23 = 00:00 mon 00:00 | 00:30 mon 12:30 am | 03:30 mon 03:30 | 07:00 mon 7 | 09:00 mon 9
2026-11-23 = 09:00 at 9 on monday | 11:00 mon 11 o'clock | 12:00 mon 12pm | 12:00 noon tomorrow
2026-11-23 = 12:00 tomorrow 12 noon | 12:00 tomorrow midday | 12:15 mon 12:15
2026-11-23 = 14:00 tomorrow 14:00 | 14:00 Tomorrow at 2pm! | 14:00 tmrw 14:00
2026-11-23 = 14:00 tomorrow mon 2pm | 15:00 3pm | 18:00 mon 18
2026-11-24 = 10:00 the day after tomorrow, 10am | 15:00 tue 3pm | 15:00 tuesday 15:00
2026-11-24 = 15:00 tue 15h | 15:00 next tue 3pm | 15:00 tue next week 3pm | 15:00 3pm tue
2026-11-24 = 15:30 Tues 15.30 | 15:30 tue 15.30. | 15:30 tue 15h30
2026-11-25 = 10:00 in 3 days 10:00 | 11:00 weds at 11a
2026-11-26 = 15:00 thurs 3p | 15:00 thur 3 pm
2026-11-27 = 15:00 eow 3pm | 15:30 fri 3:30pm | 15:30 3.30pm fri | 15:30 fri 3:30 p.m.
2026-11-29 = 09:00 sunday 9am | 09:00 next sun 9am | 10:00 in a week 10am | 21:30 sun 21:30
2026-12-01 = 09:00 2026/12/1 9 | 15:00 2026-12-01 15:00 | 15:00 2026-12-01T15:00
2026-12-01 = 15:00 2026-12-01T15:00:00 | 15:00 tue 2026-12-01 3pm | 15:30 1 Dec 2026 at 3:30 pm
2026-12-09 = 15:00 9 dec 2026 15 | 15:30 Dec 9, 2026, 3:30 pm
2026-12-12 = 09:00 12 dec at 9 | 12:00 12 dec 12 noon | 15:00 12 dec 3pm | 15:00 dec 12 3pm
2026-12-12 = 15:00 sat 12 Dec 3pm | 15:00 on the 12th of december at 3pm
2026-12-12 = 15:00 December the 12th, 3pm | 15:00 12.12. 15:00 | 15:00 12/12 3pm
2026-12-25 = 15:00 12/25 3pm | 15:00 25/12 3pm
2027-01-22 = 10:00 in 2 months 10am
2027-09-01 = 15:00 1. sept. 2027 15:00
2027-11-22 = 10:00 in a year 10am
2027-12-25 = 15:00 25/12/2027 3pm
2028-02-29 = 15:00 29 feb 3pm
""")
NOT_WHEN = table("""
no date was typed =  on the  | ,
at what time? = tuesday | 2026-12-01 | tonight
which day of next week? = next week 3pm
is not a clear time = mon 3 | mon at 3 | mon 12 | mon 19 | mon 3:30 | mon 3h | mon 3 o'clock
there is no time = mon 24:00 | mon 12:60 | mon 13pm | mon 0am | tue 24 3pm
write 23:59 or 00:00 = mon 12am | midnight tue
'morning' is not an exact time = tomorrow morning
not understood: 'half' = half three tue
not understood: 'cet' = 3pm CET
not understood: '15:00+01:00' = 15:00+01:00 | 2026-12-01T15:00+01:00
not understood: '１５:00' = tue １５:00
not understood: '12.12.26' = 12.12.26 15:00
12/11 can be 11 December or 12 November = 12/11 3pm
there is no date = 13/13 3pm | 0/0 3pm
there is no 31 April; = 31/4 3pm
there is no 1 in month 13 of 2026; = 2026-13-01 3pm
Wednesday 1 January 2020, 10:00 is already past = 2020-01-01 10:00
Sunday 22 November 2026, 15:00 is already past = today 3pm | 22 nov 3pm | this sun 3pm
is already past = in 0 min
that day is Tuesday 1 December 2026, not a Monday = mon 2026-12-01 3pm
that day is Thursday 10 December 2026, not a Tuesday = tue 10.12. 3pm
tonight starts at 17:00 = tonight 8am | tonight 8
there is no 29 February 2027; = 29 feb 2027 3pm
repeats = every tue | tuesdays 3pm | weekly 3pm
is a choice or a range = tue 3-4pm | tue 15:00 – 16:00 | tue 3pm to 4pm | tue or wed 3pm
twice = tue wed 3pm | tue 3pm 4pm | today tomorrow 3pm | in 2 hours 3pm
twice = next tue 12 dec 3pm | next tue next week 3pm
'9.10 1.12.' can be read in two ways = 9.10 1.12.
is 15 the day or the hour? write 15:00 = 9 dec 15
'12.12' can be a day: write 12:12, = 12.12 3pm | fri 12.12
too far from today = in 9999 years 3pm | 0001-01-01 00:00
""")
# From the Wednesday on.
DAYS = table("""
2026-11-25 = today | tonight | this wed | wed today | in 0 days
2026-11-26 = tomorrow
2026-11-27 = friday | by Friday. | end of week
2026-11-30 = next week | next mon | mon
2026-12-01 = tue | 2026-12-01
2026-12-09 = in 2 weeks | in two wks | in 14 days
2026-12-12 = 12 dec | 12.12. | December 12 | sat 12 dec
2027-05-25 = in six months
2027-11-24 = 24 nov
""")
NOT_DAYS = table("""
no date was typed = ,
not understood: 'by' = by
without a time = friday 3pm | noon | in 2 hours
today is a Wednesday: write "today" or "next wed" = wed
that day is Tuesday 1 December 2026, not a Monday = mon 2026-12-01
Monday 23 November 2026 is already past = this mon
5/6 can be 5 June or 6 May = 5/6
too far from today = in 9999 years
""")


@pytest.mark.parametrize(("timed", "day"), WHEN)
def test_reads_a_certain_phrase(timed: str, day: str) -> None:
    clock, text = timed.split(" ", 1)
    dressed = f"  {text.upper().replace(' ', chr(9))}  ?! "
    for typed in (text, dressed):
        at = parse_when(typed, NOW, BERLIN)
        assert at == berlin(f"{day} {clock}")
        assert at.tzinfo is UTC


LONG = [
    ("", "no date was typed"),
    ("tue\x003pm", "not understood: 'tue\\x003pm';"),
    ("a" * 41, f"not understood: '{'a' * 40}'…;"),
    ("tue 3pm" + " " * 74, f"too long for a date: 'tue 3pm{' ' * 33}'…;"),
    ("9" * 10_000, f"too long for a date: '{'9' * 40}'…;"),
]


@pytest.mark.parametrize(("text", "reason"), NOT_WHEN + LONG)
def test_refuses_an_uncertain_phrase_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_when(text, NOW, BERLIN)
    assert reason in caught.value.sentence
    assert caught.value.sentence.endswith(' for example "tue 3pm" or "tomorrow 14:00"')
    assert caught.value.sentence.isprintable()


IN_NEW_YORK = table("""
2026-11-22T21:00+00:00 = 16:00
2026-11-23T20:00+00:00 = 3pm
2026-11-29T20:30+00:00 = sun 15:30
""")


@pytest.mark.parametrize(("text", "expected"), IN_NEW_YORK)
def test_reads_in_the_zone_it_is_given(text: str, expected: str) -> None:
    assert parse_when(text, NOW, NEW_YORK).isoformat(timespec="minutes") == expected


def test_a_moment_beyond_the_calendar_in_utc_is_refused() -> None:
    with pytest.raises(DateError, match="too far from today"):
        parse_when("9999-12-31 23:59", NOW, NEW_YORK)


def test_today_is_the_day_in_the_zone() -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert parse_day("today", late, BERLIN) == date(2026, 11, 23)
    assert parse_day("today", late, NEW_YORK) == date(2026, 11, 22)


FROM_WEDNESDAY_NOON = table("""
2026-11-25 12:01 = wed 12:01
2026-11-25 13:00 = this wed 1pm
2026-11-27 13:00 = fri 1pm
2026-11-30 13:00 = mon 1pm | next mon 1pm
2026-12-02 12:00 = wed 12:00
2026-12-04 13:00 = next fri 1pm | fri next week 1pm
""")


@pytest.mark.parametrize(("text", "expected"), FROM_WEDNESDAY_NOON)
def test_a_weekday_is_the_next_one_ahead(text: str, expected: str) -> None:
    assert parse_when(text, MIDWEEK, BERLIN) == berlin(expected)


def test_a_span_is_elapsed_time_without_its_seconds() -> None:
    now = NOW.replace(second=59, microsecond=999_999)
    assert parse_when("in 1 min", now, BERLIN) == NOW + timedelta(minutes=1)
    before = datetime(2027, 3, 27, 23, 0, tzinfo=UTC)
    assert parse_when("in 5 hours", before, BERLIN) == before + timedelta(hours=5)


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("2027-03-28 02:30", NOW),
        ("02:59", datetime(2027, 3, 28, 0, 30, tzinfo=UTC)),
        ("tomorrow 02:30", datetime(2027, 3, 27, 12, 0, tzinfo=UTC)),
    ],
)
def test_a_skipped_local_time_is_refused(text: str, now: datetime) -> None:
    with pytest.raises(DateError, match="does not exist on Sunday 28 March 2027"):
        parse_when(text, now, BERLIN)


def test_a_skipped_local_time_that_is_past_moves_on() -> None:
    after = datetime(2027, 3, 28, 12, 0, tzinfo=UTC)
    assert parse_when("02:30", after, BERLIN) == berlin("2027-03-29 02:30")
    assert parse_when("28 mar 2027 03:00", NOW, BERLIN) == berlin("2027-03-28 03:00")


def test_a_local_time_that_occurs_twice_is_the_first() -> None:
    at = parse_when("2027-10-31 02:30", NOW, BERLIN)
    assert at == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    assert parse_when("7 nov 2027 01:30", NOW, NEW_YORK) == datetime(2027, 11, 7, 5, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tue 3pm", ["2026-11-24 15:00"]),
        ("tomorrow 14:00, tue 3pm, 12 dec 10:30", ["2026-11-23 14:00", "2026-11-24 15:00", LATER]),
        ("tue 3pm or wed 4pm", ["2026-11-24 15:00", "2026-11-25 16:00"]),
        ("tue 3pm; and 12 dec 10:30,", ["2026-11-24 15:00", LATER]),
        ("tue 3pm, tue 15:00", ["2026-11-24 15:00"]),
    ],
)
def test_reads_several_times(text: str, expected: list[str]) -> None:
    assert parse_times(text, NOW, BERLIN) == tuple(map(berlin, expected))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("tue 3pm or 4pm", "on which day is '4pm'?"),
        ("tue 3pm, soonish", "'soonish'"),
        (",", "no date was typed"),
        ("yesterday 3pm, tue 3pm", "past"),
    ],
)
def test_several_times_are_read_all_or_none(text: str, reason: str) -> None:
    with pytest.raises(DateError, match=re.escape(reason)):
        parse_times(text, NOW, BERLIN)


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_reads_a_day(text: str, expected: str) -> None:
    assert parse_day(text, MIDWEEK, BERLIN).isoformat() == expected


@pytest.mark.parametrize(("text", "reason"), NOT_DAYS)
def test_refuses_a_day_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_day(text, MIDWEEK, BERLIN)
    assert reason in caught.value.sentence
    assert caught.value.sentence.endswith(' for example "friday" or "12 dec"')


@pytest.mark.parametrize("weekday", range(7))
def test_weeks_are_iso_weeks(weekday: int) -> None:
    now = datetime(2026, 11, 23 + weekday, 12, tzinfo=UTC)
    monday = date(2026, 11, 30)
    assert parse_day("next week", now, BERLIN) == monday
    for offset, name in enumerate(WEEKDAYS):
        assert parse_day(f"next {name}", now, BERLIN) == monday + timedelta(offset)
    friday = date(2026, 11, 27) if weekday <= 4 else date(2026, 12, 4)
    assert parse_day("eow", now, BERLIN) == parse_day("end of the week", now, BERLIN) == friday


def test_dateutil_waits_for_its_first_use() -> None:
    code = "import sys, tui.domain.language.dates; assert 'dateutil' not in sys.modules"
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-B", "-c", code], check=True, cwd=root)


PARTS = [phrase for phrase, _ in WHEN + DAYS + NOT_WHEN]
WORDS = st.sampled_from(
    [*PARTS, *WEEKDAYS, *MONTHS, "in", "next", "at", "3", "12", "2026", "9999", ":", ".", "/"]
)
PHRASES = st.one_of(
    st.text(max_size=90),
    st.text(alphabet="0123456789:./-hapmt ", max_size=30),
    st.lists(WORDS, max_size=4).map(" ".join),
    st.from_regex(r"in [0-9]{1,5} (min|hours|days|weeks|months|years) ?(10am)?", fullmatch=True),
    st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}", fullmatch=True),
)
FIXED_ZONES = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
ZONES = st.one_of(st.sampled_from([BERLIN, NEW_YORK, UTC]), FIXED_ZONES)
NOWS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
MINUTES = st.integers(0, 60 * 24 * 366 * 50)


@given(PHRASES, NOWS, ZONES)
def test_whatever_is_typed_gives_the_future_or_a_date_error(
    text: str, now: datetime, zone: tzinfo
) -> None:
    try:
        at = parse_when(text, now, zone)
        assert at > now
        assert (at.tzinfo, at.second, at.microsecond) == (UTC, 0, 0)
    except DateError as error:
        assert error.sentence.isprintable()
    try:
        assert parse_day(text, now, zone) >= now.astimezone(zone).date()
    except DateError as error:
        assert error.sentence.isprintable()


@given(MINUTES, ZONES)
def test_a_future_minute_comes_back_from_its_written_form(minutes: int, zone: tzinfo) -> None:
    local = (NOW + timedelta(minutes=minutes)).astimezone(zone).replace(fold=0)
    first = local.astimezone(UTC)
    assume(first > NOW)
    clock = f"{local:%H:%M}"
    month = MONTHS[local.month - 1]
    for text in (
        f"{local:%Y-%m-%d}T{clock}",
        f"{local:%Y-%m-%d} {clock}",
        f"{local.day} {month[:3].lower()} {local.year} {clock}",
        f"{WEEKDAYS[local.weekday()]} {month} {local.day}, {local.year} at {clock}",
        f"{local.day}.{local.month}.{local.year} {clock}",
    ):
        assert parse_when(text, NOW, zone) == first
    wrong = WEEKDAYS[local.weekday() - 1]
    with pytest.raises(DateError, match="that day is"):
        parse_when(f"{wrong} {local:%Y-%m-%d} {clock}", NOW, zone)
