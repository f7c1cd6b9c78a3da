"""What every command has.

Commands live for a moment, so they have no slots: that halves what their classes cost at start.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Command:
    """Something to do."""

    undoable: ClassVar[bool] = True
    """Whether undo takes it back; what is saved while typing is not a step of its own."""


@dataclass(frozen=True)
class PersonCommand(Command):
    """Something to do to a person."""

    person_id: str
    """Whom."""


@dataclass(frozen=True)
class ConversationCommand(Command):
    """Something to do to a conversation."""

    conversation_id: str
    """Which."""
