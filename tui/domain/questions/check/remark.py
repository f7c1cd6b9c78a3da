"""What can be said of a question, why, and who says so."""

from enum import StrEnum

from msgspec import Struct


class RemarkKind(StrEnum):
    """What a remark is about, in the order in which remarks are given."""

    CLOSED = "closed"
    LEADING = "leading"
    EITHER_OR = "either-or"
    DOUBLE = "double-barrelled"
    SEARCHABLE = "searchable"
    JOB_ASK = "job ask"
    BLUNT = "blunt"
    VAGUE = "vague"
    TOO_LONG = "too long"
    WRITTEN = "written"
    GENERIC = "generic"


class Source(StrEnum):
    """Where the reason of a remark comes from; `docs/rules.md` has each in full."""

    PATTON = "patton"
    PAYNE = "payne"
    BETHEL = "bethel"
    PENN = "penn"
    BIBER = "biber"
    OWN = "this project's own choice"


class Remark(Struct, frozen=True):
    """One remark about a question.

    Attributes:
        kind: What it is about.
        reason: One short sentence for the person who typed the question.
        source: Where the reason comes from.
        span: Start and end of the words meant, as indices into the text that was given.
        soft: True for a hint that may be dim; the question is fine without acting on it.
    """

    kind: RemarkKind
    reason: str
    source: Source
    span: tuple[int, int]
    soft: bool = False


_WHY = {
    RemarkKind.CLOSED: (
        "Yes or no answers this; what, how or why would let them tell more.",
        Source.PATTON,
    ),
    RemarkKind.LEADING: (
        "This suggests its own answer; asked plainly, it lets theirs come first.",
        Source.PAYNE,
    ),
    RemarkKind.EITHER_OR: (
        "This offers two answers; left open, it leaves room for a third.",
        Source.PAYNE,
    ),
    RemarkKind.DOUBLE: (
        "These are two questions; the second can wait for its own turn.",
        Source.PATTON,
    ),
    RemarkKind.SEARCHABLE: (
        "A quick search answers this; ask them what only they can know.",
        Source.BETHEL,
    ),
    RemarkKind.JOB_ASK: (
        "This asks for a job; a request to learn is easier to say yes to.",
        Source.PENN,
    ),
    RemarkKind.BLUNT: (
        "This asks for their own pay; what such work pays, broadly, is easier to tell.",
        Source.OWN,
    ),
    RemarkKind.VAGUE: (
        "Nearly anything answers this; name one thing, one day or one decision.",
        Source.OWN,
    ),
    RemarkKind.TOO_LONG: (
        "This takes about {seconds} seconds to say; {most} words fit in one breath.",
        Source.OWN,
    ),
    RemarkKind.WRITTEN: (
        "This is written more than said; say it aloud and keep the words that come.",
        Source.BIBER,
    ),
    RemarkKind.GENERIC: (
        "Anybody could be asked this; a finding would show what you have read.",
        Source.OWN,
    ),
}


def remark_on(kind: RemarkKind, span: tuple[int, int], **numbers: int) -> Remark:
    """Make the remark of one kind about some words.

    Args:
        kind: What it is about.
        span: Start and end of the words.
        numbers: What the reason has a place for.

    Returns:
        The remark, with its reason and source.
    """
    reason, source = _WHY[kind]
    return Remark(kind, reason.format(**numbers), source, span, kind is RemarkKind.GENERIC)
