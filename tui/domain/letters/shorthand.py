"""Shorthand of notes, written out as it can be in a letter."""

import re
from collections.abc import Mapping

from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import Kind
from tui.structs import replace

WRITTEN_OUT = {
    "w/": "with",
    "w/o": "without",
    "b/c": "because",
    "bc": "because",
    "ppl": "people",
    "mgmt": "management",
    "mgr": "manager",
    "yr": "year",
    "yrs": "years",
    "hr": "hour",
    "hrs": "hours",
    "min": "minutes",
    "mins": "minutes",
    "wk": "week",
    "wks": "weeks",
    "mo": "month",
    "mos": "months",
    "intro": "introduction",
    "intros": "introductions",
    "co": "company",
    "cos": "companies",
    "dept": "department",
    "govt": "government",
    "uni": "university",
    "exp": "experience",
    "eng": "engineering",
    "engs": "engineers",
    "dev": "developer",
    "devs": "developers",
    "prob": "probably",
    "probs": "problems",
    "info": "information",
    "docs": "documents",
    "app": "application",
    "apps": "applications",
    "convo": "conversation",
    "rec": "recommendation",
    "recs": "recommendations",
    "btw": "by the way",
    "esp": "especially",
    "approx": "about",
    "abt": "about",
    "thru": "through",
    "vs": "versus",
    "diff": "different",
    "mtg": "meeting",
    "mtgs": "meetings",
    "thx": "thanks",
    "tmrw": "tomorrow",
    "asap": "as soon as possible",
    "nr": "number",
    "max": "at most",
    "gov": "government",
    "ch": "chapter",
    "1st": "first",
    "2nd": "second",
    "3rd": "third",
    "sept": "September",
    "u": "you",
    "ur": "your",
    "&": "and",
    "+": "and",
    ">>": "before",
    "->": "leads to",
    "=>": "leads to",
    "=": "is",
}
"""What a short form stands for."""

_KEPT = {"app", "apps", "docs", "info", "max", "min", "rec", "co", "mo", "hr", "uni", "dev", "exp"}
"""Short forms that are words of their own too: they stay where they begin with a capital."""

_FORMS = sorted(WRITTEN_OUT, key=len, reverse=True)
_SHORT = re.compile(
    r"(?<![\w/&'’.-])(?:" + "|".join(map(re.escape, _FORMS)) + r")(?![\w/&'’=>-]|\.\w)(\.(?=\s))?",
    re.I,
)
_QUOTED = re.compile(r"([\"“][^\"“”]*[\"”])")
_GLUED = re.compile(r"(?<!\w)(w/)(?!o\b)(?=\w)|(?<=\d)(yrs?|hrs?|mins?|wks?|mos?)\b", re.I)
_DAYS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august"
    r"|september|october|november|december|(?<=\bin )(?:march|may))\b"
)
_ONE = re.compile(r"\b(?:1|an?|one) (years|hours|minutes|weeks|months)\b")


def written_out(line: str) -> str:
    """A line with its shorthand written out: "10 yrs w/ ppl" is "10 years with people".

    Days and months get their capitals, and a full stop within it is a semicolon.
    """
    spaced = _GLUED.sub(lambda found: f"{found[1]} " if found[1] else f" {found[2]}", line)
    whole = _SHORT.sub(_long, spaced)
    named = _DAYS.sub(lambda found: found[0].capitalize(), whole)
    one = _ONE.sub(lambda found: found[0].removesuffix("s"), named)
    return re.sub(r"(?<=[a-z\d)])\. +(?=[a-z])", "; ", one)


def _long(found: re.Match[str]) -> str:
    short = found[0].rstrip(".")
    if short.isupper() and short.isalpha() and len(short) > 1:  # "HR", "MO": names of their own
        return found[0]
    if short[0].isupper() and short.lower() in _KEPT:
        return found[0]
    return WRITTEN_OUT[short.lower()]


def with_own(conversation: Conversation, own: Mapping[str, str]) -> Conversation:
    """A conversation whose notes and promises have the user's own shorthand written out.

    What was said word for word stays as it is. A word of their own comes before one of
    `WRITTEN_OUT`.

    Args:
        conversation: The conversation.
        own: What each of their short words stands for.
    """
    if not own:
        return conversation
    notes = tuple(
        note if note.kind is Kind.QUOTE else replace(note, text=_spelled(note.text, own))
        for note in conversation.notes
    )
    promises = tuple(replace(p, text=_spelled(p.text, own)) for p in conversation.promises)
    return replace(conversation, notes=notes, promises=promises)


def _spelled(line: str, own: Mapping[str, str]) -> str:
    """A line with the user's own shorthand written out, but for what is in quotation marks."""
    long = {short.lower(): words for short, words in own.items()}
    forms = "|".join(map(re.escape, sorted(long, key=len, reverse=True)))
    short = re.compile(rf"(?<![\w/&'’.-])(?:{forms})(?![\w/&'’=>-]|\.\w)", re.I)
    pieces = _QUOTED.split(line)
    pieces[::2] = [short.sub(lambda found: long[found[0].lower()], piece) for piece in pieces[::2]]
    return "".join(pieces)
