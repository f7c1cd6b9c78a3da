"""What a screen is put together from means nothing else by one name."""

from itertools import combinations
from types import FunctionType

import pytest

from tests.tools.measure import screens
from tui.screens.shell.stage_screen import StageScreen


def clashes(screen: type) -> list[str]:
    """Methods that two bases have which know nothing of each other, unless one calls the other.

    Textual calls the handlers (`on_…`) of all of them, so those don't clash.
    """
    rooms = [c for c in screen.__mro__ if issubclass(c, StageScreen) and c is not StageScreen]
    return [
        f"{first.__name__} and {second.__name__}: {name}"
        for first, second in combinations(rooms, 2)
        if not issubclass(first, second)
        for name, method in vars(first).items()
        if isinstance(method, FunctionType) and isinstance(vars(second).get(name), FunctionType)
        if not name.startswith("on_") and "super" not in method.__code__.co_names
    ]


@pytest.mark.parametrize("screen", [s.cls for s in screens()], ids=lambda cls: cls.__name__)
def test_no_base_hides_what_another_has(screen: type) -> None:
    assert not clashes(screen)


def test_a_clash_is_found() -> None:
    class One(StageScreen):
        def _begin(self) -> None: ...

    class Other(StageScreen):
        def _begin(self) -> None: ...

    assert clashes(type("Both", (One, Other), {})) == ["One and Other: _begin"]
