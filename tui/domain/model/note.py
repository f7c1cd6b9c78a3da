"""A note: one captured line."""

from dataclasses import dataclass
from datetime import datetime

from tui.domain.language.text import fold, nearest
from tui.domain.model.records import Record
from tui.domain.model.vocabulary import Kind
from tui.errors import UsageError

NOTE_LIMIT = 256_000
"""Most bytes that the words of a note have in UTF-8."""

SIGNS: dict[str, Kind] = {
    '"': Kind.QUOTE,
    "!": Kind.INSIGHT,
    "*": Kind.SURPRISE,
    ">": Kind.PROMISE_BY_ME,
    "<": Kind.PROMISE_BY_THEM,
    "@": Kind.REFERRAL,
    "#": Kind.RESOURCE,
    "~": Kind.PERSONAL,
    "?": Kind.THREAD,
    "%": Kind.OFF_THE_RECORD,
}
"""The first character of a line that gives its kind."""

GLYPHS: dict[Kind, str] = {
    Kind.PLAIN: " ",
    Kind.MARKER: "·",
    **{kind: sign for sign, kind in SIGNS.items()},
}
"""One cell that stands for a kind; the same character that is typed for it."""

LEGEND = (
    ('"', "quote"),
    ("!", "insight"),
    ("*", "surprise"),
    (">", "I owe"),
    ("<", "they owe"),
    ("@", "meet"),
    ("#", "resource"),
    ("~", "personal"),
    ("?", "thread"),
    ("%", "off"),
)
"""Sign and short word of every kind that can be typed, in the order of the legend row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Record):
    """One captured line, tied to the moment and the question it belongs to."""

    sequence: int
    """Place in the order of capture, from 1; order never depends on a clock."""
    kind: Kind
    """What the line is."""
    text: str
    """The words, without the first character that gave the kind; "" for a marker."""
    elapsed_s: int
    """Call time at the first keystroke, in whole seconds."""
    at: datetime
    """Wall time at the first keystroke, UTC."""
    question_id: str = ""
    """The question that was current, or ""."""
    starred: bool = False
    """Worth thanking for."""
    person_id: str = ""
    """The person that a referral became, or ""."""
    done: bool = False
    """Whether a thread was gone back to, or let go."""


def read_line(line: str) -> tuple[Kind, str]:
    """Kind and words of a typed line; a sign with nothing after it is plain text.

    Args:
        line: The cleaned line.

    Returns:
        The kind by the first character, and the words after it without outer blanks and, of a
        quote, without its closing mark. An empty line is a marker.
    """
    line = line.strip()
    if not line:
        return Kind.MARKER, ""
    kind = SIGNS.get(line[0])
    rest = line[1:].strip()
    if kind is Kind.QUOTE and rest.count('"') == 1:
        rest = rest.removesuffix('"').rstrip()
    return (kind, rest) if kind is not None and rest else (Kind.PLAIN, line)


_NAMES: dict[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    **{word.lower(): SIGNS[sign] for sign, word in LEGEND},
    "promise": Kind.PROMISE_BY_ME,
}


def named_kind(name: str) -> Kind:
    """The kind that is meant by its sign, its word, or the beginning of one.

    Raises:
        UsageError: None, or more than one, is meant.
    """
    typed = name.strip()
    word = fold(typed).replace("-", " ")
    found = {kind for known, kind in _NAMES.items() if word and known.startswith(word)}
    kind = SIGNS.get(typed) or _NAMES.get(word) or (found.pop() if len(found) == 1 else None)
    if kind is not None:
        return kind
    near = nearest(word, _NAMES) if word else ""
    told = f"; did you mean {near}?" if near else f". The kinds: {', '.join(Kind)}."
    raise UsageError(f'There is no kind "{typed}"{told}')


def next_kind(line: str) -> str:
    """A typed line as the kind that comes next in the legend; after the last comes plain."""
    kind, text = read_line(line)
    kinds = [Kind.PLAIN, *SIGNS.values()]
    following = kinds[(kinds.index(kind) + 1) % len(kinds)] if kind in kinds else Kind.PLAIN
    sign = next((sign for sign, of in SIGNS.items() if of is following), "")
    return f"{sign} {text}".lstrip()


def with_sign(line: str, sign: str) -> str:
    """A typed line as the kind of a sign; one that is only a sign has no words yet."""
    text = "" if line.strip() in SIGNS else read_line(line)[1]
    return f"{sign} {text}"


def write_line(note: Note) -> str:
    """The line that typed again gives the same kind and words."""
    sign = GLYPHS[note.kind]
    if note.kind is Kind.MARKER or sign == " ":
        return note.text
    return f"{sign} {note.text}"


def parts(text: str) -> tuple[str, ...]:
    """A text as pieces that fit into a note each, in order; only blanks between them are dropped.

    It is divided at the last line end that fits, else at the last blank, else anywhere.

    Args:
        text: The cleaned text.

    Returns:
        At least one piece, which is empty if the text is.
    """
    rest, pieces = text.encode().strip(), []
    while len(rest) > NOTE_LIMIT:
        end = _end_of_piece(rest)
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return tuple(piece.decode() for piece in (*pieces, rest))


def _end_of_piece(data: bytes) -> int:
    """Where the first piece ends of a text that doesn't fit."""
    for blank in (b"\n", b" "):
        end = data.rfind(blank, 0, NOTE_LIMIT + 1)
        if end > 0:
            return end
    end = NOTE_LIMIT
    while data[end] & 0xC0 == 0x80:  # inside a character
        end -= 1
    return end
