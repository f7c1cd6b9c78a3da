"""The first conversation in five steps, which tick themselves from what is in the library."""

from collections.abc import Collection
from datetime import datetime, tzinfo

from msgspec import Struct

from tui.domain.language.date_words import say_short
from tui.domain.model.summary import ConversationHead
from tui.domain.model.vocabulary import RESTING, Stage

PUT_AWAY = "first-steps"
"""What the steps are called among the lines that are snoozed."""

NEXT = {
    "somebody": "{today.new} names somebody else",
    "ask": "{today.request} writes the request with you",
    "prepare": "{today.prepare} prepares; {prepare.propose} there proposes questions",
    "talk": "{today.call} starts the call",
    "thank": "{today.after} leads to the thank-you, best done at once",
}
"""What to do at each step, the keys as the ids of their verbs."""

OWN = frozenset({"goal", "belief", "findings", "opening"})
"""What only the user can have prepared; a plan is proposed without them."""

UNDER_WAY = "{today.open} on the call goes back to it"
"""What to do while the call runs."""


class FirstSteps(Struct, frozen=True):
    """How far the first conversation has come."""

    conversation_id: str
    """The one that has come furthest, or the newest that was declined."""
    done: tuple[bool, ...]
    """Whether each step of `NEXT` is done."""
    hint: str
    """What to do next."""


def first_steps(
    heads: Collection[ConversationHead], now: datetime, zone: tzinfo
) -> FirstSteps | None:
    """The steps; None before there is anybody, and for good once the first conversation is past.

    It is past when somebody was thanked, a second call began, or the steps were put away.

    Args:
        heads: The conversations.
        now: The present moment, UTC.
        zone: The user's own time zone.
    """
    put_away = any(one.id == PUT_AWAY for head in heads for one in head.snoozes)
    calls = sum(head.started_at is not None for head in heads)
    if not heads or put_away or calls > 1 or any(head.thanked_at for head in heads):
        return None
    head = max(heads, key=lambda head: (sum(_done(head)), head.created_at, head.id))
    done = _done(head)
    name = next(name for name, made in zip(NEXT, done, strict=True) if not made)
    hint = NEXT[name]
    if name == "talk" and head.started_at is not None:
        hint = UNDER_WAY
    elif name == "talk" and head.scheduled_at and head.scheduled_at > now:
        hint = f"{hint}: {say_short(head.scheduled_at, zone, now)}"
    return FirstSteps(head.id, done, hint)


def _done(head: ConversationHead) -> tuple[bool, ...]:
    """Whether each step is done, or no longer needed since the call has begun."""
    if head.stage in RESTING:
        return (False,) * len(NEXT)
    began = head.started_at is not None
    asked = bool(head.request_sent_at or head.scheduled_at) or head.stage is not Stage.IDEA
    planned = "questions" not in head.missing and not OWN.issubset(head.missing)
    return True, asked or began, planned or began, head.ended_at is not None, False
