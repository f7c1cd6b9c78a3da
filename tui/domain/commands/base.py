"""What every command has."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do."""

    undoable: ClassVar[bool] = True
    """Whether undo takes it back; what is saved while typing is not a step of its own."""


@dataclass(frozen=True, slots=True)
class PersonCommand(Command):
    """Something to do to a person."""

    person_id: str
    """Whom."""


@dataclass(frozen=True, slots=True)
class ConversationCommand(Command):
    """Something to do to a conversation."""

    conversation_id: str
    """Which."""
