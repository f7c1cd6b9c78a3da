"""What to be sure of before a request leaves, and the phrases that work against it."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo

from msgspec import Struct

from tui.domain.language.text import fold, words
from tui.domain.letters.blanks import BLANK
from tui.domain.letters.checks import Check, no_blanks, right_name
from tui.domain.letters.greeting import called
from tui.domain.letters.request_people import says_who, says_why_them
from tui.domain.letters.request_phrases import Source, Span, found_in, phrases_in
from tui.domain.letters.said_times import (
    EARLIEST,
    LATEST,
    outside_their_day,
    says_how_long,
    says_when,
)
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import Request
from tui.domain.model.person import Person

TARGET, MOST = 75, 100
"""Words that a request has at most if it is good, and if it is to be read."""

TARGET_SECOND = 50
"""Words that the second message has at most."""


class RequestCheck(Check, frozen=True):
    """One thing to be sure of before the request leaves, with its source and the words meant."""

    source: Source = Source.OWN
    """Who says so."""
    spans: tuple[Span, ...] = ()
    """Where the words begin and end that it is about."""


class Clocks(Struct, frozen=True):
    """The clocks of the two, and when it is."""

    mine: tzinfo
    """The user's own time zone."""
    theirs: tzinfo | None
    """The person's, if it is known."""
    now: datetime
    """The present moment."""


_WORD = re.compile(r"[^\W_]+")
_ATTACHED = r"attach(?:ed|ing|ments?)?|enclosed|enclosing"
_LONG = re.compile(
    r"\b(?<!half )(?:(?:an|one) hour(?: and a half)?|(?:two|three|2|3) hours"
    r"|(?:60|90|120) min(?:utes)?)\b",
    re.I,
)

_PLAIN_ASK = re.compile(
    r"\b(?:grateful|thankful|glad|happy|honou?red|delighted|appreciate|kind|wonderful)\b"
    r"[^.?!]{0,40}\b(?:for|if|to)\b"
    r"|\bi(?:'d|’d|'m|’m| would| am)? (?:\w+ )?(?:want(?:ed)?|like|love|hop(?:e|ing)|wish)"
    r"(?: very much)? to (?:ask|hear|talk|speak|meet|ring|call|listen)\b",
    re.I,
)
"""How a request asks without a question mark."""


def check_request(
    text: str,
    person: Person,
    conversation: Conversation,
    others: Iterable[str] = (),
    *,
    second: bool = False,
    passed: Iterable[str] = (),
    clocks: Clocks | None = None,
) -> tuple[RequestCheck, ...]:
    """What to be sure of before the request leaves; each can be overridden knowingly.

    Args:
        text: The message as it is.
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
        RequestCheck(blanks.name, blanks.ok, blanks.reason, whole=blanks.whole, spans=spans),
        RequestCheck(name.name, name.ok, name.reason, name.remark),
        _length(text, second),
        *_phrases(text),
        _asks(text, conversation.request, second),
        _time(text, passed, clocks),
    ]
    if not second:
        found += _people(text)
        found.append(_research(text, conversation))
    return (*found, _unattached(text), _unsent(conversation.request, second))


def _told(name: str, ok: bool, reason: str, source: Source, *spans: Span) -> RequestCheck:
    said = f"{reason} ({source})" if source and not ok else reason
    return RequestCheck(name, ok, said, source=source, spans=spans)


def _length(text: str, second: bool) -> RequestCheck:
    count = words(text)
    most, source = (TARGET_SECOND, Source.OWN) if second else (MOST, Source.SFU)
    if count > most:
        return _told("length", False, f"{count} words; few people read more than {most}", source)
    better = f"{TARGET} at most is better ({Source.DALTON})" if count > TARGET else ""
    return RequestCheck("length", True, f"{count} words", better, source=source)


def _phrases(text: str) -> Iterator[RequestCheck]:
    """Every phrase that works against the request, in the order in which they appear."""
    for span, reason, source in phrases_in(text):
        yield _told(f'"{" ".join(text[slice(*span)].split())}"', False, reason, source, span)


def _asks(text: str, request: Request, second: bool) -> RequestCheck:
    if request.minutes <= 30 and (longer := _LONG.search(text)):
        reason = f"{longer[0]} is a lot to ask of a stranger; you wanted {request.minutes} minutes"
        return _told("a question", False, reason, Source.OWN, longer.span())
    asked = "?" in text or bool(_PLAIN_ASK.search(text))
    if not second and asked and not says_how_long(text):
        reason = f"say how long it takes; you wanted {request.minutes} minutes"
        return _told("a question", False, reason, Source.OWN)
    reason = "it asks" if asked else f"ask for the {request.minutes} minutes in a question"
    return _told("a question", asked, reason, Source.OWN)


def _time(text: str, passed: Iterable[str], clocks: Clocks | None) -> RequestCheck:
    late = next((words for words in passed if words in text), "")
    if late:
        span = text.index(late), text.index(late) + len(late)
        return _told("a time", False, f"{late} has passed; offer another", Source.OWN, span)
    if clocks is not None:
        for words, span in outside_their_day(text, clocks.mine, clocks.theirs, clocks.now):
            reason = f"{words} for them; offer one from {EARLIEST}:00 to {LATEST}:00"
            return _told("a time", False, reason, Source.OWN, span)
    offered = says_when(text)
    reason = "two or three times make it easy to say yes"
    return _told("a time", offered, "offered" if offered else reason, Source.OWN)


def _people(text: str) -> Iterator[RequestCheck]:
    """Whether it says who writes, and why to them; a blank that is left may be for just that."""
    missing = {
        "who you are": (says_who, "say in a few words who is writing"),
        "why them": (says_why_them, "anybody could get this letter; say what led you to them"),
    }
    for name, (said, reason) in missing.items():
        if BLANK.search(text):
            reason = "checked when no blank is left"
            yield RequestCheck(name, True, reason, waits=True, source=Source.OWN)
            continue
        ok = said(text)
        yield _told(name, ok, "said" if ok else reason, Source.OWN)


def _research(text: str, conversation: Conversation) -> RequestCheck:
    said = set(_WORD.findall(fold(BLANK.sub("", text))))
    facts = [_telling(finding.text) for finding in conversation.findings]
    shown = any(fact and 2 * len(fact & said) >= len(fact) for fact in facts)
    reason = "say one thing that you found out" if facts else "find something out in Prepare first"
    return _told("research", shown, "shown" if shown else reason, Source.OWN)


def _telling(text: str) -> set[str]:
    return {word for word in _WORD.findall(fold(text)) if len(word) > 3}


def _unattached(text: str) -> RequestCheck:
    spans = tuple(found.span() for found in found_in(_ATTACHED, text))
    reason = "a stranger's attachment is not opened" if spans else "none is mentioned"
    return _told("no attachment", not spans, reason, Source.OWN, *spans)


def _unsent(request: Request, second: bool) -> RequestCheck:
    sent = request.nudged_at if second else request.sent_at
    twice = "you have written twice already; let it rest"
    reason = twice if second else "it is marked as sent already"
    return _told("sent once", sent is None, reason if sent else "not sent before", Source.OWN)


def next_spot(text: str, at: int) -> Span | None:
    """Where the next blank or doubtful phrase begins and ends, from the top again after the last.

    Args:
        text: The message.
        at: Where to look from, an index.
    """
    spans = [found.span() for found in BLANK.finditer(text)]
    spans += [span for phrase in _phrases(text) for span in phrase.spans]
    return min(spans, key=lambda span: (span[0] < at, span), default=None)
