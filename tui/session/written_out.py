"""A conversation as letters read it: with the user's own short words written out."""

from tui.domain.letters.shorthand import with_own
from tui.domain.model.conversation import Conversation
from tui.session.session import Session


def written_out(session: Session, conversation: Conversation) -> Conversation:
    """A conversation whose notes and promises have the shorthand of the settings written out."""
    return with_own(conversation, session.settings.shorthand)
