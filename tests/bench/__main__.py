"""Measures start, keys, rest, saving and memory beside yardsticks of the same run.

It asserts nothing.

`make bench`, or `make bench ARGS=--quick` for a first look.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench import bare
from tests.bench.figures import Figure, print_growth, print_table
from tests.bench.library import WHO, make_library, put_live
from tests.bench.memory import memory
from tests.bench.resting import rest
from tests.bench.terminal import paint
from tests.journeys import standard_call
from tests.tools.machine import own_machine

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sys.executable
PASS = [PYTHON, "-c", "pass"]
BARE = [PYTHON, str(bare.__file__)]
BARE_NAME, BARE_SHOWS = "a bare Textual app", b" line to type in"
NOTES_KEPT = (0, 40, 100, 300, 500)
NOTES_LIVE = (0, 300)
QUESTIONS_LIVE = 40
BACKED_UP = 1_000

TABLES = {
    "Open a library, with the catalogue and without": {
        "stat of all files": ("stat", "stat"),
        "open": ("open", "stat"),
        "read of all files": ("read", "read"),
        "open without catalogue": ("open without", "read"),
    },
    "Make a backup": {
        "read of all files": ("read", "read"),
        "backup": ("backup", "read"),
    },
    "Look at all heads": {
        "a bare loop": ("loop", "loop"),
        "get them": ("list", "loop"),
        "filter by stage": ("filter", "loop"),
        "due": ("due", "loop"),
    },
    "Ask whether another window wrote": {
        "one stat": ("look", "look"),
        "ask": ("moved", "look"),
    },
}
"""Tables and their rows: which figure, and its yardstick."""


class Bench:
    """One run.

    Args:
        folder: Where the libraries lie.
        quick: Whether to measure less.
    """

    def __init__(self, folder: Path, quick: bool) -> None:
        self.folder = folder
        self.sizes = (1, 100, 1_000) if quick else (1, 100, 1_000, 10_000)
        self.ends = (self.sizes[0], self.sizes[-1])
        self.kept = self.ends if quick else (1, 100, 10_000)
        self.times = 10 if quick else 40
        self.rounds = 3 if quick else 5
        self.paints = 2 if quick else 4
        self.keys = 15 if quick else 25
        self.seconds = 10.0 if quick else 20.0

    def library(self, size: int) -> Path:
        """The library of so many conversations."""
        return self.folder / f"library-{size}"

    def command(self, size: int, *words: str) -> list[str]:
        """The command on that library."""
        return [PYTHON, "-m", "tui", "--library", str(self.library(size)), *words]

    def prepare(self) -> None:
        """Make the libraries, and their catalogues by reading them once."""
        for size in self.sizes:
            begun = perf_counter()
            make_library(self.library(size), size)
            made = perf_counter()
            _run(self.command(size, "list"))
            read = perf_counter()
            print(f"library of {size}: made in {made - begun:.1f} s, read in {read - made:.1f} s")
        # What is still on its way to the disk would be waited for by the first flush measured.
        os.sync()

    def print_saving(self) -> None:
        """Measure and print how long a note takes until it is on disk."""
        tables: dict[int, list[Figure]] = {}
        alone: list[Figure] = []
        appends: list[float] = []
        for size in self.kept:
            tables[size] = []
            for notes in NOTES_KEPT:
                words = ["-m", "tests.bench.saving", str(self.library(size)), str(notes)]
                found = json.loads(_run([PYTHON, *words, str(self.times)]))
                name = f"{size} conversations: {notes} notes"
                yardstick = tuple(found["append"])
                tables[size].append(Figure(name, tuple(found["save"]), yardstick))
                alone.append(Figure(f"{name}, command alone", tuple(found["run"]), yardstick))
                appends += yardstick
        kept = [figure for table in tables.values() for figure in table]
        appended = Figure("append 200 bytes and fsync", tuple(appends))
        print_table("Keep a note", "ms", [appended, *kept, *alone])
        print_growth(tables)

    def reading(self) -> dict[int, dict[str, tuple[float, ...]]]:
        """Milliseconds of all that `tests.bench.reading` measures, by size and name."""
        found: dict[int, dict[str, list[float]]] = {size: {} for size in self.sizes}
        for _ in range(self.rounds):
            for size in self.sizes:
                ways = ["stat", "read", "warm", "cold"] + ["backup"] * (size == BACKED_UP)
                for way in ways:
                    for name, spent in json.loads(_run(self.read(size, way))).items():
                        found[size].setdefault(name, []).append(spent)
        return {size: {n: tuple(s) for n, s in names.items()} for size, names in found.items()}

    def read(self, size: int, way: str) -> list[str]:
        """The command that opens the library in a way."""
        return [PYTHON, "-m", "tests.bench.reading", str(self.library(size)), way]

    def print_reading(self) -> None:
        """Measure and print what it costs to open libraries and to look at all of them."""
        found = self.reading()
        for title, rows in TABLES.items():
            tables = {
                size: [
                    Figure(f"{size} conversations: {words}", spent[name], spent[yardstick])
                    for words, (name, yardstick) in rows.items()
                ]
                for size, spent in found.items()
                if all(name in spent for name, _ in rows.values())
            }
            print_table(title, "ms", [figure for table in tables.values() for figure in table])
            print_growth(tables)

    def starting(self) -> list[Figure]:
        """A command without a screen, from start to end."""
        commands = {"python -c pass": PASS, "--version": [PYTHON, "-m", "tui", "--version"]}
        for size in self.ends:
            for word in ("list", "due"):
                commands[f"{word}, {size} conversations"] = self.command(size, word)
        samples: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(self.rounds):
            for name, command in commands.items():
                begun = perf_counter()
                _run(command)
                samples[name].append((perf_counter() - begun) * 1000)
        return _beside("python -c pass", samples)

    def live(self, size: int, notes: int) -> list[str]:
        """The command that goes on with the call under way, which is written anew."""
        put_live(self.library(size), notes, QUESTIONS_LIVE)
        return self.command(size, "call", WHO)

    def painting(self) -> tuple[list[Figure], list[Figure]]:
        """The live screen: until its first paint, and from a key to its paint."""
        starts: dict[str, list[float]] = {}
        waits: dict[str, list[float]] = {}
        for _ in range(self.paints):
            start, keys = paint(BARE, BARE_SHOWS, self.keys)
            starts.setdefault(BARE_NAME, []).append(start)
            waits.setdefault(BARE_NAME, []).extend(keys)
            for size in self.ends:
                for notes in NOTES_LIVE:
                    name = f"{size} conversations, {notes} notes"
                    start, keys = paint(self.live(size, notes), WHO.encode(), self.keys)
                    starts.setdefault(name, []).append(start)
                    waits.setdefault(name, []).extend(keys)
        return _beside(BARE_NAME, starts), _beside(BARE_NAME, waits)

    def resting(self) -> tuple[list[Figure], list[Figure]]:
        """The live screen, its clock running and no key pressed: processor, bytes written."""
        size, notes = self.sizes[-1], NOTES_LIVE[-1]
        _run(self.command(size, "backup"))  # of today, or the app makes one meanwhile
        live = self.live(size, notes)
        found = {
            BARE_NAME: rest(BARE, BARE_SHOWS, self.seconds),
            f"{size} conversations, {notes} notes": rest(live, WHO.encode(), self.seconds),
        }
        used = {name: [percent] for name, (percent, _) in found.items()}
        written = {name: [count] for name, (_, count) in found.items()}
        return _beside(BARE_NAME, used), _beside(BARE_NAME, written)

    def memory(self) -> list[Figure]:
        """The most memory of each."""
        told = self.folder / "memory"
        samples = {BARE_NAME: [memory(BARE, told, BARE_SHOWS)]}
        samples["python -c pass"] = [memory(PASS, told)]
        for size in self.sizes:
            for name, way in (("open", "warm"), ("open without catalogue", "cold")):
                samples[f"{name}, {size} conversations"] = [memory(self.read(size, way), told)]
        for size in self.ends:
            command = self.command(size, "list")
            samples[f"list, {size} conversations"] = [memory(command, told)]
            for notes in NOTES_LIVE:
                name = f"live, {size} conversations, {notes} notes"
                samples[name] = [memory(self.live(size, notes), told, WHO.encode())]
        return _beside(BARE_NAME, samples)

    def run(self) -> None:
        """Measure everything and print it."""
        self.prepare()
        self.print_saving()
        self.print_reading()
        print_table("Run a command", "ms", self.starting())
        starts, waits = self.painting()
        print_table("Start a call, to first paint", "ms", starts)
        print_table("Key to paint on the live screen", "ms", waits)
        if Path("/proc/self/stat").exists():
            used, written = self.resting()
            print_table("Processor while nothing happens", "%", used)
            print_table("Written to the terminal meanwhile", "B/s", written)
        print_table("Memory at most", "MB", self.memory())
        print_keys()


def print_keys() -> None:
    """Print how many keys the standard call takes; its test presses them."""
    c = standard_call
    print(f"\nThe standard call: {c.QUESTIONS} questions, {c.NOTES} notes, {c.MARKERS} markers")
    print(f"  {c.KEYS} keys: {c.TEXT} of the text and {c.KEYS - c.TEXT} beside it")
    print(f"  {c.MOST} at most: beside the text 1.2 for a note and 1 for a question")


def _beside(yardstick: str, samples: dict[str, list[float]]) -> list[Figure]:
    beside = tuple(samples[yardstick])
    return [
        Figure(name, tuple(found), () if name == yardstick else beside)
        for name, found in samples.items()
    ]


def _run(command: list[str]) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return done.stdout


def main() -> int:
    """Run it in a folder of its own, on the disk of the checkout."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measure, beside yardsticks.")
    parser.add_argument("--quick", action="store_true", help="a smaller library, fewer times")
    quick: bool = parser.parse_args().quick
    begun = perf_counter()
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    with (
        TemporaryDirectory(prefix="bench-", dir=build) as folder,
        own_machine(Path(folder)),
    ):
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody's start compiles every time
        Bench(Path(folder), quick).run()
    print(f"\n{perf_counter() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
