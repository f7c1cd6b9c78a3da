"""What a command loads and opens, counted: numbers here may only fall."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import Shelf
from tests.house.source import ROOT

MODULES = {
    ("--version",): 5,
    ("due", "--short"): 85,
    ("due",): 88,
    ("list",): 84,
    ("list", "--stage", "asked"): 87,
    ("paths",): 17,
}
"""How many modules of ours a command loads; no answer that is kept is there yet."""

KEPT = 5
"""How many `list` loads whose answer was kept."""

WATCH = """
import os, sys

home, opened = sys.argv.pop(1) + os.sep, set()


def watch(event, args):
    if event == "open" and os.path.realpath(str(args[0])).startswith(home):
        opened.add(os.path.basename(str(args[0])))


sys.addaudithook(watch)
from coffeechat import main

try:
    main()
finally:
    ours = [name for name in sys.modules if name.split(".")[0] == "tui"]
    print("COUNTED", len(ours), *opened, file=sys.stderr)
"""


def counted(machine: Path, *words: str) -> tuple[int, set[str]]:
    """How many modules of ours a command loads, and the names of the files it opens."""
    done = subprocess.run(
        (sys.executable, "-c", WATCH, os.path.realpath(machine), *words),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    count, *opened = done.stderr.rpartition("COUNTED")[2].split()
    return int(count), set(opened)


@pytest.mark.parametrize("words", MODULES, ids=" ".join)
def test_no_command_loads_more_than_it_did(
    shelf: Shelf, machine: Path, words: tuple[str, ...]
) -> None:
    shelf.world.session.close()
    counted(machine, "list", "--json")  # writes the catalogue
    assert counted(machine, *words)[0] <= MODULES[words]


def test_an_answer_that_was_kept_loads_next_to_nothing(shelf: Shelf, machine: Path) -> None:
    shelf.world.session.close()
    counted(machine, "list")
    count, opened = counted(machine, "list")
    assert count == KEPT and len(opened) == 1


def test_no_file_of_anybody_is_opened_where_the_catalogue_knows_it(
    shelf: Shelf, machine: Path
) -> None:
    shelf.world.session.close()
    counted(machine, "list", "--json")
    opened = counted(machine, "list", "--json")[1]
    ids = {path.name for path in (machine / "library").glob("*/*.json")}
    assert ids and any(name.startswith("catalog") for name in opened)
    assert not opened & ids
