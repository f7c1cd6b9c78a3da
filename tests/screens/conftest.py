"""What every test of the screens gets."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.screens.support import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """An empty library of the test's own, its clock at noon of a Tuesday."""
    world = World(tmp_path)
    yield world
    world.close()
