"""Live: something else that comes up, and the question of a figure."""

from tests.screens.support import SMALL, Hand, World, shown
from tui.domain.model.vocabulary import QuestionState
from tui.screens.navigation import ScreenName
from widgets.capture import CaptureLine


def typed(hand: Hand) -> str:
    return hand.one("capture", CaptureLine).text


async def test_something_else_is_named_by_its_first_line_and_taken_back(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id, SMALL) as hand:
        card = hand.lines[3]
        await hand.write("half")
        world.clock.go(5)
        await hand.keys("f4", "f4")
        assert typed(hand) == "half" and "on: something else" in hand.text
        assert hand.lines[3] == card
        await hand.write(" of it", "enter")
        assert world.at(id).notes[0].question_id == "", "it was begun before"
        await hand.write("the boat leaked", "enter")
        assert "on: the boat leaked" in hand.text
        await hand.keys("f2", "f2")
        assert "on: something else" in hand.text
        await hand.keys("f2")
        assert "on:" not in hand.text and len(world.at(id).plan) == 10
        await hand.write(";s")
        await hand.write("pay", "enter")
        assert world.at(id).plan[-1].cue == "pay"
        await hand.keys("ctrl+d")
        assert "11 ● pay" in " ".join(hand.text.split())


async def test_alt_and_a_figure_asks_that_question(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("half", "alt+7", "alt+0")
        now = world.at(id)
        assert [q.state for q in now.plan][6::3] == [QuestionState.ASKED] * 2
        assert now.call.question_id == now.plan[9].id and typed(hand) == "half"
        await hand.keys("f4", "alt+3")
        assert world.at(id).plan[2].state is QuestionState.ASKED and typed(hand) == "half"
    id = world.call("Ada Lovelace", plan=False)
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys("alt+1")
        assert "No question has the number 1." in hand.keys_row
