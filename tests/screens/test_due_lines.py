"""What is due on Today is put off, done, and gone to."""

from datetime import date, timedelta

import pytest
from textual.widgets import Input

from tests.screens.support import NOON, Hand, World, shown
from tui.domain.actions.advice import TryAdvice
from tui.domain.actions.call import EndCall
from tui.domain.actions.debrief import FinishDebrief
from tui.domain.actions.fields import Schedule
from tui.domain.actions.notes import AddNote
from tui.domain.actions.promises import SetPromiseDone, SetPromiseDue
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.agenda.due import Due, DueKind
from tui.domain.model.records import Snooze
from tui.screens.navigation import ScreenName
from tui.screens.today import band_rows as today_rows
from widgets.rows import Rows

WEEK = timedelta(days=7)


def thanked(world: World, *lines: str, weeks: int = 0) -> str:
    """A conversation that was thanked for, so many weeks ago."""
    world.clock.at = NOON - weeks * WEEK
    id = world.ended(*lines)
    world.run(FinishDebrief(id), MarkThankYouSent(id))
    world.session.flush()
    world.clock.at = NOON
    return id


async def to(hand: Hand, kind: DueKind) -> None:
    rows = hand.one("list", Rows)
    rows.go_to(next(row.key for row in rows.rows if f"/{kind.name}/" in row.key))
    await hand.settle()


async def gone(hand: Hand, words: str) -> None:
    await hand.until(lambda: words not in hand.text)


async def test_enter_alone_puts_off_until_tomorrow_and_f2_takes_it_back(world: World) -> None:
    id = world.ended("a note")
    async with shown(world) as hand:
        await hand.keys("home", ";z")
        assert hand.screen == "MomentDialog" and "Until when? thank-you · Grace Hopper" in hand.text
        assert "Wednesday 25 November (tomorrow)" in hand.text
        await hand.keys("enter")
        tomorrow = date(2026, 11, 25)
        (kept,) = world.at(id).snoozes
        assert (kept.id, kept.until) == ("thank_you", tomorrow)
        assert "Snoozed until Wednesday 25 November (tomorrow). f2 takes" in hand.keys_row
        await gone(hand, "◆ thank")
        await hand.keys("f2")
        assert world.at(id).snoozes == ()
        await hand.sees("◆ thank")


async def test_typing_replaces_tomorrow_and_what_is_no_day_stays(world: World) -> None:
    id = world.ended("a note")
    async with shown(world) as hand:
        await hand.keys("home", ";z")
        for text, why in (("nonsense", "for example"), ("today", "that is today")):
            await hand.write(text)
            assert hand.one("until", Input).value == text
            await hand.keys("enter")
            assert hand.screen == "MomentDialog" and hand.text.count(why) == 1
            hand.one("until", Input).select_all()
        await hand.write("in 2 weeks")
        assert "Tuesday 8 December (in 14 days)" in hand.text
        await hand.keys("enter")
        assert world.at(id).snoozes[0].until == date(2026, 12, 8)
        await gone(hand, "◆ thank")
        world.clock.go(hours=24 * 14)
        await hand.keys("f5")
        await hand.sees("! thank")
        await hand.keys("home", ";z", "escape")
        assert hand.screen == "TodayScreen" and len(world.at(id).snoozes) == 1


async def test_each_kind_can_be_put_off_but_a_call_under_way(world: World) -> None:
    id = thanked(world, "> send the paper", "# the Dragon Book", weeks=2)
    world.run(SetPromiseDue(id, world.at(id).promises[0].id, NOON.date()))
    planned = world.talk("Ada Lovelace")
    world.run(Schedule(planned, NOON + timedelta(days=2)))
    running = world.call("Jean Bartik")
    async with shown(world) as hand:
        await hand.keys("home")
        await hand.do("snooze")
        assert "A call under way can't be snoozed" in hand.keys_row
        assert hand.screen == "TodayScreen" and world.at(running).snoozes == ()
        world.run(EndCall(running))
        world.session.flush()
        await hand.settle()
        for kind in (DueKind.NEXT_CALL, DueKind.PROMISE, DueKind.ADVICE):
            await to(hand, kind)
            await hand.keys(";z", "enter")
            await gone(hand, today_rows.LEADS[kind])
        assert len(world.at(id).snoozes) == 2 and len(world.at(planned).snoozes) == 1
        hand.one("list", Rows).go_to(planned)
        await hand.keys(";z")
        assert "Only what is due can be snoozed" in hand.keys_row


async def test_a_line_about_a_person_is_put_off_in_their_file(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = thanked(world, "a note")
    person = world.whom(id)

    def in_touch(*_: object, people: list[object], **__: object) -> tuple[Due, ...]:
        assert len(people) == 1
        return (Due(DueKind.TOUCH, "", person.id, "10 days late", NOON),)

    monkeypatch.setattr("tui.screens.today.due_lines.due", in_touch)
    async with shown(world) as hand:
        await to(hand, DueKind.TOUCH)
        assert "~ touch" in hand.text and "Grace Hopper  10 days late" in hand.text
        await hand.keys(";z", "enter")
        wanted = Snooze(id="touch", until=date(2026, 11, 25))
        (kept,) = world.session.person(person.id).snoozes
        assert (kept.id, kept.until) == (wanted.id, wanted.until)
        await hand.keys("enter")
        assert hand.screen == "PersonScreen"


async def test_a_promise_and_advice_are_done_on_today(world: World) -> None:
    id = thanked(world, "> send [the] paper", "# the Dragon Book", weeks=2)
    async with shown(world) as hand:
        await to(hand, DueKind.PROMISE)
        assert "done" in hand.keys_row and "snooze" in hand.keys_row
        await hand.keys("space")
        assert "Kept: send [the] paper · Grace Hopper. f2 takes" in hand.keys_row
        await gone(hand, "○ promise")
        await hand.keys("f2")
        await hand.sees("○ promise")
        await to(hand, DueKind.PROMISE)
        await hand.keys(";x")
        assert "Let it go? send [the] paper · Grace Hopper" in hand.text
        await hand.keys("escape")
        assert world.session.exists(id) and world.at(id).promises[0].open
        await to(hand, DueKind.ADVICE)
        assert "the Dragon Book · tried it?" in hand.text
        await hand.keys("space")
        assert "What came of it? the Dragon Book" in hand.text
        await hand.write("chapter 2 helped", "enter")
        (advice,) = world.at(id).advice
        assert (advice.tried_at, advice.outcome) == (NOON, "chapter 2 helped")
        await gone(hand, "◇ advice")
        hand.one("list", Rows).go_to(id)
        await hand.keys("space")
        assert "Only a promise, an introduction or a piece of advice" in hand.keys_row


@pytest.mark.parametrize(
    ("kind", "part"), [(DueKind.PROMISE, "promises"), (DueKind.ADVICE, "advice")]
)
async def test_enter_leads_to_the_promise_or_the_advice(
    world: World, kind: DueKind, part: str
) -> None:
    id = thanked(world, "> one", "> two", "# a book", "# another", weeks=2)
    for promise in world.at(id).promises[:1]:
        world.run(SetPromiseDone(id, promise.id, True))
    world.run(TryAdvice(id, world.at(id).advice[0].id))
    world.session.flush()
    wanted = {"promises": world.at(id).promises[1].id, "advice": world.at(id).advice[1].id}
    async with shown(world) as hand:
        await to(hand, kind)
        await hand.keys("enter")
        assert hand.screen == "FollowUpScreen" and hand.focus == part
        assert hand.one(part, Rows).key == wanted[part]
        await hand.keys("escape")
        assert hand.screen == "TodayScreen"


async def test_a_promise_of_a_call_under_way_leads_to_the_call(world: World) -> None:
    id = world.call()
    world.run(AddNote(id, world.session.new_id(), "> send the paper"))
    world.session.flush()
    async with shown(world, ScreenName.TODAY) as hand:
        await to(hand, DueKind.PROMISE)
        await hand.keys("enter")
        assert hand.screen == "LiveScreen"


async def test_much_advice_is_one_row_and_each_piece_can_be_dealt_with(world: World) -> None:
    id = thanked(world, *(f"# book {place}" for place in range(7)), weeks=2)
    async with shown(world) as hand:
        assert hand.text.count("◇ advice") == 1
        assert "7 pieces of advice to try · Grace Hopper" in hand.text
        await hand.keys("home", "enter", "down", "space", "enter")
        assert "6 pieces of advice to try" in hand.text and hand.text.count("◇ advice") == 7
        await hand.keys(";z", "enter")
        first, second = world.at(id).advice[:2]
        assert first.tried_at and [one.id for one in world.at(id).snoozes] == [
            f"advice:{second.id}"
        ]


async def test_a_pile_has_no_line_of_its_own(world: World) -> None:
    thanked(world, "# a book", "# another", weeks=2)
    async with shown(world) as hand:
        await hand.keys("home", "space")
        assert "Only a promise, an introduction or a piece of advice" in hand.keys_row
        await hand.keys(";z")
        assert "Until when? all 2" in hand.text
        await hand.keys("enter")
        assert "2 snoozed. f2 takes it back." in hand.text
