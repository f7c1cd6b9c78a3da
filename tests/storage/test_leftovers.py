"""What killed writers left is swept wherever it lies, and nothing else is."""

from pathlib import Path

import pytest

from tests.storage.shelf import everything, opened, person
from tui.storage import Library
from tui.storage.lock import FileLock

LEFT = (
    ".library.json.tmp",
    "people/.p1.json.tmp",
    "conversations/.c1.json.tmp",
    "trash/.people-p1-0123456789abcdefgh.json.tmp",
    "backups/.20260506T093000Z.zip.tmp",
)


@pytest.mark.parametrize("name", LEFT)
def test_what_a_killed_writer_left_is_swept(library: Library, name: str) -> None:
    library.put([person()])
    before = everything(library.folder)
    (library.folder / name).write_bytes(b"half")
    opened(library.folder.parent).refresh()
    assert everything(library.folder) == before


@pytest.mark.parametrize("place", ["", "people", "conversations", "trash", "backups"])
def test_what_another_program_puts_beside_is_left(library: Library, place: str) -> None:
    path = library.folder / place / ".syncthing.c1.json.tmp"
    path.write_bytes(b"half")
    library.refresh()
    assert path.exists()


def test_a_backup_that_is_being_made_is_left_and_not_waited_for(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    path: Path = library.folder / LEFT[-1]
    path.write_bytes(b"half")
    monkeypatch.setattr("time.sleep", lambda seconds: pytest.fail("it waits"))
    with FileLock(library.folder / "backups" / ".lock").held():
        library.refresh()
    assert path.exists()
    library.refresh()
    assert not path.exists()
