"""Every call of a save fails in turn: nothing old is lost, and the retry works."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.source import ROOT
from tests.storage.failing import FailingDisk
from tests.storage.shelf import (
    conversation,
    everything,
    note_ids,
    opened,
    path_of,
    person,
    with_notes,
)
from tui.domain.model.conversation import Conversation
from tui.errors import StorageError
from tui.storage import Library
from tui.storage.database import AtomicJSONStorage
from tui.storage.durable import BESIDE

CODES = {
    "full": errno.ENOSPC,
    "broken": errno.EIO,
    "read-only": errno.EROFS,
    "too many files": errno.EMFILE,
}

OLD = with_notes(conversation(), "n1", "n2")
NEW = with_notes(OLD, "n3")
MORE = with_notes(NEW, "n4")


@dataclass(frozen=True)
class Deed:
    """Something that writes, and what is known before and after it."""

    ready: Callable[[Library], object]
    """What the program did before."""
    do: Callable[[Library], object]
    """The action."""
    before: Conversation | None
    """What stands in the conversation's file before."""
    after: Conversation | None
    """What stands in it then."""
    quiet: bool = False
    """Whether it says nothing if it fails, since nothing is lost by that."""


def put(there: Conversation) -> Callable[[Library], object]:
    return lambda library: library.put([there])


def nothing(library: Library) -> None:
    """The first action of a program."""


def two_puts(library: Library) -> None:
    """The second of which was appended."""
    library.put([OLD])
    library.put([NEW])


DEEDS = {
    "the first put": Deed(nothing, put(NEW), OLD, NEW),
    "a new file": Deed(nothing, put(conversation("c2")), OLD, OLD),
    "a put that appends": Deed(put(OLD), put(NEW), OLD, NEW),
    "a put that folds": Deed(two_puts, put(MORE), NEW, MORE),
    "a removal": Deed(nothing, lambda library: library.remove(Conversation, "c1"), OLD, None),
    "the end": Deed(two_puts, lambda library: library.close(), NEW, NEW, quiet=True),
}


def ready(machine: Path, action: Deed, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library in which the action is the next thing that is done."""
    for folder in ("library", "home/cache"):
        shutil.rmtree(machine / folder, ignore_errors=True)
    opened(machine).put([person(), OLD])
    library = opened(machine)
    action.ready(library)
    if action is DEEDS["a put that folds"]:
        monkeypatch.setattr(AtomicJSONStorage, "_append", lambda *_: False)
    return library


def there(machine: Path) -> Conversation | None:
    """What a new program reads; None if the file is gone."""
    library = opened(machine)
    library.refresh()
    assert [problem.sentence for problem in library.problems] == []
    assert [head.id for head in library.people()] == ["p1"]
    known = [head.id for head in library.conversations()]
    return library.conversation("c1") if "c1" in known else None


def calls_of(machine: Path, action: Deed, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the action asks of the system if nothing fails."""
    with monkeypatch.context() as watched:
        library = ready(machine, action, watched)
        disk = FailingDisk(watched)
        action.do(library)
    return disk.asked


def check(
    machine: Path,
    action: Deed,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    code: int,
    **how: bool,
) -> None:
    """Let a call of an action fail, and do the action again."""
    with monkeypatch.context() as broken:
        library = ready(machine, action, broken)
        before = everything(library.folder)
        sentence = ""
        with broken.context() as failing:
            disk = FailingDisk(failing, number, code, **how)
            try:
                action.do(library)
            except StorageError as error:
                sentence = error.sentence
        if sentence:
            assert not action.quiet
            assert str(library.folder) in sentence
            assert os.strerror(code) in sentence
            now = there(machine)
            assert now in (action.before, action.after)
            assert now is None or library.conversation("c1") == now
        else:
            assert there(machine) == action.after
        if "Nothing on disk was changed" in sentence and disk.can_be_undone:
            assert everything(library.folder) == before
        action.do(library)
        assert there(machine) == action.after
        assert [path.name for path in machine.rglob(f"*{BESIDE}")] == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", DEEDS)
def test_a_call_that_fails_loses_nothing_and_the_retry_works(
    name: str, code: str, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = calls_of(machine, DEEDS[name], monkeypatch)
    assert "fsync" in asked
    for number in range(1, len(asked) + 1):
        check(machine, DEEDS[name], monkeypatch, number, CODES[code])


@pytest.mark.parametrize("name", [name for name in DEEDS if name != "a removal"])
def test_a_disk_that_fills_in_the_middle_of_a_write_loses_nothing(
    name: str, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = calls_of(machine, DEEDS[name], monkeypatch)
    writes = [number for number, call in enumerate(asked, 1) if call == "write"]
    assert writes
    for number in writes:
        check(machine, DEEDS[name], monkeypatch, number, errno.ENOSPC, short=True)


@pytest.mark.parametrize("name", DEEDS)
def test_a_disk_that_goes_away_in_the_middle_loses_nothing(
    name: str, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, len(calls_of(machine, DEEDS[name], monkeypatch)) + 1):
        check(machine, DEEDS[name], monkeypatch, number, errno.EIO, lasting=True)


@pytest.mark.parametrize("name", [name for name in DEEDS if name != "a removal"])
def test_a_disk_that_goes_away_in_the_middle_of_a_write_loses_nothing(
    name: str, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = calls_of(machine, DEEDS[name], monkeypatch)
    for number in (number for number, call in enumerate(asked, 1) if call == "write"):
        check(machine, DEEDS[name], monkeypatch, number, errno.EIO, lasting=True, short=True)


# Keeps notes in files that may not be larger than a limit, and says which were acknowledged; what
# is refused is tried again, and given up the third time.
CRAMPED = """
import resource
import sys
from pathlib import Path
from tests.storage.shelf import opened, with_notes
from tui.errors import StorageError

library = opened(Path(sys.argv[1]))
there = library.conversation("c1")
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), hard))
kept = refused = 0
while kept < 50 and refused < 3:
    try:
        (there,) = library.put([with_notes(there, f"new{kept}")])
        print("kept", f"new{kept}", flush=True)
        kept += 1
    except StorageError as error:
        print("refused", error.sentence, flush=True)
        refused += 1
library.close()
"""


def cramped(machine: Path, limit: int) -> tuple[list[str], list[str]]:
    """What a program with that limit was told was kept, and what it was told when it was not."""
    command = (sys.executable, "-c", CRAMPED, str(machine), str(limit))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    told = [line.split(" ", 1) for line in done.stdout.splitlines()]
    kept = [rest for word, rest in told if word == "kept"]
    return kept, [rest for word, rest in told if word == "refused"]


@pytest.mark.parametrize("room", [-100, -1, 700, 1_500, 4_000])
def test_a_file_that_may_not_grow_keeps_what_was_acknowledged(machine: Path, room: int) -> None:
    library = opened(machine)
    library.put([person(), MORE])
    size = path_of(library, MORE).stat().st_size
    kept, refused = cramped(machine, size + room)
    assert bool(kept) == (room > 0)
    assert len(refused) == 3
    assert all("c1.json" in sentence and "File too large" in sentence for sentence in refused)
    now = there(machine)
    assert now is not None
    assert note_ids(now) == [*note_ids(MORE), *kept]
    rest = [f"new{number}" for number in range(len(kept), 50)]
    again = opened(machine)
    again.put([with_notes(again.conversation("c1"), *rest)])
    now = there(machine)
    assert now is not None
    assert note_ids(now) == [*note_ids(MORE), *kept, *rest]
    assert [path.name for path in machine.rglob(f"*{BESIDE}")] == []
