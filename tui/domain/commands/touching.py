"""Commands of being in touch."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from tui.domain.commands.base import PersonCommand


@dataclass(frozen=True)
class LogContact(PersonCommand):
    """Say that the two were in touch."""

    contact_id: str
    words: str = ""
    at: datetime | None = None
    """When, UTC; None means now."""
    conversation_id: str = ""
    """The conversation that is in touch from then on, if it was thanked for; or ""."""
    text: str = ""
    """The message that was written; it is begun anew then."""


@dataclass(frozen=True)
class RemoveContact(PersonCommand):
    """Take out a contact that was none."""

    contact_id: str


@dataclass(frozen=True)
class SetCadence(PersonCommand):
    """Say how often to be in touch, in words; "" means the usual."""

    text: str


@dataclass(frozen=True)
class PauseCadence(PersonCommand):
    """Propose nothing, or propose again."""

    paused: bool


@dataclass(frozen=True)
class WriteMessage(PersonCommand):
    """Keep the next message as it stands; "" has it put together anew."""

    undoable: ClassVar[bool] = False
    text: str
