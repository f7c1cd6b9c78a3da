"""What other windows, undo and other machines leave behind never ends the app or hits the wrong."""

from datetime import timedelta

import pytest

from tests.screens.support import NOON, World, shown
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import EndCall
from tui.domain.actions.fields import Schedule
from tui.domain.actions.notes import AddNote, SetNoteKind
from tui.domain.actions.people import EditPerson, PersonField
from tui.domain.actions.promises import SetPromiseDue
from tui.domain.actions.thank_you import BeginSending, FinishSending
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import Kind
from tui.errors import RefusedError
from tui.mail_settings import MailSettings
from tui.screens.navigation import ScreenName
from tui.session import letters, use_cases, voices
from tui.structs import replace


def person_elsewhere(world: World, id: str, zone: str) -> None:
    """A machine that knows more time zones wrote the person."""
    person: Person = replace(world.whom(id), zone=zone)
    world.session.flush()
    world.session._library.put([person])


async def test_undo_of_a_new_conversation_leads_back_to_today(world: World) -> None:
    async with shown(world) as hand:
        await hand.keys("n")
        await hand.write("Grace Hopper", "enter")
        await hand.sees("prepare")
        await hand.keys("f2")
        await hand.until(lambda: hand.screen == "TodayScreen")


@pytest.mark.parametrize("where", [ScreenName.LIVE, ScreenName.PREPARE, ScreenName.REQUEST])
@pytest.mark.parametrize("key", ["a", "enter", "tab", "ctrl+n", "f4", "f5", "escape"])
async def test_keys_in_one_burst_with_that_undo_do_no_harm(
    world: World, where: ScreenName, key: str
) -> None:
    world.session.flush()
    id = world.call() if where is ScreenName.LIVE else world.talk("Grace Hopper")
    async with shown(world, where, id) as hand:
        hand.send("f2", "f2", key, key)
        await hand.settle()
        home = ("TodayScreen", "GuideDialog") if key == "enter" else ("TodayScreen",)
        await hand.until(lambda: hand.screen in home)
        assert hand.app.is_running and hand.app.return_value is None


@pytest.mark.parametrize("where", [ScreenName.REQUEST, ScreenName.PREPARE])
async def test_a_zone_that_this_machine_does_not_know_is_passed_over(
    world: World, where: ScreenName
) -> None:
    id = world.talk("Grace Hopper")
    world.run(Schedule(id, NOON + timedelta(days=1)))
    person_elsewhere(world, id, "Europe/Nowhere")
    async with shown(world, where, id) as hand:
        assert "Grace" in hand.text


async def test_a_sign_gives_its_kind_to_the_note_that_was_meant(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("mine", "enter", "ctrl+r")
        world.session.flush()
        other = world.open()
        other.run(AddNote(id, other.new_id(), "theirs"))
        other.flush()
        await hand.keys("%")
        kinds = {note.text: note.kind for note in world.at(id).notes}
        assert kinds["mine"] is Kind.OFF_THE_RECORD
        assert kinds.get("theirs", Kind.PLAIN) is Kind.PLAIN


async def test_what_was_sent_once_is_no_second_message(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.REQUEST, id) as hand:
        await hand.keys("f9", "f9")
        assert world.at(id).request.sent_at
        await hand.keys("f9", "f9")
        assert world.at(id).request.nudged_at is None
        assert "begins the second and last one" in hand.text


async def test_today_stands_at_what_was_left(world: World) -> None:
    world.talk("Ada Lovelace")
    id = world.talk("Grace Hopper")
    async with shown(world) as hand:
        for name in ("ada", "grace"):
            await hand.keys("n")
            await hand.write(name, "enter")
            await hand.until(lambda: hand.screen == "PrepareScreen")
            await hand.keys("escape")
            await hand.until(lambda: hand.screen == "TodayScreen")
        await hand.keys(";x")
        assert "Removed: Grace Hopper." in hand.keys_row and not world.session.exists(id)


def test_a_letter_that_is_too_long_was_never_on_its_way(world: World) -> None:
    mail = MailSettings(host="localhost", port=1, security="none")
    world.session.settings = replace(world.settings, mail=mail)
    id = world.ended("hello")
    world.run(EditPerson(world.at(id).person_id, PersonField.EMAIL, "g@example.org"))
    with pytest.raises(RefusedError):
        letters.begin_sending(world.session, id, "x " * 200_000)
    assert not world.at(id).thank_you.unsure


def test_a_call_that_is_ended_behind_its_letter_stays_thanked(world: World) -> None:
    id = world.ended("hi")
    world.run(BeginSending(id, "<x@y>"), FinishSending(id))
    world.session.undo()
    assert world.at(id).call.under_way
    world.run(EndCall(id))
    assert world.at(id).stage == "thanked"


def test_a_promise_that_went_off_the_record_elsewhere_is_in_no_letter(world: World) -> None:
    id = world.call()
    note = world.session.new_id()
    world.run(AddNote(id, note, "> ask Bob about the layoffs"))
    world.session.flush()
    one, other = world.open(), world.open()
    for session in (one, other):
        session.conversation(id)
    one.run(SetNoteKind(id, note, Kind.OFF_THE_RECORD))
    other.run(SetPromiseDue(id, note, NOON.date()))
    one.flush()
    other.flush()
    assert "layoffs" not in voices.drafted(other, id).text


def test_uses_of_the_bank_are_taken_back_with_the_call(world: World) -> None:
    id = world.call()
    world.run(AskQuestion(id, world.at(id).plan[0].id))
    world.clock.go(minutes=5)
    use_cases.end_call(world.session, id)
    assert [use.id for use in world.session.bank().uses if use.drew] == [id]
    world.session.undo()
    world.session.undo()
    use_cases.end_call(world.session, id)
    assert [use for use in world.session.bank().uses if use.drew] == []
