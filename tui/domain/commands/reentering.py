"""Commands of what was noted on paper."""

from dataclasses import dataclass
from datetime import datetime

from tui.domain.commands.base import ConversationCommand
from tui.domain.reentry import FormLine


@dataclass(frozen=True)
class KeepForm(ConversationCommand):
    """Keep all lines of a filled-in form, those that are kept already left out."""

    note_ids: tuple[str, ...]
    """An id for each line."""
    lines: tuple[FormLine, ...]
    started_at: datetime | None = None
    """When the call began, UTC; counts only for a call that was never started."""
    ended_at: datetime | None = None
    """When it ended, UTC; the same."""
