"""A power cut at every point of a save, and everything that the disk may hold then."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.crash.actions import KINDS, Change, Kind, Program, Stream, call
from tests.crash.broken import write_in_place
from tests.crash.judge import Seen, Verdict, judge, look
from tests.storage.disk_states import State, cuts
from tests.storage.tape import Tape

FEWEST = {
    "begin": 70,
    "insert": 60,
    "edit": 60,
    "delete": 60,
    "merge": 150,
    "migrate": 120,
    "fold": 100,
    "remove": 15,
    "backup": 20,
}
"""States that each kind of work has at the very least, else something is not recorded."""


def _backing_up(program: Program, number: int) -> None:
    assert program.library.back_up(datetime(2026, 5, number, tzinfo=UTC), UTC, lambda: None)


BACKUP = Kind("backup", call, (Stream(1, _backing_up, lambda number: Change()),))

Judged = Iterator[tuple[State, Verdict]]
Judging = Callable[[Kind], Judged]


@pytest.fixture
def judged(machine: Path, monkeypatch: pytest.MonkeyPatch) -> Judging:
    """Does what a kind of work does, and judges every state that a power cut may leave."""

    def run(kind: Kind) -> Judged:
        work, place = machine / "work", machine / "place"
        work.mkdir()
        kind.prepare(work)
        shutil.copytree(work, place)
        base = look(place).facts
        with monkeypatch.context() as watched:
            tape = recorded(kind, work, watched)
        monkeypatch.setattr(os, "fsync", lambda handle: None)
        for done, state in cuts(tape, len(kind.streams)):
            yield state, judge(base, kind.streams, done, found(state, work, place))

    return run


def recorded(kind: Kind, work: Path, watched: pytest.MonkeyPatch) -> Tape:
    """What a kind of work asks of the disk; if there are two programs, they take turns."""
    tape = Tape(work, watched)
    programs = [Program(work) for _ in kind.streams]
    for number in range(1, max(stream.length for stream in kind.streams) + 1):
        for which, stream in enumerate(kind.streams):
            stream.do(programs[which], number)
            tape.acknowledge(which)
    return tape


def found(state: State, work: Path, place: Path) -> Seen:
    """What a new program finds in a state."""
    shutil.rmtree(place)
    state.build(work, place)
    return look(place)


def has_lost(verdict: Verdict) -> bool:
    """Whether anything is the matter; what is left beside does no harm here."""
    return bool(verdict.lost or verdict.unreadable or verdict.torn)


@pytest.mark.parametrize("kind", (*KINDS, BACKUP), ids=lambda kind: kind.name)
def test_a_power_cut_loses_nothing(
    kind: Kind, judged: Judging, record_property: Callable[[str, object], None]
) -> None:
    verdicts = [verdict for _, verdict in judged(kind)]
    record_property("states", len(verdicts))
    assert len(verdicts) >= FEWEST[kind.name]
    assert [verdict.words for verdict in verdicts if has_lost(verdict)] == []


def test_a_backup_that_is_there_is_whole(judged: Judging) -> None:
    names = {path.name for state, _ in judged(BACKUP) for path, _ in state.files}
    assert "20260501T000000Z.zip" in names


LOST: dict[str, tuple[str, Callable[..., None], str]] = {
    "files are not flushed": ("tui.storage.durable._flush", lambda handle: None, "insert"),
    "folders are not flushed": (
        "tui.storage.durable.flush_folder",
        lambda path: None,
        "begin",
    ),
    "the trash is not flushed": ("tui.storage.trash.flush_folder", lambda path: None, "remove"),
    "files are written over": ("tui.storage.database.write_durably", write_in_place, "fold"),
}


@pytest.mark.parametrize("broken", LOST)
def test_a_storage_that_loses_something_is_found_guilty(
    broken: str, judged: Judging, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, by, work = LOST[broken]
    kind = next(kind for kind in KINDS if kind.name == work)
    with monkeypatch.context() as spoiled:
        spoiled.setattr(name, by)
        assert any(verdict.lost or verdict.unreadable for _, verdict in judged(kind))
