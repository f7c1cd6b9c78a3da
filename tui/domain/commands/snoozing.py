"""Commands that put a line of Today off."""

from dataclasses import dataclass
from datetime import date

from tui.domain.commands.base import ConversationCommand, PersonCommand


@dataclass(frozen=True)
class SnoozeConversation(ConversationCommand):
    """Put a line about a conversation off; None shows it again."""

    snooze_id: str
    """What the line is called, see `Due.snooze_id`."""
    until: date | None
    """The day on which it is shown again."""


@dataclass(frozen=True)
class SnoozePerson(PersonCommand):
    """Put a line about a person off; None shows it again."""

    snooze_id: str
    """What the line is called, see `Due.snooze_id`."""
    until: date | None
    """The day on which it is shown again."""
