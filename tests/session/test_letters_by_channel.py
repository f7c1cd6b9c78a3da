"""Every letter in the form of the way that it goes, and the letters about an agreed call."""

from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.session.world import World, open_world
from tui.domain.actions.call import EndCall
from tui.domain.actions.fields import ConversationField, EditConversation, Schedule
from tui.domain.actions.people import (
    AddConversation,
    AddPerson,
    EditPerson,
    PersonField,
    SetLetterChannel,
)
from tui.domain.model.letter import AppointmentLetter
from tui.domain.model.vocabulary import LetterChannel, Stage
from tui.errors import RefusedError
from tui.session.call_letter import CallLetter
from tui.session.introduction_letter import IntroductionLetter
from tui.session.letter import Letter
from tui.session.message_letter import MessageLetter
from tui.session.request_letter import RequestLetter
from tui.session.thank_you_letter import ThankYouLetter
from tui.settings import Settings

LINK = "https://meet.example/abc"


@pytest.fixture
def world(machine: Path) -> Iterator[World]:
    world = open_world(machine, settings=Settings(name="Ada Byron", email="ada@example.org"))
    yield world
    world.session.close()


@pytest.fixture
def talk(world: World) -> str:
    """A conversation that is agreed for in two days."""
    session = world.session
    person_id, id = session.new_id(), session.new_id()
    session.run(AddPerson(person_id, "Grace Hopper", email="grace@example.org"))
    session.run(AddConversation(id, person_id))
    session.run(Schedule(id, session.now() + timedelta(days=2)))
    session.run(EditConversation(id, ConversationField.LINK, LINK))
    return id


def go_by(world: World, talk: str, channel: LetterChannel) -> None:
    person_id = world.session.conversation(talk).person_id
    world.session.run(SetLetterChannel(person_id, channel))


@pytest.mark.parametrize("channel", [LetterChannel.LINKEDIN, LetterChannel.TEXT])
def test_only_an_e_mail_has_a_subject_and_a_file(
    world: World, tmp_path: Path, channel: LetterChannel
) -> None:
    talk = world.call()
    world.session.run(EndCall(talk))
    go_by(world, talk, channel)
    introduction = IntroductionLetter(world.session, talk)
    introduction.met_id = world.session.conversation(talk).person_id
    letters: list[Letter] = [
        *(kind(world.session, talk) for kind in (RequestLetter, ThankYouLetter, MessageLetter)),
        introduction,
    ]
    for letter in letters:
        text = letter.begin()
        assert text.startswith("Hi Grace,") and letter.subject() == ""
        (length,) = (check for check in letter.checks(text) if check.name == "length")
        assert length.ok and length.reason == letter.length(text)
        assert length.reason.endswith(f"of {letter.form.most} characters")
        with pytest.raises(RefusedError, match=f"goes by {channel}"):
            letter.save(text, tmp_path)
        with pytest.raises(RefusedError, match="copy it"):
            letter.mail_url(text)
    assert letters[0].form.note is (channel is LetterChannel.LINKEDIN)


def test_a_thank_you_has_the_voice_of_its_way(world: World) -> None:
    talk = world.call()
    world.session.run(EndCall(talk))
    letter = ThankYouLetter(world.session, talk)
    assert letter.voice == "warm" and letter.begin().startswith("Dear Grace,")
    go_by(world, talk, LetterChannel.LINKEDIN)
    assert letter.voice == "brief" and letter.begin().endswith("\n\nAda")
    go_by(world, talk, LetterChannel.TEXT)
    assert letter.voice == "" and letter.begin().startswith("Hi Grace, it's Ada Byron. Thank")
    drafted, _, voice = letter.in_next_voice()
    assert voice == "warm" and drafted.text.startswith("Hi Grace, thank you for your time today.")


def test_a_reply_is_saved_with_the_calendar_s_file(world: World, talk: str, tmp_path: Path) -> None:
    letter = CallLetter(world.session, talk)
    assert letter.which is AppointmentLetter.REPLY and letter.name == "reply"
    text = letter.begin()
    assert LINK in text and not [check.name for check in letter.checks(text) if not check.ok]
    file = letter.save(text, tmp_path)
    assert file.name.startswith("reply")
    mail = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert mail["Subject"] == "Our call on Wednesday 6 May" and mail["X-Unsent"] == "1"
    assert mail["To"].addresses[0].addr_spec == "grace@example.org"
    body, calendar = mail.iter_parts()
    assert body.get_content().splitlines() == text.splitlines()
    assert calendar.get_filename() == "call.ics" and "BEGIN:VEVENT" in calendar.get_content()
    assert letter.mark_sent(text) == "Replied" and letter.sent_words().startswith("sent ")
    letter.turn()
    assert letter.name == "confirmation" and letter.sent_words() == ""
    assert letter.save(letter.begin(), tmp_path).name.startswith("confirm")


def test_what_is_written_is_kept_until_the_call_has_another_time(world: World, talk: str) -> None:
    letter = CallLetter(world.session, talk, AppointmentLetter.MOVE)
    letter.begin()
    command = letter.keeping("Dear Grace, not today")
    assert command is not None
    world.session.run(command)
    assert letter.begin() == "Dear Grace, not today" and letter.keeping(letter.kept()) is None
    assert letter.locked() == "" and letter.length("a b") == "2 words, 100 at most"
    assert letter.mark_sent("") == "Asked for another time; the old one is off"
    assert letter.locked() and letter.keeping("again") is None
    assert world.session.conversation(talk).stage is Stage.IDEA
    nothing = CallLetter(world.session, talk)
    assert nothing.locked() and nothing.begin() and nothing.when_words() == ""
    with pytest.raises(RefusedError, match="No time is agreed"):
        nothing.mark_sent("")


def test_addresses_have_their_fields(world: World, talk: str) -> None:
    id = world.session.conversation(talk).person_id
    world.session.run(EditPerson(id, PersonField.LINKEDIN, "linkedin.com/in/grace"))
    assert world.session.person(id).linkedin == "linkedin.com/in/grace"
