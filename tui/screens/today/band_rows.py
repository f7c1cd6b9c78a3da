"""What is to be done on Today, in three bands: plain functions from data to rows."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from rich.cells import cell_len

from tui.domain.agenda.bands import Band, Bands, Pile, shares
from tui.domain.agenda.due import Due, DueKind
from tui.domain.agenda.week import Week
from tui.domain.language.date_words import say_date, say_near
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.structs import replace
from widgets.plain import fit
from widgets.rows import Row

LEADS = {
    DueKind.CALL: "● call",
    DueKind.THANK_YOU: "◆ thank",
    DueKind.NEXT_CALL: "▸ next",
    DueKind.CONFIRM: "✉ confirm",
    DueKind.PROMISE: "○ promise",
    DueKind.NUDGE: "… request",
    DueKind.INTRODUCTION: "↔ intro",
    DueKind.ADVICE: "◇ advice",
    DueKind.TOUCH: "~ touch",
}
"""Glyph and word for each kind of line."""

WHEN = len("since 30 Nov 2025")
"""Cells of the column in which all days and times of Today begin; a few are longer."""

SLIM = len("24 Nov 15:00")
"""The same where there is little room: longer ones begin further to the left."""

LATE = "!"
"""In place of the glyph of what is late."""

PILES = {
    (DueKind.PROMISE, False): "promises without a day",
    (DueKind.PROMISE, True): "promises to you",
    (DueKind.NUDGE, True): "requests without an answer",
    (DueKind.INTRODUCTION, False): "introductions to thank for",
    (DueKind.INTRODUCTION, True): "introductions to come",
    (DueKind.ADVICE, False): "pieces of advice to try",
    (DueKind.TOUCH, False): "people to be in touch with again",
}
"""What a row says that has several lines of a kind for one, by kind and by whose turn it is."""

NAMED = 2
"""How many people such a row names."""

FEW = 3
"""How many overdue lines are above the days of the week; the rest share one row."""

TOMORROW = timedelta(days=1)

MOST = 12
"""Of lines that are looked for so many are listed at once: the words of some are in files."""

MORE = "/more/"
"""How the key of a row begins that is there for lines which are not listed."""

People = Mapping[str, PersonHead]


class Shelf(Struct, frozen=True):
    """What the rows of the bands are made from, beside the lines themselves."""

    people: People
    """Everybody, by id."""
    told: Callable[[Due], str]
    """Gives the words of the promise or the advice that a line is about, or ""."""
    goals: Mapping[str, str]
    """What each conversation is about, by its id."""
    several: Collection[str]
    """Ids of the people with whom there is more than one conversation."""
    opened: Collection[str]
    """Keys of the rows whose lines were asked for."""
    narrow: bool = False
    """Whether there is no room for how far away a moment is."""


def name_of(people: People, id: str) -> str:
    """The name of a person, or that there is none."""
    person = people.get(id)
    return person.name if person else "(person missing)"


def with_several(heads: Iterable[ConversationHead]) -> set[str]:
    """Ids of the people with whom there is more than one conversation."""
    times = Counter(head.person_id for head in heads)
    return {id for id, count in times.items() if count > 1}


def goals_of(heads: Iterable[ConversationHead]) -> dict[str, str]:
    """What each conversation is about."""
    return {head.id: head.goal for head in heads if head.goal}


def band_rows(bands: Bands, shelf: Shelf, room: int) -> list[Row]:
    """The rows of the three bands, in so many rows of the screen unless more was asked for.

    Args:
        bands: The lines.
        shelf: What the rows are made from.
        room: How many rows there are.
    """
    titles = bool(bands.now) + bool(bands.week) + bool(bands.piles) + 1
    left = room - titles - len(bands.piles)
    listed = shares(len(bands.now), len(bands.week), left)
    tall = left >= len(bands.now) + len(bands.week) + titles
    parts = [
        _band(Band.NOW, bands.now, listed[0], shelf),
        _band(Band.WEEK, bands.week, listed[1], shelf),
        [row for pile in bands.piles for row in _pile_rows(pile, shelf)],
    ]
    rows: list[Row] = []
    waiting = sum(len(pile.lines) for pile in bands.piles)
    counts = (len(bands.now), len(bands.week), waiting)
    for band, count, part in zip(Band, counts, parts, strict=True):
        if part:
            gap = [Row("", "")] if rows and tall else []
            rows += [*gap, Row("", f"{band} · {count}", tone="title"), *part]
    return [*in_columns(rows, narrow=shelf.narrow), Row("", "")] if rows else []


def found_rows(lines: Sequence[Due], shelf: Shelf) -> list[Row]:
    """The rows of the lines that are looked for, the first of very many."""
    key = f"{MORE}found"
    shown = lines if key in shelf.opened else lines[:MOST]
    rows = in_columns([line_row(line, shelf) for line in shown], narrow=shelf.narrow)
    rows += _rest(key, lines, len(shown), MOST)
    return [Row("", f"to be done · {len(lines)}", tone="title"), *rows] if rows else []


def in_columns(rows: list[Row], *, narrow: bool) -> list[Row]:
    """Rows whose tails begin in the same column, where there is room for the longest."""
    wide = SLIM if narrow else max((WHEN, *(cell_len(row.tail) for row in rows)))
    fitted = (fit(row.tail, max(wide, cell_len(row.tail))) for row in rows)
    return [replace(r, tail=tail) if r.tail else r for r, tail in zip(rows, fitted, strict=True)]


def _band(band: Band, lines: tuple[Due, ...], listed: int, shelf: Shelf) -> list[Row]:
    key = f"{MORE}{band.name}"
    shown = lines if key in shelf.opened else lines[:listed]
    return [*(line_row(line, shelf) for line in shown), *_rest(key, lines, len(shown), listed)]


def _rest(key: str, lines: Sequence[Due], shown: int, usual: int) -> list[Row]:
    """The row that is there for lines which are not listed, or which can be folded again.

    Args:
        key: Its key.
        lines: All lines.
        shown: How many are listed.
        usual: How many are listed until the others are asked for.
    """
    if rest := lines[shown:]:
        late = sum(line.late for line in rest)
        words = f"and {len(rest)} more{f', {late} late' if late else ''}; Enter shows them"
        return [Row(key, words, tone="dim")]
    return [Row(key, "Enter shows fewer", tone="dim")] if shown > usual else []


def _pile_rows(pile: Pile, shelf: Shelf) -> list[Row]:
    """The one row of a pile, and its lines below if they were asked for."""
    if len(pile.lines) == 1:
        return [line_row(pile.lines[0], shelf)]
    key = pile_key(pile)
    names = list(dict.fromkeys(name_of(shelf.people, line.person_id) for line in pile.lines))
    rest = len(names) - NAMED
    said = " and ".join(names) if rest < 1 else f"{', '.join(names[:NAMED])} and {rest} more"
    text = f"{len(pile.lines)} {PILES[pile.kind, pile.theirs]} · {said}"
    row = Row(key, text, LEADS[pile.kind], "" if shelf.narrow else pile.lines[0].when)
    return [row, *(line_row(line, shelf) for line in pile.lines)] if key in shelf.opened else [row]


def pile_key(pile: Pile) -> str:
    """The key of the row that stands for a pile."""
    return f"{MORE}{pile.kind.name}/{'theirs' * pile.theirs}"


def week_rows(week: Week, shelf: Shelf, today: date) -> list[Row]:
    """The week, day by day; a day with nothing says so.

    Args:
        week: The lines.
        shelf: What the rows are made from.
        today: The present day.
    """
    rows: list[Row] = []
    if late := len(week.overdue):
        rows.append(Row("", f"overdue · {late}", tone="title"))
        key = f"{MORE}overdue"
        shown = week.overdue if late <= FEW or key in shelf.opened else ()
        rows += [line_row(line, shelf) for line in shown]
        if not shown:
            rows.append(Row(key, f"{late} lines; Enter shows them", LATE, tone="late"))
        elif late > FEW:
            rows.append(Row(key, "Enter shows fewer", tone="dim"))
    for day, lines in week.days:
        said = (
            f"{say_near(day, today)}, {say_date(day)}" if day <= today + TOMORROW else say_date(day)
        )
        rows.append(Row("", f"{said} · {len(lines) or 'nothing'}", tone="title"))
        rows += [line_row(line, shelf) for line in lines]
    if week.later:
        rows.append(Row("", f"later · {len(week.later)}", tone="title"))
        rows += [line_row(line, shelf) for line in week.later]
    return in_columns(rows, narrow=shelf.narrow)


def line_row(line: Due, shelf: Shelf) -> Row:
    """A line: its kind, with whom, what there is to do, and when."""
    said = " · ".join(filter(None, (shelf.told(line), line.what)))
    goal = shelf.goals.get(line.conversation_id, "")
    told_apart = line.person_id in shelf.several or not said
    when = line.when.removeprefix("due ")
    when = when.partition(" (")[0] if shelf.narrow else when
    lead = LEADS[line.kind]
    return Row(
        line.key,
        " · ".join(filter(None, (said, goal * told_apart))),
        f"{LATE}{lead[1:]}" if line.late else lead,
        when,
        "late" if line.late else "current" if line.kind is DueKind.CALL else "",
        name_of(shelf.people, line.person_id),
    )
