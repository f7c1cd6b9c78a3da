"""Kills programs with SIGKILL while they write, and judges what a new program finds.

`make crash`, or `make crash ARGS="--trials 200"`. A row for each kind of work; the status is 1 if
anything was lost, unreadable, done by half, or left lying about.
"""

import argparse
import random
import sys
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.crash.actions import KINDS, Kind
from tests.crash.broken import BROKEN
from tests.crash.judge import Verdict
from tests.crash.trials import Trials
from tests.tools.machine import own_machine

COLUMNS = [field.name for field in fields(Verdict) if field.name != "words"]
MOST_WORDS = 20


def run_all(trials: Trials, kinds: list[Kind], count: int) -> dict[str, list[Verdict]]:
    """So many trials, the kinds taking turns."""
    verdicts: dict[str, list[Verdict]] = {kind.name: [] for kind in kinds}
    for number in range(count):
        kind = kinds[number % len(kinds)]
        verdicts[kind.name].append(trials.run(kind))
    return verdicts


def print_table(verdicts: dict[str, list[Verdict]]) -> None:
    """A row for each kind, and the sums."""
    print("".join(f"{name:>14}" for name in ("", "trials", *COLUMNS)))
    together = [verdict for some in verdicts.values() for verdict in some]
    for name, some in {**verdicts, "all": together}.items():
        sums = [sum(getattr(verdict, column) for verdict in some) for column in COLUMNS]
        print(f"{name:>14}" + "".join(f"{number:>14}" for number in (len(some), *sums)))


def print_words(verdicts: dict[str, list[Verdict]]) -> None:
    """What is the matter, the first of it."""
    words = [f"{name}: {word}" for name, some in verdicts.items() for v in some for word in v.words]
    for word in words[:MOST_WORDS]:
        print(f"  {word}")


def main() -> int:
    """Run it in a folder of its own."""
    parser = argparse.ArgumentParser(prog="make crash", description="Kill it a thousand times.")
    parser.add_argument("--trials", type=int, default=1000, help="how many")
    parser.add_argument("--seed", type=int, default=random.randrange(2**32), help="of an earlier")
    parser.add_argument("--broken", choices=BROKEN, help="with a storage that loses something")
    parser.add_argument("--only", choices=[kind.name for kind in KINDS], help="one kind of work")
    chosen = parser.parse_args()
    kinds = [kind for kind in KINDS if chosen.only in (None, kind.name)]
    spoil = BROKEN[chosen.broken] if chosen.broken else lambda: None
    begun = perf_counter()
    with TemporaryDirectory(prefix="crash-") as folder, own_machine(Path(folder)):
        verdicts = run_all(Trials(Path(folder), chosen.seed, spoil), kinds, chosen.trials)
    print_table(verdicts)
    print_words(verdicts)
    print(f"\nseed {chosen.seed}, {perf_counter() - begun:.0f} s")
    return int(any(verdict.guilty for some in verdicts.values() for verdict in some))


if __name__ == "__main__":
    sys.exit(main())
