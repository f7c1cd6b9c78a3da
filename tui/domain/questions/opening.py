"""The user's own introduction: how long it is, what belongs into it, and one to take again."""

from collections.abc import Iterable

from tui.domain.language.text import fold
from tui.domain.model.conversation import Conversation
from tui.domain.model.readiness import OPENING_SECONDS, SHORTEST_SECONDS

PARTS = ("who I am", "why you", "what I hope to learn")
"""What belongs into it, in order."""


def read_aloud(seconds: int) -> str:
    """How long the introduction took to read aloud, and whether that is good."""
    if seconds < SHORTEST_SECONDS:
        return f"{seconds} s: short, {SHORTEST_SECONDS} to {OPENING_SECONDS} are good"
    if seconds > OPENING_SECONDS:
        return f"{seconds} s: long, they are here to talk"
    return f"{seconds} s: good"


def opening_before(conversation: Conversation, others: Iterable[Conversation]) -> str:
    """The introduction that was written last for the same goal, otherwise the last at all.

    Args:
        conversation: The conversation that needs one.
        others: Other conversations, the newest first.

    Returns:
        Its text, or "" if there is none.
    """
    written = [other for other in others if other.opening]
    goal = fold(conversation.goal)
    same = [other for other in written if goal and fold(other.goal) == goal]
    return next((other.opening for other in (*same, *written)), "")
