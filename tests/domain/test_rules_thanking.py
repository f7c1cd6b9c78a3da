"""The debrief, the letter and the referrals."""

import pytest

from tests.domain.build import (
    GRACE,
    IDEA,
    NOW,
    changed,
    did,
    ids,
    minutes,
    note,
    notes,
    outcome,
    refused,
    talked,
    talking,
)
from tui.domain.actions.base import Command, State
from tui.domain.actions.debrief import FinishDebrief, SetEnergy, SetStar
from tui.domain.actions.introductions import TurnReferral
from tui.domain.actions.thank_you import MarkThankYouSent, WriteThankYou
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import ThankYou
from tui.domain.model.person import Channel, Person
from tui.domain.model.vocabulary import Kind, Stage
from tui.structs import replace

NOTED = talked(
    notes=notes(
        note("n1", "one"),
        note("n2", "secret", Kind.OFF_THE_RECORD),
        note("n3", "Jean Bartik (ENIAC team)", Kind.REFERRAL),
        note("n4", "Ada Lovelace", Kind.REFERRAL, person_id="ada"),
    ),
)


@pytest.mark.parametrize(
    "command",
    [
        SetStar("talk", "gone", True),
        TurnReferral("talk", "gone", "p", "t"),
    ],
)
def test_a_note_that_is_gone(command: Command) -> None:
    wanted = "There is no note gone in this conversation; nothing was changed."
    assert refused(NOTED, command) == wanted


def test_set_star() -> None:
    after = did(NOTED, SetStar("talk", "n1", True))
    assert [n.id for n in after.notes if n.starred] == ["n1"]
    assert changed(NOTED, after) == {"notes"}
    assert did(after, SetStar("talk", "n1", False)) == NOTED


def test_off_the_record_gets_no_star() -> None:
    sentence = refused(NOTED, SetStar("talk", "n2", True))
    assert sentence == "This line is off the record; it never goes into a letter."
    assert did(NOTED, SetStar("talk", "n2", False)) == NOTED


@pytest.mark.parametrize("energy", [1, 5])
def test_set_energy(energy: int) -> None:
    after = did(NOTED, SetEnergy("talk", energy))
    assert after.debrief.energy == energy
    assert changed(NOTED, after) == {"debrief"}


@pytest.mark.parametrize("energy", [0, 6, -1])
def test_energy_is_from_one_to_five(energy: int) -> None:
    sentence = refused(NOTED, SetEnergy("talk", energy))
    assert sentence == "Energy is a number from 1, drained, to 5, alive."


def test_finish_debrief_is_dated_once() -> None:
    after = did(NOTED, FinishDebrief("talk"))
    assert after.debrief.done_at == NOW
    assert changed(NOTED, after) == {"debrief"}
    assert did(after, FinishDebrief("talk"), NOW + minutes(9)) == after


def test_write_thank_you() -> None:
    after = did(NOTED, WriteThankYou("talk", "Dear Grace,\r\n\x1bthanks "))
    wanted = ThankYou(id="thank-you", draft="Dear Grace,\nthanks ", written=True)
    assert after.thank_you == wanted
    assert changed(NOTED, after) == {"thank_you"}


@pytest.mark.parametrize(("draft", "written"), [("Dear Grace", False), (" \n ", True), ("", True)])
def test_a_letter_nobody_wrote_is_put_together_anew(draft: str, written: bool) -> None:
    after = did(NOTED, WriteThankYou("talk", draft, written))
    assert after.thank_you == ThankYou(id="thank-you", draft=draft, written=False)


def test_a_letter_keeps_the_voice_that_was_chosen_for_it() -> None:
    chosen = did(NOTED, WriteThankYou("talk", "Dear Grace", written=False, voice=" own\x1b "))
    assert chosen.thank_you.voice == "own"
    after = did(chosen, WriteThankYou("talk", "Dear Grace, thanks"))
    assert (after.thank_you.voice, after.thank_you.written) == ("own", True)


def test_mark_thank_you_sent() -> None:
    after = did(NOTED, MarkThankYouSent("talk"))
    assert (after.thank_you.sent_at, after.stage) == (NOW, Stage.THANKED)
    assert changed(NOTED, after) == {"thank_you", "stage"}


def test_a_late_letter_moves_no_further_stage_back() -> None:
    on = replace(NOTED, stage=Stage.IN_TOUCH)
    assert changed(on, did(on, MarkThankYouSent("talk"))) == {"thank_you"}


@pytest.mark.parametrize("before", [IDEA, talking()])
def test_only_a_call_that_ended_is_thanked_for(before: Conversation) -> None:
    sentence = refused(before, MarkThankYouSent("talk"))
    assert sentence == "There has been no call yet."


def test_a_letter_is_sent_once() -> None:
    sent = did(NOTED, MarkThankYouSent("talk"))
    sentence = refused(sent, MarkThankYouSent("talk"))
    assert sentence == "This letter is marked as sent already."


def test_turn_referral() -> None:
    made = outcome(NOTED, TurnReferral("talk", "n3", "jean", "new", "Jean Bartik"))
    wanted = Person(
        id="jean",
        name="Jean Bartik",
        role="ENIAC team",
        how_met="through Grace Hopper",
        introduced_by="Grace Hopper",
        introduced_by_id="grace",
    )
    assert made.people == (wanted,)
    after, idea = made.conversations
    assert idea == Conversation(id="new", person_id="jean", created_at=NOW)
    assert changed(NOTED, after) == {"notes"}
    assert [n.person_id for n in after.notes] == ["", "", "jean", "ada"]
    event = made.event
    assert (event.conversation_id, event.person_id, event.record_id) == ("talk", "jean", "n3")
    assert event.words == "Jean Bartik added as an idea"


JEAN = Person(id="jean", name="Jean Bartik")
MET = replace(
    JEAN,
    role="editor",
    channels=(Channel("email", "jean@x.example"),),
    introduced_by="Mary Shaw",
    introduced_by_id="mary",
)


@pytest.mark.parametrize(
    ("known", "new", "introduces", "after", "words"),
    [
        (
            replace(JEAN, channels=(Channel("phone", "1"),)),
            "new",
            True,
            replace(
                JEAN,
                role="ENIAC team",
                channels=(Channel("email", "j@e.example"), Channel("phone", "1")),
                how_met="through Grace Hopper",
                introduced_by="Grace Hopper",
                introduced_by_id="grace",
            ),
            "Jean Bartik is known already and now an idea",
        ),
        (
            replace(JEAN, role="editor"),
            "",
            False,
            replace(JEAN, role="editor", channels=(Channel("email", "j@e.example"),)),
            "Jean Bartik is known already",
        ),
        (MET, "", True, None, "Jean Bartik is known already"),
    ],
)
def test_a_person_to_meet_who_is_known_keeps_what_is_known_of_them(
    known: Person, new: str, introduces: bool, after: Person | None, words: str
) -> None:
    line = note("n3", "Jean Bartik j@e.example, ENIAC team", Kind.REFERRAL)
    named = replace(NOTED, notes=(line,))
    turn = TurnReferral("talk", "n3", "jean", new, introduces=introduces)
    made = turn.decide(State(GRACE, named, known), NOW)
    assert made.people == ((after,) if after else ())
    assert [n.person_id for n in made.conversations[0].notes] == ["jean"]
    assert ids(made.conversations[1:]) == ([new] if new else [])
    assert made.event.words == words


@pytest.mark.parametrize(
    ("id", "sentence"),
    [
        ("n1", "Only a person to meet can become a person."),
        ("n4", "This person is in the library already."),
    ],
)
def test_only_a_new_person_to_meet_becomes_a_person(id: str, sentence: str) -> None:
    assert refused(NOTED, TurnReferral("talk", id, "p", "t")) == sentence


def test_a_referral_needs_who_made_it() -> None:
    sentence = refused(NOTED, TurnReferral("talk", "n3", "p", "t"), person=None)
    assert sentence == "That conversation is not in the library."
    assert (
        GRACE.name in outcome(NOTED, TurnReferral("talk", "n3", "p", "t", "Jean")).people[0].how_met
    )


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        (IDEA, "There has been no call yet."),
        (talking(), "Its call still runs; end it first."),
    ],
)
def test_only_a_call_that_ended_is_debriefed(before: Conversation, sentence: str) -> None:
    assert refused(before, FinishDebrief("talk")) == sentence
