"""The screens after a year as text, beside the pictures that are kept in snapshots/.

Write them anew as `test_snapshots.py` says.
"""

import pytest

from tests.screens.support import NOON, World, shown
from tests.screens.test_snapshots import compare
from tests.year import make_year

SIZES = ((140, 45), (100, 28), (60, 20))
KEYS: dict[str, tuple[str, ...]] = {
    "today": (),
    "week": ("w",),
    "found": ("slash", *"tag:energy"),
    "board": ("f",),
    "people": ("ctrl+g", "e"),
    "tree": ("ctrl+g", "e", "f"),
    "person": ("ctrl+g", "e", "enter"),
}
"""What is pressed on Today."""


@pytest.mark.parametrize("name", KEYS)
async def test_after_a_year_it_is_as_it_was(world: World, name: str) -> None:
    world.close()
    make_year(world.folder, NOON)
    world.session = world.open()
    for width, height in SIZES:
        async with shown(world, size=(width, height)) as hand:
            await hand.keys(*KEYS[name])
            await hand.app.workers.wait_for_complete()
            await hand.settle()
            compare(f"year-{name}-{width}x{height}", hand.lines)
