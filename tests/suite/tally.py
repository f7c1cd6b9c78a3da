"""Counts what a run of pytest came to, and where its seconds went."""

from collections import Counter, defaultdict

import pytest


class Tally:
    """A plugin that adds up over several runs; with workers, their seconds are added up too."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.seconds: dict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test once, and every second that it took, its making ready included."""
        room = report.nodeid.split("/")[1]
        self.seconds[room] += report.duration
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[report.outcome] += 1

    @property
    def counted(self) -> str:
        """How many passed, and before it what didn't, in words."""
        others = sorted(self.outcomes.keys() - {"passed"})
        return ", ".join(f"{self.outcomes[name]:,} {name}" for name in (*others, "passed"))

    @property
    def rooms(self) -> str:
        """The seconds of each room, the largest first."""
        most_first = sorted(self.seconds.items(), key=lambda item: -item[1])
        return " · ".join(f"{room} {seconds:.0f}" for room, seconds in most_first)
