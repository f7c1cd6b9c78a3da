"""A session in the test's own folder, closed at its end."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session.world import World, open_world
from tui.errors import CoffeechatError


@pytest.fixture
def world(machine: Path) -> Iterator[World]:
    world = open_world(machine)
    yield world
    with contextlib.suppress(CoffeechatError):
        world.session.close()
