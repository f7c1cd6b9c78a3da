"""What to say about the time, at the edges of the call."""

from datetime import datetime, timedelta, tzinfo

from tui.domain.language.text import count_of
from tui.domain.model.call import elapsed, left_words
from tui.domain.model.conversation import Conversation

START_S = 120
"""So long, in seconds, it is the beginning, unless a question was asked."""

NEAR_S = 300
"""With so many seconds left it is time to speak of the end."""


def courtesy(conversation: Conversation, now: datetime, zone: tzinfo) -> str:
    """What to say now about the time, or "".

    Args:
        conversation: The conversation, its call under way.
        now: The present moment.
        zone: The user's zone, in which the end is said.
    """
    call = conversation.call
    if call.started_at is None or not call.under_way or call.paused_at is not None:
        return ""
    seconds = elapsed(call, now)
    left = conversation.length * 60 - seconds
    if left < 0:
        over = left_words(seconds, conversation.length).removesuffix(" over")
        minutes = "minute" if over in ("1", "under 1") else "minutes"
        return f"“We are {over} {minutes} over; shall we stop?”"
    if left <= NEAR_S:
        minutes = count_of(max(1, left // 60), "minute")
        return f"“We have {minutes} left, and I want to keep to your time.”"
    if seconds < START_S and not call.question_id:
        whole = timedelta(seconds=conversation.length * 60 + call.paused_s + call.set_s)
        end = (call.started_at + whole).astimezone(zone)
        return f"“Is it still good until {end:%H:%M}?”"
    return ""
