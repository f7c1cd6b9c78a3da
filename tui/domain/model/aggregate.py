"""What a file of the library holds: one person, one conversation, or the bank."""

from tui.domain.model.bank import Bank
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person

Aggregate = Person | Conversation | Bank
"""A person, a conversation with all that belongs to it, or the user's part of the bank."""
