"""The rules know no machine, so their tests need no folders of their own: there are thousands."""

import os
import time
from collections.abc import Iterator
from unittest import mock

import pytest


@pytest.fixture(scope="session")
def universal() -> Iterator[None]:
    """A clock's zone that isn't the developer's."""
    with mock.patch.dict(os.environ, TZ="UTC", LANG="C.UTF-8", LC_ALL="C.UTF-8"):
        time.tzset()
        yield


@pytest.fixture(autouse=True)
def machine(universal: None) -> None:
    """Instead of the machine that other tests get."""
