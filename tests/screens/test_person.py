"""The page of a person, and being in touch."""

from datetime import timedelta

import pytest

from tests.screens.people import held, page, story
from tests.screens.support import SIZES, SMALL, World, shown
from tui.domain.actions.advice import TryAdvice
from tui.domain.actions.fields import Schedule
from tui.domain.actions.people import AddConversation, EditPerson, PersonField
from tui.domain.actions.promises import AddPromise
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.model.vocabulary import Owner, Stage
from tui.screens.navigation import GoTo, ScreenName
from widgets.editors import Line
from widgets.rows import Rows


async def test_today_names_who_slips_and_one_key_logs_a_contact(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        await hand.sees("! touch")
        rows = hand.one("list", Rows)
        touch = next(row.key for row in rows.rows if "TOUCH" in row.key)
        rows.go_to(touch)
        await hand.settle()
        assert (
            "last: talked 16 Aug · tried their advice?" in hand.text and "86 days late" in hand.text
        )
        await hand.keys("l", "enter")
        assert "In touch with Grace Hopper. f2 takes it back." in hand.keys_row
        await hand.until(lambda: "! touch" not in hand.text)
        assert world.at(id).stage is Stage.IN_TOUCH
        assert [one.words for one in world.whom(id).contacts] == [""]
        await hand.keys("f2")
        await hand.sees("! touch")
        assert world.at(id).stage is Stage.THANKED and world.whom(id).contacts == ()


async def test_a_contact_on_any_row_with_words_and_a_day(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world) as hand:
        hand.one("list", Rows).go_to(id)
        await hand.keys("l")
        await hand.write("a meetup, tomorrow", "enter")
        assert "Wednesday 25 November 2026 is still ahead" in hand.text
        assert world.whom(id).contacts == ()
        await hand.keys(*["backspace"] * 8)
        await hand.write("yesterday")
        assert "logged for Monday 23 November (yesterday)" in hand.text
        await hand.keys("enter")
        assert "In touch with Ada Lovelace, Monday 23 November (yesterday)." in hand.text
        (contact,) = world.whom(id).contacts
        assert contact.words == "a meetup"
        assert contact.at.date() == (world.clock.at - timedelta(days=1)).date()
        assert world.at(id).stage is Stage.IDEA


async def test_who_slips_is_one_row_until_it_is_opened(world: World) -> None:
    for number in range(8):
        held(world, 60 + number, name=f"Person {number}")
    async with shown(world) as hand:
        rows = hand.one("list", Rows)
        pile = "/more/TOUCH/"
        await hand.until(lambda: pile in [row.key for row in rows.rows])
        (text,) = (row.text for row in rows.rows if row.key == pile)
        assert text.startswith("8 people to be in touch with again · Person 7, Person 6 and 6")
        assert sum(row.key.startswith("/TOUCH") for row in rows.rows) == 0
        rows.go_to(pile)
        await hand.keys("enter")
        assert sum(row.key.startswith("/TOUCH") for row in rows.rows) == 8


@pytest.mark.parametrize("size", [(100, 28), SMALL])
async def test_the_page_tells_what_there_is(world: World, size: tuple[int, int]) -> None:
    id = held(world)
    note = next(n for n in world.at(id).notes if n.text == "the 1952 paper")
    world.run(TryAdvice(id, note.id, "it explains everything"))
    other = world.person("Jean Bartik", "engineer")
    world.run(EditPerson(other, PersonField.INTRODUCED_BY, "Grace Hopper"))
    world.session.flush()
    async with shown(world, size=size) as hand:
        hand.one("list", Rows).go_to(id)
        await hand.keys("^gi")
        assert hand.screen == "PersonScreen" and hand.focus == "story"
        assert "person · Grace Hopper" in hand.lines[0]
        assert "last contact: talked, Sunday 16 August (100 days ago)" in hand.text
        assert "next contact: due since Sunday 30 August (86 days ago)" in hand.text
        told = story(hand)
        assert "two boys, moved to Boston" in told
        assert {"send her the paper", "introduce me to the group"} <= set(told)
        assert "tried: the 1952 paper: it explains everything" in told
        rows = hand.one("story", Rows).rows
        titles = [row.text for row in rows if row.tone == "title"]
        assert titles[-2:] == ["letters", "notes · without a question · 4"]
        (letter,) = (row for row in rows if row.lead == "thank-you")
        assert letter.tail == "16 Aug" and letter.text == "as it was drafted"
        assert not any("closed" in line for line in told)
        await hand.keys("escape")
        assert hand.screen == "TodayScreen"


async def test_a_promise_from_before_the_call_is_gone_to(world: World) -> None:
    id = world.talk("Ada Lovelace")
    world.run(AddPromise(id, world.session.new_id(), "send the paper", Owner.ME))
    world.session.flush()
    async with shown(world) as hand:
        await page(hand, world, id)
        rows = hand.one("story", Rows)
        rows.go_to(next(row.key for row in rows.rows if row.text == "send the paper"))
        await hand.keys("enter")
        assert (hand.screen, hand.focus) == ("FollowUpScreen", "promises")


async def test_an_empty_page_says_what_to_press(world: World) -> None:
    person_id = world.person("Ada Lovelace")
    world.session.flush()
    async with shown(world) as hand:
        await hand.go(GoTo(ScreenName.PERSON, person_id=person_id))
        assert "last contact: you have not talked yet" in hand.text
        assert "^g p prepares one" in hand.text and "l says that you were in touch" in hand.text
        await hand.keys("l")
        await hand.write("a talk about Spotify, yesterday", "enter")
        assert "last contact: in touch, Monday 23 November (yesterday)" in hand.text
        await hand.keys("^gm")
        assert "^g p prepares a conversation with them" in hand.text
        await hand.keys("^gp")
        assert "No conversation with Ada Lovelace is planned." in hand.text
        await hand.keys("escape")
        assert hand.screen == "PersonScreen" and not world.session.conversations()
        await hand.keys("^gp", "1")
        assert hand.screen == "PrepareScreen"
        hand.one("plan", Rows).focus()
        await hand.keys("^gi")
        assert hand.screen == "PersonScreen"
        await hand.keys("escape")
        assert hand.screen == "PrepareScreen"


async def test_what_comes_before_a_contact_is_said(world: World) -> None:
    id = world.ended("a line")
    async with shown(world) as hand:
        await page(hand, world, id)
        assert "next contact: the thank-you, which is still to be sent" in hand.text
        world.run(MarkThankYouSent(id))
        await hand.settle()
        assert "next contact: Tuesday 8 December (in 14 days)" in hand.text
        again = world.session.new_id()
        at = world.clock.at + timedelta(days=3)
        world.run(AddConversation(again, world.whom(id).id), Schedule(again, at))
        world.session.flush()
        await hand.sees("next contact: the call, Friday 27 November 2026")


async def test_how_often_is_typed_and_paused(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        await page(hand, world, id)
        await hand.keys(";c")
        await hand.write("now and then", "enter")
        assert "is not understood" in hand.text and hand.focus == "cadence"
        await hand.keys(*["backspace"] * 12)
        await hand.write("every six weeks", "enter")
        assert world.whom(id).cadence.rule == "FREQ=WEEKLY;INTERVAL=6"
        assert "every 6 weeks" in hand.text and hand.focus == "story"
        await hand.keys(";p")
        assert "paused; ;p proposes again" in hand.text
        await hand.keys("f2", "f2")
        assert world.whom(id).cadence.rule == "" and hand.one("cadence", Line).value == ""


async def test_fields_are_kept_as_they_are_typed(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        await page(hand, world, id)
        hand.one("role", Line).focus()
        await hand.write("compilers", "enter", "escape")
        assert world.whom(id).role == "compilers"
        assert hand.screen == "TodayScreen"


async def test_contacts_stand_there_and_can_be_taken_out(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        await page(hand, world, id)
        await hand.keys("l")
        assert "logged for Tuesday 24 November (today)" in hand.text, "Enter alone is enough"
        await hand.write("a meetup", "enter")
        assert "a meetup" in story(hand)
        contact = world.whom(id).contacts[0]
        await hand.keys(";x")
        assert "Only a contact" in hand.text
        hand.one("story", Rows).go_to(f"contact/{contact.id}")
        await hand.keys(";x")
        assert world.whom(id).contacts == ()
        hand.one("story", Rows).go_to(f"talk/{id}")
        await hand.keys("enter")
        assert hand.screen == "DebriefScreen"


async def test_any_size_of_the_terminal(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        for keys in ((), ("^gm",)):
            await page(hand, world, id)
            await hand.keys(*keys)
            for size in SIZES[::4]:
                await hand.resize(*size)
                assert hand.fits(*size)
            await hand.resize(100, 28)
        await hand.keys("escape")
        await hand.do("erase")
        for size in ((1, 1), (15, 4), (200, 60), (100, 28)):
            await hand.resize(*size)
        await hand.keys("escape")
        assert hand.screen == "PersonScreen"


async def test_help_and_palette_of_both(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        for keys, words in (((), "Everything known"), (("^gm",), "A short message keeps")):
            await page(hand, world, id)
            await hand.keys(*keys, "f1")
            assert words in hand.text
            await hand.keys("escape")


async def test_a_page_that_was_opened_from_another_leads_back_to_it(world: World) -> None:
    ada, grace = world.person("Ada Lovelace"), world.person("Grace Hopper")
    world.run(EditPerson(grace, PersonField.INTRODUCED_BY, "Ada Lovelace", ada))
    async with shown(world) as hand:
        await hand.go(GoTo(ScreenName.PERSON, person_id=ada))
        row = f"person/{grace}"
        hand.one("story", Rows).go_to(row)
        await hand.keys("enter")
        assert "person · Grace Hopper" in hand.lines[0]
        await hand.keys("escape")
        assert "person · Ada Lovelace" in hand.lines[0] and hand.one("story", Rows).key == row
        await hand.keys("escape")
        assert hand.screen == "TodayScreen"
