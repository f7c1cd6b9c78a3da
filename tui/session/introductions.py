"""Introductions across conversations: where somebody was named, and the message that asks."""

from contextlib import suppress

from tui.errors import CoffeechatError
from tui.session.reader import Reader


def named_in(session: Reader, person_id: str) -> str:
    """Id of the conversation in which a person was named to be met; "" if none is known.

    Args:
        session: The session; its heads are up to date.
        person_id: The person.
    """
    head = next((p for p in session.people() if p.id == person_id), None)
    if head is None or not head.introduced_by_id:
        return ""
    told = [h for h in session.conversations() if h.person_id == head.introduced_by_id]
    for one in sorted(told, key=lambda h: h.last_at, reverse=True):
        with suppress(CoffeechatError):  # Today names a file that can't be read
            if any(note.person_id == person_id for note in session.peek(one.id).notes):
                return one.id
    return ""
