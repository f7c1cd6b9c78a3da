"""Lists side by side."""

from tests.screens.support import hand_on
from tests.widgets.support import Bench
from widgets.columns import Columns
from widgets.rows import Row


async def test_the_arrows_go_through_each_list_and_between_them() -> None:
    columns = Columns(4, "board")
    async with hand_on(Bench(columns), (60, 10)) as hand:
        columns.show(
            [
                ("first", [Row("a", "alpha"), Row("b", "beta")]),
                ("none", []),
                ("third", [Row("c", "gamma")]),
                ("none either", []),
            ]
        )
        columns.begin("")
        await hand.settle()
        assert columns.key == "a" and "first" in hand.lines[0] and "third" in hand.lines[0]
        await hand.keys("down", "right")
        assert columns.key == "c", "what has no row is passed over"
        await hand.keys("right", "left")
        assert columns.key == "b", "each list keeps its place"
        await hand.keys("left")
        assert columns.key == "b"
        columns.begin("c")
        await hand.settle()
        assert columns.key == "c"


async def test_where_nothing_is_listed_there_is_nothing_to_be_on() -> None:
    columns = Columns(2, "board")
    async with hand_on(Bench(columns), (60, 10)) as hand:
        columns.show([("one", []), ("two", [])])
        columns.begin("gone")
        await hand.keys("right", "left", "down")
        assert columns.key == ""
