"""Debrief: where the time of the call went, in one quiet line."""

from textual.widgets import Static

from tests.screens.support import SMALL, WIDE, World, shown
from tui.domain.actions.asking import AskQuestion
from tui.domain.actions.call import EndCall
from tui.domain.actions.notes import AddNote
from tui.screens.navigation import ScreenName

WORDS = "used: open 2 of 6 · core 9 of 20 · close 0 of 4 min"


def asked(world: World) -> str:
    """A call in which a question of the core was asked after two minutes."""
    id = world.call()
    world.clock.go(minutes=2)
    core = next(q for q in world.at(id).plan if q.phase == "core")
    world.run(AskQuestion(id, core.id))
    world.clock.go(minutes=9)
    world.run(AddNote(id, world.session.new_id(), ""), EndCall(id))
    world.session.flush()
    return id


async def test_the_debrief_says_where_the_time_went_at_every_step(world: World) -> None:
    id = asked(world)
    for size in (WIDE, SMALL):
        async with shown(world, ScreenName.DEBRIEF, id, size) as hand:
            for step in ("1 of 3", "2 of 3", "3 of 3"):
                assert step in hand.text
                assert hand.lines[-2].strip() == WORDS
                assert hand.fits(*size)
                await hand.keys("ctrl+n") if step != "3 of 3" else None


async def test_a_low_terminal_keeps_its_rows_for_the_lines(world: World) -> None:
    async with shown(world, ScreenName.DEBRIEF, asked(world), (60, 19)) as hand:
        assert "1 of 3" in hand.text and "used:" not in hand.text
        await hand.resize(60, 20)
        assert WORDS in hand.text


async def test_the_next_plan_has_it_beside_its_own_minutes(world: World) -> None:
    asked(world)
    world.ended("no question was asked here", name="Mary Shaw")
    ahead = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, ahead) as hand:
        words = str(hand.one("plan-words", Static).content)
        assert words.endswith("last call: open 2 of 6 · core 9 of 20 · close 0 of 4 min")


async def test_where_no_question_was_asked_nothing_is_said(world: World) -> None:
    async with shown(world, ScreenName.DEBRIEF, world.ended("a note")) as hand:
        assert "2 of 3" in hand.text and "used:" not in hand.text
