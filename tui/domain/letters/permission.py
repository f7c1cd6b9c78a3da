"""What may be written to somebody now: a request, a letter about an agreed call."""

from datetime import datetime

from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import Stage
from tui.errors import RefusedError

MAY_BE_ASKED = (Stage.IDEA, Stage.ASKED)
"""Stages in which a request is written."""


MOVES = {
    Stage.ASKED: (Stage.IDEA, Stage.ASKED, Stage.QUIET, Stage.DECLINED),
    Stage.DECLINED: (Stage.ASKED,),
    Stage.QUIET: (Stage.ASKED,),
}
"""The stages that a request comes to, and those from which it does."""


def may_ask(conversation: Conversation) -> None:
    """Refuse to ask for a conversation that was agreed on, declined, or had already.

    Raises:
        RefusedError: There is nothing to ask for.
    """
    if conversation.call.under_way:
        raise RefusedError("Its call is under way; there is nothing to ask for.")
    if conversation.stage not in MAY_BE_ASKED:
        raise RefusedError(f"This one is {conversation.stage}; there is nothing to ask for.")


def may_write(conversation: Conversation) -> datetime:
    """When the call is that is written about.

    Raises:
        RefusedError: No call is agreed, or it was begun.
    """
    if conversation.call.started_at is not None:
        raise RefusedError("Its call has begun; there is nothing to arrange.")
    if conversation.scheduled_at is None:
        raise RefusedError("No time is agreed yet; set one in Prepare, or on the request.")
    return conversation.scheduled_at


def why_not_moved(stage: Stage, to: Stage, *, called: bool, under_way: bool) -> str:
    """Why a conversation can't be said to be asked, declined or quiet; "" if it can.

    Args:
        stage: How far it has come.
        to: What is said of its request.
        called: Whether its call has begun, or was held.
        under_way: Whether its call runs.
    """
    if not called and stage in MOVES.get(to, ()):
        return ""
    if not called and stage is Stage.IDEA:
        return "No request was sent for this one yet; nothing was changed."
    return f"{standing(stage, under_way)}; nothing was changed."


def standing(stage: Stage, under_way: bool) -> str:
    """How far a conversation has come, as the beginning of a sentence."""
    return "Its call is under way" if under_way else f"This one is {stage} already"
