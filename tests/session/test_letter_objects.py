"""The four letters without the screen that they are written on: kept, drafted, marked as sent."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.session.world import World
from tui.domain.actions.call import EndCall
from tui.domain.actions.introductions import WriteIntroduction
from tui.domain.actions.people import AddConversation, AddPerson, RemoveConversation
from tui.domain.actions.request import OfferTime
from tui.domain.actions.thank_you import WriteThankYou
from tui.domain.model.vocabulary import IntroductionState, Stage
from tui.session import referrals
from tui.session.introduction_letter import IntroductionLetter
from tui.session.letter import Letter
from tui.session.message_letter import MessageLetter
from tui.session.request_letter import RequestLetter
from tui.session.thank_you_letter import ThankYouLetter

Make = Callable[[World], Letter]


def ended(world: World, *lines: str) -> str:
    """A call with Grace that has ended."""
    talk = world.call()
    for line in lines:
        world.note(talk, line)
    world.session.run(EndCall(talk))
    world.session.flush()
    return talk


def thank_you(world: World) -> ThankYouLetter:
    return ThankYouLetter(world.session, ended(world, "she writes every day"))


def request(world: World) -> RequestLetter:
    id, talk = world.session.new_id(), world.session.new_id()
    world.session.run(AddPerson(id, "Grace Hopper"))
    world.session.run(AddConversation(talk, id))
    world.session.flush()
    return RequestLetter(world.session, talk)


def message(world: World) -> MessageLetter:
    return MessageLetter(world.session, ended(world, "she writes every day"))


def introduction(world: World) -> IntroductionLetter:
    talk = ended(world, "@ Jean Bartik")
    referrals.turn_referrals(world.session, talk)
    world.session.flush()
    letter = IntroductionLetter(world.session, talk)
    (note,) = letter.conversation.notes
    letter.met_id = note.person_id
    return letter


every = pytest.mark.parametrize("make", [thank_you, request, message, introduction])


@every
def test_what_nobody_changed_is_put_together_anew_and_what_somebody_wrote_is_kept(
    world: World, make: Make
) -> None:
    letter = make(world)
    text = letter.begin()
    assert text == letter.fresh and "Grace" in text and letter.kept() == ""
    mine = f"{text}\nP.S. mine"
    keep = letter.keeping(mine)
    assert keep is not None
    world.session.run(keep)
    assert letter.kept() == mine == letter.begin()
    assert letter.keeping(mine) is None, "it is kept already"
    assert letter.redraft() == text == letter.fresh


@every
def test_what_is_said_of_it(world: World, make: Make) -> None:
    letter = make(world)
    text = letter.begin()
    number = letter.length(text).split()[0]
    assert int(number) == len(text.split())
    assert letter.checks(text) and letter.subject() and letter.sent_words() == ""
    assert letter.locked() == letter.not_to_mark() == letter.not_to_redraft() == ""
    assert letter.others == (["Jean"] if isinstance(letter, IntroductionLetter) else [])


@every
def test_the_ways_out(world: World, make: Make, tmp_path: Path) -> None:
    letter = make(world)
    text = letter.begin()
    path = letter.save(text, tmp_path)
    assert path.suffix == ".eml" and path.parent == tmp_path
    assert letter.mail_url(text).startswith("mailto:")


@every
def test_what_it_is_about_may_be_gone(world: World, make: Make) -> None:
    letter = make(world)
    assert not letter.gone
    world.session.run(RemoveConversation(letter.conversation_id))
    assert letter.gone


def test_a_thank_you_that_went_out_stays_as_it_is(world: World) -> None:
    letter = thank_you(world)
    text = letter.begin()
    assert letter.state_words() == "due 11:30" and letter.voice == "warm"
    assert letter.mark_sent(text).startswith("Thanked")
    assert letter.keeping(f"{text} more") is None
    assert letter.locked() == "This letter went out; it stays as it is."
    assert letter.sent_words() == letter.state_words() == "thanked 09:30" and letter.voice == ""


def test_a_thank_you_in_the_next_voice_is_nobodys_writing(world: World) -> None:
    letter = thank_you(world)
    letter.begin()
    drafted, keep, voice = letter.in_next_voice()
    assert voice != "warm" and drafted.text != letter.fresh and not letter.trouble
    assert isinstance(keep, WriteThankYou) and not keep.written
    world.session.run(keep)
    assert letter.voice == voice and letter.kept() == "" and letter.begin() == drafted.text


def test_a_request_goes_twice_at_most(world: World) -> None:
    letter = request(world)
    text = letter.begin()
    assert (letter.name, letter.another()) == ("request", False), "the first is still to be sent"
    assert letter.mark_sent(text) == "Now asked"
    assert letter.conversation.stage is Stage.ASKED and letter.sent_words().startswith("sent ")
    assert letter.locked() == "This message went out; it stays as it is."
    assert "{request.redraft} begins the second" in letter.not_to_mark()
    assert letter.keeping("other words") is None
    assert letter.another() and letter.name == "second request"
    second = letter.begin()
    assert second != text and letter.locked() == "" and letter.sent_words() == ""
    letter.mark_sent(second)
    assert letter.not_to_redraft() == "You have written twice; let it rest."
    assert letter.not_to_mark() == "" and not letter.another()
    asked = letter.conversation.request
    assert (asked.draft, asked.second) == (text, second)


def test_a_request_follows_the_times_that_are_offered(world: World) -> None:
    letter = request(world)
    first = letter.begin()
    at = world.clock.at.replace(day=12, hour=15)
    world.session.run(OfferTime(letter.conversation_id, at))
    words = letter.time_words(at)
    fresh = letter.follow(first)
    assert words in fresh and words in letter.times_block()
    mine = fresh.replace("Grace", "Grace H.", 1)
    assert letter.follow(mine) == mine, "nothing changed"
    world.clock.wait(days=10)
    assert letter.passed() == [words] and words not in letter.times_block()


def test_a_message_that_went_out_is_a_contact(world: World) -> None:
    letter = message(world)
    text = letter.begin()
    assert [one.id for one in letter.conversations] == [letter.conversation_id]
    keep = letter.keeping(f"{text} mine")
    assert keep is not None
    world.session.run(keep)
    assert letter.mark_sent(f"{text} mine") == "in touch with Grace Hopper"
    (contact,) = letter.person.contacts
    assert (contact.words, contact.text) == ("wrote", f"{text} mine")
    assert letter.kept() == "" and letter.keeping(letter.fresh) is None


def test_a_message_looks_again_only_when_it_is_told(world: World) -> None:
    letter = message(world)
    before = letter.conversations
    world.session.run(WriteThankYou(letter.conversation_id, "thank you"))
    assert letter.conversations is before
    letter.look_again()
    assert letter.conversations[0].thank_you.draft == "thank you"


def test_an_introduction_is_asked_for_when_it_went_out(world: World) -> None:
    letter = introduction(world)
    text = letter.begin()
    assert letter.person.name == "Grace Hopper" and "Jean Bartik" in text
    assert "after a week" in letter.mark_sent(text)
    assert letter.met.introduction.state is IntroductionState.ASKED, "it was none before"
    world.session.run(WriteIntroduction(letter.met_id, "mine"))
    assert letter.begin() == "mine"
    letter.met_id = "nobody"
    assert letter.gone
