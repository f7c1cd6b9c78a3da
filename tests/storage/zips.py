"""The backups of a test's library, and what stands in them."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

from tests.storage.shelf import conversation, everything, person
from tui.storage import Library
from tui.storage.care.backups import Backups

NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def small(library: Library) -> Backups:
    """Put a person and two conversations; there is no backup yet."""
    library.put([person(), conversation(), conversation("c2", "n1")])
    return Backups(library.folder)


def packed(path: Path) -> dict[str, bytes]:
    """What a zip holds."""
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def listed(shelf: Backups) -> list[str]:
    """Names in the folder of backups, but for the lock."""
    return sorted(name for name in os.listdir(shelf.folder) if name != ".lock")


def change(shelf: Backups) -> None:
    """Write a file of the library anew, as no program of ours would."""
    (shelf.library / "people" / "p1.json").write_text("changed", "utf-8")


def fill(shelf: Backups, days: int) -> list[datetime]:
    """Put a backup of each of the last days, newest first."""
    shelf.folder.mkdir(exist_ok=True)
    moments = [NOW - timedelta(days=number) for number in range(1, days + 1)]
    for moment in moments:
        (shelf.folder / f"{moment:%Y%m%dT%H%M%SZ}.zip").write_bytes(b"old")
    return moments


def files(folder: Path) -> dict[str, bytes]:
    """The files of a library, but for its trash and its backups."""
    found = everything(folder).items()
    return {name: data for name, data in found if not name.startswith(("trash/", "backups/"))}
