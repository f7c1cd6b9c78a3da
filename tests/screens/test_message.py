"""The next message to a person; all that is known of them saved, or erased."""

import json
import zipfile

import pytest

from tests.screens.people import held, page, story
from tests.screens.support import World, shown
from tui.domain.actions.people import AddPerson
from tui.domain.model.vocabulary import Stage
from tui.screens.navigation import GoTo, ScreenName


async def test_the_next_message(world: World) -> None:
    id = held(world)
    async with shown(world) as hand:
        await page(hand, world, id)
        await hand.keys("^gm")
        assert hand.screen == "MessageScreen"
        assert "Dear Grace" in hand.text and "As promised: [send you the paper]" in hand.text
        assert "closed" not in hand.text
        await hand.write("the paper, as promised")
        await hand.keys("escape")
        assert hand.screen == "PersonScreen"
        assert "the paper, as promised" in world.whom(id).message
        await hand.keys("^gm")
        assert "the paper, as promised" in hand.text
        await hand.keys("f9")
        assert "left, the first: [" in " ".join(hand.text.split())
        await hand.keys("f9")
        assert hand.screen == "PersonScreen" and "wrote" in story(hand)
        (contact,) = world.whom(id).contacts
        assert "the paper, as promised" in contact.text and world.whom(id).message == ""
        assert world.at(id).stage is Stage.IN_TOUCH


async def test_everything_is_exported(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(world.folder)
    id = held(world, name="../Grace/ Hopper")
    async with shown(world) as hand:
        await page(hand, world, id)
        await hand.keys("ctrl+s", "ctrl+s")
        assert "Saved as" in hand.text
    second, first = sorted(world.folder.glob("*.zip"))
    assert second.name == "person-grace-hopper-2.zip"
    assert first.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(second) as packed:
        names = packed.namelist()
        data = json.loads(packed.read(next(n for n in names if n.endswith(".json"))))
    assert data["person"]["name"] == "../Grace/ Hopper"
    assert all(".." not in name for name in names)


async def test_erasing_asks_for_the_full_name(world: World) -> None:
    id = held(world)
    person_id = world.whom(id).id
    async with shown(world) as hand:
        await page(hand, world, id)
        await hand.keys("l", "enter")
        await hand.do("erase")
        assert hand.screen == "EraseDialog"
        assert "1 conversation and 5 notes" in hand.text and "can't be undone" in hand.text
        await hand.write("grace", "enter")
        assert "That is not the full name" in hand.text
        await hand.keys(*["backspace"] * 5)
        await hand.write("Grace Hopper", "enter")
        await hand.until(lambda: hand.screen == "TodayScreen")
        await hand.sees("Grace Hopper is erased: 1 conversation, 5 notes")
        await hand.keys("f2")
        assert "nothing to undo" in hand.text
        assert "Grace" not in "\n".join(hand.lines[2:-2])
        world.session.flush()
    assert not world.session.knows(person_id)
    assert not list(world.folder.glob(f"library/*/{person_id}.json"))
    assert world.open().people() == []


async def test_a_person_who_came_with_a_step_goes_with_it(world: World) -> None:
    person_id = world.session.new_id()
    async with shown(world) as hand:
        world.run(AddPerson(person_id, "Jean Bartik"))
        await hand.go(GoTo(ScreenName.PERSON, person_id=person_id))
        assert hand.screen == "PersonScreen"
        await hand.keys("f2")
        await hand.settle()
        assert hand.screen == "TodayScreen"


async def test_the_message_is_copied_and_written_in_ones_own_editor(world: World) -> None:
    id = held(world)
    async with shown(world, ScreenName.MESSAGE, id) as hand:
        await hand.keys("ctrl+f")
        assert "This terminal can't be handed over." in hand.text
        await hand.keys("f5", "f5")
        await hand.sees("The terminal was asked to copy it. f5 again")
