"""Commands of the promises."""

from dataclasses import dataclass
from datetime import date

from tui.domain.commands.base import ConversationCommand
from tui.domain.words import Owner


@dataclass(frozen=True)
class AddPromise(ConversationCommand):
    """Note something owed that no line of the call says."""

    promise_id: str
    text: str
    owner: Owner


@dataclass(frozen=True)
class SetPromiseDue(ConversationCommand):
    """Say by which day a promise is due; None takes the day away."""

    promise_id: str
    due: date | None


@dataclass(frozen=True)
class SetPromiseDone(ConversationCommand):
    """Say that a promise was kept; or that it is open, also one that was let go."""

    promise_id: str
    done: bool


@dataclass(frozen=True)
class DropPromise(ConversationCommand):
    """Let a promise go without its being kept."""

    promise_id: str
    why: str = ""
    """Why, if that is said."""
