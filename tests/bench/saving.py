"""How long a note takes until it is on disk, beside a raw append with a flush."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from tests.bench.library import LIVE, open_library, put_live
from tui.clock import SystemClock
from tui.domain.actions.notes import AddNote
from tui.session.session import Session

LINE = b"x" * 199 + b"\n"
TEXT = "a line of the length that people type while they listen"


def measure(folder: Path, notes: int, times: int) -> dict[str, list[float]]:
    """Keep notes in a conversation of so many, an append between every two.

    Returns:
        Milliseconds: of the append, of the command alone, of the command with its save.
    """
    put_live(folder, notes)
    session = Session(open_library(folder), SystemClock("UTC"))
    session.refresh()
    found: dict[str, list[float]] = {"append": [], "run": [], "save": []}
    with _appending(folder / "yardstick") as handle:
        for _ in range(times):
            begun = perf_counter()
            os.write(handle, LINE)
            os.fsync(handle)
            appended = perf_counter()
            session.run(AddNote(LIVE, session.new_id(), TEXT))
            ran = perf_counter()
            session.flush()
            saved = perf_counter()
            found["append"].append((appended - begun) * 1000)
            found["run"].append((ran - appended) * 1000)
            found["save"].append((saved - appended) * 1000)
    session.close()
    return found


@contextmanager
def _appending(path: Path) -> Iterator[int]:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        yield handle
    finally:
        os.close(handle)
        path.unlink()


if __name__ == "__main__":
    # In a process of its own: what it reads would count as memory of everything started later.
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
