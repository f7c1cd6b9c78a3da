"""The page of a person, and being in touch."""

import json
import zipfile
from datetime import timedelta

import pytest

from tests.screens.support import SMALL, Hand, World, shown
from tui.domain import commands as c
from tui.domain.words import Stage
from tui.screens.requests import Go, Where
from widgets.editors import Line
from widgets.rows import Rows

LINES = (
    "~ two boys, moved to Boston",
    "> send her the paper",
    "< introduce me to the group",
    "# the 1952 paper",
    "% the team is to be closed",
)


def held(world: World, days: int = 100, name: str = "Grace Hopper") -> str:
    """A conversation that was held and thanked for so many days ago."""
    world.clock.go(hours=-24 * days)
    id = world.ended(*LINES, name=name)
    world.run(c.MarkThankYouSent(id))
    world.clock.go(hours=24 * days)
    world.session.flush()
    return id


async def page(hand: Hand, world: World, id: str) -> None:
    hand.app.post_message(Go(Where.PERSON, person_id=world.whom(id).id))
    await hand.settle()
    assert hand.screen == "PersonScreen"


def story(hand: Hand) -> list[str]:
    return [row.text for row in hand.one("story", Rows).rows]


async def test_today_names_who_slips_and_one_key_logs_a_contact(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        await hand.sees("~ touch")
        rows = hand.one("list", Rows)
        touch = next(row.key for row in rows.rows if "TOUCH" in row.key)
        rows.go_to(touch)
        await hand.settle()
        assert "86 days late · last: talked 16 Aug · advice done?" in hand.text
        await hand.keys("l", "enter")
        assert "In touch with Grace Hopper. f2 takes that back." in hand.keys_row
        await hand.until(lambda: "~ touch" not in hand.text)
        assert world.at(id).stage is Stage.IN_TOUCH
        assert [one.words for one in world.whom(id).contacts] == [""]
        await hand.keys("f2")
        await hand.sees("~ touch")
        assert world.at(id).stage is Stage.THANKED and world.whom(id).contacts == ()


async def test_a_contact_on_any_row_with_words_and_a_day(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world) as hand:
        hand.one("list", Rows).go_to(id)
        await hand.keys("l")
        await hand.write("a meetup, yesterday", "enter")
        assert "In touch with Ada Lovelace, Monday 23 November (yesterday)." in hand.text
        (contact,) = world.whom(id).contacts
        assert contact.words == "a meetup"
        assert contact.at.date() == (world.clock.at - timedelta(days=1)).date()
        assert world.at(id).stage is Stage.IDEA


async def test_five_slip_and_the_rest_is_one_row(world: World) -> None:
    for number in range(8):
        held(world, 60 + number, name=f"Person {number}")
    async with shown(world) as hand:
        rows = hand.one("list", Rows)
        await hand.until(lambda: "/more/TOUCH" in [row.key for row in rows.rows])
        (more,) = (row.text for row in rows.rows if row.key == "/more/TOUCH")
        assert more == "and 3 more; Enter shows them"
        assert sum(row.key.startswith("/TOUCH") for row in rows.rows) == 5
        rows.go_to("/more/TOUCH")
        await hand.keys("enter")
        assert sum(row.key.startswith("/TOUCH") for row in rows.rows) == 8


@pytest.mark.parametrize("size", [(100, 28), SMALL])
async def test_the_page_tells_what_there_is(world: World, size: tuple[int, int]) -> None:
    id = held(world)
    note = next(n for n in world.at(id).notes if n.text == "the 1952 paper")
    world.run(c.TryAdvice(id, note.id, "it explains everything"))
    other = world.person("Jean Bartik", "engineer")
    world.run(c.EditPerson(other, c.PersonField.INTRODUCED_BY, "Grace Hopper"))
    world.session.flush()
    async with shown(world, size=size) as hand:
        hand.one("list", Rows).go_to(id)
        await hand.keys("i")
        assert hand.screen == "PersonScreen" and hand.focus == "story"
        assert "person · Grace Hopper" in hand.lines[0]
        assert "last contact: talked, Sunday 16 August (100 days ago)" in hand.text
        assert "next contact: due since Sunday 30 August (86 days ago)" in hand.text
        told = story(hand)
        assert "two boys, moved to Boston" in told
        assert {"send her the paper", "introduce me to the group"} <= set(told)
        assert "tried: the 1952 paper: it explains everything" in told
        assert not any("closed" in line for line in told)
        await hand.keys("escape")
        assert hand.screen == "TodayScreen"


async def test_an_empty_page_says_what_to_press(world: World) -> None:
    person_id = world.person("Ada Lovelace")
    world.session.flush()
    async with shown(world) as hand:
        hand.app.post_message(Go(Where.PERSON, person_id=person_id))
        await hand.settle()
        assert "last contact: you have not talked yet" in hand.text
        assert "n prepares one" in hand.text and "l says that you were in touch" in hand.text
        await hand.keys("m")
        assert "n prepares a conversation with them" in hand.text
        await hand.keys("n")
        assert hand.screen == "PrepareScreen"
        hand.one("plan", Rows).focus()
        await hand.keys("i")
        assert hand.screen == "PersonScreen"
        await hand.keys("escape")
        assert hand.screen == "PrepareScreen"


async def test_what_comes_before_a_contact_is_said(world: World) -> None:
    id = world.ended("a line")
    async with shown(world) as hand:
        await page(hand, world, id)
        assert "next contact: the thank-you, which is still to be sent" in hand.text
        world.run(c.MarkThankYouSent(id))
        await hand.settle()
        assert "next contact: Tuesday 8 December (in 14 days)" in hand.text
        again = world.session.new_id()
        at = world.clock.at + timedelta(days=3)
        world.run(c.AddConversation(again, world.whom(id).id), c.Schedule(again, at))
        world.session.flush()
        await hand.sees("next contact: the call, Friday 27 November 2026")


async def test_how_often_is_typed_and_paused(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        await page(hand, world, id)
        await hand.keys("c")
        await hand.write("now and then", "enter")
        assert "No cadence is understood" in hand.text and hand.focus == "cadence"
        await hand.keys(*["backspace"] * 12)
        await hand.write("every six weeks", "enter")
        assert world.whom(id).cadence.rule == "FREQ=WEEKLY;INTERVAL=6"
        assert "every 6 weeks" in hand.text and hand.focus == "story"
        await hand.keys("p")
        assert "paused; p proposes again" in hand.text
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
        await hand.write("a meetup", "enter")
        assert "a meetup" in story(hand)
        contact = world.whom(id).contacts[0]
        await hand.keys("x")
        assert "Only a contact" in hand.text
        hand.one("story", Rows).go_to(f"contact/{contact.id}")
        await hand.keys("x")
        assert world.whom(id).contacts == ()
        hand.one("story", Rows).go_to(f"talk/{id}")
        await hand.keys("enter")
        assert hand.screen == "DebriefScreen"


async def test_the_next_message(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        await page(hand, world, id)
        await hand.keys("m")
        assert hand.screen == "MessageScreen"
        assert "Dear Grace" in hand.text and "As promised: [send her the paper]" in hand.text
        assert "closed" not in hand.text
        await hand.write("the paper, as promised")
        await hand.keys("escape")
        assert hand.screen == "PersonScreen"
        assert "the paper, as promised" in world.whom(id).message
        await hand.keys("m")
        assert "the paper, as promised" in hand.text
        await hand.keys("f9")
        assert "no blanks" in hand.text
        await hand.keys("f9")
        assert hand.screen == "PersonScreen" and "wrote" in story(hand)
        (contact,) = world.whom(id).contacts
        assert "the paper, as promised" in contact.text and world.whom(id).message == ""
        assert world.at(id).stage is Stage.IN_TOUCH


async def test_everything_is_exported(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(world.folder)
    id = held(world, name="../Grace/ Hopper")
    async with shown(world) as hand:
        await page(hand, world, id)
        await hand.keys("ctrl+s", "ctrl+s")
        assert "Saved as" in hand.text
    first, second = sorted(world.folder.glob("*.zip"))
    assert first.name == "person-off-the-record-grace-hopper-2.zip"
    assert first.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(second) as packed:
        names = packed.namelist()
        data = json.loads(packed.read(next(n for n in names if n.endswith(".json"))))
    assert data["person"]["name"] == "../Grace/ Hopper"
    assert all(".." not in name for name in names)


async def test_erasing_asks_for_the_full_name(world: World) -> None:
    id = held(world)
    person_id = world.whom(id).id
    async with shown(world) as hand:
        await page(hand, world, id)
        await hand.keys("l", "enter", "f8")
        assert hand.screen == "EraseDialog"
        assert "1 conversation and 5 notes" in hand.text and "can't be undone" in hand.text
        await hand.write("grace", "enter")
        assert "That is not the full name" in hand.text
        await hand.keys(*["backspace"] * 5)
        await hand.write("Grace Hopper", "enter")
        await hand.until(lambda: hand.screen == "TodayScreen")
        await hand.sees("Grace Hopper is erased: 1 conversation, 5 notes")
        await hand.keys("f2")
        assert "nothing to undo" in hand.text
        assert "Grace" not in "\n".join(hand.lines[2:-2])
        world.session.flush()
    assert not world.session.knows(person_id)
    assert not list(world.folder.glob(f"library/*/{person_id}.json"))
    assert world.open().people() == []


async def test_any_size_of_the_terminal(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        for key in ("", "m"):
            await page(hand, world, id)
            await hand.keys(*key)
            for place, width in enumerate(range(1, 201, 9)):
                for height in (*range(1, 61, 11), 60)[place % 3 :: 3]:
                    await hand.resize(width, height)
                    assert hand.fits(width, height)
            await hand.resize(100, 28)
        await hand.keys("escape", "f8")
        for size in ((1, 1), (15, 4), (200, 60), (100, 28)):
            await hand.resize(*size)
        await hand.keys("escape")
        assert hand.screen == "PersonScreen"


async def test_a_person_who_came_with_a_step_goes_with_it(world: World) -> None:
    person_id = world.session.new_id()
    async with shown(world) as hand:
        world.run(c.AddPerson(person_id, "Jean Bartik"))
        hand.app.post_message(Go(Where.PERSON, person_id=person_id))
        await hand.settle()
        assert hand.screen == "PersonScreen"
        await hand.keys("f2")
        await hand.settle()
        assert hand.screen == "TodayScreen"


async def test_help_and_palette_of_both(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        for key, words in (("", "One page with all"), ("m", "A short message keeps")):
            await page(hand, world, id)
            await hand.keys(*key, "f1")
            assert words in hand.text
            await hand.keys("escape")


async def test_the_message_is_copied_and_written_in_ones_own_editor(world: World) -> None:
    id = held(world)
    async with shown(world, Where.MESSAGE, id) as hand:
        await hand.keys("ctrl+f")
        assert "This terminal can't be handed over." in hand.text
        await hand.keys("f5", "f5")
        assert "Copied." in hand.text and "f5" in hand.text
