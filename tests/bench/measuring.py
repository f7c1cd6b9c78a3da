"""What is measured, in which order and how often."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.bench import bare
from tests.bench.figures import ANY, Table, tail
from tests.bench.library import WHO, make_library, put_live
from tests.bench.memory import memory
from tests.bench.resting import rest
from tests.bench.terminal import Painted, move, paint
from tui.quick import SOMETHING_DUE

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sys.executable
PASS = [PYTHON, "-c", "pass"]
APP = [PYTHON, "-m", "tui"]
BARE = [PYTHON, str(bare.__file__)]
BARE_NAME, BARE_SHOWS = (
    "a bare Textual app with a line to type in and a footer",
    b" line to type in",
)
NOTES = (0, 300)
QUESTIONS = 40
BACKED_UP = 1_000
"""The largest library of which a backup is measured: it takes a second."""

READ = {
    "open": ("open", "stat", "a stat of all files"),
    "open without a catalogue": ("open without", "read", "a read of all files"),
    "say what is due": ("due", "stat", "a stat of all files"),
    "make a backup": ("backup", "read", "a read of all files"),
    "ask whether another window wrote": ("moved", "look", "one stat"),
}
"""What `tests.bench.reading` measures: its name there, that of the yardstick, and what that is."""


class Bench:
    """One run.

    Args:
        folder: Where the libraries lie.
        quick: Whether to measure less.
    """

    def __init__(self, folder: Path, quick: bool) -> None:
        self.folder = folder
        self.sizes = (1, 100, 1_000) if quick else (1, 100, 1_000, 10_000)
        self.times = 10 if quick else 40
        self.rounds = 1 if quick else 3
        self.keys = 15 if quick else 25
        self.seconds = 5.0 if quick else 10.0

    def run(self) -> list[Table]:
        """Measure everything."""
        self.prepare()
        tables = [*self.painting(), self.commands(), self.saving(), *self.reading()]
        return [*tables, self.memory(), *self.resting()]

    def library(self, size: int) -> Path:
        """The library of so many conversations."""
        return self.folder / f"library-{size}"

    def command(self, size: int, *words: str) -> list[str]:
        """The command on that library."""
        return [*APP, "--library", str(self.library(size)), *words]

    def prepare(self) -> None:
        """Make the libraries, and their catalogues by reading them once."""
        for size in self.sizes:
            make_library(self.library(size), size)
            _run(self.command(size, "list"))
        # What is still on its way to the disk would be waited for by the first flush measured.
        os.sync()

    def live(self, size: int, notes: int) -> list[str]:
        """The command that continues the call under way, which is written anew."""
        put_live(self.library(size), notes, QUESTIONS)
        return self.command(size, "call", WHO)

    def painting(self) -> list[Table]:
        """The screens: until their first paint, and from a key to its paint."""
        start = Table("Until the first paint", "ms", BARE_NAME)
        key = Table("From a key to its paint", "ms", BARE_NAME)
        late = Table("From a key to its paint, the slowest of twenty", "ms", BARE_NAME, tail)
        cpu = Table("Processor for a key", "ms", BARE_NAME)
        written = Table("Bytes to the terminal for a key", "B", BARE_NAME)
        for _ in range(self.rounds):
            found = paint(BARE, BARE_SHOWS, self.keys)
            for table, samples in zip((start, key, late, cpu, written), _told(found), strict=True):
                table.measured(ANY, *samples)
            for name, size, found in self.painted():
                if not name.startswith("call"):
                    start.add(name, size, found.start_ms)
                elif not name.endswith("300 notes"):
                    start.add("`call NAME`", size, found.start_ms)
                shown = "moving in Today's list" if name == "Today" else name
                for table, samples in zip((key, late, cpu, written), _told(found)[1:], strict=True):
                    table.add(shown, size, *samples)
        return [start, key, late, cpu, written]

    def painted(self) -> Iterator[tuple[str, int, Painted]]:
        """One round of all screens and sizes."""
        for size in self.sizes:
            put_live(self.library(size), 0, QUESTIONS)
            yield "Today", size, paint(self.command(size), WHO.encode(), self.keys, move)
            for notes in NOTES:
                found = paint(self.live(size, notes), WHO.encode(), self.keys)
                yield f"call, {notes} notes", size, found

    def commands(self) -> Table:
        """Commands without a screen, from start to end."""
        table = Table("Run a command", "ms", "`python -c pass`")
        for _ in range(self.rounds):
            for size in self.sizes:
                home = {**os.environ, "COFFEECHAT_HOME": str(self.library(size))}
                _run([*APP, "due", "--short"], home)  # answered from what is kept of it
                for words in ("--version", "due --short", "due", "list"):
                    table.measured(ANY, _spent_ms(PASS))
                    table.add(f"`{words}`", size, _spent_ms([*APP, *words.split()], home))
        return table

    def saving(self) -> Table:
        """How long a note takes until it is on disk."""
        table = Table("Keep a note", "ms", "an append of 200 bytes with a flush")
        for size in self.sizes:
            for notes in NOTES:
                words = ["-m", "tests.bench.saving", str(self.library(size)), str(notes)]
                found = json.loads(_run([PYTHON, *words, str(self.times)]))
                table.measured(size, *found["append"])
                table.add(f"in a call of {notes} notes", size, *found["save"])
        return table

    def reading(self) -> list[Table]:
        """What it costs to open libraries, and to look at all of them."""
        found: dict[int, dict[str, list[float]]] = {size: {} for size in self.sizes}
        for _ in range(self.rounds):
            for size in self.sizes:
                for way in ("stat", "read", "warm", "cold", *("backup",) * (size <= BACKED_UP)):
                    for name, spent in json.loads(_run(self.read(size, way))).items():
                        found[size].setdefault(name, []).append(spent)
        tables = []
        for title, (name, yardstick, beside) in READ.items():
            table = Table(title.capitalize(), "ms", beside)
            for size in self.sizes:
                table.measured(size, *found[size][yardstick])
                table.add(title, size, *found[size].get(name, ()))
            tables.append(table)
        return tables

    def read(self, size: int, way: str) -> list[str]:
        """The command that opens the library in a way."""
        return [PYTHON, "-m", "tests.bench.reading", str(self.library(size)), way]

    def memory(self) -> Table:
        """The most memory of each."""
        told = self.folder / "memory"
        table = Table("Memory at most", "MB", BARE_NAME)
        table.measured(ANY, memory(BARE, told, BARE_SHOWS))
        for size in self.sizes:
            table.add("Today", size, memory(self.command(size), told, WHO.encode()))
            for notes in NOTES:
                found = memory(self.live(size, notes), told, WHO.encode())
                table.add(f"call, {notes} notes", size, found)
            table.add("`list`", size, memory(self.command(size, "list"), told))
        return table

    def resting(self) -> list[Table]:
        """The live screen, its clock running and no key pressed: processor, bytes written."""
        cpu = Table("Processor while nothing happens", "% of a core", BARE_NAME)
        written = Table("Bytes to the terminal meanwhile", "a second", BARE_NAME)
        size = self.sizes[-1]
        _run(self.command(size, "backup"))  # of today, or the app makes one meanwhile
        percent, count = rest(BARE, BARE_SHOWS, self.seconds)
        cpu.measured(ANY, percent)
        written.measured(ANY, count)
        percent, count = rest(self.live(size, NOTES[-1]), WHO.encode(), self.seconds)
        cpu.add("call, 300 notes", ANY, percent)
        written.add("call, 300 notes", ANY, count)
        return [cpu, written]


def _told(found: Painted) -> tuple[tuple[float, ...], ...]:
    """The samples of one run: start, keys twice, processor, bytes."""
    return (found.start_ms,), found.waits_ms, found.waits_ms, (found.cpu_ms,), (found.written,)


def _spent_ms(command: list[str], surroundings: dict[str, str] | None = None) -> float:
    begun = perf_counter()
    _run(command, surroundings)
    return (perf_counter() - begun) * 1000


def _run(command: list[str], surroundings: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=surroundings)
    if done.returncode not in (0, SOMETHING_DUE):
        raise RuntimeError(done.stderr)
    return done.stdout
