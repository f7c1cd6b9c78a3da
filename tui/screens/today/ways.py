"""Where a line of Today leads: plain functions from data to the way there."""

from tui.domain.actions.base import require_ended
from tui.domain.agenda.due import Due, DueKind
from tui.domain.model.lookup import newest
from tui.domain.model.person import Person
from tui.domain.model.summary import ConversationHead, conversation_head
from tui.screens.navigation import GoTo, ScreenName, after_call, stands_at
from tui.session.introductions import named_in
from tui.session.search import Found
from tui.session.session import Session
from tui.verbs.keymap import key_name_of

RECORDS = (DueKind.PROMISE, DueKind.ADVICE)
"""Lines about one record of a conversation that has ended."""


def way_of(session: Session, line: Due) -> GoTo | None:
    """The way to where what is due is dealt with; None if there is nothing any more.

    Raises:
        CoffeechatError: The conversation can't be read.
    """
    if line.kind is DueKind.TOUCH:
        return GoTo(ScreenName.PERSON, person_id=line.person_id)
    if line.kind is DueKind.INTRODUCTION:
        named = "" if line.conversation_id else named_in(session, line.person_id)
        if named:
            return GoTo(ScreenName.FOLLOW_UP, named, line.person_id)
        if session.knows(line.person_id) and session.person(line.person_id).introduced_by:
            return _to_introducer(session, session.person(line.person_id))
    heads = session.conversations()
    own = next((h for h in heads if h.id == line.conversation_id), None)
    head = own or newest(line.person_id, heads)
    if head is None:
        return None
    if line.kind is DueKind.NUDGE:
        return GoTo(ScreenName.REQUEST, head.id)
    if line.kind is DueKind.CONFIRM:
        return GoTo(ScreenName.ARRANGING, head.id)
    if line.kind in RECORDS and own and not own.under_way:
        return GoTo(ScreenName.FOLLOW_UP, own.id, line.record_id)
    return way_on(session, head)


def _to_introducer(session: Session, person: Person) -> GoTo:
    """The way to the page of whoever introduced somebody; to somebody's own if they aren't here."""
    keys, by, name = session.settings.keys, person.introduced_by_id, person.introduced_by
    done = f"{key_name_of('today.done', keys)} on Today says that it is done."
    if not (by and session.knows(by)):
        return GoTo(ScreenName.PERSON, person_id=person.id, told=f"Introduced by {name}; {done}")
    told = f"{key_name_of('person.message', keys)} writes to {name}; {done}"
    return GoTo(ScreenName.PERSON, record_id=person.id, person_id=by, told=told)


def way_to(session: Session, found: Found) -> GoTo:
    """The way to a note or a contact that was found, the cursor on it.

    Raises:
        CoffeechatError: The conversation can't be read.
    """
    if not found.conversation_id:
        return GoTo(ScreenName.PERSON, record_id=found.record_id, person_id=found.person_id)
    conversation = session.conversation(found.conversation_id)
    if conversation.call.ended_at is None:
        return way_on(session, conversation_head(conversation))
    return GoTo(after_call(conversation), conversation.id, found.record_id)


def way_on(session: Session, head: ConversationHead) -> GoTo:
    """The way to a conversation where it continues.

    Raises:
        CoffeechatError: The conversation can't be read.
    """
    where = stands_at(head)
    return way_after(session, head.id) if where is ScreenName.FOLLOW_UP else GoTo(where, head.id)


def way_after(session: Session, id: str) -> GoTo:
    """The way to the debrief of a conversation, or to what comes after it.

    Raises:
        CoffeechatError: The call hasn't ended, or the conversation can't be read.
    """
    conversation = session.conversation(id)
    require_ended(conversation)
    return GoTo(after_call(conversation), id)
