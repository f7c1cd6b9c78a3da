"""Commands of the request: the message that asks for the conversation."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from tui.domain.commands.base import ConversationCommand


@dataclass(frozen=True)
class WriteRequest(ConversationCommand):
    """Keep the message as it stands; "" has it put together anew."""

    undoable: ClassVar[bool] = False
    draft: str
    second: bool = False
    """Whether it is the second message."""


@dataclass(frozen=True)
class SetRequestMinutes(ConversationCommand):
    """Say how many minutes to ask for."""

    minutes: int


@dataclass(frozen=True)
class OfferTime(ConversationCommand):
    """Offer a time for the call, UTC."""

    at: datetime


@dataclass(frozen=True)
class DropTime(ConversationCommand):
    """Offer a time no longer."""

    at: datetime


@dataclass(frozen=True)
class MarkRequestSent(ConversationCommand):
    """Say that the message went out: the first time, or the second and last."""


@dataclass(frozen=True)
class MarkAnswered(ConversationCommand):
    """Say that an answer came."""

    yes: bool = True
    at: datetime | None = None
    """The time that was agreed on, UTC; None while it is open."""
