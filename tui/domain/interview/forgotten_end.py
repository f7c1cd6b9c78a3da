"""A call that nobody ended: when it will have ended."""

from datetime import datetime, timedelta
from itertools import pairwise

from tui.domain.model.agreed_end import agreed_end
from tui.domain.model.conversation import Conversation

FAR = timedelta(hours=1)
"""Nothing happened for so long after the agreed end: the call was not ended, but forgotten."""


def forgotten_end(conversation: Conversation, now: datetime) -> datetime | None:
    """When a call that was forgotten will have ended; None if it was not, or doesn't run.

    That is its last note, or the pause that it is in, before nothing happened for long; its
    agreed end if nothing was noted at all. What is noted the next morning doesn't count.

    Args:
        conversation: The conversation.
        now: The present moment, UTC.
    """
    call = conversation.call
    if call.started_at is None or call.ended_at is not None:
        return None
    agreed = agreed_end(conversation) or call.started_at
    patient = agreed + timedelta(seconds=call.paused_s if call.ends_at else 0)
    noted = [note.at for note in conversation.notes]
    stands = [call.paused_at + timedelta(seconds=call.set_s)] if call.paused_at else []
    signs = sorted(at for at in (*noted, *stands) if call.started_at <= at <= now)
    for last, following in pairwise((call.started_at, *signs, now)):
        if following - max(last, patient) >= FAR:
            return agreed if last == call.started_at else last
    return None
