"""A file whose last line is cut: what a power cut in the middle of a save leaves."""

from pathlib import Path

import pytest

from tests.storage.shelf import conversation, keep, note_ids, opened, path_of, person, with_notes
from tui.storage import Library
from tui.structs import replace

TALK = with_notes(conversation(), "n1", "n2")
CUTS = [1, 12, 20, -40, -2, -1]
"""Where the last line ends."""


@pytest.fixture
def talk(library: Library) -> Path:
    """The file of a conversation."""
    library.put([person(), TALK])
    return path_of(library, TALK)


@pytest.fixture
def lines(library: Library, talk: Path) -> list[bytes]:
    """The lines of the conversation's file, two notes appended."""
    for number in (3, 4):
        library.put([with_notes(library.conversation("c1"), f"n{number}")])
    lines = talk.read_bytes().splitlines(keepends=True)
    assert len(lines) == 3
    return lines


def trash(library: Library) -> list[bytes]:
    """What lies in the trash."""
    return [path.read_bytes() for path in (library.folder / "trash").iterdir()]


@pytest.mark.parametrize("cut", CUTS)
def test_a_file_with_a_torn_last_line_opens_with_all_earlier_changes(
    library: Library, talk: Path, lines: list[bytes], cut: int
) -> None:
    talk.write_bytes(torn := b"".join(lines[:2]) + lines[2][:cut])
    again = opened(library.folder.parent)
    again.refresh()
    assert again.problems == ()
    assert [head.notes for head in again.conversations()] == [3]
    assert note_ids(again.conversation("c1")) == note_ids(again.peek("c1")) == ["n1", "n2", "n3"]
    assert (talk.read_bytes(), trash(library)) == (torn, [])


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("loaded", [True, False])
def test_the_next_write_keeps_a_copy_of_a_torn_file(
    library: Library, talk: Path, lines: list[bytes], cut: int, loaded: bool
) -> None:
    talk.write_bytes(torn := b"".join(lines[:2]) + lines[2][:cut])
    again = opened(library.folder.parent)
    there = again.conversation("c1") if loaded else with_notes(TALK, "n3")
    kept = keep(again, with_notes(there, "n9"))
    assert note_ids(kept) == ["n1", "n2", "n3", "n9"]
    assert trash(library) == [torn]
    keep(again, with_notes(kept, "n10"))
    assert trash(library) == [torn]
    assert note_ids(opened(library.folder.parent).conversation("c1"))[-2:] == ["n9", "n10"]


@pytest.mark.parametrize("cut", CUTS)
def test_what_is_cut_off_under_a_running_program_was_not_removed_by_anybody(
    library: Library, talk: Path, lines: list[bytes], cut: int
) -> None:
    there = library.conversation("c1")
    talk.write_bytes(torn := lines[0] + lines[1][:cut])
    kept = keep(library, with_notes(there, "n5"))
    assert sorted(note_ids(kept)) == ["n1", "n2", "n3", "n4", "n5"]
    assert trash(library) == [torn]
    assert opened(library.folder.parent).conversation("c1") == kept


def test_a_note_removed_here_and_cut_off_there_stays_removed(
    library: Library, talk: Path, lines: list[bytes]
) -> None:
    there = library.conversation("c1")
    talk.write_bytes(lines[0] + lines[1][:20])
    kept = keep(library, replace(there, notes=(*there.notes[:2], there.notes[3])))
    assert sorted(note_ids(kept)) == ["n1", "n2", "n4"]
