"""A library in the test's own folder."""

from pathlib import Path

import pytest

from tests.storage.shelf import opened
from tui.storage import Library


@pytest.fixture
def library(machine: Path) -> Library:
    return opened(machine)
