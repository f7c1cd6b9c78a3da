"""One window notices the other: told once what somebody else wrote, and never what is its own."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.storage.shelf import conversation, opened, path_of, person, with_notes
from tui.domain.model.conversation import Conversation
from tui.storage import Library

TALK = with_notes(conversation(), "n1")
SECOND = 10**9


@pytest.fixture
def mine(library: Library) -> Library:
    """A library with a person and a conversation, looked at just now."""
    library.put([person(), TALK])
    library.refresh()
    return library


def put(other: Library) -> None:
    other.put([person(name="Grace")])


def put_new(other: Library) -> None:
    other.put([conversation("c9")])


def append(other: Library) -> None:
    other.put([with_notes(TALK, "n2")])
    other.put([with_notes(TALK, "n2", "n3")])


def remove(other: Library) -> None:
    other.remove(Conversation, "c1")


def put_in_place(other: Library) -> None:
    """Replace a file as a tool for sharing folders does, a second from now."""
    path = path_of(other, TALK)
    waiting = path.with_name(".waiting")
    waiting.write_bytes(path.read_bytes().replace(b'"n1"', b'"n7"'))
    waiting.rename(path)
    later(path.parent)


def put_from_outside(other: Library) -> None:
    """Put a new file in place in the same way."""
    path = path_of(other, conversation("c8"))
    path.with_name(".waiting").write_bytes(path_of(other, TALK).read_bytes())
    path.with_name(".waiting").rename(path)
    later(path.parent)


def delete(other: Library) -> None:
    """Delete a file by hand, a second from now."""
    path_of(other, person()).unlink(missing_ok=True)
    later(path_of(other, person()).parent)


def later(folder: Path) -> None:
    """Give a folder a time that no clock gives it by chance, however coarse."""
    now = folder.stat().st_mtime_ns
    os.utime(folder, ns=(now, now + SECOND))


OURS = (put, put_new, append, remove)
FOREIGN = (*OURS, put_in_place, put_from_outside, delete)


def test_a_library_that_was_just_read_has_not_moved(mine: Library) -> None:
    assert [mine.moved() for _ in range(3)] == [False] * 3


@pytest.mark.parametrize("write", OURS)
def test_what_is_written_here_is_no_news(mine: Library, write: Callable[[Library], None]) -> None:
    write(mine)
    assert not mine.moved()
    mine.close()
    assert not mine.moved()


@pytest.mark.parametrize("write", FOREIGN)
def test_what_somebody_else_writes_is_told_once(
    mine: Library, machine: Path, write: Callable[[Library], None]
) -> None:
    write(opened(machine))
    assert [mine.moved() for _ in range(3)] == [True, False, False]
    write(opened(machine))
    assert mine.moved()


@pytest.mark.parametrize("write", FOREIGN)
def test_a_refresh_has_seen_what_was_written_before_it(
    mine: Library, machine: Path, write: Callable[[Library], None]
) -> None:
    write(opened(machine))
    mine.refresh()
    assert not mine.moved()


@pytest.mark.parametrize("own", OURS)
@pytest.mark.parametrize("foreign", FOREIGN)
def test_own_writes_do_not_hide_what_somebody_else_wrote(
    mine: Library,
    machine: Path,
    foreign: Callable[[Library], None],
    own: Callable[[Library], None],
) -> None:
    foreign(opened(machine))
    own(mine)
    own(mine)
    assert [mine.moved() for _ in range(2)] == [True, False]


def test_what_somebody_else_writes_after_an_own_write_is_told(mine: Library, machine: Path) -> None:
    other = opened(machine)
    for number in range(5):
        mine.put([with_notes(TALK, f"a{number}")])
        other.put([with_notes(TALK, f"b{number}")])
        assert [mine.moved(), mine.moved()] == [True, False]


def test_both_notice_each_other(mine: Library, machine: Path) -> None:
    other = opened(machine)
    other.refresh()
    put(other)
    append(mine)
    assert [mine.moved(), other.moved()] == [True, True]
    assert [mine.moved(), other.moved()] == [False, False]


def test_another_one_that_closes_and_folds_is_told(mine: Library, machine: Path) -> None:
    other = opened(machine)
    append(other)
    assert mine.moved()
    other.close()
    assert path_of(mine, TALK).read_bytes().count(b"\n") == 1
    assert [mine.moved(), mine.moved()] == [True, False]


def test_another_one_that_only_reads_is_not_told(mine: Library, machine: Path) -> None:
    other = opened(machine)
    other.refresh()
    assert other.conversation("c1") == other.peek("c1") == TALK
    assert not other.moved()
    other.close()
    assert not mine.moved()


def test_sweeping_left_overs_is_no_news_to_who_sweeps(mine: Library) -> None:
    (path_of(mine, TALK).parent / ".c1.json.tmp").write_bytes(b"half")
    later(path_of(mine, TALK).parent)
    mine.refresh()
    assert not mine.moved()


def test_a_library_whose_lock_is_gone_goes_on(mine: Library, machine: Path) -> None:
    (mine.folder / ".lock").unlink()
    assert [mine.moved(), mine.moved()] == [True, False]
    put(opened(machine))
    assert [mine.moved(), mine.moved()] == [True, False]


# While it is asked --------------------------------------------------------------------------


def test_what_is_written_while_it_is_asked_is_told_the_next_time(
    mine: Library, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, real, looks = opened(machine), os.stat, iter(range(1, 100))

    def interrupted(*words: Any, **named: Any) -> os.stat_result:
        status = real(*words, **named)
        if next(looks) == 3:
            monkeypatch.undo()
            put(other)
        return status

    monkeypatch.setattr(os, "stat", interrupted)
    assert [mine.moved() for _ in range(3)] == [False, True, False]


@pytest.mark.parametrize("news", [False, True])
def test_an_own_write_is_no_news_in_its_middle_either(
    mine: Library, machine: Path, monkeypatch: pytest.MonkeyPatch, news: bool
) -> None:
    real, told = os.replace, list[bool]()

    def asked(*words: Any) -> None:
        told.append(mine.moved())
        real(*words)
        told.append(mine.moved())

    if news:
        put(opened(machine))
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(os, "replace", asked)
        put_new(mine)
    told.append(mine.moved())
    assert len(told) == 3
    assert told.count(True) == news
