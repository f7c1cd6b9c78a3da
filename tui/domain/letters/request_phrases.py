"""The phrases that work against a request, and where they are in one."""

import re
from collections.abc import Iterator
from enum import StrEnum

from tui.domain.letters.request_phrase_forms import BACK, BUSY, JOB, PRESSES, SMALL
from tui.domain.letters.said_times import says_how_long, says_when
from tui.domain.questions.check import RemarkKind, check_question

Span = tuple[int, int]


class Source(StrEnum):
    """Who says so; `docs/rules.md` has each in full."""

    DALTON = "Dalton"
    SFU = "SFU"
    PENN = "Penn"
    OWN = ""


_PHRASES: tuple[tuple[str, str, Source], ...] = (
    (
        r"pick(?:ing)? your brains?",
        "asks for everything at once; name the one thing that you want to understand",
        Source.OWN,
    ),
    (
        r"(?P<minutes>(?:brief|short) (?:chat|call|talk|conversation)s?)|(?:quick|brief|short"
        r"|fast) (?:chat|call|coffee|question|favou?r|word)s?|hop on a call",
        "leaves them to guess how long; say how many minutes",
        Source.OWN,
    ),
    (
        BUSY,
        "hands them the reason for a no; say how short it is",
        Source.OWN,
    ),
    (
        r"sorry (?:to|for) (?:bother|disturb|intrud|writ|tak|ask)(?:e|ing)?|apologi[sz]e for",
        "there is nothing to be sorry for; thank them instead",
        Source.OWN,
    ),
    (
        r"just (?:checking in|following up|wanted to|reaching out|a reminder)|circl(?:e|ing) back"
        r"|bump(?:ing)? this|did you (?:see|get|receive) my",
        "says nothing that is new to them; say one thing that is",
        Source.OWN,
    ),
    (
        r"(?P<times>whenever (?:works|suits|you(?:'re| are) free|it suits)|any ?time that (?:works"
        r"|suits)|(?:i'm|i am) (?:very |completely )?flexible)|at your (?:earliest )?convenience",
        "leaves the work to them; offer two or three times",
        Source.OWN,
    ),
    (
        r"(?:be|become) my mentor|mentor me",
        "asks for years; ask for the minutes of one call",
        Source.OWN,
    ),
    (
        r"(?:any|some|a few) leads",
        "makes them search for you; ask what only they can tell",
        Source.OWN,
    ),
    (
        r"add(?:ing)? (?:real |great |much )?value to (?:your|the) \w+|synerg(?:y|ies|istic)"
        r"|(?:won't|will not|never) regret (?:hiring|taking|choosing|it|this|having)",
        "sells; say what you want to understand",
        Source.OWN,
    ),
    (
        r"hop(?:e|ing)(?: that)? (?:this|you|my)(?: \w+){0,3} (?:finds? you|(?:are|is) (?:doing "
        r")?) ?well",
        "could be to anybody; begin with what led you to them",
        Source.OWN,
    ),
    (
        r"(?:i was|i've been|i have been|i got)(?: recently| just)? (?:laid off|made redundant"
        r"|let go|fired)",
        "makes it about need; it can be said in the call, if they ask",
        Source.OWN,
    ),
    (
        r"(?:just )?(?:wondering|hoping) if you (?:might|could|would)(?: possibly| perhaps)?|you "
        r"might possibly|a (?:tiny|little) (?:minute|moment|bit of your time)|(?:just )?(?:borrow"
        rf"|steal|grab) (?:a bit|some|a little|a few minutes) of your time|{SMALL}",
        "makes itself small; ask plainly",
        Source.OWN,
    ),
    (
        BACK,
        "takes the question back; leave the no to them",
        Source.OWN,
    ),
    (
        PRESSES,
        "presses; a no is easier to turn into a yes than a threat",
        Source.OWN,
    ),
    (JOB, "asks for a job; a request to learn is easier to say yes to", Source.PENN),
)
_DENIED = re.compile(
    r"\b(?:not|\w+n['’]t|never|no|nor|without|rather than|instead of) (?:\w+ ){0,5}$", re.I
)
"""What is before the words for something that is not asked for."""


def found_in(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Where a pattern is, whatever the case, the apostrophes and the line breaks."""
    plain = text.translate(str.maketrans("’‘ʼ\n\t", "'''  "))
    spaced = re.sub(r" (?!\?)", " +", rf"\b(?:{pattern})(?!\w)").replace(" ?", " *")
    yield from re.finditer(spaced, plain, re.I)


def phrases_in(text: str) -> list[tuple[Span, str, Source]]:
    """Every phrase that works against a request, its reason and who says so, in their order."""
    found = [
        (one.span(), reason, source)
        for pattern, reason, source in _PHRASES
        for one in found_in(pattern, text)
        if not _is_moot(one, source)
    ]
    found = [one for at, one in enumerate(found) if not _told(one, found[:at])]
    _, reason, source = _PHRASES[-1]
    for remark in check_question(text):
        told = any(_overlap(span, remark.span) for span, *_ in found)
        denied = _DENIED.search(text[: remark.span[0]])
        if remark.kind is RemarkKind.JOB_ASK and not told and not denied:
            found.append((remark.span, reason, source))
    return sorted(found)


def _told(one: tuple[Span, str, Source], before: list[tuple[Span, str, Source]]) -> bool:
    """Whether one of those before it is on the same words."""
    return any(_overlap(one[0], other[0]) for other in before)


def _is_moot(found: re.Match[str], source: Source) -> bool:
    """Whether the letter says what the phrase leaves open, or says that it is not meant."""
    said, text = found.groupdict(), found.string
    if said.get("minutes"):
        return says_how_long(text)
    if said.get("times"):
        return says_when(text)
    return source is Source.PENN and bool(_DENIED.search(text[: found.start()]))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
