"""How long it takes to open a library and to look at all of it, in a process of its own.

`python -m tests.bench.reading FOLDER WAY` prints milliseconds by name as JSON.
"""

import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from tests.bench.library import open_library
from tui.domain.agenda.due import due
from tui.domain.model.letter import POLICY
from tui.domain.model.vocabulary import Stage
from tui.storage import Library

LOOKS = 1_000
"""How often it is asked whether somebody else wrote."""

FOLDERS = ("people", "conversations")

Found = dict[str, float]


def warm(folder: Path) -> Found:
    """Open it as it is left, look at all heads, and ask whether somebody else wrote."""
    found: Found = {}
    library = _timed(found, "open", lambda: _refreshed(open_library(folder)))
    heads = _timed(found, "list", lambda: (library.people(), library.conversations()))[1]
    _timed(found, "loop", lambda: [head for head in heads if head])
    _timed(found, "filter", lambda: [head for head in heads if head.stage is Stage.SCHEDULED])
    _timed(found, "due", lambda: due(heads, datetime.now(UTC), UTC, POLICY))
    _timed(found, "look", lambda: [os.stat(folder) for _ in range(LOOKS)])
    _timed(found, "moved", lambda: [library.moved() for _ in range(LOOKS)])
    return found | {name: found[name] / LOOKS for name in ("look", "moved")}


def cold(folder: Path) -> Found:
    """Open it without a catalogue; none is written."""
    library = Library(folder, folder / "no-catalogue.json")
    library.open()
    return _only("open without", lambda: _refreshed(library))


def stat(folder: Path) -> Found:
    """The yardstick: look at every file."""
    return _only("stat", lambda: [e.stat() for name in FOLDERS for e in os.scandir(folder / name)])


def read(folder: Path) -> Found:
    """The yardstick: read every file and make nothing of it."""
    return _only(
        "read",
        lambda: [Path(e).read_bytes() for name in FOLDERS for e in os.scandir(folder / name)],
    )


def backup(folder: Path) -> Found:
    """Make a backup, as if there were none yet."""
    library, tomorrow = open_library(folder), datetime.now(UTC) + timedelta(days=1)
    for path in (folder / "backups").glob("*.zip"):
        path.unlink()
    return _only("backup", lambda: library.back_up(tomorrow, UTC, lambda: None))


WAYS = {way.__name__: way for way in (warm, cold, stat, read, backup)}


def _refreshed(library: Library) -> Library:
    library.refresh()
    return library


def _timed(found: Found, name: str, action: Callable[[], Any]) -> Any:
    begun = perf_counter()
    result = action()
    found[name] = (perf_counter() - begun) * 1000
    return result


def _only(name: str, action: Callable[[], Any]) -> Found:
    found: Found = {}
    _timed(found, name, action)
    return found


if __name__ == "__main__":
    print(json.dumps(WAYS[sys.argv[2]](Path(sys.argv[1]))))
