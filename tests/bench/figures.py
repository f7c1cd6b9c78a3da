"""Samples beside their yardstick, and the tables of the page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import log10
from statistics import median, quantiles

Samples = list[float]

ANY = 0
"""The size under which a yardstick is that is the same for every library."""


def tail(samples: Samples) -> float:
    """The 95th percentile."""
    if len(samples) < 2:
        return samples[0]
    return quantiles(samples, n=20, method="inclusive")[-1]


@dataclass(slots=True)
class Table:
    """What was measured of one thing, by name and by the size of the library."""

    title: str
    """What it is."""
    unit: str
    """The unit of the samples: ms, MB, …"""
    beside: str
    """What the yardstick is."""
    taken: Callable[[Samples], float] = median
    """What is taken of the samples."""
    yardstick: dict[int, Samples] = field(default_factory=dict)
    """Its samples by size, or under `ANY`."""
    rows: dict[str, dict[int, Samples]] = field(default_factory=dict)
    """The samples by name and size."""

    def measured(self, size: int, *samples: float) -> None:
        """Take samples of the yardstick."""
        self.yardstick.setdefault(size, []).extend(samples)

    def add(self, name: str, size: int, *samples: float) -> None:
        """Take samples of something."""
        self.rows.setdefault(name, {}).setdefault(size, []).extend(samples)

    def ratio(self, name: str, size: int) -> float | None:
        """How many times the yardstick that is; None if either was not measured."""
        beside = self.yardstick.get(size) or self.yardstick.get(ANY)
        samples = self.rows[name].get(size)
        if not samples or not beside or not self.taken(beside):
            return None
        return self.taken(samples) / self.taken(beside)

    def growth(self, name: str) -> float | None:
        """How many times as much it is, beside its yardstick, for ten times as many."""
        sizes = [size for size in self.rows[name] if size != ANY and self.ratio(name, size)]
        small, large = min(sizes, default=ANY), max(sizes, default=ANY)
        first, last = self.ratio(name, small), self.ratio(name, large)
        if small == large or not first or not last:
            return None
        return float((last / first) ** (1 / log10(large / small)))

    def lines(self, sizes: Sequence[int]) -> Iterator[str]:
        """The table in Markdown, its title above it."""
        whole = ", ".join(_plain(self.taken(found)) for found in self.yardstick.values())
        yield from (f"## {self.title}", "", f"Beside {self.beside}: {whole} {self.unit}.", "")
        if any(ANY in found for found in self.rows.values()):
            yield from ("| | × |", "|---|---|")
            yield from (f"| {name} | {_written(self.ratio(name, ANY))} |" for name in self.rows)
        else:
            heads = " | ".join(f"{size:,}" for size in sizes)
            yield from (f"| | {heads} | per tenfold |", "|---" * (len(sizes) + 2) + "|")
            for name in self.rows:
                found = " | ".join(_written(self.ratio(name, size)) for size in sizes)
                yield f"| {name} | {found} | {_written(self.growth(name))} |"
        yield ""


def _written(ratio: float | None) -> str:
    return "" if ratio is None else f"{ratio:.2f}"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
