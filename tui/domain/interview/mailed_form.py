"""A form as it comes out of a mail: quoted, indented, its lines wrapped, with odd blanks.

A line that begins with `>` is quoted or is a promise. It is quoted where the form's own rows are;
where that can't be told the line is unclear, since a promise that nobody made is worse than none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from tui.domain.interview.paper_form import HINT, LEGEND_ROWS, MORE, OLD_ROWS
from tui.domain.language.text import clean
from tui.patterns import late
from tui.structs import replace

PRINTED = frozenset(" ".join(row.split()) for row in (HINT, MORE, *LEGEND_ROWS, *OLD_ROWS))
"""Rows that are on every form and say nothing when they come back."""

FENCES = ("```", "```text")
"""What is around the form in Markdown."""

TIME = late(r"(started|ended):(.*)")
"""A row for one of the times."""

HEADING = late(r"\[(\d{1,4})\](.*)")
"""A row with a question's number and cue."""

LABEL = late(r"(\d{1,4})[a-z]\)(.*)")
"""A row with a number, to write on."""

_INVISIBLE = "\u200b\u2060\ufeff"
_MARK = late(r"[-–—]{1,3} ?8< ?[-–—]{1,3}")
_MARK_END = "--from FILE"
_QUOTED = late(r"(\s*)([>|](?:\s?[>|])*)\s?(.*)")
_PIECES = 4
"""The maximum number of lines that a mail program makes of one."""

_TELLING = 12
"""How many letters say which printed row it is."""

_NARROW = 60
"""No mail program wraps a line that is shorter."""


class Line(Struct, frozen=True):
    """A line of a form, without what quoted it."""

    number: int
    """Its number in the text, from 1; of several that were one, the first."""
    text: str
    """What it says, with single blanks."""
    depth: int = 0
    """How often it is quoted."""
    width: int = 0
    """Characters that it had, or its last piece had."""
    use_cases: bool = False
    """Whether it says itself that the next line belongs to it."""
    unclear: bool = False
    """Whether it may be quoted or a promise."""


def form_part(text: str) -> list[Line]:
    """The lines below the form's mark, or all where there is none, as they were filled in.

    Args:
        text: What was given, with or without what a mail program made of it.
    """
    raw = clean(text.replace("\u00a0", " ")).split("\n")
    lines = _below_mark([(n, line.lstrip(_INVISIBLE)) for n, line in enumerate(raw, 1)])
    quote = _quote_of(line for _, line in lines)
    peeled = [_peeled(number, line, quote) for number, line in lines]
    signature = next((at for at, (_, line) in enumerate(lines) if line.rstrip() == "--"), None)
    return list(_joined(_without_printed(peeled[:signature] if quote else peeled)))


def _below_mark(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    at = next((at for at, (_, line) in enumerate(lines) if _MARK.match(_bare(line))), None)
    if at is None:
        return lines
    for end in range(at + 1, at + 1 + _PIECES):
        if " ".join(_bare(line) for _, line in lines[at:end]).endswith(_MARK_END):
            return lines[end:]
    return lines[at + 1 :]


def _bare(line: str) -> str:
    """A line without anything that quotes it."""
    quoted = _QUOTED.match(line)
    return " ".join((quoted[3] if quoted else line).split())


def _is_row(text: str) -> bool:
    """Whether a line is one of the form's own, filled in or not."""
    return (
        text in PRINTED or text in FENCES or any(row.match(text) for row in (TIME, HEADING, LABEL))
    )


def _is_blank(text: str) -> bool:
    return not text.strip("_ ")


def _quote_of(lines: Iterable[str]) -> tuple[str, int] | None:
    """What is before the quotes of the form's rows, and how many there are; None without any."""
    found = [quoted for line in lines if (quoted := _QUOTED.match(line)) and _is_row(_bare(line))]
    return (found[0][1], min(map(_depth, found))) if found else None


def _depth(quoted: re.Match[str]) -> int:
    return len(re.findall("[>|]", quoted[2]))


def _peeled(number: int, line: str, quote: tuple[str, int] | None) -> Line:
    quoted = _QUOTED.match(line) if quote else None
    if quote is None or quoted is None or quoted[1] != quote[0]:
        text, depth, unclear = line, 0, False
    elif _is_row(_bare(line)) or _is_blank(quoted[3]):
        text, depth, unclear = quoted[3], _depth(quoted), False
    else:
        text = re.sub(rf"(?:\s*[>|]){{1,{quote[1]}}}", "", line, count=1)
        depth, unclear = _depth(quoted), _depth(quoted) <= quote[1]
    width = len(line.rstrip())
    use_cases = width >= _NARROW and line.endswith(" ")
    return Line(number, " ".join(text.split()), depth, width, use_cases, unclear)


def _without_printed(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without printed rows, also where one became several."""
    at = 0
    while at < len(lines):
        pieces = _printed_pieces([line.text for line in lines[at : at + _PIECES]])
        if not pieces:
            yield lines[at]
        at += pieces or 1


def _printed_pieces(texts: Sequence[str]) -> int:
    """How many lines at the beginning are one printed row; 0 if none are."""
    if len(texts[0]) < _TELLING:
        return 0
    return next((end for end in range(1, len(texts) + 1) if " ".join(texts[:end]) in PRINTED), 0)


def _joined(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with those put together that a mail program made of one."""
    last: Line | None = None
    for line in lines:
        if last and _goes_on(last, line):
            text = f"{last.text} {line.text}"
            last = replace(last, text=text, width=line.width, use_cases=line.use_cases)
            continue
        if last:
            yield last
        last = line
    if last:
        yield last


def _goes_on(last: Line, line: Line) -> bool:
    """Whether a line is the rest of the one before it.

    Lines that were wrapped are as long as they can be: the next word would not have fit.
    """
    if last.depth != line.depth or _is_blank(line.text) or _is_blank(last.text):
        return False
    full = line.unclear and last.width + 1 + len(line.text.split()[0]) > _NARROW
    return (last.use_cases or full) and not _is_row(line.text)
