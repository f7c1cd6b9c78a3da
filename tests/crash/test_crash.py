"""Two hundred programs are killed with SIGKILL; a storage that loses something is found out."""

import subprocess
import sys

import pytest

from tests.house.source import ROOT

SEED = 20260504


def crash(*words: object) -> subprocess.CompletedProcess[str]:
    """The trials, in a program that has one thread only and can be copied."""
    command = (sys.executable, "-m", "tests.crash", *map(str, words))
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)


def sums(output: str) -> dict[str, int]:
    """The last row of the table, by the names of its columns."""
    names, *rows = (line.split() for line in output.splitlines() if line.startswith("   "))
    last = next(row for row in rows if row[0] == "all")
    return dict(zip(names, map(int, last[1:]), strict=True))


def test_two_hundred_kills_lose_nothing() -> None:
    done = crash("--trials", 200, "--seed", SEED)
    assert done.returncode == 0, done.stdout + done.stderr
    found = sums(done.stdout)
    assert found.pop("trials") == 200
    assert found.pop("acknowledged") >= 200
    assert found == {"lost": 0, "unreadable": 0, "torn": 0, "stray": 0}
    assert f"seed {SEED}" in done.stdout


@pytest.mark.parametrize(
    ("broken", "only", "fault"),
    [
        ("in-place", "fold", "unreadable"),
        ("too-early", "insert", "lost"),
        ("in-two-parts", "edit", "torn"),
        ("unswept", "fold", "stray"),
    ],
)
def test_a_storage_that_loses_something_is_found_guilty(broken: str, only: str, fault: str) -> None:
    done = crash("--trials", 60, "--seed", SEED, "--only", only, "--broken", broken)
    assert done.returncode == 1, done.stdout + done.stderr
    assert sums(done.stdout)[fault] > 0, done.stdout
