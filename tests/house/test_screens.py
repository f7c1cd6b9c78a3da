"""All lists of screens name the same ones, and every verb is bound on one of them."""

import tomllib

from tests.house.source import ROOT
from tests.tools.measure import screens, things
from tui.screens.navigation import ScreenName
from tui.screens.shell.stages import stage_of
from tui.verbs import ALL


def test_every_screen_is_a_stage() -> None:
    assert {screen.cls for screen in screens()} == {stage_of(where) for where in ScreenName}


def test_a_screen_has_its_style_by_default() -> None:
    """What is in `CSS` Textual parses anew with all else, and not for the first screen at all."""
    assert not [stage_of(where) for where in ScreenName if "CSS" in vars(stage_of(where))]


def test_every_screen_lies_in_one_room() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    contract = next(contract for contract in contracts if contract["id"] == "screen-rooms")
    rooms = [room.strip() for layer in contract["layers"] for room in layer.split("|")]
    lying = {
        s.name: [room for room in rooms if s.lies_in(f"tui.screens.{room}")] for s in screens()
    }
    assert not {name: rooms for name, rooms in lying.items() if len(rooms) != 1}


def test_every_verb_is_bound() -> None:
    bound = {
        binding.id
        for thing in things()
        for cls in thing.bases
        for binding in vars(cls).get("BINDINGS", ())
    }
    assert not {verb.id for verb in ALL if verb.key} - bound
