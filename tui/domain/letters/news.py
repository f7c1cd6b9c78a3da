"""What there is to tell somebody: what came of their advice; it is a reason to write again."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from tui.domain.model.conversation import Conversation


class News(Struct, frozen=True):
    """A piece of their advice that was tried."""

    conversation_id: str
    """In which conversation they gave it."""
    note_id: str
    """The note that it is; also the advice's own id."""
    text: str
    """What they said, in one line."""
    outcome: str
    """What came of it, in one line; "" if that was not said."""
    tried_at: datetime
    """When the user said that it was tried, UTC."""

    @property
    def line(self) -> str:
        """In one line, a blank where nothing was said: "tried: the book: [what came of it]"."""
        return f"tried: {self.text}: {self.outcome or '[what came of it]'}"


def news(conversations: Iterable[Conversation], since: datetime | None = None) -> tuple[News, ...]:
    """What came of somebody's advice, the newest first; nothing that is off the record.

    Args:
        conversations: The conversations with them.
        since: Only what was tried after this moment, such as the last contact; None gives all.
    """
    found = [
        News(one.id, note.id, " ".join(note.text.split()), advice.outcome, advice.tried_at)
        for one in conversations
        for advice, note in one.worth_trying
        if advice.tried_at is not None and (since is None or advice.tried_at > since)
    ]
    return tuple(sorted(found, key=lambda n: (n.tried_at, n.note_id), reverse=True))
