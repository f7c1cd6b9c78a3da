"""A note: one captured line, its kind, and the first characters that give the kind."""

from collections.abc import Mapping
from datetime import datetime

from tui.domain.language.text import fold, nearest
from tui.domain.model.records import Record
from tui.domain.model.sign_guard import INSISTS, PROMISES, QUOTES, bites, is_promise, standard
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
    "=": Kind.MY_SIDE,
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
    ("#", "read"),
    ("~", "life"),
    ("?", "thread"),
    ("%", "off"),
    ("=", "me"),
)
"""Sign and short word of every kind that can be typed, in the order of the legend row."""


class Note(Record, frozen=True, kw_only=True):
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


def read_line(line: str, kinds: Mapping[str, Kind] = SIGNS) -> tuple[Kind, str]:
    """Kind and words of a typed line.

    A sign counts in its typographic and full-width forms too. It is text after a blank, where it
    would bite (see `bites`), and with nothing after it; then the line is kept as it was typed.
    A sign, a colon and a blank insist on the kind.

    Args:
        line: The cleaned line.
        kinds: The kind of every sign.

    Returns:
        The kind by the first character, and the words after it without outer blanks and, of a
        quote, without its closing mark. An empty line is a marker.
    """
    words = line.strip()
    if not words:
        return Kind.MARKER, ""
    kind, rest = kinds.get(line[0]) or kinds.get(standard(line[0])), words[1:]
    if kind is None:
        return Kind.PLAIN, words
    insisted = rest.removeprefix(INSISTS).strip() if rest.startswith(INSISTS) else ""
    if insisted and (kind not in PROMISES or is_promise(insisted)):
        return kind, insisted
    if rest[:1] in kinds or bites(kind, rest):
        return Kind.PLAIN, words
    rest = rest.strip()
    return kind, _unclosed(rest) if kind is Kind.QUOTE else rest


def _unclosed(words: str) -> str:
    """The words of a quote without its closing mark, if they have that one mark only."""
    marks = sum(character in QUOTES for character in words)
    return words[:-1].rstrip() if marks == 1 and words[-1] in QUOTES else words


def as_line(kind: Kind, text: str) -> str:
    """The line that typed gives this kind and these words.

    No line gives a promise that can't be one; an old one is written with its sign all the same.
    """
    sign = GLYPHS[kind]
    if kind is Kind.MARKER:
        return ""
    if kind is Kind.PLAIN:
        return text if read_line(text)[0] in (kind, Kind.MARKER) else f" {text}"
    line = f"{sign} {text}"
    unfit = not text or (kind in PROMISES and not is_promise(text))
    return line if unfit or read_line(line) == (kind, text) else f"{sign}{INSISTS}{text}"


_NAMES: dict[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    **{word.lower(): SIGNS[sign] for sign, word in LEGEND},
    "promise": Kind.PROMISE_BY_ME,
    "source": Kind.RESOURCE,
}


def named_kind(name: str) -> Kind:
    """The kind that is meant by its sign, its word, or the beginning of one.

    Raises:
        UsageError: None, or more than one, is meant.
    """
    typed = name.strip()
    word = fold(typed).replace("-", " ")
    found = {kind for known, kind in _NAMES.items() if word and known.startswith(word)}
    kind = SIGNS.get(standard(typed)) or _NAMES.get(word)
    kind = kind or (found.pop() if len(found) == 1 else None)
    if kind is not None:
        return kind
    near = nearest(word, _NAMES) if word else ""
    told = f"; did you mean {near}?" if near else f". The kinds: {', '.join(Kind)}."
    raise UsageError(f'There is no kind "{typed}"{told}')


def next_kind(line: str) -> str:
    """A typed line as the kind that comes next in the legend; after the last comes plain."""
    kind, text = read_line(line)
    if kind is Kind.MARKER:
        return ""
    kinds = [Kind.PLAIN, *(of for of in SIGNS.values() if of not in PROMISES or is_promise(text))]
    return as_line(kinds[(kinds.index(kind) + 1) % len(kinds)], text)


def with_sign(line: str, sign: str) -> str:
    """A typed line as the kind of a sign; one that is only a sign has no words yet."""
    text = "" if standard(line.strip()) in SIGNS else read_line(line)[1]
    return as_line(SIGNS[standard(sign)], text)


def as_typed(line: str) -> str:
    """A typed line as a plain one, its first character being text."""
    return as_line(Kind.PLAIN, line.strip())


def write_line(note: Note) -> str:
    """The line that typed again gives the same kind and words."""
    return as_line(note.kind, note.text)


def parts(text: str) -> tuple[str, ...]:
    """A text as pieces that fit into a note each, in order; only blanks between them are dropped.

    It is divided at the last line end that fits, otherwise at the last blank, otherwise anywhere.

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
