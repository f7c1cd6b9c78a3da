"""The request as a note and as a text message: short, and within its limit whatever is known."""

from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import GRACE, IDEA, NOW, finding
from tui.domain.letters.channel_form import E_MAIL, Form, characters, form_of
from tui.domain.letters.request import NO_TIMES
from tui.domain.letters.short_drafts import short_request, short_second, shortened, times_line
from tui.domain.model.letter import LIMITS
from tui.domain.model.person import Introduction
from tui.domain.model.vocabulary import LetterChannel, NameUse
from tui.structs import replace

NOTE = form_of(LetterChannel.LINKEDIN, LIMITS, asking=True)
TEXT = form_of(LetterChannel.TEXT, LIMITS, asking=True)
TALK = replace(IDEA, goal="understand how teams choose", findings=(finding("f"),))


def test_a_note_has_one_finding_the_goal_and_the_minutes() -> None:
    assert short_request(GRACE, TALK, "Ada Byron", NO_TIMES, NOTE) == (
        "Hi Grace, [you wrote the first compiler] I'd like to understand [how teams choose]. "
        "Would you have 20 minutes for a call? Ada"
    )
    bare = short_request(GRACE, IDEA, "", NO_TIMES, NOTE)
    assert bare == (
        "Hi Grace, [one thing you found out about their work] I'd like to understand [one thing]. "
        "Would you have 20 minutes for a call?"
    )


def test_whoever_opened_the_door_stands_first() -> None:
    through = replace(
        GRACE, introduced_by="Tom Ray", introduction=Introduction(name_use=NameUse.YES)
    )
    note = short_request(through, TALK, "Ada", NO_TIMES, NOTE)
    assert note.startswith("Hi Grace, Tom Ray suggested that I get in touch. I'd like")


def test_a_second_note_presses_nobody() -> None:
    assert short_second(GRACE, TALK, "Ada Byron", NO_TIMES, NOTE) == (
        "Hi Grace, I wrote about [how teams choose]. [one thing that is new] Would you have "
        "20 minutes for a call? If the timing is wrong, no need to reply. Ada"
    )


def test_a_text_message_says_who_it_is_and_offers_times() -> None:
    line = times_line([NOW + timedelta(days=2), NOW + timedelta(days=3)], UTC, None)
    assert short_request(GRACE, TALK, "Ada Byron", line, TEXT) == (
        "Hi Grace, it's Ada Byron, [who you are, in a few words]. [you wrote the first compiler] "
        "I'd like to understand [how teams choose]. Would you have 20 minutes for a call? "
        "I could do Thu 26 Nov, 18:00 or Fri 27 Nov, 18:00."
    )
    assert short_second(GRACE, IDEA, "", line, TEXT) == (
        "Hi Grace, it's [your name] again. I wrote about [one thing]. [one thing that is new] "
        "Would you have 20 minutes for a call? I could do Thu 26 Nov, 18:00 or Fri 27 Nov, 18:00. "
        "If the timing is wrong, no need to reply."
    )


def test_times_stand_in_one_sentence() -> None:
    at = NOW + timedelta(days=2)
    assert times_line([], UTC, None) == NO_TIMES
    assert times_line([at], UTC, ZoneInfo("Europe/Berlin")) == (
        "I could do Thu 26 Nov, 19:00 your time (18:00 mine)."
    )
    many = times_line([at + timedelta(days=day) for day in range(4)], UTC, None)
    assert many == "I could do Thu 26 Nov, 18:00, Fri 27 Nov, 18:00 or Sat 28 Nov, 18:00."


LONG = "leaving a permanent position at a hospital for a start-up that makes medical devices"


def test_blanks_give_way_word_by_word() -> None:
    long = replace(TALK, goal=LONG, findings=(finding("f", f"wrote about {LONG}"),))
    note = short_request(GRACE, long, "Ada", NO_TIMES, NOTE)
    assert 190 <= characters(note) <= 200
    assert "Hi Grace, [you wrote about leaving a permanent position" in note and "…]" in note
    assert "[leaving a permanent position" in note and note.endswith("for a call? Ada")


def test_a_name_that_leaves_no_room_is_cut_last() -> None:
    endless = replace(GRACE, preferred="Wolfeschlegelsteinhausenbergerdorff " * 4)
    note = short_request(endless, TALK, "Ada", NO_TIMES, NOTE)
    assert characters(note) <= 200 and note.startswith("Hi Wolfeschlegel")
    opened = replace(
        GRACE, introduced_by="Tom Ray", introduction=Introduction(name_use=NameUse.YES)
    )
    through = replace(opened, preferred=endless.preferred)
    assert characters(short_request(through, TALK, "Ada", NO_TIMES, NOTE)) <= 200
    tight = Form(LetterChannel.LINKEDIN, 120, note=True)
    assert short_request(opened, TALK, "Ada", NO_TIMES, tight) == (
        "Hi Grace, Tom Ray suggested that I get in touch. Would you have 20 minutes for a call?"
    )


def test_a_draft_is_shortened_where_that_helps() -> None:
    long = f"Hi Grace. [{'word ' * 80}]"
    assert characters(shortened(long, TEXT)) <= 320 and shortened(long, TEXT).endswith("word…]")
    assert shortened(long, E_MAIL) == long
    assert shortened("word " * 80, TEXT) == "word " * 80


@pytest.mark.parametrize("form", [NOTE, TEXT])
@given(
    name=st.text("abcdé -", min_size=1, max_size=200),
    goal=st.text("abc []", max_size=300),
    fact=st.text("abc []", min_size=1, max_size=300),
    me=st.text("ab ", max_size=60),
)
def test_a_draft_fits_whatever_is_known(
    form: Form, name: str, goal: str, fact: str, me: str
) -> None:
    person = replace(GRACE, name=name, preferred="")
    talk = replace(IDEA, goal=goal, findings=(finding("f", fact),))
    times = times_line([NOW, NOW + timedelta(days=1)], UTC, ZoneInfo("Asia/Tokyo"))
    for draft in (short_request, short_second):
        assert characters(draft(person, talk, me, times, form)) <= (form.most or 0)
