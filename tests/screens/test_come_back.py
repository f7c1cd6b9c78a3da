"""On Today one comes back to the row one left, or to the next one if that one is done."""

from datetime import timedelta

import pytest
from textual.widgets import Input

from tests.screens.support import NOON, World, shown
from tui.domain.actions.fields import ConversationField, EditConversation, Schedule
from tui.domain.actions.people import EditPerson, MoveStage, PersonField
from tui.domain.actions.request import MarkRequestSent
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.model.vocabulary import Stage
from widgets.rows import Rows


def keys_of(rows: Rows, kind: str) -> list[str]:
    """The keys of the lines of a kind, as they are listed."""
    return [row.key for row in rows.rows if f"/{kind}/" in row.key]


@pytest.mark.parametrize("done", [False, True])
async def test_back_from_a_line_one_is_at_it_or_at_the_next(year: World, done: bool) -> None:
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        _first, second, third = keys_of(rows, "THANK_YOU")[:3]
        rows.go_to(second)
        await hand.keys("enter")
        assert hand.screen != "TodayScreen"
        if done:
            year.run(MarkThankYouSent(second.partition("/")[0]))
        await hand.keys("escape")
        await hand.until(lambda: hand.screen == "TodayScreen")
        await hand.settle()
        assert rows.key == (third if done else second)


async def test_back_from_what_was_found_and_from_the_week(year: World) -> None:
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        before = keys_of(rows, "THANK_YOU")[1]
        rows.go_to(before)
        await hand.keys("slash")
        await hand.write("hopper", "enter", "end", "enter")
        assert hand.screen != "TodayScreen"
        await hand.keys("escape")
        assert hand.one("find", Input).value == "hopper"
        await hand.keys("escape")
        assert rows.key == before
        for leave in ("w", "escape"):
            await hand.keys("w", "end")
            assert rows.key != before
            await hand.keys(leave)
            assert rows.key == before


async def test_who_begins_something_new_comes_back_to_it(year: World) -> None:
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        known = {head.id for head in year.session.conversations()}
        await hand.keys("n")
        await hand.write("Zora Neale", "enter")
        assert hand.screen == "PrepareScreen"
        (id,) = {head.id for head in year.session.conversations()} - known
        await hand.keys("escape")
        await hand.until(lambda: rows.key.partition("/")[0] == id)


async def test_a_name_that_has_conversations_says_which_one_is_meant(world: World) -> None:
    for name, stage in (("Ada Lovelace", Stage.DECLINED), ("Grace Hopper", None)):
        id = world.talk(name)
        if stage:
            world.run(MarkRequestSent(id), MoveStage(id, stage))
        else:
            world.run(
                EditConversation(id, ConversationField.GOAL, "how teams choose"),
                Schedule(id, NOON + timedelta(days=2)),
            )
    async with shown(world) as hand:
        await hand.keys("n")
        await hand.write("ada")
        assert "a new one, after 1 conversation" in hand.text
        await hand.keys("enter")
        assert "A new conversation is planned." in hand.text
        assert len(world.session.conversations()) == 3
        await hand.keys("escape", "n")
        await hand.write("grace")
        assert "opens the one planned: how teams choose" in hand.text
        await hand.keys("enter")
        assert "This one was planned already." in hand.text and world.session.to_undo
        assert len(world.session.conversations()) == 3


@pytest.mark.parametrize(("key", "screen"), [("1", "Live"), ("2", "Debrief"), ("3", "Prepare")])
async def test_a_call_whose_hour_has_passed_asks_what_became_of_it(
    world: World, key: str, screen: str
) -> None:
    id = world.talk("Ada Lovelace")
    world.run(Schedule(id, NOON - timedelta(hours=3)))
    async with shown(world) as hand:
        assert "was it held? Enter answers" in hand.text
        await hand.keys("home", "enter")
        assert "The call with Ada Lovelace, today 09:00: what became of it?" in hand.text
        await hand.keys(key)
        assert hand.screen == f"{screen}Screen"
        if key == "2":
            assert world.at(id).call.ended_at == NOON - timedelta(hours=2, minutes=30)
            await hand.write("what was said", "enter")
            assert [note.text for note in world.at(id).notes] == ["what was said"]
        if key == "3":
            assert hand.focus == "when"


async def test_a_call_that_did_not_happen_loses_its_date(world: World) -> None:
    id = world.talk("Ada Lovelace")
    world.run(Schedule(id, NOON - timedelta(hours=3)))
    async with shown(world) as hand:
        await hand.keys("home", "enter", "escape")
        assert world.at(id).scheduled_at is not None
        await hand.keys("enter", "4")
        assert world.at(id).scheduled_at is None and world.at(id).stage is Stage.IDEA
        assert "Date removed. f2 takes it back." in hand.text


async def test_who_introduced_somebody_is_thanked_on_their_own_page(world: World) -> None:
    ada, id = world.person("Ada Lovelace"), world.ended(name="Grace Hopper")
    world.person("Ada Byron")
    grace = world.whom(id).id
    world.run(
        EditPerson(grace, PersonField.INTRODUCED_BY, "Ada Lovelace", ada), MarkThankYouSent(id)
    )
    async with shown(world) as hand:
        rows = hand.one("list", Rows)
        assert "thank Ada Lovelace for the introduction" in hand.text
        rows.go_to(keys_of(rows, "INTRODUCTION")[0])
        await hand.keys("enter")
        assert "person · Ada Lovelace" in hand.lines[0]
        assert "^g m writes to Ada Lovelace; Space on Today says that it is done." in hand.text
        assert hand.one("story", Rows).key == f"person/{grace}"


async def test_undo_has_the_cursor_on_what_is_back(year: World) -> None:
    async with shown(year) as hand:
        rows = hand.one("list", Rows)
        promise = keys_of(rows, "PROMISE")[0]
        rows.go_to(promise)
        await hand.keys("space", "end", "f2")
        assert rows.key == promise


async def test_the_week_is_shown_from_the_board_too(year: World) -> None:
    async with shown(year, size=(140, 30)) as hand:
        await hand.keys("f")
        assert hand.focus.startswith("board-")
        await hand.keys("w")
        assert hand.focus == "list" and "today, Tuesday 24 November 2026" in hand.text
        await hand.keys("w")
        assert "now · 25" in hand.text
