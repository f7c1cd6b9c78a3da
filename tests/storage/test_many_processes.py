"""Programs in processes of their own write at once, as the app does: everything is there."""

import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.house.source import ROOT
from tests.storage.shelf import conversation, keep, note_ids, opened, person, with_notes
from tui.domain.model.conversation import Conversation
from tui.storage import Library, lock
from tui.storage.durable import BESIDE

NOTES = 50

# Keeps notes in a conversation, one after the other, each when the one before is on disk.
WRITER = """
import sys
from pathlib import Path
from tests.session.world import open_world

world = open_world(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[4])):
    world.note(sys.argv[2], f"> {sys.argv[3]}{number}")
    world.session.flush()
world.session.close()
"""

# Holds the library's lock until the end.
HOLDER = """
import sys
from pathlib import Path
from tui.storage.lock import FileLock

with FileLock(Path(sys.argv[1]) / ".lock").held():
    print("ready", flush=True)
    sys.stdin.readline()
"""

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a program, and waits until it is ready."""
    started = []

    def run(script: str, *words: object) -> "subprocess.Popen[str]":
        program = subprocess.Popen(
            (sys.executable, "-c", script, *map(str, words)),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(program)
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n", program.communicate()[1]
        return program

    yield run
    for program in started:
        program.kill()
        program.communicate()


def go(programs: "list[subprocess.Popen[str]]") -> None:
    """Have programs begin at once, and wait for all of them."""
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    for program in programs:
        _, trouble = program.communicate(timeout=120)
        assert program.returncode == 0, trouble


def found(machine: Path, id: str) -> Conversation:
    """A conversation as a new program reads it, in a library with nothing the matter with it."""
    library = opened(machine)
    library.refresh()
    assert library.problems == ()
    assert [path.name for path in machine.rglob(f"*{BESIDE}")] == []
    assert not list((library.folder / "trash").iterdir())
    return library.conversation(id)


def told(talk: Conversation) -> list[str]:
    """The words of the notes, in order."""
    return [note.text for note in talk.notes]


def by(names: str) -> Counter[str]:
    """What writers of these names write."""
    return Counter(f"{name}{number}" for name in names for number in range(NOTES))


def test_four_write_into_one_conversation(library: Library, machine: Path, start: Start) -> None:
    library.put([person(), conversation()])
    go([start(WRITER, machine, "c1", name, NOTES) for name in "abcd"])
    talk = found(machine, "c1")
    assert Counter(told(talk)) == by("abcd")
    assert len(set(note_ids(talk))) == len(set(talk.promises)) == 4 * NOTES
    assert Counter(promise.text for promise in talk.promises) == by("abcd")
    for name in "abcd":
        own = [text for text in told(talk) if text.startswith(name)]
        assert own == [f"{name}{number}" for number in range(NOTES)]


def test_two_write_into_two_conversations(library: Library, machine: Path, start: Start) -> None:
    talks = {"c1": "a", "c2": "b"}
    library.put([person(), *map(conversation, talks)])
    go([start(WRITER, machine, id, name, NOTES) for id, name in talks.items()])
    for id, name in talks.items():
        talk = found(machine, id)
        assert told(talk) == [f"{name}{number}" for number in range(NOTES)]
        assert [note.sequence for note in talk.notes] == list(range(1, NOTES + 1))


def test_the_order_is_the_same_whoever_joins(library: Library, machine: Path) -> None:
    library.put([conversation()])
    first, second = opened(machine), opened(machine)
    mine, theirs = (one.conversation("c1") for one in (first, second))
    second.put([with_notes(theirs, "a", "d")])
    joined = keep(first, with_notes(mine, "b", "c"))
    assert [(note.sequence, note.id) for note in joined.notes] == [
        (1, "a"),
        (1, "b"),
        (2, "c"),
        (2, "d"),
    ]
    assert second.conversation("c1") == first.conversation("c1") == found(machine, "c1") == joined
    after = keep(second, with_notes(joined, "e"))
    assert note_ids(after) == ["a", "b", "c", "d", "e"]


def test_who_is_killed_with_the_lock_in_hand_blocks_nobody(
    library: Library, machine: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.put([person(), conversation()])
    holder = start(HOLDER, library.folder)
    writers = [start(WRITER, machine, "c1", name, NOTES) for name in "ab"]
    holder.send_signal(signal.SIGKILL)
    assert holder.wait() == -signal.SIGKILL
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0)
    library.put([with_notes(conversation(), "mine")])
    go(writers)
    assert Counter(told(found(machine, "c1"))) == by("ab") + Counter(["mine"])
