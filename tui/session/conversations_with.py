"""The conversations with one person."""

from dataclasses import dataclass

from tui.domain.model.conversation import Conversation
from tui.domain.model.summary import ConversationHead
from tui.errors import CoffeechatError
from tui.session.reader import Reader


@dataclass(frozen=True, slots=True)
class Talks:
    """The conversations with one person."""

    read: tuple[Conversation, ...]
    """Those that can be read, the newest first."""
    unread: tuple[str, ...]
    """Why the others can't, a sentence each."""


def heads_with(session: Reader, person_id: str) -> list[ConversationHead]:
    """The heads of the conversations with a person, the newest first."""
    mine = [head for head in session.conversations() if head.person_id == person_id]
    return sorted(mine, key=lambda h: (h.under_way, h.last_at, h.id), reverse=True)


def talks_with(session: Reader, person_id: str) -> Talks:
    """The conversations with a person, read without being kept in memory."""
    read: list[Conversation] = []
    unread: list[str] = []
    for head in heads_with(session, person_id):
        try:
            read.append(session.peek(head.id))
        except CoffeechatError as error:
            unread.append(error.sentence)
    return Talks(tuple(read), tuple(unread))
