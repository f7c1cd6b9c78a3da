"""Templates: a plan kept under a name, taken up for somebody else, removed; and ways from here."""

import pytest
from textual.widgets import Input

from tests.screens.support import SMALL, WIDE, Hand, World, shown
from tests.screens.test_hostile import TEXTS
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.people import MoveStage
from tui.domain.actions.plan import LinkFinding
from tui.domain.actions.request import MarkRequestSent
from tui.domain.model.vocabulary import Place, Stage
from tui.screens.navigation import ScreenName
from widgets.rows import Rows


async def keep(hand: Hand, name: str) -> None:
    """Keep the plan under a name."""
    hand.one("plan", Rows).focus()
    await hand.keys(";t")
    assert hand.screen == "AskDialog"
    await hand.write(name, "enter")


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_plan_is_kept_and_taken_up_for_somebody_else(
    world: World, size: tuple[int, int]
) -> None:
    first, id = world.talk("Grace Hopper"), world.talk("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.PREPARE, first, size) as hand:
        await keep(hand, "First [/] talks")
        await hand.sees("Kept: 10 questions · 22 min; ;c copies it elsewhere.")
    async with shown(world, ScreenName.PREPARE, id, size) as hand:
        hand.one("own", Input).focus()
        await hand.write("What would you change first?", "enter")
        hand.one("plan", Rows).focus()
        await hand.keys(";c")
        assert hand.screen == "TakeUpDialog" and hand.fits(*size)
        keys = [row.text for row in hand.one("found", Rows).rows]
        assert keys == ["templates", "First [/] talks", "plans of conversations", "Grace Hopper"]
        assert "10 questions · 22 min" in hand.text and "^r remove template" in hand.text
        await hand.write("hop")
        assert [row.text for row in hand.one("found", Rows).rows] == [*keys[2:]]
        await hand.keys("ctrl+u")
        await hand.write("talks", "enter")
        plan = world.at(id).plan
        assert "What would you change first?" in [q.text for q in plan] and len(plan) == 11
        assert "10 questions added. f2 takes it back." in hand.text
        await hand.keys(";c", "enter")
        assert len(world.at(id).plan) == 11 and "in the plan already" in hand.text
        await hand.keys("f2")
        assert len(world.at(id).plan) == 1


async def test_the_same_name_is_replaced_and_undo_brings_the_old_one_back(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await keep(hand, "First talks")
        await hand.keys(";x")
        await keep(hand, "first TALKS")
        (template,) = world.session.bank().templates
        assert (template.name, len(template.entries)) == ("first TALKS", 9)
        await hand.keys("f2")
        (template,) = world.session.bank().templates
        assert (template.name, len(template.entries)) == ("First talks", 10)


async def test_a_template_is_removed_and_comes_back(world: World) -> None:
    id, other = world.talk("Grace Hopper"), world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await keep(hand, "First talks")
        await hand.keys(";c", "down", "ctrl+r")
        assert hand.screen == "TakeUpDialog" and "a template alone is removed" in hand.text
        await hand.keys("up", "ctrl+r")
        assert hand.screen == "PrepareScreen"
        assert "Removed: First talks. f2 takes it back." in hand.text
        assert world.session.bank().templates == ()
        await hand.keys("f2")
        assert [one.name for one in world.session.bank().templates] == ["First talks"]
        await hand.keys(";c", "escape")
        assert hand.screen == "PrepareScreen" and len(world.at(id).plan) == 10
    assert len(world.at(other).plan) == 10


async def test_what_is_about_a_finding_is_told_to_be_left_out(world: World) -> None:
    id, fact = world.talk("Grace Hopper"), world.session.new_id()
    world.run(AddFinding(id, fact, "wrote the first compiler", Place.PATH))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("own", Input).focus()
        await hand.write("Why a compiler?", "enter")
        own = next(q.id for q in world.at(id).plan if not q.bank_id)
        world.run(LinkFinding(id, own, fact))
        await keep(hand, "Compilers")
        assert (
            "10 questions · 22 min; ;c copies it elsewhere. 1 question about them left out."
            in hand.text
        )
        (template,) = world.session.bank().templates
        assert "Why a compiler?" not in [entry.text for entry in template.entries]


async def test_an_empty_plan_is_no_template(world: World) -> None:
    id = world.talk("Grace Hopper", plan=False)
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("plan", Rows).focus()
        await hand.keys(";t")
        assert hand.screen == "PrepareScreen" and "nothing to keep" in hand.text


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
async def test_a_hostile_name_is_only_a_name(world: World, text: str) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.one("plan", Rows).focus()
        await hand.keys(";t")
        hand.one("answer", Input).value = f"a {text[:60]}"
        await hand.keys("enter", ";c")
        assert hand.screen == "TakeUpDialog" and hand.fits(*WIDE)
        assert "\x1b" not in hand.text


async def test_to_the_request_and_the_bank_and_back(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        for field in ("goal", "opening", "plan"):
            for key, screen in (("^gr", "RequestScreen"), ("^gb", "BankScreen")):
                hand.app.screen.query_one(f"#{field}").focus()
                await hand.keys(key)
                assert hand.screen == screen, field
                await hand.keys("escape")
                assert hand.screen == "PrepareScreen", field
        hand.one("goal", Input).focus()
        await hand.write("teams", "^gb", "escape")
        assert world.at(id).goal == "teams", "what was just typed is kept"
        await hand.keys("escape")
        assert hand.screen == "TodayScreen"


async def test_there_is_nothing_to_ask_for_when_it_was_agreed_on(world: World) -> None:
    id = world.talk("Grace Hopper")
    world.run(MarkRequestSent(id), MoveStage(id, Stage.DECLINED))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await hand.keys("^gr")
        assert hand.screen == "PrepareScreen" and "This one is declined" in hand.text
