"""Ids sort by the time they were made and are never made twice."""

import threading
import time

import pytest

from tui.storage import new_id


def test_ids_sort_in_the_order_of_making_and_fit_a_file_name() -> None:
    made = [new_id() for _ in range(5_000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)
    assert {len(id) for id in made} == {18}
    assert all(id.isascii() and id.isalnum() and id == id.lower() for id in made)


def test_ids_sort_while_the_clock_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    present = time.time_ns()
    moments = iter(present - step * 10**9 for step in range(100))
    monkeypatch.setattr(time, "time_ns", lambda: next(moments))
    made = [new_id() for _ in range(100)]
    assert made == sorted(set(made))


def test_threads_never_make_the_same_one() -> None:
    made: list[list[str]] = [[] for _ in range(8)]

    def make(into: list[str]) -> None:
        into.extend(new_id() for _ in range(1_000))

    threads = [threading.Thread(target=make, args=(own,)) for own in made]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(own == sorted(own) for own in made)
    assert len({id for own in made for id in own}) == 8_000
