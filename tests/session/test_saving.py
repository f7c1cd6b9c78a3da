"""How the disk stands beside the screen: told in order, honest when it fails, retried."""

import errno
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.session.world import World
from tui.domain.actions.call import LayOnCard
from tui.domain.actions.notes import KeepDraftLine
from tui.domain.actions.people import AddPerson
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.conversation import OnCard
from tui.errors import DamagedFileError, StorageError
from tui.session.writer import SaveState
from tui.storage import Library

Put = Callable[[Library, Iterable[Aggregate]], list[Aggregate]]


class Disk:
    """The disk under every library: it can fail, and it can be held up."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.trouble: Exception | None = None
        self.free = threading.Event()
        self.free.set()
        self.reached = threading.Event()
        put: Put = Library.put

        def slow(library: Library, aggregates: Iterable[Aggregate]) -> list[Aggregate]:
            self.reached.set()
            assert self.free.wait(20)
            if self.trouble is not None:
                raise self.trouble
            return put(library, aggregates)

        monkeypatch.setattr(Library, "put", slow)

    def hold(self) -> None:
        """Let the next write stand still."""
        self.free.clear()
        self.reached.clear()


@pytest.fixture
def disk(world: World, monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


FULL = StorageError("c1.json can't be written: No space left on device.")


def words(states: Iterable[SaveState]) -> list[str]:
    return [state.state for state in states]


def test_saving_then_saved_and_when(world: World) -> None:
    assert world.session.saved == SaveState("saved")
    world.session.run(AddPerson("p1", "Grace"))
    world.session.flush()
    assert words(world.states) == ["saving", "saved"]
    assert world.session.saved == SaveState("saved", world.clock.at)


def test_the_last_word_is_saved_however_fast_the_disk_is(world: World) -> None:
    talk = world.call()
    for number in range(200):
        world.note(talk, str(number))
        if number % 7 == 0:
            world.session.flush()
            assert world.session.saved.state == "saved"
            assert world.states[-1] == world.session.saved
    world.session.flush()
    assert world.states[-1].state == "saved"
    assert world.session.saved.state == "saved"


def test_a_half_typed_line_is_saved_without_a_word(world: World) -> None:
    talk = world.call()
    world.session.flush()
    world.states.clear()
    world.session.run(KeepDraftLine(talk, "half a line", 3))
    world.session.run(LayOnCard(talk, OnCard("follow up", "What happened then?")))
    world.session.flush()
    assert world.states == []
    there = world.stored(talk)
    assert (there.draft_line.text, there.on_card.label) == ("half a line", "follow up")


def test_a_half_typed_line_that_cannot_be_saved_is_spoken_of(world: World, disk: Disk) -> None:
    talk = world.call()
    world.session.flush()
    world.states.clear()
    disk.trouble = FULL
    world.session.run(KeepDraftLine(talk, "half a line", 3))
    with pytest.raises(StorageError):
        world.session.flush()
    assert words(world.states)[0] == "failed"
    disk.trouble = None
    world.session.retry()
    world.session.flush()
    assert world.states[-1].state == "saved"


def test_saved_is_not_said_while_something_waits(world: World, disk: Disk) -> None:
    talk = world.call()
    world.states.clear()
    disk.hold()
    world.note(talk, "one")
    assert disk.reached.wait(20)
    world.note(talk, "two")
    assert words(world.states) == ["saving", "saving"]
    disk.free.set()
    world.session.flush()
    *before, last = words(world.states)
    assert last == "saved"
    assert set(before) == {"saving"}
    assert world.texts_on_disk(talk) == ["one", "two"]


def test_what_waits_together_is_written_together(world: World, disk: Disk) -> None:
    talk = world.call()
    disk.hold()
    world.note(talk, "first")
    assert disk.reached.wait(20)
    writes: list[int] = []
    put: Put = Library.put

    def counted(library: Library, aggregates: Iterable[Aggregate]) -> list[Aggregate]:
        writes.append(1)
        return put(library, aggregates)

    Library.put = counted  # type: ignore[method-assign,assignment]
    for number in range(50):
        world.note(talk, str(number))
    disk.free.set()
    world.session.flush()
    assert len(writes) == 1
    assert len(world.texts_on_disk(talk)) == 51


def test_a_failing_disk_is_said_and_the_retry_saves(world: World, disk: Disk) -> None:
    talk = world.call()
    saved_at = world.session.saved.at
    disk.trouble = FULL
    world.clock.wait(minutes=1)
    world.note(talk, "one")
    with pytest.raises(StorageError, match="No space left"):
        world.session.flush()
    assert world.session.saved == SaveState("failed", saved_at, FULL.sentence)
    assert world.texts(talk) == ["one"]
    assert world.texts_on_disk(talk) == []
    disk.trouble = None
    world.session.retry()
    world.session.flush()
    assert world.session.saved == SaveState("saved", world.clock.at)
    assert world.texts_on_disk(talk) == ["one"]


def test_the_next_command_tries_again_what_failed(world: World, disk: Disk) -> None:
    talk = world.call()
    other = world.call("Ada Lovelace")
    disk.trouble = FULL
    world.note(talk, "one")
    with pytest.raises(StorageError):
        world.session.flush()
    disk.trouble = None
    world.note(other, "two")
    world.session.flush()
    assert world.texts_on_disk(talk) == ["one"]
    assert world.texts_on_disk(other) == ["two"]


def test_what_failed_never_replaces_what_came_after(world: World, disk: Disk) -> None:
    talk = world.call()
    disk.trouble = FULL
    disk.hold()
    world.note(talk, "one")
    assert disk.reached.wait(20)
    world.note(talk, "two")
    disk.free.set()
    with pytest.raises(StorageError):
        world.session.flush()
    disk.trouble = None
    for _ in range(3):
        world.session.retry()
        world.session.flush()
    assert world.texts_on_disk(talk) == ["one", "two"]
    assert world.texts(talk) == ["one", "two"]


def test_a_failed_save_stays_failed_until_all_is_on_disk(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = world.call(), world.call("Ada Lovelace")
    put: Put = Library.put

    def full_for_first(library: Library, aggregates: Iterable[Aggregate]) -> list[Aggregate]:
        (one,) = aggregates
        if one.id == first:
            raise FULL
        return put(library, (one,))

    monkeypatch.setattr(Library, "put", full_for_first)
    world.note(first, "one")
    with pytest.raises(StorageError):
        world.session.flush()
    world.note(second, "two")
    with pytest.raises(StorageError):
        world.session.flush()
    assert world.session.saved.state == "failed"
    monkeypatch.undo()
    world.session.flush()
    assert world.texts_on_disk(first) == ["one"]
    assert world.texts_on_disk(second) == ["two"]


def test_trouble_that_nobody_thought_of_is_a_failed_save_too(world: World, disk: Disk) -> None:
    talk = world.call()
    disk.trouble = ValueError("out of range")
    world.note(talk, "one")
    with pytest.raises(StorageError):
        world.session.flush()
    assert world.session.saved.state == "failed"
    assert world.session.saved.sentence
    disk.trouble = None
    world.session.flush()
    assert world.texts_on_disk(talk) == ["one"]


def test_a_damaged_file_says_so_with_its_own_kind(world: World) -> None:
    talk = world.call()
    path = world.folder / "conversations" / f"{talk}.json"
    there = world.session.conversation(talk)
    world = world.other()
    path.write_bytes(b"{")
    world.session._writer.put(talk, there)
    with pytest.raises(DamagedFileError, match=talk):
        world.session.flush()
    assert path.read_bytes() == b"{"


def test_a_listener_that_fails_does_not_stop_the_saving(world: World) -> None:
    def broken(state: SaveState) -> None:
        if threading.current_thread().name == "writer":
            raise RuntimeError("the loop is closed")

    world.session.on_save(broken)
    talk = world.call()
    world.note(talk, "one")
    world.session.flush()
    assert world.texts_on_disk(talk) == ["one"]


def test_closing_with_a_failing_disk_ends_and_says_so(world: World, disk: Disk) -> None:
    talk = world.call()
    disk.trouble = FULL
    world.note(talk, "one")
    for _ in range(2):
        with pytest.raises(StorageError, match="No space left"):
            world.session.close()
    disk.trouble = None
    world.session.close()
    assert world.texts_on_disk(talk) == ["one"]


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_every_failing_call_of_the_system_keeps_the_line(
    world: World, monkeypatch: pytest.MonkeyPatch, machine: Path, call: str
) -> None:
    talk = world.call()
    world.note(talk, "before")
    world.session.flush()

    def fail(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as broken:
        broken.setattr(os, call, fail)
        world.note(talk, "while")
        with pytest.raises(StorageError, match="No space left"):
            world.session.flush()
    assert world.texts_on_disk(talk) == ["before"]
    assert world.texts(talk) == ["before", "while"]
    world.session.flush()
    assert world.texts_on_disk(talk) == ["before", "while"]
