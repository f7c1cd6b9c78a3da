"""What a goal is after: everyday words lead to intents, and each question of the bank has some."""

import re

from tui.domain.questions.everyday_applying import APPLYING
from tui.domain.questions.everyday_money import MONEY
from tui.domain.questions.everyday_places import PLACES
from tui.domain.questions.everyday_ways import WAYS
from tui.domain.questions.everyday_work import WORK
from tui.domain.questions.named import read, whole

INTENTS = WAYS | APPLYING | WORK | MONEY | PLACES
"""The intents, each with the everyday words and phrases of a goal that lead to it."""

_SILENT = ("common ground", "small talk", "next steps", "news")
"""Intents of questions that no goal asks for."""

_BESIDE: dict[str, set[str]] = {
    "founding": {"ending something", "picking", "selling a firm", "raising money", "on the side"},
    "living from it": {"whether it pays", "cost of training"},
    "fundraising": {"taking people on", "hiring on little money"},
    "an ordinary day": {
        "a board",
        "standing alone",
        "roles apart",
        "applications",
        "ai",
        "leaving",
    },
    "a small firm": {
        "ending something",
        "picking",
        "selling a firm",
        "founding",
        "a partner",
        "risk",
    },
    "what good work is": {"applications"},
    "how it is decided": {"picking"},
    "clients": {"what they need", "hard conversations", "selling a firm"},
    "ways in": {
        *("what family says", "the path", "mistakes", "a board", "papers from abroad"),
        *("sponsorship", "picking", "raising money", "a good life", "working for oneself"),
        *("founding", "moving inside", "disability", "health", "getting ahead", "taking people on"),
    },
    "family": {"standing alone", "coming back", "having a child", "the weight of it"},
    "life outside": {"standing alone", "family"},
    "more training": {
        *("applications", "papers from abroad", "sponsorship", "whether it pays", "a good life"),
        *("a phd", "disability"),
    },
    "finding what suits": {"hidden jobs", "a good life", "risk", "a crooked cv"},
    "getting ahead": {"part-time", "having a child", "declining"},
    "a good life": {"room for newcomers", "choosing"},
    "first steps": {"negotiating"},
    "study and work": {
        *("an ordinary day", "finding what suits", "choosing", "more training", "ways in"),
        *("a phd", "sponsorship", "whether it pays"),
    },
    "working for oneself": {"clients", "pricing", "saying no"},
    "pay": {
        *("a raise", "hard conversations", "negotiating", "whether it pays"),
        *("living from it", "raising money", "fundraising", "cost of training", "keeping people"),
        *("taking people on", "hiring on little money"),
    },
    "applications": {
        *("negotiating", "sponsorship", "papers from abroad", "a crooked cv", "interviews"),
        *("losing a job", "taking people on", "hiring on little money"),
    },
    "a secure living": {"losing a job", "retiring", "age", "finding what suits"},
    "room for newcomers": {"finding what suits"},
    "who takes people on": {"finding what suits"},
    "cost of training": {"whether it pays"},
    "hours": {"how it is decided", "picking", "part-time", "travel", "living from it"},
    "travel": {"a break"},
    "leaving": {
        *("a raise", "changing field", "losing a job", "founding", "keeping people", "a phd"),
        *("selling a firm", "retiring", "pay"),
    },
    "leaving research": {"a phd"},
    "the path": {"changing field"},
    "changing field": {
        *("leaving research", "a small firm", "getting ahead", "getting better"),
        *("one kind of place", "coming back", "town or country", "papers from abroad"),
    },
    "saying no": {"coming back"},
    "moving country": {"across borders", "papers from abroad", "sponsorship", "a crooked cv"},
    "one kind of place": {"a small firm", "town or country", "applications"},
    "leading": {
        "becoming a leader",
        "the path",
        "a phd",
        "older people to lead",
        "leading in hard times",
    },
    "becoming a leader": {"the path", "leading in hard times"},
    "who helped": {"moving country", "sponsorship"},
    "risk": {"the weight of it", "ai", "losing a job"},
    "limits": {"the weight of it", "the body", "downsides"},
    "whether it suits me": {
        *("becoming a leader", "choosing", "health", "a break"),
        *("people and places", "hidden jobs", "coming back", "first steps", "papers from abroad"),
        *("room for newcomers", "retiring", "a board", "whether it pays", "picking", "founding"),
        *("a good life", "getting ahead", "moving inside", "disability", "standing alone"),
    },
    "temperament": {
        "people and places",
        "feeling up to it",
        "becoming a leader",
        "leading",
        "disability",
    },
    "coming back": {"a break"},
    "losing a job": {"sponsorship", "retiring", "leading in hard times"},
    "standing alone": {"family", "health", "having a child", "disability"},
    "health": {"disability"},
    "the body": {"health"},
    "hard conversations": {"a difficult boss"},
    "age": {"retiring", "choosing", "lasting", "the body", "older people to lead"},
    "getting better": {"the body"},
    "people and places": {"raising money"},
    "culture": {"a merger", "across borders", "working from home"},
    "taking people on": {"keeping people"},
    "keeping people": {"hiring on little money"},
    "what lasts": {"retiring", "part-time"},
    "ups and downs": {"choosing"},
    "the field's future": {"room for newcomers"},
    "lean times": {"fundraising"},
    "the field today": set(INTENTS),
}
"""What a goal says by the way, and beside what: there it isn't what the goal is after."""

_LAST = {"choosing"}
"""What a goal is after, too, but less than what it chooses between."""

NAMES = (*INTENTS, *_SILENT)

_JOB = (
    r"product|project|account|case|programme|program|event|brand|community|property|office|sales"
    r"|stage|portfolio|fund|risk|engineering|marketing|campaign|grants?|data|test|night|hotel"
)
_TITLES = re.compile(
    rf"\b(?:{_JOB}) (?:managers?|management)\b"
    r"|\b(?:my|her|his|their|your|the|hiring) (?:\w+ )?(?:boss|manager)(?:'?s)?\b(?! of)"
    r"|\b(?:corporate|staff|workplace|dog|personal) training\b|(?<=\binto )training\b"
    r"|\b(?:making|creating|teaching|designing|selling|building|writing|running)"
    r" (?:\w+ ){0,2}courses?"
    r"|\bhiring managers?\b|\b(?:test|staff|lead) engineers?\b",
    re.IGNORECASE,
)
_KEPT = re.compile(r"hiring|new", re.IGNORECASE)


def intents_of(goal: str) -> tuple[str, ...]:
    """What a goal is after, what it names first coming first; () if nobody thought of it.

    A title such as "product manager" says nothing of leading, and training as a job to do
    nothing of schooling.

    Args:
        goal: What the user wants to understand, in their own words.
    """
    said = _TITLES.sub(_only_kept, read(goal))
    found = {name: whole(words).search(said) for name, words in INTENTS.items()}
    named = {name: hit.start() for name, hit in found.items() if hit}
    meant = [one for one in named if _BESIDE.get(one, set()).isdisjoint(named.keys() - {one})]
    return tuple(sorted(meant, key=lambda name: (name in _LAST, named[name])))


def _only_kept(found: re.Match[str]) -> str:
    """What is left of a title: that somebody hires, or that the boss is a new one."""
    kept = _KEPT.search(found[0])
    return "" if kept is None else "hiring" if kept[0].lower() == "hiring" else "new colleague"
