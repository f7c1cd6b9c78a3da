"""All lists of screens name the same ones, and every verb is bound on one of them."""

import tomllib

from tests.house.source import ROOT
from tests.tools.measure import screens, things
from tui.screens.requests import Where
from tui.screens.stages import stage_of
from tui.screens.today import TodayScreen
from tui.verbs import ALL


def test_every_screen_is_a_stage() -> None:
    stages = {stage_of(where) for where in Where if where is not Where.TODAY}
    assert {screen.cls for screen in screens()} == {TodayScreen, *stages}


def test_every_screen_is_in_the_contract() -> None:
    """By its own module, or by the package in which it lies."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    contract = next(contract for contract in contracts if contract["id"] == "screens")
    modules = contract["modules"]
    assert not [module for module in modules if not any(s.lies_in(module) for s in screens())]
    assert not [s.name for s in screens() if sum(map(s.lies_in, modules)) != 1]


def test_every_verb_is_bound() -> None:
    bound = {
        binding.id
        for thing in things()
        for cls in thing.bases
        for binding in vars(cls).get("BINDINGS", ())
    }
    assert not {verb.id for verb in ALL} - bound
