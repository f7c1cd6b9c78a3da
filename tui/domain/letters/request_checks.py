"""What to be sure of before a request leaves, and the phrases that work against it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum

from tui.domain.language.text import fold, words
from tui.domain.letters.blanks import BLANK
from tui.domain.letters.checks import Check, no_blanks, right_name
from tui.domain.letters.greeting import called
from tui.domain.letters.said_times import EARLIEST, LATEST, outside_their_day, said_times
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import Request
from tui.domain.model.person import Person
from tui.domain.questions.check import RemarkKind, check_question

TARGET, MOST = 75, 100
"""Words that a request has at most if it is good, and if it is to be read."""

TARGET_SECOND = 50
"""Words that the second message has at most."""

Span = tuple[int, int]


class Source(StrEnum):
    """Who says so; `docs/rules.md` has each in full."""

    DALTON = "Dalton"
    SFU = "SFU"
    PENN = "Penn"
    OWN = ""


@dataclass(frozen=True, slots=True)
class Sure(Check):
    """One thing to be sure of before the request leaves, with its source and the words meant."""

    source: Source = Source.OWN
    """Who says so."""
    spans: tuple[Span, ...] = ()
    """Where the words begin and end that it is about."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """The clocks of the two, and when it is."""

    mine: tzinfo
    """The user's own time zone."""
    theirs: tzinfo | None
    """The person's, if it is known."""
    now: datetime
    """The present moment."""


_WORD = re.compile(r"[^\W_]+")
_JOB = (
    r"(?P<no>\w*n(?:o|')t )?looking for (?:a |an |my |new |next |first |full-time |open )*"
    r"(?:jobs?|roles?|positions?|internships?|work|opportunit(?:y|ies)|openings?)"
    r"|(?:any|job|career|work) (?:job |open )?(?:openings?|opportunit(?:y|ies)|vacanc(?:y|ies))"
    r"|opportunit(?:y|ies) (?:at|in|with|on) your|you(?:'re| are) hiring|the job market"
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
        r"(?:quick|brief|short|fast) (?:chat|call|coffee|question|favou?r|word)s?|hop on a call",
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
        r"whenever (?:works|suits|you(?:'re| are) free|it suits)|any ?time that (?:works|suits)"
        r"|(?:i'm|i am) (?:very |completely )?flexible|at your (?:earliest )?convenience|asap",
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
        r"please confirm|(?:confirm|reply|answer|let me know) by \w+|i expect (?:your|an) \w+"
        r"|otherwise i(?:'ll| will) (?:have to|be forced)|i will not write again",
        "presses; a no is easier to turn into a yes than a threat",
        Source.OWN,
    ),
    (_JOB, "asks for a job; the talk stays easier when it asks to learn", Source.PENN),
)
_ATTACHED = r"attach(?:ed|ing|ments?)?|enclosed|enclosing"
_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tonight"
    r"|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\.? (?:at |\d)"
)
_LONG = re.compile(
    r"\b(?<!half )(?:(?:an|one) hour(?: and a half)?|(?:two|three|2|3) hours"
    r"|(?:60|90|120) min(?:utes)?)\b",
    re.I,
)
_MINUTES = re.compile(
    r"\b(?:\d+|[a-z]+)[ -]?min(?:ute)?s?\b|\b(?:half|quarter of|three quarters of) an hour\b"
    r"|\b(?:an|one|\d) hours?\b|\bhalf[ -]hour\b",
    re.I,
)


def sure(
    text: str,
    person: Person,
    conversation: Conversation,
    others: Iterable[str] = (),
    *,
    second: bool = False,
    passed: Iterable[str] = (),
    clocks: Clocks | None = None,
) -> tuple[Sure, ...]:
    """What to be sure of before the request leaves; each can be overridden knowingly.

    Args:
        text: The message as it stands.
        person: Whom it goes to.
        conversation: The conversation it asks for.
        others: Names of the other people in the library.
        second: Whether it is the second message, which only reminds of the first.
        passed: Offered times that have passed, in the words in which a letter has them.
        clocks: On which clocks the two live; None if that is not known.
    """
    spans = tuple(found.span() for found in BLANK.finditer(text))
    blanks, name = no_blanks(text), right_name(text, person, called(others))
    found = [
        Sure(blanks.name, blanks.ok, blanks.reason, spans=spans),
        Sure(name.name, name.ok, name.reason),
        _length(text, second),
        *_phrases(text),
        _asks(text, conversation.request, second),
        _time(text, passed, clocks),
    ]
    if not second:
        found.append(_research(text, conversation))
    return (*found, _unattached(text), _unsent(conversation.request, second))


def _told(name: str, ok: bool, reason: str, source: Source, *spans: Span) -> Sure:
    said = f"{reason} ({source})" if source and not ok else reason
    return Sure(name, ok, said, source, spans)


def _length(text: str, second: bool) -> Sure:
    count = words(text)
    most, source = (TARGET_SECOND, Source.OWN) if second else (MOST, Source.SFU)
    if count > most:
        return _told("length", False, f"{count} words; over {most} is not read", source)
    better = f"; {TARGET} at most are better ({Source.DALTON})" if count > TARGET else ""
    return _told("length", True, f"{count} words{better}", source)


def _search(pattern: str, text: str) -> Iterator[Span]:
    """Where a pattern stands, whatever the case, the apostrophes and the line breaks."""
    plain = text.translate(str.maketrans("’‘ʼ\n\t", "'''  "))
    spaced = re.sub(r" (?!\?)", " +", rf"\b(?:{pattern})(?!\w)").replace(" ?", " *")
    for found in re.finditer(spaced, plain, re.I):
        if not found.groupdict().get("no"):
            yield found.span()


def _phrases(text: str) -> Iterator[Sure]:
    """Every phrase that works against the request, in the order in which they stand."""
    found = [
        (span, reason, source)
        for pattern, reason, source in _PHRASES
        for span in _search(pattern, text)
    ]
    _, reason, source = _PHRASES[-1]
    for remark in check_question(text):
        told = any(_overlap(span, remark.span) for span, *_ in found)
        if remark.kind is RemarkKind.JOB_ASK and not told:
            found.append((remark.span, reason, source))
    for span, reason, source in sorted(found):
        yield _told(f'"{" ".join(text[slice(*span)].split())}"', False, reason, source, span)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _asks(text: str, request: Request, second: bool) -> Sure:
    if request.minutes <= 30 and (longer := _LONG.search(text)):
        reason = f"{longer[0]} is a lot to give a stranger; {request.minutes} minutes are asked for"
        return _told("a question", False, reason, Source.OWN, longer.span())
    if not second and "?" in text and not _MINUTES.search(text):
        reason = f"say how long it takes; {request.minutes} minutes are asked for"
        return _told("a question", False, reason, Source.OWN)
    asked = "?" in text
    reason = "it asks" if asked else f"ask for the {request.minutes} minutes in a question"
    return _told("a question", asked, reason, Source.OWN)


def _time(text: str, passed: Iterable[str], clocks: Clocks | None) -> Sure:
    late = next((words for words in passed if words in text), "")
    if late:
        span = text.index(late), text.index(late) + len(late)
        return _told("a time", False, f"{late} has passed; offer another", Source.OWN, span)
    if clocks is not None:
        for words, span in outside_their_day(text, clocks.mine, clocks.theirs, clocks.now):
            reason = f"{words} for them; offer one from {EARLIEST}:00 to {LATEST}:00"
            return _told("a time", False, reason, Source.OWN, span)
    offered = any(said_times(text)) or any(_search(_DAY, text))
    reason = "two or three times make a yes one word"
    return _told("a time", offered, "offered" if offered else reason, Source.OWN)


def _research(text: str, conversation: Conversation) -> Sure:
    said = set(_WORD.findall(fold(BLANK.sub("", text))))
    facts = [_telling(finding.text) for finding in conversation.findings]
    shown = any(fact and 2 * len(fact & said) >= len(fact) for fact in facts)
    reason = "say one thing that you found out" if facts else "find one thing out in Prepare first"
    return _told("research", shown, "shown" if shown else reason, Source.OWN)


def _telling(text: str) -> set[str]:
    return {word for word in _WORD.findall(fold(text)) if len(word) > 3}


def _unattached(text: str) -> Sure:
    spans = tuple(_search(_ATTACHED, text))
    reason = "strangers' attachments stay shut" if spans else "none is mentioned"
    return _told("no attachment", not spans, reason, Source.OWN, *spans)


def _unsent(request: Request, second: bool) -> Sure:
    sent = request.nudged_at if second else request.sent_at
    twice = "it was written twice already; let it rest"
    reason = twice if second else "it is marked as sent already"
    return _told("sent once", sent is None, reason if sent else "not yet", Source.OWN)


def next_spot(text: str, at: int) -> Span | None:
    """Where the next blank or doubtful phrase begins and ends, from the top again after the last.

    Args:
        text: The message.
        at: Where to look from, an index.
    """
    spans = [found.span() for found in BLANK.finditer(text)]
    spans += [span for phrase in _phrases(text) for span in phrase.spans]
    return min(spans, key=lambda span: (span[0] < at, span), default=None)
