"""Prints what screens, panels and apps are put together from, and who leans on whom.

`make figures`, or `make figures ARGS=AddNote` to count the files that name another command.
It asserts nothing; `tests/house/test_figures.py` does, by the same measure.
"""

import sys
from collections.abc import Iterator, Mapping

from tests.house.source import python_files
from tests.tools.measure import Thing, files_naming, lines_in, room, single_heir_bases, things

KINDS = ("app", "screen", "panel", "dialog")
COMMAND = "SetStar"
PACKAGES = ("tui.domain", "tui.screens")
COLUMNS = (
    "what",
    "classes",
    "files",
    "lines",
    "methods",
    "actions",
    "shared",
    "parts",
    "arrows",
    "cycles",
)
"""Shared are attributes that several classes assign; parts are packages and modules, one level
deep, and an arrow goes from one that imports to one that is imported."""

Row = Mapping[str, str | int]


def thing_row(thing: Thing) -> Row:
    return {
        "what": f"{thing.kind} {thing.name}",
        "classes": len(thing.bases),
        "files": len(thing.files),
        "lines": thing.lines,
        "methods": len(thing.methods),
        "actions": len(thing.actions),
        "shared": len(thing.shared),
    }


def package_row(package: str) -> Row:
    found = room(package)
    numbers = {"arrows": len(found.arrows), "cycles": len(found.cycles)}
    return {"what": f"inside `{package}`", "parts": len(found.parts), **numbers}


def rows(command: str) -> Iterator[Row]:
    seen = sorted((t for t in things() if t.kind in KINDS), key=lambda t: KINDS.index(t.kind))
    yield from map(thing_row, seen)
    yield {"what": "bases with a single heir", "classes": len(single_heir_bases())}
    yield {"what": "`tui`", "files": len(python_files("tui")), "lines": lines_in("tui")}
    yield {"what": f"code files touched by `{command}`", "files": len(files_naming(command))}
    yield from map(package_row, PACKAGES)


def main() -> int:
    command = sys.argv[1] if len(sys.argv) > 1 else COMMAND
    print(f"| {' | '.join(COLUMNS)} |\n| --- |{' ---: |' * (len(COLUMNS) - 1)}")
    for row in rows(command):
        cells = (row.get(column, "") for column in COLUMNS)
        print("|", *(f"{n:,} |" if isinstance(n, int) else f"{n} |" for n in cells))
    return 0


if __name__ == "__main__":
    sys.exit(main())
