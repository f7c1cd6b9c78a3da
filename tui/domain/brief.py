"""The brief: what earlier conversations with somebody left, in one line and three points."""

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from tui.domain.conversation import Conversation, Promise
from tui.domain.say import say_day
from tui.domain.words import Kind, Owner

MOST = 3
"""Most things that one point names."""

ADVICE = (Kind.INSIGHT, Kind.RESOURCE)
"""Kinds of note that are advice."""


def brief(earlier: Iterable[Conversation], now: datetime, zone: tzinfo) -> tuple[str, ...]:
    """What to have in mind before talking to somebody again.

    Args:
        earlier: The conversations with them; those that have not ended don't count.
        now: The present moment, aware.
        zone: The user's own time zone.

    Returns:
        When they talked last and about what; what they told; what was promised, and whether it
        was done; their advice, and what the user believes since. Nothing if they never talked.
    """
    ended = [(e.call.ended_at, e.id, e) for e in earlier if e.call.ended_at is not None]
    if not ended:
        return ()
    last = max(ended)[0].astimezone(zone).date()
    talks = [talk for _, _, talk in sorted(ended, reverse=True)]
    day = say_day(last, now.astimezone(zone).date())
    return (
        " · ".join(part for part in (f"last talk: {day}", talks[0].goal) if part),
        f"they told: {_some(_told(talks))}",
        f"I promised: {_some([_kept(p) for p in _mine(talks)])}",
        f"their advice: {_advice(talks)}",
    )


def _some(things: Sequence[str]) -> str:
    more = [f"{len(things) - MOST} more"] if len(things) > MOST else []
    return " · ".join([*things[:MOST], *more]) or "nothing noted"


def _told(talks: Iterable[Conversation]) -> list[str]:
    """Starred lines and personal details, but for what is advice."""
    return [
        " ".join(note.text.split())
        for talk in talks
        for note in talk.notes
        if note.kind is Kind.PERSONAL or (note.starred and note.kind not in ADVICE)
    ]


def _mine(talks: Iterable[Conversation]) -> list[Promise]:
    """The user's promises, those that are not kept first."""
    told = [p for talk in talks for p in talk.promises if talk.may_be_told(p)]
    mine = [p for p in told if p.owner is Owner.ME]
    return sorted(mine, key=lambda p: p.done_at is not None)


def _kept(promise: Promise) -> str:
    return f"{promise.text} ({'done' if promise.done_at else 'not done yet'})"


def _advice(talks: Iterable[Conversation]) -> str:
    given = [(n, talk) for talk in talks for n in talk.notes if n.kind in ADVICE]
    words = _some([" ".join(note.text.split()) for note, _ in given])
    since = next((talk.debrief.belief_after for _, talk in given if talk.debrief.belief_after), "")
    if since:
        return f"{words}; since then I believe: {since}"
    return f"{words}; say what came of it" if given else words
