"""The thank-you in a voice: which one it is, and what happens if it can't be used."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session.world import World, open_world
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.debrief import SetStar
from tui.domain.actions.people import AddConversation
from tui.domain.actions.thank_you import MarkThankYouSent, WriteThankYou
from tui.domain.model.letter import ThankYou
from tui.errors import RefusedError, SettingsError, UnknownError
from tui.paths import find_paths
from tui.session.introduction_letter import IntroductionLetter
from tui.session.letters import letter_text
from tui.session.message_letter import MessageLetter
from tui.session.thank_you_letter import ThankYouLetter
from tui.session.voices import Drafted, check_voice, drafted, voice_after, voice_of
from tui.structs import replace


@pytest.fixture
def world(machine: Path) -> Iterator[World]:
    world = open_world(machine)
    yield world
    world.session.close()


def template(name: str, text: str) -> None:
    folder = find_paths().letters
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_text(text, "utf-8")


def ended(world: World, person_id: str = "") -> str:
    """A call that ended; the second time with the same person."""
    if person_id:
        talk = world.session.new_id()
        world.session.run(AddConversation(talk, person_id))
        world.session.run(StartCall(talk))
    else:
        talk = world.call()
    world.session.run(EndCall(talk))
    world.session.flush()
    return talk


def test_the_settings_name_a_voice_and_a_letter_keeps_its_own(world: World) -> None:
    talk = ended(world)
    assert voice_of(world.session, world.session.conversation(talk)) == "warm"
    world.session.settings = replace(world.session.settings, voice="formal")
    assert voice_of(world.session, world.session.conversation(talk)) == "formal"
    assert drafted(world.session, talk).text.startswith("Dear Grace Hopper,")
    world.session.run(WriteThankYou(talk, "x", written=False, voice=" brief\n"))
    world.session.run(WriteThankYou(talk, "y", written=False))
    assert voice_of(world.session, world.session.conversation(talk)) == "brief"
    assert "talking with me" in drafted(world.session, talk).text
    assert drafted(world.session, talk, "warm").text.endswith("With thanks,\n[your name]")
    world.session.flush()
    assert world.stored(talk).thank_you.voice == "brief"
    assert ThankYou(id="thank-you").voice == ""


def test_ones_own_shorthand_is_written_out_as_the_usual_is(world: World) -> None:
    talk = ended(world)
    world.note(talk, "! hires for calm w/ every KS class")
    world.session.run(SetStar(talk, world.session.conversation(talk).notes[0].id, True))
    own = {"KS": "kitchen school"}
    world.session.settings = replace(world.session.settings, shorthand=own)
    said = "you hire for calm with every kitchen school class"
    assert f"[{said}]" in drafted(world.session, talk).text
    assert said in ThankYouLetter(world.session, talk).own_words()


def test_what_is_checked_has_ones_own_shorthand_written_out_too(world: World) -> None:
    talk = ended(world)
    world.note(talk, "% KS shuts")
    world.note(talk, "! w/ every LZ class")
    own = {"KS": "the kitchen school", "LZ": "lasagne"}
    world.session.settings = replace(world.session.settings, shorthand=own)
    told = "Dear Grace, I hear that the kitchen school shuts. With lasagne all is well."
    message = MessageLetter(world.session, talk)
    for letter in (ThankYouLetter(world.session, talk), message):
        there = {check.name: check.ok for check in letter.mail_checks(told)}
        assert not there["off the record"]
    thanks = {c.name: c.ok for c in ThankYouLetter(world.session, talk).mail_checks(told)}
    assert thanks["one detail"]
    asking = IntroductionLetter(world.session, talk)
    asking.met_id = world.session.conversation(talk).person_id
    assert not {c.name: c.ok for c in asking.mail_checks(told)}["off the record"]


def test_the_voices_come_round(world: World) -> None:
    template("own", "Hallo $name")
    walked = ["warm"]
    while len(walked) < 6:
        walked.append(voice_after(walked[-1]))
    assert walked == ["warm", "brief", "formal", "own", "warm", "brief"]
    assert voice_after("gone") == "warm"


def test_a_template_of_ones_own(world: World) -> None:
    talk = ended(world)
    world.note(talk, "! $name is [bold]")
    world.session.run(SetStar(talk, world.session.conversation(talk).notes[0].id, True))
    template("own", "Hallo $name,\n\n- $starred\n\n$referral\n")
    assert drafted(world.session, talk, "own") == Drafted("Hallo Grace,\n\n- $name is [bold]")


def test_what_cannot_be_used_is_told_and_something_else_is(world: World) -> None:
    talk = ended(world)
    usual = drafted(world.session, talk).text
    template("own", "Hallo $nam")
    template("brief", "$")
    wrong = "letters/own.txt, line 1: there is no name $nam."
    instead = "The voice warm that comes with the program is used instead."
    assert drafted(world.session, talk, "own") == Drafted(usual, f"{wrong} {instead}")
    made = drafted(world.session, talk, "brief")
    assert "talking with me" in made.text and "The voice brief that comes" in made.trouble
    world.session.settings = replace(world.session.settings, voice="../own")
    made = drafted(world.session, talk)
    assert made.text == usual and made.trouble.startswith("There is no voice of that name; ")
    with pytest.raises(SettingsError):
        check_voice("own")
    with pytest.raises(UnknownError):
        check_voice("none")
    check_voice("warm")


def test_who_was_thanked_before_is_thanked_again(world: World) -> None:
    first = ended(world)
    assert "Thank you for your time" in drafted(world.session, first).text
    world.session.run(MarkThankYouSent(first))
    world.session.flush()
    assert "Thank you for your time" in drafted(world.session, first).text
    second = ended(world, world.session.conversation(first).person_id)
    other = world.call("Ada Lovelace")
    world.session.flush()
    assert "Thank you again for your time" in drafted(world.session, second).text
    assert "Thank you for your time" in drafted(world.session, other).text


def test_a_voice_takes_no_written_letters_place(world: World) -> None:
    talk = ended(world)
    assert "talking with me" in letter_text(world.session, talk, "brief").text
    world.session.run(WriteThankYou(talk, "Dear Grace"))
    assert letter_text(world.session, talk) == Drafted("Dear Grace")
    with pytest.raises(RefusedError, match="written already"):
        letter_text(world.session, talk, "brief")
