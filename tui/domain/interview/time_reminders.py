"""What to say about the time, at the edges of the call."""

from datetime import datetime, tzinfo

from tui.domain.model.agreed_end import agreed_end, seconds_left
from tui.domain.model.call import elapsed
from tui.domain.model.conversation import Conversation

START_S = 120
"""How long the beginning is, in seconds, unless a question was asked."""

NEAR_S = 300
"""With so many seconds left it is time to speak of the end."""

NEAR = "“I see our time is nearly up, and I want to keep to it.”"
"""Near the end. It has no number: what is there while one looks away must not get wrong."""

OVER = "“We've run over our time; shall we stop?”"
"""After the end."""


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
    left_s = seconds_left(conversation, now)
    if left_s < 0:
        return OVER
    if left_s <= NEAR_S:
        return NEAR
    end = agreed_end(conversation)
    if end and elapsed(call, now) < START_S and not call.question_id:
        return f"“Still good until {end.astimezone(zone):%H:%M}? And may I take notes?”"
    return ""
