"""Going on with a conversation on another day, from whatever screen."""

from datetime import datetime

from tui.domain.actions.continuation import ContinueConversation, broke_off
from tui.domain.model.lookup import newest
from tui.session.session import Session
from tui.session.use_cases import end_call


def go_on(session: Session, conversation_id: str, ended_at: datetime | None = None) -> str:
    """The conversation in which one continues on another day; it is never made twice.

    A call that pauses is ended first. A conversation not called yet is itself next; what has a
    second half continues after that. After a call that broke off comes its second half, after
    any other the conversation that is ahead with the same person, or a new one.

    Args:
        session: The session; its heads are up to date.
        conversation_id: The conversation to continue with.
        ended_at: When a call that pauses ended, UTC; None means now.

    Returns:
        Id of a conversation whose call has not begun.

    Raises:
        CoffeechatError: Its call runs, or what was made can't be saved.
    """
    session.flush()
    heads = session.conversations()
    later = {head.continues: head.id for head in heads if head.continues}
    while conversation_id in later:
        conversation_id = later.pop(conversation_id)
    if session.conversation(conversation_id).call.paused_at is not None:
        end_call(session, conversation_id, ended_at)
    old = session.conversation(conversation_id)
    if old.call.started_at is None:
        return conversation_id
    ahead = newest(old.person_id, [head for head in heads if head.started_at is None])
    if ahead is not None and not broke_off(old):
        return ahead.id
    new_id = session.new_id()
    session.run(ContinueConversation(old.id, new_id))
    session.flush()
    return new_id
