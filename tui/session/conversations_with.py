"""The conversations with one person, and all others."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from msgspec import Struct

from tui.domain.model.conversation import Conversation
from tui.domain.model.summary import ConversationHead
from tui.errors import CoffeechatError
from tui.session.reader import Reader


class Talks(Struct, frozen=True):
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


def other_heads(session: Reader, conversation_id: str) -> list[ConversationHead]:
    """The heads of all other conversations, the newest first."""
    heads = (head for head in session.conversations() if head.id != conversation_id)
    return sorted(heads, key=lambda h: (h.last_at, h.id), reverse=True)


def readable(session: Reader, heads: Iterable[ConversationHead]) -> Iterator[Conversation]:
    """The conversations of some heads, without those that can't be read; Today names those."""
    for head in heads:
        with suppress(CoffeechatError):
            yield session.peek(head.id)
