"""`python -m tests.suite [WORDS FOR PYTEST]`: what `make test` does, up to the first failure.

Only the run of the rules is traced for coverage: their own tests cover them whole, and to trace
the screens as well would take longer than all the rest. Lint keeps to one core, so the rules are
tested beside it.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from subprocess import PIPE, STDOUT

import pytest

from tests.suite.tally import Tally

ROOT = Path(__file__).resolve().parents[2]
RULES = "tests/domain"
TRACED = ("--cov=tui.domain", "--cov-branch", "--cov-report=term-missing:skip-covered")
WHOLE = "--cov-fail-under=100"


def main(words: list[str]) -> int:
    """Run all steps, and say in one line what came out; the status of the one that failed."""
    began, tally = time.monotonic(), Tally()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of starts need not compile each
    said, status = steps(words, tally)
    spent = round(time.monotonic() - began)
    print(f"seconds by room: {tally.rooms}")
    print(" · ".join([*said, tally.counted, f"{spent // 60}:{spent % 60:02}"]), flush=True)
    return status


def steps(words: list[str], tally: Tally) -> tuple[list[str], int]:
    """Check, test the rules, test the others; what can be said of it, and the first bad status."""
    command = (os.environ.get("MAKE", "make"), "lint")
    with subprocess.Popen(command, cwd=ROOT, stdout=PIPE, stderr=STDOUT, text=True) as lint:
        status = pytest.main([RULES, *TRACED, WHOLE, *words], [tally])
        print(lint.communicate()[0], end="", flush=True)
    if lint.returncode:
        return ["lint failed"], lint.returncode
    if status:
        return ["lint ok", "domain failed"], status
    rooms = {path.parent.relative_to(ROOT).as_posix() for path in ROOT.glob("tests/*/test_*.py")}
    return ["lint ok", "domain 100 %"], pytest.main([*sorted(rooms - {RULES}), *words], [tally])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
