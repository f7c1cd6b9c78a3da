"""The command that goes on with a conversation on another day."""

from dataclasses import dataclass

from tui.domain.commands.base import ConversationCommand


@dataclass(frozen=True)
class ContinueConversation(ConversationCommand):
    """Make the next conversation with the same person, with what this one leaves for it."""

    new_conversation_id: str
