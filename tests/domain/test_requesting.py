"""The request: its skeleton, the times it offers, its clock in words."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import GRACE, IDEA, finding, talking
from tests.domain.strategies import conversations, moments, people
from tui.domain.language.business_days import after_business_days, business_days
from tui.domain.letters.blanks import next_blank
from tui.domain.letters.permission import may_ask
from tui.domain.letters.request import (
    NO_TIMES,
    UNNAMED,
    clock_words,
    draft,
    found_out,
    second_draft,
    second_due,
    subject_of,
    time_words,
    times_block,
    with_minutes,
    with_times,
)
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import Request, RequestPolicy
from tui.domain.model.person import Introduction, Person
from tui.domain.model.vocabulary import NameUse, Place, Stage
from tui.errors import RefusedError
from tui.structs import replace

BERLIN, BOSTON = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
DAY = timedelta(days=1)
TUESDAY = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
SENT = Request(sent_at=TUESDAY)
FULL = replace(
    IDEA,
    goal="how teams choose [what] to build.",
    findings=(finding("f1", "wrote the first compiler."),),
)


def test_the_skeleton_has_what_is_known_in_blanks_and_no_prose_of_its_own() -> None:
    text = draft(GRACE, FULL, "Jo Doe", NO_TIMES)
    assert text == (
        "Dear Grace,\n\n"
        "[a talk] [who you are, in a few words]\n\n"
        "[you wrote the first compiler] I would like to understand "
        "[how teams choose what to build].\n\n"
        "Would you have 20 minutes for a call? [two or three times that suit you]\n\n"
        "Thank you,\nJo Doe"
    )


def test_the_skeleton_of_somebody_unknown_asks_for_everything() -> None:
    text = draft(replace(GRACE, how_met=""), IDEA, "", NO_TIMES)
    for blank in ("[how you know of them]", "[one thing you found out about their work]"):
        assert blank in text
    assert text.endswith("[your name]")


def test_who_opened_the_door_comes_first() -> None:
    asked = Introduction(name_use=NameUse.YES)
    person = replace(
        GRACE, introduced_by="Ada Lovelace", introduction=asked, preferred="Amazing Grace"
    )
    text = draft(person, FULL, "Jo", NO_TIMES)
    assert text.startswith("Dear Amazing Grace,\n\nAda Lovelace suggested that I write to you.")
    assert subject_of(person, FULL) == "Ada Lovelace suggested that I write"
    about = "A question about how teams choose what to build"
    assert subject_of(GRACE, FULL) == about
    assert subject_of(GRACE, replace(FULL, request=SENT)) == f"Re: {about}"


@pytest.mark.parametrize(
    ("goal", "subject"),
    [
        ("Understand how trials recruit patients.", "A question about how trials recruit patients"),
        ("To learn what JPL looks for", "A question about what JPL looks for"),
        ("get a feel for freelancing vs agency", "A question about freelancing vs agency"),
        ("how do carpenters find work", "A question about how carpenters find work"),
        ("is nursing too hard?", "A question about your work at US Navy"),
        ("know if nursing is too hard", "A question about whether nursing is too hard"),
        ("find out if I should quit", "A question about your work at US Navy"),
        ("how she got her first job", "A question about your work at US Navy"),
        ("x" * 61, "A question about your work at US Navy"),
        ("", "A question about your work at US Navy"),
    ],
)
def test_the_subject_says_what_it_is_about_and_nothing_private(goal: str, subject: str) -> None:
    assert subject_of(GRACE, replace(FULL, goal=goal)) == subject


@pytest.mark.parametrize("use", [use for use in NameUse if use is not NameUse.YES])
def test_nobody_is_named_before_they_said_yes(use: NameUse) -> None:
    """Nor in how the two met, which a referral fills with the name."""
    person = replace(
        GRACE,
        introduced_by="Ada Lovelace",
        how_met="through Ada Lovelace",
        introduction=Introduction(name_use=use),
    )
    text = draft(person, FULL, "Jo", NO_TIMES)
    assert f"[{UNNAMED}]" in text and "Ada" not in text
    assert "Ada" not in subject_of(person, FULL)


def test_a_goal_is_not_understood_twice() -> None:
    talk = replace(FULL, goal="Understand how teams choose")
    assert "understand [how teams choose]." in draft(GRACE, talk, "Jo", NO_TIMES)
    assert "about [how teams choose]." in second_draft(GRACE, talk, "Jo", NO_TIMES)
    assert "[to learn]" in draft(GRACE, replace(FULL, goal="to learn"), "Jo", NO_TIMES)


def test_the_minutes_are_those_to_ask_for() -> None:
    shorter = replace(FULL, request=Request(minutes=15))
    for make in (draft, second_draft):
        assert "15 minutes for a call?" in make(GRACE, shorter, "Jo", NO_TIMES)


def test_the_second_message_is_short_and_the_last() -> None:
    text = second_draft(GRACE, FULL, "Jo Doe", NO_TIMES)
    assert "[how teams choose what to build]" in text and "[one thing that is new" in text
    assert "If the timing is wrong, no need to reply." in text and len(text.split()) <= 50
    assert "[one thing]" in second_draft(GRACE, IDEA, "", NO_TIMES)


@given(people, conversations())
def test_every_blank_can_be_found_whatever_was_typed(person: Person, talk: Conversation) -> None:
    for make in (draft, second_draft):
        text = make(replace(person, name="A", preferred="A", introduced_by=""), talk, "", NO_TIMES)
        while blank := next_blank(text, 0):
            text = text[: blank[0]] + text[blank[1] :]
        assert "[" not in text and "]" not in text


@pytest.mark.parametrize(
    ("at", "mine", "theirs", "said"),
    [
        (TUESDAY, UTC, None, "Tuesday 24 November, 14:00"),
        (TUESDAY, UTC, ZoneInfo("Europe/Lisbon"), "Tuesday 24 November, 14:00"),
        (TUESDAY, BERLIN, BOSTON, "Tuesday 24 November, 09:00 your time (15:00 mine)"),
        (
            TUESDAY.replace(hour=2),
            BERLIN,
            BOSTON,
            "Monday 23 November, 21:00 your time (Tuesday 24 November, 03:00 mine)",
        ),
    ],
)
def test_a_time_is_said_on_their_clock_first(
    at: datetime, mine: ZoneInfo, theirs: ZoneInfo | None, said: str
) -> None:
    assert time_words(at, mine, theirs) == said


def test_the_times_stand_in_the_message_and_are_exchanged_there() -> None:
    one = times_block([TUESDAY], UTC, None)
    two = times_block([TUESDAY, TUESDAY + DAY], UTC, None)
    assert one == "For example:\n- Tuesday 24 November, 14:00"
    assert times_block([], UTC, None) == NO_TIMES
    text = draft(GRACE, FULL, "Jo", NO_TIMES)
    offered = with_times(text, NO_TIMES, one)
    assert one in offered and NO_TIMES not in offered
    assert with_times(with_times(offered, one, two), two, NO_TIMES) == text
    assert with_times("all my own words", one, two) == "all my own words"
    assert with_times("all my own words", "", two) == "all my own words"
    assert "15 minutes for" in with_minutes(text, 20, 15)
    said = "I have 120 minutes on Friday. Would you have 20 minutes?"
    assert with_minutes(said, 20, 30).startswith("I have 120") and "30" in with_minutes(
        said, 20, 30
    )
    assert with_minutes("all my own words", 20, 15) == "all my own words"
    assert with_times(text, two, one) == offered, "a blank is filled, whatever stood there"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (
            0,
            "sent today; if no answer: somebody else there from Friday, "
            "write once more from 3 December, then let it rest",
        ),
        (
            3,
            "sent Tuesday; if no answer: somebody else there now, "
            "write once more from Thursday, then let it rest",
        ),
        (9, "sent 24 November; if no answer: write once more now, then let it rest"),
        (60, "sent 24 November 2026; if no answer: write once more now, then let it rest"),
    ],
)
def test_the_clock_says_what_comes_when(days: int, said: str) -> None:
    assert " ".join(clock_words(SENT, TUESDAY + days * DAY, UTC)) == said


def test_the_clock_before_and_behind() -> None:
    assert clock_words(Request(), TUESDAY, UTC) == ("not sent yet",)
    answered = replace(SENT, answered_at=TUESDAY + DAY)
    assert clock_words(answered, TUESDAY + DAY, UTC) == ("sent Tuesday;", "answered today")
    twice = replace(SENT, nudged_at=TUESDAY + 9 * DAY)
    said = " ".join(clock_words(twice, TUESDAY + 10 * DAY, UTC))
    assert said == "sent 24 November; once more Thursday; let it rest from 14 December"
    assert clock_words(twice, TUESDAY + 30 * DAY, UTC)[-1] == "let it rest now"


def test_the_clock_keeps_to_the_settings() -> None:
    policy = RequestPolicy(ask_elsewhere_days=2, nudge_days=3)
    said = " ".join(clock_words(SENT, TUESDAY, UTC, policy))
    assert "there from Thursday, write once more from Friday" in said
    never = RequestPolicy(ask_elsewhere_days=5, nudge_days=5)
    assert "somebody else" not in " ".join(clock_words(SENT, TUESDAY, UTC, never))


def test_the_clock_counts_the_days_of_my_own_zone() -> None:
    late = Request(sent_at=datetime(2026, 11, 24, 23, 30, tzinfo=UTC))
    assert clock_words(late, late.sent_at or TUESDAY, BERLIN)[1].endswith("from Monday,")


@pytest.mark.parametrize(
    ("request_", "days", "wanted"),
    [
        (Request(), 30, False),
        (SENT, 8, False),
        (SENT, 9, True),
        (replace(SENT, second="Dear Grace"), 0, True),
        (replace(SENT, nudged_at=TUESDAY), 0, True),
        (replace(SENT, answered_at=TUESDAY), 30, False),
        (replace(SENT, nudged_at=TUESDAY, answered_at=TUESDAY), 0, True),
    ],
)
def test_when_the_second_message_is_at_hand(request_: Request, days: int, wanted: bool) -> None:
    assert second_due(request_, TUESDAY + days * DAY, UTC) is wanted


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 60))
def test_a_business_day_is_counted_to_as_it_is_counted(start: date, count: int) -> None:
    day = after_business_days(start, count)
    assert business_days(start, day) == count
    assert business_days(start, day - DAY) == count - 1


@given(moments, moments)
def test_the_clock_always_says_something(sent_at: datetime, now: datetime) -> None:
    assert all(clock_words(Request(sent_at=sent_at), now, BERLIN))


def test_a_time_in_few_words_for_the_user() -> None:
    at = datetime(2026, 11, 25, 15, tzinfo=UTC)
    york = timezone(timedelta(hours=-5))
    assert time_words(at, UTC, york, short=True) == "Wed 25 Nov, 10:00 your time (15:00 mine)"
    assert time_words(at, UTC, None, short=True) == "Wed 25 Nov, 15:00"


@pytest.mark.parametrize("stage", Stage)
def test_only_what_is_still_open_may_be_asked_for(stage: Stage) -> None:
    there = replace(IDEA, stage=stage)
    if stage in (Stage.IDEA, Stage.ASKED):
        may_ask(there)
    else:
        with pytest.raises(RefusedError, match=f"This one is {stage}; there is nothing"):
            may_ask(there)


def test_whole_weeks_from_a_weekend_end_on_a_friday() -> None:
    saturday, friday = date(2026, 11, 28), date(2026, 12, 4)
    assert (
        after_business_days(saturday, 5)
        == friday
        == after_business_days(saturday + timedelta(1), 5)
    )


def test_nothing_is_asked_for_while_the_call_runs() -> None:
    with pytest.raises(RefusedError, match="Its call is under way; there is nothing to ask for"):
        may_ask(talking())


def test_what_had_better_not_be_spoken_of_is_no_reason_to_write() -> None:
    told = (
        replace(finding("f1", "can't find what she did before 2010"), place=Place.UNKNOWN),
        finding("f2", "was fired from her first firm"),
        replace(finding("f3", "https://example.org"), source="https://example.org"),
        finding("f4", "gave a talk on her compiler"),
    )
    assert found_out(replace(IDEA, findings=told)) == "[you gave a talk on your compiler]"
    assert "[one thing you found out" in found_out(replace(IDEA, findings=told[:3]))
