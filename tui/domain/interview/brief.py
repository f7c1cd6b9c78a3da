"""The brief: what earlier conversations with somebody left, in one line and three points."""

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from tui.domain.language.date_words import say_day
from tui.domain.model.conversation import Advice, Conversation, Promise
from tui.domain.model.note import Note
from tui.domain.model.vocabulary import Kind, Owner

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
        was done; their advice, and what came of it. Nothing if they never talked.
    """
    ended = [(e.call.ended_at, e.id, e) for e in earlier if e.call.ended_at is not None]
    if not ended:
        return ()
    last = max(ended)[0].astimezone(zone).date()
    talks = [talk for _, _, talk in sorted(ended, reverse=True)]
    day = say_day(last, now.astimezone(zone).date())
    return (
        " · ".join(part for part in (f"last call: {day}", talks[0].goal) if part),
        f"they told me: {_some(_told(talks))}",
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
    """The user's promises, those that are open first."""
    told = [p for talk in talks for p in talk.promises if talk.may_be_told(p)]
    mine = [p for p in told if p.owner is Owner.ME]
    return sorted(mine, key=lambda p: not p.open)


def _kept(promise: Promise) -> str:
    state = "done" if promise.done_at else "not done yet" if promise.open else "let go"
    return f"{promise.text} ({state})"


def _advice(talks: Iterable[Conversation]) -> str:
    given = [(talk, *one) for talk in talks for one in _given(talk)]
    given.sort(key=lambda one: not (one[2] and one[2].tried_at))
    words = _some([_followed(note, advice) for _, note, advice in given])
    since = next((talk.debrief.belief_after for talk, *_ in given if talk.debrief.belief_after), "")
    if since:
        return f"{words}; since then I believe: {since}"
    if not given or any(advice and not advice.open for _, _, advice in given):
        return words
    return f"{words}; say what came of it"


def _given(talk: Conversation) -> list[tuple[Note, Advice | None]]:
    """The lines that are advice, by their kind or because the user chose them."""
    chosen = {note.id: advice for advice, note in talk.worth_trying}
    return [(n, chosen.get(n.id)) for n in talk.notes if n.kind in ADVICE or n.id in chosen]


def _followed(note: Note, advice: Advice | None) -> str:
    """A piece of advice, and what the user did about it."""
    words = " ".join(note.text.split())
    if advice is None or advice.open:
        return words
    if advice.tried_at is None:
        return f"{words} (let go)"
    return f"{words} (tried: {advice.outcome})" if advice.outcome else f"{words} (tried)"
