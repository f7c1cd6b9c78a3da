"""Readiness: what of the preparation is done and what is missing, by name, never a grade."""

from datetime import timedelta

from msgspec import Struct

from tui.domain.language.text import count_of, spoken_seconds
from tui.domain.model.conversation import Conversation
from tui.domain.model.plan import MUST_ASK
from tui.domain.model.question import UNWORDED
from tui.domain.model.vocabulary import Medium

OPENING_SECONDS = 120
"""Longest own introduction, in spoken seconds."""

SHORTEST_SECONDS = 60
"""Shortest own introduction that says enough, in spoken seconds."""

FINDINGS = 3
"""Findings that make questions show research."""

SOON = timedelta(days=3)
"""From this long before the call on it is said that it is not prepared yet."""

POINTS = 7
"""Length of the readiness list."""

ARRANGED = 2
"""How many points, the last ones, are about when and where; a call right now needs neither."""


class Ready(Struct, frozen=True):
    """One point of the readiness list."""

    name: str
    """What it is."""
    done: bool
    """Whether it is there."""
    hint: str
    """What would make it so, or what is there."""
    weak: str = ""
    """What could be better although it is there, in a word."""


def readiness(conversation: Conversation) -> tuple[Ready, ...]:
    """The readiness list of a conversation, in the order of preparing."""
    c = conversation
    must = sum(q.must_ask for q in c.plan)
    return _readiness(c, len(c.findings), len(c.plan), must, _weak(c))


def _weak(c: Conversation) -> str:
    """What could be better about the plan: questions not worded yet, minutes with nothing in."""
    unworded = sum(q.unworded for q in c.plan)
    spare = c.minutes - sum(q.minutes for q in c.plan if not q.reserve)
    told = [f"{unworded} {UNWORDED}"] if unworded else []
    told += [f"{count_of(spare, 'minute')} unplanned"] if spare > 0 else []
    return ", ".join(told)


def _readiness(
    c: Conversation, findings: int, plan: int, must: int, weak: str = ""
) -> tuple[Ready, ...]:
    seconds = spoken_seconds(c.opening)
    return (
        Ready("goal", bool(c.goal), "what you want to understand"),
        Ready("belief", bool(c.belief_before), "what you believe now"),
        Ready("findings", findings >= FINDINGS, f"{findings} of {FINDINGS}"),
        Ready("questions", plan >= MUST_ASK, f"{plan} planned, {must} must-ask", weak),
        Ready(
            "opening",
            0 < seconds <= OPENING_SECONDS,
            f"{seconds} s of {OPENING_SECONDS}",
            "short" if 0 < seconds < SHORTEST_SECONDS else "",
        ),
        Ready("when", c.scheduled_at is not None, "day and time"),
        Ready(reached_by(c.medium), bool(c.link), "how to reach each other"),
    )


def reached_by(medium: Medium) -> str:
    """What it takes to reach each other that way: link, number or place."""
    return {Medium.VIDEO: "link", Medium.PHONE: "number", Medium.IN_PERSON: "place"}[medium]


def call_now_words(conversation: Conversation) -> str:
    """That one could call now, and what would still help; "" while questions are missing."""
    points = readiness(conversation)[:-ARRANGED]
    helps = [point.name for point in points if not point.done]
    if "questions" in helps:
        return ""
    more = f"; what would still help: {', '.join(helps)}" if helps else ""
    return f"you could call now{more}"


def missing(conversation: Conversation, findings: int, plan: int) -> tuple[str, ...]:
    """Names of what is missing.

    Args:
        conversation: The conversation; its findings and its plan may not be read yet.
        findings: How many findings it has.
        plan: How many questions are planned.
    """
    return tuple(r.name for r in _readiness(conversation, findings, plan, 0) if not r.done)


def readiness_words(missing: tuple[str, ...], away: timedelta) -> str:
    """The state of the preparation, in words for the list of what is due.

    Args:
        missing: Names of what is missing.
        away: How far away the call is; from `SOON` on a preparation of which more is missing
            than there is said to be not prepared.
    """
    if not missing:
        return "ready"
    words = f"missing: {', '.join(missing)}"
    late = away <= SOON and len(missing) > POINTS - len(missing)
    return f"not prepared yet · {words}" if late else words
