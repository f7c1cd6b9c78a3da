"""Every field in which something is half typed: killed, told to end, hung up; and opened again."""

import shutil
import signal
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from tests.screens.support import Hand, World, shown
from tests.screens.typed_places import PLACES, Place, arrive, seeded
from tui.app import CoffeechatApp
from tui.screens.debrief.screen import DebriefScreen
from tui.screens.shell.stage_screen import StageScreen
from tui.screens.typed_fields import text_of
from tui.storage.half_typed import files_in, read

WAYS = ("SIGKILL", "SIGTERM", "SIGHUP")


def field(hand: Hand, id: str) -> Input | TextArea:
    (found,) = hand.app.screen.query(f"#{id}")
    assert isinstance(found, Input | TextArea)
    return found


async def type_all(hand: Hand, spot: Place) -> None:
    """Type in every field of the place, and in nothing else."""
    there = {one.id for one in hand.app.screen.query("Input, TextArea")}
    assert set(spot.fields) <= there
    for id, text in spot.fields.items():
        one = field(hand, id)
        hand.app.screen.set_focus(one)
        await hand.settle()
        if isinstance(one, Input):
            one.value = ""
        else:
            one.select_all()
        await hand.write(text)
        assert text_of(one) == text, id


async def ended(hand: Hand, world: World, way: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What lies on the disk when the program ends this way; the app itself goes on."""
    app = hand.app
    assert isinstance(app, CoffeechatApp)
    if way == "SIGKILL":  # what the timers do, and nothing after it
        for screen in app.screen_stack:
            if isinstance(screen, StageScreen):
                screen.fields.keep()
        app.typing.hold()
    else:
        app.shutdown.ended = 0
        gone: list[int] = []
        with monkeypatch.context() as living:
            living.setattr(app, "exit", lambda return_code: gone.append(return_code))
            app.shutdown.end_by(getattr(signal, way))
            await hand.until(lambda: gone)
        assert app.shutdown.kept
    world.session.flush()
    there = world.folder / way / "library"
    shutil.copytree(world.folder / "library", there)
    return there.parent


@pytest.mark.parametrize("name", PLACES)
async def test_what_is_half_typed_outlives_every_end(
    world: World, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    spot = PLACES[name]
    ids = seeded(world)
    async with shown(world) as hand:
        await arrive(hand, world, spot, ids)
        assert not spot.dialog or hand.screen == spot.dialog
        await type_all(hand, spot)
        left = {way: await ended(hand, world, way, monkeypatch) for way in WAYS}
    for way, folder in left.items():
        found = [one for path in files_in(folder / "library") for one in read(path) or ()]
        texts = {one.spot.field: one.text for one in found}
        assert texts == {id: spot.fields[id] for id in spot.held & set(spot.fields)}, way
    again = World(left["SIGKILL"])
    again.clock.at = world.clock.at
    async with shown(again) as hand:
        await arrive(hand, again, spot, ids)
        for id, text in spot.fields.items():
            assert text_of(field(hand, id)) == text, id
        for id, text in reversed(spot.fields.items()):  # what was typed last is kept by leaving it
            if isinstance(hand.app.screen, DebriefScreen):
                hand.app.screen.show_step("markers" if id == "marker" else "thoughts")
            hand.app.screen.set_focus(field(hand, id))
            await hand.settle()
            assert text in hand.text, id
    again.close()
