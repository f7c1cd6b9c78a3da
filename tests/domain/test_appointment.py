"""What is written between a yes and the call."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.domain.build import GRACE, IDEA, NOW, talking
from tui.domain.actions.appointment import MarkAppointmentSent, WriteAppointment
from tui.domain.actions.fields import Schedule
from tui.domain.letters.appointment import (
    Agreed,
    appointment_checks,
    draft,
    due_letter,
    subject_of,
    where_words,
)
from tui.domain.letters.permission import may_write
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import Appointment, AppointmentLetter, Request
from tui.domain.model.person import Channel
from tui.domain.model.vocabulary import Medium, Stage
from tui.errors import RefusedError
from tui.structs import replace

A = AppointmentLetter
AT = datetime(2026, 11, 27, 14, tzinfo=UTC)
"""A Friday, three days ahead."""
LINK = "https://meet.example/abc"
TALK = replace(
    IDEA, stage=Stage.SCHEDULED, scheduled_at=AT, goal="understand how teams choose", link=LINK
)
BERLIN, LIMA = ZoneInfo("Europe/Berlin"), ZoneInfo("America/Lima")
BOTH = Agreed(AT, BERLIN, LIMA, NOW)
ONE = Agreed(AT, BERLIN, None, NOW)


def put(letter: A, agreed: Agreed = BOTH, talk: Conversation = TALK, me: str = "Ada") -> str:
    return draft(letter, GRACE, talk, me, agreed, "[two or three times that suit you]")


def test_a_reply_says_day_both_clocks_and_where() -> None:
    assert put(A.REPLY) == (
        "Dear Grace,\n\nThank you for saying yes. We'll talk on Friday 27 November at 09:00 "
        "your time (15:00 mine), for 30 minutes. I'm looking forward to hearing about "
        "[how teams choose].\n\n"
        "If anything changes on your side, just send me a line.\n\n"
        f"Here is the link to the video call: {LINK}\n\nBest wishes,\nAda"
    )
    bare = put(A.REPLY, ONE, replace(TALK, goal="", link=""), "")
    assert "at 15:00, for 30 minutes. I'm looking forward to it.\n" in bare
    assert "video call: [the link]\n" in bare and bare.endswith("[your name]")


@pytest.mark.parametrize(
    ("days", "said"),
    [(3, "our call on Friday"), (1, "our call tomorrow, Friday"), (0, "our call today, Friday")],
)
def test_the_day_before_says_tomorrow(days: int, said: str) -> None:
    agreed = replace(BOTH, now=AT - timedelta(days=days, hours=1))
    text = put(A.CONFIRM, agreed)
    assert f"I'm looking forward to {said} 27 November at 09:00 your time (15:00 mine)." in text


def test_late_moved_and_called_off() -> None:
    assert "I'm running about [ten] minutes late for our call at 09:00 your" in put(A.LATE)
    assert "I can't make our call on Friday 27 November at 09:00" in put(A.MOVE)
    assert "Could we move it? [two or three times that suit you]" in put(A.MOVE)
    assert "I have to cancel our meeting on Friday" in put(
        A.CANCEL, talk=replace(TALK, medium=Medium.IN_PERSON)
    )
    assert [subject_of(one, BOTH) for one in A] == [
        "Our call on Friday 27 November",
        "Our call on Friday 27 November",
        "Running late for our call",
        "Our call on Friday 27 November: could we move it?",
        "Our call on Friday 27 November: I have to cancel",
    ]


def test_where_the_two_meet() -> None:
    phone = replace(TALK, medium=Medium.PHONE, link="")
    assert where_words(GRACE, phone) == "I'll call you on [their number]."
    reached = replace(GRACE, channels=(Channel("phone", "+49 30 1"),))
    assert where_words(reached, phone) == "I'll call you on +49 30 1."
    there = replace(TALK, medium=Medium.IN_PERSON, link="")
    assert where_words(GRACE, there) == "We'll meet at [where]."
    assert (
        where_words(GRACE, replace(there, link="Café Kranzler")) == "We'll meet at Café Kranzler."
    )
    assert where_words(GRACE, replace(there, link=LINK)) == f"We'll meet at {LINK}"


def failing(
    text: str, letter: A = A.REPLY, talk: Conversation = TALK, agreed: Agreed = BOTH
) -> dict[str, str]:
    checks = appointment_checks(text, letter, GRACE, talk, agreed)
    return {check.name: check.reason for check in checks if not check.ok}


GOOD = f"Dear Grace,\nwe talk on Friday at 9:00 your time, here: {LINK}"


def test_what_was_put_together_holds_but_for_its_blanks() -> None:
    for letter in A:
        assert set(failing(put(letter), letter)) <= {"no blanks"}, letter
    assert not failing(GOOD)
    assert not failing(GOOD.replace("9:00 your time", "3 pm")), "mine will do, and half days"


def test_another_day_or_time_is_remarked_on() -> None:
    assert failing(GOOD.replace("9:00", "10:00"))["the time"] == (
        "it was agreed for 09:00 or 15:00; say so"
    )
    assert (
        failing(GOOD.replace("Friday", "Thursday"))["the day"] == "it was agreed for Friday; say so"
    )
    eve = replace(BOTH, now=AT - timedelta(days=1))
    assert "the day" not in failing(GOOD.replace("on Friday", "tomorrow"), agreed=eve)
    assert "the day" in failing(GOOD.replace("on Friday", "tomorrow"))
    assert "the day" not in failing("Dear Grace, late for 9:00", A.LATE)


def test_where_and_length_and_twice_are_remarked_on() -> None:
    assert failing(GOOD.replace(LINK, "as ever"))["where"] == f"say where: {LINK}"
    assert failing(GOOD, talk=replace(TALK, link=""))["where"] == (
        "no link is known yet; add one in Prepare"
    )
    phone = replace(TALK, link="", medium=Medium.PHONE)
    assert failing(GOOD, talk=phone)["where"] == "no number is known yet; add one in Prepare"
    assert failing(GOOD + " word" * 100)["length"] == "112 words; few people read more than 100"
    sent = replace(TALK, appointment=Appointment(replied_at=NOW))
    assert failing(GOOD, talk=sent)["sent once"] == "it is marked as sent already"
    assert "sent once" not in failing(GOOD, A.CONFIRM, sent)
    assert failing(GOOD.replace("Grace", "Ada"))["right name"]


def test_it_is_written_about_an_agreed_call_only() -> None:
    assert may_write(TALK) == AT
    with pytest.raises(RefusedError, match="No time is agreed yet"):
        may_write(IDEA)
    with pytest.raises(RefusedError, match="has begun"):
        may_write(talking(scheduled_at=AT))


@pytest.mark.parametrize(
    ("before", "appointment", "letter"),
    [
        (timedelta(days=3), Appointment(), A.REPLY),
        (timedelta(days=3), Appointment(replied_at=NOW), A.MOVE),
        (timedelta(days=1), Appointment(replied_at=NOW), A.CONFIRM),
        (timedelta(days=1), Appointment(), A.CONFIRM),
        (timedelta(days=1), Appointment(confirmed_at=NOW), A.REPLY),
        (timedelta(minutes=20), Appointment(), A.LATE),
        (-timedelta(minutes=20), Appointment(), A.LATE),
    ],
)
def test_the_letter_that_there_is_most_reason_for(
    before: timedelta, appointment: Appointment, letter: A
) -> None:
    talk = replace(TALK, appointment=appointment)
    assert due_letter(talk, AT - before, BERLIN) is letter
    assert due_letter(IDEA, AT, BERLIN) is A.REPLY


def test_on_the_day_of_their_yes_it_is_answered_before_anybody_is_reminded() -> None:
    before = AT - timedelta(days=1)
    talk = replace(TALK, request=Request(sent_at=NOW, answered_at=before))
    assert due_letter(talk, before, BERLIN) is A.REPLY
    replied = replace(talk, appointment=Appointment(replied_at=before))
    assert due_letter(replied, before, BERLIN) is A.CONFIRM
    long_ago = replace(TALK, request=Request(sent_at=NOW, answered_at=NOW))
    assert due_letter(long_ago, before, BERLIN) is A.CONFIRM


def test_a_letter_is_kept_and_sent() -> None:
    kept, event = WriteAppointment("talk", A.CONFIRM, " see you \r\n").apply(TALK, NOW)
    assert kept.appointment == Appointment(confirm=" see you \n") and event.words == "confirm kept"
    sent, event = MarkAppointmentSent("talk", A.CONFIRM).apply(kept, NOW)
    assert sent.appointment.confirmed_at == NOW and event.words == "confirmed"
    replied, event = MarkAppointmentSent("talk", A.REPLY).apply(kept, NOW)
    assert replied.appointment.replied_at == NOW and event.words == "replied"
    late = replace(TALK, appointment=Appointment(late="so sorry"))
    told, event = MarkAppointmentSent("talk", A.LATE).apply(late, NOW)
    assert told.appointment == Appointment() and event.words == "told that I am late"
    with pytest.raises(RefusedError):
        MarkAppointmentSent("talk", A.REPLY).apply(IDEA, NOW)


@pytest.mark.parametrize("letter", [A.MOVE, A.CANCEL])
def test_what_moves_a_call_or_calls_it_off_takes_its_time_away(letter: A) -> None:
    asked = replace(TALK, request=Request(sent_at=NOW))
    off, event = MarkAppointmentSent("talk", letter).apply(asked, NOW)
    assert off.scheduled_at is None and off.stage is Stage.ASKED
    assert off.appointment == Appointment()
    assert event.words in ("asked for another time; the old one is off", "called off")


def test_another_time_begins_the_letters_anew() -> None:
    written = replace(TALK, appointment=Appointment(confirm="see you", replied_at=NOW))
    same, _ = Schedule("talk", AT).apply(written, NOW)
    assert same.appointment == written.appointment
    moved, _ = Schedule("talk", AT + timedelta(hours=1)).apply(written, NOW)
    assert moved.appointment == Appointment()
