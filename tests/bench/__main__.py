"""Measures start, keys, rest, saving, opening and memory beside yardsticks of the same run.

`make bench` writes `docs/performance.md`; `make bench ARGS=--quick` prints a first look instead.
It asserts nothing.
"""

import argparse
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench.measuring import ROOT, Bench
from tests.bench.page import page
from tests.tools.machine import own_machine

PAGE = ROOT / "docs" / "performance.md"


def main() -> int:
    """Run it in a folder of its own, on the disk of the checkout."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measure, beside yardsticks.")
    parser.add_argument("--quick", action="store_true", help="smaller, fewer times, only printed")
    quick: bool = parser.parse_args().quick
    begun = perf_counter()
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    with (
        TemporaryDirectory(prefix="bench-", dir=build) as folder,
        own_machine(Path(folder)),
    ):
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody's start compiles every time
        bench = Bench(Path(folder), quick)
        text = page(bench.run(), bench.sizes, perf_counter() - begun)
    if quick:
        print(text)
    else:
        PAGE.write_text(text, "utf-8")
        print(f"{PAGE.relative_to(ROOT)} is written; {perf_counter() - begun:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
