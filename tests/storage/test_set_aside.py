"""What somebody else does to files under a running program, and how nothing is lost by it."""

import json
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import pytest

from tests.storage.shelf import (
    conversation,
    data_of,
    everything,
    keep,
    note_ids,
    opened,
    path_of,
    person,
    with_notes,
)
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.errors import DamagedFileError, LibraryInUseError
from tui.storage import Library, lock
from tui.storage.lock import FileLock
from tui.structs import replace

TALK = with_notes(conversation(), "n1", "n2")
LATER: dict[str, Any] = {"deep": [1, {"deeper": None}], "text": "kept \U0001f98a"}
"""What a newer version may have written."""


@pytest.fixture
def talk(library: Library) -> Path:
    """The file of a conversation."""
    library.put([person(), TALK])
    return path_of(library, TALK)


def trash(library: Library) -> list[bytes]:
    """What lies in the trash."""
    return [path.read_bytes() for path in sorted((library.folder / "trash").iterdir())]


# Damaged while it is open -------------------------------------------------------------------

DAMAGES: list[Callable[[bytes], bytes]] = [
    lambda data: b"",
    lambda data: b"{}",
    lambda data: b"\0" * len(data),
    lambda data: data[: len(data) // 2],
    lambda data: data.replace(b'"n1"', b'"n1', 1),
    lambda data: data.replace(b'"elapsed_s":1', b'"elapsed_s":"soon"', 1),
    lambda data: b"\xff\xfe" + data,
    lambda data: b"<<<<<<< ours\n" + data + b"=======\n" + data + b">>>>>>> theirs\n",
]


@pytest.mark.parametrize("loaded", [True, False])
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_file_damaged_while_it_is_open_is_set_aside_and_written_anew(
    library: Library, talk: Path, damage: Callable[[bytes], bytes], loaded: bool
) -> None:
    if loaded:
        library = opened(library.folder.parent)
        assert library.conversation("c1") == TALK
    talk.write_bytes(damaged := damage(talk.read_bytes()))
    more = with_notes(TALK, "n3")
    assert library.put([more]) == [more]
    assert trash(library) == [damaged]
    (aside,) = (library.folder / "trash").iterdir()
    (problem,) = library.problems
    assert problem.path == talk
    assert str(talk) in problem.sentence
    assert str(aside) in problem.sentence
    library.refresh()
    assert library.problems == (problem,)
    again = opened(library.folder.parent)
    again.refresh()
    assert again.conversation("c1") == more
    assert again.problems == ()


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_that_was_never_read_is_left_as_it_is(
    library: Library, talk: Path, damage: Callable[[bytes], bytes]
) -> None:
    talk.write_bytes(damage(talk.read_bytes()))
    before = everything(library.folder)
    again = opened(library.folder.parent)
    for action in (lambda: again.put([with_notes(TALK, "n3")]), lambda: again.conversation("c1")):
        with pytest.raises(DamagedFileError, match=r"c1\.json.*left as it is"):
            action()
    assert everything(library.folder) == before


def grown(path: Path, *keys: str) -> None:
    """Write what a newer version may write into a file."""
    data = data_of(path)
    inner: Any = data
    for key in keys[:-1]:
        inner = inner.setdefault(key, {})
    inner[keys[-1]] = LATER
    path.write_text(json.dumps(data), "utf-8")


PLACES = [
    ("conversation", "c1", "later"),
    ("conversation", "c1", "call", "later"),
    ("notes", "n1", "later"),
    ("letters", "thank-you", "later"),
    ("about", "later"),
    ("later", "record"),
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("what", ["damaged", "deleted", "removed"])
def test_what_a_newer_version_wrote_is_written_anew_too(
    library: Library, talk: Path, place: tuple[str, ...], what: str
) -> None:
    grown(talk, *place)
    assert library.conversation("c1") == TALK
    if what == "damaged":
        talk.write_bytes(b"")
    elif what == "deleted":
        talk.unlink()
    else:
        library.remove(Conversation, "c1")
    kept = keep(library, with_notes(TALK, "n3"))
    assert note_ids(kept) == ["n1", "n2", "n3"]
    found: Any = data_of(talk)
    for key in place:
        found = found.get(key)
        assert found is not None, key
    assert found == LATER


def test_a_file_is_set_aside_each_time_it_is_damaged(library: Library, talk: Path) -> None:
    there = TALK
    for number in range(3):
        talk.write_bytes(f"damage {number}".encode())
        there = keep(library, with_notes(there, f"x{number}"))
    assert trash(library) == [f"damage {number}".encode() for number in range(3)]
    assert len(library.problems) == 3
    assert note_ids(opened(library.folder.parent).conversation("c1"))[2:] == ["x0", "x1", "x2"]


def test_a_damaged_person_is_set_aside_too_and_the_rest_is_written(
    library: Library, talk: Path
) -> None:
    path_of(library, person()).write_bytes(b"damage")
    library.put([replace(person(), role="compilers"), with_notes(TALK, "n3")])
    assert trash(library) == [b"damage"]
    again = opened(library.folder.parent)
    assert again.person("p1").role == "compilers"
    assert note_ids(again.conversation("c1")) == ["n1", "n2", "n3"]


# Removed, left over, locked, open to others -------------------------------------------------


def test_a_file_that_somebody_removed_while_it_is_open_is_written_again(
    library: Library, talk: Path
) -> None:
    there = library.conversation("c1")
    talk.unlink()
    assert library.put([with_notes(there, "n3")]) == [with_notes(there, "n3")]
    assert note_ids(opened(library.folder.parent).conversation("c1")) == ["n1", "n2", "n3"]
    assert (trash(library), library.problems) == ([], ())


@pytest.fixture
def left_over(talk: Path) -> Path:
    """What a writer that was killed left."""
    path = talk.with_name(".c1.json.tmp")
    path.write_bytes(b"half a conversa")
    return path


def test_left_overs_are_swept_by_a_refresh(library: Library, left_over: Path) -> None:
    other = path_of(library, person()).with_name(".p1.json.tmp")
    other.write_bytes(b"")
    before = {n: b for n, b in everything(library.folder).items() if not n.endswith(".tmp")}
    library.refresh()
    assert everything(library.folder) == before


def test_left_overs_are_swept_though_a_folder_is_missing(library: Library, left_over: Path) -> None:
    path_of(library, person()).unlink()
    (library.folder / "people").rmdir()
    library.refresh()
    assert not left_over.exists()
    assert [head.id for head in library.conversations()] == ["c1"]


def test_what_another_program_is_writing_is_not_swept(
    library: Library, left_over: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.02)
    with FileLock(library.folder / ".lock").held(), suppress(LibraryInUseError):
        library.refresh()
    assert left_over.exists()
    assert [head.id for head in library.conversations()] == ["c1"]
    library.refresh()
    assert not left_over.exists()


def test_sweeping_waits_for_who_writes(
    library: Library, left_over: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    with ExitStack() as writing:

        def wait(seconds: float) -> None:
            seen.append(left_over.exists())
            writing.close()

        monkeypatch.setattr(time, "sleep", wait)
        writing.enter_context(FileLock(library.folder / ".lock").held())
        library.refresh()
    assert seen == [True]
    assert not left_over.exists()


@pytest.fixture
def held(library: Library, talk: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The lock held by somebody else, and no patience."""
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.02)
    with FileLock(library.folder / ".lock").held():
        yield


@pytest.mark.usefixtures("held")
def test_a_held_lock_is_a_library_in_use(library: Library) -> None:
    before = everything(library.folder)
    for action in (
        lambda: library.put([with_notes(TALK, "n3")]),
        lambda: library.remove(Person, "p1"),
    ):
        with pytest.raises(LibraryInUseError, match="in use by another program") as raised:
            action()
        assert str(library.folder) in raised.value.sentence
        assert raised.value.status == 3
    library.close()
    assert everything(library.folder) == before
    assert library.conversation("c1") == TALK


@pytest.mark.parametrize(
    ("mode", "warnings"), [(0o700, 0), (0o755, 1), (0o701, 1), (0o750, 1), (0o777, 1)]
)
def test_a_library_that_others_can_look_into_is_a_warning(
    library: Library, talk: Path, mode: int, warnings: int
) -> None:
    library.folder.chmod(mode)
    library.refresh()
    assert [(p.path, p.warning) for p in library.problems] == [(library.folder, True)] * warnings
    for problem in library.problems:
        assert str(library.folder) in problem.sentence
        assert "doctor --repair" in problem.sentence
    assert library.put([with_notes(TALK, "n3")]) == [with_notes(TALK, "n3")]
    library.folder.chmod(0o700)
    assert not library.problems


def test_a_new_library_is_closed_to_others(library: Library) -> None:
    assert stat.S_IMODE(os.stat(library.folder).st_mode) == 0o700
    assert library.problems == ()
