"""What is checked before the thank-you leaves."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import GRACE, NOW, minutes, note, notes, promise, talked, talking
from tests.domain.strategies import conversations, people
from tests.domain.test_thanks import STARRED, written
from tests.laws import drawn
from tui.domain.letters.blanks import next_blank
from tui.domain.letters.checks import Check
from tui.domain.letters.employers import read_employers
from tui.domain.letters.greeting import called
from tui.domain.letters.thank_you_checks import Others, checks, others_of
from tui.domain.model.conversation import Advice, Conversation, Debrief
from tui.domain.model.letter import ThankYouPolicy
from tui.domain.model.person import Person
from tui.domain.model.summary import PersonHead, person_head
from tui.domain.model.vocabulary import Kind
from tui.structs import replace

LETTER = """Dear Grace,

Thank you for your time today. It was a pleasure to hear how the first compiler came about and
how long it took until somebody dared to use it. What stayed with me is that your team hires
through talks, because it means that I can start with a small one of my own next month. I will
send you the Dagstuhl paper by Friday. It is kind of you to offer a name.

With thanks,
Ada"""
NAMES = (
    "no blanks",
    "right name",
    "right employer",
    "to them",
    "one detail",
    "one action",
    "promises",
    "offers",
    "no job ask",
    "one ask",
    "sentences",
    "length",
    "attachment",
    "off the record",
    "after the call",
    "sent once",
)

OTHERS = Others(
    called(("Ada Lovelace", "Grace Kelly", "Zoë Quinn", "?")),
    read_employers(("Analytical Engines", "US Navy", "CMU", "")),
)


def failing(text: str, conversation: Conversation = STARRED) -> dict[str, str]:
    """Names and reasons of the checks that don't hold."""
    made = checks(text, GRACE, conversation, NOW, OTHERS)
    assert all(check.reason for check in made)
    return {check.name: check.reason for check in made if not check.ok}


def check(name: str, text: str, conversation: Conversation = STARRED) -> Check:
    made = checks(text, GRACE, conversation, NOW, OTHERS)
    (found,) = [one for one in made if one.name == name]
    return found


def test_a_good_letter_may_leave() -> None:
    assert failing(LETTER) == {}


def test_a_fresh_draft_may_not() -> None:
    assert failing(written(talked(), "")).keys() == {
        "no blanks",
        "one detail",
        "one action",
        "promises",
    }


def test_blanks_are_counted() -> None:
    text = LETTER.replace("a pleasure", "[what it was]").replace("Ada", "[your name]")
    assert failing(text) == {"no blanks": "2 blanks left, the first: [what it was]"}


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
    found = checks("Dear Amazing,", person, STARRED, NOW)[1]
    assert (found.ok, found.reason) == (True, "greets Amazing")


ASKED = '; ask what they like to be called, and type it in Prepare under "called"'


@pytest.mark.parametrize(
    ("name", "greeting", "asked"),
    [
        ("Dr. Jane Smith", "Jane", ""),
        ("Lovelace, Ada", "Ada", ""),
        ("Ada Lovelace, PhD", "Ada", ""),
        ("Søren Æbelø", "Søren", ""),
        ("Prof. Lovelace", "Prof. Lovelace", ASKED),
        ("J. R. R. Tolkien", "J. R. R. Tolkien", ASKED),
        ("van der Berg", "van der Berg", ASKED),
        ("O’Brien", "O’Brien", ASKED),
    ],
)
def test_the_draft_greets_by_the_first_name_or_in_full(
    name: str, greeting: str, asked: str
) -> None:
    person = replace(GRACE, name=name)
    found = checks(f"Dear {person.called},", person, STARRED, NOW, OTHERS_OF_TITLE)[1]
    assert (found.ok, found.words) == (True, f"greets {greeting}{asked}")
    hint = f"{greeting} · ask what they like to be called" if asked else greeting
    assert person.called_hint == hint
    known = replace(person, preferred="Bo")
    assert known.called_hint == "Bo"
    assert checks("Dear Bo,", known, STARRED, NOW)[1].reason == "greets Bo"


OTHERS_OF_TITLE = Others(
    called(("Dr. Bob Brown", "Mr Tom Gray Jr.", "J. K. Rowling", "O'Hara Pat"))
)


@pytest.mark.parametrize(
    ("greeting", "wrong"),
    [
        ("Dear Dr. Brown,", "Brown"),
        ("Dear Prof. Dr. Gray,", "Gray"),
        ("Dear Tom,", "Tom"),
        ("Dear Ms Rowling,", "Rowling"),
        ("Dear OʼHara,", "O'Hara"),
        ("Dear Dr. Hopper,", ""),
        ("Dear Grace, thank you, J. It was good.", ""),
    ],
)
def test_titles_suffixes_and_initials_are_no_names(greeting: str, wrong: str) -> None:
    found = checks(greeting, GRACE, STARRED, NOW, OTHERS_OF_TITLE)[1]
    assert found.reason.partition(";")[0] == (f"it greets {wrong}" if wrong else "greets Grace")


def test_a_title_alone_is_no_name_in_the_greeting() -> None:
    person = replace(GRACE, name="Dr. Jane Smith")
    assert not checks("Dear Dr.,", person, STARRED, NOW)[1].ok


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
    assert not check("one action", "It was good.").ok


@pytest.mark.parametrize(
    "given",
    [
        {"promises": (promise("p1"),)},
        {"notes": (note("n1", "she'll send me the guide"),)},
        {"notes": (note("n1", "I'll bring her the songbook"),)},
        {"notes": (note("n1", "a night class"),), "advice": (Advice(id="n1", chosen=True),)},
    ],
)
def test_an_action_is_asked_for_where_something_is_owed_or_advised(given: dict[str, Any]) -> None:
    said = "say one thing that you will do"
    assert check("one action", "It was good.", talked(**given)).reason == said
    assert check("one action", "It was good.", talked()).reason == "nothing asks for one"


@pytest.mark.parametrize(
    ("count", "ok", "reason"),
    [
        (39, False, "39 words; 60 or more say thanks properly"),
        (59, True, "59 words; 60 or more say thanks properly"),
        (60, True, "60 words"),
        (150, True, "150 words"),
        (151, False, "151 words; 150 at most are read"),
    ],
)
def test_the_length(count: int, ok: bool, reason: str) -> None:
    found = check("length", "word " * count)
    assert (found.ok, found.words) == (ok, reason)


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


HOSTILE = st.text(st.characters(), max_size=60) | st.text(
    "Dear Hi,Thanks [](){}$\\\x00\x1b\u202e\ud800\n\r\t'’attachedCMU@.*+?|ßﬁİ", max_size=80
)


@drawn(0.4)
@given(st.lists(HOSTILE, min_size=100, max_size=100), people, conversations())
def test_any_text_gets_the_same_checks_in_the_same_order(
    texts: list[str], person: Person, made: Conversation
) -> None:
    """Ten thousand of them."""
    hostile = Others(called(texts[:9]), read_employers((*texts[:9], "CMU", "Dear Hi")))
    for text in texts:
        made_of_it = checks(text, person, made, NOW, hostile)
        assert tuple(check.name for check in made_of_it) == NAMES
        assert all(check.reason for check in made_of_it)
        assert made_of_it[0].ok == (next_blank(text, 0) is None)


@given(st.text("[]ab\n", max_size=30))
def test_filling_the_blanks_one_by_one_comes_to_an_end(text: str) -> None:
    left = text.count("[")
    while spot := next_blank(text, 0):
        assert text[spot[0]] == "[" and text[spot[1] - 1] == "]"
        text = text[: spot[0]] + "filled" + text[spot[1] :]
        left -= 1
    assert left >= 0 and check("no blanks", text).ok


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Thank you so much, Ada.", "Ada"),
        ("Thanks again, Zoe!", "Zoë"),
        ("Hi Ada, I nearly forgot.", "Ada"),
        ("Thank you, Ms. Lovelace.", "Lovelace"),
        ("Dear Dr Quinn, it was good.", "Quinn"),
    ],
)
def test_the_letter_speaks_to_nobody_else_further_down(line: str, name: str) -> None:
    text = LETTER.replace("\n\nWith", f"\n\n{line}\n\nWith")
    assert failing(text) == {"right name": f"it greets {name}; this goes to Grace"}


@pytest.mark.parametrize(
    "line",
    [
        "I will write to Ada Lovelace and thank Zoë.",
        "Thank you for naming Ada.",
        "Thanks to Ada I found you.",
        "Please say hello to Ada.",
        "With thanks, Ada",
        "Thank you, Grace.",
        "Many thanks\nAda",
    ],
)
def test_others_may_be_spoken_of(line: str) -> None:
    assert check("right name", LETTER.replace("\n\nWith", f"\n\n{line}\n\nWith")).ok


def test_a_letter_of_one_long_line_greets_at_its_beginning() -> None:
    assert check("right name", "Dear Grace, I will write to Ada Lovelace as you said today.").ok
    assert check(
        "right name", "Dear Dr. Hopper, I will write to Ada Lovelace as you said today."
    ).ok
    assert check("right name", "Grace, may Ada come along?").ok
    assert not check("right name", "Thank you for your time, I will write to Ada, Grace.").ok


def test_nobody_elses_employer_is_named() -> None:
    text = LETTER.replace("your team", "CMU")
    assert failing(text) == {"right employer": "it names CMU; Grace is at US Navy"}
    free = replace(GRACE, organisation="")
    found = checks(text, free, STARRED, NOW, OTHERS)[2]
    assert found.reason == "it names CMU; no note of this call does"
    assert failing(text, replace(STARRED, opening="I am at CMU.")) == {}
    wider = replace(GRACE, organisation="Navy")
    assert checks("Dear Grace of US Navy", wider, STARRED, NOW, OTHERS)[2].ok


def test_others_are_all_but_the_person() -> None:
    heads = [PersonHead("a", "Ada Lovelace", "", "", organisation="CMU"), person_head(GRACE)]
    found = others_of(heads, "grace")
    assert found.names == {"ada": "Ada", "lovelace": "Lovelace"}
    assert [e.name for of in found.employers.values() for e in of] == ["CMU"]


def test_what_stands_in_a_blank_is_not_said_yet() -> None:
    draft = written(talked(notes=notes(note("n1", "nobody believed it", Kind.QUOTE))))
    assert "nobody believed it" in draft
    assert {"no blanks", "one detail", "one action"} <= failing(draft).keys()


@pytest.mark.parametrize(
    "said",
    [
        "I will always remember it",
        "I have enjoyed it",
        "I've really learned",
        "I will [].",
        "I will write to [Jean]. Thanks",
    ],
)
def test_a_feeling_is_no_action(said: str) -> None:
    advised = talked(promises=(promise("p1"),))
    assert check("one action", said, advised).reason == "say one thing that you will do"


def test_what_is_attached_goes_another_way() -> None:
    text = LETTER.replace("\n\nWith", "\n\nThe paper is attached.\n\nWith")
    said = 'it says "paper is attached" and no file goes with it; attach it in your mail program'
    found = failing(text)
    assert found.keys() == {"attachment"} and found["attachment"].endswith(said[-44:])


def test_the_debrief_comes_first() -> None:
    assert check("after the call", LETTER, talking()).reason == "the call has not ended yet"
    just = replace(STARRED, call=replace(STARRED.call, ended_at=NOW - minutes(9)))
    reason = "it ended less than 10 min ago; debrief first"
    assert failing(LETTER, just) == {"after the call": reason}
    assert failing(LETTER, replace(just, debrief=Debrief(done_at=NOW))) == {}
    soon = ThankYouPolicy(quiet=timedelta(minutes=9))
    assert all(check.ok for check in checks(LETTER, GRACE, just, NOW, OTHERS, soon))


def test_an_open_promise_of_theirs_is_no_action_of_mine() -> None:
    mine = talked(promises=(promise("p1", "lend you Dagstuhl"),))
    assert check("one action", "Dagstuhl is lent", mine).ok
