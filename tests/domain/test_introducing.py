"""How an introduction stands in words, and the message that asks for it."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from tests.domain.build import GRACE, NOW, note, notes, talked
from tests.domain.strategies import people
from tui.domain.agenda.introduction_state import name_words, state_words, through_words
from tui.domain.language.text import words
from tui.domain.letters.blanks import next_blank
from tui.domain.letters.checks import Check
from tui.domain.letters.introduction import check_introduction, draft, subject_of
from tui.domain.model.person import Introduction, Person
from tui.domain.model.vocabulary import IntroductionState, Kind, NameUse
from tui.structs import replace

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 24)
JEAN = replace(GRACE, id="jean", name="Jean Bartik", introduced_by="Grace Hopper")
SOURCE = talked(notes=notes(note("n1", "he was paid nothing", Kind.OFF_THE_RECORD)))


def test_how_it_stands_in_words() -> None:
    assert name_words(Introduction()) == "may I use your name: not asked"
    assert name_words(Introduction(name_use=NameUse.YES)) == "may I use your name: yes"
    assert state_words(Introduction(), TODAY, BERLIN) == ""
    promised = Introduction(state=IntroductionState.PROMISED, moved_at=NOW)
    assert state_words(promised, TODAY, BERLIN) == "introduction promised 24 Nov"
    later = date(2027, 1, 2)
    assert state_words(promised, later, BERLIN) == "introduction promised 24 Nov 2026"
    undated = replace(promised, moved_at=None)
    assert state_words(undated, TODAY, BERLIN) == "introduction promised"


def test_who_introduced_them_and_how_that_stands() -> None:
    assert through_words(GRACE, BERLIN) == ""
    assert through_words(JEAN, BERLIN) == "Grace Hopper"
    made = Introduction(NameUse.YES, IntroductionState.MADE, NOW, thanked_at=NOW)
    assert through_words(replace(JEAN, introduction=made), BERLIN) == (
        "Grace Hopper · may I use your name: yes · introduction made 24 Nov 2026 · thanked for it"
    )
    used = replace(JEAN, introduction=Introduction(NameUse.NO))
    assert through_words(used, BERLIN) == "Grace Hopper · may I use your name: no"


def test_the_skeleton_says_who_and_asks_for_the_rest() -> None:
    text = draft(GRACE, JEAN, "Jo Doe")
    assert text == (
        "Dear Grace,\n\n"
        "You mentioned Jean Bartik when we talked. Would you introduce us? I would like to ask "
        "Jean about [one thing, and why]. If you would rather not, that is fine.\n\n"
        "Here are a few lines that you can forward:\n\n"
        "Jo Doe is [who you are, in a few words] and would like to learn [what you hope to "
        "understand]. [why you would like to ask them]\n\n"
        "Thank you,\nJo Doe"
    )
    assert subject_of(JEAN) == "An introduction to Jean Bartik?"
    assert draft(GRACE, JEAN, "").count("[your name]") == 2


@given(people)
def test_every_blank_can_be_found(person: Person) -> None:
    text = draft(replace(person, name="A", preferred="A"), JEAN, "")
    while blank := next_blank(text, 0):
        text = text[: blank[0]] + text[blank[1] :]
    assert "[" not in text and "]" not in text


def checked(text: str, person: Person = JEAN) -> dict[str, Check]:
    return {
        check.name: check
        for check in check_introduction(text, GRACE, person, SOURCE, ["Jean Bartik"])
    }


def test_a_message_of_which_everything_holds() -> None:
    found = checked("Dear Grace,\nwould you introduce me to Jean? I hope to learn how she began.")
    assert [name for name, check in found.items() if not check.ok] == []
    assert set(found) == {
        "no blanks",
        "right name",
        "whom to meet",
        "length",
        "off the record",
        "sent once",
    }


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("Dear Grace, Jean [why]", "no blanks", "1 blank left, the first: [why]"),
        ("Dear Jean, hello", "right name", "it greets Jean; this goes to Grace"),
        ("Dear Grace, would you?", "whom to meet", "Jean Bartik is not named"),
        (
            "Dear Grace, Jean " + "word " * 150,
            "length",
            "153 words; few people forward more than 150",
        ),
        (
            "Dear Grace, Jean was paid nothing",
            "off the record",
            "words of a line that is off the record",
        ),
    ],
)
def test_what_does_not_hold(text: str, name: str, reason: str) -> None:
    found = checked(text)[name]
    assert not found.ok and found.reason == reason


def test_a_message_that_went_out() -> None:
    asked = replace(JEAN, introduction=Introduction(state=IntroductionState.PROMISED))
    found = checked("Dear Grace, Jean", asked)["sent once"]
    assert not found.ok and found.reason == "it is promised already"
    assert words(draft(GRACE, JEAN, "Jo Doe")) < 75


def test_a_text_message_has_no_room_for_lines_to_forward() -> None:
    text = draft(GRACE, JEAN, "Jo Doe", lines=False)
    assert "Would you introduce us?" in text and "forward" not in text
