"""The thank-you letter: what the draft takes from the notes, and what is checked before it goes."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from tests.domain.build import GRACE, NOW, note, notes, promise, talked
from tests.domain.strategies import conversations, people
from tui.domain.conversation import Conversation
from tui.domain.person import Person
from tui.domain.thanks import Check, checks, draft, next_blank, subject_of
from tui.domain.words import Kind, Owner

BERLIN = ZoneInfo("Europe/Berlin")
STARRED = talked(
    notes=notes(
        note("n1", "nobody believed it", Kind.QUOTE, starred=True),
        note("n2", "hires through\ntalks", Kind.INSIGHT, starred=True),
        note("n3", "not worth a word"),
        note("n4", "her boss leaves in spring", Kind.OFF_THE_RECORD, starred=True),
        note("n5", starred=True),
    ),
    promises=(
        promise("p1", "send the Dagstuhl paper."),
        promise("p2", "she sends a name", Owner.THEM),
        promise("p3", "call Jean", done_at=NOW),
    ),
)
LETTER = """Dear Grace,

Thank you for your time today. It was a pleasure to hear how the first compiler came about and
how long it took until somebody dared to use it. What stayed with me is that your team hires
through talks, because it means that I can start with a small one of my own next month. I will
send you the Dagstuhl paper by Friday.

With thanks,
Ada"""


def written(conversation: Conversation, me: str = "Ada", days: int = 0) -> str:
    return draft(GRACE, conversation, me, NOW + timedelta(days=days), BERLIN)


def test_the_draft_holds_starred_lines_and_open_promises_of_mine() -> None:
    assert written(STARRED) == (
        "Dear Grace,\n\n"
        "Thank you for your time today. [what it was like for you]\n\n"
        'What stayed with me:\n- "nobody believed it"\n- hires through talks\n\n'
        "[why that matters to you, in a sentence]\n\n"
        "I will [send the Dagstuhl paper].\n\n"
        "With thanks,\nAda"
    )


def test_what_is_not_known_is_left_blank() -> None:
    text = written(talked(), me="")
    for blank in ("[one thing that stayed with you]", "[your name]", "[one thing you will do"):
        assert blank in text
    assert "boss" not in text


@settings(max_examples=30)
@given(people, conversations())
def test_nothing_off_the_record_is_in_a_draft(person: Person, made: Conversation) -> None:
    secret = note("secret", "zzyzx plugh", Kind.OFF_THE_RECORD, starred=True)
    text = draft(person, replace(made, notes=(*made.notes, secret)), "Ada", NOW, BERLIN)
    assert "zzyzx" not in text
    assert text == draft(person, made, "Ada", NOW, BERLIN)


@settings(max_examples=30)
@given(people, conversations())
def test_every_starred_line_and_promise_is_in_the_draft(person: Person, made: Conversation) -> None:
    text = draft(person, made, "Ada", NOW, BERLIN)
    usable = [n for n in made.notes if n.starred and n.kind is not Kind.OFF_THE_RECORD]
    assert all(" ".join(one.text.split()) in text for one in usable)
    mine = [p for p in made.promises if p.owner is Owner.ME and p.open]
    assert all(one.text.rstrip(".") in text for one in mine)


@pytest.mark.parametrize(
    ("days", "said"), [(0, "today"), (1, "yesterday"), (2, "2 days ago"), (-1, "today")]
)
def test_the_day_of_the_call_has_a_name(days: int, said: str) -> None:
    assert f"your time {said}." in written(STARRED, days=days)


def test_without_a_call_it_is_today() -> None:
    assert "today" in written(replace(STARRED, call=replace(STARRED.call, ended_at=None)))


def test_the_subject() -> None:
    assert subject_of(STARRED) == "Thank you for the conversation"
    own = replace(STARRED.thank_you, subject="Thanks")
    assert subject_of(replace(STARRED, thank_you=own)) == "Thanks"


OTHERS = ("Ada Lovelace", "Grace Kelly", "Zoë Quinn")


def failing(text: str, conversation: Conversation = STARRED) -> dict[str, str]:
    """Names and reasons of the checks that don't hold."""
    made = checks(text, GRACE, conversation, OTHERS)
    assert all(check.reason for check in made)
    return {check.name: check.reason for check in made if not check.ok}


def check(name: str, text: str, conversation: Conversation = STARRED) -> Check:
    made = checks(text, GRACE, conversation, OTHERS)
    (found,) = [one for one in made if one.name == name]
    return found


def test_a_good_letter_may_leave() -> None:
    assert failing(LETTER) == {}


def test_a_fresh_draft_may_not() -> None:
    assert failing(written(talked(), "")).keys() == {
        "no blanks",
        "one detail",
        "one action",
        "length",
    }


def test_blanks_are_counted() -> None:
    text = LETTER.replace("a pleasure", "[what it was]").replace("Ada", "[your name]")
    assert failing(text) == {"no blanks": "2 left, the first [what it was]"}


@pytest.mark.parametrize(
    ("greeting", "reason"),
    [
        ("Dear Zoe,", "it greets Zoë; this goes to Grace"),
        ("Dear Ada and Grace,", "it greets Ada; this goes to Grace"),
        ("Dear Ada Hopper,", "it greets Ada; this goes to Grace"),
        ("Hello,", "no name in the first line; this goes to Grace"),
    ],
)
def test_the_letter_greets_nobody_else(greeting: str, reason: str) -> None:
    assert failing(LETTER.replace("Dear Grace,", greeting)) == {"right name": reason}


@pytest.mark.parametrize("greeting", ["Hello GRACE", "\n\nDear Ms Hopper,", "Grace —"])
def test_the_right_name(greeting: str) -> None:
    found = check("right name", LETTER.replace("Dear Grace,", greeting))
    assert (found.ok, found.reason) == (True, "greets Grace")


def test_a_preferred_name_is_right() -> None:
    person = replace(GRACE, preferred="Amazing")
    found = checks("Dear Amazing,", person, STARRED)[1]
    assert (found.ok, found.reason) == (True, "greets Amazing")


def test_an_empty_letter_has_no_name() -> None:
    assert not check("right name", "").ok


def test_a_detail_comes_from_the_notes() -> None:
    assert failing(LETTER.replace("hires\nthrough talks", "is kind")).keys() == {"one detail"}


def test_a_short_line_is_a_detail_too() -> None:
    short = talked(notes=(note("n1", "R&D"),))
    assert check("one detail", "You do R&D.", short).ok
    assert not check("one detail", "You do it.", short).ok
    assert not check("one detail", "You do it.", talked(notes=(note("n1", "!?"),))).ok


@pytest.mark.parametrize("said", ["I'll go", "I’m going to go", "I plan to go", "I have gone"])
def test_an_action_is_said(said: str) -> None:
    assert check("one action", said, talked()).ok


def test_an_action_may_be_what_was_promised() -> None:
    assert check("one action", "The Dagstuhl paper, which I send along, is here.").ok
    assert not check("one action", "She sends a name.").ok


@pytest.mark.parametrize(
    ("count", "ok", "reason"),
    [
        (59, False, "59 words; 60 or more say thanks properly"),
        (60, True, "60 words"),
        (150, True, "150 words"),
        (151, False, "151 words; 150 at most are read"),
    ],
)
def test_the_length(count: int, ok: bool, reason: str) -> None:
    found = check("length", "word " * count)
    assert (found.ok, found.reason) == (ok, reason)


def test_what_is_off_the_record_does_not_leave() -> None:
    text = LETTER.replace("With thanks", "A pity that your boss leaves in spring.\n\nWith thanks")
    assert failing(text).keys() == {"off the record"}


def test_a_letter_leaves_once() -> None:
    sent = replace(STARRED, thank_you=replace(STARRED.thank_you, sent_at=NOW))
    assert failing(LETTER, sent) == {"sent once": "it is marked as sent already"}


def test_the_next_blank_comes_round() -> None:
    text = "a [b] c [d]\n[e\nf]"
    assert next_blank(text, 0) == (2, 5)
    assert next_blank(text, 3) == (8, 11)
    assert next_blank(text, 9) == (2, 5)
    assert next_blank("no blank", 3) is None
