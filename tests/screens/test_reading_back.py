"""Through many notes and back while one types; what is corrected is in sight."""

from tests.screens.support import Hand, World, shown
from tui.domain.actions.notes import AddNote
from tui.screens.navigation import ScreenName

MANY = 120


def notes(hand: Hand) -> list[str]:
    """The rows of the notes, without the scrollbar beside them."""
    return [row[:-1].rstrip() if len(row) == 100 else row for row in hand.lines if "line " in row]


async def test_one_reads_back_while_one_types(world: World) -> None:
    id = world.call()
    world.run(*(AddNote(id, f"n{place:03}", f"line {place:03}") for place in range(MANY)))
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert "line 119" in hand.text and "line 090" not in hand.text
        await hand.write("half", "pageup", "pageup")
        assert "reading back" in hand.text and "line 119" not in hand.text
        there = notes(hand)
        await hand.write(" a li")
        await hand.until(lambda: world.at(id).draft_line.text == "half a li")
        world.clock.go(61)
        hand.app.screen.tick()  # type: ignore[attr-defined]
        await hand.keys("tab")
        assert notes(hand)[: len(there) - 2] == there[:-2]
        await hand.keys(*["pageup"] * 20)
        assert "line 000" in hand.text
        await hand.keys(*["pagedown"] * 20)
        assert "line 119" in hand.text and "reading back" not in hand.text
        await hand.keys("pageup", "enter")
        assert "half a li" in hand.text and "line 119" in hand.text
        await hand.keys(*["up"] * 60)
        assert "00:00› " in hand.text and "line 061" in hand.text and "line 119" not in hand.text
        await hand.keys("escape")
        assert "line 119" in hand.text


async def test_one_reads_on_while_a_line_is_corrected(world: World) -> None:
    id = world.call()
    world.run(*(AddNote(id, f"n{place:03}", f"line {place:03}") for place in range(MANY)))
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.keys(*["up"] * 60)
        await hand.keys("pageup", "pageup")
        assert "00:00› " not in hand.text
        there = [row for row in hand.lines if "line 0" in row]
        await hand.write(" more")
        world.clock.go(61)
        hand.app.screen.tick()  # type: ignore[attr-defined]
        assert [row for row in hand.lines if "line 0" in row][:-1] == there[:-1]
        await hand.keys("up")
        assert "00:00› " in hand.text and "line 059" in hand.text
