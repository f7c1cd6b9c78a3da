"""Commands of the advice: what they said that is worth trying."""

from dataclasses import dataclass

from tui.domain.commands.base import ConversationCommand


@dataclass(frozen=True)
class SetAdvice(ConversationCommand):
    """Say whether a note is worth trying."""

    note_id: str
    worth: bool


@dataclass(frozen=True)
class TryAdvice(ConversationCommand):
    """Say that a piece of advice was tried."""

    note_id: str
    outcome: str = ""
    """What came of it, if that is said."""


@dataclass(frozen=True)
class DropAdvice(ConversationCommand):
    """Let a piece of advice go untried."""

    note_id: str


@dataclass(frozen=True)
class ReopenAdvice(ConversationCommand):
    """Say that a piece of advice is still to be tried."""

    note_id: str
