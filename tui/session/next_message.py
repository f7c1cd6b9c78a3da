"""The next message to one person."""

from collections.abc import Sequence

from tui.domain.letters.keep_in_touch import next_message
from tui.domain.model.conversation import Conversation
from tui.session.session import Session
from tui.session.written_out import written_out


def message_to(session: Session, person_id: str, talks: Sequence[Conversation]) -> str:
    """The next message to a person, drafted again."""
    told = [written_out(session, talk) for talk in talks]
    return next_message(session.person(person_id), told, session.settings.name)
