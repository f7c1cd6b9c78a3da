"""What every test of the screens gets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual._compositor import Compositor

from tests.screens.drawing import DRAWN
from tests.screens.support import NOON, World
from tests.year import make_year
from widgets.bars import StatusLine


@pytest.fixture(autouse=True)
def read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said is read before the next key comes, however fast that is."""
    monkeypatch.setattr(StatusLine, "GLANCE", 0.0)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """An empty library of the test's own, its clock at noon of a Tuesday."""
    world = World(tmp_path)
    yield world
    world.close()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that changes is drawn, as for a terminal, looked at or not."""
    monkeypatch.setattr(Compositor, "render_update", DRAWN)


@pytest.fixture
def year(world: World) -> World:
    """A library of 400 people and 600 conversations."""
    world.close()
    make_year(world.folder, NOON)
    world.session = world.open()
    return world
