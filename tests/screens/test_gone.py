"""Rows of Today whose file another program took away, or whose person is being erased."""

import pytest

from tests.screens.support import World, shown
from tui.domain.actions.promises import AddPromise
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.model.vocabulary import Owner
from widgets.rows import Rows


@pytest.mark.parametrize(
    ("key", "said"),
    [("l", "There is no person"), (";x", "Removed: Ada Lovelace.")],
)
async def test_a_row_whose_person_is_gone_ends_nothing(world: World, key: str, said: str) -> None:
    id = world.talk("Ada Lovelace")
    person_id = world.whom(id).id
    world.session = world.open()
    async with shown(world) as hand:
        hand.one("list", Rows).go_to(id)
        (world.folder / "library" / "people" / f"{person_id}.json").unlink()
        await hand.keys(key)
        assert hand.screen == "TodayScreen" and said in hand.keys_row


@pytest.mark.parametrize("key", ["l", ";x"])
async def test_a_row_whose_person_is_being_erased_ends_nothing(world: World, key: str) -> None:
    id = world.talk("Ada Lovelace")
    ids = {id, world.whom(id).id}
    async with shown(world) as hand:
        hand.one("list", Rows).go_to(id)
        with world.session.forgetting(ids):
            await hand.keys(key)
            assert hand.screen == "TodayScreen" and "gone" in hand.keys_row


async def test_very_many_promises_are_one_row_until_it_is_opened(world: World) -> None:
    id = world.ended()
    world.run(MarkThankYouSent(id))
    many = 23
    for number in range(many):
        world.run(AddPromise(id, f"p{number:03}", f"promise number {number}", Owner.ME))
    world.session.flush()
    async with shown(world) as hand:
        rows = hand.one("list", Rows)
        (pile,) = (row for row in rows.rows if row.lead == "○ promise")
        assert pile.text == f"{many} promises without a day · Grace Hopper"
        rows.go_to(pile.key)
        await hand.keys("enter")
        told = [row.text for row in rows.rows if row.lead == "○ promise"]
        assert told[1:] == [f"promise number {number}" for number in range(many)]
        await hand.keys("enter")
        assert [row for row in rows.rows if row.lead == "○ promise"] == [pile]
