"""Samples, their middle and their tail, and the table that is printed."""

from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured of one thing."""

    name: str
    """What it is."""
    samples: tuple[float, ...]
    """In one unit: milliseconds, megabytes, …"""
    yardstick: tuple[float, ...] = ()
    """The same of what it is compared with, from the same run."""

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.samples)

    @property
    def tail(self) -> float:
        """The 95th percentile."""
        if len(self.samples) < 2:
            return self.samples[0]
        return quantiles(self.samples, n=20, method="inclusive")[-1]

    @property
    def ratio(self) -> float:
        """How many times the yardstick's median."""
        return self.middle / self._beside.middle

    @property
    def tail_ratio(self) -> float:
        """How many times the yardstick's 95th percentile."""
        return self.tail / self._beside.tail

    @property
    def _beside(self) -> "Figure":
        return Figure(self.name, self.yardstick or self.samples)


def print_table(title: str, unit: str, figures: list[Figure]) -> None:
    """Print figures below a title; the first is the yardstick."""
    wide = max(len(figure.name) for figure in figures)
    p50, p95 = f"p50 {unit}", f"p95 {unit}"
    print(f"\n{title}")
    print(f"  {'':<{wide}}  {'ratio':>7}  {p50:>9}  {'ratio':>7}  {p95:>9}")
    for figure in figures:
        print(
            f"  {figure.name:<{wide}}  {figure.ratio:>7.2f}  {figure.middle:>9.3f}"
            f"  {figure.tail_ratio:>7.2f}  {figure.tail:>9.3f}"
        )


def print_growth(tables: dict[int, list[Figure]]) -> None:
    """Print how many times as long the same takes in the largest library as in the one before."""
    for small, large in list(pairwise(tables))[-1:]:
        print(f"  from {small} to {large} conversations, p50 times")
        for before, after in zip(tables[small], tables[large], strict=True):
            name = before.name.rpartition(": ")[2]
            print(f"  {after.middle / before.middle:>9.1f}  {name}")
