"""What a goal is after: everyday words lead to intents, and each question of the bank has some."""

import re

from tui.domain.questions.everyday_ways import WAYS
from tui.domain.questions.everyday_work import WORK
from tui.domain.questions.named import read, whole

INTENTS = WAYS | WORK
"""The intents, each with the everyday words and phrases of a goal that lead to it."""

_SILENT = ("common ground", "next steps", "news")
"""Intents of questions that no goal asks for."""

_BESIDE: dict[str, set[str]] = {
    "founding": {"ending something", "picking"},
    "an ordinary day": {"standing alone", "roles apart", "applications", "ai", "leaving"},
    "a small firm": {"ending something", "picking", "one kind of place"},
    "what good work is": {"applications"},
    "how it is decided": {"picking"},
    "clients": {"what they need", "hard conversations"},
    "ways in": {"what family says", "the path", "mistakes"},
    "family": {"standing alone", "coming back"},
    "life outside": {"standing alone", "family"},
    "more training": {"applications"},
    "study and work": {
        "an ordinary day",
        "finding what suits",
        "choosing",
        "more training",
        "ways in",
    },
    "working for oneself": {"clients", "pricing"},
    "pay": {"ways in", "a raise", "hard conversations"},
    "money": {"a raise"},
    "hours": {"how it is decided", "picking"},
    "leaving": {"a raise", "changing field", "losing a job", "founding", "keeping people"},
    "the path": {"changing field"},
    "changing field": {"leaving research", "a small firm", "getting ahead", "getting better"},
    "leading": {"the path"},
    "becoming a leader": {"the path"},
    "who helped": {"moving country"},
    "risk": {"the weight of it", "ai", "losing a job"},
    "limits": {"the weight of it", "the body"},
    "the field today": set(INTENTS),
}
"""What a goal says by the way, and beside what: there it isn't what the goal is after."""

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
    return tuple(sorted(meant, key=lambda name: named[name]))


def _only_kept(found: re.Match[str]) -> str:
    """What is left of a title: that somebody hires, or that the boss is a new one."""
    kept = _KEPT.search(found[0])
    return "" if kept is None else "hiring" if kept[0].lower() == "hiring" else "new colleague"
