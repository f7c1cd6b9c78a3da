"""The picture of a prompter: what is in each row of a window of any size."""

from collections.abc import Iterator

from msgspec import Struct

from tui.cli.output import visible
from tui.cli.prompter.cells import ends, wrap
from tui.cli.prompter.letters import large
from tui.domain.interview.prompter import Prompt
from tui.domain.language.cells import cut, width_of
from tui.structs import replace

CUE_LIMIT = 40
"""Most characters that are drawn large; more are read faster as they are."""

LARGEST = (4, 2, 1, 0)
"""Sizes of the cue, the first that fits is taken; 0 is ordinary letters."""

HUGE = 40
"""From so many rows on the minutes are twice as large."""


class Line(Struct, frozen=True):
    """One row."""

    text: str
    """What is in it."""
    bold: bool = False
    """Whether it is bright."""
    dim: bool = False
    """Whether it steps back."""


def picture(prompt: Prompt, width: int, height: int, *, strip: bool = False) -> tuple[Line, ...]:
    """The rows of a prompter; never more than there are, and none wider than there is room.

    The cue and the minutes are as large as the window allows.

    Args:
        prompt: What is shown.
        width: Columns of the window.
        height: Its rows.
        strip: Whether only the words to be said are shown, in ordinary letters.
    """
    if width < 1 or height < 1:
        return ()
    label, time, until = map(_row, (prompt.label, prompt.time, prompt.until))
    prompt = replace(prompt, label=label, time=time, until=until)
    small = _small(prompt, width, strip=strip)
    tries = [] if strip else list(_large(prompt, width, height))
    rows = next(iter(tries), small)
    if len(rows) > height:
        last = rows[height - 1]
        rows = [*rows[: height - 1], Line(cut(f"{last.text} …", width), last.bold, last.dim)]
    return tuple(rows)


def _small(prompt: Prompt, width: int, *, strip: bool) -> list[Line]:
    """The words in ordinary letters, below the minutes."""
    head = " · ".join(filter(None, (prompt.time, prompt.label)))
    said = _words(prompt, width, bold=not prompt.cue or strip)
    cue = [Line(row, bold=True) for row in wrap(prompt.cue.upper(), width) if row]
    top = Line(ends(head, prompt.until, width), dim=True)
    return [top, *((said or cue) if strip else (*cue, *said))]


def _large(prompt: Prompt, width: int, height: int) -> Iterator[list[Line]]:
    """The pictures with large minutes that fit, the one with the largest cue first."""
    inner = width - 2
    if not prompt.cue and len(prompt.words) <= CUE_LIMIT:
        prompt = replace(prompt, cue=prompt.words, words="")
    minutes = _minutes(prompt, inner, 4 if height >= HUGE else 2)
    for size in LARGEST:
        cue = _cue(prompt, inner, size)
        if cue is None or (prompt.minutes and not minutes):
            continue
        above = [*cue, *([Line("")] if cue else []), *_words(prompt, inner, bold=not cue)]
        empty = height - 2 - len(above) - len(minutes)
        if empty < 0 or (minutes and not empty):
            continue
        top = Line(ends(prompt.label, prompt.until, inner), dim=True)
        rows = [top, Line(""), *above, *[Line("")] * empty, *minutes]
        yield [Line(f" {row.text}" if row.text else "", row.bold, row.dim) for row in rows]


def _cue(prompt: Prompt, width: int, size: int) -> list[Line] | None:
    """The rows of the cue in a size; None if it can't be drawn so."""
    if not size:
        return [Line(row, bold=True) for row in wrap(prompt.cue.upper(), width) if row]
    if not prompt.cue:
        return []
    drawn = large(prompt.cue, width, size) if len(prompt.cue) <= CUE_LIMIT else ()
    return [Line(row, bold=True) for row in drawn] or None


def _row(text: str) -> str:
    """Text that is in one row."""
    return visible(text).replace("\n", " ")


def _words(prompt: Prompt, width: int, *, bold: bool) -> list[Line]:
    return [Line(row, bold) for row in wrap(prompt.words, width)] if prompt.words else []


def _minutes(prompt: Prompt, width: int, size: int) -> list[Line]:
    """The minutes in large digits, with their words beside them; none where there is no room."""
    drawn = large(prompt.minutes, width, size)
    wide = max(map(len, drawn), default=0)
    if not drawn or wide + 3 + width_of(prompt.time) > width:
        return []
    rows = [Line(row, bold=True) for row in drawn]
    middle = len(drawn) // 2
    rows[middle] = Line(f"{drawn[middle]:<{wide}}   {prompt.time}", bold=True)
    return rows
