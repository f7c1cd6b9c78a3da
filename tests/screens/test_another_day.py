"""Going on on another day: one key on the call, the debrief, the follow-up and Today."""

import re
from datetime import datetime

from textual.widgets import TextArea

from tests.screens.support import Hand, World, shown
from tui.domain.actions.asking import AskQuestion, MarkQuestion
from tui.domain.actions.call import EndCall
from tui.domain.actions.debrief import FinishDebrief
from tui.domain.actions.notes import AddNote
from tui.domain.actions.thank_you import MarkThankYouSent, WriteThankYou
from tui.screens.navigation import GoTo, ScreenName
from widgets.rows import Rows


def dropped(world: World) -> str:
    """A call that broke off after twelve minutes of thirty."""
    id = world.call()
    for place, question in enumerate(world.at(id).plan[:3]):
        world.clock.go(minutes=4)
        world.run(AskQuestion(id, question.id))
        world.run(AddNote(id, world.session.new_id(), "a line" if place else "? why Boston"))
    world.run(EndCall(id))
    world.session.flush()
    return id


def second_half(world: World, id: str) -> str:
    """The id of what goes on with a conversation; "" if nothing does."""
    return next((h.id for h in world.session.conversations() if h.continues == id), "")


async def at_when(hand: Hand) -> None:
    await hand.until(lambda: hand.screen == "PrepareScreen")
    assert hand.focus == "when", hand.text


async def test_from_the_follow_up_its_date_is_typed_at_once(world: World) -> None:
    id = dropped(world)
    world.clock.go(minutes=10)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        assert "thank Grace: 1 h 50 left" in hand.lines[1]
        await hand.keys("^go")
        await at_when(hand)
        later = second_half(world, id)
        new = world.at(later)
        assert len(new.plan) == 8 and new.minutes == 20
        assert hand.lines[0].startswith(" prepare · Grace Hopper · second half")
        assert new.plan[-1].text == "Back to: why Boston" and new.plan[-1].reserve
        await hand.write("tomorrow 15:00", "enter")
        assert world.at(later).scheduled_at == datetime.fromisoformat("2026-11-25T15:00+00:00")
        await hand.keys("escape")
        await hand.sees("▸ next")
        await hand.until(lambda: not re.search("[◆!] thank", hand.text))
        hand.app.screen.look_again()  # type: ignore[attr-defined]
        hand.app.screen.tick()  # type: ignore[attr-defined]
        await hand.settle()
        assert "thank Grace" not in hand.lines[1], "the letter waits for the second half"
        await hand.go(GoTo(ScreenName.FOLLOW_UP, id))
        await hand.keys("^go")
        await at_when(hand)
        assert len(world.session.conversations()) == 2, "never twice"


async def test_the_letter_is_asked_for_when_the_date_passes(world: World) -> None:
    id = dropped(world)
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        await hand.keys("^go")
        await at_when(hand)
        await hand.write("tomorrow 15:00", "enter", "escape")
        await hand.until(lambda: "◆ thank" not in hand.text)
        world.clock.go(hours=28)
        hand.app.screen.load()  # type: ignore[attr-defined]
        await hand.settle()
        assert "! thank" in hand.text and "was it held?" in hand.text


async def test_a_call_that_pauses_is_ended_with_what_is_typed(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("f12")
        assert "The call runs; f8" in hand.keys_row and world.at(id).call.under_way
        await hand.keys("f8")
        await hand.write("half typed", "f12")
        await at_when(hand)
        old = world.at(id)
        assert old.call.ended_at and [n.text for n in old.notes] == ["half typed"]
        assert world.at(second_half(world, id)).plan
        await hand.keys("f2")
        assert hand.screen == "TodayScreen"
        await hand.until(lambda: not second_half(world, id))


async def test_on_today_for_a_call_that_was_missed_and_for_a_whole_talk(world: World) -> None:
    ahead = world.talk("Ada Lovelace")
    whole = world.ended("a line")
    for question in world.at(whole).plan:
        world.run(MarkQuestion(whole, question.id, question.state))
    async with shown(world) as hand:
        rows = hand.one("list", Rows)
        rows.go_to(ahead)
        await hand.keys("^go")
        await at_when(hand)
        assert hand.app.screen.conversation_id == ahead  # type: ignore[attr-defined]
        await hand.keys("escape")
        rows = hand.one("list", Rows)
        rows.go_to(f"{whole}/")
        rows.go_to(whole)
        await hand.keys("^go")
        await at_when(hand)
        await hand.until(lambda: second_half(world, whole))


async def test_each_conversation_has_its_own_letter(world: World) -> None:
    """A second talk with the same person: thanked, drafted and checked on its own."""
    first = dropped(world)
    person = world.at(first).person_id
    world.run(WriteThankYou(first, "the first letter"), MarkThankYouSent(first))
    world.clock.go(hours=48)
    async with shown(world, ScreenName.FOLLOW_UP, first) as hand:
        await hand.keys("^go")
        await at_when(hand)
        second = second_half(world, first)
        await hand.keys("^gc", "f9", "f9")
        world.run(FinishDebrief(second))
        await hand.go(GoTo(ScreenName.FOLLOW_UP, second))
        letter = hand.one("letter", TextArea)
        assert "the first letter" not in letter.text and " again" in letter.text
        assert "it is marked as sent already" not in " ".join(hand.text.split())
        await hand.keys("f9", "f9")
        assert world.at(second).thank_you.sent_at == world.clock.at
    assert world.at(first).thank_you.draft == "the first letter"
    assert world.at(second).person_id == person
