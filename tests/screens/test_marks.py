"""Several rows marked and dealt with at once; the week by day; conversations in other orders."""

from datetime import date, timedelta

from tests.screens.support import NOON, Hand, World, shown
from tests.year import make_year
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import EditPerson, MoveStage, PersonField
from tui.domain.model.vocabulary import Stage
from widgets.rows import Rows

TOMORROW = date(2026, 11, 25)


def asked(world: World, *names: str) -> list[str]:
    """Requests that wait for an answer since two weeks."""
    world.clock.at = NOON - timedelta(days=14)
    ids = [world.talk(name) for name in names]
    world.run(*(MoveStage(id, Stage.ASKED) for id in ids))
    world.session.flush()
    world.clock.at = NOON
    return ids


def marked(hand: Hand) -> int:
    return sum(line[:1] in "✓»" and bool(line) for line in hand.lines)


async def test_a_folded_row_stands_for_all_of_it(world: World) -> None:
    ids = asked(world, "Ada Lovelace", "Grace Hopper", "Mary Shaw")
    async with shown(world) as hand:
        await hand.keys("home", "v")
        assert "3 marked: one key does it to all; Esc unmarks them." in hand.keys_row
        assert marked(hand) == 1
        await hand.keys(";", "z")
        assert "Until when? all 3" in hand.text
        await hand.keys("enter")
        assert "3 snoozed. f2 takes it back." in hand.keys_row
        assert [one.until for id in ids for one in world.at(id).snoozes] == [TOMORROW] * 3
        assert marked(hand) == 0 and "requests without an answer" not in hand.text
        await hand.keys("f2")
        assert not any(world.at(id).snoozes for id in ids)
        await hand.sees("3 requests without an answer")
        await hand.keys("f3")
        assert all(world.at(id).snoozes for id in ids)


async def test_what_can_not_be_done_to_one_is_left_and_said(world: World) -> None:
    first, second = asked(world, "Ada Lovelace", "Grace Hopper")
    idea = world.talk("Jean Bartik")
    running = world.call("Mary Shaw")
    async with shown(world) as hand:
        rows = hand.one("list", Rows)
        for id in (first, second, running):
            rows.go_to(id)
            await hand.do("mark")
        assert marked(hand) == 3
        await hand.do("declined")
        assert "2 declined. 1 left: " in hand.keys_row
        assert [world.at(id).stage for id in (first, second)] == [Stage.DECLINED] * 2
        await hand.do("undo")
        assert [world.at(id).stage for id in (first, second)] == [Stage.ASKED] * 2
        for id in (idea, first):
            rows.go_to(id)
            await hand.do("mark")
        await hand.do("quiet")
        assert "1 quiet now. 1 left: " in hand.text
        assert world.at(first).stage is Stage.QUIET and world.at(idea).stage is Stage.IDEA


async def test_several_conversations_are_removed_and_come_back(world: World) -> None:
    ids = [world.talk(name) for name in ("Ada Lovelace", "Grace Hopper")]
    async with shown(world) as hand:
        rows = hand.one("list", Rows)
        for id in ids:
            rows.go_to(id)
            await hand.keys("v")
        await hand.keys(";", "x")
        assert "2 removed" in hand.keys_row
        assert not any(map(world.session.exists, ids))
        await hand.keys("f2")
        assert all(map(world.session.exists, ids))
        await hand.sees("Ada Lovelace")


async def test_promises_and_advice_are_done_together(world: World) -> None:
    id = world.ended("> one", "> two", "a line")
    async with shown(world) as hand:
        await hand.keys("home", "v", "v")
        await hand.keys("space")
        assert "2 done." in hand.keys_row, "the thank-you is not done by a key"
        assert all(promise.done_at for promise in world.at(id).promises)
        await hand.keys("f2")
        assert not any(promise.done_at for promise in world.at(id).promises)


async def test_a_mark_is_taken_back_and_escape_lets_go_of_all(world: World) -> None:
    world.call("Jean Bartik")
    ended = world.ended("a line")
    async with shown(world) as hand:
        rows = hand.one("list", Rows)
        first = next(row.key for row in rows.rows if "/CALL/" in row.key)
        rows.go_to(first)
        await hand.do("mark")
        rows.go_to(first)
        await hand.do("mark")
        assert marked(hand) == 0
        rows.go_to(first)
        await hand.do("mark")
        await hand.do("snooze")
        assert "None of these can be snoozed." in hand.keys_row
        await hand.do("done")
        assert "None of these can be done." in hand.keys_row
        await hand.do("remove")
        assert "None of these can be removed." in hand.keys_row
        await hand.do("clear")
        assert marked(hand) == 0 and world.session.exists(ended)


async def test_what_stands_for_nothing_is_not_marked(world: World) -> None:
    async with shown(world) as hand:
        await hand.keys("home", "v")
        assert "Only what is to be done, and conversations, can be marked." in hand.keys_row


async def test_the_week_by_day(world: World) -> None:
    id = world.ended("> send the paper by friday")
    world.run(AddNote(id, world.session.new_id(), "a line"))
    async with shown(world) as hand:
        rows = hand.one("list", Rows)
        await hand.keys("w")
        titles = [row.text for row in rows.rows if row.tone == "title"]
        assert titles[0] == "today, Tuesday 24 November 2026 · 1"
        assert titles[1] == "tomorrow, Wednesday 25 November 2026 · nothing" and len(titles) == 8
        assert "/THANK_YOU/" in rows.key
        await hand.keys("enter")
        assert hand.screen == "DebriefScreen"
        await hand.keys("escape")
        assert [row.text for row in rows.rows if row.tone == "title"] == titles
        await hand.keys("slash")
        await hand.write("hopper")
        assert "to be done · " in hand.text
        await hand.keys("escape")
        assert [row.text for row in rows.rows if row.tone == "title"] == titles
        await hand.keys("escape")
        assert "now · 1" in hand.text


async def test_what_is_overdue_stands_folded_above_the_week(world: World) -> None:
    world.close()
    make_year(world.folder, NOON)
    world.session = world.open()
    async with shown(world) as hand:
        rows = hand.one("list", Rows)
        await hand.keys("w")
        assert "16 lines; Enter shows them" in hand.text
        days = sum(row.tone == "title" for row in rows.rows)
        before = len(rows.rows)
        await hand.keys("enter")
        assert len(rows.rows) == before + 16 and days >= 9


async def test_conversations_in_other_orders(world: World) -> None:
    ids = [world.talk(name) for name in ("Mary Shaw", "Ada Lovelace", "Grace Hopper")]
    for id, role in zip(ids, ("b", "", "a"), strict=True):
        world.run(EditPerson(world.whom(id).id, PersonField.ROLE, role))
    world.session.flush()
    async with shown(world) as hand:
        rows = hand.one("list", Rows)

        def heads() -> list[str]:
            return [row.head.split()[0] for row in rows.rows if row.key in ids]

        await hand.keys("e")
        assert heads() == ["Ada", "Grace", "Mary"] and "by name" in hand.keys_row
        await hand.keys("e")
        assert heads() == ["Grace", "Mary", "Ada"] and "by work" in hand.keys_row
        await hand.keys("e", "e")
        assert "by time" in hand.keys_row
