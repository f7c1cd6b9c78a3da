"""What the list of everybody shows: plain functions from data to rows."""

from collections.abc import Iterable, Sequence
from datetime import date, tzinfo

from rich.cells import cell_len

from tui.domain.agenda.doubles import Double
from tui.domain.agenda.people_lines import USUAL, Branch, PersonLine, last_words, next_words
from tui.domain.language.text import count_of
from widgets.plain import fit
from widgets.rows import Row

DOUBLE = "double/"
"""How the key of a row begins that names two people who may be one."""

TITLES = ("last contact", "next", "how often", "tags")
"""What is in the columns at the right."""

FIRST = (1, 0, 3, 2)
"""Which of them a narrow screen has first."""

WIDEST = 18
"""Most cells of such a column."""

CUT, LEAST = 3, 6
"""Which of them may be cut, and so many cells of it are shown at least."""

SHOWN = 3
"""How many pairs that may be one person are listed."""


def people_rows(lines: Sequence[PersonLine], width: int, today: date, zone: tzinfo) -> list[Row]:
    """Everybody, under the titles of the columns.

    Args:
        lines: The people, in their order.
        width: The cells of a row.
        today: The present day.
        zone: The user's own time zone.
    """
    told = [
        (last_words(line, today, zone), next_words(line, today), _often(line), _tags(line))
        for line in lines
    ]
    columns = _columns(told, width)
    rows = [
        Row(line.person.id, line.person.work, tail=_joined(cells, columns), head=line.person.name)
        for line, cells in zip(lines, told, strict=True)
    ]
    title = Row("", f"{len(lines)} · name, work", tail=_joined(TITLES, columns), tone="title")
    return [title, *rows] if rows else []


def _often(line: PersonLine) -> str:
    """How often, unless that is as usual."""
    return line.often if line.often != USUAL else ""


def _tags(line: PersonLine) -> str:
    return " ".join(f"#{tag}" for tag in line.person.tags)


def _columns(told: Sequence[tuple[str, ...]], width: int) -> dict[int, int]:
    """Which columns there is room for, and how wide each is; one with nothing in it is none."""
    wide = [
        min(WIDEST, max(cell_len(cells[at]) for cells in (TITLES, *told)))
        for at in range(len(TITLES))
    ]
    columns: dict[int, int] = {}
    for at in FIRST:
        left = width // 2 - sum(columns.values()) - 2 * len(columns)
        least = LEAST if at == CUT else wide[at]
        if any(cells[at] for cells in told) and left >= min(least, wide[at]):
            columns[at] = min(wide[at], left)
    return dict(sorted(columns.items()))


def _joined(cells: tuple[str, ...], columns: dict[int, int]) -> str:
    return "  ".join(fit(cells[at], wide) for at, wide in columns.items())


def tree_rows(tree: Iterable[Branch], alone: int) -> list[Row]:
    """The tree of who introduced whom.

    Args:
        tree: Those who are in it.
        alone: How many others there are.
    """
    tree = tuple(tree)
    wide = max((cell_len(branch.person.work) for branch in tree), default=0)
    rows = [
        Row(
            branch.person.id,
            f"{'   ' * (branch.depth - 1)}{'└─ ' if branch.depth else ''}{branch.person.name}",
            tail=fit(branch.person.work, wide),
        )
        for branch in tree
    ]
    if not rows:
        return []
    title = Row("", f"{len(rows)} · who introduced whom", tone="title")
    words = f"{count_of(alone, 'other')} introduced nobody, and nobody known introduced them"
    return [title, *rows, *([Row("", words, tone="dim")] if alone else [])]


def double_rows(pairs: Sequence[Double], join: str, apart: str) -> list[Row]:
    """Who may be there twice.

    Args:
        pairs: The pairs.
        join: The key that joins two.
        apart: The key that says that they are two.
    """
    rows = [
        Row(
            f"{DOUBLE}{pair.one.id}/{pair.other.id}",
            f"{pair.one.name} and {pair.other.name} · {pair.why}",
            tail=f"{join} joins them, {apart} keeps them apart",
        )
        for pair in pairs[:SHOWN]
    ]
    rest = f" · the first {SHOWN}" if len(pairs) > SHOWN else ""
    title = Row("", f"{len(pairs)} · perhaps one person twice{rest}", tone="title")
    return [title, *rows, Row("", "")] if rows else []
