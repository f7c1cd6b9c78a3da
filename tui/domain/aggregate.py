"""What a file of the library holds: one person or one conversation."""

from tui.domain.conversation import Conversation
from tui.domain.person import Person

Aggregate = Person | Conversation
"""A person, or a conversation with all that belongs to it."""
