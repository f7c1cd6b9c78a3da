"""Two programs on one folder, in turn and at once: nothing that either wrote is lost."""

import threading
from pathlib import Path

from tests.storage.shelf import conversation, keep, note_ids, opened, person, with_notes
from tui.storage import Library
from tui.structs import replace


def test_two_take_turns(library: Library, machine: Path) -> None:
    other = opened(machine)
    library.put([conversation()])
    for number in range(5):
        for name, one in (("a", library), ("b", other)):
            one.put([with_notes(one.conversation("c1"), f"{name}{number}")])
    expected = [f"{name}{number}" for number in range(5) for name in "ab"]
    assert note_ids(library.conversation("c1")) == expected
    assert note_ids(other.conversation("c1")) == expected


def test_two_start_from_the_same(library: Library, machine: Path) -> None:
    library.put([conversation()])
    other = opened(machine)
    mine, theirs = library.conversation("c1"), other.conversation("c1")
    other.put([replace(with_notes(theirs, "b"), goal="theirs")])
    joined = keep(library, replace(with_notes(mine, "a"), belief_before="mine"))
    assert sorted(note_ids(joined)) == ["a", "b"]
    assert (joined.goal, joined.belief_before) == ("theirs", "mine")
    assert other.conversation("c1") == joined


def test_looking_at_the_heads_does_not_forget_what_was_started_from(
    library: Library, machine: Path
) -> None:
    library.put([conversation()])
    mine = library.conversation("c1")
    other = opened(machine)
    other.put([with_notes(other.conversation("c1"), "b")])
    library.refresh()
    assert [head.notes for head in library.conversations()] == [1]
    joined = keep(library, with_notes(mine, "a"))
    assert sorted(note_ids(joined)) == ["a", "b"]


def test_what_somebody_else_removed_is_written_again(library: Library, machine: Path) -> None:
    library.put([conversation()])
    mine = library.conversation("c1")
    opened(machine).remove(type(mine), "c1")
    library.put([with_notes(mine, "a")])
    assert note_ids(opened(machine).conversation("c1")) == ["a"]


def test_two_found_one_library_at_once(machine: Path) -> None:
    libraries = [Library(machine / "library", machine / f"catalog{n}.json") for n in range(4)]
    threads = [threading.Thread(target=library.open) for library in libraries]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({library.machine for library in libraries}) == 1


def test_threads_with_a_library_each_write_at_once(library: Library, machine: Path) -> None:
    library.put([person(), conversation()])
    libraries = [opened(machine) for _ in range(3)]
    start = threading.Barrier(3)

    def write(name: str, own: Library) -> None:
        start.wait()
        for number in range(25):
            own.put([with_notes(own.conversation("c1"), f"{name}{number}")])

    threads = [
        threading.Thread(target=write, args=(name, own))
        for name, own in zip("abc", libraries, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    there = opened(machine).conversation("c1")
    assert sorted(note_ids(there)) == sorted(f"{n}{k}" for n in "abc" for k in range(25))
