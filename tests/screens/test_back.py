"""One comes back to where one was, from every dialog and from every other screen."""

import pytest
from textual.widgets import Input

from tests.screens.openings import OPENINGS, pressed
from tests.screens.support import WIDE, Hand, World
from widgets.rows import Rows

WAYS: dict[str, list[tuple[str, tuple[str, ...]]]] = {
    "TodayScreen": [
        ("list", ("c", "escape")),
        ("list", ("n", "escape")),
        ("list", ("l", "escape")),
        ("list", ("^gp", "escape")),
        ("list", ("^gi", "escape")),
        ("list", ("^gr", "escape")),
        ("list", ("^gb", "escape")),
        ("list", ("^gy", "escape")),
    ],
    "RequestScreen": [],
    "PrepareScreen": [
        ("plan", (";e", "escape")),
        ("plan", (";e", "enter")),
        ("plan", (";t", "escape")),
        ("plan", ("^gb", "escape")),
        ("pack", ("^gr", "escape")),
        ("belief_before", ("^gr", "escape")),
        ("findings", ("^gi", "escape")),
        ("link", ("^gb", "escape")),
        ("goal", ("^gy", "escape")),
    ],
    "LiveScreen": [],
    "RehearsalScreen": [],
    "DebriefScreen": [
        ("lines", (";e", "escape")),
        ("lines", ("^gt", "^gd")),
        ("surprised", ("^gt", "^gd")),
    ],
    "FollowUpScreen": [
        ("promises", (";z", "escape")),
        ("promises", (";x", "escape")),
        ("people", ("^gw", "escape")),
        ("promises", ("^gi", "escape")),
        ("letter", ("^gd", "^gt")),
        ("email", ("^gd", "^gt")),
    ],
    "IntroductionScreen": [],
    "BankScreen": [("list", ("n", "escape")), ("list", ("enter", "escape"))],
    "PeopleScreen": [("list", ("enter", "escape")), ("list", ("#", "escape"))],
    "PersonScreen": [
        ("story", ("l", "escape")),
        ("story", ("l", "escape")),
        ("story", ("^gm", "escape")),
        ("story", ("^gy", "escape")),
    ],
    "SettingsScreen": [],
    "ArrangingScreen": [],
    "MessageScreen": [],
}
"""For each screen: where one is, and the keys that lead away and back; f1 and ^p are for all."""


@pytest.mark.parametrize("name", [name for name in OPENINGS if name.endswith("Screen")])
async def test_one_comes_back_to_where_one_was(world: World, name: str) -> None:
    async with OPENINGS[name](world, WIDE) as hand:
        if name == "TodayScreen":
            await hand.keys("escape")
        usual = hand.focus
        everywhere = [(usual, ("f1", "escape")), (usual, ("ctrl+p", "escape"))]
        for id, keys in (*everywhere, *WAYS[name]):
            await reveal(hand, id)
            before = at(hand)
            assert before[0] == id
            await pressed(hand, keys[0])
            assert hand.screen != name, f"{keys[0]} leads nowhere from {id}"
            await pressed(hand, *keys[1:])
            await hand.until(lambda: hand.screen == name)
            await hand.settle()
            assert at(hand) == before, (id, keys)


async def reveal(hand: Hand, id: str) -> None:
    """Go to a widget, and in a list down a few rows."""
    for _ in range(3):
        hand.app.screen.query_one(f"#{id}").focus()
        await hand.settle()
        if hand.focus == id:
            break
        await hand.keys("ctrl+n")
    if isinstance(hand.app.focused, Rows):
        await hand.keys("home", *(("down",) if id in ("plan", "bank", "story", "lines") else ()))
    if isinstance(hand.app.focused, Input):
        hand.app.focused.cursor_position = 0


def at(hand: Hand) -> tuple[str, object]:
    """What has the focus, and where in it the cursor is."""
    widget = hand.app.focused
    if isinstance(widget, Rows):
        return hand.focus, widget.key
    return hand.focus, widget.cursor_position if isinstance(widget, Input) else None
