"""A call that nobody ended: when it will have ended, and ending it at that moment."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.domain.build import IDEA, did, outcome, plan
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.base import Command
from tui.domain.actions.call import EndCall, PauseCall, ResumeCall, StartCall
from tui.domain.actions.notes import AddNote
from tui.domain.interview.forgotten_end import forgotten_end
from tui.domain.interview.time_spent import usage
from tui.domain.language.dates.ended import parse_ended, typed_ended
from tui.domain.model.call import Call, Pause, elapsed
from tui.domain.model.conversation import Conversation
from tui.errors import CoffeechatError, DateError
from tui.structs import replace

BEGAN = datetime(2026, 11, 23, 20, 0, 30, tzinfo=UTC)


def at(**later: float) -> datetime:
    return BEGAN + timedelta(**later)


def call(*minutes: float, length: int = 30) -> Conversation:
    """A call under way with a line at each of some minutes after it began."""
    made = did(replace(IDEA, minutes=length), StartCall("talk"), BEGAN)
    for number, minute in enumerate(minutes):
        made = did(made, AddNote("talk", f"n{number}", "a line"), at(minutes=minute))
    return made


@pytest.mark.parametrize(
    ("minutes", "now", "ended"),
    [
        ((14,), at(hours=16), at(minutes=14)),
        ((14, 42), at(hours=16), at(minutes=42)),
        ((), at(hours=16), at(minutes=30)),
        ((14, 16 * 60), at(hours=16, minutes=1), at(minutes=14)),
        ((14,), at(minutes=89), None),
        ((14,), at(minutes=90), at(minutes=14)),
        ((14, 60, 100, 150), at(minutes=200), None),
        ((14,), at(minutes=20), None),
    ],
)
def test_a_call_is_forgotten_when_nothing_happened_long_after_its_end(
    minutes: tuple[float, ...], now: datetime, ended: datetime | None
) -> None:
    assert forgotten_end(call(*minutes), now) == ended


def test_only_a_call_under_way_is_forgotten() -> None:
    assert forgotten_end(IDEA, at(days=9)) is None
    assert forgotten_end(did(call(5), EndCall("talk"), at(minutes=9)), at(days=9)) is None


def test_the_clock_may_stand_for_long_and_the_call_go_on() -> None:
    paused = did(call(5), PauseCall("talk"), at(minutes=6))
    assert forgotten_end(paused, at(hours=5)) == at(minutes=6)
    again = did(paused, ResumeCall("talk"), at(hours=5))
    assert forgotten_end(again, at(hours=5, minutes=50)) is None
    assert forgotten_end(again, at(hours=16)) == at(minutes=5)


def test_it_ends_when_it_ended() -> None:
    over = did(call(14), EndCall("talk", at(minutes=20)), at(hours=16))
    assert over.call.ended_at == at(minutes=20)
    assert elapsed(over.call, at(hours=16)) == 20 * 60
    now = did(call(14), EndCall("talk"), at(hours=16))
    assert now.call.ended_at == at(hours=16)


@pytest.mark.parametrize(
    ("ended_at", "words"),
    [(at(seconds=-1), "before it began"), (at(hours=16, seconds=1), "later than now")],
)
def test_an_end_is_refused_outside_the_call(ended_at: datetime, words: str) -> None:
    sentence = refused_at(call(14), EndCall("talk", ended_at), at(hours=16))
    assert words in sentence and sentence.endswith("it still runs.")


def refused_at(before: Conversation, command: Command, now: datetime) -> str:
    with pytest.raises(CoffeechatError) as caught:
        outcome(before, command, now)
    return caught.value.sentence


@pytest.mark.parametrize(
    ("minute", "seconds", "pauses"),
    [
        (3, 3 * 60, ()),
        (8, 5 * 60, (Pause(300, 180),)),
        (12, 7 * 60, (Pause(300, 300),)),
        (24, 15 * 60, (Pause(300, 300), Pause(900, 240))),
    ],
)
def test_pauses_after_the_end_were_none(
    minute: float, seconds: int, pauses: tuple[Pause, ...]
) -> None:
    """One from minute 5 to 10, and another that the clock still stands in from minute 20 on."""
    paused = did(call(), PauseCall("talk"), at(minutes=5))
    paused = did(paused, ResumeCall("talk"), at(minutes=10))
    paused = did(paused, PauseCall("talk"), at(minutes=20))
    over = did(paused, EndCall("talk", at(minutes=minute)), at(hours=16)).call
    assert (elapsed(over, at(hours=16)), over.pauses) == (seconds, pauses)
    assert over.paused_at is None and over.paused_s == sum(p.seconds or 0 for p in over.pauses)


def test_where_the_time_went_is_told_up_to_the_end() -> None:
    asked = replace(call(), plan=plan("q1", "q2"))
    asked = did(asked, AskQuestion("talk", "q1"), at(minutes=2))
    asked = did(asked, AskQuestion("talk", "q2"), at(hours=15))
    told = usage(did(asked, EndCall("talk", at(minutes=20)), at(hours=16)))
    assert told.call_s == 20 * 60
    assert all(0 <= (one.used_s or 0) <= 20 * 60 for one in told.questions)


def test_a_file_may_say_a_pause_that_it_doesnt_tell() -> None:
    old = Call(started_at=BEGAN, paused_at=at(minutes=10), paused_s=60)
    over = did(replace(IDEA, call=old), EndCall("talk", at(minutes=5)), at(hours=1)).call
    assert (over.paused_at, elapsed(over, at(hours=1))) == (None, 4 * 60)


NOW = at(hours=16)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("20:14", datetime(2026, 11, 23, 20, 14, tzinfo=UTC)),
        ("8:14pm", datetime(2026, 11, 23, 20, 14, tzinfo=UTC)),
        ("20:00", BEGAN),
        ("7:30", datetime(2026, 11, 24, 7, 30, tzinfo=UTC)),
        ("yesterday 20:14", datetime(2026, 11, 23, 20, 14, tzinfo=UTC)),
        ("2 hours ago", datetime(2026, 11, 24, 10, 0, tzinfo=UTC)),
        (" Now ", NOW),
    ],
)
def test_the_end_is_read(text: str, wanted: datetime) -> None:
    assert parse_ended(text, BEGAN, NOW, UTC) == wanted


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("19:00", "is still ahead"),
        ("13:00", "is still ahead"),
        ("yesterday 19:00", "the call began at yesterday 20:00"),
        ("yesterday", "at what time?"),
        ("3pm their time", "your own time"),
        ("whenever", "for example"),
        ("", "for example"),
    ],
)
def test_what_is_no_end_is_refused(text: str, words: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_ended(text, BEGAN, NOW, UTC)
    assert words in caught.value.sentence


@pytest.mark.parametrize("later", [14, 3 * 60, 26 * 60, 20 * 24 * 60])
@pytest.mark.parametrize("zone", [UTC, BERLIN])
def test_a_proposed_end_is_read_as_itself(later: int, zone: ZoneInfo) -> None:
    ended = at(minutes=later).replace(second=0)
    typed = typed_ended(ended, BEGAN, zone)
    assert parse_ended(typed, BEGAN, at(days=30), zone) == ended
