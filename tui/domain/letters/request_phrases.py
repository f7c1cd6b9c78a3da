"""The phrases that work against a request, and where they stand in one."""

import re
from collections.abc import Iterator
from enum import StrEnum

from tui.domain.letters.said_times import says_how_long, says_when
from tui.domain.questions.check import RemarkKind, check_question

Span = tuple[int, int]


class Source(StrEnum):
    """Who says so; `docs/rules.md` has each in full."""

    DALTON = "Dalton"
    SFU = "SFU"
    PENN = "Penn"
    OWN = ""


_JOB = (
    r"looking for (?:a |an |my |new |next |first |full-time |open )*"
    r"(?:jobs?|roles?|positions?|internships?|work|opportunit(?:y|ies)|openings?)"
    r"|(?:any|job|career|work) (?:job |open )?(?:openings?|opportunit(?:y|ies)|vacanc(?:y|ies))"
    r"|opportunit(?:y|ies) (?:at|in|with|on) your|you(?:'re| are) hiring"
    r"|(?:my|a copy of my) (?:current |updated )?(?:cv|resume|résumé)|refer me|hire me"
    r"|have an? (?:place|position|spot|job|role|opening) for"
)
_PHRASES: tuple[tuple[str, str, Source], ...] = (
    (
        r"pick(?:ing)? your brains?",
        "asks for everything at once; name the one thing that you want to understand",
        Source.OWN,
    ),
    (
        r"(?P<minutes>(?:brief|short) (?:chat|call|talk|conversation)s?)"
        r"|(?:quick|brief|short|fast) (?:chat|call|coffee|question|favou?r|word)s?|hop on a call",
        "how long is theirs to judge; say the minutes",
        Source.OWN,
    ),
    (
        r"(?:know|sure|understand|imagine|realise|realize)(?: that)?"
        r" (?:how (?:very |extremely )?busy you|you(?:'re| are| must be) "
        r"(?:very |extremely |really |quite |so )?busy)",
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
        r"(?P<times>whenever (?:works|suits|you(?:'re| are) free|it suits)"
        r"|any ?time that (?:works|suits)|(?:i'm|i am) (?:very |completely )?flexible)"
        r"|at your (?:earliest )?convenience|asap",
        "leaves the work to them; offer two or three times",
        Source.OWN,
    ),
    (
        r"(?:be|become) my mentor|mentor me",
        "asks for years; ask for the minutes of one talk",
        Source.OWN,
    ),
    (
        r"(?:any|some|a few) leads",
        "makes them search for you; ask what only they can tell",
        Source.OWN,
    ),
    (
        r"add(?:ing)? (?:real |great |much )?value to (?:your|the) \w+|synerg(?:y|ies|istic)",
        "sells; say what you want to understand",
        Source.OWN,
    ),
    (
        r"hop(?:e|ing)(?: that)? (?:this|you|my)(?: \w+){0,3} (?:finds? you|(?:are|is) (?:doing )?)"
        r" ?well",
        "could be to anybody; begin with what led you to them",
        Source.OWN,
    ),
    (
        r"(?:i was|i've been|i have been|i got)(?: recently| just)? "
        r"(?:laid off|made redundant|let go|fired)",
        "makes it about need; it can be said in the talk, if they ask",
        Source.OWN,
    ),
    (
        r"(?:just )?(?:wondering|hoping) if you (?:might|could|would)(?: possibly| perhaps)?"
        r"|you might possibly|a (?:tiny|little) (?:minute|moment|bit of your time)"
        r"|(?:just )?(?:borrow|steal|grab) (?:a bit|some|a little|a few minutes) of your time",
        "makes itself small; ask plainly",
        Source.OWN,
    ),
    (
        r"please (?:just )?ignore (?:this|me)|no worries (?:at all|if not)|feel free to ignore"
        r"|(?:a )?silly (?:idea|question)",
        "takes the question back; leave the no to them",
        Source.OWN,
    ),
    (
        r"please confirm|(?:confirm|reply|answer|let me know) by"
        r" (?!e-?mail|phone|text\b|return|post)\w+"
        r"|i expect (?:your|an) \w+"
        r"|otherwise i(?:'ll| will) (?:have to|be forced)|i will not write again",
        "presses; a no is easier to turn into a yes than a threat",
        Source.OWN,
    ),
    (_JOB, "asks for a job; the talk stays easier when it asks to learn", Source.PENN),
)
_DENIED = re.compile(
    r"\b(?:not|\w+n['’]t|never|no|nor|without|rather than|instead of) (?:\w+ ){0,5}$", re.I
)
"""What stands before the words for something that is not asked for."""


def found_in(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Where a pattern stands, whatever the case, the apostrophes and the line breaks."""
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
    _, reason, source = _PHRASES[-1]
    for remark in check_question(text):
        told = any(_overlap(span, remark.span) for span, *_ in found)
        denied = _DENIED.search(text[: remark.span[0]])
        if remark.kind is RemarkKind.JOB_ASK and not told and not denied:
            found.append((remark.span, reason, source))
    return sorted(found)


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
