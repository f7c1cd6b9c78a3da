"""Whether work grows as its matter does: a law that knows no clock but the thread's own.

What a machine is, and what else it does, is in both measures alike and drops out of their ratio.
"""

import sys
from collections.abc import Callable
from time import thread_time
from types import FrameType
from typing import TypeVar

T = TypeVar("T")

TIMES = 4
"""How many times as much the large matter is."""

TOO_MUCH = 10
"""What grows as its matter costs 4 times as much, what grows as its square 16 times."""

FLOOR_S = 0.004
"""Work of less CPU time than this, in seconds, is none."""

TRIES = 3


def grows_as_its_matter(action: Callable[[T], object], small: T, large: T) -> bool:
    """Whether an action on four times as much takes no more than several times as long.

    Args:
        action: What is done.
        small: What it is done to first.
        large: Four times as much of that.
    """
    return any(_cpu_s(action, large) < TOO_MUCH * _cpu_s(action, small) for _ in range(TRIES))


def _cpu_s(action: Callable[[T], object], matter: T) -> float:
    begun = thread_time()
    action(matter)
    return max(FLOOR_S, thread_time() - begun)


def calls_of(action: Callable[[], object]) -> int:
    """How many functions an action calls: the same number every time, on every machine."""
    count = 0

    def told(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(told)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count
